package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.testkit.PolicyCase.Because;
import io.github.dxjinzai.core.testkit.PolicyCase.Expectation;
import java.util.ArrayList;
import java.util.List;

/**
 * The tests of a policy (方針のテスト一式): a municipality states them beside its policy and runs them like those of a program, with
 * {@code dx policy test} or from a test of its own:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> policy() {
 *     return cases.run().stream().map(one -> dynamicTest(one.name(), one::orThrow));
 * }
 * }</pre>
 *
 * @param policy the policy, with its overlays
 * @param cases the cases, in the file's order
 */
public record PolicyCases(Policy policy, List<PolicyCase> cases) {

    public PolicyCases {
        cases = List.copyOf(cases);
    }

    /** Runs every expectation of every case, in order. Depends on nothing but the policy and the cases. */
    public List<CaseResult> run() {
        Judge judge = Judge.by(policy);
        List<CaseResult> results = new ArrayList<>();
        for (PolicyCase one : cases) {
            one.expected().forEach(expected -> results.add(result(judge, one, expected)));
        }
        return List.copyOf(results);
    }

    private static CaseResult result(Judge judge, PolicyCase one, Expectation expected) {
        if (expected instanceof Expectation.OfStanding standing) {
            var actual = judge.standing(one.dossier(), standing.role(), one.day());
            return new CaseResult(
                    one, expected, actual.state().toString(), List.of(), actual.state() == standing.state(), List.of());
        }
        Expectation.OfVerdict verdict = (Expectation.OfVerdict) expected;
        Judgment judgment = verdict.renewal()
                ? judge.judgeRenewal(one.dossier(), verdict.role(), one.day())
                : judge.judge(one.dossier(), verdict.role(), one.day());
        List<Because> missing = verdict.because().stream()
                .filter(because -> judgment.finding().all().noneMatch(finding -> fits(because, finding)))
                .toList();
        return new CaseResult(
                one,
                expected,
                judgment.verdict().toString(),
                missing,
                judgment.verdict() == verdict.verdict() && missing.isEmpty(),
                List.of(judgment));
    }

    private static boolean fits(Because because, Finding finding) {
        return finding.node().equals(because.node()) && finding.reason() == because.reason();
    }

    /** Which nodes of the policy's criteria the cases have seen met, and not met. */
    public Coverage coverage() {
        return Coverage.of(this);
    }
}
