package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.SkillFinding;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.testkit.PolicyCase.Because;
import io.github.dxjinzai.core.testkit.PolicyCase.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
            return standing(judge, one, standing);
        }
        if (expected instanceof Expectation.OfSkill skill) {
            Finding found = judge.skills(one.dossier(), one.day()).stream()
                    .filter(finding -> finding.cell().equals(skill.cell()))
                    .map(SkillFinding::finding)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the policy does not say how the cell " + skill.cell() + " is earned"));
            return result(one, expected, Words.of(found.verdict()), List.of(), Optional.of(found));
        }
        Expectation.OfVerdict verdict = (Expectation.OfVerdict) expected;
        Judgment judgment = verdict.renewal()
                ? judge.judgeRenewal(one.dossier(), verdict.role(), one.day())
                : judge.judge(one.dossier(), verdict.role(), one.day());
        return result(one, expected, Words.of(judgment.verdict()), List.of(judgment), Optional.of(judgment.finding()));
    }

    /** Of the days only those that the case asks for are told; one that there is not is left out. */
    private static CaseResult standing(Judge judge, PolicyCase one, Expectation.OfStanding expected) {
        RoleStanding actual = judge.standing(one.dossier(), expected.role(), one.day());
        String told = CaseResult.standing(
                actual.state(),
                expected.since().flatMap(day -> actual.since()),
                expected.until().flatMap(day -> actual.until()));
        return result(one, expected, told, List.of(), actual.keptBy());
    }

    private static CaseResult result(
            PolicyCase one, Expectation expected, String actual, List<Judgment> judgment, Optional<Finding> found) {
        List<Because> missing = expected.because().stream()
                .filter(because -> found.filter(because::isAmong).isEmpty())
                .toList();
        CaseResult result = new CaseResult(one, expected, actual, missing, missing.isEmpty(), judgment, found);
        return result.passed() && actual.equals(result.wanted())
                ? result
                : new CaseResult(one, expected, actual, missing, false, judgment, found);
    }

    /**
     * Runs all cases.
     *
     * @throws AssertionError with what was expected and what came out of every expectation that does not pass
     */
    public void assertAllPass() {
        List<CaseResult> failed = run().stream().filter(one -> !one.passed()).toList();
        if (!failed.isEmpty()) {
            throw new AssertionError(failed.stream().map(CaseResult::failure).collect(Collectors.joining("\n")));
        }
    }

    /** Which nodes of the policy's criteria the cases have seen met, and not met. */
    public Coverage coverage() {
        return Coverage.of(this);
    }
}
