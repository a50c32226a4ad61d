package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Take;
import java.util.Arrays;

/** Whether a figure of achievements stands so to a threshold. */
final class LevelLeaf extends Node.Leaf {

    private final FactTest of;
    private final FactWindow window;
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
        this.of = of;
        this.window = window;
        this.quantity = quantity;
        this.take = take;
        this.comparison = comparison;
        this.threshold = threshold;
        this.columns = to.columns;
    }

    @Override
    int verdict(int person) {
        int from = window.from(person);
        int until = window.until();
        boolean every = of.isComplete(person) && window.isKnown(person);
        int known = 0;
        long latest = 0;
        int latestDay = 0;
        int begin = of.factsOf[person];
        int end = of.factsOf[person + 1];
        if (figures.length < end - begin) {
            figures = new long[end - begin];
        }
        for (int i = begin; i < end && of.days[i] <= until; i++) {
            if (of.days[i] >= from && of.looked[of.traits[i]]) {
                int verdict = of.verdict(i, person);
                long figure = verdict == MET ? FactTest.figure(columns, i, quantity) : FactTest.NO_FIGURE;
                if (figure != FactTest.NO_FIGURE) {
                    latest = known > 0 && latestDay == of.days[i] ? Math.min(latest, figure) : figure;
                    latestDay = of.days[i];
                    figures[known] = figure;
                    known++;
                }
                every &= verdict == NOT_MET || figure != FactTest.NO_FIGURE;
            }
        }
        boolean passes = known > 0 && passes(known, latest);
        if (every) {
            return bits(passes);
        }
        boolean floor = comparison.isFloor();
        if (take == (floor ? Take.HIGHEST : Take.LOWEST)) {
            // what is not known can only push further the same way
            return passes ? MET : UNDETERMINED;
        }
        return take == (floor ? Take.LOWEST : Take.HIGHEST) && known > 0 && !passes ? NOT_MET : UNDETERMINED;
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
