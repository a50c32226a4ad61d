package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Comparison;
import java.util.List;

/** Whether what facts add up to stands so to a threshold. */
final class TotalLeaf extends Node.Leaf {

    /** The largest quantity: a larger one is left to the judge, who refuses it. */
    private static final long LARGEST = 999_999_999_999L;

    /**
     * What adds to it.
     *
     * @param of which facts
     * @param own the code of the figure that each adds, where each adds its own
     * @param isOwn whether each adds its own
     * @param each what each adds otherwise
     * @param atMost how much they add together at most
     */
    record Part(FactTest of, int own, boolean isOwn, long each, long atMost) {}

    private final Part[] parts;
    private final FactWindow window;
    private final Comparison comparison;
    private final long threshold;
    private final Columns columns;
    private final Node.Leaf oneByOne;

    TotalLeaf(
            List<Part> parts,
            FactWindow window,
            Comparison comparison,
            long threshold,
            Node.Leaf oneByOne,
            Binding to) {
        this.parts = parts.toArray(Part[]::new);
        this.window = window;
        this.comparison = comparison;
        this.threshold = threshold;
        this.oneByOne = oneByOne;
        this.columns = to.columns;
    }

    @Override
    int verdict(int person) {
        if (!window.isKnown(person)) {
            return UNDETERMINED;
        }
        int from = window.from(person);
        int until = window.until();
        long sum = 0;
        boolean more = false;
        for (Part part : parts) {
            FactTest of = part.of;
            more |= !of.isComplete(person);
            long added = 0;
            int end = of.factsOf[person + 1];
            for (int i = of.factsOf[person]; i < end && of.days[i] <= until; i++) {
                if (of.days[i] >= from && of.looked[of.traits[i]]) {
                    int verdict = of.verdict(i, person);
                    if (verdict == MET) {
                        long worth = worth(part, i);
                        more |= worth == FactTest.NO_FIGURE;
                        added += Math.max(0, worth);
                        if (added > LARGEST) {
                            return oneByOne.verdict(person);
                        }
                    } else {
                        more |= verdict == UNDETERMINED;
                    }
                }
            }
            sum += Math.min(added, part.atMost);
            if (sum > LARGEST) {
                return oneByOne.verdict(person);
            }
        }
        boolean passes = FactTest.holds(comparison, sum, threshold);
        // what is not known can only add
        return !more || passes == comparison.isFloor() ? bits(passes) : UNDETERMINED;
    }

    private long worth(Part part, int fact) {
        if (!part.isOwn) {
            return part.each;
        }
        return part.of instanceof FactTest.OfProjects ? FactTest.NO_FIGURE : FactTest.figure(columns, fact, part.own);
    }
}
