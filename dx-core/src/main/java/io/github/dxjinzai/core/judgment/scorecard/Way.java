package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.project.Occasion;
import java.util.List;
import java.util.Optional;

/**
 * One way in which a policy makes a score of an evaluation (集計の定め): what a criterion says of it, without the threshold.
 *
 * @param occasion on which occasion
 * @param subject whose ratings
 * @param perspectives the perspectives; empty where the evaluation has none
 * @param by the groups whose ratings count; empty for all
 * @param within how ratings become one score
 * @param combine how the perspectives' scores are combined
 * @param rules what else is said
 */
public record Way(
        Occasion occasion,
        RatedSubject subject,
        List<PerspectiveId> perspectives,
        List<RaterGroupId> by,
        Pooling within,
        Combination combine,
        EvaluationRules rules) {

    public Way {
        perspectives = List.copyOf(perspectives);
        by = List.copyOf(by);
    }

    /** Whether ratings by this group count; in a mean of groups they may weigh nothing all the same. */
    boolean counts(RaterGroupId group) {
        return by.isEmpty() || by.contains(group);
    }

    /** What a group weighs in a mean of groups. */
    Weight weight(RaterGroupId group) {
        return rules.weights().isEmpty()
                ? new Weight(1)
                : Optional.ofNullable(rules.weights().get(group)).orElse(new Weight(0));
    }

    /** What a perspective weighs in the combination. */
    Weight weight(PerspectiveId perspective) {
        return combine == Combination.WEIGHTED_MEAN
                ? Optional.ofNullable(rules.perspectiveWeights().get(perspective))
                        .orElse(new Weight(0))
                : new Weight(1);
    }
}
