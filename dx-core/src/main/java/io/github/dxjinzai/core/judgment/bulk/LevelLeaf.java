package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Take;
import java.util.Arrays;
import java.util.List;

/** Whether a figure of achievements stands so to a threshold. */
final class LevelLeaf extends FactLeaf {

    private final FactTest of;
    private final int quantity;
    private final Take take;
    private final Comparison comparison;
    private final long threshold;
    private final Columns columns;
    private long[] figures = new long[16];

    LevelLeaf(
            FactTest of,
            FactWindow window,
            int quantity,
            Take take,
            Comparison comparison,
            long threshold,
            Binding to) {
        super(List.of(of), window);
        this.of = of;
        this.quantity = quantity;
        this.take = take;
        this.comparison = comparison;
        this.threshold = threshold;
        this.columns = to.columns;
    }

    @Override
    int ofNone(boolean complete) {
        return concluded(complete, 0, false);
    }

    @Override
    int verdict(int person, int from, int until, boolean known, boolean complete) {
        int count = of.choose(person, from, until);
        if (figures.length < count) {
            figures = new long[2 * count];
        }
        of.turnTo(person);
        boolean every = known && complete;
        int recorded = 0;
        long latest = 0;
        int latestDay = Integer.MIN_VALUE;
        for (int k = 0; k < count; k++) {
            int fact = of.chosen[k];
            int verdict = of.verdict(fact);
            long figure = verdict == MET ? FactTest.figure(columns, fact, quantity) : FactTest.NO_FIGURE;
            if (figure != FactTest.NO_FIGURE) {
                int day = of.days[fact];
                latest = day == latestDay ? Math.min(latest, figure) : day > latestDay ? figure : latest;
                latestDay = Math.max(latestDay, day);
                figures[recorded] = figure;
                recorded++;
            }
            every &= verdict == NOT_MET || figure != FactTest.NO_FIGURE;
        }
        return concluded(every, recorded, recorded > 0 && passes(recorded, latest));
    }

    private int concluded(boolean every, int recorded, boolean passes) {
        if (every) {
            return bits(passes);
        }
        boolean floor = comparison.isFloor();
        if (take == (floor ? Take.HIGHEST : Take.LOWEST)) {
            // what is not known can only push further the same way
            return passes ? MET : UNDETERMINED;
        }
        return take == (floor ? Take.LOWEST : Take.HIGHEST) && recorded > 0 && !passes ? NOT_MET : UNDETERMINED;
    }

    private boolean passes(int known, long latest) {
        return switch (take) {
            case LATEST -> FactTest.holds(comparison, latest, threshold);
            case HIGHEST -> FactTest.holds(comparison, highest(known), threshold);
            case LOWEST -> FactTest.holds(comparison, lowest(known), threshold);
            case MEAN -> FactTest.holds(comparison, sum(known), threshold * known);
            case MEDIAN -> {
                Arrays.sort(figures, 0, known);
                yield FactTest.holds(comparison, figures[(known - 1) / 2] + figures[known / 2], threshold * 2);
            }
        };
    }

    private long highest(int known) {
        long highest = figures[0];
        for (int i = 1; i < known; i++) {
            highest = Math.max(highest, figures[i]);
        }
        return highest;
    }

    private long lowest(int known) {
        long lowest = figures[0];
        for (int i = 1; i < known; i++) {
            lowest = Math.min(lowest, figures[i]);
        }
        return lowest;
    }

    private long sum(int known) {
        long sum = 0;
        for (int i = 0; i < known; i++) {
            sum += figures[i];
        }
        return sum;
    }
}
