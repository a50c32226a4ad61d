package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.PackedAchievements;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Take;
import java.util.Arrays;

/** One figure of several achievements, as far as it is known. */
final class Figures {

    /** An exact value: a fraction in thousandths. */
    private record Value(long numerator, int denominator) {

        boolean holds(Comparison comparison, Quantity required) {
            return comparison.holds(numerator, Math.multiplyExact(required.thousandths(), denominator));
        }

        /** For display in thousandths, rounded away from the threshold's fulfilment: what fails is never shown as passing. */
        long shown(Comparison comparison) {
            long down = Math.floorDiv(numerator, denominator);
            boolean exact = Math.floorMod(numerator, denominator) == 0;
            return exact || comparison.isFloor() ? down : down + 1;
        }
    }

    // those known, in thousandths, by day
    private final long[] known;
    private final long latest;
    private final boolean all;

    /**
     * Those of the facts that meet their conditions.
     *
     * @param facts the facts, by day
     * @param complete whether no fact is missing
     */
    Figures(QuantityId quantity, SelectionJudge.Found facts, boolean complete) {
        boolean every = complete;
        long[] figures = new long[facts.size()];
        int size = 0;
        long lastDay = 0;
        long last = 0;
        for (int i = 0; i < figures.length; i++) {
            Verdict verdict = facts.verdict(i);
            long figure = facts.figure(i, quantity);
            boolean recorded = figure != PackedAchievements.NO_FIGURE;
            if (verdict == Verdict.MET && recorded) {
                long day = facts.epochDay(i);
                last = size > 0 && day == lastDay ? Math.min(last, figure) : figure;
                lastDay = day;
                figures[size++] = figure;
            }
            every &= verdict == Verdict.NOT_MET || (verdict == Verdict.MET && recorded);
        }
        this.known = size == figures.length ? figures : Arrays.copyOf(figures, size);
        this.latest = last;
        this.all = every;
    }

    /** Whether none is known. */
    boolean isEmpty() {
        return known.length == 0;
    }

    /** The figure taken of those known, of which there are some; in thousandths as it is shown. */
    long shown(Take take, Comparison comparison) {
        return take(take).shown(comparison);
    }

    private Value take(Take take) {
        if (take == Take.LATEST) {
            return new Value(latest, 1);
        }
        long[] ascending = known.clone();
        Arrays.sort(ascending);
        int size = ascending.length;
        return switch (take) {
            case LATEST -> new Value(latest, 1);
            case HIGHEST -> new Value(ascending[size - 1], 1);
            case LOWEST -> new Value(ascending[0], 1);
            case MEAN -> new Value(Arrays.stream(ascending).sum(), size);
            case MEDIAN -> new Value(ascending[(size - 1) / 2] + ascending[size / 2], 2);
        };
    }

    /** Whether the figure stands so to the threshold, whatever of it is not known. */
    Verdict verdict(Take take, Comparison comparison, Quantity required) {
        boolean passes = !isEmpty() && take(take).holds(comparison, required);
        if (all) {
            return Verdict.of(passes);
        }
        boolean highFloor = take == Take.HIGHEST && comparison.isFloor();
        boolean lowCeiling = take == Take.LOWEST && !comparison.isFloor();
        if (highFloor || lowCeiling) {
            // what is not known can only push further the same way
            return passes ? Verdict.MET : Verdict.UNDETERMINED;
        }
        boolean highCeiling = take == Take.HIGHEST && !comparison.isFloor();
        boolean lowFloor = take == Take.LOWEST && comparison.isFloor();
        return (highCeiling || lowFloor) && !passes && !isEmpty() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }
}
