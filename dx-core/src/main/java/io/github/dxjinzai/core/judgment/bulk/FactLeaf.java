package io.github.dxjinzai.core.judgment.bulk;

import java.util.List;

/**
 * A leaf that looks at facts within a window. Those who have none that are looked at are judged 64 at a time, everyone else by facts of
 * their own.
 */
abstract class FactLeaf extends Node {

    private final FactTest[] tests;
    private final FactWindow window;

    FactLeaf(List<FactTest> tests, FactWindow window) {
        this.tests = tests.toArray(FactTest[]::new);
        this.window = window;
    }

    @Override
    final void find(int first, long open) {
        int word = first / Long.SIZE;
        long known = window.known(word);
        long complete = -1;
        long some = 0;
        for (FactTest of : tests) {
            complete &= of.complete[word];
            some |= of.candidates(first, open & window.open(word) & ~some);
        }
        set(open & ~some & known & complete, ofNone(true));
        set(open & ~some & known & ~complete, ofNone(false));
        set(open & ~some & ~known, UNDETERMINED);
        long foundMet = 0;
        long foundMay = 0;
        for (long left = some; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int person = first + bit;
            long verdict =
                    verdict(person, window.from(person), window.until(), (known >>> bit & 1) != 0, (complete >>> bit & 1) != 0);
            foundMet |= (verdict & 1) << bit;
            foundMay |= (verdict >>> 1) << bit;
        }
        met |= foundMet;
        may |= foundMay;
    }

    /**
     * The verdict on those who have no fact that is looked at, where the bounds of the window are known.
     *
     * @param complete whether nothing is missing of their facts
     */
    abstract int ofNone(boolean complete);

    /**
     * The verdict on someone.
     *
     * @param from the first day of the window
     * @param until the last one
     * @param known whether these are known
     * @param complete whether nothing is missing of the facts
     */
    abstract int verdict(int person, int from, int until, boolean known, boolean complete);
}
