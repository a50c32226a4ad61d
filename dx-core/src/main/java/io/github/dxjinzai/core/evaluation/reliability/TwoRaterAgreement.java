package io.github.dxjinzai.core.evaluation.reliability;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The agreement of two raters, corrected for chance (2評定者の一致度): Cohen's κ and its relatives, with weights.
 *
 * <p>Each is {@code (observed − chance) / (1 − chance)}; they differ in what they take for chance. The standard error is that of a
 * large sample of subjects (for Cohen's κ that of Fleiss, Cohen and Everitt 1969), and the interval uses t with n − 1 degrees of
 * freedom and is cut off at ±1.
 */
public final class TwoRaterAgreement {

    /** What is taken for chance (偶然の一致の考え方). */
    public enum Chance {
        /** Each rater's own frequencies: Cohen's κ. */
        COHEN("Cohen's κ"),
        /** The frequencies of both together: Scott's π. */
        SCOTT("Scott's π"),
        /** Ratings that are hard to give, after Gwet: AC1 without weights, AC2 with. */
        GWET("Gwet's AC"),
        /** Every category as likely as the others: Brennan and Prediger. */
        BRENNAN_PREDIGER("Brennan–Prediger"),
        /** None is taken off: the share of agreement itself. */
        NONE("share of agreement");

        private final String words;

        Chance(String words) {
            this.words = words;
        }
    }

    private TwoRaterAgreement() {}

    /** The coefficient as an estimator. */
    public static Estimator estimator(Chance chance, AgreementWeights weights) {
        String words = chance == Chance.GWET
                ? (weights == AgreementWeights.IDENTITY ? "Gwet's AC1" : "Gwet's AC2")
                : chance.words;
        return new Estimator(
                "two-raters." + chance.name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                        + weights.name().toLowerCase(Locale.ROOT),
                words + " (" + weights.words() + ")");
    }

    /**
     * Cohen's κ. Not estimable with fewer than two subjects, or if both raters gave one category only.
     *
     * @param confidence of the interval, such as 0.95
     */
    public static Estimate cohenKappa(AgreementTable table, AgreementWeights weights, double confidence) {
        return of(table, Chance.COHEN, weights, confidence);
    }

    /**
     * The coefficient for any notion of chance. Not estimable with fewer than two subjects or categories, or where chance leaves
     * nothing to agree about.
     *
     * @param confidence of the interval, such as 0.95
     */
    public static Estimate of(AgreementTable table, Chance chance, AgreementWeights weights, double confidence) {
        Interval.checkConfidence(confidence);
        int n = table.subjects();
        EstimateDraft draft = new EstimateDraft(estimator(chance, weights), new Sample(n, 2, Math.multiplyExact(2, n)));
        if (n < 2) {
            return draft.not(n == 0 ? Reason.NO_RATINGS : Reason.ONE_SUBJECT);
        }
        int q = table.categories().size();
        if (q < 2) {
            return draft.not(Reason.NO_VARIANCE);
        }
        double[][] weight = weights.between(table.categories());
        double[][] share = shares(table.counts(), n);
        double[][] slope = slopes(chance, weight, share);
        double observed = 0;
        double slopes = 0;
        double all = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                observed += share[i][j] * weight[i][j];
                slopes += share[i][j] * slope[i][j];
                all += weight[i][j];
            }
        }
        // what chance gives is half of its slopes where it is of the second degree in the shares, else it is constant
        double expected = switch (chance) {
            case COHEN, SCOTT, GWET -> slopes / 2;
            case BRENNAN_PREDIGER -> all / ((double) q * q);
            case NONE -> 0;
        };
        if (1 - expected < 1e-12) {
            return draft.not(Reason.NO_VARIANCE);
        }
        double value = (observed - expected) / (1 - expected);
        double mean = observed - (1 - value) * slopes;
        double variance = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                variance += share[i][j] * TwoWay.square(weight[i][j] - (1 - value) * slope[i][j] - mean);
            }
        }
        double error = Math.sqrt(variance / n) / (1 - expected);
        double margin = error * TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
        return draft.figure(Figure.OBSERVED_AGREEMENT, observed)
                .figure(Figure.CHANCE_AGREEMENT, expected)
                .figure(Figure.STANDARD_ERROR, error)
                .interval(Math.max(-1, value - margin), Math.min(1, value + margin), confidence)
                .value(value);
    }

    private static double[][] shares(List<List<Integer>> counts, int n) {
        return counts.stream()
                .map(row ->
                        row.stream().mapToDouble(count -> count / (double) n).toArray())
                .toArray(double[][]::new);
    }

    /** How fast the agreement by chance grows with the share of each cell. */
    private static double[][] slopes(Chance chance, double[][] weight, double[][] share) {
        int q = weight.length;
        double[] first = new double[q];
        double[] second = new double[q];
        double all = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                first[i] += share[i][j];
                second[j] += share[i][j];
                all += weight[i][j];
            }
        }
        double[] both = new double[q];
        for (int i = 0; i < q; i++) {
            both[i] = (first[i] + second[i]) / 2;
        }
        double[] againstFirst = times(weight, first);
        double[] againstSecond = times(weight, second);
        double[] againstBoth = times(weight, both);
        double[][] slopes = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                slopes[i][j] = switch (chance) {
                    case COHEN -> againstSecond[i] + againstFirst[j];
                    case SCOTT -> againstBoth[i] + againstBoth[j];
                    case GWET -> 2 * all * (1 - (both[i] + both[j]) / 2) / ((double) q * (q - 1));
                    case BRENNAN_PREDIGER, NONE -> 0;
                };
            }
        }
        return slopes;
    }

    private static double[] times(double[][] symmetric, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += symmetric[i][j] * vector[j];
            }
        }
        return product;
    }
}
