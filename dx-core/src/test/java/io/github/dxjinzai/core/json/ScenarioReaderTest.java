package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.StepDistribution;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario as a file. */
class ScenarioReaderTest {

    private static final StatedScenario STATED = StatedScenario.assumed(
                    Illustration.scenario().build())
            .with(Map.of(
                    "leaves",
                    new Grounds("personnel office", Optional.of(new Grounds.Range("1/50", "5/100"))),
                    "projects-per-year",
                    new Grounds(Grounds.ASSUMED, Optional.of(new Grounds.Range("6", "8")))));
    private static final String TEXT = ScenarioWriter.write(STATED);
    private static final SchemaCheck SCHEMA = new SchemaCheck("scenario-1");

    private static List<String> problems(Validation<Seq<Problem>, StatedScenario> read) {
        return read.isValid()
                ? List.of()
                : read.getError()
                        .map(one -> one.code().id() + " " + one.place().describe())
                        .asJava();
    }

    private static List<String> problems(Edit... edits) {
        JsonNode tree = Edit.parse(TEXT);
        for (Edit edit : edits) {
            edit.on(tree);
        }
        return problems(ScenarioReader.read("s.json", tree.toString()));
    }

    @Provide
    Arbitrary<StatedScenario> scenarios() {
        Arbitrary<Integer> wholes = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<Chance> chances = Arbitraries.integers()
                .between(1, Integer.MAX_VALUE)
                .flatMap(of -> Arbitraries.integers().between(0, of).map(times -> new Chance(times, of)));
        Arbitrary<StepDistribution> steps = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9).list().ofMinSize(1).ofMaxSize(5))
                .as((lowest, weights) -> new StepDistribution(
                        lowest, weights.stream().allMatch(one -> one == 0) ? List.of(1) : weights));
        Arbitrary<MonthDay> days =
                Arbitraries.integers().between(1, 366).map(day -> MonthDay.from(LocalDate.ofYearDay(2024, day)));
        Arbitrary<String> sources = Arbitraries.of("assumed", "人事課「年報」", "a \"quoted\" report");
        return Combinators.combine(wholes, wholes, chances, chances, steps, days, sources, Arbitraries.of(true, false))
                .as((one, other, chance, second, step, day, source, ranged) -> {
                    StatedScenario made = StatedScenario.assumed(Illustration.scenario()
                            .years(one % 100 + 1)
                            .projectsPerYear(other)
                            .membersFrom(Math.min(one, other))
                            .membersTo(Math.max(one, other))
                            .joinersPerYear(one)
                            .leaves(chance)
                            .leaderHoldsRole(second)
                            .quality(step)
                            .deviation(new StepDistribution(-step.lowest(), step.weights()))
                            .projectStarts(day)
                            .putRatersPerGroup(new RaterGroupId("citizen"), other)
                            .build());
                    Grounds.Range around = new Grounds.Range("0/1", chance.toString());
                    return made.with(Map.of(
                            "leaves", new Grounds(source, ranged ? Optional.of(around) : Optional.empty()),
                            "ability", new Grounds(source, Optional.empty())));
                });
    }

    @Property(tries = 200)
    void what_is_written_is_read_back_and_follows_the_schema(@ForAll("scenarios") StatedScenario stated) {
        String text = ScenarioWriter.write(stated);
        StatedScenario read = ScenarioReader.read("s.json", text).get();
        assertThat(read).isEqualTo(stated);
        assertThat(read.scenario().digest()).isEqualTo(stated.scenario().digest());
        assertThat(SCHEMA.faults(text)).isEmpty();
    }

    @Test
    void yaml_says_the_same() {
        // JSON is YAML but for its name
        assertThat(ScenarioReader.read("s.yaml", TEXT).get()).isEqualTo(STATED);
    }

    @Test
    void every_assumption_has_to_be_there_with_a_source() {
        STATED.grounds().keySet().forEach(id -> {
            assertThat(problems(Edit.drop("/assumptions/" + id)))
                    .singleElement()
                    .asString()
                    .startsWith("json.missing-field s.json#/assumptions");
            assertThat(problems(Edit.drop("/assumptions/" + id + "/source")))
                    .singleElement()
                    .asString()
                    .startsWith("json.missing-field s.json#/assumptions/" + id);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/format; 2; json.format-version",
                "/assumptions/opening-day/value; \"2023-02-30\"; json.bad-value",
                "/assumptions/years/value; 0; json.bad-value",
                "/assumptions/years/value; 101; json.bad-value",
                "/assumptions/years/value; 2.5; json.wrong-type",
                "/assumptions/members-to/value; 3; json.bad-value",
                "/assumptions/leaves/value; \"5/4\"; json.bad-value",
                "/assumptions/leaves/value; \"0/0\"; json.bad-value",
                "/assumptions/leaves/value; \"9999999999/9999999999\"; json.bad-value",
                "/assumptions/leaves/value; 0.04; json.wrong-type",
                "/assumptions/leaves/source; \" \"; json.wrong-type",
                "/assumptions/leaves/range; {\"from\": \"5/100\", \"to\": \"6/100\"}; json.bad-value",
                "/assumptions/leaves/range; {\"from\": \"1/100\", \"to\": \"3/100\"}; json.bad-value",
                "/assumptions/project-starts/value; \"02-30\"; json.bad-value",
                "/assumptions/project-starts/value; \"5-1\"; json.bad-value",
                "/assumptions/raters-per-group/value/executive; -1; json.bad-value",
                "/assumptions/raters-per-group/value/Bad_Id; 1; json.bad-value",
                "/assumptions/quality/value/lowest; -1; json.bad-value",
                "/assumptions/quality/value/weights; []; json.bad-value",
                "/assumptions/quality/value/weights; [0, 0]; json.bad-value",
                "/assumptions/quality/value/weights/0; -1; json.bad-value",
                "/assumptions/quality/value/weights; [2147483647, 1]; json.bad-value",
                "/assumptions/quality/range; {}; json.unknown-field",
                "/assumptions/joiners-per-year/value; 1000001; json.bad-value",
                "/assumptions/joiner; 1; json.unknown-field"
            })
    void what_cannot_be_is_a_problem_at_its_place(String pointer, String value, String code) {
        assertThat(problems(Edit.set(pointer, value)))
                .singleElement()
                .asString()
                .startsWith(code + " s.json#" + pointer);
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(problems(
                        Edit.set("/assumptions/years/value", "0"),
                        Edit.set("/assumptions/leaves/value", "\"2\""),
                        Edit.drop("/assumptions/ability")))
                .hasSize(3);
        assertThat(problems(ScenarioReader.read("s.json", "[]"))).hasSize(1);
        assertThat(problems(ScenarioReader.read("s.json", ""))).hasSize(1);
    }

    @Test
    void a_range_may_end_at_the_value() {
        assertThat(problems(Edit.set("/assumptions/leaves/range", "{\"from\": \"1/25\", \"to\": \"4/100\"}")))
                .isEmpty();
    }

    @Test
    void what_an_assumption_rests_on_does_not_change_the_digest() {
        assertThat(ScenarioReader.read("s.json", TEXT.replace("personnel office", "assumed"))
                        .get()
                        .scenario()
                        .digest())
                .isEqualTo(STATED.scenario().digest());
    }
}
