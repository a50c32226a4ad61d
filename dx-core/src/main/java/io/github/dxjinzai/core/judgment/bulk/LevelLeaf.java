package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Take;
import java.util.Arrays;
import java.util.List;

/** Whether a figure of achievements stands so to a threshold. */
final class LevelLeaf extends FactLeaf {

    /** By how much a lane is moved so that a figure fits beside it: there are none as large. */
    private static final int BESIDE_FIGURE = 48;

    private final FactTest of;
    private final int quantity;
    private final Take take;
    private final Comparison comparison;
    private final long threshold;
    private final Columns columns;

    /** By lane: how many figures there are; what is taken of them, or their sum; the day of the latest. */
    private final int[] recorded = new int[Long.SIZE];

    private final long[] taken = new long[Long.SIZE];
    private final int[] latest = new int[Long.SIZE];

    /** The figures, each beside its lane, so that they can be put in order for medians. */
    private long[] figures = new long[256];

    LevelLeaf(
            FactTest of,
            FactWindow window,
            int quantity,
            Take take,
            Comparison comparison,
            long threshold,
            Binding to) {
        super(window, List.of(of));
        this.of = of;
        this.quantity = quantity;
        this.take = take;
        this.comparison = comparison;
        this.threshold = threshold;
        this.columns = to.columns;
    }

    @Override
    void find(int word, long open, long known) {
        int count = choose(of, word, open);
        if (figures.length < count) {
            figures = new long[2 * count];
        }
        Arrays.fill(recorded, 0);
        int all = 0;
        long some = 0;
        long missing = ~(known & of.complete[word]);
        for (int k = 0; k < count; k++) {
            int fact = Sieve.fact(of.chosen[k]);
            int lane = Sieve.lane(of.chosen[k]);
            int verdict = of.verdict(fact, lane);
            long figure = verdict == MET ? FactTest.figure(columns, fact, quantity) : FactTest.NO_FIGURE;
            if (figure != FactTest.NO_FIGURE) {
                take(Sieve.day(of.chosen[k]), lane, figure);
                figures[all] = (long) lane << BESIDE_FIGURE | figure;
                all++;
                some |= 1L << lane;
            } else if (verdict != NOT_MET) {
                missing |= 1L << lane;
            }
        }
        if (take == Take.MEDIAN) {
            takeMedians(all, some);
        }
        long passing = 0;
        for (long left = some; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            passing |= (comparison.holds(taken[lane], threshold * times(lane)) ? 1L : 0L) << lane;
        }
        // what is not known can only push further the same way, or only further the other way
        boolean floor = comparison.isFloor();
        long lasting = take == (floor ? Take.HIGHEST : Take.LOWEST) ? passing : 0;
        long lost = take == (floor ? Take.LOWEST : Take.HIGHEST) ? (some & ~passing) : 0;
        met |= open & ((passing & ~missing) | lasting);
        may |= open & ((passing & ~missing) | (missing & ~lost));
    }

    private void take(int day, int lane, long figure) {
        boolean first = recorded[lane] == 0;
        long before = taken[lane];
        switch (take) {
            case LATEST -> {
                taken[lane] =
                        first || day > latest[lane] ? figure : day == latest[lane] ? Math.min(before, figure) : before;
                latest[lane] = first ? day : Math.max(latest[lane], day);
            }
            case HIGHEST -> taken[lane] = first ? figure : Math.max(before, figure);
            case LOWEST -> taken[lane] = first ? figure : Math.min(before, figure);
            case MEAN -> taken[lane] = first ? figure : before + figure;
            case MEDIAN -> {
                // taken when all are there
            }
        }
        recorded[lane]++;
    }

    private void takeMedians(int all, long some) {
        Arrays.sort(figures, 0, all);
        int begin = 0;
        for (long left = some; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            long lower = figures[begin + (recorded[lane] - 1) / 2];
            long upper = figures[begin + recorded[lane] / 2];
            taken[lane] = lower + upper - ((long) lane << (BESIDE_FIGURE + 1));
            begin += recorded[lane];
        }
    }

    /** How many times what is asked for is taken. */
    private long times(int lane) {
        return take == Take.MEAN ? recorded[lane] : take == Take.MEDIAN ? 2 : 1;
    }
}
