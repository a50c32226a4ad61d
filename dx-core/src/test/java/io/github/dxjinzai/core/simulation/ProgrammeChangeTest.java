package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A programme that is another in later years. */
class ProgrammeChangeTest {

    private static final int RUNS = 5;
    private static final Policy GALLERY = GallerySimulationTest.settled("mizuhono-2026", 0);
    private static final Facts TOWN = GallerySimulationTest.town(30);
    /** Workshops with few places, projects nobody asks for, costs and a budget. */
    private static final Scenario OFFERS = offers();

    private static Scenario offers() {
        Scenario draft = GallerySimulationTest.scenario(GALLERY);
        return ImmutableScenario.copyOf(draft)
                .withProjectsPerYear(2)
                .withProgramme(new Programme(
                        draft.programme().offers().stream()
                                .map(one -> (Offer) ImmutableOffer.copyOf(one)
                                        .withPlaces(9)
                                        .withPlaceCost(1_000)
                                        .withYearCost(7_000))
                                .toList(),
                        Optional.of(Applicants.everyone()),
                        Optional.of(50_000),
                        Optional.of(300_000)));
    }

    /** Judged by projects alone, so that what is remembered of people is looked up. */
    private static Simulation remembered(Scenario scenario, long seed) {
        return Simulation.of(Illustration.POLICY, Illustration.town(60), scenario, seed)
                .get();
    }

    private static Simulation everything(Scenario scenario, long seed) {
        return Simulation.of(GALLERY, TOWN, scenario, seed).get();
    }

    /** A forecast but for the digest of the scenario, which says what was stated. */
    private static Forecast undigested(Forecast of) {
        return new Forecast(
                of.policy(),
                Digest.of(new byte[0]),
                of.seed(),
                of.replications(),
                of.roles(),
                of.years(),
                of.counting(),
                of.targets(),
                of.people(),
                of.staff(),
                of.outlook(),
                of.stamp());
    }

    private static ProgrammeChange otherwise(int year, Scenario in, SplittableRandom random) {
        ImmutableProgrammeChange.Builder change = ProgrammeChange.builder()
                .fromYear(year)
                .projectsPerYear(random.nextInt(6))
                .budget(random.nextInt(900_000));
        if (random.nextBoolean()) {
            change.leadersPerProject(random.nextInt(4)).leaderHoldsRole(Chance.percent(random.nextInt(101)));
        }
        int fewest = random.nextInt(7);
        if (random.nextBoolean()) {
            change.membersFrom(fewest).projectCost(random.nextInt(90_000));
        }
        if (random.nextBoolean()) {
            change.membersTo(fewest + random.nextInt(3)).memberHasExperience(Chance.percent(random.nextInt(101)));
        }
        if (random.nextInt(3) == 0) {
            change.leaders(new Applicants(List.of(), List.of(), List.of(), List.of(), random.nextInt(6)));
        }
        for (Offer offer : in.programme().offers()) {
            if (random.nextBoolean()) {
                change.addOffers(OfferChange.builder()
                        .id(offer.id())
                        .places(random.nextInt(20))
                        .passes(Chance.percent(random.nextInt(101)))
                        .yearCost(random.nextInt(9_000))
                        .build());
            }
        }
        return change.build();
    }

    private static Scenario changed(Scenario base, int first, int from, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ProgrammeChange> changes = new ArrayList<>();
        for (int year = first + from; year < first + base.years(); year++) {
            if (year == first + from || random.nextBoolean()) {
                changes.add(otherwise(year, base, random));
            }
        }
        return ImmutableScenario.copyOf(base).withChanges(changes);
    }

    private static Scenario saidAgain(Scenario base, int first) {
        Set<String> yearly = new TreeSet<>(Set.of(
                "projects-per-year",
                "leaders-per-project",
                "members-from",
                "members-to",
                "leader-holds-role",
                "member-has-experience",
                "leader-applicants",
                "project-cost",
                "budget"));
        base.programme()
                .offers()
                .forEach(offer -> List.of(
                                "places", "applicants", "applies", "passes", "hours", "place-cost", "year-cost")
                        .forEach(field -> yearly.add(offer.id() + "/" + field)));
        Scenario all = base;
        for (int year = first; year < first + base.years(); year++) {
            all = all.from(year, all.in(year), yearly);
        }
        return all;
    }

    @Property(tries = 6)
    void a_programme_said_again_every_year_gives_the_same_forecast_to_the_bit(@ForAll long seed) {
        Scenario projects = Illustration.scenario().build();
        Scenario again = saidAgain(projects, 2023);
        assertThat(again.changes()).hasSize(5);
        assertThat(undigested(remembered(again, seed).run(RUNS, 1)))
                .isEqualTo(undigested(remembered(projects, seed).run(RUNS, 2)));
        Scenario offers = saidAgain(OFFERS, 2024);
        assertThat(offers.changes())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.stated())
                        .hasSize(9 + 7 * OFFERS.programme().offers().size()));
        assertThat(undigested(everything(offers, seed).run(RUNS, 1)))
                .isEqualTo(undigested(everything(OFFERS, seed).run(RUNS, 1)));
    }

    @Property(tries = 12)
    void a_programme_changed_from_a_year_on_leaves_all_years_before_as_they_were(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int from) {
        Scenario projects = Illustration.scenario().build();
        requireSameBefore(
                remembered(projects, seed).run(RUNS, 1),
                remembered(changed(projects, 2023, from, seed), seed).run(RUNS, 1),
                from);
        requireSameBefore(
                everything(OFFERS, seed).run(RUNS, 1),
                everything(changed(OFFERS, 2024, from, seed), seed).run(RUNS, 1),
                from);
    }

    private static void requireSameBefore(Forecast base, Forecast changed, int from) {
        for (FiscalYear year : base.years().subList(0, from)) {
            for (RoleId role : base.roles()) {
                Forecast.countings()
                        .forEach(counting -> assertThat(changed.people(role, year, counting))
                                .isEqualTo(base.people(role, year, counting)));
            }
            assertThat(changed.staff(year)).isEqualTo(base.staff(year));
            assertThat(uses(changed, year)).isEqualTo(uses(base, year)).isNotEmpty();
            assertThat(Optional.ofNullable(changed.outlook().spending().get(year)))
                    .isEqualTo(Optional.ofNullable(base.outlook().spending().get(year)));
        }
        // who leaves and joins is never stirred
        assertThat(changed.staff()).isEqualTo(base.staff());
        assertThat(uses(changed, base.years().get(from)))
                .isNotEqualTo(uses(base, base.years().get(from)));
    }

    private static Map<Resource, Histogram> uses(Forecast of, FiscalYear year) {
        Map<Resource, Histogram> all = new HashMap<>();
        of.outlook().uses().forEach((use, amount) -> {
            if (use.year().equals(year)) {
                all.put(use.resource(), amount);
            }
        });
        return all;
    }

    @Property(tries = 40)
    void a_run_counts_what_its_replays_count_where_the_programme_changes(@ForAll long seed) {
        Scenario scenario = changed(Illustration.scenario().build(), 2023, Math.floorMod(seed, 5), seed);
        Setting setting = new Setting(Illustration.POLICY, Illustration.town(40), scenario, seed);
        assertThat(setting.remembers).isTrue();
        assertThat(tally(setting, false)).isEqualTo(tally(setting, true));
    }

    private static Forecast tally(Setting setting, boolean listens) {
        Careers careers = new Careers(setting);
        Tally tally = new Tally(setting);
        for (int replication = 0; replication < RUNS; replication++) {
            careers.play(
                    replication,
                    setting.years.size(),
                    tally,
                    listens ? new Replay(setting, year -> {}) : Replay.none());
        }
        return tally.forecast(List.of(new Replications(0, RUNS)));
    }

    @Property(tries = 20)
    void each_year_has_the_projects_and_seats_of_its_own_programme_and_everyone_is_accounted_for(@ForAll long seed) {
        Scenario scenario = changed(Illustration.scenario().build(), 2023, 1, seed);
        Set<StaffId> staff = new TreeSet<>();
        Illustration.town(200).staff().forEach(person -> staff.add(person.id()));
        Facts facts = Simulation.of(Illustration.POLICY, Illustration.town(200), scenario, seed)
                .get()
                .replay(0, year -> {
                    staff.removeAll(year.left());
                    staff.addAll(year.joined());
                    assertThat(year.dossiers().keySet()).isEqualTo(staff);
                });
        assertThat(facts.check()).isEmpty();
        for (int year = 2023; year < 2028; year++) {
            Scenario then = scenario.in(year);
            Map<String, List<Part>> parts = new TreeMap<>();
            for (Participation one : facts.participations()) {
                if (one.project().value().startsWith("sim-p" + year)) {
                    parts.computeIfAbsent(one.project().value(), any -> new ArrayList<>())
                            .add(one.part());
                }
            }
            boolean anybody = then.leadersPerProject() + then.membersFrom() > 0;
            assertThat(parts.size())
                    .isLessThanOrEqualTo(then.projectsPerYear())
                    .isGreaterThanOrEqualTo(anybody ? then.projectsPerYear() : 0);
            parts.values().forEach(some -> {
                assertThat(some.stream().filter(Part.LEADER::equals)).hasSize(then.leadersPerProject());
                assertThat(some.stream().filter(Part.MEMBER::equals))
                        .hasSizeBetween(then.membersFrom(), then.membersTo());
            });
        }
    }

    @Example
    void places_and_costs_of_a_year_are_those_of_its_programme() {
        Offer workshop = ImmutableOffer.copyOf(OFFERS.programme().offers().stream()
                        .filter(one -> one.id().equals("workshop"))
                        .findFirst()
                        .orElseThrow())
                .withApplies(Chance.always())
                .withPasses(Chance.always());
        Scenario rising = ImmutableScenario.copyOf(OFFERS)
                .withProjectsPerYear(0)
                .withProgramme(OFFERS.programme().withOffers(List.of(workshop)))
                .withChanges(List.of(
                        ProgrammeChange.builder()
                                .fromYear(2025)
                                .addOffers(OfferChange.builder()
                                        .id("workshop")
                                        .places(12)
                                        .placeCost(2_000)
                                        .build())
                                .build(),
                        ProgrammeChange.builder()
                                .fromYear(2027)
                                .budget(47_000)
                                .addOffers(OfferChange.builder()
                                        .id("workshop")
                                        .places(20)
                                        .build())
                                .build()));
        Forecast forecast = everything(rising, 1).run(3, 1);
        int[] places = {9, 12, 12, 20};
        long[] yen = {16_000, 31_000, 31_000, 47_000};
        for (int year = 0; year < 4; year++) {
            FiscalYear of = forecast.years().get(year);
            Histogram taken = Optional.ofNullable(uses(forecast, of).get(Resource.of(Resource.Kind.PLACES, workshop)))
                    .orElseThrow();
            assertThat(taken.min()).isEqualTo(taken.max()).isEqualTo(places[year]);
            assertThat(forecast.outlook().spending())
                    .containsEntry(of, new Spending(3, 3 * yen[year], yen[year], yen[year], 3));
        }
        Forecast tight = everything(
                        ImmutableScenario.copyOf(rising)
                                .withChanges(List.of(
                                        rising.changes().get(0),
                                        ImmutableProgrammeChange.copyOf(
                                                        rising.changes().get(1))
                                                .withBudget(46_999))),
                        1)
                .run(3, 1);
        assertThat(tight.outlook().spending().values())
                .extracting(Spending::withinBudget)
                .containsExactly(3L, 3L, 3L, 0L);
    }

    @Example
    void there_are_no_more_places_than_those_who_hold_the_role_can_train() {
        RoleId lowest = GALLERY.ladder().ascending().get(0);
        Offer workshop = ImmutableOffer.builder()
                .from(OFFERS.programme().offers().stream()
                        .filter(one -> one.id().equals("workshop"))
                        .findFirst()
                        .orElseThrow())
                .places(14)
                .addTrainers(lowest)
                .placesPerTrainer(20)
                .applies(Chance.always())
                .build();
        List<Offer> others = new ArrayList<>(OFFERS.programme().offers());
        others.removeIf(one -> one.id().equals("workshop"));
        others.add(workshop);
        Scenario trained = ImmutableScenario.copyOf(OFFERS)
                .withProgramme(OFFERS.programme().withOffers(others))
                .withChanges(List.of(ProgrammeChange.builder()
                        .fromYear(2027)
                        .addOffers(OfferChange.builder()
                                .id("workshop")
                                .placesPerTrainer(1)
                                .build())
                        .build()));
        Set<Integer> seen = new TreeSet<>();
        for (int replication = 0; replication < RUNS; replication++) {
            Simulation simulation = everything(trained, 4);
            Map<Integer, Set<StaffId>> holders = new TreeMap<>(Map.of(2023, Set.of()));
            simulation.replay(replication, year -> {
                Set<StaffId> still = new TreeSet<>(
                        Optional.ofNullable(holders.get(year.year().year() - 1)).orElseThrow());
                still.removeAll(year.left());
                Set<StaffId> then = new TreeSet<>();
                Judge judge = Judge.by(GALLERY);
                year.dossiers().forEach((person, dossier) -> {
                    if (judge.standing(dossier, lowest, year.year().lastDay()).verdict() == Verdict.MET) {
                        then.add(person);
                    }
                });
                holders.put(year.year().year(), then);
                holders.put(-year.year().year(), still);
            });
            Forecast one = simulation.run(replication, replication + 1, Progress.silent());
            for (FiscalYear year : one.years()) {
                int trainers = Optional.ofNullable(holders.get(-year.year()))
                        .orElseThrow()
                        .size();
                int most = Math.min(14, trainers * (year.year() < 2027 ? 20 : 1));
                Histogram taken = Optional.ofNullable(uses(one, year).get(Resource.of(Resource.Kind.PLACES, workshop)))
                        .orElseThrow();
                assertThat(taken.max()).isEqualTo(most);
                seen.add(most);
            }
        }
        assertThat(seen).contains(0, 1, 14);
    }

    @Example
    void the_scenario_of_a_year_is_what_was_said_last_of_everything() {
        Scenario base = Illustration.scenario().build();
        Scenario rising = ImmutableScenario.copyOf(base)
                .withChanges(List.of(
                        ProgrammeChange.builder()
                                .fromYear(2024)
                                .projectsPerYear(10)
                                .membersTo(3)
                                .build(),
                        ProgrammeChange.builder().fromYear(2026).membersFrom(5).build()));
        assertThat(rising.in(2023)).isEqualTo(base);
        assertThat(List.of(
                        rising.in(2024).projectsPerYear(),
                        rising.in(2024).membersFrom(),
                        rising.in(2024).membersTo()))
                .containsExactly(10, 3, 3);
        assertThat(rising.in(2025)).isEqualTo(rising.in(2024));
        assertThat(List.of(
                        rising.in(2027).projectsPerYear(),
                        rising.in(2027).membersFrom(),
                        rising.in(2027).membersTo()))
                .containsExactly(10, 5, 5);
        assertThat(rising.assumptions())
                .startsWith(base.assumptions().toArray(Assumption[]::new))
                .extracting(one -> one.id() + "=" + one.value())
                .endsWith("projects-per-year@2024=10", "members-to@2024=3", "members-from@2026=5");
        assertThat(rising.digest()).isNotEqualTo(base.digest());
        assertThat(rising.throughout(Set.of("members-from", "projects-per-year"))
                        .changes())
                .containsExactly(
                        ProgrammeChange.builder().fromYear(2024).membersTo(3).build());
        Scenario more = ImmutableScenario.copyOf(base).withProjectsPerYear(12);
        Scenario later = rising.from(2025, more, Set.of("projects-per-year"));
        assertThat(later.changes()).extracting(ProgrammeChange::fromYear).containsExactly(2024, 2025, 2026);
        assertThat(later.in(2024).projectsPerYear()).isEqualTo(10);
        assertThat(later.in(2026).projectsPerYear()).isEqualTo(12);
        assertThat(rising.from(2023, more, Set.of("projects-per-year")).in(2026).projectsPerYear())
                .isEqualTo(12);
    }

    @Example
    void for_other_years_what_came_before_them_is_in_force_and_what_comes_after_is_left_out() {
        Scenario rising = ImmutableScenario.copyOf(Illustration.scenario().build())
                .withChanges(List.of(
                        ProgrammeChange.builder()
                                .fromYear(2024)
                                .projectsPerYear(10)
                                .build(),
                        ProgrammeChange.builder()
                                .fromYear(2026)
                                .projectsPerYear(12)
                                .build(),
                        ProgrammeChange.builder()
                                .fromYear(2027)
                                .projectsPerYear(14)
                                .build()));
        Scenario other = rising.during(LocalDate.of(2025, 4, 1), 2, Month.APRIL);
        assertThat(other.projectsPerYear()).isEqualTo(10);
        assertThat(other.changes()).containsExactly(rising.changes().get(1));
        assertThat(List.of(other.openingDay(), other.years())).containsExactly(LocalDate.of(2025, 4, 1), 2);
        assertThat(rising.during(Illustration.OPENING, 5, Month.APRIL)).isEqualTo(rising);
    }

    @Example
    void what_cannot_be_is_refused_with_its_value() {
        ImmutableScenario base = Illustration.scenario().build();
        ProgrammeChange more =
                ProgrammeChange.builder().fromYear(2025).projectsPerYear(10).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.withChanges(List.of(more, more)))
                .withMessageContaining("2025");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.withChanges(
                        List.of(ImmutableProgrammeChange.copyOf(more).withProjectsPerYear(-1))))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.withChanges(List.of(ImmutableProgrammeChange.copyOf(more)
                        .withOffers(OfferChange.builder().id("course").places(1).build()))))
                .withMessageContaining("course");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammeChange.builder().fromYear(2025).build())
                .withMessageContaining("2025");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ImmutableOffer.copyOf(OFFERS.programme().offers().get(0))
                                .withPlacesPerTrainer(3))
                .withMessageContaining("both are stated");
    }

    @Example
    void a_change_of_years_that_are_not_simulated_or_of_what_the_policy_lacks_is_a_problem() {
        Applicants strangers = new Applicants(List.of(new RoleId("wizard")), List.of(), List.of(), List.of(), 0);
        ProgrammeChange odd = ProgrammeChange.builder()
                .fromYear(2022)
                .leaders(strangers)
                .addOffers(OfferChange.builder()
                        .id("workshop")
                        .applicants(strangers)
                        .addTrainers(new RoleId("witch"))
                        .placesPerTrainer(2)
                        .build())
                .build();
        Scenario scenario = ImmutableScenario.copyOf(OFFERS)
                .withChanges(List.of(
                        odd, ProgrammeChange.builder().fromYear(2028).budget(1).build()));
        assertThat(Simulation.of(GALLERY, TOWN, scenario, 1)
                        .getError()
                        .map(one -> one.code().id() + " "
                                + one.values().getOrDefault("at", one.values().get("year"))))
                .containsExactlyInAnyOrder(
                        "simulation.change-outside-years 2022",
                        "simulation.change-outside-years 2028",
                        "simulation.not-of-policy leader-applicants@2022",
                        "simulation.not-of-policy workshop/applicants@2022",
                        "simulation.not-of-policy workshop/trainers@2022");
    }
}
