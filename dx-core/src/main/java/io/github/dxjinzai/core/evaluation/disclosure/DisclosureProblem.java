package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with rules of disclosure or with answers (開示の規則と回答の不備). No message names a rater or tells a score. */
public enum DisclosureProblem implements ProblemCode {
    LOWERED(ProblemText.error(
            "disclosure.lowered",
            "「{what}」は {now} から {wanted} に下げられません。秘匿の基準は上げることだけができます。",
            "'{what}' cannot be lowered from {now} to {wanted}. Minimums can only be raised.")),
    NAMED_AFTER_ALL(ProblemText.error(
            "disclosure.named-after-all",
            "評価者区分「{group}」は匿名です。記名に変えることはできません。",
            "The raters of the group '{group}' are anonymous and cannot be made named.")),
    ROUND_OPEN(ProblemText.error(
            "disclosure.round-open",
            "評価が始まっているため、開示の規則は変えられません。次の評価から変えてください。",
            "The round is open: its rules of disclosure can no longer be changed. Change them for the next round.")),
    ANSWERED_TWICE(ProblemText.error(
            "disclosure.answered-twice",
            "プロジェクト「{project}」の同じ項目に、同じ評価者の回答が2つあります。訂正前の回答を除いてください。",
            "One rater has two answers on one item of the project '{project}'. Leave out the one that was corrected.")),
    OFF_SCALE(ProblemText.error(
            "disclosure.off-scale",
            "プロジェクト「{project}」に、尺度「{scale}」にない評点の回答があります。",
            "An answer of the project '{project}' has a score that is not on the scale '{scale}'."));

    private final ProblemText text;

    DisclosureProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
