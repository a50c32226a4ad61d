package io.github.dxjinzai.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.CaseReader;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.testkit.PolicyCase.Because;
import io.github.dxjinzai.core.testkit.PolicyCase.Expectation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds of cases and their coverage, of any policy that the language can say. */
class CoverageTest {

    private static final int TRIES = 100;
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return WholeLanguage.dossiers();
    }

    private static PolicyCase expecting(Dossier dossier, List<Expectation> expected) {
        return new PolicyCase("a", Optional.empty(), Optional.empty(), DAY, dossier, expected);
    }

    /** What a judge answers, as expectations with every reason. */
    private static List<Expectation> answers(Policy policy, Dossier dossier) {
        Judge judge = Judge.by(policy);
        List<Expectation> expected = new ArrayList<>();
        for (Judgment one : judge.judge(dossier, DAY)) {
            List<Because> because = one.finding()
                    .all()
                    .map(finding -> new Because(finding.node(), finding.reason(), Optional.of(finding.verdict())))
                    .toList();
            expected.add(new Expectation.OfVerdict(one.role(), false, one.verdict(), because, Place.nowhere()));
            expected.add(new Expectation.OfStanding(
                    one.role(),
                    judge.standing(dossier, one.role(), DAY).state(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Place.nowhere()));
        }
        judge.skills(dossier, DAY)
                .forEach(one ->
                        expected.add(new Expectation.OfSkill(one.cell(), one.verdict(), List.of(), Place.nowhere())));
        return expected;
    }

    @Property(tries = TRIES)
    void what_a_judge_answers_passes_and_any_other_verdict_fails(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        List<Expectation> answers = answers(policy, dossier);
        new PolicyCases(policy, List.of(expecting(dossier, answers))).assertAllPass();
        for (Expectation one : answers) {
            if (one instanceof Expectation.OfVerdict right) {
                for (Verdict other : Verdict.values()) {
                    Expectation said =
                            new Expectation.OfVerdict(right.role(), false, other, List.of(), Place.nowhere());
                    CaseResult result = new PolicyCases(policy, List.of(expecting(dossier, List.of(said))))
                            .run()
                            .get(0);
                    assertThat(result.passed()).isEqualTo(other == right.verdict());
                }
            }
        }
    }

    @Property(tries = TRIES)
    void every_finding_is_of_a_node_that_the_coverage_knows(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        PolicyCases cases = new PolicyCases(policy, List.of(expecting(dossier, answers(policy, dossier))));
        Set<String> found = cases.run().stream()
                .flatMap(result -> result.found().stream())
                .flatMap(Finding::all)
                .map(Finding::node)
                .collect(Collectors.toSet());
        assertThat(cases.coverage().nodes()).extracting(Coverage.Node::id).containsAll(found);
    }

    @Property(tries = TRIES)
    void the_order_of_cases_does_not_matter_and_one_more_covers_no_less(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier one, @ForAll("dossiers") Dossier other) {
        List<PolicyCase> both = new ArrayList<>(
                List.of(expecting(one, answers(policy, one)), expecting(other, answers(policy, other))));
        Coverage alone = new PolicyCases(policy, both.subList(0, 1)).coverage();
        Coverage together = new PolicyCases(policy, both).coverage();
        Collections.reverse(both);
        assertThat(new PolicyCases(policy, both).coverage()).isEqualTo(together);
        assertThat(alone.uncovered())
                .extracting(Coverage.Node::id)
                .containsAll(
                        together.uncovered().stream().map(Coverage.Node::id).toList());
    }

    /** One project of one year is met, but not the run of two years that it belongs to. */
    @Test
    void what_was_found_of_one_project_does_not_count_for_the_node() {
        PolicyCases cases = CaseReader.read("c.yaml", """
                                format: 1
                                of: moka-dx-talent@2023-03
                                cases:
                                  - id: one-good-year
                                    day: 2025-03-31
                                    facts:
                                      - project: P1
                                        as: leader
                                        from: 2024-05-01
                                        to: 2025-02-01
                                        debrief: { policy: [5], leadership: [5], technical: [5] }
                                    expect:
                                      - { role: specialist, verdict: not-met }
                                """, Moka.illustrative()).get();
        assertThat(cases.coverage().nodes())
                .contains(
                        new Coverage.Node("specialist/all/years/every-year-passes", false, true),
                        new Coverage.Node("specialist/all/years/every-year-passes/debrief", true, false));
    }
}
