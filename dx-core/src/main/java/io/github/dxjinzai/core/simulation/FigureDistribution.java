package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.development.Quantity;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How likely each figure of an achievement is, by whole-number weights (数値の分布): a mark, a level, hours, points.
 *
 * <p>Example: {@code 40:1 60:2 80:1}, a mark of 60 in half of the cases.
 *
 * @param weights the weights by figure; 0 or more each, their sum from 1 to 2,147,483,647
 */
public record FigureDistribution(SortedMap<Quantity, Integer> weights) {

    public FigureDistribution {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        if (sum < 1 || sum > Integer.MAX_VALUE || weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException(
                    "weights are 0 or more with a sum from 1 to " + Integer.MAX_VALUE + ", not " + weights);
        }
    }

    /** Always the same figure. */
    public static FigureDistribution always(Quantity figure) {
        return new FigureDistribution(new TreeMap<>(java.util.Map.of(figure, 1)));
    }

    Quantity draw(RandomStream stream) {
        int left = stream.below(
                weights.values().stream().mapToInt(weight -> weight).sum());
        for (var one : weights.entrySet()) {
            left -= one.getValue();
            if (left < 0) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("a draw lies beyond the weights " + weights);
    }

    /** {@code 40:1 60:2}: each figure with its weight. */
    @Override
    public String toString() {
        return weights.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(" "));
    }
}
