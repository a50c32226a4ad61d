package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.skill.AxisId;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a policy says besides of how an evaluation is held against a threshold (評価の細則). By default nothing: all that may count
 * counts, exactly, and at the threshold is enough.
 */
@Value.Immutable
public interface EvaluationRules {

    /** Nothing besides. */
    static EvaluationRules plain() {
        return builder().build();
    }

    /** The axis of the skill map whose ratings count; absent for those of any axis and of none. */
    Optional<AxisId> axis();

    /** What a trimmed mean cuts off. */
    Optional<Trim> trim();

    /** What the groups weigh in a mean of groups; empty where all weigh the same. */
    Map<RaterGroupId, Weight> weights();

    /** What the perspectives weigh in a weighted mean. */
    Map<PerspectiveId, Weight> perspectiveWeights();

    /** How many raters must have given a score from each perspective; fewer leave it undetermined. */
    Optional<Integer> minRaters();

    /** How many raters of a group must have given a score from each perspective that the group may take. */
    Map<RaterGroupId, Integer> minRatersByGroup();

    /** How many percent of the raters who were asked must have answered, 1 to 100; fewer leave it undetermined. */
    Optional<Integer> minResponse();

    /** Whether the score must be above the threshold, and at it is not enough. */
    @Value.Default
    default boolean above() {
        return false;
    }

    /** How the score is rounded before it is held against the threshold; absent for exact. */
    Optional<Rounding> rounded();

    /** The scale of a threshold that is stated in place; absent where there is only one, or a term names it. */
    Optional<ScaleId> scale();

    /** Whether more is needed than one rating. */
    default boolean asksForMinimum() {
        return minRaters().isPresent()
                || !minRatersByGroup().isEmpty()
                || minResponse().isPresent();
    }

    /** A builder with nothing set. */
    static ImmutableEvaluationRules.Builder builder() {
        return ImmutableEvaluationRules.builder();
    }
}
