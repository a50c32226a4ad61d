package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a file of cases (事例ファイルの不備). */
public enum CaseProblem implements ProblemCode {
    OTHER_OVERLAYS(
            ProblemText.error(
                            "cases.other-overlays",
                            "この事例は上書き {overlays} のもとで書かれていますが、適用されているのは {applied} です。",
                            "These cases are written for the overlays {overlays}, but those applied are: {applied}.")
                    .mendedBy(
                            "上書き {overlays} を指定するか(dx では --overlay)、overlays を直すか省いてください。適用中: {applied}。",
                            "Give the overlays {overlays} (--overlay of dx), or correct 'overlays' or leave it out. Applied: {applied}.")),
    NO_SUCH_NODE(
            ProblemText.error(
                            "cases.no-such-node",
                            "条件「{node}」はこの方針にありません。{suggestion}",
                            "The policy has no node '{node}'. {suggestion}")
                    .mendedBy(
                            "「{node}」を、人材から順に条件の番号を / でつないだもの(例: expert/led-as-advisor/debrief)に直してください。",
                            "Correct '{node}' to the role and the ids on the way down, joined by /: expert/led-as-advisor/debrief.")),
    NODE_NOT_LOOKED_AT(ProblemText.error(
                    "cases.node-not-looked-at",
                    "用語が別の場合を選んでいるため、条件「{node}」は判定で見られません。",
                    "No judgment looks at the node '{node}', since a term chooses another case.")
            .mendedBy(
                    "「{node}」を使う理由を外すか、選ばれている側の条件にしてください。",
                    "Take '{node}' out, or name a node of the case that is chosen.")),
    CELL_WITHOUT_CRITERION(ProblemText.error(
                    "cases.cell-without-criterion",
                    "スキルマップの欄「{cell}」は、どうすれば認定されるかを方針が定めていません。",
                    "The policy does not say how the cell '{cell}' of the skill map is earned.")
            .mendedBy(
                    "「{cell}」を外すか、方針に earnedWhen を加えてください。", "Take '{cell}' out, or add 'earnedWhen' to the policy.")),
    SERVICE_IN_PART(ProblemText.error(
                    "cases.service-in-part",
                    "「{stated}」を書くなら「{missing}」も必要です。方針の条件がそれを見るためです。",
                    "Where '{stated}' is stated, '{missing}' is needed too, since the policy asks for it.")
            .mendedBy(
                    "「{missing}」を書き足すか、「{stated}」も消して在職を不明にしてください。",
                    "Add '{missing}', or take '{stated}' out, so that nothing is known of the service."));

    private final ProblemText text;

    CaseProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
