package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cronbach's α (クロンバックのα): how far the total over raters, or items, can be relied on. It equals ICC(3,k) and, for ratings of 0 and
 * 1, Kuder and Richardson's formula 20.
 */
public final class CronbachAlpha {

    /** α from variances. */
    public static final Estimator ESTIMATOR = new Estimator("cronbach-alpha", "Cronbach's α");

    /** α from correlations, as if every rater had the same variance. */
    public static final Estimator STANDARDIZED =
            new Estimator("cronbach-alpha.standardized", "Cronbach's α (standardized)");

    private CronbachAlpha() {}

    /**
     * α with the interval of Feldt (1965). Not estimable if a rating is missing, with one subject or rater, or if the subjects do not
     * differ in their totals.
     *
     * @param confidence of the interval, such as 0.95
     */
    public static Estimate of(RatingsDesign design, double confidence) {
        Interval.checkConfidence(confidence);
        EstimateDraft draft = new EstimateDraft(ESTIMATOR, design.sample());
        Optional<Reason> obstacle = TwoWay.obstacle(design);
        if (obstacle.isPresent()) {
            return draft.not(obstacle.get());
        }
        TwoWay anova = TwoWay.of(design);
        if (!anova.varies()) {
            return draft.not(Reason.NO_VARIANCE);
        }
        if (anova.meanSquareSubjects() == 0) {
            return draft.not(Reason.NO_VARIANCE_BETWEEN_SUBJECTS);
        }
        double[][] rows = design.given();
        int k = anova.raters();
        double variances = 0;
        for (int j = 0; j < k; j++) {
            variances += variance(column(rows, j));
        }
        double ofTotals = variance(
                Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray());
        double alpha = k / (k - 1.0) * (1 - variances / ofTotals);
        draft.figure(Figure.SUM_OF_VARIANCES, variances).figure(Figure.VARIANCE_OF_TOTALS, ofTotals);
        if (anova.meanSquareResidual() > 0) {
            int df = anova.subjects() - 1;
            draft.interval(
                    1 - (1 - alpha) * FisherRatio.upper(df, anova.residualDf(), confidence),
                    1 - (1 - alpha) * FisherRatio.lower(df, anova.residualDf(), confidence),
                    confidence);
        } else {
            draft.caveat(Caveat.NO_INTERVAL);
        }
        return draft.value(alpha);
    }

    /**
     * α from the mean correlation between raters. Not estimable as {@link #of}, and if a rater gives every subject the same or the
     * correlations are so far below zero that the formula has no sense.
     */
    public static Estimate standardized(RatingsDesign design) {
        EstimateDraft draft = new EstimateDraft(STANDARDIZED, design.sample());
        Optional<Reason> obstacle = TwoWay.obstacle(design);
        if (obstacle.isPresent()) {
            return draft.not(obstacle.get());
        }
        double[][] rows = design.given();
        int k = design.raters().size();
        double[][] deviates = new double[k][];
        for (int j = 0; j < k; j++) {
            double[] column = column(rows, j);
            double variance = variance(column);
            if (TwoWay.unrounded(
                            variance, Arrays.stream(column).map(TwoWay::square).sum())
                    == 0) {
                return draft.not(Reason.NO_VARIANCE_OF_A_RATER);
            }
            double mean = mean(column);
            deviates[j] = Arrays.stream(column)
                    .map(score -> (score - mean) / Math.sqrt(variance))
                    .toArray();
        }
        double correlations = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                for (int subject = 0; subject < rows.length; subject++) {
                    correlations += deviates[i][subject] * deviates[j][subject] / (rows.length - 1);
                }
            }
        }
        double correlation = correlations / (k * (k - 1) / 2.0);
        double denominator = 1 + (k - 1) * correlation;
        if (!(denominator > 1e-12)) {
            return draft.not(Reason.DENOMINATOR_NOT_POSITIVE);
        }
        return draft.figure(Figure.MEAN_CORRELATION, correlation).value(k * correlation / denominator);
    }

    private static double[] column(double[][] rows, int place) {
        return Arrays.stream(rows).mapToDouble(row -> row[place]).toArray();
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).sum() / numbers.length;
    }

    private static double variance(double[] numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers)
                        .map(number -> TwoWay.square(number - mean))
                        .sum()
                / (numbers.length - 1);
    }
}
