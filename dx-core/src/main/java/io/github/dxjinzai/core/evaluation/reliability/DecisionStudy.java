package io.github.dxjinzai.core.evaluation.reliability;

/**
 * What a mean of ratings is worth for given numbers of raters (決定研究). <i>Relative</i> is for comparing people who were rated by the
 * same raters: leniency hits all alike and does not count as error. <i>Absolute</i> is for comparing a person with a fixed threshold:
 * leniency counts.
 *
 * @param relative the generalizability coefficient G (一般化可能性係数)
 * @param absolute the index of dependability Φ (信頼度指数)
 * @param relativeErrorVariance in squared units of the scale
 * @param absoluteErrorVariance in squared units of the scale; not below the relative one
 */
public record DecisionStudy(
        Estimate relative, Estimate absolute, double relativeErrorVariance, double absoluteErrorVariance) {

    /** G as an estimator. */
    public static final Estimator G = new Estimator("generalizability.relative", "G coefficient");

    /** Φ as an estimator. */
    public static final Estimator PHI = new Estimator("generalizability.absolute", "Φ coefficient");

    static void checkNumber(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("the number of " + what + " is at least 1, not " + number);
        }
    }

    static DecisionStudy of(VarianceComponents components, double relative, double absolute) {
        return new DecisionStudy(
                coefficient(G, components, relative), coefficient(PHI, components, absolute), relative, absolute);
    }

    private static Estimate coefficient(Estimator estimator, VarianceComponents components, double error) {
        EstimateDraft draft = new EstimateDraft(estimator, components.sample());
        double persons = components.component(Effect.PERSON).estimate();
        if (!(persons + error > 0)) {
            return draft.not(Reason.NO_VARIANCE_BETWEEN_SUBJECTS);
        }
        if (components.anySetToZero()) {
            draft.caveat(Caveat.NEGATIVE_COMPONENT_SET_TO_ZERO);
        }
        return draft.figure(Figure.UNIVERSE_SCORE_VARIANCE, persons)
                .figure(Figure.ERROR_VARIANCE, error)
                .value(persons / (persons + error));
    }

    /** The standard error of measurement between people (相対的な測定の標準誤差), in units of the scale. */
    public double relativeStandardError() {
        return Math.sqrt(relativeErrorVariance);
    }

    /** The standard error of measurement against a threshold (絶対的な測定の標準誤差), in units of the scale. */
    public double absoluteStandardError() {
        return Math.sqrt(absoluteErrorVariance);
    }
}
