package io.github.dxjinzai.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.ImmutableOffer;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.TargetSize;
import io.github.dxjinzai.core.target.Targets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Levers of trainings and examinations, and targets that are no number of people among all staff. */
class OfferLeversTest {

    private static final Policy POLICY = ReferencePolicies.gallery("gotsu-it-passport");
    private static final RoleId ROLE = new RoleId("it-passport");
    private static final Facts TOWN = Illustration.town(60);
    private static final FiscalYear LAST = new FiscalYear(2029, POLICY.fiscalYearStart());

    /** One sitting a year, at which everyone with a place passes, and nobody leaves or joins. */
    private static Scenario sure() {
        Scenario bundled = ScenarioReader.read(
                        "scenario.yaml",
                        ReferencePolicies.galleryScenarioText("gotsu-it-passport")
                                .orElseThrow())
                .get()
                .scenario();
        Offer sitting = bundled.programme().offers().get(0);
        return ImmutableScenario.copyOf(bundled)
                .withLeaves(Chance.never())
                .withJoinersPerYear(0)
                .withProgramme(bundled.programme()
                        .withOffers(List.of(ImmutableOffer.copyOf(sitting)
                                .withId("sitting")
                                .withPlaces(4)
                                .withApplies(Chance.percent(100))
                                .withPasses(Chance.percent(100)))));
    }

    private static Lever places(int from, int to) {
        return new Lever.Places(
                "sitting", new Lever.Range(from, to, 1), new Lever.Price(8, Lever.Basis.YEAR), Grounds.assumed());
    }

    private static Lever chance(Lever.OfferChance what, int from, int to, int step) {
        return new Lever.OfferShare(
                "sitting",
                what,
                new Lever.Range(from, to, step),
                new Lever.Price(3, Lever.Basis.YEAR),
                Grounds.assumed());
    }

    private static HeadcountTarget people(int people) {
        return new HeadcountTarget(
                ROLE, Optional.of(LAST), people, POLICY.role(ROLE).clause());
    }

    private static Planner planner(Policy policy, Scenario scenario, List<HeadcountTarget> targets, Lever... levers) {
        return Planner.of(
                        policy,
                        TOWN,
                        scenario,
                        new Levers(LocalizedText.of("千円", "thousand yen"), List.of(levers)),
                        new Goal(Chance.percent(90), Goal.Reading.EACH, targets),
                        5)
                .get();
    }

    private static Plan plan(Scenario scenario, List<HeadcountTarget> targets, Lever... levers) {
        return planner(POLICY, scenario, targets, levers).plan(new Effort(20, 20, Effort.Walk.MONOTONE), 1);
    }

    @Test
    void as_many_places_are_planned_as_the_people_asked_for_take() {
        // three years of ten places make thirty people, of nine twenty-seven
        Plan plan = plan(sure(), List.of(people(30)), places(2, 15));
        assertThat(plan.cheapest().orElseThrow().programme().values()).containsExactly(10);
        assertThat(plan.cheapest().orElseThrow().programme().cost()).isEqualTo(3 * 10 * 8);
        assertThat(plan.aims().get(0).aim().ofPolicy()).isFalse();
        assertThat(plan.aims().get(0).people()).contains(45);
    }

    @Test
    void too_few_places_are_known_without_anything_random() {
        Plan few = plan(sure(), List.of(people(30)), places(2, 9));
        assertThat(few.aims().get(0).byRules()).contains(Plan.Hindrance.TOO_FEW_PLACES);
        assertThat(few.aims().get(0).people()).contains(27);
        assertThat(few.cheapest()).isEmpty();
        Plan enough = plan(sure(), List.of(people(30)), places(2, 15));
        assertThat(enough.aims().get(0).byRules()).isEmpty();
        assertThat(enough.search().ruledOut()).isPositive();
        Scenario ten = places(2, 15).set(sure(), 10);
        Forecast forecast = Simulation.of(POLICY, TOWN, ten, 1).get().run(3, 1);
        assertThat(forecast.people(ROLE, LAST).min()).isEqualTo(30);
        assertThat(ForecastBounds.breaches(POLICY, TOWN, ten, forecast)).isEmpty();
        assertThat(ForecastBounds.breaches(POLICY, TOWN, places(2, 15).set(sure(), 9), forecast))
                .hasSize(3)
                .allMatch(one -> one.why() == Plan.Hindrance.TOO_FEW_PLACES);
    }

    @Test
    void where_there_is_another_way_places_set_no_limit() {
        Criterion passed = POLICY.criterion(ROLE);
        Policy either = ImmutablePolicy.copyOf(POLICY)
                .withCriteria(Map.of(
                        ROLE,
                        new Criterion.Any(
                                "either",
                                Optional.empty(),
                                List.of(
                                        passed,
                                        new Criterion.Served(
                                                "served",
                                                Optional.empty(),
                                                new Span(new Term.Stated<>(1), SpanUnit.YEARS))))));
        Scenario few = places(2, 15).set(sure(), 2);
        Forecast forecast = Simulation.of(either, TOWN, few, 1).get().run(2, 1);
        assertThat(forecast.people(ROLE, LAST).min()).isEqualTo(60);
        assertThat(ForecastBounds.breaches(either, TOWN, few, forecast)).isEmpty();
        assertThat(ForecastBounds.breaches(POLICY, TOWN, few, forecast)).hasSize(3);
    }

    @Test
    void more_who_apply_or_pass_are_planned_where_places_are_not_short() {
        Scenario scenario = sure();
        for (Lever.OfferChance what : Lever.OfferChance.values()) {
            Lever lever = chance(what, 10, 90, 10);
            Plan plan = plan(places(60, 60).set(scenario, 60), List.of(people(40)), lever);
            int value = plan.cheapest().orElseThrow().programme().values().get(0);
            assertThat(value).as(what.field()).isBetween(20, 60);
            assertThat(plan.cheapest().orElseThrow().programme().cost()).isEqualTo(3L * 3 * (value - 10));
            assertThat(lever.in(lever.set(scenario, value))).isEqualTo(value);
        }
    }

    @Test
    void a_share_of_the_staff_is_planned_by_the_people_who_are_missing() {
        HeadcountTarget half = new HeadcountTarget(
                ROLE,
                Optional.empty(),
                new TargetSize.ShareOfStaff(50_000),
                POLICY.targets().list().get(0).scope(),
                Optional.empty(),
                Optional.empty(),
                POLICY.role(ROLE).clause());
        Targets all = POLICY.targets();
        Policy policy =
                ImmutablePolicy.copyOf(POLICY).withTargets(new Targets(all.holders(), all.over(), List.of(half)));
        Plan plan = planner(policy, sure(), List.of(half), places(2, 15))
                .plan(new Effort(20, 20, Effort.Walk.EXHAUSTIVE), 1);
        assertThat(plan.cheapest().orElseThrow().programme().values()).containsExactly(10);
        assertThat(plan.aims().get(0).people()).isEmpty();
        assertThat(plan.aims().get(0).missing()).isZero();
        Plan few =
                planner(policy, sure(), List.of(half), places(2, 8)).plan(new Effort(20, 20, Effort.Walk.MONOTONE), 1);
        assertThat(few.cheapest()).isEmpty();
        assertThat(few.aims().get(0).within()).isFalse();
        // twenty-four of the thirty
        assertThat(few.aims().get(0).missing()).isEqualTo(6);
        assertThat(few.aims().get(0).year()).isEmpty();
        assertThat(few.gains().get(0).people()).isEqualTo(3);
    }

    @Test
    void the_targets_of_the_policy_itself_are_planned_too() {
        Plan plan = plan(sure(), POLICY.targets().list(), places(10, 20));
        assertThat(plan.notPlanned()).isEmpty();
        assertThat(plan.cheapest().orElseThrow().programme().values()).containsExactly(20);
        assertThat(plan.aims().get(0).aim().ofPolicy()).isTrue();
    }

    @Test
    void what_the_scenario_lacks_is_a_problem_with_what_there_is() {
        Lever elsewhere = new Lever.Places(
                "course", new Lever.Range(1, 2, 1), new Lever.Price(1, Lever.Basis.YEAR), Grounds.assumed());
        Levers levers = new Levers(LocalizedText.of("円", "yen"), List.of(elsewhere));
        Goal goal = new Goal(Chance.percent(80), Goal.Reading.EACH, List.of(people(3)));
        List<Problem> problems =
                Planner.of(POLICY, TOWN, sure(), levers, goal, 1).getError().toJavaList();
        assertThat(problems).extracting(problem -> problem.code().id()).containsExactly("planning.not-assumed");
        assertThat(problems.get(0).toString())
                .contains("course/places", "sitting/places, sitting/applies, sitting/passes");
        Scenario unlimited = ImmutableScenario.copyOf(sure())
                .withProgramme(sure().programme()
                        .withOffers(sure().programme().offers().stream()
                                .map(one -> (Offer) ImmutableOffer.copyOf(one).withPlaces(Optional.empty()))
                                .toList()));
        assertThat(places(1, 2).isIn(unlimited)).isFalse();
        assertThat(chance(Lever.OfferChance.PASSES, 1, 2, 1).isIn(unlimited)).isTrue();
    }

    private static Lever from(int year, Lever lever) {
        return new Lever.From(year, lever);
    }

    private static Scenario rising(int second, int third) {
        return from(2029, places(0, 99)).set(from(2028, places(0, 99)).set(sure(), second), third);
    }

    @Test
    void a_lever_from_a_year_on_turns_the_years_from_that_one_on_and_is_paid_for_in_them() {
        Plan last = plan(sure(), List.of(people(30)), from(2029, places(2, 25)));
        // four places in each of the two years before
        assertThat(last.cheapest().orElseThrow().programme().values()).containsExactly(22);
        assertThat(last.cheapest().orElseThrow().programme().cost()).isEqualTo(22 * 8);
        assertThat(last.cheapest().orElseThrow().programme().settings().get(0).lever())
                .isEqualTo("sitting/places@2029");
        Plan two = plan(sure(), List.of(people(30)), from(2028, places(2, 25)));
        assertThat(two.cheapest().orElseThrow().programme().values()).containsExactly(13);
        assertThat(two.cheapest().orElseThrow().programme().cost()).isEqualTo(2 * 13 * 8);
    }

    @Test
    void levers_of_one_assumption_turn_it_each_until_the_next_in_whatever_order_they_stand() {
        Lever always = places(2, 15);
        Lever later = from(2028, places(2, 15));
        Lever last = from(2029, places(2, 15));
        Levers levers = new Levers(LocalizedText.of("円", "yen"), List.of(last, always, later));
        Scenario set = levers.scenario(sure(), List.of(9, 3, 5));
        assertThat(IntStream.rangeClosed(2027, 2029)
                        .map(year -> set.in(year)
                                .programme()
                                .offers()
                                .get(0)
                                .places()
                                .orElseThrow()))
                .containsExactly(3, 5, 9);
        List<FiscalYear> years = List.of(LAST.plus(-2), LAST.plus(-1), LAST);
        assertThat(levers.programme(sure(), List.of(9, 3, 5), years).cost()).isEqualTo((3 + 5 + 9) * 8);
        assertThat(List.of(last.in(set), always.in(set), later.in(set))).containsExactly(9, 3, 5);
        assertThat(always.set(set, 7).changes()).isEmpty();
        assertThat(later.set(set, 7).in(2029)).isEqualTo(later.set(set, 7).in(2028));
        assertThat(later.described(set).id()).isEqualTo("sitting/places@2028");
        assertThat(later.described(sure()).label().byTag().values())
                .containsExactlyInAnyOrder(
                        "From FY2028: sitting: Places a year (people)", "2028年度から: sitting: 年間の定員(人)");
    }

    @Test
    void what_is_paid_for_by_project_is_paid_for_each_project_of_its_year() {
        Lever.Range range = new Lever.Range(1, 9, 1);
        Lever projects = new Lever.Amount(
                Lever.Quantity.PROJECTS, range, new Lever.Price(800, Lever.Basis.YEAR), Grounds.assumed());
        Lever leaders = new Lever.Amount(
                Lever.Quantity.LEADERS, range, new Lever.Price(150, Lever.Basis.PROJECT), Grounds.assumed());
        Lever members = new Lever.Amount(
                Lever.Quantity.MEMBERS, range, new Lever.Price(0, Lever.Basis.PROJECT), Grounds.assumed());
        Levers levers = new Levers(
                LocalizedText.of("円", "yen"), List.of(projects, from(2024, projects), leaders, from(2025, members)));
        Scenario base = Illustration.scenario().years(3).build();
        List<FiscalYear> years = List.of(FiscalYear.of(2023), FiscalYear.of(2024), FiscalYear.of(2025));
        assertThat(levers.programme(base, List.of(4, 6, 2, 8), years).cost())
                .isEqualTo(800 * (4 + 6 + 6) + 150 * 2 * (4 + 6 + 6));
        Scenario set = levers.scenario(base, List.of(4, 6, 2, 8));
        // the team of 4 to 6 becomes one of 6 to 8
        assertThat(List.of(
                        set.in(2024).membersFrom(),
                        set.in(2025).membersFrom(),
                        set.in(2025).membersTo()))
                .containsExactly(4, 6, 8);
    }

    @Test
    void the_places_of_each_year_add_up_to_what_is_possible() {
        Scenario rising = rising(9, 1);
        Forecast forecast = Simulation.of(POLICY, TOWN, rising, 1).get().run(3, 1);
        assertThat(forecast.people(ROLE, LAST).min())
                .isEqualTo(forecast.people(ROLE, LAST).max())
                .isEqualTo(14);
        assertThat(ForecastBounds.breaches(POLICY, TOWN, rising, forecast)).isEmpty();
        assertThat(ForecastBounds.breaches(POLICY, TOWN, rising(9, 0), forecast))
                .singleElement()
                .satisfies(one -> assertThat(one.year()).isEqualTo(LAST));
        assertThat(ForecastBounds.breaches(POLICY, TOWN, rising(8, 2), forecast))
                .singleElement()
                .satisfies(one -> assertThat(one.year()).isEqualTo(LAST.plus(-1)));
    }

    @Test
    void nobody_is_trained_before_there_can_be_a_trainer() {
        Scenario trained = ImmutableScenario.copyOf(sure())
                .withProgramme(sure().programme()
                        .withOffers(List.of(ImmutableOffer.builder()
                                .from(sure().programme().offers().get(0))
                                .addTrainers(ROLE)
                                .placesPerTrainer(100)
                                .build())));
        Forecast none = Simulation.of(POLICY, TOWN, trained, 1).get().run(3, 1);
        assertThat(none.people(ROLE, LAST).max()).isZero();
        Forecast untrained = Simulation.of(POLICY, TOWN, sure(), 1).get().run(3, 1);
        assertThat(ForecastBounds.breaches(POLICY, TOWN, trained, untrained)).hasSize(3);
        assertThat(ForecastBounds.breaches(POLICY, TOWN, trained, none)).isEmpty();
    }

    @Test
    void a_year_that_is_not_simulated_has_no_lever() {
        Goal goal = new Goal(Chance.percent(80), Goal.Reading.EACH, List.of(people(3)));
        Levers levers =
                new Levers(LocalizedText.of("円", "yen"), List.of(from(2026, places(2, 3)), from(2030, places(2, 3))));
        assertThat(Planner.of(POLICY, TOWN, sure(), levers, goal, 1).getError())
                .extracting(
                        problem -> problem.code().id() + " " + problem.values().get("lever"))
                .containsExactly(
                        "planning.lever-outside-years sitting/places@2026",
                        "planning.lever-outside-years sitting/places@2030");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(
                        2028,
                        new Lever.Amount(
                                Lever.Quantity.JOINERS,
                                new Lever.Range(1, 2, 1),
                                new Lever.Price(1, Lever.Basis.YEAR),
                                Grounds.assumed())))
                .withMessageContaining("joiners-per-year");
        assertThatIllegalArgumentException().isThrownBy(() -> from(2028, from(2029, places(2, 3))));
    }

    @Test
    void what_is_turned_of_an_offer_is_paid_for_by_year() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lever.Places(
                        "sitting",
                        new Lever.Range(1, 2, 1),
                        new Lever.Price(1, Lever.Basis.PROJECT),
                        Grounds.assumed()));
        assertThatIllegalArgumentException().isThrownBy(() -> places(3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> chance(Lever.OfferChance.APPLIES, 90, 110, 10));
    }
}
