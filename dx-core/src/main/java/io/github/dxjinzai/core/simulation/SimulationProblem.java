package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** Why a policy, facts and a scenario cannot be simulated together (シミュレーションできない理由). */
public enum SimulationProblem implements ProblemCode {
    OPEN_TERM(ProblemText.error(
            "simulation.open-term",
            "「{term}」(典拠「{clause}」)が未定のため、シミュレーションできません。上書き(オーバーレイ)で値を定めてください。",
            "The term '{term}' (clause '{clause}') is open, so nothing can be simulated. Settle it in an overlay.")),
    OPEN_SCALE(ProblemText.error(
            "simulation.open-scale",
            "尺度「{scale}」(典拠「{clause}」)が未定のため、シミュレーションできません。上書き(オーバーレイ)で定めてください。",
            "The scale '{scale}' (clause '{clause}') is open, so nothing can be simulated. Settle it in an overlay.")),
    SCALE_UNCLEAR(ProblemText.error(
            "simulation.scale-unclear",
            "「{nodes}」の評価をどの尺度で付けるのか決まりません(候補: {scales})。",
            "It is not clear on which scale the ratings for '{nodes}' are given (candidates: {scales}).")),
    BEYOND_PROJECTS(
            ProblemText.error(
                    "simulation.beyond-projects",
                    "方針の「{nodes}」は、シミュレーションが生み出さない事実(変革の種類・深さ、評価の依頼数)によるため、シミュレーションできません。",
                    "'{nodes}' of the policy rests on what the simulation does not bring forth (kinds and depths of change, how many raters were asked), so it cannot be simulated.")),
    NOT_OF_POLICY(ProblemText.error(
            "simulation.not-of-policy",
            "シナリオの「{at}」が指す「{value}」は方針にありません。あるもの: {known}。",
            "'{value}', which the scenario's '{at}' speaks of, is not in the policy. There are: {known}.")),
    NOT_OF_FACTS(ProblemText.error(
            "simulation.not-of-facts",
            "シナリオの「{at}」が指す所属「{value}」は事実にありません。",
            "The unit '{value}', which the scenario's '{at}' speaks of, is not among the facts.")),
    QUALITY_OFF_SCALE(ProblemText.error(
            "simulation.quality-off-scale",
            "プロジェクトの質の分布は {highest} 段階目まであります。尺度「{scale}」は {steps} 段階までです。",
            "The distribution of quality reaches step {highest}; the scale '{scale}' has only {steps} steps.")),
    RATERS_NOT_STATED(
            ProblemText.error(
                    "simulation.raters-not-stated",
                    "方針は評価者区分「{group}」の評価を求めますが、シナリオに人数がありません。",
                    "The policy asks for ratings by the group '{group}', but the scenario does not say how many raters it has.")),
    CHANGE_OUTSIDE_YEARS(
            ProblemText.error(
                    "simulation.change-outside-years",
                    "シナリオの計画の変更は {year} 年度からですが、試算する年度({first}〜{last})にありません。",
                    "The scenario changes its programme from {year} on, which is none of the fiscal years simulated ({first} to {last}).")),
    UNKNOWN_GROUP(ProblemText.error(
            "simulation.unknown-group",
            "シナリオの評価者区分「{group}」は方針にありません。あるもの: {known}。",
            "The scenario's group of raters '{group}' is not in the policy. There are: {known}.")),
    TOO_MANY_AXES(ProblemText.error(
            "simulation.too-many-axes",
            "シナリオはプロジェクトごとに {axes} 本のスキル軸を使いますが、方針には {known} 本しかありません。",
            "The scenario's projects exercise {axes} axes, but the policy has only {known}.")),
    ENDS_BEFORE_START(
            ProblemText.error(
                    "simulation.project-ends-before-start",
                    "年度の始まりが {month} 月のとき、プロジェクトの終了日 {end} は開始日 {start} より前になります。",
                    "In a fiscal year that begins in month {month}, a project's last day {end} comes before its first day {start}."));

    private final ProblemText text;

    SimulationProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
