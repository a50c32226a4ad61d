package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has worked with those rated for too short a time (協働期間の不足): told as relations of raters, so that the policy's {@code conflicts}
 * say what becomes of such ratings, excluded or counted with a note, and every report shows it.
 *
 * <p>Example: {@code new TimeTogether(new RelationKindId("too-short-together"), 90).relations(facts)}.
 *
 * @param kind the kind of relation by which the policy speaks of it
 * @param days the fewest days, 1 or more
 */
public record TimeTogether(RelationKindId kind, int days) {

    public TimeTogether {
        if (days < 1) {
            throw new IllegalArgumentException("a minimum time together is at least 1 day, not " + days);
        }
    }

    /**
     * The relations of raters who had too short a time. It runs, both ends included, from the latest of the project's first day and the
     * days on which rater and rated joined, to the earliest of the rating's day, the project's end and the days on which they left. Raters
     * who are not of the staff, such as outside experts, do not work together with anyone in this sense and have none.
     */
    public List<DeclaredRelation> relations(Facts facts) {
        Map<String, StaffMember> staff = new HashMap<>();
        facts.staff().forEach(one -> staff.put(one.id().value(), one));
        Map<ProjectId, Project> projects = new HashMap<>();
        facts.projects().forEach(one -> projects.put(one.id(), one));
        return facts.ratings().stream()
                .flatMap(rating -> relation(rating, staff, projects).stream())
                .distinct()
                .toList();
    }

    private Optional<DeclaredRelation> relation(
            Rating rating, Map<String, StaffMember> staff, Map<ProjectId, Project> projects) {
        return Optional.ofNullable(staff.get(rating.rater().value()))
                .flatMap(rater -> Optional.ofNullable(projects.get(rating.project()))
                        .filter(project -> together(
                                        rating.day(),
                                        project,
                                        Stream.concat(
                                                        Stream.of(rater),
                                                        rating.ratee().map(StaffId::value).map(staff::get).stream())
                                                .toList())
                                < days)
                        .map(project -> new DeclaredRelation(
                                rating.rater(),
                                rating.ratee(),
                                Optional.of(rating.project()),
                                kind,
                                rating.day(),
                                Optional.of(rating.day()))));
    }

    private static long together(LocalDate day, Project project, List<StaffMember> people) {
        LocalDate from = project.startsOn();
        LocalDate to = project.endsOn().filter(day::isAfter).orElse(day);
        for (StaffMember one : people) {
            from = one.joinedOn().isAfter(from) ? one.joinedOn() : from;
            to = one.leftOn().filter(to::isAfter).orElse(to);
        }
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
