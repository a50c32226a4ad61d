package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.json.ForecastWriter;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

class SimulationTest {

    private static final RoleId ADVISOR = new RoleId("advisor");
    private static final RoleId EXPERT = new RoleId("expert");
    private static final RoleId SPECIALIST = new RoleId("specialist");
    private static final int RUNS = 40;

    private static final Simulation SIMULATION =
            Illustration.simulation(Illustration.scenario().build(), 20230401);
    private static final Forecast WHOLE = SIMULATION.run(RUNS, 1);

    @Test
    void the_same_seed_gives_the_same_bytes_on_one_thread_and_on_two() {
        Simulation again = Illustration.simulation(Illustration.scenario().build(), 20230401);
        assertThat(ForecastWriter.write(again.run(RUNS, 1))).isEqualTo(ForecastWriter.write(WHOLE));
        assertThat(ForecastWriter.write(again.run(RUNS, 2))).isEqualTo(ForecastWriter.write(WHOLE));
        assertThat(ForecastWriter.write(again.run(RUNS, 7))).isEqualTo(ForecastWriter.write(WHOLE));
    }

    @Test
    void another_seed_gives_another_forecast() {
        Forecast other = Illustration.simulation(Illustration.scenario().build(), 20230402)
                .run(RUNS, 1);
        assertThat(other.people()).isNotEqualTo(WHOLE.people());
        assertThat(other.staff()).isNotEqualTo(WHOLE.staff());
    }

    @Property(tries = 25)
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
        assertThat(ForecastWriter.write(Forecast.merge(parts))).isEqualTo(ForecastWriter.write(WHOLE));
    }

    @Test
    void merging_is_associative() {
        Forecast a = SIMULATION.run(0, 5, Progress.silent());
        Forecast b = SIMULATION.run(9, 12, Progress.silent());
        Forecast c = SIMULATION.run(5, 9, Progress.silent());
        assertThat(a.merge(b).merge(c))
                .isEqualTo(a.merge(b.merge(c)))
                .isEqualTo(c.merge(b).merge(a));
        assertThat(a.merge(b).replications()).containsExactly(new Replications(0, 5), new Replications(9, 12));
        assertThat(a.merge(b).merge(c).replications()).containsExactly(new Replications(0, 12));
    }

    @Test
    void what_would_count_twice_or_belongs_elsewhere_is_not_merged() {
        Forecast a = SIMULATION.run(0, 5, Progress.silent());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> a.merge(SIMULATION.run(4, 6, Progress.silent())))
                .withMessageContaining("count twice");
        Forecast elsewhere = Illustration.simulation(
                        Illustration.scenario().projectsPerYear(9).build(), 20230401)
                .run(5, 6, Progress.silent());
        assertThatIllegalArgumentException().isThrownBy(() -> a.merge(elsewhere));
    }

    @Test
    void progress_ascends_to_the_end() {
        List<Integer> told = new ArrayList<>();
        SIMULATION.run(new Replications(0, 50), 2, (done, of) -> {
            assertThat(of).isEqualTo(50);
            told.add(done);
        });
        assertThat(told).isSorted().endsWith(50);
    }

    @Test
    void headcount_is_conserved() {
        for (int replication = 0; replication < 10; replication++) {
            Set<StaffId> staff = new HashSet<>();
            Illustration.town(120).staff().forEach(person -> staff.add(person.id()));
            SIMULATION.replay(replication, year -> {
                assertThat(staff).containsAll(year.left());
                staff.removeAll(year.left());
                assertThat(staff).doesNotContainAnyElementsOf(year.joined());
                staff.addAll(year.joined());
                assertThat(year.joined()).hasSize(24);
                assertThat(year.dossiers().keySet()).isEqualTo(staff);
            });
        }
    }

    @Test
    void whoever_holds_expert_held_advisor_before() {
        int experts = 0;
        for (int replication = 0; replication < RUNS; replication++) {
            for (Dossier dossier :
                    SIMULATION.replay(replication, year -> {}).dossiers().values()) {
                Optional<LocalDate> expert = since(dossier, EXPERT);
                if (expert.isPresent()) {
                    experts++;
                    assertThat(since(dossier, ADVISOR))
                            .get()
                            .satisfies(day -> assertThat(day).isBefore(expert.get()));
                }
            }
        }
        assertThat(experts).isPositive();
    }

    @Test
    void the_certifications_are_those_of_a_round_over_everyone_on_the_exported_facts() {
        Set<RoleId> seen = new HashSet<>();
        for (int replication = 0; replication < 12; replication++) {
            seen.addAll(requireCertifiedByTheRules(SIMULATION, replication));
        }
        assertThat(seen).containsExactlyInAnyOrder(ADVISOR, EXPERT, SPECIALIST);
    }

    @Test
    void so_they_are_where_a_role_looks_up_where_idleness_is_enough_and_where_axes_matter() {
        Criterion worked = new Criterion.Count(
                "advisor/worked",
                Optional.empty(),
                new ProjectSelection(Optional.empty(), Optional.of(new AxisId("leadership")), List.of()),
                new Window.Ever(),
                Per.FACT,
                new Term.Stated<>(1));
        Map<RoleId, Criterion> criteria = new HashMap<>(Map.of(
                ADVISOR,
                new Criterion.Holds("advisor", Optional.empty(), EXPERT, Optional.empty()),
                EXPERT,
                worked,
                SPECIALIST,
                new Criterion.Not("specialist", Optional.empty(), worked)));
        Policy odd = ImmutablePolicy.copyOf(Illustration.POLICY).withCriteria(criteria);
        Simulation simulation = Simulation.of(
                        odd,
                        Illustration.town(60),
                        Illustration.scenario().joinersPerYear(3).build(),
                        5)
                .get();
        Set<RoleId> seen = new HashSet<>();
        for (int replication = 0; replication < 4; replication++) {
            seen.addAll(requireCertifiedByTheRules(simulation, replication));
        }
        assertThat(seen).containsExactlyInAnyOrder(ADVISOR, EXPERT, SPECIALIST);
        requireCountedByHand(simulation, 4);
    }

    @Test
    void so_they_are_where_records_are_incomplete() {
        Facts unsure = ImmutableFacts.builder()
                .from(Illustration.town(60))
                .complete(EnumSet.noneOf(FactKind.class))
                .build();
        Simulation simulation = Simulation.of(
                        Illustration.POLICY, unsure, Illustration.scenario().build(), 5)
                .get();
        assertThat(requireCertifiedByTheRules(simulation, 0)).contains(ADVISOR);
        requireCountedByHand(simulation, 3);
    }

    /** Judges everyone, for every role, every year, by the facts that the replay gives. */
    private static Set<RoleId> requireCertifiedByTheRules(Simulation simulation, int replication) {
        Map<FiscalYear, List<RoleGrant>> granted = new TreeMap<>();
        Facts facts = simulation.replay(replication, year -> granted.put(year.year(), year.granted()));
        assertThat(facts.check()).isEmpty();
        Judge judge = Judge.by(simulation.policy());
        Set<RoleId> seen = new HashSet<>();
        granted.forEach((year, grants) -> {
            Facts before = ImmutableFacts.copyOf(facts)
                    .withGrants(facts.grants().stream()
                            .filter(grant -> grant.grantedOn().isBefore(year.lastDay()))
                            .toList());
            assertThat(CertificationRound.hold(judge, before, year.lastDay()).granted())
                    .containsExactlyInAnyOrderElementsOf(grants);
            grants.forEach(grant -> seen.add(grant.role()));
        });
        return seen;
    }

    @Test
    void the_histograms_are_what_counting_the_replayed_dossiers_gives() {
        requireCountedByHand(SIMULATION, RUNS);
    }

    /** A replay asks the judge for everyone anew; what a run remembers must come to the same. */
    private static void requireCountedByHand(Simulation simulation, int runs) {
        Map<Forecast.Cell, Map<Integer, Long>> counted = new HashMap<>();
        Map<FiscalYear, Map<Integer, Long>> staff = new HashMap<>();
        for (int replication = 0; replication < runs; replication++) {
            simulation.replay(replication, year -> {
                staff.computeIfAbsent(year.year(), one -> new TreeMap<>())
                        .merge(year.dossiers().size(), 1L, Long::sum);
                for (RoleId role : simulation.policy().ladder().ascending()) {
                    for (Counting counting : Forecast.countings()) {
                        List<Set<RoleId>> held = year.dossiers().values().stream()
                                .map(dossier -> roles(dossier, counting.over(), year.year()))
                                .toList();
                        int people = Attainment.count(
                                role, counting.holders(), simulation.policy().ladder(), held);
                        counted.computeIfAbsent(new Forecast.Cell(role, year.year(), counting), one -> new TreeMap<>())
                                .merge(people, 1L, Long::sum);
                    }
                }
            });
        }
        Forecast forecast = simulation.run(runs, 1);
        assertThat(forecast.people().keySet()).isEqualTo(counted.keySet());
        counted.forEach((cell, runsByPeople) -> assertThat(forecast.people(cell.role(), cell.year(), cell.counting())
                        .runs())
                .as("%s", cell)
                .isEqualTo(runsByPeople));
        staff.forEach(
                (year, runsByPeople) -> assertThat(forecast.staff(year).runs()).isEqualTo(runsByPeople));
    }

    private static Set<RoleId> roles(Dossier dossier, CountedOver over, FiscalYear year) {
        Set<RoleId> roles = new HashSet<>();
        dossier.grants().stream()
                .filter(grant -> over == CountedOver.HOLDERS_AT_YEAR_END || year.contains(grant.grantedOn()))
                .forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    private static Optional<LocalDate> since(Dossier dossier, RoleId role) {
        return dossier.grants().stream()
                .filter(grant -> grant.role().equals(role))
                .map(RoleGrant::grantedOn)
                .findFirst();
    }

    @Test
    void nobody_has_two_seats_in_a_year_and_every_project_has_its_people() {
        Facts facts = SIMULATION.replay(3, year -> {});
        Map<String, Set<StaffId>> busy = new HashMap<>();
        for (Participation one : facts.participations()) {
            String year = one.project().value().substring(0, "sim-p2023".length());
            assertThat(busy.computeIfAbsent(year, any -> new HashSet<>()).add(one.staff()))
                    .isTrue();
        }
        assertThat(facts.projects()).hasSize(5 * 8).allSatisfy(project -> {
            assertThat(facts.participations().stream()
                            .filter(one -> one.project().equals(project.id())))
                    .hasSizeBetween(5, 7);
            assertThat(project.axes()).hasSize(2);
            assertThat(project.startsOn().getMonthValue()).isEqualTo(5);
            assertThat(project.endsOn())
                    .get()
                    .isEqualTo(LocalDate.of(project.startsOn().getYear() + 1, 2, 20));
        });
    }

    @Test
    void a_change_of_projects_does_not_stir_who_leaves() {
        Simulation other = Illustration.simulation(
                Illustration.scenario().projectsPerYear(3).build(), 20230401);
        assertThat(leavers(other)).isEqualTo(leavers(SIMULATION)).isNotEmpty();
    }

    private static List<List<StaffId>> leavers(Simulation simulation) {
        List<List<StaffId>> left = new ArrayList<>();
        simulation.replay(7, year -> left.add(year.left()));
        return left;
    }

    @Test
    void the_first_year_is_the_first_that_begins_on_the_opening_day_or_later() {
        assertThat(years(LocalDate.of(2023, 4, 1))).startsWith(FiscalYear.of(2023));
        assertThat(years(LocalDate.of(2023, 4, 2))).startsWith(FiscalYear.of(2024));
        assertThat(years(LocalDate.of(2024, 3, 31)))
                .startsWith(FiscalYear.of(2024))
                .hasSize(5);
    }

    private static List<FiscalYear> years(LocalDate opening) {
        return Illustration.simulation(
                        Illustration.scenario().openingDay(opening).build(), 1)
                .years();
    }

    @Test
    void the_opening_knows_what_was_known_and_certifies_what_was_due() {
        // a year played already, with nobody certified in it
        Facts played = SIMULATION.replay(0, year -> {});
        LocalDate opening = LocalDate.of(2024, 4, 1);
        Facts uncertified = ImmutableFacts.copyOf(played).withGrants(List.of());
        Scenario quiet = Illustration.scenario()
                .openingDay(opening)
                .projectsPerYear(0)
                .leaves(Chance.never())
                .joinersPerYear(0)
                .build();
        Simulation simulation =
                Simulation.of(Illustration.POLICY, uncertified, quiet, 1).get();
        Facts known = simulation.replay(0, year -> {});
        assertThat(known.projects())
                .isNotEmpty()
                .allMatch(project -> project.startsOn().isBefore(opening));
        assertThat(known.grants())
                .isNotEmpty()
                .allMatch(grant -> grant.grantedOn().equals(LocalDate.of(2025, 3, 31)));
        requireCertifiedByTheRules(simulation, 0);
        requireCountedByHand(simulation, 2);
        assertThat(simulation.run(1, 1).staff(FiscalYear.of(2024)).min()).isEqualTo((int)
                played.staff().stream().filter(person -> person.serves(opening)).count());
    }

    @Test
    void simulated_people_are_never_taken_for_recorded_ones() {
        Facts played = SIMULATION.replay(0, year -> {});
        Simulation again = Simulation.of(
                        Illustration.POLICY,
                        played,
                        Illustration.scenario()
                                .openingDay(LocalDate.of(2028, 4, 1))
                                .build(),
                        1)
                .get();
        assertThat(requireCertifiedByTheRules(again, 0)).isNotEmpty();
    }

    @Test
    void every_open_term_and_scale_is_named() {
        var open = Simulation.of(
                ReferencePolicies.policy("moka-dx-talent"),
                Illustration.town(3),
                Illustration.scenario().build(),
                1);
        assertThat(open.getError().map(problem -> problem.code().id()))
                .hasSize(11)
                .containsOnly("simulation.open-term", "simulation.open-scale");
        assertThat(open.getError().map(Problem::toString).mkString()).contains("debriefThreshold", "peopleCounted");
    }

    @Test
    void everything_that_does_not_fit_is_said_at_once() {
        Scenario odd = Illustration.scenario()
                .ratersPerGroup(Map.of(new RaterGroupId("citizen"), 3))
                .axesPerProject(6)
                .projectStarts(MonthDay.of(2, 1))
                .projectEnds(MonthDay.of(5, 1))
                .quality(StepDistribution.always(9))
                .build();
        assertThat(Simulation.of(Illustration.POLICY, Illustration.town(3), odd, 1)
                        .getError()
                        .map(problem -> problem.code().id()))
                .containsExactlyInAnyOrder(
                        "simulation.unknown-group",
                        "simulation.too-many-axes",
                        "simulation.project-ends-before-start",
                        "simulation.quality-off-scale",
                        "simulation.raters-not-stated",
                        "simulation.raters-not-stated",
                        "simulation.raters-not-stated",
                        "simulation.raters-not-stated");
    }

    @Test
    void the_targets_come_with_their_probability_as_the_policy_counts() {
        assertThat(WHOLE.attainment()).hasSize(6 + 3 * 5).first().satisfies(one -> {
            assertThat(one.target().role()).isEqualTo(ADVISOR);
            assertThat(one.year()).isEqualTo(FiscalYear.of(2023));
            assertThat(one.reached())
                    .isEqualTo(WHOLE.people(ADVISOR, FiscalYear.of(2023)).atLeast(20));
        });
    }
}
