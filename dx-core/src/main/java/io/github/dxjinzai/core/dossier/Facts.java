package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * All facts of a municipality (事実の全体): what a CSV folder or a database holds. Lists are kept in a canonical order, so that two
 * sets of the same facts are equal whatever order they came in.
 *
 * <p>Building never fails; {@link #check} says what does not fit together. Dossiers are only taken from facts without errors.
 */
@Value.Immutable
public abstract class Facts {

    // What follows the id decides where one id stands twice, with different content: a fault, but one to be told in one
    // order.
    private static final Comparator<Department> BY_UNIT = Comparator.comparing(Department::id)
            .thenComparing(Department::name)
            .thenComparing(unit -> unit.parent().map(DepartmentId::value).orElse(""));

    private static final Comparator<StaffMember> BY_PERSON = Comparator.comparing(StaffMember::id)
            .thenComparing(StaffMember::department)
            .thenComparing(StaffMember::post)
            .thenComparing(StaffMember::joinedOn)
            .thenComparing(person -> person.leftOn().orElse(LocalDate.MAX));

    private static final Comparator<Project> BY_PROJECT = Comparator.comparing(Project::id)
            .thenComparing(Project::title)
            .thenComparing(Project::startsOn)
            .thenComparing(project -> project.endsOn().orElse(LocalDate.MAX))
            .thenComparing(project -> project.axes().stream().sorted().toList().toString())
            .thenComparing(project -> project.changeKind().map(Enum::name).orElse(""))
            .thenComparing(project -> project.changeDepth().map(Enum::name).orElse(""));

    /** The organisational units. */
    public abstract List<Department> departments();

    /** The members of staff, past and present. */
    public abstract List<StaffMember> staff();

    /** The projects. */
    public abstract List<Project> projects();

    /** Who took which part in which project. */
    public abstract List<Participation> participations();

    /** The ratings, with all their revisions. */
    public abstract List<Rating> ratings();

    /** What people achieved outside projects. */
    public abstract List<Achievement> achievements();

    /** How many raters were asked, as far as it is known. */
    public abstract List<RatingRequest> requests();

    /** The relations that raters have declared to people and projects. */
    public abstract List<DeclaredRelation> relations();

    /** The certifications so far. */
    public abstract List<RoleGrant> grants();

    /** The kinds of fact of which nothing is missing, for anyone. */
    public abstract Set<FactKind> complete();

    /** A builder with nothing set: no facts, and no kind known to be complete. */
    public static ImmutableFacts.Builder builder() {
        return ImmutableFacts.builder();
    }

    @Value.Check
    Facts canonical() {
        List<Department> units = sorted(departments(), BY_UNIT);
        List<StaffMember> people = sorted(staff(), BY_PERSON);
        List<Project> works = sorted(projects(), BY_PROJECT);
        List<Participation> parts = sorted(
                participations(),
                Comparator.comparing(Participation::project)
                        .thenComparing(Participation::staff)
                        .thenComparing(Participation::part));
        List<Rating> scores =
                sorted(ratings(), Comparator.comparing(Rating::project).thenComparing(ProjectWork.CANONICAL));
        List<RoleGrant> granted = sorted(
                grants(),
                Comparator.comparing(RoleGrant::staff)
                        .thenComparing(RoleGrant::grantedOn)
                        .thenComparing(RoleGrant::role)
                        .thenComparing(RoleGrant::ground));
        List<Achievement> achieved = sorted(achievements(), Comparator.naturalOrder());
        List<RatingRequest> asked = sorted(requests(), ProjectWork.BY_REQUEST);
        List<DeclaredRelation> declared = sorted(relations(), ProjectWork.BY_RELATION);
        if (units.equals(departments())
                && people.equals(staff())
                && works.equals(projects())
                && parts.equals(participations())
                && scores.equals(ratings())
                && achieved.equals(achievements())
                && asked.equals(requests())
                && declared.equals(relations())
                && granted.equals(grants())) {
            return this;
        }
        return builder()
                .departments(units)
                .staff(people)
                .projects(works)
                .participations(parts)
                .ratings(scores)
                .achievements(achieved)
                .requests(asked)
                .relations(declared)
                .grants(granted)
                .complete(complete())
                .build();
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        return all.stream().distinct().sorted(order).toList();
    }

    /**
     * What does not fit together: references to nothing, ids used twice, contradictory ratings and requests for them, ratings of
     * oneself, ratings and requests before their time, relations that bear on nothing. All of it, in a stable order.
     */
    public List<Problem> check() {
        return new FactCheck(this).problems();
    }

    /**
     * The dossier of every member of staff, by id.
     *
     * <p>Time grows with the number of facts.
     */
    @Value.Lazy
    public SortedMap<StaffId, Dossier> dossiers() {
        Map<ProjectId, Project> byId = new HashMap<>();
        projects().forEach(project -> byId.put(project.id(), project));
        Map<ProjectId, List<Rating>> rated = new HashMap<>();
        ratings()
                .forEach(rating -> rated.computeIfAbsent(rating.project(), project -> new ArrayList<>())
                        .add(rating));
        Map<ProjectId, List<Colleague>> raters = colleagues(rated);
        Map<StaffId, List<ProjectWork>> worked = new HashMap<>();
        for (Participation one : participations()) {
            Project project = byId.get(one.project());
            if (project != null) {
                worked.computeIfAbsent(one.staff(), person -> new ArrayList<>())
                        .add(new ProjectWork(
                                project,
                                one.part(),
                                concerning(one, rated.getOrDefault(one.project(), List.of())),
                                asked(one),
                                declared(one),
                                raters.getOrDefault(one.project(), List.of())));
            }
        }
        Map<StaffId, List<RoleGrant>> granted = new HashMap<>();
        grants().forEach(grant -> granted.computeIfAbsent(grant.staff(), person -> new ArrayList<>())
                .add(grant));
        Map<StaffId, List<Achievement>> achieved = new HashMap<>();
        achievements()
                .forEach(one -> achieved.computeIfAbsent(one.staff(), person -> new ArrayList<>())
                        .add(one));
        Map<DepartmentId, DepartmentId> parents = new HashMap<>();
        departments().forEach(unit -> unit.parent().ifPresent(parent -> parents.put(unit.id(), parent)));
        SortedMap<StaffId, Dossier> all = new TreeMap<>();
        for (StaffMember person : staff()) {
            all.put(
                    person.id(),
                    new Dossier(
                            person.id(),
                            Optional.of(new Service(person, upwards(person.department(), parents))),
                            worked.getOrDefault(person.id(), List.of()),
                            achieved.getOrDefault(person.id(), List.of()),
                            granted.getOrDefault(person.id(), List.of()),
                            complete()));
        }
        return Collections.unmodifiableSortedMap(all);
    }

    /** Those of the raters of each project who are members of staff. */
    private Map<ProjectId, List<Colleague>> colleagues(Map<ProjectId, List<Rating>> rated) {
        Map<String, Colleague> serving = new HashMap<>();
        staff().forEach(person -> serving.put(person.id().value(), Colleague.of(person)));
        Map<ProjectId, List<Colleague>> raters = new HashMap<>();
        rated.forEach((project, ratings) -> raters.put(
                project,
                ratings.stream()
                        .map(rating -> rating.rater().value())
                        .distinct()
                        .flatMap(id -> Optional.ofNullable(serving.get(id)).stream())
                        .toList()));
        return raters;
    }

    private static List<DepartmentId> upwards(DepartmentId unit, Map<DepartmentId, DepartmentId> parents) {
        // facts with a circle of units have a problem; a set ends the walk all the same
        Set<DepartmentId> way = new LinkedHashSet<>();
        Optional<DepartmentId> at = Optional.of(unit);
        while (at.isPresent() && way.add(at.get())) {
            at = Optional.ofNullable(parents.get(at.get()));
        }
        return List.copyOf(way);
    }

    private static List<Rating> concerning(Participation one, List<Rating> ofProject) {
        return ofProject.stream()
                .filter(rating ->
                        rating.ratee().map(person -> person.equals(one.staff())).orElse(true))
                .toList();
    }

    private List<RatingRequest> asked(Participation one) {
        return requestsByProject().getOrDefault(one.project(), List.of()).stream()
                .filter(request -> request.ratee()
                        .map(person -> person.equals(one.staff()))
                        .orElse(true))
                .toList();
    }

    @Value.Lazy
    Map<ProjectId, List<RatingRequest>> requestsByProject() {
        return requests().stream().collect(Collectors.groupingBy(RatingRequest::project));
    }

    private List<DeclaredRelation> declared(Participation one) {
        Optional<StaffId> person = Optional.of(one.staff());
        Optional<ProjectId> project = Optional.of(one.project());
        return Stream.of(
                        new Related(person, project),
                        new Related(person, Optional.empty()),
                        new Related(Optional.empty(), project))
                .flatMap(related -> relationsByRelated().getOrDefault(related, List.of()).stream())
                .toList();
    }

    /** To whom and in which project a relation is: what the relations that bear on a part taken are found by. */
    record Related(Optional<StaffId> ratee, Optional<ProjectId> project) {}

    @Value.Lazy
    Map<Related, List<DeclaredRelation>> relationsByRelated() {
        return relations().stream().collect(Collectors.groupingBy(one -> new Related(one.ratee(), one.project())));
    }

    /** The dossier of one person, if they are a member of staff. */
    public Optional<Dossier> dossier(StaffId person) {
        return Optional.ofNullable(dossiers().get(person));
    }
}
