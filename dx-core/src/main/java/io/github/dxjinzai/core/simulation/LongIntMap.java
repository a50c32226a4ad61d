package io.github.dxjinzai.core.simulation;

import java.util.Arrays;

/** Whole numbers by other whole numbers, without an object for each: it is looked into many times for every person-year. */
final class LongIntMap {

    /** What is found where nothing was put. */
    static final int ABSENT = -1;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long[] keys;
    private int[] values;
    private int size;
    private int shift;

    LongIntMap() {
        keys = new long[64];
        values = new int[64];
        Arrays.fill(values, ABSENT);
        shift = Long.SIZE - 6;
    }

    int size() {
        return size;
    }

    /** The value of a key; {@link #ABSENT} if there is none. */
    int get(long key) {
        return values[at(key)];
    }

    /**
     * Puts a value where there is none.
     *
     * @param value 0 or more
     */
    void put(long key, int value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = at(key);
        size += values[at] == ABSENT ? 1 : 0;
        keys[at] = key;
        values[at] = value;
    }

    void clear() {
        Arrays.fill(values, ABSENT);
        size = 0;
    }

    /** Where a key is, or would be. */
    private int at(long key) {
        int at = (int) ((key * GOLDEN) >>> shift);
        while (values[at] != ABSENT && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] before = keys;
        int[] then = values;
        keys = new long[2 * before.length];
        values = new int[keys.length];
        Arrays.fill(values, ABSENT);
        shift--;
        for (int i = 0; i < before.length; i++) {
            if (then[i] != ABSENT) {
                int at = at(before[i]);
                keys[at] = before[i];
                values[at] = then[i];
            }
        }
    }
}
