package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a fact does not depend on numbers or days: of such there are few different ones, so that each has a code. */
sealed interface Traits {

    /** Of a part in a project: all that decides whether it is looked at. */
    record OfWork(Part part, Set<AxisId> axes, Optional<ChangeKind> kind, Optional<ChangeDepth> depth)
            implements Traits {

        static OfWork of(ProjectWork work) {
            Project project = work.project();
            return new OfWork(work.part(), project.axes(), project.changeKind(), project.changeDepth());
        }
    }

    /** Of an achievement: all that decides whether it is looked at. */
    record OfAchievement(AchievementKind kind, AchievementId item, Optional<AttesterId> by) implements Traits {

        static OfAchievement of(Achievement one) {
            return new OfAchievement(one.kind(), one.item(), one.by());
        }
    }

    /**
     * Of a rating: all that decides whether it counts.
     *
     * @param scored whether it has a score
     * @param timely whether it was given once the project was over
     * @param relations the kinds of relation of the rater that bear on it
     */
    record OfRating(
            Occasion occasion,
            boolean ofPerson,
            Optional<PerspectiveId> perspective,
            Optional<AxisId> axis,
            RaterGroupId group,
            boolean scored,
            boolean timely,
            Set<RelationKindId> relations)
            implements Traits {

        static OfRating of(Rating rating, ProjectWork work, StaffId staff) {
            return new OfRating(
                    rating.occasion(),
                    rating.ratee().isPresent(),
                    rating.perspective(),
                    rating.axis(),
                    rating.group(),
                    rating.score().isPresent(),
                    work.endsOn().filter(end -> !rating.day().isBefore(end)).isPresent(),
                    work.relations().isEmpty()
                            ? Set.of()
                            : work.relations().stream()
                                    .filter(relation -> relation.concerns(rating, staff))
                                    .map(DeclaredRelation::kind)
                                    .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
