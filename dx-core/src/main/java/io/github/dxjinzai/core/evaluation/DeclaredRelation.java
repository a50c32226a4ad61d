package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a rater is related to a person or a project (利害関係の申告): the person's superior, the contractor who ran the project. What
 * follows from it is the policy's matter.
 *
 * @param rater the rater; never shown
 * @param ratee the person to whom the relation is; absent for one to a project as a whole
 * @param project the project in which it matters; absent for every project of the person
 * @param kind of what kind it is
 * @param from the first day on which there is the relation
 * @param until the last day; absent while no end is known. Not before the first day
 */
public record DeclaredRelation(
        RaterId rater,
        Optional<StaffId> ratee,
        Optional<ProjectId> project,
        RelationKindId kind,
        LocalDate from,
        Optional<LocalDate> until) {

    public DeclaredRelation {
        if (ratee.isEmpty() && project.isEmpty()) {
            throw new IllegalArgumentException("a relation of the kind " + kind + " is to a person or to a project");
        }
        if (until.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("a relation from " + from + " cannot end on " + until.get());
        }
    }

    /**
     * Whether the relation bears on a rating as it counts for a person: it is to that person, also where the rating is of the
     * team's outcome, or to the whole project; and there is the relation on the day of the rating.
     */
    public boolean concerns(Rating rating, StaffId person) {
        return rater.equals(rating.rater())
                && ratee.map(person::equals).orElse(true)
                && project.map(rating.project()::equals).orElse(true)
                && !rating.day().isBefore(from)
                && until.map(last -> !rating.day().isAfter(last)).orElse(true);
    }

    /** Whether the relation bears on a rating whoever it counts for: it is to the whole project, or to the person rated. */
    public boolean concerns(Rating rating) {
        return ratee.map(person -> rating.ratee().equals(Optional.of(person))).orElse(true)
                && rater.equals(rating.rater())
                && project.map(rating.project()::equals).orElse(true)
                && !rating.day().isBefore(from)
                && until.map(last -> !rating.day().isAfter(last)).orElse(true);
    }

    /** To whom or what the relation is, and of what kind, without the rater: what may be said where a relation is spoken of. */
    public String subject() {
        return ratee.map(person -> person + "/").orElse("")
                + project.map(one -> one + "/").orElse("")
                + kind;
    }
}
