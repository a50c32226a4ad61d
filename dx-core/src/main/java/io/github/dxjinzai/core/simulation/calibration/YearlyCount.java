package io.github.dxjinzai.core.simulation.calibration;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How much came about in some fiscal years (年あたりの件数): evidence of a mean number a year.
 *
 * <p>Example: {@code new YearlyCount(21, 1).exact95()} is 13.0 to 32.1.
 *
 * @param total how much in all the years together, 0 or more
 * @param years how many years, 1 or more
 */
public record YearlyCount(long total, int years) {

    private static final double TAIL = 0.025;

    public YearlyCount {
        if (total < 0 || years < 1) {
            throw new IllegalArgumentException("there are no " + total + " in " + years + " years");
        }
    }

    /** The mean a year. */
    public double estimate() {
        return (double) total / years;
    }

    /**
     * The exact 95 % interval of Garwood (1936) for the mean a year: it covers in at least 95 of 100 cases, if one event does not
     * depend on another and the years are alike.
     */
    public Interval exact95() {
        double low = total == 0 ? 0 : GammaDistribution.of((double) total, 1).inverseCumulativeProbability(TAIL);
        double high = GammaDistribution.of(total + 1.0, 1).inverseSurvivalProbability(TAIL);
        return new Interval(low / years, high / years);
    }

    /**
     * How likely the next year brings at least so many, if it is like these and the mean is known from them alone: the negative
     * binomial distribution that follows from Jeffreys' prior.
     *
     * @param people how many, 0 or more
     */
    public double nextYearAtLeast(int people) {
        if (people < 0) {
            throw new IllegalArgumentException("at least " + people + " always come");
        }
        if (people == 0) {
            return 1;
        }
        return BetaDistribution.of(total + 0.5, people).survivalProbability((double) years / (years + 1));
    }
}
