package io.github.dxjinzai.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What always holds of the facts of a municipality. Each property was seen to fail once: docs/testing.md says by which fault. */
class FactsPropertiesTest {

    private static final int TRIES = 120;

    @Provide
    Arbitrary<Facts> cities() {
        return Cities.cities();
    }

    /** Cities in which somebody leads a project that is over. */
    @Provide
    Arbitrary<Facts> busyCities() {
        return Cities.cities()
                .filter(city -> city.projects().stream()
                        .anyMatch(one -> one.endsOn()
                                .filter(end -> end.isAfter(one.startsOn()))
                                .isPresent()));
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> copy = new ArrayList<>(all);
        copy.addAll(all.subList(0, all.size() / 2));
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = TRIES)
    void the_same_facts_are_equal_in_any_order_and_said_twice(@ForAll("cities") Facts city, @ForAll long seed) {
        Random random = new Random(seed);
        Facts again = Facts.builder()
                .departments(shuffled(city.departments(), random))
                .staff(shuffled(city.staff(), random))
                .projects(shuffled(city.projects(), random))
                .participations(shuffled(city.participations(), random))
                .ratings(shuffled(city.ratings(), random))
                .grants(shuffled(city.grants(), random))
                .complete(city.complete())
                .build();
        assertThat(again).isEqualTo(city).hasSameHashCodeAs(city);
        assertThat(again.dossiers()).isEqualTo(city.dossiers());
        assertThat(again.check()).isEqualTo(city.check());
    }

    @Property(tries = TRIES)
    void contradictory_facts_are_equal_in_any_order_too(@ForAll("busyCities") Facts city, @ForAll long seed) {
        Facts contradictory = ImmutableFacts.builder()
                .from(city)
                .addAllDepartments(city.departments().stream()
                        .map(one -> new Department(one.id(), "別の" + one.name(), one.parent()))
                        .toList())
                .addAllStaff(city.staff().stream()
                        .map(one -> new StaffMember(one.id(), one.department(), "別の職", one.joinedOn(), one.leftOn()))
                        .toList())
                .addAllProjects(city.projects().stream()
                        .map(one -> ImmutableProject.copyOf(one).withTitle("別の" + one.title()))
                        .toList())
                .build();
        Random random = new Random(seed);
        Facts again = Facts.builder()
                .departments(shuffled(contradictory.departments(), random))
                .staff(shuffled(contradictory.staff(), random))
                .projects(shuffled(contradictory.projects(), random))
                .participations(shuffled(contradictory.participations(), random))
                .ratings(shuffled(contradictory.ratings(), random))
                .grants(shuffled(contradictory.grants(), random))
                .complete(contradictory.complete())
                .build();
        assertThat(again).isEqualTo(contradictory);
    }

    @Property(tries = TRIES)
    void a_sound_city_has_no_problems_and_a_dossier_for_everyone(@ForAll("cities") Facts city) {
        assertThat(city.check()).isEmpty();
        assertThat(city.dossiers().keySet())
                .containsExactlyElementsOf(
                        city.staff().stream().map(StaffMember::id).toList());
        int parts = city.dossiers().values().stream()
                .mapToInt(one -> one.work().size())
                .sum();
        assertThat(parts).isEqualTo(city.participations().size());
        assertThat(city.dossiers().values())
                .allSatisfy(one -> assertThat(one.complete()).isEqualTo(city.complete()));
    }

    @Property(tries = TRIES)
    void a_dossier_has_the_ratings_of_the_person_and_of_the_team_and_of_nobody_else(@ForAll("cities") Facts city) {
        city.dossiers()
                .forEach((person, dossier) -> dossier.work().forEach(work -> {
                    List<Rating> concerning = city.ratings().stream()
                            .filter(one -> one.project().equals(work.project().id())
                                    && !one.ratee()
                                            .filter(ratee -> !ratee.equals(person))
                                            .isPresent())
                            .toList();
                    assertThat(work.ratings()).containsExactlyInAnyOrderElementsOf(concerning);
                }));
    }

    @Property(tries = TRIES)
    void whoever_holds_expert_held_advisor_before(@ForAll("cities") Facts city) {
        city.dossiers().values().forEach(dossier -> {
            List<RoleId> roles = dossier.grants().stream().map(RoleGrant::role).toList();
            assertThat(roles).isEqualTo(Moka.ROLES.subList(0, roles.size()));
            assertThat(dossier.grants()).extracting(RoleGrant::grantedOn).isSorted();
        });
    }

    /** A fault, the problem that it is, and the words by which the problem names it. */
    private enum Fault {
        UNKNOWN_DEPARTMENT(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addStaff(new StaffMember(
                                new StaffId("X1"),
                                new DepartmentId("nowhere"),
                                "",
                                LocalDate.of(2020, 4, 1),
                                Optional.empty()))
                        .build()),
        UNKNOWN_PARENT(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addDepartments(
                                new Department(new DepartmentId("X1"), "孤立課", Optional.of(new DepartmentId("nowhere"))))
                        .build()),
        UNKNOWN_PROJECT(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addParticipations(new Participation(
                                new ProjectId("nowhere"), at.leader().staff(), Part.MEMBER))
                        .build()),
        UNKNOWN_PERSON(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addParticipations(new Participation(at.project().id(), new StaffId("nobody"), Part.MEMBER))
                        .build()),
        UNKNOWN_RATED_PROJECT(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(at.rating(
                                new ProjectId("nowhere"),
                                Optional.empty(),
                                "X-9",
                                at.project().startsOn(),
                                4))
                        .build()),
        UNKNOWN_HOLDER(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addGrants(new RoleGrant(
                                new StaffId("nobody"), Moka.ADVISOR, LocalDate.of(2024, 3, 31), "policy@1"))
                        .build()),
        DEPARTMENT_TWICE(FactProblem.DUPLICATE_ID, (city, at) -> {
            Department one = city.departments().get(0);
            return ImmutableFacts.builder()
                    .from(city)
                    .addDepartments(new Department(one.id(), "もう一つの課", one.parent()))
                    .build();
        }),
        PERSON_TWICE(FactProblem.DUPLICATE_ID, (city, at) -> {
            StaffMember one = city.staff().get(0);
            return ImmutableFacts.builder()
                    .from(city)
                    .addStaff(new StaffMember(one.id(), one.department(), "別の職", one.joinedOn(), one.leftOn()))
                    .build();
        }),
        PROJECT_TWICE(
                FactProblem.DUPLICATE_ID,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addProjects(ImmutableProject.copyOf(at.project()).withTitle("別の題"))
                        .build()),
        DEPARTMENTS_IN_A_RING(
                FactProblem.DEPARTMENT_CYCLE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addDepartments(
                                new Department(new DepartmentId("X1"), "甲", Optional.of(new DepartmentId("X2"))),
                                new Department(new DepartmentId("X2"), "乙", Optional.of(new DepartmentId("X1"))))
                        .build()),
        LEADER_AND_MEMBER(
                FactProblem.TWO_PARTS,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addParticipations(
                                new Participation(at.project().id(), at.leader().staff(), Part.MEMBER))
                        .build()),
        TWO_SCORES(
                FactProblem.DUPLICATE_RATING,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(at.rating(at.project().id(), Optional.empty(), "X-9", at.end(), 4))
                        .addRatings(at.rating(at.project().id(), Optional.empty(), "X-9", at.end(), 5))
                        .build()),
        CORRECTION_WITHOUT_REASON(
                FactProblem.REVISION_WITHOUT_REASON,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(at.corrected("X-6", 0, at.end(), Optional.empty()))
                        .addRatings(at.corrected("X-6", 1, at.end(), Optional.empty()))
                        .build()),
        CORRECTION_OF_NOTHING(
                FactProblem.REVISION_WITHOUT_EARLIER,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(at.corrected("X-7", 0, at.end(), Optional.empty()))
                        .addRatings(at.corrected("X-7", 2, at.end(), Optional.of("転記の誤り")))
                        .build()),
        CORRECTION_BEFORE_IT(
                FactProblem.REVISION_TOO_EARLY,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(at.corrected("X-8", 0, at.end(), Optional.empty()))
                        .addRatings(at.corrected("X-8", 1, at.end().minusDays(1), Optional.of("転記の誤り")))
                        .build()),
        TWO_REQUESTS(
                FactProblem.DUPLICATE_REQUEST,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRequests(at.asked(Optional.empty(), 3), at.asked(Optional.empty(), 4))
                        .build()),
        REQUEST_ABOUT_A_STRANGER(
                FactProblem.RATEE_NOT_IN_PROJECT,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRequests(at.asked(Optional.of(new StaffId("stranger")), 3))
                        .build()),
        REQUEST_ABOUT_NO_PROJECT(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRequests(new RatingRequest(
                                new ProjectId("nowhere"),
                                Optional.empty(),
                                Occasion.DEBRIEF,
                                Optional.empty(),
                                Moka.EXECUTIVE,
                                3,
                                at.end()))
                        .build()),
        REQUEST_BEFORE_THE_START(
                FactProblem.REQUEST_BEFORE_START,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRequests(new RatingRequest(
                                at.project().id(),
                                Optional.empty(),
                                Occasion.DEBRIEF,
                                Optional.empty(),
                                Moka.EXECUTIVE,
                                3,
                                at.project().startsOn().minusDays(1)))
                        .build()),
        RELATION_TO_NO_PROJECT(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRelations(at.related(Optional.empty(), new ProjectId("nowhere"), Optional.empty()))
                        .build()),
        RELATION_TO_SOMEONE_ELSEWHERE(
                FactProblem.RELATED_NOT_IN_PROJECT,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addStaff(new StaffMember(
                                new StaffId("X3"),
                                city.departments().get(0).id(),
                                "",
                                LocalDate.of(2020, 4, 1),
                                Optional.empty()))
                        .addRelations(at.related(
                                Optional.of(new StaffId("X3")), at.project().id(), Optional.empty()))
                        .build()),
        RELATION_OVER_BEFORE_THE_START(
                FactProblem.RELATION_OVER_BEFORE_START,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRelations(at.related(
                                Optional.of(at.leader().staff()),
                                at.project().id(),
                                Optional.of(at.project().startsOn().minusDays(1))))
                        .build()),
        RELATION_TO_A_STRANGER(
                FactProblem.UNKNOWN_REFERENCE,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRelations(new DeclaredRelation(
                                new RaterId("X-9"),
                                Optional.of(new StaffId("nobody")),
                                Optional.empty(),
                                new RelationKindId("direct-superior"),
                                at.end(),
                                Optional.empty()))
                        .build()),
        OWN_SCORE(
                FactProblem.SELF_RATING,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(at.rating(
                                at.project().id(),
                                Optional.of(at.leader().staff()),
                                at.leader().staff().value(),
                                at.end(),
                                5))
                        .build()),
        RATED_BEFORE_THE_START(
                FactProblem.RATING_BEFORE_START,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(at.rating(
                                at.project().id(),
                                Optional.empty(),
                                "X-9",
                                at.project().startsOn().minusDays(1),
                                4))
                        .build()),
        MEMBERS_TOO_EARLY(
                FactProblem.AFTER_PROJECT_TOO_EARLY,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addRatings(new Rating(
                                at.project().id(),
                                Optional.of(at.leader().staff()),
                                Occasion.AFTER_PROJECT,
                                Optional.empty(),
                                Moka.PROJECT_MEMBER,
                                new RaterId("X-9"),
                                Moka.THRESHOLD,
                                at.end().minusDays(1)))
                        .build()),
        STRANGER_RATED(
                FactProblem.RATEE_NOT_IN_PROJECT,
                (city, at) -> ImmutableFacts.builder()
                        .from(city)
                        .addStaff(new StaffMember(
                                new StaffId("X1"),
                                city.departments().get(0).id(),
                                "",
                                LocalDate.of(2020, 4, 1),
                                Optional.empty()))
                        .addRatings(at.rating(at.project().id(), Optional.of(new StaffId("X1")), "X-9", at.end(), 4))
                        .build());

        private final FactProblem problem;
        private final BiFunction<Facts, Spot, Facts> plant;

        Fault(FactProblem problem, BiFunction<Facts, Spot, Facts> plant) {
            this.problem = problem;
            this.plant = plant;
        }
    }

    /** A project that is over, and who led it: where a fault is planted. */
    private record Spot(Project project, LocalDate end, Participation leader) {

        static Spot in(Facts city) {
            Project project = city.projects().stream()
                    .filter(one -> one.endsOn()
                            .filter(end -> end.isAfter(one.startsOn()))
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            Participation leader = city.participations().stream()
                    .filter(one -> one.project().equals(project.id()) && one.part() == Part.LEADER)
                    .findFirst()
                    .orElseThrow();
            return new Spot(project, project.endsOn().orElseThrow(), leader);
        }

        Rating corrected(String rater, int revision, LocalDate day, Optional<String> reason) {
            Rating first = rating(project.id(), Optional.empty(), rater, day, 4);
            return new Rating(
                    first.project(),
                    first.ratee(),
                    first.occasion(),
                    first.perspective(),
                    first.axis(),
                    first.group(),
                    first.rater(),
                    first.mark(),
                    day,
                    revision,
                    reason);
        }

        DeclaredRelation related(Optional<StaffId> ratee, ProjectId id, Optional<LocalDate> until) {
            return new DeclaredRelation(
                    new RaterId("X-9"),
                    ratee,
                    Optional.of(id),
                    new RelationKindId("direct-superior"),
                    project.startsOn().minusDays(30),
                    until);
        }

        RatingRequest asked(Optional<StaffId> ratee, int people) {
            return new RatingRequest(
                    project.id(), ratee, Occasion.DEBRIEF, Optional.empty(), Moka.EXECUTIVE, people, end);
        }

        Rating rating(ProjectId id, Optional<StaffId> ratee, String rater, LocalDate day, int score) {
            return new Rating(
                    id,
                    ratee,
                    Occasion.DEBRIEF,
                    Optional.of(Moka.TECHNICAL_ANGLE),
                    Moka.OUTSIDE_EXPERT,
                    new RaterId(rater),
                    new Score(score * 1000),
                    day);
        }
    }

    @Property(tries = TRIES)
    void a_planted_fault_is_found_and_nothing_else(@ForAll("busyCities") Facts city, @ForAll Fault fault) {
        Facts faulty = fault.plant.apply(city, Spot.in(city));
        assertThat(codes(faulty)).containsExactly(fault.problem);
        assertThat(faulty.check()).allSatisfy(problem -> {
            for (Language language : Language.values()) {
                assertThat(problem.message(language)).doesNotContain("{").doesNotContain("X-");
            }
        });
    }

    @Property(tries = TRIES)
    void of_two_planted_faults_both_are_found(
            @ForAll("busyCities") Facts city, @ForAll Fault one, @ForAll Fault other) {
        Facts faulty = Stream.of(one, other)
                .reduce(city, (so, fault) -> fault.plant.apply(so, Spot.in(city)), (left, right) -> right);
        assertThat(codes(faulty)).contains(one.problem, other.problem);
    }

    @Property(tries = TRIES)
    void a_dossier_has_the_requests_and_relations_that_concern_the_person_and_the_project(
            @ForAll("busyCities") Facts city) {
        Spot at = Spot.in(city);
        StaffId person = at.leader().staff();
        RatingRequest team = at.asked(Optional.empty(), 3);
        RatingRequest own = at.asked(Optional.of(person), 3);
        RatingRequest others = at.asked(Optional.of(new StaffId("stranger")), 3);
        DeclaredRelation everywhere = related(Optional.of(person), Optional.empty());
        DeclaredRelation elsewhere = related(Optional.of(person), Optional.of(new ProjectId("elsewhere")));
        DeclaredRelation toProject =
                related(Optional.empty(), Optional.of(at.project().id()));
        Facts more = ImmutableFacts.copyOf(city)
                .withRequests(team, own, others)
                .withRelations(everywhere, elsewhere, toProject);
        ProjectWork work = more.dossier(person).orElseThrow().work().stream()
                .filter(each -> each.project().id().equals(at.project().id()))
                .findFirst()
                .orElseThrow();
        assertThat(work.requests()).containsExactlyInAnyOrder(team, own);
        assertThat(work.relations()).containsExactlyInAnyOrder(everywhere, toProject);
    }

    /** Relations of three raters to anyone and anything there is, and to what there is not: each found by looking at all of them. */
    @Property(tries = TRIES)
    void the_relations_of_a_dossier_are_those_that_a_plain_search_finds(
            @ForAll("cities") Facts city, @ForAll long seed) {
        Random random = new Random(seed);
        List<Optional<StaffId>> people = some(city.staff(), StaffMember::id, new StaffId("nobody"));
        List<Optional<ProjectId>> projects = some(city.projects(), Project::id, new ProjectId("nowhere"));
        List<DeclaredRelation> relations = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            Optional<StaffId> person = people.get(random.nextInt(people.size()));
            Optional<ProjectId> project = projects.get(random.nextInt(projects.size()));
            if (person.isPresent() || project.isPresent()) {
                relations.add(new DeclaredRelation(
                        new RaterId("X-" + random.nextInt(3)),
                        person,
                        project,
                        new RelationKindId("kind-" + random.nextInt(2)),
                        LocalDate.of(2023, 4, 1).plusDays(random.nextInt(3)),
                        Optional.empty()));
            }
        }
        Facts related = ImmutableFacts.copyOf(city).withRelations(relations);
        related.dossiers()
                .forEach((person, dossier) -> dossier.work()
                        .forEach(work -> assertThat(work.relations())
                                .isEqualTo(related.relations().stream()
                                        .filter(one -> !one.ratee()
                                                .filter(to -> !to.equals(person))
                                                .isPresent())
                                        .filter(one -> !one.project()
                                                .filter(in -> !in.equals(
                                                        work.project().id()))
                                                .isPresent())
                                        .toList())));
    }

    private static <T, I> List<Optional<I>> some(List<T> all, Function<T, I> id, I unknown) {
        return Stream.of(
                        Stream.of(Optional.<I>empty(), Optional.of(unknown)),
                        all.stream().limit(6).map(one -> Optional.of(id.apply(one))))
                .flatMap(Function.identity())
                .toList();
    }

    private static DeclaredRelation related(Optional<StaffId> person, Optional<ProjectId> project) {
        return new DeclaredRelation(
                new RaterId("X-9"),
                person,
                project,
                new RelationKindId("direct-superior"),
                LocalDate.EPOCH,
                Optional.empty());
    }

    private static Set<ProblemCode> codes(Facts facts) {
        return facts.check().stream().map(Problem::code).collect(Collectors.toSet());
    }
}
