package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a policy or an overlay (方針の不備). */
public enum PolicyProblem implements ProblemCode {
    DUPLICATE_ID(ProblemText.error(
            "policy.duplicate-id",
            "{kind}「{id}」が2回以上あります。番号は1つずつ違うものにしてください。",
            "The {kind} '{id}' stands more than once. Give each its own id.")),
    DANGLING(ProblemText.error(
            "policy.dangling-reference",
            "{kind}「{id}」はこの方針にありません。あるもの: {known}。",
            "There is no {kind} '{id}' in this policy. There are: {known}.")),
    ROLE_CYCLE(ProblemText.error(
            "policy.role-cycle",
            "人材「{role}」の認定には、めぐりめぐって「{role}」自身の認定が必要です({path})。誰も認定できません。",
            "The role '{role}' needs itself in the end ({path}). Nobody can reach it.")),
    TERM_TYPE(ProblemText.error(
            "policy.term-type",
            "「${term}」はここでは使えません。ここに入るのは {expected} です。",
            "'${term}' does not fit here: {expected} is asked for.")),
    OFF_SCALE(ProblemText.error(
            "policy.off-scale",
            "評点 {score} は尺度「{scale}」({from}〜{to})の外です。",
            "The score {score} lies outside the scale '{scale}' ({from} to {to}).")),
    CASES_MISMATCH(ProblemText.error(
            "policy.cases-mismatch",
            "場合分けは「${term}」の選択肢と同じでなければなりません。不足: {missing}、余分: {extra}。",
            "The cases must be the options of '${term}'. Missing: {missing}; extra: {extra}.")),
    NO_RATERS(ProblemText.error(
            "policy.no-raters",
            "観点「{perspective}」を、条件の評価者区分({groups})では誰も評価できません。",
            "None of the groups asked for ({groups}) may take the perspective '{perspective}'.")),
    OTHER_KIND(ProblemText.error(
            "policy.achievement-of-other-kind",
            "実績「{item}」の種類は {kind} です。ここに入るのは {expected} です。",
            "The achievement '{item}' is of the kind {kind}; one of the kind {expected} is asked for.")),
    NOTHING_ON_AXIS(ProblemText.error(
            "policy.nothing-on-axis",
            "スキル「{axis}」に関わる {kind} の実績がありません。実績の axes に加えてください。",
            "No achievement of the kind {kind} bears on the axis '{axis}'. Add the axis to the achievement's axes.")),
    TARGET_TWICE(ProblemText.error(
            "policy.target-twice",
            "人材「{role}」の {year} の目標が2回以上あります。",
            "There is more than one target for the role '{role}' and {year}.")),
    AXIS_OUTSIDE_MAP(ProblemText.error(
            "policy.axis-outside-map",
            "「this」はスキルマップの欄の条件でだけ使えます。",
            "'this' can only be used in the criterion of a row of the skill map.")),
    UNSOUND_SCALE(ProblemText.error(
            "policy.unsound-scale",
            "尺度「{scale}」は {from} から {to} まで {step} 刻みにできません。",
            "The scale '{scale}' cannot go from {from} to {to} in steps of {step}.")),
    NOT_IN_FORCE(ProblemText.error(
            "policy.not-in-force",
            "{day} に施行されている方針はありません。あるもの: {versions}。",
            "No version of the policy is in force on {day}. There are: {versions}.")),
    OTHER_POLICY(ProblemText.error(
            "policy.overlay-of-other-policy",
            "この上書きは「{extends}」のためのもので、「{policy}」には使えません。",
            "This overlay is for '{extends}' and cannot be applied to '{policy}'.")),
    FILLING_TYPE(ProblemText.error(
            "policy.filling-type",
            "「{value}」は「{term}」の値になりません。入るのは {expected} です。",
            "'{value}' cannot fill '{term}': {expected} is asked for.")),
    ALREADY_FILLED(ProblemText.error(
            "policy.already-filled", "「{term}」は {by} がすでに定めています。", "'{term}' has already been settled by {by}.")),
    NOT_OVERRIDABLE(ProblemText.error(
            "policy.not-overridable",
            "「{path}」は、この上書きでは変えられません。変えてよいもの: {overridable}。",
            "'{path}' may not be changed by this overlay. What may be: {overridable}.")),
    NO_SUCH_PART(ProblemText.error(
            "policy.no-such-part",
            "「{path}」にあたるものがありません。「{parent}」にあるもの: {known}。",
            "There is nothing at '{path}'. At '{parent}' there are: {known}.")),
    OVERLAY_CONFLICT(ProblemText.error(
            "policy.overlay-conflict",
            "「{path}」は {other} も変えています。どちらも他方の上に重ねたものではないため、決められません。",
            "'{path}' is changed by {other} as well. Neither builds on the other, so neither goes before.")),
    CHANGES_UNRESOLVED(
            ProblemText.error(
                    "policy.changes-unresolved",
                    "上書き「{overlay}」は方針の一部を変えるため、方針のファイルと一緒に読む必要があります。",
                    "The overlay '{overlay}' changes parts of the policy, so it has to be read together with the policy's file.")),
    BLANK_IN_FORM(ProblemText.error("policy.blank-in-form", "「{field}」が空欄のままです。", "'{field}' has been left blank.")),
    AMBIGUOUS_NAME(ProblemText.error(
            "policy.ambiguous-name",
            "「{name}」は{kind}「{id}」と「{other}」のどちらも指しています。",
            "'{name}' means both the {kind} '{id}' and '{other}'.")),
    OPEN_TERM(ProblemText.advice(
            "policy.open-term",
            "未定: 「{term}」({says})。典拠:「{clause}」。{type}",
            "Open: '{term}' ({says}). Clause: {clause}. {type}")),
    OPEN_SCALE(ProblemText.advice(
            "policy.open-scale",
            "未定: 尺度「{scale}」の上下限と刻み。典拠:「{clause}」。",
            "Open: the bounds and the step of the scale '{scale}'. Clause: {clause}."));

    private final ProblemText text;

    PolicyProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
