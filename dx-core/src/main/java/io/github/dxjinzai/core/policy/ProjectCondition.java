package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import java.util.List;
import java.util.Optional;

/** What one project in which a person took part must meet (プロジェクトの条件). */
public sealed interface ProjectCondition {

    /** The id: the role and the way down, joined by {@code /}. */
    String id();

    /** Where the source says so, where this node has a clause of its own. */
    Optional<ClauseId> clause();

    /**
     * The evaluation on an occasion is at or above a threshold (一定以上の評価を得る). Exactly at the threshold is enough.
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
            Term<Score> atLeast)
            implements ProjectCondition {
        public ScoreAtLeast {
            perspectives = List.copyOf(perspectives);
            by = List.copyOf(by);
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
