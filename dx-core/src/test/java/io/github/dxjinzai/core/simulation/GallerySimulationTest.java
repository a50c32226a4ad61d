package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.certification.Headcount;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is certified in a simulation is what the judge says of the very histories that it made, for whatever policy. */
class GallerySimulationTest {

    private static final LocalDate OPENING = LocalDate.of(2024, 4, 1);
    private static final int YEARS = 4;

    static Stream<String> policies() {
        return Stream.concat(Stream.of("moka"), ReferencePolicies.gallery().stream());
    }

    /** The policy with every open choice taken at random and every open number in the middle. */
    static Policy settled(String id, int which) {
        if (id.equals("moka")) {
            return Illustration.POLICY;
        }
        Policy policy = ReferencePolicies.gallery(id);
        Map<TermId, OpenTerm> terms = new LinkedHashMap<>(policy.terms());
        terms.replaceAll((term, open) -> open.isOpen() ? open.filledWith(filling(open.type(), which)) : open);
        return ImmutablePolicy.copyOf(policy).withTerms(terms);
    }

    private static OpenTerm.Filling filling(TermType type, int which) {
        String value = type instanceof TermType.OneOf choice
                ? choice.options().get(which % choice.options().size())
                : ((TermType.Numeric) type).from().toPlainString();
        return new OpenTerm.Filling(value, "test@1");
    }

    /** Two sections of one department, a digital section, and a few managers. */
    static Facts town(int people) {
        DepartmentId top = new DepartmentId("01");
        ImmutableFacts.Builder facts = Facts.builder()
                .addDepartments(new Department(top, "総務部", Optional.empty()))
                .addDepartments(new Department(new DepartmentId("01-1"), "総務課", Optional.of(top)))
                .addDepartments(new Department(new DepartmentId("デジタル戦略課"), "デジタル戦略課", Optional.of(top)))
                .complete(EnumSet.allOf(FactKind.class));
        for (int i = 1; i <= people; i++) {
            facts.addStaff(new StaffMember(
                    new StaffId(String.format(Locale.ROOT, "%05d", i)),
                    new DepartmentId(i % 5 == 0 ? "デジタル戦略課" : "01-1"),
                    i % 7 == 0 ? "管理職" : "主事",
                    LocalDate.of(2014 + i % 10, 10, 1),
                    Optional.empty()));
        }
        return facts.build();
    }

    static Scenario scenario(Policy policy) {
        return ImmutableScenario.copyOf(ScenarioDraft.of(policy, OPENING, YEARS))
                .withPersonnel(new Personnel(
                        Optional.of(12), Optional.of(Chance.percent(20)), new TreeMap<>(), Optional.of("主事")));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void certifications_are_those_of_a_round_over_everyone_on_the_exported_facts(String id) {
        int certified = 0;
        for (int which = 0; which < 2; which++) {
            Policy policy = settled(id, which);
            Simulation simulation =
                    Simulation.of(policy, town(30), scenario(policy), 7).get();
            certified += requireRounds(simulation, which);
        }
        assertThat(certified).as(id).isPositive();
    }

    /** Holds a round over the facts as they stood at the end of every year; gives how many certifications and renewals there were. */
    private static int requireRounds(Simulation simulation, int replication) {
        int certified = 0;
        for (FiscalYear year : simulation.years()) {
            LocalDate day = year.lastDay();
            List<SimulatedYear> seen = new ArrayList<>();
            Facts facts = simulation.replay(replication, year, seen::add);
            assertThat(facts.check()).isEmpty();
            SimulatedYear last = seen.get(seen.size() - 1);
            CertificationRound round = round(simulation.policy(), facts, year);
            assertThat(Stream.concat(round.granted().stream(), round.renewed().stream()))
                    .as("%s, %s", simulation.policy().fullVersion(), year)
                    .containsExactlyInAnyOrderElementsOf(last.granted());
            certified += last.granted().size();
            SortedMap<StaffId, Dossier> serving = new TreeMap<>(facts.dossiers());
            serving.values()
                    .removeIf(one -> !one.service().orElseThrow().member().serves(day));
            assertThat(serving).isEqualTo(last.dossiers());
        }
        return certified;
    }

    private static CertificationRound round(Policy policy, Facts facts, FiscalYear year) {
        Facts before = ImmutableFacts.copyOf(facts)
                .withGrants(facts.grants().stream()
                        .filter(grant -> grant.grantedOn().isBefore(year.lastDay()))
                        .toList());
        return CertificationRound.hold(
                Judge.by(policy), before, year.lastDay(), year.next().lastDay().minusDays(1));
    }

    /** Registered for three years from the day of the grant: it would run out on the day before a round. */
    @Test
    void a_role_that_would_run_out_before_the_next_round_is_renewed_in_time() {
        Policy policy = settled("information-security-specialist", 0);
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : ScenarioDraft.of(policy, OPENING, 5).programme().offers()) {
            boolean cancels = offer.item().value().equals("cancellation");
            for (int time = 1; time <= 2; time++) {
                offers.add(ImmutableOffer.copyOf(offer)
                        .withId(offer.id() + "-" + time)
                        .withOn(MonthDay.of(4 + time, 1))
                        .withApplies(cancels ? Chance.never() : Chance.always())
                        .withPasses(Chance.always()));
            }
        }
        Simulation simulation = Simulation.of(
                        policy,
                        town(6),
                        ImmutableScenario.copyOf(ScenarioDraft.of(policy, OPENING, 5))
                                .withLeaves(Chance.never())
                                .withJoinersPerYear(0)
                                .withProgramme(Programme.none().withOffers(offers)),
                        1)
                .get();
        assertThat(requireRounds(simulation, 0)).isEqualTo(18);
        FiscalYear renewal = FiscalYear.of(2026);
        Facts facts = simulation.replay(0, renewal, year -> {});
        assertThat(round(policy, facts, renewal).renewed()).hasSize(6);
        RoleId role = policy.ladder().ascending().get(0);
        Forecast forecast = simulation.run(1, 1);
        for (FiscalYear year : simulation.years()) {
            assertThat(forecast.people(role, year).min()).isEqualTo(6);
        }
        assertThat(forecast.people(
                                role,
                                renewal,
                                new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.GRANTED_IN_YEAR))
                        .max())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_histograms_are_the_headcounts_of_the_exported_facts(String id) {
        int runs = 3;
        Policy policy = settled(id, 0);
        Simulation simulation =
                Simulation.of(policy, town(30), scenario(policy), 7).get();
        Judge judge = Judge.by(policy);
        Map<Forecast.Cell, Map<Integer, Long>> counted = new HashMap<>();
        for (int replication = 0; replication < runs; replication++) {
            for (FiscalYear year : simulation.years()) {
                Headcount heads = Headcount.of(judge, simulation.replay(replication, year, one -> {}), year);
                for (RoleId role : policy.ladder().ascending()) {
                    for (Counting counting : Forecast.countings()) {
                        counted.computeIfAbsent(new Forecast.Cell(role, year, counting), one -> new TreeMap<>())
                                .merge(heads.count(role, counting), 1L, Long::sum);
                    }
                }
            }
        }
        Forecast forecast = simulation.run(runs, 1);
        counted.forEach((cell, byPeople) -> assertThat(forecast.people(cell.role(), cell.year(), cell.counting())
                        .runs())
                .as("%s %s", id, cell)
                .isEqualTo(byPeople));
        assertThat(forecast.people().keySet()).isEqualTo(counted.keySet());
        assertThat(simulation.run(runs, 2)).isEqualTo(forecast);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void headcount_is_conserved(String id) {
        Policy policy = settled(id, 1);
        Simulation simulation =
                Simulation.of(policy, town(30), scenario(policy), 11).get();
        TreeSet<StaffId> staff = new TreeSet<>();
        town(30).staff().forEach(person -> staff.add(person.id()));
        simulation.replay(0, year -> {
            assertThat(staff).containsAll(year.left());
            staff.removeAll(year.left());
            assertThat(staff).doesNotContainAnyElementsOf(year.joined());
            staff.addAll(year.joined());
            assertThat(year.dossiers().keySet()).isEqualTo(staff);
            assertThat(year.granted()).extracting(RoleGrant::staff).isSubsetOf(staff);
        });
    }

    @Test
    void whoever_has_served_long_enough_retires_and_people_move_between_units() {
        Policy policy = settled("gotsu-it-passport", 0);
        Simulation simulation =
                Simulation.of(policy, town(40), scenario(policy), 3).get();
        Map<StaffId, DepartmentId> units = new HashMap<>();
        town(40).staff().forEach(person -> units.put(person.id(), person.department()));
        TreeSet<StaffId> moved = new TreeSet<>();
        simulation.replay(0, year -> {
            LocalDate first = year.year().firstDay();
            year.dossiers().forEach((person, dossier) -> {
                StaffMember member = dossier.service().orElseThrow().member();
                assertThat(member.joinedOn().plusYears(12)).isAfter(first);
                assertThat(member.post()).isNotEmpty();
                DepartmentId before = units.put(person, member.department());
                if (before != null && !before.equals(member.department())) {
                    moved.add(person);
                }
            });
        });
        assertThat(moved).hasSizeBetween(5, 35);
    }

    @Test
    void those_who_join_serve_where_the_scenario_says() {
        Policy policy = settled("gotsu-it-passport", 0);
        DepartmentId digital = new DepartmentId("デジタル戦略課");
        Simulation simulation = Simulation.of(
                        policy,
                        town(5),
                        ImmutableScenario.copyOf(ScenarioDraft.of(policy, OPENING, 2))
                                .withPersonnel(new Personnel(
                                        Optional.empty(),
                                        Optional.empty(),
                                        new TreeMap<>(Map.of(digital, 1, new DepartmentId("01"), 0)),
                                        Optional.of("主査"))),
                        3)
                .get();
        simulation.replay(
                0,
                year -> year.joined().forEach(person -> {
                    StaffMember member = Optional.ofNullable(year.dossiers().get(person))
                            .flatMap(Dossier::service)
                            .orElseThrow()
                            .member();
                    assertThat(member.department()).isEqualTo(digital);
                    assertThat(member.post()).isEqualTo("主査");
                }));
    }

    @Test
    void with_one_place_more_one_more_takes_part_and_nobody_else_has_other_luck() {
        Policy policy = settled("gotsu-it-passport", 0);
        TreeSet<StaffId> fewer = new TreeSet<>();
        for (int places = 0; places <= 12; places++) {
            Scenario draft = ScenarioDraft.of(policy, OPENING, 1);
            Offer offer = ImmutableOffer.copyOf(draft.programme().offers().get(0))
                    .withPasses(Chance.always())
                    .withPlaces(places);
            Facts facts = Simulation.of(
                            policy,
                            town(60),
                            ImmutableScenario.copyOf(draft)
                                    .withProgramme(Programme.none().withOffers(List.of(offer))),
                            5)
                    .get()
                    .replay(0, year -> {});
            TreeSet<StaffId> passed = new TreeSet<>();
            facts.achievements().forEach(one -> passed.add(one.staff()));
            assertThat(passed).hasSize(places).containsAll(fewer);
            fewer.addAll(passed);
        }
    }

    @Test
    void what_a_programme_says_that_neither_policy_nor_facts_know_is_told_at_once() {
        Policy policy = settled("yasu-dx", 0);
        Offer offer = ScenarioDraft.of(policy, OPENING, 1).programme().offers().get(0);
        Applicants strangers = new Applicants(
                List.of(new RoleId("wizard")),
                List.of(new RoleId("witch")),
                List.of(new DepartmentId("nowhere")),
                List.of(new AchievementId("broom")),
                0);
        Scenario odd = ImmutableScenario.copyOf(ScenarioDraft.of(policy, OPENING, 1))
                .withProgramme(new Programme(
                        List.of(
                                ImmutableOffer.copyOf(offer).withId("a").withItem(new AchievementId("spell")),
                                ImmutableOffer.copyOf(offer)
                                        .withId("b")
                                        .withKind(AchievementKind.CREDIT)
                                        .withBy(new AttesterId("owl"))
                                        .withFigures(Map.of(
                                                new QuantityId("height"), FigureDistribution.always(Quantity.of(1)))),
                                ImmutableOffer.copyOf(offer).withId("c").withApplicants(strangers)),
                        Optional.of(strangers),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(Simulation.of(policy, town(3), odd, 1)
                        .getError()
                        .map(one -> one.values().get("at") + " " + one.values().get("value")))
                .containsExactlyInAnyOrder(
                        "a/gives spell",
                        "b/gives credit",
                        "b/gives owl",
                        "b/figures height",
                        "c/applicants wizard",
                        "c/applicants witch",
                        "c/applicants broom",
                        "c/applicants nowhere",
                        "leader-applicants wizard",
                        "leader-applicants witch",
                        "leader-applicants broom",
                        "leader-applicants nowhere");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void what_a_draft_leaves_out_is_told(String id) {
        Policy policy = settled(id, 0);
        Scenario draft = ScenarioDraft.of(policy, OPENING, 1);
        assertThat(Simulation.of(policy, town(3), draft, 1).get().notOffered()).isEmpty();
        Simulation without = Simulation.of(
                        policy, town(3), ImmutableScenario.copyOf(draft).withProgramme(Programme.none()), 1)
                .get();
        assertThat(without.notOffered())
                .isSorted()
                .allSatisfy(item -> assertThat(policy.achievements()).containsKey(item));
        assertThat(without.notOffered().isEmpty()).isEqualTo(id.equals("moka"));
    }
}
