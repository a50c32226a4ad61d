package io.github.dxjinzai.core.evaluation.reliability;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that can be said of how far a set of ratings can be relied on (評定の信頼性の報告), for a command to show. Each coefficient
 * has its n and its raw figures, or its reason why there is none. It passes no verdict, and its text names no rater.
 *
 * @param sample the n of the whole
 * @param level what the numbers of the scale mean
 * @param confidence of the intervals
 * @param frequencies how often each value was given
 * @param coefficients those that the level allows, α first
 * @param components the variance components; not below {@link MeasurementLevel#INTERVAL}
 * @param decisionStudies what the mean of 1, 2, … raters would be worth, up to the number that there is; empty without components
 * @param leniency the leniency adjustment; not below {@link MeasurementLevel#INTERVAL}
 */
public record ReliabilityReport(
        Sample sample,
        MeasurementLevel level,
        double confidence,
        SortedMap<Double, Integer> frequencies,
        List<Estimate> coefficients,
        Optional<Either<NotEstimable, CrossedComponents>> components,
        List<DecisionStudy> decisionStudies,
        Optional<LeniencyAdjustment> leniency) {

    public ReliabilityReport {
        frequencies = Collections.unmodifiableSortedMap(new TreeMap<>(frequencies));
        coefficients = List.copyOf(coefficients);
        decisionStudies = List.copyOf(decisionStudies);
    }

    /**
     * The report on a design.
     *
     * <p>A nominal scale gets α and the κ of Fleiss and Conger; an ordinal one α and Kendall's W besides those; an interval or ratio
     * scale α, Kendall's W, Cronbach's α, the six intraclass correlations, variance components and leniency.
     *
     * @param confidence of the intervals, such as 0.95
     */
    public static ReliabilityReport of(RatingsDesign design, MeasurementLevel level, double confidence) {
        Interval.checkConfidence(confidence);
        boolean names = level == MeasurementLevel.NOMINAL || level == MeasurementLevel.ORDINAL;
        List<Estimate> coefficients = new ArrayList<>();
        coefficients.add(KrippendorffAlpha.of(design, level));
        if (names) {
            coefficients.add(FleissKappa.of(design));
            coefficients.add(FleissKappa.conger(design));
        }
        if (level != MeasurementLevel.NOMINAL) {
            coefficients.add(KendallW.of(design));
        }
        List<DecisionStudy> studies = new ArrayList<>();
        Optional<Either<NotEstimable, CrossedComponents>> components = Optional.empty();
        Optional<LeniencyAdjustment> leniency = Optional.empty();
        if (!names) {
            coefficients.add(CronbachAlpha.of(design, confidence));
            for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
                coefficients.add(IntraclassCorrelation.of(design, form, confidence));
            }
            Either<NotEstimable, CrossedComponents> estimated = CrossedComponents.of(design);
            estimated.forEach(known -> {
                for (int raters = 1; raters <= known.sample().raters(); raters++) {
                    studies.add(known.decisionStudy(raters));
                }
            });
            components = Optional.of(estimated);
            leniency = Optional.of(LeniencyAdjustment.of(design));
        }
        return new ReliabilityReport(
                design.sample(), level, confidence, design.frequencies(), coefficients, components, studies, leniency);
    }
}
