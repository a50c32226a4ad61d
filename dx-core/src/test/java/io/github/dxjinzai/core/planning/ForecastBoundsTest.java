package io.github.dxjinzai.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.ImmutableOffer;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.ProgrammeChange;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.ScenarioDraft;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.StepDistribution;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastBoundsTest {

    private static final Policy POLICY = Illustration.POLICY;

    /** Everything turns out well: as near to the bounds as a simulation can come. */
    private static Scenario lucky(int years, int projects, int leaders, int members, int holds) {
        return Illustration.scenario()
                .years(years)
                .projectsPerYear(projects)
                .leadersPerProject(leaders)
                .membersFrom(members)
                .membersTo(members)
                .leaderHoldsRole(Chance.percent(holds))
                .memberHasExperience(Chance.never())
                .quality(StepDistribution.always(6))
                .deviation(StepDistribution.always(0))
                .ability(StepDistribution.always(0))
                .perspectiveMissing(Chance.never())
                .afterProjectMissing(Chance.never())
                .leaves(Chance.never())
                .build();
    }

    private static Forecast forecast(Scenario scenario, Facts town, long seed) {
        return Simulation.of(POLICY, town, scenario, seed).get().run(4, 1);
    }

    @Property(tries = 60)
    void no_forecast_is_outside_the_bounds_that_hold_without_chance(
            @ForAll @IntRange(min = 1, max = 4) int years,
            @ForAll @IntRange(min = 0, max = 4) int projects,
            @ForAll @IntRange(min = 0, max = 3) int leaders,
            @ForAll @IntRange(min = 0, max = 5) int members,
            @ForAll @IntRange(min = 0, max = 100) int holds,
            @ForAll long seed) {
        Facts town = Illustration.town(20);
        Scenario scenario = lucky(years, projects, leaders, members, holds);
        Forecast forecast = forecast(scenario, town, seed);
        assertThat(ForecastBounds.bind(POLICY, town, forecast)).isTrue();
        assertThat(ForecastBounds.breaches(POLICY, town, scenario, forecast)).isEmpty();
    }

    private static Scenario then(Scenario first, int projects, int leaders, int members) {
        return ImmutableScenario.copyOf(first)
                .withChanges(List.of(ProgrammeChange.builder()
                        .fromYear(2024)
                        .projectsPerYear(projects)
                        .leadersPerProject(leaders)
                        .membersFrom(members)
                        .membersTo(members)
                        .build()));
    }

    @Property(tries = 60)
    void no_forecast_of_a_programme_that_changes_is_outside_the_bounds(
            @ForAll @IntRange(min = 2, max = 4) int years,
            @ForAll @IntRange(min = 0, max = 3) int projects,
            @ForAll @IntRange(min = 0, max = 4) int projectsThen,
            @ForAll @IntRange(min = 0, max = 3) int leaders,
            @ForAll @IntRange(min = 0, max = 5) int members,
            @ForAll long seed) {
        Facts town = Illustration.town(20);
        Scenario scenario = then(lucky(years, projects, 1, 2, 50), projectsThen, leaders, members);
        Forecast forecast = forecast(scenario, town, seed);
        assertThat(ForecastBounds.breaches(POLICY, town, scenario, forecast)).isEmpty();
    }

    @Test
    void the_seats_of_each_year_are_those_of_its_own_programme() {
        Facts town = Illustration.town(60);
        Scenario scenario = then(lucky(2, 0, 1, 4, 0), 2, 1, 4);
        Forecast forecast = forecast(scenario, town, 1);
        assertThat(ForecastBounds.breaches(POLICY, town, scenario, forecast)).isEmpty();
        assertThat(forecast.people(new RoleId("advisor"), FiscalYear.of(2024)).max())
                .isPositive();
        for (Scenario fewer : List.of(then(lucky(2, 0, 1, 4, 0), 2, 1, 3), then(lucky(2, 0, 1, 4, 0), 1, 1, 4))) {
            assertThat(ForecastBounds.breaches(POLICY, town, fewer, forecast))
                    .extracting(one -> one.year() + " " + one.why())
                    .containsOnly("FY2024 TOO_FEW_SEATS")
                    .isNotEmpty();
        }
    }

    @Test
    void the_bounds_are_met_exactly_so_that_one_seat_fewer_would_be_a_breach() {
        Facts town = Illustration.town(60);
        Scenario scenario = lucky(1, 2, 1, 4, 0);
        Forecast forecast = forecast(scenario, town, 1);
        assertThat(ForecastBounds.breaches(POLICY, town, scenario, forecast)).isEmpty();
        assertThat(ForecastBounds.breaches(POLICY, town, lucky(1, 2, 1, 3, 0), forecast))
                .extracting(ForecastBounds.Breach::why)
                .containsOnly(Plan.Hindrance.TOO_FEW_SEATS)
                .isNotEmpty();
    }

    @Test
    void a_forecast_by_laxer_rules_is_caught_as_too_early() {
        Facts town = Illustration.town(30);
        Scenario scenario = lucky(2, 4, 1, 4, 100);
        RoleId specialist = new RoleId("specialist");
        Forecast lax = Simulation.of(
                        ImmutablePolicy.copyOf(POLICY)
                                .withCriteria(new LinkedHashMap<>(Map.of(
                                        new RoleId("advisor"),
                                        POLICY.criterion(new RoleId("advisor")),
                                        new RoleId("expert"),
                                        POLICY.criterion(new RoleId("advisor")),
                                        specialist,
                                        POLICY.criterion(new RoleId("advisor"))))),
                        town,
                        scenario,
                        1)
                .get()
                .run(4, 1);
        assertThat(ForecastBounds.breaches(POLICY, town, scenario, lax))
                .anyMatch(one -> one.role().equals(specialist) && one.why() == Plan.Hindrance.TOO_EARLY);
        assertThat(ForecastBounds.hold(POLICY, town, scenario, lax).getError())
                .extracting(Problem::code)
                .containsOnly(PlanningProblem.OUTSIDE_BOUNDS);
        assertThat(ForecastBounds.hold(POLICY, town, scenario, lax).getError().toString())
                .contains("specialist", "too-early");
        Forecast sound = forecast(scenario, town, 1);
        assertThat(ForecastBounds.hold(POLICY, town, scenario, sound).get()).isSameAs(sound);
    }

    static List<String> gallery() {
        return ReferencePolicies.gallery();
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void a_draft_of_any_policy_of_the_gallery_is_forecast_within_the_bounds(String id) {
        Policy policy = ReferencePolicies.gallery(id);
        Facts town = Illustration.town(40);
        LocalDate opening = FiscalYear.beginningFrom(policy.inForceFrom(), policy.fiscalYearStart())
                .firstDay();
        Scenario draft = ScenarioDraft.of(policy, opening, 4);
        // places for nearly nobody, so that everyone who gets one counts
        Scenario few = ImmutableScenario.copyOf(draft)
                .withProgramme(draft.programme()
                        .withOffers(draft.programme().offers().stream()
                                .map(one -> (Offer) ImmutableOffer.copyOf(one)
                                        .withPlaces(3)
                                        .withApplies(Chance.percent(100))
                                        .withPasses(Chance.percent(100)))
                                .toList()));
        for (Scenario scenario : List.of(draft, few)) {
            Simulation.of(policy, town, scenario, 7).forEach(simulation -> {
                Forecast forecast = simulation.run(20, 1);
                assertThat(ForecastBounds.bind(policy, town, forecast)).isTrue();
                assertThat(ForecastBounds.breaches(policy, town, scenario, forecast))
                        .isEmpty();
            });
        }
    }

    @Test
    void where_the_facts_have_work_the_bounds_do_not_bind() {
        Facts town = Illustration.town(30);
        Scenario scenario = lucky(1, 4, 1, 4, 100);
        Facts later = Simulation.of(POLICY, town, scenario, 1).get().replay(0, year -> {});
        Forecast forecast = Simulation.of(
                        POLICY,
                        later,
                        Illustration.scenario()
                                .openingDay(Illustration.OPENING.plusYears(1))
                                .years(1)
                                .build(),
                        1)
                .get()
                .run(2, 1);
        assertThat(ForecastBounds.bind(POLICY, later, forecast)).isFalse();
    }
}
