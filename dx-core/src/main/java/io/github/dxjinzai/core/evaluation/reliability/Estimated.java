package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A figure that could be estimated.
 *
 * @param estimator what it estimates, and how
 * @param value the estimate; finite. Coefficients are at most 1 and may be below 0
 * @param interval the confidence interval, for estimators that have one
 * @param sample the n
 * @param figures the raw figures beside it
 * @param caveats what has to be said beside it
 */
public record Estimated(
        Estimator estimator,
        double value,
        Optional<Interval> interval,
        Sample sample,
        Map<Figure, Double> figures,
        Set<Caveat> caveats)
        implements Estimate {

    public Estimated {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(estimator.name() + " is finite, not " + value);
        }
        EnumMap<Figure, Double> ordered = new EnumMap<>(Figure.class);
        ordered.putAll(figures);
        ordered.forEach((figure, number) -> {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        figure + " beside " + estimator.name() + " is finite, not " + number);
            }
        });
        figures = Collections.unmodifiableMap(ordered);
        EnumSet<Caveat> said = EnumSet.noneOf(Caveat.class);
        said.addAll(caveats);
        caveats = Collections.unmodifiableSet(said);
    }

    /**
     * A raw figure.
     *
     * @throws IllegalArgumentException if this estimate has no such figure
     */
    public double figure(Figure figure) {
        Double number = figures.get(figure);
        if (number == null) {
            throw new IllegalArgumentException(estimator.name() + " has " + figures.keySet() + ", not " + figure);
        }
        return number;
    }
}
