package io.github.dxjinzai.core.evaluation.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/**
 * Krippendorff's α (クリッペンドルフのα): 1 less the disagreement seen over that expected by chance; missing ratings are allowed.
 *
 * <p>Subjects with fewer than two ratings are left out before anything is counted. The work is in proportion to the ratings times the
 * raters, and to the square of the number of different values.
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /** α as an estimator, for a level of measurement. */
    public static Estimator estimator(MeasurementLevel level) {
        String name = level.name().toLowerCase(Locale.ROOT);
        return new Estimator("krippendorff-alpha." + name, "Krippendorff's α (" + name + ")");
    }

    /**
     * α for a level of measurement. Not estimable if no subject has two ratings or all ratings are the same; for
     * {@link MeasurementLevel#RATIO} also if one is below zero.
     */
    public static Estimate of(RatingsDesign design, MeasurementLevel level) {
        SortedMap<Double, Integer> marginals = marginals(design);
        if (level == MeasurementLevel.RATIO && !marginals.isEmpty() && marginals.firstKey() < 0) {
            return new NotEstimable(estimator(level), Reason.NEGATIVE_RATINGS, design.sample());
        }
        DoubleBinaryOperator difference = switch (level) {
            case NOMINAL -> (one, other) -> one == other ? 0 : 1;
            case ORDINAL -> ordinal(marginals);
            case INTERVAL -> (one, other) -> TwoWay.square(one - other);
            case RATIO -> (one, other) -> one == other ? 0 : TwoWay.square((one - other) / (one + other));
        };
        return of(design, estimator(level), difference);
    }

    /**
     * α for a difference of one's own, such as {@code (a, b) -> Math.abs(a - b)}.
     *
     * @param name what to call the difference
     * @param difference how far two values are apart: symmetric, zero for the same value, else not below zero; squared, if it is a
     *     distance to be squared
     * @throws IllegalArgumentException if a difference is below zero or not finite
     */
    public static Estimate withDifference(RatingsDesign design, String name, DoubleBinaryOperator difference) {
        return of(design, new Estimator("krippendorff-alpha.own", "Krippendorff's α (" + name + ")"), difference);
    }

    /** How often each value was given to subjects with two ratings or more: what α takes for chance. */
    public static SortedMap<Double, Integer> marginals(RatingsDesign design) {
        SortedMap<Double, Integer> marginals = new TreeMap<>();
        for (double[] unit : pairable(design)) {
            for (double score : unit) {
                marginals.merge(score, 1, Integer::sum);
            }
        }
        return Collections.unmodifiableSortedMap(marginals);
    }

    private static List<double[]> pairable(RatingsDesign design) {
        List<double[]> units = new ArrayList<>();
        for (double[] unit : design.given()) {
            if (unit.length >= 2) {
                units.add(unit);
            }
        }
        return units;
    }

    /** The squared number of ratings between two values, counting each of the two by half. */
    private static DoubleBinaryOperator ordinal(SortedMap<Double, Integer> marginals) {
        Map<Double, Double> middle = new TreeMap<>();
        double below = 0;
        for (Map.Entry<Double, Integer> one : marginals.entrySet()) {
            middle.put(one.getKey(), below + one.getValue() / 2.0);
            below += one.getValue();
        }
        return (one, other) -> TwoWay.square(middle.getOrDefault(one, 0.0) - middle.getOrDefault(other, 0.0));
    }

    private static Estimate of(RatingsDesign design, Estimator estimator, DoubleBinaryOperator difference) {
        EstimateDraft draft = new EstimateDraft(estimator, design.sample());
        if (design.sample().ratings() == 0) {
            return draft.not(Reason.NO_RATINGS);
        }
        List<double[]> units = pairable(design);
        if (units.isEmpty()) {
            return draft.not(design.raters().size() == 1 ? Reason.ONE_RATER : Reason.TOO_FEW_RATINGS_PER_SUBJECT);
        }
        SortedMap<Double, Integer> marginals = marginals(design);
        double pairable =
                marginals.values().stream().mapToInt(Integer::intValue).sum();
        double expected = 0;
        for (Map.Entry<Double, Integer> one : marginals.entrySet()) {
            for (Map.Entry<Double, Integer> other : marginals.entrySet()) {
                expected += (double) one.getValue()
                        * other.getValue()
                        * checked(difference.applyAsDouble(one.getKey(), other.getKey()));
            }
        }
        expected /= pairable * (pairable - 1);
        if (!(expected > 0)) {
            return draft.not(Reason.NO_VARIANCE);
        }
        double observed = 0;
        for (double[] unit : units) {
            double ofUnit = 0;
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < unit.length; j++) {
                    ofUnit += i == j ? 0 : difference.applyAsDouble(unit[i], unit[j]);
                }
            }
            observed += ofUnit / (unit.length - 1);
        }
        observed /= pairable;
        return draft.figure(Figure.OBSERVED_DISAGREEMENT, observed)
                .figure(Figure.EXPECTED_DISAGREEMENT, expected)
                .figure(Figure.PAIRABLE_RATINGS, pairable)
                .value(1 - observed / expected);
    }

    private static double checked(double difference) {
        if (!(difference >= 0 && Double.isFinite(difference))) {
            throw new IllegalArgumentException("a difference is finite and not below zero, not " + difference);
        }
        return difference;
    }
}
