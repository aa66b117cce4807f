package org.justicecommitments.summarize;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What is counted for each key of a table, in the order of the keys.
 *
 * @param <T> what is counted
 */
final class Groups<T> {

    private final Map<Key, T> groups = new HashMap<>();
    private final Supplier<T> empty;

    Groups(Supplier<T> empty) {
        this.empty = empty;
    }

    /** A key: a coding, and the other parts of the key. */
    record Key(Coding coding, List<String> parts) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::coding)
                .thenComparing(key -> key.parts, (a, b) -> {
                    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                        int order = a.get(i).compareTo(b.get(i));
                        if (order != 0) {
                            return order;
                        }
                    }
                    return Integer.compare(a.size(), b.size());
                });

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        String part(int index) {
            return parts.get(index);
        }

        /** The coding and the parts, as the first cells of a row. */
        Object[] cells() {
            Object[] cells = new Object[parts.size() + 1];
            cells[0] = coding.code();
            for (int i = 0; i < parts.size(); i++) {
                cells[i + 1] = parts.get(i);
            }
            return cells;
        }
    }

    /** What is counted for a key; empty at first. */
    T at(Coding coding, String... parts) {
        return groups.computeIfAbsent(new Key(coding, List.of(parts)), key -> empty.get());
    }

    void forEach(BiConsumer<Key, T> consumer) {
        new TreeMap<>(groups).forEach(consumer);
    }
}
