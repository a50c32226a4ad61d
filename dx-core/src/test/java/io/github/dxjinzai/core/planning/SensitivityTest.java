package io.github.dxjinzai.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.AssumptionRange;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.ImmutableOffer;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.OfferChange;
import io.github.dxjinzai.core.simulation.Personnel;
import io.github.dxjinzai.core.simulation.ProgrammeChange;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.StatedScenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final Facts TOWN = Illustration.town(60);
    private static final Policy POLICY = Illustration.POLICY;
    private static final int RUNS = 12;
    /** The two ends of a team, which move along where they must. */
    private static final Set<String> TEAM = Set.of("members-from", "members-to");

    private static final StatedScenario STATED = StatedScenario.assumed(
                    Illustration.scenario().years(2).joinersPerYear(4).build())
            .with(Map.of(
                    "after-project-missing", said("3/100", "4/100"),
                    "leaves", said("1/100", "20/100"),
                    "projects-per-year", said("2", "12")));
    private static final Sensitivity FOUND = Sensitivity.of(POLICY, TOWN, STATED, 5, new Replications(0, RUNS), 2)
            .get();

    private static Grounds said(String from, String to) {
        return new Grounds("a report", Optional.of(new Grounds.Range(from, to)));
    }

    @Test
    void the_ends_are_those_of_the_simulations_themselves() {
        Sensitivity.Swing swing = FOUND.swings().stream()
                .filter(one -> one.assumption().id().equals("projects-per-year"))
                .findFirst()
                .orElseThrow();
        Forecast few = run(ImmutableScenario.copyOf(STATED.scenario()).withProjectsPerYear(2));
        Forecast many = run(ImmutableScenario.copyOf(STATED.scenario()).withProjectsPerYear(12));
        double moved = 0;
        for (PolicyComparison.Row row : swing.roles()) {
            assertThat(row.year()).isEqualTo(few.years().get(1)).isEqualTo(FOUND.year());
            double low = few.people(row.role(), row.year()).mean();
            double high = many.people(row.role(), row.year()).mean();
            assertThat(row.counts().firstMean()).isEqualTo(low);
            assertThat(row.counts().secondMean()).isEqualTo(high);
            moved += Math.abs(high - low);
        }
        assertThat(swing.roles()).extracting(PolicyComparison.Row::role).contains(new RoleId("advisor"));
        assertThat(swing.people()).isCloseTo(moved, within(1e-9)).isGreaterThan(5);
        assertThat(FOUND.replications()).isEqualTo(RUNS);
    }

    private static Forecast run(Scenario scenario) {
        return Simulation.of(POLICY, TOWN, scenario, 5).get().run(RUNS, 1);
    }

    @Test
    void the_widest_come_first_and_the_two_that_matter_most_are_told() {
        assertThat(FOUND.swings())
                .hasSize(3)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Sensitivity.Swing::people).reversed());
        assertThat(FOUND.most(2))
                .extracting(one -> one.assumption().id())
                .containsExactly("projects-per-year", "leaves");
        assertThat(FOUND.unstated()).contains("quality", "opening-day").doesNotContain("leaves", "projects-per-year");
    }

    @Test
    void people_who_go_up_and_people_who_come_do_not_cancel_out() {
        // where the highest role held counts, an expert more is an advisor fewer
        for (Sensitivity.Swing swing : FOUND.swings()) {
            assertThat(swing.people())
                    .isGreaterThanOrEqualTo(Math.abs(swing.roles().stream()
                            .mapToDouble(row -> row.counts().difference())
                            .sum()));
        }
    }

    @Test
    void any_number_of_threads_gives_the_same() {
        assertThat(Sensitivity.of(POLICY, TOWN, STATED, 5, new Replications(0, RUNS), 1)
                        .get())
                .isEqualTo(FOUND);
    }

    @Test
    void what_moves_nobody_is_not_said_to_matter() {
        StatedScenario still = StatedScenario.assumed(STATED.scenario()).with(Map.of("leaves", said("4/100", "4/100")));
        Sensitivity found = Sensitivity.of(POLICY, TOWN, still, 5, new Replications(0, 3), 1)
                .get();
        assertThat(found.swings()).hasSize(1);
        assertThat(found.most(2)).isEmpty();
    }

    @Test
    void an_end_that_the_policy_does_not_allow_is_a_problem() {
        StatedScenario beyond =
                StatedScenario.assumed(STATED.scenario()).with(Map.of("axes-per-project", said("1", "99")));
        assertThat(Sensitivity.of(POLICY, TOWN, beyond, 5, new Replications(0, 3), 1)
                        .isInvalid())
                .isTrue();
    }

    @Test
    void at_either_end_of_a_range_one_assumption_is_another_and_all_others_are_as_they_were() {
        Scenario gallery = ScenarioReader.read(
                        "gotsu.yaml",
                        ReferencePolicies.galleryScenarioText("gotsu-it-passport")
                                .orElseThrow())
                .get()
                .scenario();
        Scenario whole = ImmutableScenario.copyOf(gallery)
                .withExperience(2)
                .withProgramme(gallery.programme()
                        .withOffers(gallery.programme().offers().stream()
                                .map(one -> ImmutableOffer.copyOf(one).withRaises(2))
                                .map(Offer.class::cast)
                                .toList()))
                .withPersonnel(new Personnel(
                        Optional.of(38), Optional.of(Chance.percent(10)), new TreeMap<>(), Optional.empty()))
                .withChanges(List.of(
                        ProgrammeChange.builder()
                                .fromYear(2028)
                                .projectsPerYear(2)
                                .membersFrom(3)
                                .leaderHoldsRole(Chance.percent(50))
                                .budget(5)
                                .addOffers(OfferChange.builder()
                                        .id("autumn-sitting")
                                        .places(50)
                                        .passes(Chance.percent(60))
                                        .hours(9)
                                        .build())
                                .build(),
                        ProgrammeChange.builder().fromYear(2029).membersTo(2).build()));
        Map<String, Grounds> ranges = new TreeMap<>();
        List<String> moving = new ArrayList<>();
        for (Assumption one : whole.assumptions()) {
            boolean ofNobody =
                    one.id().matches("years|(project-cost|budget|.*/(hours|place-cost|year-cost))(@[0-9]+)?");
            if (one.value().matches("[0-9]+/[0-9]+")) {
                ranges.put(one.id(), said("0/7", "7/7"));
            } else if (one.value().matches("[0-9]+")) {
                ranges.put(one.id(), said("1", "77"));
            }
            if (ranges.containsKey(one.id()) && !ofNobody) {
                moving.add(one.id());
            }
        }
        List<AssumptionRange> found =
                AssumptionRange.of(StatedScenario.assumed(whole).with(ranges));
        assertThat(found)
                .extracting(one -> one.assumption().id())
                .isEqualTo(moving)
                .hasSizeGreaterThan(19);
        for (AssumptionRange one : found) {
            assertThat(changed(whole, one.low()))
                    .as(one.assumption().id())
                    .containsEntry(one.assumption().id(), one.range().from())
                    .matches(others -> others.size() == 1 || others.keySet().equals(TEAM));
            assertThat(changed(whole, one.high()))
                    .as(one.assumption().id())
                    .containsEntry(one.assumption().id(), one.range().to())
                    .matches(others -> others.size() == 1 || others.keySet().equals(TEAM));
        }
    }

    private static Map<String, String> changed(Scenario from, Scenario to) {
        Map<String, String> changed = new TreeMap<>();
        for (int i = 0; i < from.assumptions().size(); i++) {
            Assumption now = to.assumptions().get(i);
            assertThat(now.id()).isEqualTo(from.assumptions().get(i).id());
            if (!now.value().equals(from.assumptions().get(i).value())) {
                changed.put(now.id(), now.value());
            }
        }
        return changed;
    }
}
