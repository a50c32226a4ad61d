package io.github.dxjinzai.core.simulation;

/**
 * In how many replications something came about, and what that says about its probability (割合).
 *
 * @param times in how many, from 0 to {@code of}
 * @param of of how many, 1 or more
 */
public record Proportion(long times, long of) {

    /** The 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (of < 1 || times < 0 || times > of) {
            throw new IllegalArgumentException("a proportion lies between 0 and 1, not at " + times + "/" + of);
        }
    }

    /** The share, the estimate of the probability: from 0 to 1. */
    public double estimate() {
        return (double) times / of;
    }

    /**
     * The 95 % interval of Wilson (1927) for the probability, without continuity correction (ウィルソンの信頼区間). It says how far
     * chance alone may have carried the estimate with so many replications; it says nothing of whether the assumptions are right.
     */
    public Interval wilson95() {
        double p = estimate();
        double zz = Z * Z;
        double centre = p + zz / (2.0 * of);
        double half = Z * Math.sqrt(p * (1 - p) / of + zz / (4.0 * of * of));
        double scale = 1 + zz / of;
        return new Interval(
                times == 0 ? 0 : Math.max(0, (centre - half) / scale),
                times == of ? 1 : Math.min(1, (centre + half) / scale));
    }

    /**
     * An interval of probabilities (区間).
     *
     * @param low the lower end, from 0
     * @param high the upper end, up to 1
     */
    public record Interval(double low, double high) {}
}
