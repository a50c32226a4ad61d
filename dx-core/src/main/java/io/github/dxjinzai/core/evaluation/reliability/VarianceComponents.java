package io.github.dxjinzai.core.evaluation.reliability;

import java.util.List;

/**
 * Where the variance of ratings comes from (分散成分の推定), from the expected mean squares of balanced, complete data. Each component
 * is estimated from the mean squares as they are, and only then set to zero if it is below.
 */
public sealed interface VarianceComponents permits CrossedComponents, NestedComponents {

    /** The persons × raters design as an estimator. */
    Estimator CROSSED = new Estimator("variance-components.crossed", "variance components (p×r)");

    /** The persons × (raters : occasions) design as an estimator. */
    Estimator NESTED = new Estimator("variance-components.nested", "variance components (p×(r:o))");

    /** The n. */
    Sample sample();

    /** The mean of all ratings. */
    double grandMean();

    /** T of the mean: the number of ratings times its square. */
    default double uncorrectedSumOfSquaresOfMean() {
        return sample().ratings() * grandMean() * grandMean();
    }

    /** The components, persons first. */
    List<VarianceComponent> components();

    /**
     * One component.
     *
     * @throws IllegalArgumentException if the design has no such effect
     */
    default VarianceComponent component(Effect effect) {
        return components().stream()
                .filter(one -> one.effect() == effect)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this design has no effect " + effect.notation()));
    }

    /** Whether a component was set to zero. */
    default boolean anySetToZero() {
        return components().stream().anyMatch(VarianceComponent::setToZero);
    }
}
