package io.github.dxjinzai.core.evaluation.reliability;

/**
 * A confidence interval (信頼区間).
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower one
 * @param confidence how often such intervals hold the true value, such as 0.95
 */
public record Interval(double lower, double upper, double confidence) {

    public Interval {
        if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
            throw new IllegalArgumentException("no interval: from " + lower + " to " + upper);
        }
        checkConfidence(confidence);
    }

    static void checkConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
        }
    }
}
