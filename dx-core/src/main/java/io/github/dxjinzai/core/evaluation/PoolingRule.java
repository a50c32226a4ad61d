package io.github.dxjinzai.core.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How ratings become one score, with all that the way needs (集計方法).
 *
 * @param how the way
 * @param trim what a trimmed mean cuts off; present for a trimmed mean
 * @param weights what the groups weigh in a mean of groups; empty where all weigh the same. A group without a weight does not count
 * @param scale what the scores mean
 */
public record PoolingRule(Pooling how, Optional<Trim> trim, SortedMap<RaterGroupId, Weight> weights, ScaleKind scale) {

    public PoolingRule {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        if (how == Pooling.TRIMMED_MEAN && trim.isEmpty()) {
            throw new IllegalArgumentException("a trimmed mean needs to know what it cuts off");
        }
        if (!weights.isEmpty() && weights.values().stream().noneMatch(Weight::counts)) {
            throw new IllegalArgumentException("no group counts: " + weights);
        }
    }

    /** The plain way on a numeric scale, without trimming or weights. */
    public static PoolingRule of(Pooling how) {
        return new PoolingRule(how, Optional.empty(), new TreeMap<>(Map.of()), ScaleKind.NUMERIC);
    }

    /** Whether ratings by {@code group} count. */
    public boolean counts(RaterGroupId group) {
        return weights.isEmpty()
                || Optional.ofNullable(weights.get(group))
                        .filter(Weight::counts)
                        .isPresent();
    }
}
