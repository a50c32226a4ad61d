package io.github.dxjinzai.core.evaluation.reliability;

import org.apache.commons.statistics.distribution.FDistribution;

/** Quantiles and tails of F. */
final class FisherRatio {

    private FisherRatio() {}

    /** The value that F exceeds with the probability {@code (1 − confidence) / 2}; NaN where the degrees of freedom have no sense. */
    static double upper(double numeratorDf, double denominatorDf, double confidence) {
        if (!(positive(numeratorDf) && positive(denominatorDf))) {
            return Double.NaN;
        }
        return FDistribution.of(numeratorDf, denominatorDf).inverseSurvivalProbability((1 - confidence) / 2);
    }

    /** The value that F is below with the probability {@code (1 − confidence) / 2}. */
    static double lower(double numeratorDf, double denominatorDf, double confidence) {
        return FDistribution.of(numeratorDf, denominatorDf).inverseCumulativeProbability((1 - confidence) / 2);
    }

    /** The probability that F is above {@code ratio}. */
    static double tail(double ratio, double numeratorDf, double denominatorDf) {
        return FDistribution.of(numeratorDf, denominatorDf).survivalProbability(ratio);
    }

    private static boolean positive(double df) {
        return df > 0 && Double.isFinite(df);
    }
}
