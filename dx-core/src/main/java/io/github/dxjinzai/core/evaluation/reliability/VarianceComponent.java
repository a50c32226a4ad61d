package io.github.dxjinzai.core.evaluation.reliability;

/**
 * One line of a generalizability study (分散成分).
 *
 * @param effect where the variance comes from
 * @param uncorrectedSumOfSquares T, the sum over all ratings of the squared mean for the effect
 * @param degreesOfFreedom above zero
 * @param meanSquare not below zero
 * @param unadjusted the estimate as it comes from the mean squares, in squared units of the scale; it may be below zero
 */
public record VarianceComponent(
        Effect effect, double uncorrectedSumOfSquares, int degreesOfFreedom, double meanSquare, double unadjusted) {

    /** The estimate: zero where {@link #unadjusted} is below zero, for a variance cannot be. */
    public double estimate() {
        return Math.max(0, unadjusted);
    }

    /** Whether the estimate came out below zero and was set to zero. */
    public boolean setToZero() {
        return unadjusted < 0;
    }
}
