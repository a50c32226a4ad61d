package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One score given by one rater on one occasion (評価).
 *
 * @param project the project on whose occasion it was given
 * @param ratee the person rated; absent where the project's outcome was rated, which is the whole team's
 * @param occasion at the debrief, or after the project
 * @param perspective the angle; absent where the evaluation has none, as the members' after the project
 * @param group the group to which the rater belonged on this occasion
 * @param rater who gave it; never shown
 * @param score the score
 * @param day the day it was given
 */
public record Rating(
        ProjectId project,
        Optional<StaffId> ratee,
        Occasion occasion,
        Optional<PerspectiveId> perspective,
        RaterGroupId group,
        RaterId rater,
        Score score,
        LocalDate day) {

    /** What a rater may give only one score for. */
    public record Key(
            ProjectId project,
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> perspective,
            RaterId rater) {}

    /** What this rater may give only one score for. */
    public Key key() {
        return new Key(project, ratee, occasion, perspective, rater);
    }

    /** The subject and occasion, without the rater: what may be said where a rating is spoken of. */
    public String subject() {
        return project
                + ratee.map(person -> "/" + person).orElse("")
                + "/" + occasion
                + perspective.map(angle -> "/" + angle).orElse("");
    }
}
