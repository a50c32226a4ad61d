package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermType;
import java.util.List;
import java.util.Optional;

/** What one project in which a person took part must meet (プロジェクトの条件). */
public sealed interface ProjectCondition {

    /** The id: the role and the way down, joined by {@code /}. */
    String id();

    /** Where the source says so, where this node has a clause of its own. */
    Optional<ClauseId> clause();

    /**
     * The evaluation on an occasion is at or above a threshold (一定以上の評価を得る). Exactly at the threshold is enough, unless
     * the rules say otherwise.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param occasion at the debrief or after the project
     * @param of whose ratings: of the team's outcome, or of the person
     * @param perspectives the perspectives that are needed; empty where the evaluation has none, and then every rating of the
     *     occasion counts, with a perspective or without
     * @param by the groups whose ratings count; empty for all that may take the perspective
     * @param within how the ratings of one perspective become one score
     * @param combine how the perspectives' scores are held against the threshold
     * @param atLeast the threshold
     * @param rules what else is said of how it is done
     */
    record ScoreAtLeast(
            String id,
            Optional<ClauseId> clause,
            Occasion occasion,
            Term<RatedSubject> of,
            List<PerspectiveId> perspectives,
            List<RaterGroupId> by,
            Term<Pooling> within,
            Term<Combination> combine,
            Term<Score> atLeast,
            EvaluationRules rules)
            implements ProjectCondition {
        public ScoreAtLeast {
            perspectives = List.copyOf(perspectives);
            by = List.copyOf(by);
        }

        /** A condition of which nothing else is said. */
        public ScoreAtLeast(
                String id,
                Optional<ClauseId> clause,
                Occasion occasion,
                Term<RatedSubject> of,
                List<PerspectiveId> perspectives,
                List<RaterGroupId> by,
                Term<Pooling> within,
                Term<Combination> combine,
                Term<Score> atLeast) {
            this(id, clause, occasion, of, perspectives, by, within, combine, atLeast, EvaluationRules.plain());
        }

        /** The scale of the threshold: its term's, or the one stated, or the policy's only one; absent while it is open. */
        public Optional<Scale> scaleIn(Policy policy) {
            if (atLeast instanceof Term.Named<?> named
                    && policy.term(named.id()).type() instanceof TermType.OnScale on) {
                return policy.scale(new ScaleId(on.scale()));
            }
            if (rules.scale().isPresent()) {
                return policy.scale(rules.scale().get());
            }
            List<Scale> all = policy.scales().values().stream()
                    .map(ScaleDeclaration::scale)
                    .flatMap(Optional::stream)
                    .toList();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
    }

    /**
     * The project started after the day on which the person was granted a role (〜に認定された上で参加). A project that starts on that
     * very day did not start after it.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param role the role
     */
    record StartsAfterGrant(String id, Optional<ClauseId> clause, RoleId role) implements ProjectCondition {}
}
