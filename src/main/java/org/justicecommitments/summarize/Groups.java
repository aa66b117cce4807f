package org.justicecommitments.summarize;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.justicecommitments.tag.Aggregate;

/**
 * What is counted for each key of a table, in the order of the keys.
 *
 * @param <T> what is counted
 */
final class Groups<T extends Aggregate<T>> implements Aggregate<Groups<T>> {

    private static final long serialVersionUID = 1;

    private final HashMap<Key, T> groups = new HashMap<>();
    private final Empty<T> empty;

    /** Makes what is counted for a new key. */
    @FunctionalInterface
    interface Empty<T> extends Supplier<T>, Serializable {}

    Groups(Empty<T> empty) {
        this.empty = empty;
    }

    /** A key: a coding, and the other parts of the key. */
    record Key(Coding coding, List<String> parts) implements Comparable<Key>, Serializable {

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

    @Override
    public void merge(Groups<T> next) {
        next.groups.forEach((key, counted) -> {
            T before = groups.putIfAbsent(key, counted);
            if (before != null) {
                before.merge(counted);
            }
        });
    }

    void forEach(BiConsumer<Key, T> consumer) {
        new TreeMap<>(groups).forEach(consumer);
    }
}
