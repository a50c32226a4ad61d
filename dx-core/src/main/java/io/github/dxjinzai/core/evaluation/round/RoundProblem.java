package io.github.dxjinzai.core.evaluation.round;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with the use of a round (評価の実施回の不備). No message names a rater or tells a score. */
public enum RoundProblem implements ProblemCode {
    OPEN_ALREADY(ProblemText.error(
            "round.open-already",
            "評価「{round}」は {opensOn} に始まっています。{day} に {what} は変えられません。",
            "The round '{round}' opened on {opensOn}: its {what} can no longer be changed on {day}.")),
    UNKNOWN_GROUP(
            ProblemText.error(
                    "round.unknown-rater-group",
                    "評価「{round}」の規則にある評価者区分「{group}」は、方針にありません。あるもの: {known}。",
                    "The round '{round}' has a rule for the rater group '{group}', which is not in the policy. There are: {known}.")),
    OTHER_CRITERIA(ProblemText.error(
            "round.other-criteria",
            "評価「{round}」の基準は {fixed} です。{asked} では判定できません。",
            "The criteria of the round '{round}' are {fixed}: it cannot be judged by {asked}.")),
    OTHER_PURPOSE(
            ProblemText.error(
                    "round.other-purpose",
                    "評価「{round}」の目的は「{fixed}」です。「{asked}」に使うには、理由を付した決定が必要です。",
                    "The purpose of the round '{round}' is '{fixed}': to use it for '{asked}' takes a decision with a reason."));

    private final ProblemText text;

    RoundProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
