package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is missing, as a typed question (不足事項).
 *
 * @param node the id of the criterion's node that asks for it
 * @param clause where the source asks for it, where that node has a clause
 * @param supplier who can supply it
 * @param earliest the earliest day on which it can be there, by the calendar alone: how long a project or a course takes is not known
 * @param asked what is asked
 */
public record Question(String node, Optional<ClauseId> clause, Supplier supplier, LocalDate earliest, Asked asked) {

    /** What is asked. */
    public sealed interface Asked {

        /**
         * Take part in a project (プロジェクトへの参加).
         *
         * @param project the number by which the ratings asked for refer to it; made up
         * @param of what the project must be, and as what to take part
         */
        record TakePart(ProjectId project, ProjectSelection of) implements Asked {}

        /**
         * Obtain ratings of at least so much (評価を得る).
         *
         * @param project of which project
         * @param existing whether the project is on record already
         * @param occasion at the debrief or after the project
         * @param of the team's outcome or the person
         * @param perspective from which angle, where the evaluation has angles
         * @param axis of which axis of the skill map, where one is rated
         * @param atLeast the score that is asked for
         * @param raters how many raters
         */
        record ObtainRating(
                ProjectId project,
                boolean existing,
                Occasion occasion,
                RatedSubject of,
                Optional<PerspectiveId> perspective,
                Optional<AxisId> axis,
                Score atLeast,
                int raters)
                implements Asked {}

        /**
         * Have a training, a qualification, an attestation, a result or points (実績を得る).
         *
         * @param kind which kind
         * @param which any of these; of the kind if empty
         * @param figures what its figures must be
         */
        record Achieve(AchievementKind kind, List<AchievementId> which, List<Figure> figures) implements Asked {
            public Achieve {
                which = List.copyOf(which);
                figures = List.copyOf(figures);
            }
        }

        /**
         * What a figure must be.
         *
         * @param quantity which figure
         * @param comparison how it must stand to the threshold
         * @param threshold the threshold
         */
        record Figure(QuantityId quantity, Comparison comparison, Quantity threshold) {}

        /** Serve until the day has come (在職を続ける). */
        record Serve() implements Asked {}

        /**
         * Hold a role first (先に認定を受ける).
         *
         * @param role the role
         * @param again whether it was granted before and must be renewed
         */
        record HoldRole(RoleId role, boolean again) implements Asked {}

        /**
         * Settle an open term (未定事項を定める).
         *
         * @param term the term
         * @param assumed the value with which the rest of the pathway goes on
         */
        record FillTerm(TermId term, String assumed) implements Asked {}

        /**
         * Settle the steps of a scale (評価尺度を定める).
         *
         * @param scale the scale
         */
        record SettleScale(ScaleId scale) implements Asked {}

        /**
         * Supply missing evidence, or say that the record is complete (記録を補う).
         *
         * @param kind of which kind of fact
         */
        record SupplyEvidence(FactKind kind) implements Asked {}

        /**
         * Be appointed (任用される).
         *
         * @param units whether to a unit; otherwise to a post
         * @param oneOf to one of these
         */
        record BeAppointed(boolean units, List<String> oneOf) implements Asked {
            public BeAppointed {
                oneOf = List.copyOf(oneOf);
            }
        }

        /** Wait until the day has come (時の経過を待つ). */
        record Await() implements Asked {}
    }
}
