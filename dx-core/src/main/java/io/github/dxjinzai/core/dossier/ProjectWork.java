package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One project in a person's dossier: the project, the part taken, and the ratings of the project's outcome and of this person.
 *
 * @param project the project
 * @param part the part the person took
 * @param ratings the ratings that concern the person: of the team's outcome, or of the person; in a canonical order, whatever
 *     order they came in
 */
public record ProjectWork(Project project, Part part, List<Rating> ratings) {

    static final Comparator<Rating> CANONICAL = Comparator.comparing(Rating::day)
            .thenComparing(Rating::occasion)
            .thenComparing(rating -> rating.ratee().map(Object::toString).orElse(""))
            .thenComparing(rating -> rating.perspective().map(Object::toString).orElse(""))
            .thenComparing(Rating::group)
            .thenComparing(Rating::rater)
            .thenComparing(Rating::score);

    public ProjectWork {
        for (Rating rating : ratings) {
            if (!rating.project().equals(project.id())) {
                throw new IllegalArgumentException(
                        "a rating of " + rating.subject() + " does not belong to the project " + project.id());
            }
        }
        ratings = ratings.size() < 2
                ? List.copyOf(ratings)
                : ratings.stream().distinct().sorted(CANONICAL).toList();
    }

    /** The last day of the project, where it is over. */
    public Optional<LocalDate> endsOn() {
        return project.endsOn();
    }
}
