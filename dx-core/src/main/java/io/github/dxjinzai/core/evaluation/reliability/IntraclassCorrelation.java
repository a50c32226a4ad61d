package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Optional;

/**
 * The intraclass correlation (級内相関係数) of complete data, in the six forms of Shrout and Fleiss (1979), with intervals from F.
 *
 * <p>The interval of ICC(2,k) is that of ICC(2,1) stepped up by Spearman and Brown, as in Shrout and Fleiss. Some packages print one
 * that is computed otherwise; the two are not to be mixed. Below zero and with few ratings Satterthwaite's degrees of freedom may
 * come near zero and the limits miss the estimate; then there is no interval, and the estimate says so.
 */
public final class IntraclassCorrelation {

    private static final double ROUNDING = 1e-9;

    /** Which of the six (級内相関係数の型). */
    public enum Form {
        /** One rating; every subject has raters of its own. */
        ICC_1_1("icc.1.1", "ICC(1,1)"),
        /** One rating; raters are a sample, their leniency counts as error (absolute agreement). */
        ICC_2_1("icc.2.1", "ICC(2,1)"),
        /** One rating; these raters and no others, their leniency does not count (consistency). */
        ICC_3_1("icc.3.1", "ICC(3,1)"),
        /** The mean of k ratings; otherwise as ICC(1,1). */
        ICC_1_K("icc.1.k", "ICC(1,k)"),
        /** The mean of k ratings; otherwise as ICC(2,1). */
        ICC_2_K("icc.2.k", "ICC(2,k)"),
        /** The mean of k ratings; otherwise as ICC(3,1). */
        ICC_3_K("icc.3.k", "ICC(3,k)");

        private final Estimator estimator;

        Form(String id, String name) {
            estimator = new Estimator(id, name);
        }

        /** The form as an estimator. */
        public Estimator estimator() {
            return estimator;
        }
    }

    private IntraclassCorrelation() {}

    /**
     * The coefficient of one form. Not estimable if a rating is missing, with one subject or rater, without variance, or where the
     * estimated variance below the line is not above zero.
     *
     * @param confidence of the interval, such as 0.95
     */
    public static Estimate of(RatingsDesign design, Form form, double confidence) {
        Interval.checkConfidence(confidence);
        EstimateDraft draft = new EstimateDraft(form.estimator(), design.sample());
        Optional<Reason> obstacle = TwoWay.obstacle(design);
        if (obstacle.isPresent()) {
            return draft.not(obstacle.get());
        }
        TwoWay anova = TwoWay.of(design);
        if (!anova.varies()) {
            return draft.not(Reason.NO_VARIANCE);
        }
        draft.figure(Figure.MEAN_SQUARE_SUBJECTS, anova.meanSquareSubjects())
                .figure(Figure.MEAN_SQUARE_RATERS, anova.meanSquareRaters())
                .figure(Figure.MEAN_SQUARE_RESIDUAL, anova.meanSquareResidual())
                .figure(Figure.MEAN_SQUARE_WITHIN, anova.meanSquareWithin());
        return switch (form) {
            case ICC_1_1, ICC_1_K ->
                oneWay(
                        draft,
                        anova,
                        form == Form.ICC_1_K,
                        anova.meanSquareWithin(),
                        anova.subjects() * (anova.raters() - 1),
                        confidence);
            case ICC_3_1, ICC_3_K ->
                oneWay(draft, anova, form == Form.ICC_3_K, anova.meanSquareResidual(), anova.residualDf(), confidence);
            case ICC_2_1, ICC_2_K -> agreement(draft, anova, form == Form.ICC_2_K, confidence);
        };
    }

    /** The forms that have one error term: ICC(1,·) with what is within subjects, ICC(3,·) with the residual. */
    private static Estimate oneWay(
            EstimateDraft draft, TwoWay anova, boolean mean, double error, int errorDf, double confidence) {
        double between = anova.meanSquareSubjects();
        int df = anova.subjects() - 1;
        int k = anova.raters();
        double denominator = mean ? between : between + (k - 1) * error;
        if (!(denominator > 0)) {
            return draft.not(Reason.NO_VARIANCE_BETWEEN_SUBJECTS);
        }
        if (error > 0) {
            double ratio = between / error;
            test(draft, ratio, df, errorDf);
            double lower = ratio / FisherRatio.upper(df, errorDf, confidence);
            double upper = ratio * FisherRatio.upper(errorDf, df, confidence);
            draft.interval(
                    mean ? 1 - 1 / lower : (lower - 1) / (lower + k - 1),
                    mean ? 1 - 1 / upper : (upper - 1) / (upper + k - 1),
                    confidence);
        } else {
            draft.caveat(Caveat.NO_INTERVAL);
        }
        return draft.value((between - error) / denominator);
    }

    private static Estimate agreement(EstimateDraft draft, TwoWay anova, boolean mean, double confidence) {
        double between = anova.meanSquareSubjects();
        double raters = anova.meanSquareRaters();
        double error = anova.meanSquareResidual();
        int n = anova.subjects();
        int k = anova.raters();
        double denominator =
                mean ? between + (raters - error) / n : between + (k - 1) * error + k * (raters - error) / n;
        // rounding must not make a quotient out of what is zero
        if (!(denominator > 1e-12 * (between + raters + error))) {
            return draft.not(Reason.DENOMINATOR_NOT_POSITIVE);
        }
        if (error > 0) {
            test(draft, between / error, n - 1, anova.residualDf());
            limits(draft, anova, mean, confidence);
        } else {
            draft.caveat(Caveat.NO_INTERVAL);
        }
        return draft.value((between - error) / denominator);
    }

    private static void limits(EstimateDraft draft, TwoWay anova, boolean mean, double confidence) {
        double between = anova.meanSquareSubjects();
        double raters = anova.meanSquareRaters();
        double error = anova.meanSquareResidual();
        int n = anova.subjects();
        int k = anova.raters();
        double single = (between - error) / (between + (k - 1) * error + k * (raters - error) / n);
        double ofRaters = k * single * raters / error;
        double ofRest = n * (1 + (k - 1) * single) - k * single;
        double df = (k - 1)
                * (n - 1.0)
                * TwoWay.square(ofRaters + ofRest)
                / ((n - 1) * TwoWay.square(ofRaters) + TwoWay.square(ofRest));
        double below = FisherRatio.upper(n - 1, df, confidence);
        double above = FisherRatio.upper(df, n - 1, confidence);
        double rest = k * raters + ((double) k * n - k - n) * error;
        double lower = n * (between - below * error) / (below * rest + n * between);
        double upper = n * (above * between - error) / (rest + n * above * between);
        if (Double.isFinite(df)) {
            draft.figure(Figure.SATTERTHWAITE_DF, df);
        }
        // where subjects do not differ, all three are the same but for rounding, and that is no interval
        boolean wide = upper - lower > ROUNDING;
        if (wide && lower <= single + ROUNDING && single <= upper + ROUNDING) {
            draft.interval(mean ? steppedUp(lower, k) : lower, mean ? steppedUp(upper, k) : upper, confidence);
        } else {
            draft.caveat(Caveat.NO_INTERVAL);
        }
    }

    /** The reliability of the mean of k ratings from that of one, after Spearman and Brown; NaN beyond the range where it has sense. */
    private static double steppedUp(double single, int k) {
        double denominator = 1 + (k - 1) * single;
        return denominator > 0 ? k * single / denominator : Double.NaN;
    }

    private static void test(EstimateDraft draft, double ratio, int numeratorDf, int denominatorDf) {
        draft.figure(Figure.F_RATIO, ratio)
                .figure(Figure.NUMERATOR_DF, numeratorDf)
                .figure(Figure.DENOMINATOR_DF, denominatorDf)
                .figure(Figure.P_VALUE, FisherRatio.tail(ratio, numeratorDf, denominatorDf));
    }
}
