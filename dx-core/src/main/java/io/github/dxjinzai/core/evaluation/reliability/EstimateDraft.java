package io.github.dxjinzai.core.evaluation.reliability;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An estimate in the making. */
final class EstimateDraft {

    private final Estimator estimator;
    private final Sample sample;
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
    private Optional<Interval> interval = Optional.empty();

    EstimateDraft(Estimator estimator, Sample sample) {
        this.estimator = estimator;
        this.sample = sample;
    }

    EstimateDraft figure(Figure figure, double number) {
        figures.put(figure, number);
        return this;
    }

    EstimateDraft caveat(Caveat caveat) {
        caveats.add(caveat);
        return this;
    }

    /** The interval from limits; one that is not finite is none, and that is said. */
    EstimateDraft interval(double lower, double upper, double confidence) {
        if (Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper) {
            interval = Optional.of(new Interval(lower, upper, confidence));
        } else {
            caveats.add(Caveat.NO_INTERVAL);
        }
        return this;
    }

    Estimate value(double value) {
        return new Estimated(estimator, value, interval, sample, figures, caveats);
    }

    Estimate not(Reason reason) {
        return new NotEstimable(estimator, reason, sample);
    }
}
