package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.Project;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * How long rater and rated have worked together in a project when the rating is given (協働期間). A policy may say from how many days on a
 * rating counts.
 *
 * <p>Example: a project from 1 January to 30 March 2024 and two people who served all the time: 90 days, if it is rated on or after
 * 30 March.
 */
public final class TimeTogether {

    private TimeTogether() {}

    /**
     * The days, both ends included: from the latest of the project's first day and the days on which the people joined, to the earliest of
     * the rating's day, the project's end and the days on which they left.
     *
     * @param people the rater, and the rated where it is a person
     * @return the number of days; 0 if there is none
     */
    public static int days(Rating rating, Project project, Collection<Colleague> people) {
        LocalDate from = project.startsOn();
        LocalDate to = project.endsOn().filter(rating.day()::isAfter).orElse(rating.day());
        for (Colleague one : people) {
            from = one.joinedOn().isAfter(from) ? one.joinedOn() : from;
            to = one.leftOn().filter(to::isAfter).orElse(to);
        }
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to) + 1));
    }
}
