package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer given by one rater on one occasion (評価). A rating that was wrong is not overwritten: a later revision of it stands
 * beside it, with a reason, and supersedes it.
 *
 * <p>Example: {@code rating.revised(new Mark.Scored(Score.of("4")), day, "転記の誤り")} is the next revision of {@code rating}.
 *
 * @param project the project on whose occasion it was given
 * @param ratee the person rated; absent where the project's outcome was rated, which is the whole team's
 * @param occasion at the debrief, or after the project
 * @param perspective the angle; absent where the evaluation has none, as the members' after the project
 * @param axis the axis of the skill map that was rated; absent where the rating is of none in particular
 * @param group the group to which the rater belonged on this occasion
 * @param rater who gave it; never shown
 * @param mark the score, or that the rater cannot judge
 * @param day the day it was given
 * @param revision 0 for the first, then 1, 2 … for its corrections
 * @param reason why it was corrected; not blank
 */
public record Rating(
        ProjectId project,
        Optional<StaffId> ratee,
        Occasion occasion,
        Optional<PerspectiveId> perspective,
        Optional<AxisId> axis,
        RaterGroupId group,
        RaterId rater,
        Mark mark,
        LocalDate day,
        int revision,
        Optional<String> reason) {

    public Rating {
        if (revision < 0) {
            throw new IllegalArgumentException("the first revision of a rating is 0, not " + revision);
        }
        if (reason.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("the reason of a correction is absent or not blank");
        }
    }

    /** A first rating, of no axis in particular. */
    public Rating(
            ProjectId project,
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> perspective,
            RaterGroupId group,
            RaterId rater,
            Mark mark,
            LocalDate day) {
        this(project, ratee, occasion, perspective, Optional.empty(), group, rater, mark, day, 0, Optional.empty());
    }

    /** A first rating with a score, of no axis in particular. */
    public Rating(
            ProjectId project,
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> perspective,
            RaterGroupId group,
            RaterId rater,
            Score score,
            LocalDate day) {
        this(project, ratee, occasion, perspective, group, rater, new Mark.Scored(score), day);
    }

    /** The same rating of an axis of the skill map. */
    public Rating on(AxisId one) {
        return new Rating(
                project, ratee, occasion, perspective, Optional.of(one), group, rater, mark, day, revision, reason);
    }

    /** The next revision, which supersedes this one from its day on. */
    public Rating revised(Mark other, LocalDate on, String why) {
        return new Rating(
                project, ratee, occasion, perspective, axis, group, rater, other, on, revision + 1, Optional.of(why));
    }

    /** The score; absent where the rater cannot judge. */
    public Optional<Score> score() {
        return mark instanceof Mark.Scored scored ? Optional.of(scored.score()) : Optional.empty();
    }

    /** What a rater may give only one answer for. */
    public record Key(
            ProjectId project,
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> perspective,
            Optional<AxisId> axis,
            RaterId rater) {}

    /** What this rater may give only one answer for; its revisions have the same. */
    public Key key() {
        return new Key(project, ratee, occasion, perspective, axis, rater);
    }

    /** The subject and occasion, without the rater: what may be said where a rating is spoken of. */
    public String subject() {
        return project
                + ratee.map(person -> "/" + person).orElse("")
                + "/" + occasion
                + perspective.map(angle -> "/" + angle).orElse("")
                + axis.map(one -> "/" + one).orElse("");
    }
}
