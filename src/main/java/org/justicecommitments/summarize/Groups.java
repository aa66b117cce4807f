package org.justicecommitments.summarize;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.tag.Aggregate;

/**
 * What is counted for each key of a table, in the order of the keys. A key is looked up some hundred times a commitment, so that it is
 * found without being made.
 *
 * @param <T> what is counted
 */
final class Groups<T extends Aggregate<T>> implements Aggregate<Groups<T>> {

    private static final long serialVersionUID = 1;

    private @Nullable Group<T>[] groups = Groups.<T>table(16);
    private int size;
    private final Empty<T> empty;

    /** Makes what is counted for a new key. */
    @FunctionalInterface
    interface Empty<T> extends Supplier<T>, Serializable {}

    /** What is counted for a key. */
    private record Group<T>(int hash, Key key, T counted) implements Serializable {}

    Groups(Empty<T> empty) {
        this.empty = empty;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static <T> @Nullable Group<T>[] table(int length) {
        return new Group[length];
    }

    /** A key: a coding, and the other parts of the key. */
    static final class Key implements Comparable<Key>, Serializable {

        private static final long serialVersionUID = 1;

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::coding).thenComparing(key -> key.parts, Arrays::compare);

        private final Coding coding;
        private final String[] parts;

        private Key(Coding coding, String[] parts) {
            this.coding = coding;
            this.parts = parts;
        }

        private boolean is(Coding otherCoding, String[] otherParts) {
            if (coding != otherCoding || parts.length != otherParts.length) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].equals(otherParts[i])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && is(key.coding, key.parts);
        }

        @Override
        public int hashCode() {
            return hash(coding, parts);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        Coding coding() {
            return coding;
        }

        String part(int index) {
            return parts[index];
        }

        /** The coding and the parts, as the first cells of a row. */
        Object[] cells() {
            Object[] cells = new Object[parts.length + 1];
            cells[0] = coding.code();
            System.arraycopy(parts, 0, cells, 1, parts.length);
            return cells;
        }
    }

    private static int hash(Coding coding, String[] parts) {
        int hash = coding.ordinal();
        for (String part : parts) {
            hash = hash * 31 + part.hashCode();
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** What is counted for a key; empty at first. */
    T at(Coding coding, String... parts) {
        int hash = hash(coding, parts);
        int at = find(hash, coding, parts);
        Group<T> group = groups[at];
        if (group == null) {
            group = new Group<>(hash, new Key(coding, parts), empty.get());
            put(at, group);
        }
        return group.counted;
    }

    /** Where the group of a key stands, or where there is room for it. */
    private int find(int hash, Coding coding, String[] parts) {
        int mask = groups.length - 1;
        int at = hash & mask;
        for (Group<T> group = groups[at]; group != null; group = groups[at]) {
            if (group.hash == hash && group.key.is(coding, parts)) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    private void put(int at, Group<T> group) {
        groups[at] = group;
        if (++size * 2 > groups.length) {
            @Nullable Group<T>[] before = groups;
            groups = Groups.<T>table(before.length * 2);
            for (Group<T> one : before) {
                if (one != null) {
                    groups[find(one.hash, one.key.coding, one.key.parts)] = one;
                }
            }
        }
    }

    @Override
    public void merge(Groups<T> next) {
        for (Group<T> group : next.groups) {
            if (group != null) {
                int at = find(group.hash, group.key.coding, group.key.parts);
                Group<T> before = groups[at];
                if (before == null) {
                    put(at, group);
                } else {
                    before.counted.merge(group.counted);
                }
            }
        }
    }

    void forEach(BiConsumer<Key, T> consumer) {
        Arrays.stream(groups)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(Group::key))
                .forEach(group -> consumer.accept(group.key, group.counted));
    }
}
