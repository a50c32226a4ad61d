package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.PackedRatings;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One project in a person's dossier: the project, the part taken, and the ratings of the project's outcome and of this person, with
 * how many were asked for them, who of the raters is related to the person or the project, and how long those of the staff served.
 * Unmodifiable; two with the same of all these are equal. Days and ratings are packed when it is put together, once for all who judge it.
 *
 * <p>Example: {@code new ProjectWork(project, Part.LEADER, ratings)}.
 */
public final class ProjectWork {

    static final Comparator<Rating> CANONICAL = Comparator.comparing(Rating::day)
            .thenComparing(Rating::occasion)
            .thenComparing(rating -> rating.ratee().map(Object::toString).orElse(""))
            .thenComparing(rating -> rating.perspective().map(Object::toString).orElse(""))
            .thenComparing(Rating::group)
            .thenComparing(Rating::rater)
            .thenComparing(rating -> rating.score().isPresent())
            .thenComparing(rating -> rating.score().map(Score::thousandths).orElse(0))
            .thenComparing(rating -> rating.axis().map(AxisId::value).orElse(""))
            .thenComparing(Rating::revision)
            .thenComparing(rating -> rating.reason().orElse(""));

    static final Comparator<RatingRequest> BY_REQUEST = Comparator.comparing(RatingRequest::project)
            .thenComparing(RatingRequest::day)
            .thenComparing(RatingRequest::occasion)
            .thenComparing(one -> one.ratee().map(StaffId::value).orElse(""))
            .thenComparing(one -> one.perspective().map(PerspectiveId::value).orElse(""))
            .thenComparing(RatingRequest::group)
            .thenComparing(RatingRequest::asked);

    static final Comparator<DeclaredRelation> BY_RELATION = Comparator.comparing(DeclaredRelation::from)
            .thenComparing(DeclaredRelation::kind)
            .thenComparing(one -> one.ratee().map(StaffId::value).orElse(""))
            .thenComparing(one -> one.project().map(ProjectId::value).orElse(""))
            .thenComparing(DeclaredRelation::rater)
            .thenComparing(one -> one.until().orElse(LocalDate.MAX));

    private final Project project;
    private final Part part;
    private final PackedRatings ratings;
    private final List<RatingRequest> requests;
    private final List<DeclaredRelation> relations;
    private final List<Colleague> colleagues;
    private final long startDay;
    private final long endDay;

    /**
     * Work with all that is known of it, each once and in a canonical order, whatever order it came in.
     *
     * @param project the project
     * @param part the part the person took
     * @param ratings the ratings that concern the person: of the team's outcome, or of the person
     * @param requests how many raters were asked, as far as it is known
     * @param relations the declared relations of raters to the person or to the project
     * @param colleagues members of staff with their days of service; those who gave none of the ratings are left out
     * @throws IllegalArgumentException if a rating is of another project
     */
    public ProjectWork(
            Project project,
            Part part,
            List<Rating> ratings,
            List<RatingRequest> requests,
            List<DeclaredRelation> relations,
            List<Colleague> colleagues) {
        for (Rating rating : ratings) {
            if (!rating.project().equals(project.id())) {
                throw new IllegalArgumentException(
                        "a rating of " + rating.subject() + " does not belong to the project " + project.id());
            }
        }
        this.project = project;
        this.part = part;
        this.ratings = PackedRatings.of(
                ratings.size() < 2
                        ? ratings
                        : ratings.stream().distinct().sorted(CANONICAL).toList());
        this.requests =
                List.copyOf(requests.stream().distinct().sorted(BY_REQUEST).toList());
        this.relations =
                List.copyOf(relations.stream().distinct().sorted(BY_RELATION).toList());
        this.colleagues = raters(ratings, colleagues);
        this.startDay = project.startsOn().toEpochDay();
        this.endDay = project.endsOn().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    /** Work of which it is not known how many were asked, for which no relation is declared, and which nobody of the staff rated. */
    public ProjectWork(Project project, Part part, List<Rating> ratings) {
        this(project, part, ratings, List.of(), List.of(), List.of());
    }

    private static List<Colleague> raters(List<Rating> ratings, List<Colleague> colleagues) {
        return colleagues.isEmpty()
                ? List.of()
                : colleagues.stream()
                        .filter(one -> ratings.stream().anyMatch(one::gave))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The same work with these ratings instead. */
    public ProjectWork withRatings(List<Rating> given) {
        return new ProjectWork(project, part, given, requests, relations, colleagues);
    }

    /** The same work with these requests for ratings. */
    public ProjectWork withRequests(List<RatingRequest> asked) {
        return new ProjectWork(project, part, ratings, asked, relations, colleagues);
    }

    /** The same work with these declared relations. */
    public ProjectWork withRelations(List<DeclaredRelation> declared) {
        return new ProjectWork(project, part, ratings, requests, declared, colleagues);
    }

    /** The same work with these members of staff; those who gave none of the ratings are left out. */
    public ProjectWork withColleagues(List<Colleague> serving) {
        return new ProjectWork(project, part, ratings, requests, relations, serving);
    }

    /** The project. */
    public Project project() {
        return project;
    }

    /** The part the person took. */
    public Part part() {
        return part;
    }

    /** The ratings that concern the person: of the team's outcome, or of the person; in a canonical order. */
    public PackedRatings ratings() {
        return ratings;
    }

    /** How many raters were asked, as far as it is known; in a canonical order. */
    public List<RatingRequest> requests() {
        return requests;
    }

    /** The declared relations of raters to the person or to the project; in a canonical order. */
    public List<DeclaredRelation> relations() {
        return relations;
    }

    /** Those of the raters who are members of staff, with their days of service; in a canonical order. */
    public List<Colleague> colleagues() {
        return colleagues;
    }

    /** The first day of the project, as {@link LocalDate#toEpochDay()} tells it. */
    public long startDay() {
        return startDay;
    }

    /** The last day of the project in the same way; {@link Long#MAX_VALUE} while it is not over. */
    public long endDay() {
        return endDay;
    }

    /** The last day of the project, where it is over. */
    public Optional<LocalDate> endsOn() {
        return project.endsOn();
    }

    /**
     * The work as it was known on {@code day}: ratings given, raters asked and relations up to and including that day. A project that
     * ended later had no end yet. Nothing is copied where nothing came later.
     */
    public ProjectWork asOf(LocalDate day) {
        if (isKnownOn(day)) {
            return this;
        }
        boolean over = endsOn().map(end -> !end.isAfter(day)).orElse(true);
        List<Rating> given =
                ratings.stream().filter(rating -> !rating.day().isAfter(day)).toList();
        List<RatingRequest> asked =
                requests.stream().filter(request -> !request.day().isAfter(day)).toList();
        List<DeclaredRelation> declared = relations.stream()
                .filter(relation -> !relation.from().isAfter(day))
                .map(relation -> known(relation, day))
                .toList();
        List<Colleague> serving =
                colleagues.stream().map(rater -> rater.asOf(day)).toList();
        return new ProjectWork(
                over ? project : ImmutableProject.copyOf(project).withEndsOn(Optional.empty()),
                part,
                given,
                asked,
                declared,
                serving);
    }

    /** Whether nothing was added, ended or taken back after the day. */
    boolean isKnownOn(LocalDate day) {
        if (endsOn().isPresent() && endsOn().get().isAfter(day)) {
            return false;
        }
        for (Rating rating : ratings) {
            if (rating.day().isAfter(day)) {
                return false;
            }
        }
        for (RatingRequest request : requests) {
            if (request.day().isAfter(day)) {
                return false;
            }
        }
        for (DeclaredRelation relation : relations) {
            if (relation.from().isAfter(day)
                    || relation.until().filter(day::isBefore).isPresent()) {
                return false;
            }
        }
        for (Colleague rater : colleagues) {
            if (!rater.asOf(day).equals(rater)) {
                return false;
            }
        }
        return true;
    }

    private static DeclaredRelation known(DeclaredRelation one, LocalDate day) {
        return one.until().filter(day::isBefore).isEmpty()
                ? one
                : new DeclaredRelation(
                        one.rater(), one.ratee(), one.project(), one.kind(), one.from(), Optional.empty());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectWork work
                && project.equals(work.project)
                && part == work.part
                && ratings.equals(work.ratings)
                && requests.equals(work.requests)
                && relations.equals(work.relations)
                && colleagues.equals(work.colleagues);
    }

    @Override
    public int hashCode() {
        return Objects.hash(project, part, ratings, requests, relations, colleagues);
    }

    /** Which project and which part; never a rating. */
    @Override
    public String toString() {
        return "ProjectWork[project=" + project.id() + ", part=" + part + "]";
    }
}
