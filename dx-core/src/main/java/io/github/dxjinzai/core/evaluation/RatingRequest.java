package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many raters of a group were asked for a rating (評価の依頼): what a response rate is measured against. Groups asked on several
 * days have a request for each, and their numbers add up.
 *
 * @param project the project
 * @param ratee the person to be rated; absent where the project's outcome is
 * @param occasion at the debrief, or after the project
 * @param perspective the angle; absent where the evaluation has none. Someone asked for a perspective is asked for it on every axis
 * @param group the group
 * @param asked how many raters were asked, 1 or more; nobody asked is no request
 * @param day the day on which they were asked
 */
public record RatingRequest(
        ProjectId project,
        Optional<StaffId> ratee,
        Occasion occasion,
        Optional<PerspectiveId> perspective,
        RaterGroupId group,
        int asked,
        LocalDate day) {

    public RatingRequest {
        if (asked < 1) {
            throw new IllegalArgumentException("a request asks at least one rater, not " + asked);
        }
    }

    /** What can be asked only once on one day. */
    public record Key(
            ProjectId project,
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> perspective,
            RaterGroupId group,
            LocalDate day) {}

    /** What can be asked only once on one day. */
    public Key key() {
        return new Key(project, ratee, occasion, perspective, group, day);
    }

    /** The subject, occasion and group: what is said where a request is spoken of. */
    public String subject() {
        return project
                + ratee.map(person -> "/" + person).orElse("")
                + "/" + occasion
                + perspective.map(angle -> "/" + angle).orElse("")
                + "/" + group;
    }
}
