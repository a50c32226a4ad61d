package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.evaluation.reliability.Estimator;
import io.github.dxjinzai.core.evaluation.reliability.Interval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far a group differs from all others together, with an interval (差と信頼区間).
 *
 * @param estimator by which method
 * @param value the group's figure less the others'
 * @param interval the confidence interval
 */
public record Difference(Estimator estimator, double value, Interval interval) {

    /**
     * The difference of two independent proportions with Newcombe's hybrid score interval (<i>Interval estimation for the difference
     * between independent proportions</i>, Statistics in Medicine 1998, method 10): made of Wilson's intervals of the two.
     */
    public static final Estimator NEWCOMBE =
            new Estimator("difference.newcombe-10", "Newcombe's hybrid score interval");

    /** The difference of two independent means with Welch's interval: variances may differ, degrees of freedom after Satterthwaite. */
    public static final Estimator WELCH = new Estimator("difference.welch", "Welch's interval");

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The difference of two rates. Example: 56 of 70 and 48 of 80 differ by 0.2, from 0.0524 to 0.3339 at 95 %.
     *
     * @param times of how many it is so in the group
     * @param of the group's size, above zero
     * @param timesOther of how many it is so among the others
     * @param ofOther how many others there are, above zero
     * @param confidence such as 0.95
     * @throws IllegalArgumentException if there are none of either, or more than all
     */
    public static Difference ofRates(long times, long of, long timesOther, long ofOther, double confidence) {
        double[] one = wilson(times, of, confidence);
        double[] other = wilson(timesOther, ofOther, confidence);
        double p = (double) times / of;
        double q = (double) timesOther / ofOther;
        double low = p - q - Math.hypot(p - one[0], other[1] - q);
        double high = p - q + Math.hypot(one[1] - p, q - other[0]);
        return new Difference(NEWCOMBE, p - q, new Interval(Math.max(-1, low), Math.min(1, high), confidence));
    }

    private static double[] wilson(long times, long of, double confidence) {
        if (of < 1 || times < 0 || times > of) {
            throw new IllegalArgumentException(times + " of " + of + " is no rate");
        }
        double z = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
        double p = (double) times / of;
        double middle = (2 * times + z * z) / (2 * (of + z * z));
        double half = z * Math.sqrt(z * z + 4 * times * (1 - p)) / (2 * (of + z * z));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    /**
     * The difference of two means.
     *
     * @param group the group's values
     * @param others the others' values
     * @param confidence such as 0.95
     * @return the difference; absent with fewer than two values on either side, or where neither varies, for then there is no interval
     */
    public static Optional<Difference> ofMeans(List<Double> group, List<Double> others, double confidence) {
        if (group.size() < 2 || others.size() < 2) {
            return Optional.empty();
        }
        double one = variance(group) / group.size();
        double other = variance(others) / others.size();
        double sum = one + other;
        if (!(sum > 0)) {
            return Optional.empty();
        }
        double degrees = sum * sum / (one * one / (group.size() - 1) + other * other / (others.size() - 1));
        double half = TDistribution.of(degrees).inverseCumulativeProbability((1 + confidence) / 2) * Math.sqrt(sum);
        double value = mean(group) - mean(others);
        return Optional.of(new Difference(WELCH, value, new Interval(value - half, value + half, confidence)));
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.size() - 1);
    }
}
