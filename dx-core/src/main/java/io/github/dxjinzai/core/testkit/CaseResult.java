package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.testkit.PolicyCase.Because;
import io.github.dxjinzai.core.testkit.PolicyCase.Expectation;
import java.util.List;
import java.util.Locale;

/**
 * What came out of one expectation of a case (テストの結果).
 *
 * @param of the case
 * @param expected what must come out
 * @param actual the verdict or the standing that came out
 * @param missing the reasons that had to be there and are not
 * @param passed whether it is as expected
 * @param judgment the judgment, for its reasons; empty for a standing
 */
public record CaseResult(
        PolicyCase of,
        Expectation expected,
        String actual,
        List<Because> missing,
        boolean passed,
        List<Judgment> judgment) {

    public CaseResult {
        actual = actual.toLowerCase(Locale.ROOT).replace('_', '-');
        missing = List.copyOf(missing);
        judgment = List.copyOf(judgment);
    }

    /** The case and what it is about: {@code exactly-at-the-mark: expert}. */
    public String name() {
        return of.id() + ": " + expected.role();
    }

    /** What must come out, as a word. */
    public String wanted() {
        return expected instanceof Expectation.OfStanding standing
                ? Words.of(standing.state())
                : Words.of(((Expectation.OfVerdict) expected).verdict());
    }

    /**
     * Nothing, if it is as expected.
     *
     * @throws AssertionError if it is not, with what was expected and what came out
     */
    public void orThrow() {
        if (!passed) {
            throw new AssertionError(
                    name() + " is " + actual + ", not " + wanted() + " " + missing + " at " + expected.place());
        }
    }
}
