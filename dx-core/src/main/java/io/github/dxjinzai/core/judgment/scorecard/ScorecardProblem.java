package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** Why no scorecards can be made (評価結果票を作れない理由). */
public enum ScorecardProblem implements ProblemCode {
    SCALE_OPEN(ProblemText.error(
            "scorecard.scale-open",
            "{occasion}の評点の尺度が定まらないため、評価結果票を作れません。方針の尺度: {scales}。",
            "The scale of ratings on the occasion {occasion} is not settled, so that no scorecard can be made. Scales of the policy:"
                    + " {scales}.")),
    SHOWN_LATER(ProblemText.error(
            "scorecard.shown-later",
            "以前の開示日 {day} は、基準日 {on} より前でなければなりません。",
            "The day of an earlier disclosure, {day}, must be before the day {on}."));

    private final ProblemText text;

    ScorecardProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
