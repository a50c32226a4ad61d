package io.github.dxjinzai.core.dossier;

import static io.github.dxjinzai.core.dossier.FactProblem.AFTER_PROJECT_TOO_EARLY;
import static io.github.dxjinzai.core.dossier.FactProblem.DEPARTMENT_CYCLE;
import static io.github.dxjinzai.core.dossier.FactProblem.DUPLICATE_ID;
import static io.github.dxjinzai.core.dossier.FactProblem.DUPLICATE_RATING;
import static io.github.dxjinzai.core.dossier.FactProblem.DUPLICATE_REQUEST;
import static io.github.dxjinzai.core.dossier.FactProblem.RATEE_NOT_IN_PROJECT;
import static io.github.dxjinzai.core.dossier.FactProblem.RATING_BEFORE_START;
import static io.github.dxjinzai.core.dossier.FactProblem.RELATED_NOT_IN_PROJECT;
import static io.github.dxjinzai.core.dossier.FactProblem.RELATION_OVER_BEFORE_START;
import static io.github.dxjinzai.core.dossier.FactProblem.REQUEST_BEFORE_START;
import static io.github.dxjinzai.core.dossier.FactProblem.REVISION_TOO_EARLY;
import static io.github.dxjinzai.core.dossier.FactProblem.REVISION_WITHOUT_EARLIER;
import static io.github.dxjinzai.core.dossier.FactProblem.REVISION_WITHOUT_REASON;
import static io.github.dxjinzai.core.dossier.FactProblem.SELF_RATING;
import static io.github.dxjinzai.core.dossier.FactProblem.TWO_PARTS;
import static io.github.dxjinzai.core.dossier.FactProblem.UNKNOWN_REFERENCE;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether the facts of a municipality fit together. */
final class FactCheck {

    private static final String DEPARTMENT = "department";
    private static final String STAFF = "staff";
    private static final String PROJECT = "project";
    private static final String PARTICIPATION = "participation";
    private static final String RATING = "rating";
    private static final String ACHIEVEMENT = "achievement";
    private static final String REQUEST = "rating request";
    private static final String RELATION = "relation";
    private static final String CERTIFICATION = "certification";

    private final Facts facts;
    private final List<Problem> problems = new ArrayList<>();

    FactCheck(Facts facts) {
        this.facts = facts;
    }

    List<Problem> problems() {
        Map<DepartmentId, Department> units = unique(DEPARTMENT, facts.departments(), Department::id);
        Map<StaffId, StaffMember> people = unique(STAFF, facts.staff(), StaffMember::id);
        Map<ProjectId, Project> projects = unique(PROJECT, facts.projects(), Project::id);
        departments(units);
        for (StaffMember person : facts.staff()) {
            known(units.keySet(), person.department(), DEPARTMENT, STAFF, person.id());
        }
        Set<List<Object>> taking = participations(people, projects);
        ratings(projects, taking);
        revisions();
        requests(projects, taking);
        relations(people, projects, taking);
        for (Achievement one : facts.achievements()) {
            known(people.keySet(), one.staff(), STAFF, ACHIEVEMENT, one.staff() + "/" + one.item() + "/" + one.day());
        }
        for (RoleGrant grant : facts.grants()) {
            known(people.keySet(), grant.staff(), STAFF, CERTIFICATION, grant.staff() + "/" + grant.role());
        }
        return List.copyOf(problems);
    }

    private <K, T> Map<K, T> unique(String kind, List<T> all, Function<T, K> id) {
        Map<K, T> byId = new HashMap<>();
        Set<K> reported = new HashSet<>();
        for (T one : all) {
            K key = id.apply(one);
            if (byId.putIfAbsent(key, one) != null && reported.add(key)) {
                report(DUPLICATE_ID, kind, key, "kind", kind, "id", key.toString());
            }
        }
        return byId;
    }

    private void departments(Map<DepartmentId, Department> units) {
        for (Department unit : facts.departments()) {
            unit.parent().ifPresent(parent -> known(units.keySet(), parent, "parent", DEPARTMENT, unit.id()));
            Set<DepartmentId> seen = new HashSet<>();
            Optional<DepartmentId> at = unit.parent();
            while (at.isPresent() && seen.add(at.get())) {
                if (at.get().equals(unit.id())) {
                    report(
                            DEPARTMENT_CYCLE,
                            DEPARTMENT,
                            unit.id(),
                            "id",
                            unit.id().value());
                }
                at = Optional.ofNullable(units.get(at.get())).flatMap(Department::parent);
            }
        }
    }

    private Set<List<Object>> participations(Map<StaffId, StaffMember> people, Map<ProjectId, Project> projects) {
        Set<List<Object>> taking = new HashSet<>();
        for (Participation one : facts.participations()) {
            String id = one.project() + "/" + one.staff();
            known(projects.keySet(), one.project(), PROJECT, PARTICIPATION, id);
            known(people.keySet(), one.staff(), STAFF, PARTICIPATION, id);
            if (!taking.add(List.of(one.project(), one.staff()))) {
                report(
                        TWO_PARTS,
                        PARTICIPATION,
                        id,
                        "staff",
                        one.staff().value(),
                        "project",
                        one.project().value());
            }
        }
        return taking;
    }

    private void ratings(Map<ProjectId, Project> projects, Set<List<Object>> taking) {
        Set<List<Object>> keys = new HashSet<>();
        for (Rating rating : facts.ratings()) {
            String subject = rating.subject();
            known(projects.keySet(), rating.project(), PROJECT, RATING, subject);
            if (!keys.add(List.of(rating.key(), rating.revision()))) {
                report(DUPLICATE_RATING, RATING, subject, "subject", subject);
            }
            rating.ratee().ifPresent(person -> {
                if (rating.rater().is(person)) {
                    String occasion = rating.project() + "/" + rating.occasion();
                    report(SELF_RATING, RATING, occasion, "subject", occasion);
                }
                if (projects.containsKey(rating.project()) && !taking.contains(List.of(rating.project(), person))) {
                    report(
                            RATEE_NOT_IN_PROJECT,
                            RATING,
                            subject,
                            "staff",
                            person.value(),
                            "project",
                            rating.project().value());
                }
            });
            Optional.ofNullable(projects.get(rating.project())).ifPresent(project -> timely(rating, project));
        }
    }

    /** Each correction says why, follows the one that it corrects, and is not older. */
    private void revisions() {
        Map<Rating.Key, Map<Integer, Rating>> byKey = new HashMap<>();
        facts.ratings()
                .forEach(rating -> byKey.computeIfAbsent(rating.key(), key -> new HashMap<>())
                        .putIfAbsent(rating.revision(), rating));
        for (Rating rating : facts.ratings()) {
            if (rating.revision() == 0) {
                continue;
            }
            String subject = rating.subject();
            String revision = Integer.toString(rating.revision());
            if (rating.reason().isEmpty()) {
                report(REVISION_WITHOUT_REASON, RATING, subject, "subject", subject, "revision", revision);
            }
            Optional<Rating> earlier = Optional.ofNullable(
                    byKey.getOrDefault(rating.key(), Map.of()).get(rating.revision() - 1));
            if (earlier.isEmpty()) {
                report(REVISION_WITHOUT_EARLIER, RATING, subject, "subject", subject, "revision", revision);
            }
            earlier.filter(one -> rating.day().isBefore(one.day()))
                    .ifPresent(one -> report(
                            REVISION_TOO_EARLY,
                            RATING,
                            subject,
                            "subject",
                            subject,
                            "day",
                            rating.day().toString(),
                            "earlier",
                            one.day().toString()));
        }
    }

    private void requests(Map<ProjectId, Project> projects, Set<List<Object>> taking) {
        Set<RatingRequest.Key> keys = new HashSet<>();
        for (RatingRequest one : facts.requests()) {
            String subject = one.subject();
            known(projects.keySet(), one.project(), PROJECT, REQUEST, subject);
            if (!keys.add(one.key())) {
                report(DUPLICATE_REQUEST, REQUEST, subject, "subject", subject);
            }
            one.ratee()
                    .filter(person ->
                            projects.containsKey(one.project()) && !taking.contains(List.of(one.project(), person)))
                    .ifPresent(person -> report(
                            RATEE_NOT_IN_PROJECT,
                            REQUEST,
                            subject,
                            "staff",
                            person.value(),
                            "project",
                            one.project().value()));
            Optional.ofNullable(projects.get(one.project()))
                    .map(Project::startsOn)
                    .filter(one.day()::isBefore)
                    .ifPresent(start -> report(
                            REQUEST_BEFORE_START,
                            REQUEST,
                            subject,
                            "subject",
                            subject,
                            "day",
                            one.day().toString(),
                            "start",
                            start.toString()));
        }
    }

    /** Messages name whom and what a relation is to, never whose it is. */
    private void relations(
            Map<StaffId, StaffMember> people, Map<ProjectId, Project> projects, Set<List<Object>> taking) {
        for (DeclaredRelation one : facts.relations()) {
            String subject = one.subject();
            one.ratee().ifPresent(person -> known(people.keySet(), person, STAFF, RELATION, subject));
            one.project().ifPresent(id -> known(projects.keySet(), id, PROJECT, RELATION, subject));
            one.project()
                    .flatMap(id -> Optional.ofNullable(projects.get(id)))
                    .ifPresent(project -> relation(one, project, people.keySet(), taking));
        }
    }

    private void relation(DeclaredRelation one, Project project, Set<StaffId> people, Set<List<Object>> taking) {
        String subject = one.subject();
        one.ratee()
                .filter(person -> people.contains(person) && !taking.contains(List.of(project.id(), person)))
                .ifPresent(person -> report(
                        RELATED_NOT_IN_PROJECT,
                        RELATION,
                        subject,
                        "subject",
                        subject,
                        "staff",
                        person.value(),
                        "project",
                        project.id().value()));
        one.until()
                .filter(project.startsOn()::isAfter)
                .ifPresent(end -> report(
                        RELATION_OVER_BEFORE_START,
                        RELATION,
                        subject,
                        "subject",
                        subject,
                        "end",
                        end.toString(),
                        "start",
                        project.startsOn().toString()));
    }

    private void timely(Rating rating, Project project) {
        String subject = rating.subject();
        if (rating.day().isBefore(project.startsOn())) {
            report(
                    RATING_BEFORE_START,
                    RATING,
                    subject,
                    "subject",
                    subject,
                    "day",
                    rating.day().toString(),
                    "start",
                    project.startsOn().toString());
        }
        if (rating.occasion() == Occasion.AFTER_PROJECT) {
            project.endsOn()
                    .filter(end -> rating.day().isBefore(end))
                    .ifPresent(end -> report(
                            AFTER_PROJECT_TOO_EARLY,
                            RATING,
                            subject,
                            "subject",
                            subject,
                            "day",
                            rating.day().toString(),
                            "end",
                            end.toString()));
        }
    }

    private void known(Set<?> ids, Object id, String field, String kind, Object ofWhich) {
        if (!ids.contains(id)) {
            report(UNKNOWN_REFERENCE, kind, ofWhich, "field", field, "id", id.toString());
        }
    }

    private void report(ProblemCode code, String kind, Object id, String... values) {
        problems.add(Problem.of(code, new Place.AtFact(kind, id.toString()), values));
    }
}
