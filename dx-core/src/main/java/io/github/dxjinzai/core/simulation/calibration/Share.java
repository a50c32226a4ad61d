package io.github.dxjinzai.core.simulation.calibration;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often something came about where it could have (割合): evidence of a probability.
 *
 * <p>Example: {@code new Share(21, 30).exact95()} is 0.506 to 0.853.
 *
 * @param times how often it came about, from 0 to {@code of}
 * @param of how often it could have, 1 or more
 */
public record Share(long times, long of) {

    private static final double TAIL = 0.025;

    public Share {
        if (of < 1 || times < 0 || times > of) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + times + "/" + of);
        }
    }

    /** The share itself, from 0 to 1: the probability under which what came about was likeliest. */
    public double estimate() {
        return (double) times / of;
    }

    /**
     * The exact 95 % interval of Clopper and Pearson (1934) for the probability: it covers in at least 95 of 100 cases, if the cases
     * are independent and alike.
     */
    public Interval exact95() {
        double low = times == 0
                ? 0
                : BetaDistribution.of((double) times, of - times + 1.0).inverseCumulativeProbability(TAIL);
        double high = times == of
                ? 1
                : BetaDistribution.of(times + 1.0, (double) (of - times)).inverseSurvivalProbability(TAIL);
        return new Interval(low, high);
    }

    /** What one believes of the probability afterwards who believed nothing in particular before: Jeffreys' prior. */
    public Posterior posterior() {
        return new Posterior(times + 0.5, of - times + 0.5);
    }

    /**
     * A beta distribution of a probability (事後分布).
     *
     * @param alpha more than 0
     * @param beta more than 0
     */
    public record Posterior(double alpha, double beta) {

        /** The mean. */
        public double mean() {
            return alpha / (alpha + beta);
        }

        /** The value that the probability is below with the probability {@code share}, which lies between 0 and 1. */
        public double quantile(double share) {
            return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(share);
        }
    }
}
