package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Comparison;
import java.util.List;

/** Whether what facts add up to stands so to a threshold. */
final class TotalLeaf extends FactLeaf {

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
        super(parts.stream().map(Part::of).toList(), window);
        this.parts = parts.toArray(Part[]::new);
        this.comparison = comparison;
        this.threshold = threshold;
        this.oneByOne = oneByOne;
        this.columns = to.columns;
    }

    @Override
    int ofNone(boolean complete) {
        return concluded(!complete, 0);
    }

    @Override
    int verdict(int person, int from, int until, boolean known, boolean complete) {
        if (!known) {
            return UNDETERMINED;
        }
        long sum = 0;
        boolean more = !complete;
        for (Part part : parts) {
            FactTest of = part.of;
            long added = 0;
            int count = of.choose(person, from, until);
            of.turnTo(person);
            for (int k = 0; k < count; k++) {
                int verdict = of.verdict(of.chosen[k]);
                if (verdict == MET) {
                    long worth = worth(part, of.chosen[k]);
                    more |= worth == FactTest.NO_FIGURE;
                    added += Math.max(0, worth);
                    if (added > LARGEST) {
                        return oneByOne.verdict(person);
                    }
                } else {
                    more |= verdict == UNDETERMINED;
                }
            }
            sum += Math.min(added, part.atMost);
            if (sum > LARGEST) {
                return oneByOne.verdict(person);
            }
        }
        return concluded(more, sum);
    }

    private int concluded(boolean more, long sum) {
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
