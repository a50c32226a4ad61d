package io.github.dxjinzai.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.json.LeversReader;
import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.planning.ForecastBounds;
import io.github.dxjinzai.core.planning.Levers;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of scenarios that come with policies of the gallery. */
class GalleryScenariosTest {

    static List<String> ids() {
        return ReferencePolicies.galleryScenarios();
    }

    private static StatedScenario scenario(String id) {
        String text = ReferencePolicies.galleryScenarioText(id).orElseThrow();
        return ScenarioReader.read(id + ".scenario.yaml", text)
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
    }

    private static Facts town() {
        DepartmentId unit = new DepartmentId("01");
        ImmutableFacts.Builder facts = Facts.builder()
                .addDepartments(new Department(unit, "総務課", Optional.empty()))
                .complete(EnumSet.allOf(FactKind.class));
        for (int i = 0; i < 200; i++) {
            facts.addStaff(new StaffMember(
                    new StaffId("p" + i), unit, "主事", LocalDate.of(2000 + i % 24, 4, 1), Optional.empty()));
        }
        return facts.build();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_figure_is_assumed(String id) {
        assertThat(scenario(id).grounds().values()).allMatch(Grounds::isAssumed);
        assertThat(ReferencePolicies.gallery()).contains(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everything_that_the_policy_speaks_of_is_offered(String id) {
        Set<AchievementId> offered = new HashSet<>();
        scenario(id).scenario().programme().offers().stream().map(Offer::item).forEach(offered::add);
        assertThat(offered)
                .isEqualTo(ReferencePolicies.gallery(id).achievements().keySet());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void it_begins_under_the_policy_so_that_the_bounds_of_roles_and_seats_bind(String id) {
        Policy policy = ReferencePolicies.gallery(id);
        Forecast forecast =
                Simulation.of(policy, town(), scenario(id).scenario(), 1).get().run(2, 1);
        assertThat(ForecastBounds.bind(policy, town(), forecast)).isTrue();
        assertThat(ForecastBounds.breaches(policy, town(), scenario(id).scenario(), forecast))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void people_are_certified_under_it(String id) {
        Policy policy = ReferencePolicies.gallery(id);
        Simulation simulation =
                Simulation.of(policy, town(), scenario(id).scenario(), 1).get();
        Forecast forecast = simulation.run(3, 1);
        assertThat(simulation.policy().ladder().ascending())
                .anySatisfy(role -> assertThat(forecast.people(
                                        role,
                                        forecast.years().get(forecast.years().size() - 1))
                                .min())
                        .isPositive());
    }

    @Test
    void levers_turn_what_the_scenario_assumes_within_what_it_can_be() {
        assertThat(ids()).containsAll(ReferencePolicies.galleryLevers());
        for (String id : ReferencePolicies.galleryLevers()) {
            Scenario scenario = scenario(id).scenario();
            Levers levers = LeversReader.read(
                            id + ".levers.yaml",
                            ReferencePolicies.galleryLeversText(id).orElseThrow())
                    .toEither()
                    .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
            assertThat(levers.list()).allSatisfy(lever -> {
                assertThat(lever.isIn(scenario)).as(lever.id()).isTrue();
                assertThat(lever.grounds().isAssumed()).isTrue();
                assertThat(lever.in(lever.set(scenario, lever.range().to())))
                        .isEqualTo(lever.range().to());
            });
        }
    }

    @Test
    void no_other_policy_has_one() {
        assertThat(ReferencePolicies.galleryScenarioText("fac-ppm-2007")).isEmpty();
        assertThat(ReferencePolicies.galleryLeversText("dx-passport")).isEmpty();
    }
}
