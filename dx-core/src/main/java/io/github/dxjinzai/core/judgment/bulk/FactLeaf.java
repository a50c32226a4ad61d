package io.github.dxjinzai.core.judgment.bulk;

import java.util.List;

/** A leaf that looks at facts within a window, at those of 64 people at a time: it sums up by lane what each of them meets. */
abstract class FactLeaf extends Node {

    private final FactWindow window;

    FactLeaf(FactWindow window, List<FactTest> tests) {
        this.window = window;
        tests.forEach(one -> one.within(window));
    }

    @Override
    final void find(int first, long open) {
        int word = first / Long.SIZE;
        find(word, open, window.known(word));
    }

    /**
     * Finds the bits of the people in {@code open}.
     *
     * @param known of the 64 people those for whom the bounds of the window are known
     */
    abstract void find(int word, long open, long known);

    /** Chooses the facts of some people that are looked at. */
    final int choose(FactTest of, int word, long open) {
        return of.choose(word, open & window.open(word), window.until());
    }
}
