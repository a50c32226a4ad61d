package io.github.dxjinzai.core.judgment.bulk;

/**
 * One node of a criterion, over 64 people at a time: two bits for each, whether it is met and whether it may be (met or undetermined).
 * By Kleene's rules, <i>and</i> and <i>or</i> of verdicts are those of both bits. A node that stands in several places is judged once.
 */
abstract class Node {

    /** The bits of verdicts where they stand alone, the lower one for met. */
    static final int NOT_MET = 0;

    static final int UNDETERMINED = 2;
    static final int MET = 3;

    /** Of the people judged last: those who meet it, and those who may; other bits mean nothing. */
    long met;

    long may;

    private int base = -1;
    private long done;

    /**
     * Judges those of 64 people who are asked for.
     *
     * @param first the first of the 64
     * @param asked a bit for each who is to be judged
     */
    final void judge(int first, long asked) {
        if (first != base) {
            base = first;
            done = 0;
            met = 0;
            may = 0;
        }
        long open = asked & ~done;
        if (open != 0) {
            done |= open;
            find(first, open);
        }
    }

    /** Finds the bits of the people in {@code open}, which are 0 so far. */
    abstract void find(int first, long open);

    /** Sets the bits of these people, which are 0 so far. */
    final void set(long people, int verdict) {
        met |= people & -(verdict & 1L);
        may |= people & -(verdict >>> 1 & 1L);
    }

    static int bits(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /** One that looks at each person by themself. */
    abstract static class Leaf extends Node {

        @Override
        final void find(int first, long open) {
            long foundMet = 0;
            long foundMay = 0;
            for (long left = open; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                long verdict = verdict(first + bit);
                foundMet |= (verdict & 1L) << bit;
                foundMay |= (verdict >>> 1) << bit;
            }
            met |= foundMet;
            may |= foundMay;
        }

        abstract int verdict(int person);
    }
}
