package io.github.dxjinzai.core.evaluation.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Kendall's coefficient of concordance W (ケンドールの一致係数), 0 to 1, corrected for ties: how far raters put subjects in the same
 * order. Ratings are turned into ranks within each rater, ties into the mean of their ranks; ranks stay as they are.
 */
public final class KendallW {

    /** W as an estimator. */
    public static final Estimator ESTIMATOR = new Estimator("kendall-w", "Kendall's W");

    private KendallW() {}

    /**
     * W, with χ² = m (n − 1) W for m raters and n subjects. Not estimable if a rating is missing, with one subject or rater, or if
     * every rater gives all subjects the same.
     */
    public static Estimate of(RatingsDesign design) {
        EstimateDraft draft = new EstimateDraft(ESTIMATOR, design.sample());
        Optional<Reason> obstacle = TwoWay.obstacle(design);
        if (obstacle.isPresent()) {
            return draft.not(obstacle.get());
        }
        double n = design.subjects().size();
        double m = design.raters().size();
        double ties = 0;
        for (double[] column : columns(design)) {
            ties += ranks(column).ties;
        }
        double most = m * m * (n * n * n - n) - m * ties;
        if (most == 0) {
            return draft.not(Reason.NO_VARIANCE);
        }
        double squares = 0;
        for (double sum : rankSums(design)) {
            squares += TwoWay.square(sum - m * (n + 1) / 2);
        }
        double w = 12 * squares / most;
        double chiSquare = m * (n - 1) * w;
        return draft.figure(Figure.SQUARED_DEVIATIONS_OF_RANK_SUMS, squares)
                .figure(Figure.TIE_CORRECTION, ties)
                .figure(Figure.CHI_SQUARE, chiSquare)
                .figure(Figure.CHI_SQUARE_DF, n - 1)
                .figure(Figure.P_VALUE, ChiSquaredDistribution.of(n - 1).survivalProbability(chiSquare))
                .value(w);
    }

    /** The sum of ranks of each subject, in the order of {@link RatingsDesign#subjects}; empty if a rating is missing. */
    public static List<Double> rankSums(RatingsDesign design) {
        if (!design.isComplete()) {
            return List.of();
        }
        double[] sums = new double[design.subjects().size()];
        for (double[] column : columns(design)) {
            double[] ranks = ranks(column).ranks;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ranks[i];
            }
        }
        return Arrays.stream(sums).boxed().toList();
    }

    private static List<double[]> columns(RatingsDesign design) {
        double[][] rows = design.given();
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < design.raters().size(); j++) {
            int rater = j;
            columns.add(Arrays.stream(rows).mapToDouble(row -> row[rater]).toArray());
        }
        return Collections.unmodifiableList(columns);
    }

    private static final class Ranks {
        private final double[] ranks;
        private final double ties;

        private Ranks(double[] ranks, double ties) {
            this.ranks = ranks;
            this.ties = ties;
        }
    }

    private static Ranks ranks(double[] scores) {
        SortedMap<Double, Integer> counts = new TreeMap<>();
        for (double score : scores) {
            counts.merge(score, 1, Integer::sum);
        }
        Map<Double, Double> rankOf = new TreeMap<>();
        double below = 0;
        double ties = 0;
        for (Map.Entry<Double, Integer> one : counts.entrySet()) {
            double count = one.getValue();
            rankOf.put(one.getKey(), below + (count + 1) / 2);
            ties += count * count * count - count;
            below += count;
        }
        return new Ranks(
                Arrays.stream(scores)
                        .map(score -> rankOf.getOrDefault(score, 0.0))
                        .toArray(),
                ties);
    }
}
