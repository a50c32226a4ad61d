package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.testkit.PolicyCase.Because;
import io.github.dxjinzai.core.testkit.PolicyCase.Expectation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came out of one expectation of a case (テストの結果).
 *
 * @param of the case
 * @param expected what must come out
 * @param actual the verdict or the standing that came out
 * @param missing the reasons that had to be there and are not
 * @param passed whether it is as expected
 * @param judgment the judgment, for its reasons; empty for a standing and a cell of the skill map
 * @param found what was found; absent where how someone stands to a role rests on no criterion
 */
public record CaseResult(
        PolicyCase of,
        Expectation expected,
        String actual,
        List<Because> missing,
        boolean passed,
        List<Judgment> judgment,
        Optional<Finding> found) {

    public CaseResult {
        missing = List.copyOf(missing);
        judgment = List.copyOf(judgment);
    }

    /** The case and what it is about: {@code exactly-at-the-mark: expert}, {@code led: expert/data}. */
    public String name() {
        return of.id() + ": "
                + (expected instanceof Expectation.OfSkill skill
                        ? skill.cell().toString()
                        : expected.role().value());
    }

    /** What must come out, in words: {@code met}, {@code in-grace}, {@code held since 2024-03-31 until 2027-03-30}. */
    public String wanted() {
        if (expected instanceof Expectation.OfStanding standing) {
            return standing(standing.state(), standing.since(), standing.until());
        }
        return Words.of(
                expected instanceof Expectation.OfSkill skill
                        ? skill.verdict()
                        : ((Expectation.OfVerdict) expected).verdict());
    }

    /** A standing in words. */
    static String standing(RoleStanding.State state, Optional<LocalDate> since, Optional<LocalDate> until) {
        return Words.of(state)
                + since.map(day -> " since " + day).orElse("")
                + until.map(day -> " until " + day).orElse("");
    }

    /** What was expected, what came out, and where it is stated. */
    String failure() {
        return name() + " is " + actual + ", not " + wanted() + " " + missing + " at "
                + expected.place().describe();
    }

    /**
     * Nothing, if it is as expected.
     *
     * @throws AssertionError if it is not, with what was expected and what came out
     */
    public void orThrow() {
        if (!passed) {
            throw new AssertionError(failure());
        }
    }
}
