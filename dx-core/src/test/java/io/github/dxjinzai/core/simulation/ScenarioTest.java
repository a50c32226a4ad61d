package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Scenario SCENARIO = Illustration.scenario().build();

    @Test
    void every_assumption_is_listed_once_in_both_languages() {
        long stated = Arrays.stream(Scenario.class.getDeclaredMethods())
                // what changes state are assumptions listed above, once more
                .filter(method -> !method.getName().equals("changes"))
                .map(Method::getModifiers)
                .filter(Modifier::isAbstract)
                .count();
        Scenario everything = ImmutableScenario.copyOf(SCENARIO)
                .withSeverity(StepDistribution.from(-1, 1, 2, 1))
                .withExperience(1);
        assertThat(everything.assumptions())
                .hasSize((int) stated)
                .allSatisfy(one -> assertThat(one.label().byTag()).containsOnlyKeys("ja", "en"))
                .extracting(Assumption::id)
                .doesNotHaveDuplicates();
        assertThat(everything.assumptions())
                .extracting(Assumption::value)
                .contains(
                        "2023-04-01",
                        "80/100",
                        "05-10",
                        "-2:1 -1:2 0:4 1:2 2:1",
                        "colleague=3 executive=2 outside-expert=1 project-member=4")
                .doesNotContain("");
    }

    @Test
    void whatever_assumption_changes_the_digest_changes() {
        List<UnaryOperator<ImmutableScenario.Builder>> changes = List.of(
                one -> one.openingDay(Illustration.OPENING.plusDays(1)),
                one -> one.years(6),
                one -> one.projectsPerYear(9),
                one -> one.leadersPerProject(2),
                one -> one.membersFrom(3),
                one -> one.membersTo(7),
                one -> one.leaderHoldsRole(Chance.percent(79)),
                one -> one.memberHasExperience(Chance.percent(21)),
                one -> one.axesPerProject(1),
                one -> one.projectStarts(MonthDay.of(5, 11)),
                one -> one.projectEnds(MonthDay.of(2, 21)),
                one -> one.putRatersPerGroup(new RaterGroupId("citizen"), 2),
                one -> one.quality(StepDistribution.always(3)),
                one -> one.deviation(StepDistribution.always(0)),
                one -> one.ability(StepDistribution.always(0)),
                one -> one.perspectiveMissing(Chance.never()),
                one -> one.afterProjectMissing(Chance.never()),
                one -> one.leaves(Chance.never()),
                one -> one.joinersPerYear(0));
        assertThat(changes).hasSameSizeAs(SCENARIO.assumptions());
        assertThat(Stream.concat(
                        Stream.of(SCENARIO.digest()),
                        changes.stream()
                                .map(change -> change.apply(Illustration.scenario())
                                        .build()
                                        .digest())))
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.hex().matches("[0-9a-f]{64}"));
        assertThat(Illustration.scenario().build().digest()).isEqualTo(SCENARIO.digest());
    }

    @Test
    void what_cannot_be_is_refused_with_its_value() {
        List<UnaryOperator<ImmutableScenario.Builder>> wrong = List.of(
                one -> one.years(0),
                one -> one.years(101),
                one -> one.projectsPerYear(-1),
                one -> one.membersTo(3),
                one -> one.joinersPerYear(-1),
                one -> one.quality(StepDistribution.from(-1, 1)),
                one -> one.ratersPerGroup(Map.of(new RaterGroupId("executive"), -1)));
        wrong.forEach(change -> assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(Illustration.scenario()).build())
                .withMessageContaining("but lies from"));
    }
}
