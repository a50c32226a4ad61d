package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.source.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which scores a condition on an evaluation can have at all, ratings being on the scale (評価の条件の点検). */
final class ScoreAnalysis {

    private static final Weight NONE = new Weight(0);

    private final Policy policy;
    private final TermRange range;

    ScoreAnalysis(Policy policy, TermRange range) {
        this.policy = policy;
        this.range = range;
    }

    /** Why no evaluation can ever meet it; absent where one can. */
    Optional<NeverMet> cause(ProjectCondition.ScoreAtLeast node) {
        Optional<PerspectiveId> without = withoutRaters(node);
        if (without.isPresent() || hasNoGroup(node)) {
            return Optional.of(NeverMet.NO_RATERS);
        }
        if (hasWeightWithoutRaters(node)) {
            return Optional.of(NeverMet.WEIGHT_WITHOUT_RATERS);
        }
        Optional<Score> threshold = range.settled(node.atLeast());
        List<Scale> scales = scales(node);
        boolean tooHigh = threshold.isPresent()
                && !scales.isEmpty()
                && scales.stream().noneMatch(scale -> passes(node, scale.to(), threshold.get()));
        return tooHigh ? Optional.of(NeverMet.THRESHOLD_TOO_HIGH) : Optional.empty();
    }

    /**
     * The scales on which the threshold can lie; empty where one of them is not settled. Several only where the policy does not say
     * which.
     */
    List<Scale> scales(ProjectCondition.ScoreAtLeast node) {
        Optional<Scale> named = node.scaleIn(policy);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        return isScaleSaid(node) || !policy.openScales().isEmpty()
                ? List.of()
                : policy.scales().values().stream()
                        .map(ScaleDeclaration::scale)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Whether a term or the condition names the scale, or there is only one. */
    boolean isScaleSaid(ProjectCondition.ScoreAtLeast node) {
        return node.atLeast() instanceof Term.Named<?>
                || node.rules().scale().isPresent()
                || policy.scales().size() < 2;
    }

    /** Whether the lowest score meets the threshold, and there are higher ones. */
    Optional<Score> lowestThatPasses(ProjectCondition.ScoreAtLeast node) {
        Optional<Score> threshold = range.settled(node.atLeast());
        List<Scale> scales = scales(node);
        return threshold.isPresent()
                        && scales.size() == 1
                        && scales.get(0).from().compareTo(scales.get(0).to()) < 0
                        && passes(node, scales.get(0).from(), threshold.get())
                ? Optional.of(scales.get(0).from())
                : Optional.empty();
    }

    /** Whether a score passes once it is rounded; every way to pool ratings stays between the lowest and the highest of them. */
    private static boolean passes(ProjectCondition.ScoreAtLeast node, Score score, Score threshold) {
        MeanScore exact = MeanScore.of(List.of(score));
        MeanScore rounded = node.rules().rounded().map(exact::rounded).orElse(exact);
        return node.rules().above() ? rounded.isAbove(threshold) : rounded.isAtLeast(threshold);
    }

    // ---- who rates

    /** A perspective that is needed and that no group whose ratings count may take. */
    Optional<PerspectiveId> withoutRaters(ProjectCondition.ScoreAtLeast node) {
        return angles(node).stream()
                .filter(angle -> groups(node, angle).isEmpty() || lacksMinimum(node, angle))
                .findFirst();
    }

    private boolean lacksMinimum(ProjectCondition.ScoreAtLeast node, PerspectiveId angle) {
        Set<RaterGroupId> counting = groups(node, angle);
        return node.rules().minRatersByGroup().keySet().stream()
                .anyMatch(group -> policy.perspective(angle).raters().contains(group) && !counting.contains(group));
    }

    private boolean hasNoGroup(ProjectCondition.ScoreAtLeast node) {
        return node.perspectives().isEmpty()
                && !node.by().isEmpty()
                && node.by().stream().noneMatch(group -> counts(node, group));
    }

    /** The perspectives without which there is no score. */
    private List<PerspectiveId> angles(ProjectCondition.ScoreAtLeast node) {
        boolean perhapsWeighted = range.words(node.combine(), Combination.class).contains(Combination.WEIGHTED_MEAN);
        return node.perspectives().stream()
                .filter(angle -> !perhapsWeighted
                        || node.rules()
                                .perspectiveWeights()
                                .getOrDefault(angle, NONE)
                                .counts())
                .toList();
    }

    private Set<RaterGroupId> groups(ProjectCondition.ScoreAtLeast node, PerspectiveId angle) {
        Set<RaterGroupId> all = new LinkedHashSet<>(policy.perspective(angle).raters());
        all.removeIf(group -> (!node.by().isEmpty() && !node.by().contains(group)) || !counts(node, group));
        return all;
    }

    private boolean counts(ProjectCondition.ScoreAtLeast node, RaterGroupId group) {
        Map<RaterGroupId, Weight> weights = node.rules().weights();
        return !weighsGroups(node)
                || weights.isEmpty()
                || weights.getOrDefault(group, NONE).counts();
    }

    private boolean weighsGroups(ProjectCondition.ScoreAtLeast node) {
        return range.words(node.within(), Pooling.class).equals(Set.of(Pooling.MEAN_OF_GROUPS));
    }

    /** A mean of weighted groups needs every group with a weight from each perspective. */
    private boolean hasWeightWithoutRaters(ProjectCondition.ScoreAtLeast node) {
        return weighsGroups(node)
                && angles(node).stream().anyMatch(angle -> {
                    Set<RaterGroupId> counting = groups(node, angle);
                    return node.rules().weights().entrySet().stream()
                            .anyMatch(one -> one.getValue().counts() && !counting.contains(one.getKey()));
                });
    }
}
