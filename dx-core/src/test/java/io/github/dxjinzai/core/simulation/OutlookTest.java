package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.Headcount;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.TargetScope;
import io.github.dxjinzai.core.target.TargetSize;
import io.github.dxjinzai.core.target.Targets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a forecast says of targets of any kind, of what is used up and of what is spent. */
class OutlookTest {

    private static final int RUNS = 6;
    private static final Policy POLICY = withTargets(GallerySimulationTest.settled("mizuhono-2026", 0));
    private static final Scenario SCENARIO = costly(GallerySimulationTest.scenario(POLICY));
    private static final Simulation SIMULATION =
            Simulation.of(POLICY, GallerySimulationTest.town(40), SCENARIO, 3).get();
    private static final Forecast WHOLE = SIMULATION.run(RUNS, 1);

    /** A share, one unit, each section, each topmost unit, one of a single year, one counted over the year, and one not stated. */
    private static Policy withTargets(Policy policy) {
        RoleId role = policy.ladder().ascending().get(0);
        TargetScope all = new TargetScope.AllStaff();
        List<HeadcountTarget> targets = List.of(
                target(policy, role, Optional.empty(), new TargetSize.ShareOfStaff(6_000), all),
                target(policy, role, Optional.empty(), new TargetSize.People(3), all),
                target(policy, role, Optional.of(FiscalYear.of(2025)), new TargetSize.People(4), all),
                target(
                        policy,
                        role,
                        Optional.empty(),
                        new TargetSize.People(1),
                        new TargetScope.Unit(new DepartmentId("デジタル戦略課"))),
                target(
                        policy,
                        role,
                        Optional.empty(),
                        new TargetSize.ShareOfStaff(4_000),
                        new TargetScope.EachUnit(TargetScope.Which.SECTION)),
                target(
                        policy,
                        role,
                        Optional.empty(),
                        new TargetSize.People(2),
                        new TargetScope.EachUnit(TargetScope.Which.TOP)),
                new HeadcountTarget(
                        role,
                        Optional.empty(),
                        new TargetSize.People(2),
                        new TargetScope.Unit(new DepartmentId("01")),
                        Optional.empty(),
                        Optional.of(CountedOver.GRANTED_IN_YEAR),
                        policy.clauses().keySet().iterator().next()),
                target(policy, role, Optional.of(FiscalYear.of(2024)), new TargetSize.Unstated(), all));
        return ImmutablePolicy.copyOf(policy)
                .withTargets(
                        new Targets(policy.targets().holders(), policy.targets().over(), targets));
    }

    private static HeadcountTarget target(
            Policy policy, RoleId role, Optional<FiscalYear> year, TargetSize size, TargetScope scope) {
        return new HeadcountTarget(
                role,
                year,
                size,
                scope,
                Optional.empty(),
                Optional.empty(),
                policy.clauses().keySet().iterator().next());
    }

    private static Scenario costly(Scenario draft) {
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : draft.programme().offers()) {
            offers.add(
                    offer.id().equals("workshop")
                            ? ImmutableOffer.copyOf(offer)
                                    .withPlaces(7)
                                    .withPlaceCost(1_000)
                                    .withYearCost(50_000)
                            : offer);
        }
        return ImmutableScenario.copyOf(draft)
                .withProjectsPerYear(2)
                .withProgramme(new Programme(
                        offers,
                        Optional.of(
                                new Applicants(List.of(), List.of(), List.of(new DepartmentId("01-1")), List.of(), 3)),
                        Optional.of(100_000),
                        Optional.of(256_000)));
    }

    @Test
    void targets_of_every_kind_are_held_against_the_headcount_of_the_exported_facts() {
        Judge judge = Judge.by(POLICY);
        Map<Outlook.Cell, Map<Integer, Long>> missing = new HashMap<>();
        Map<HeadcountTarget, Map<FiscalYear, Long>> first = new HashMap<>();
        for (int replication = 0; replication < RUNS; replication++) {
            Map<HeadcountTarget, FiscalYear> reached = new HashMap<>();
            for (FiscalYear year : SIMULATION.years()) {
                Facts facts = SIMULATION.replay(replication, year, one -> {});
                Headcount heads = Headcount.of(judge, facts, year);
                Map<HeadcountTarget, Integer> lacking = new HashMap<>();
                for (Attainment one : heads.attainment(POLICY.counting().orElseThrow())) {
                    if (one.state() != Attainment.State.UNSTATED) {
                        lacking.merge(one.target(), one.shortfall(), Integer::sum);
                    }
                }
                lacking.forEach((target, people) -> {
                    missing.computeIfAbsent(new Outlook.Cell(target, year), cell -> new TreeMap<>())
                            .merge(people, 1L, Long::sum);
                    if (people == 0 && target.year().isEmpty()) {
                        reached.putIfAbsent(target, year);
                    }
                });
            }
            reached.forEach((target, year) ->
                    first.computeIfAbsent(target, one -> new TreeMap<>()).merge(year, 1L, Long::sum));
        }
        assertThat(WHOLE.outlook().shortfalls().keySet()).isEqualTo(missing.keySet());
        missing.forEach((cell, runs) -> assertThat(WHOLE.outlook()
                        .shortfall(cell.target(), cell.year())
                        .orElseThrow()
                        .runs())
                .as("%s", cell)
                .isEqualTo(runs));
        first.forEach((target, runs) -> {
            FirstReached when = WHOLE.outlook().firstReached(target).orElseThrow();
            assertThat(when.runs()).isEqualTo(runs);
            assertThat(when.replications()).isEqualTo(RUNS);
        });
        assertThat(first.size()).as("the test says something").isGreaterThan(3);
        assertThat(WHOLE.targetOutlooks()).hasSize(missing.size());
        assertThat(missing.values().stream().filter(runs -> runs.size() > 1))
                .as("some are missed by chance")
                .isNotEmpty();
    }

    @Test
    void what_is_used_and_spent_is_what_the_exported_facts_show() {
        for (FiscalYear year : SIMULATION.years()) {
            Map<Resource, Map<Integer, Long>> used = new HashMap<>();
            long sum = 0;
            long within = 0;
            for (int replication = 0; replication < RUNS; replication++) {
                Facts facts = SIMULATION.replay(replication, year, one -> {});
                Set<?> projects = Set.copyOf(facts.projects().stream()
                        .filter(project -> year.contains(project.startsOn()))
                        .map(project -> project.id())
                        .toList());
                int passes = (int) facts.achievements().stream()
                        .filter(one -> one.item().equals(new AchievementId("workshop")) && year.contains(one.day()))
                        .count();
                note(used, Resource.of(Resource.Kind.PROJECTS), projects.size());
                for (Part part : Part.values()) {
                    note(
                            used,
                            Resource.of(part == Part.LEADER ? Resource.Kind.LEADER_SEATS : Resource.Kind.MEMBER_SEATS),
                            (int) facts.participations().stream()
                                    .filter(one -> projects.contains(one.project()) && one.part() == part)
                                    .count());
                }
                note(used, new Resource(Resource.Kind.PASSES, Optional.of("workshop")), passes);
            }
            used.forEach((resource, runs) -> assertThat(
                            WHOLE.outlook().used(resource, year).orElseThrow().runs())
                    .as("%s", resource)
                    .isEqualTo(runs));
            Histogram places = WHOLE.outlook()
                    .used(new Resource(Resource.Kind.PLACES, Optional.of("workshop")), year)
                    .orElseThrow();
            assertThat(places.max()).isEqualTo(7);
            Spending spent =
                    Optional.ofNullable(WHOLE.outlook().spending().get(year)).orElseThrow();
            for (var one : places.runs().entrySet()) {
                long yen = 2 * 100_000 + 50_000 + one.getKey() * 1_000L;
                sum += yen * one.getValue();
                within += yen <= 256_000 ? one.getValue() : 0;
            }
            assertThat(spent.sum()).isEqualTo(sum);
            assertThat(spent.withinBudget()).isEqualTo(within);
            assertThat(spent.replications()).isEqualTo(RUNS);
            assertThat(spent.most()).isEqualTo(250_000 + places.max() * 1_000L);
        }
    }

    private static void note(Map<Resource, Map<Integer, Long>> used, Resource resource, int amount) {
        used.computeIfAbsent(resource, one -> new TreeMap<>()).merge(amount, 1L, Long::sum);
    }

    @Test
    void only_those_lead_who_may() {
        int[] leaders = {0};
        for (int replication = 0; replication < RUNS; replication++) {
            SIMULATION.replay(
                    replication,
                    year -> year.dossiers()
                            .values()
                            .forEach(dossier -> dossier.work().stream()
                                    .filter(one -> one.part() == Part.LEADER
                                            && year.year()
                                                    .contains(one.project().startsOn()))
                                    .forEach(one -> {
                                        var service = dossier.service().orElseThrow();
                                        assertThat(service.departments()).contains(new DepartmentId("01-1"));
                                        assertThat(service.member().joinedOn().plusYears(3))
                                                .isBeforeOrEqualTo(one.project().startsOn());
                                        leaders[0]++;
                                    })));
        }
        assertThat(leaders[0]).isEqualTo(RUNS * 4 * 2);
    }

    @Property(tries = 10)
    void any_split_merged_in_any_order_equals_the_whole(
            @ForAll Set<@IntRange(min = 1, max = RUNS - 1) Integer> cuts, @ForAll long order) {
        SortedSet<Integer> ends = new TreeSet<>(cuts);
        ends.add(RUNS);
        List<Forecast> parts = new ArrayList<>();
        int from = 0;
        for (int to : ends) {
            parts.add(SIMULATION.run(from, to, Progress.silent()));
            from = to;
        }
        Collections.shuffle(parts, new Random(order));
        assertThat(Forecast.merge(parts)).isEqualTo(WHOLE);
    }

    @Test
    void any_number_of_threads_gives_the_same() {
        assertThat(SIMULATION.run(RUNS, 2)).isEqualTo(WHOLE);
        assertThat(SIMULATION.run(RUNS, 5)).isEqualTo(WHOLE);
    }

    @Test
    void parts_of_other_policies_scenarios_or_versions_are_not_merged() {
        Forecast one = SIMULATION.run(0, 1, Progress.silent());
        Forecast next = SIMULATION.run(1, 2, Progress.silent());
        Stamp stamp = new Stamp("1", digest("policy"));
        assertThat(one.stamped(stamp).merge(next.stamped(stamp)).stamp()).contains(stamp);
        for (Stamp other : List.of(new Stamp("2", digest("policy")), new Stamp("1", digest("other")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> one.stamped(stamp).merge(next.stamped(other)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> one.stamped(stamp).merge(next));
    }

    private static Digest digest(String of) {
        return Digest.of(of.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void as_many_replications_are_run_as_the_precision_needs() {
        Simulation simulation = Simulation.of(
                        Illustration.POLICY,
                        Illustration.town(30),
                        Illustration.scenario().years(1).projectsPerYear(3).build(),
                        1)
                .get();
        Forecast rough = simulation.run(new Precision(0.05, 2000), 2, Progress.silent());
        assertThat(rough.replicationCount()).isEqualTo(500);
        assertThat(rough.halfWidth()).isLessThanOrEqualTo(0.05);
        Forecast most = simulation.run(new Precision(0.000_1, 1_200), 2, Progress.silent());
        assertThat(most.replicationCount()).isEqualTo(1_200);
        assertThat(most).isEqualTo(simulation.run(1_200, 1));
    }

    @Test
    void a_year_of_reaching_is_told_by_share() {
        FirstReached when =
                new FirstReached(new TreeMap<>(Map.of(FiscalYear.of(2024), 2L, FiscalYear.of(2026), 6L)), 2);
        assertThat(when.by(FiscalYear.of(2025))).isEqualTo(new Proportion(2, 10));
        assertThat(when.reachedIn(Chance.percent(20))).contains(FiscalYear.of(2024));
        assertThat(when.reachedIn(Chance.percent(80))).contains(FiscalYear.of(2026));
        assertThat(when.reachedIn(Chance.percent(81))).isEmpty();
    }
}
