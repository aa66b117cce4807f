package org.justicecommitments.assess;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.Aggregate;

/**
 * What was said first under each key, and what was said again. Of a key only a fingerprint of 128 bits is kept, so that a million
 * titles take the memory of a million numbers; two keys with one fingerprint are less likely than an error of the machine. Whole
 * sayings are kept of a portion only until it is merged. What was said first is not carried to another process or stage: whatever
 * is carried is either a portion that nothing was merged into, or concluded.
 *
 * @param <T> what is said
 */
final class Firsts<T extends Serializable> implements Aggregate<Firsts<T>> {

    private static final long serialVersionUID = 1;

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long OTHER_ODD = 0xC2B2AE3D27D4EB4FL;

    private ArrayList<Said<T>> unsettled = new ArrayList<>();
    private ArrayList<Repeat<T>> repeats = new ArrayList<>();
    private transient long[] fingerprints = new long[2];
    private transient @Nullable Serializable[] values = new @Nullable Serializable[1];
    private transient int size;

    /** What is said of a commitment, with the value that a finding would show. */
    record Said<T extends Serializable>(long one, long other, T value, CommitmentPlace place, String shown)
            implements Serializable {}

    /** What was said under a key under which something else was said first. */
    record Repeat<T extends Serializable>(T first, Said<T> said) implements Serializable {

        /** The finding about a column of the commitment that says it again. */
        Finding raise(FindingKind kind, String column, String message) {
            return said.place.raise(kind, column, said.shown, message);
        }
    }

    private Object readResolve() {
        Firsts<T> carried = new Firsts<>();
        carried.unsettled = unsettled;
        carried.repeats = repeats;
        return carried;
    }

    /**
     * Says something.
     *
     * @param shown the value that a finding would show
     * @param key the parts of the key
     */
    void say(T value, CommitmentPlace place, String shown, String... key) {
        unsettled.add(new Said<>(fingerprint(ODD, key), fingerprint(OTHER_ODD, key), value, place, shown));
    }

    /** {@inheritDoc} What follows must be a portion that nothing was merged into. */
    @Override
    public void merge(Firsts<T> next) {
        if (next.size > 0) {
            throw new IllegalArgumentException("Portions are merged one by one, from the first on");
        }
        settle();
        unsettled = next.unsettled;
        settle();
    }

    /** What was said again, each once. */
    List<Repeat<T>> repeats() {
        settle();
        List<Repeat<T>> taken = repeats;
        repeats = new ArrayList<>();
        return taken;
    }

    private void settle() {
        for (Said<T> said : unsettled) {
            int at = find(said.one, said.other);
            Serializable first = values[at];
            if (first == null) {
                put(at, said.one, said.other, said.value);
                if (++size * 2 > values.length) {
                    grow();
                }
            } else {
                @SuppressWarnings("unchecked") // only values of this type are put
                T value = (T) first;
                repeats.add(new Repeat<>(value, said));
            }
        }
        unsettled = new ArrayList<>();
    }

    private void put(int at, long one, long other, Serializable value) {
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
        @Nullable Serializable[] said = values;
        fingerprints = new long[before.length * 2];
        values = new @Nullable Serializable[said.length * 2];
        for (int i = 0; i < said.length; i++) {
            Serializable value = said[i];
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
