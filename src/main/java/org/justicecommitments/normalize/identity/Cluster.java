package org.justicecommitments.normalize.identity;

import java.util.Objects;
import java.util.stream.Stream;

/** The readings of one commitment, newest first. */
final class Cluster {

    /** The id that it was given because no row has one; empty if a row has. */
    String derived = "";

    private final Key newest;
    private Key oldest;

    Cluster(Key first) {
        this.newest = first;
        this.oldest = first;
    }

    /** Adds a reading that is older than all others. */
    void add(Key key) {
        oldest.older = key;
        oldest = key;
    }

    Stream<Key> keys() {
        return Stream.iterate(newest, Objects::nonNull, key -> key.older);
    }

    boolean has(Key.Sheet sheet) {
        return keys().anyMatch(key -> key.sheet.equals(sheet));
    }

    Key newest() {
        return newest;
    }

    Key oldest() {
        return oldest;
    }

    /** The newest id that a row has; empty if none has. */
    String id() {
        for (Key key = newest; key != null; key = key.older) {
            if (!key.id.isEmpty()) {
                return key.id;
            }
        }
        return "";
    }

    /** The id under which it is published. */
    String name() {
        return derived.isEmpty() ? id() : derived;
    }
}
