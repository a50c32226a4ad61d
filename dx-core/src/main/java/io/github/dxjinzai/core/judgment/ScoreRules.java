package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.PoolingRule;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.source.Words;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What a policy says of its conditions on scores, worked out once for each and then the same for everyone judged. */
final class ScoreRules {

    /**
     * A condition with nothing open in it.
     *
     * @param node the condition
     * @param subject whose ratings are meant
     * @param rule how ratings become a score
     * @param combine how perspectives are put together
     * @param threshold what the score is held against
     * @param stated what every finding of the condition tells, whatever was rated
     */
    record Settled(
            ProjectCondition.ScoreAtLeast node,
            RatedSubject subject,
            PoolingRule rule,
            Combination combine,
            Score threshold,
            Details stated) {}

    private final Policy policy;
    private final TermValues terms;
    private final Map<String, Settled> known = new ConcurrentHashMap<>();

    ScoreRules(Policy policy, TermValues terms) {
        this.policy = policy;
        this.terms = terms;
    }

    /** The condition with its terms, if all of them are filled. A criterion that is not the policy's own may use an id of the policy's. */
    Optional<Settled> of(ProjectCondition.ScoreAtLeast node) {
        Optional<Settled> before = Optional.ofNullable(known.get(node.id()));
        if (before.isPresent() && before.get().node().equals(node)) {
            return before;
        }
        Optional<Settled> made = made(node);
        made.ifPresent(settled -> known.putIfAbsent(node.id(), settled));
        return made;
    }

    private Optional<Settled> made(ProjectCondition.ScoreAtLeast node) {
        Optional<RatedSubject> subject = terms.word(node.of(), RatedSubject.class);
        Optional<Pooling> within = terms.word(node.within(), Pooling.class);
        Optional<Combination> combine = terms.word(node.combine(), Combination.class);
        Optional<Score> threshold = terms.score(node.atLeast());
        if (subject.isEmpty() || within.isEmpty() || combine.isEmpty() || threshold.isEmpty()) {
            return Optional.empty();
        }
        PoolingRule rule = rule(node, within.get());
        return Optional.of(new Settled(
                node, subject.get(), rule, combine.get(), threshold.get(), stated(node, rule, threshold.get())));
    }

    private PoolingRule rule(ProjectCondition.ScoreAtLeast node, Pooling how) {
        Map<RaterGroupId, Weight> weights =
                how == Pooling.MEAN_OF_GROUPS ? node.rules().weights() : Map.of();
        ScaleKind kind = node.scaleIn(policy).map(Scale::kind).orElse(ScaleKind.NUMERIC);
        return new PoolingRule(how, node.rules().trim(), new TreeMap<>(weights), kind);
    }

    private Details stated(ProjectCondition.ScoreAtLeast node, PoolingRule rule, Score threshold) {
        Details details = new Details();
        details.put("occasion", new Detail.Word(Words.of(node.occasion())));
        details.put("required", new Detail.Amount(threshold.value(), Detail.Unit.SCORE));
        node.rules().axis().ifPresent(axis -> details.put("axis", new Detail.Word(axis.value())));
        if (!rule.scale().allowsMeans()) {
            node.scaleIn(policy)
                    .ifPresent(scale ->
                            details.put("scale", new Detail.Word(scale.id().value())));
        }
        if (rule.how() != Pooling.MEAN_OF_RATINGS && rule.how() != Pooling.MEAN_OF_GROUPS) {
            details.put("pooling", new Detail.Word(Words.of(rule.how())));
        }
        return details.freeze();
    }
}
