package org.justicecommitments.tag.analysis;

/** Numbers by keys, packed into two arrays: a key is at the place that its hash gives, or at the next free one behind it. */
final class NumbersByKey {

    private final long[] keys;
    private final int[] numbers;
    private final int mask;

    /** Room for so many keys: at least half of the places stay empty. */
    NumbersByKey(int most) {
        this.keys = new long[Integer.highestOneBit(Math.max(1, most)) * 4];
        this.numbers = new int[keys.length];
        this.mask = keys.length - 1;
    }

    /**
     * Adds a number, in place of that which the key had.
     *
     * @param key not 0
     */
    void put(long key, int number) {
        int place = place(key);
        keys[place] = key;
        numbers[place] = number;
    }

    /** The number of a key; -1 if it has none. */
    int get(long key) {
        int place = place(key);
        return keys[place] == key ? numbers[place] : -1;
    }

    private int place(long key) {
        int place = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }
}
