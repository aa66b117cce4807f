package org.justicecommitments.assess;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said first under each key. Of a key only a fingerprint of 128 bits is kept, so that a million titles take the memory
 * of a million numbers; two keys with one fingerprint are less likely than an error of the machine.
 *
 * @param <T> what is said
 */
final class Firsts<T> {

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long OTHER_ODD = 0xC2B2AE3D27D4EB4FL;

    private long[] fingerprints = new long[1 << 9];
    private @Nullable Object[] values = new @Nullable Object[1 << 8];
    private int size;

    /** What was said before under the key that these parts make; if nothing was, this is said first. */
    Optional<T> putIfAbsent(T value, String... key) {
        long one = fingerprint(ODD, key);
        long other = fingerprint(OTHER_ODD, key);
        int at = find(one, other);
        if (values[at] != null) {
            @SuppressWarnings("unchecked") // only values of this type are put
            T first = (T) values[at];
            return Optional.of(first);
        }
        put(at, one, other, value);
        if (++size * 2 > values.length) {
            grow();
        }
        return Optional.empty();
    }

    private void put(int at, long one, long other, Object value) {
        fingerprints[2 * at] = one;
        fingerprints[2 * at + 1] = other;
        values[at] = value;
    }

    /** Where a fingerprint stands, or where there is room for it. */
    private int find(long one, long other) {
        int mask = values.length - 1;
        int at = (int) one & mask;
        while (values[at] != null && (fingerprints[2 * at] != one || fingerprints[2 * at + 1] != other)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] before = fingerprints;
        @Nullable Object[] said = values;
        fingerprints = new long[before.length * 2];
        values = new @Nullable Object[said.length * 2];
        for (int i = 0; i < said.length; i++) {
            Object value = said[i];
            if (value != null) {
                put(find(before[2 * i], before[2 * i + 1]), before[2 * i], before[2 * i + 1], value);
            }
        }
    }

    private static long fingerprint(long factor, String... key) {
        long hash = key.length;
        for (String part : key) {
            for (int i = 0; i < part.length(); i++) {
                hash = mixed((hash ^ part.charAt(i)) * factor);
            }
            hash = mixed((hash ^ 0x10000L) * factor); // no character: parts do not run into each other
        }
        return mixed(hash * factor);
    }

    private static long mixed(long hash) {
        return hash ^ hash >>> 29;
    }
}
