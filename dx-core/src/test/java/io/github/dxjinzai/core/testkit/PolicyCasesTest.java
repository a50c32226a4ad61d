package io.github.dxjinzai.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.json.CaseReader;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCasesTest {

    private static final String TEXT =
            ReferencePolicies.casesText("moka-dx-talent").orElseThrow();

    private static final String[] UNCOVERED = {};

    private static PolicyCases bundled() {
        return CaseReader.read("moka-dx-talent.cases.yaml", TEXT, Moka.illustrative())
                .get();
    }

    private static List<String> problems(String text) {
        return CaseReader.read("c.yaml", text, Moka.illustrative())
                .getError()
                .toJavaStream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }

    /** As a municipality would write it. */
    @TestFactory
    Stream<DynamicTest> the_bundled_policy_does_what_its_cases_say() {
        return bundled().run().stream().map(one -> dynamicTest(one.name(), one::orThrow));
    }

    @Test
    void a_case_that_comes_out_otherwise_fails_and_says_what_came_out() {
        PolicyCases wrong = CaseReader.read(
                        "c.yaml",
                        TEXT.replace("{role: advisor, verdict: met}", "{role: advisor, verdict: undetermined}"),
                        Moka.illustrative())
                .get();
        CaseResult failed =
                wrong.run().stream().filter(one -> !one.passed()).findFirst().orElseThrow();
        assertThat(failed.wanted()).isEqualTo("undetermined");
        assertThat(failed.actual()).isEqualTo("met");
        assertThatThrownBy(failed::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("member-exactly-at-the-threshold")
                .hasMessageContaining("c.yaml");
    }

    @Test
    void a_reason_that_is_not_among_the_findings_fails_the_case() {
        PolicyCases wrong = CaseReader.read(
                        "c.yaml", TEXT.replace("reason: run-has-gap", "reason: run-too-short"), Moka.illustrative())
                .get();
        assertThat(wrong.run())
                .filteredOn(one -> !one.passed())
                .singleElement()
                .satisfies(one -> assertThat(one.missing()).hasSize(1));
    }

    @Test
    void the_coverage_names_every_node_that_was_not_seen_both_ways() {
        Coverage coverage = bundled().coverage();
        assertThat(coverage.nodes()).extracting(Coverage.Node::id).contains("advisor/member-of-project/debrief");
        assertThat(coverage.nodes())
                .extracting(Coverage.Node::id)
                .doesNotContain("specialist/all/years/last-year-passes");
        assertThat(coverage.uncovered()).extracting(Coverage.Node::id).containsExactly(UNCOVERED);
    }

    @Test
    void results_follow_their_schema() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("case-results-1").orElseThrow())
                        .validate(JsonWriter.write(bundled()), InputFormat.JSON))
                .isEmpty();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("cases-1").orElseThrow())
                        .validate(TEXT, InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void the_case_shown_in_the_guide_is_read_and_passes() throws IOException {
        String guide = Files.readString(Path.of("../docs/policy-tests.md"));
        int from = guide.indexOf("```yaml\n") + "```yaml\n".length();
        PolicyCases shown = CaseReader.read(
                        "shown.yaml", guide.substring(from, guide.indexOf("```", from)), Moka.illustrative())
                .get();
        assertThat(shown.run()).hasSize(2).allMatch(CaseResult::passed);
    }

    @Test
    void everything_wrong_with_a_case_is_reported_at_once() {
        assertThat(problems("""
                        format: 2
                        of: "other@1"
                        cases:
                          - id: a
                            day: "2020-01-01"
                            joind: "2019-04-01"
                            facts:
                              - {granted: adviser, on: "2024-03-31"}
                              - {training: unknown, on: "2024-03-31"}
                              - {project: P, as: boss, from: "2024-05-01", to: "2024-04-01"}
                              - {on: "2024-03-31"}
                            expect:
                              - {role: advisor, verdict: maybe}
                          - id: a
                            day: "2024-03-31"
                            expect: []
                        """))
                .containsExactlyInAnyOrder(
                        "json.format-version",
                        "policy.overlay-of-other-policy",
                        "policy.not-in-force",
                        "json.unknown-field",
                        "policy.dangling-reference",
                        "policy.dangling-reference",
                        "json.bad-value",
                        "json.bad-value",
                        "json.bad-value",
                        "json.bad-value",
                        "policy.duplicate-id",
                        "json.bad-value");
    }

    @Test
    void all_cases_can_be_asserted_at_once() {
        bundled().assertAllPass();
        PolicyCases changed = new PolicyCases(
                Moka.illustrativeBut("debriefThreshold", "4"), bundled().cases());
        assertThatThrownBy(changed::assertAllPass)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("advisor-exactly-at-the-mark: advisor is not-met, not met")
                .hasMessageContaining("expert-everything-exactly-at-the-mark");
    }

    @Test
    void the_cells_of_the_skill_map_are_covered_too_but_not_what_a_term_chose_away() {
        assertThat(bundled().coverage().nodes())
                .hasSize(58)
                .extracting(Coverage.Node::id)
                .contains("skill/expert/leadership/earned/project-work/debrief")
                .noneMatch(id -> id.endsWith("/earned/certified") || id.contains("/in-every-year"));
    }

    /** Cases that a change of the policy does not break would test nothing. */
    @ParameterizedTest
    @CsvSource({
        "debriefThreshold, 4",
        "debriefThreshold, 3",
        "memberThreshold, 4",
        "memberThreshold, 3",
        "debriefScoreOf, person",
        "withinPerspective, mean-of-groups",
        "combination, mean-of-perspectives",
        "eachYearPasses, last-year",
        "membersAgreeOn, every-year",
        "skillEarnedBy, certification"
    })
    void a_policy_that_is_changed_in_one_term_fails_a_case(String term, String value) {
        PolicyCases changed =
                new PolicyCases(Moka.illustrativeBut(term, value), bundled().cases());
        assertThat(changed.run()).anyMatch(one -> !one.passed());
    }
}
