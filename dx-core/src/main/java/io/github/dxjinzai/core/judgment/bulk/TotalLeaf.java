package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Comparison;
import java.util.Arrays;
import java.util.List;

/** Whether what facts add up to stands so to a threshold. */
final class TotalLeaf extends FactLeaf {

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

    /** By lane: what the facts of all parts so far add up to, and those of one part. */
    private final long[] sums = new long[Long.SIZE];

    private final long[] added = new long[Long.SIZE];

    /** The people who may have more. */
    private long more;

    TotalLeaf(List<Part> parts, FactWindow window, Comparison comparison, long threshold, Binding to) {
        super(window, parts.stream().map(Part::of).toList());
        this.parts = parts.toArray(Part[]::new);
        this.comparison = comparison;
        this.threshold = threshold;
        this.columns = to.columns;
    }

    @Override
    void find(int word, long open, long known) {
        Arrays.fill(sums, 0);
        more = 0;
        long some = 0;
        for (Part part : parts) {
            long adding = add(part, choose(part.of, word, open & known));
            more |= ~part.of.complete[word];
            some |= adding;
            for (long left = adding; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                sums[lane] += Math.min(added[lane], part.atMost);
            }
        }
        long passing = comparison.holds(0, threshold) ? ~some : 0;
        for (long left = some; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            passing |= (comparison.holds(sums[lane], threshold) ? 1L : 0L) << lane;
        }
        // what is not known can only add
        long lasting = comparison.isFloor() ? passing : ~passing;
        met |= open & known & passing & (lasting | ~more);
        may |= open & (~known | passing | (more & ~lasting));
    }

    /** Adds up what facts add for a part, and gives those people who have some. */
    private long add(Part part, int count) {
        FactTest of = part.of;
        long some = 0;
        Arrays.fill(added, 0);
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            int lane = Sieve.lane(of.chosen[k]);
            int verdict = of.verdict(fact, lane);
            long worth = verdict == MET ? worth(part, fact) : 0;
            some |= 1L << lane;
            more |= (verdict == UNDETERMINED || worth == FactTest.NO_FIGURE ? 1L : 0L) << lane;
            added[lane] += Math.max(0, worth);
        }
        return some;
    }

    private long worth(Part part, int fact) {
        if (!part.isOwn) {
            return part.each;
        }
        return part.of instanceof FactTest.OfProjects ? FactTest.NO_FIGURE : FactTest.figure(columns, fact, part.own);
    }
}
