package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What a review of a policy can find (点検の指摘). */
public enum ReviewProblem implements ProblemCode {
    ROLE_UNREACHABLE(ProblemText.error(
                    "review.role-unreachable",
                    "人材「{role}」は誰も認定できません(原因: {nodes})。",
                    "Nobody can reach the role '{role}' (because of: {nodes}).")
            .mendedBy(
                    "原因の条件({nodes})を、満たせるものに直すか、ほかの道を加えてください。",
                    "Mend what can never be met ({nodes}), or give another way beside it.")),
    NEVER_MET(ProblemText.warning(
                    "review.never-met", "条件「{node}」は決して満たせません: {why}。", "'{node}' can never be met: {why}.")
            .mendedBy("条件「{node}」を、満たせるように直すか、消してください。", "Change '{node}' so that it can be met, or delete it.")),
    ALWAYS_MET(ProblemText.warning(
                    "review.always-met", "条件「{node}」は常に満たされ、何も求めていません。", "'{node}' is always met and asks for nothing.")
            .mendedBy("条件「{node}」を意図どおりに直すか、消してください。", "Change '{node}' to what is meant, or delete it.")),
    CANNOT_FAIL(ProblemText.warning(
                    "review.cannot-fail",
                    "条件「{node}」を満たさない人はいません(記録が足りないときに保留となるだけです)。",
                    "Nobody can fail '{node}': at most it is undetermined while records are missing.")
            .mendedBy("条件「{node}」を意図どおりに直すか、消してください。", "Change '{node}' to what is meant, or delete it.")),
    EXCLUDES_NOBODY(ProblemText.warning(
                    "review.threshold-excludes-nobody",
                    "条件「{node}」のしきい値 {threshold} は最低の値 {lowest} でも満たすので、値さえあれば誰でも満たします。",
                    "The threshold {threshold} of '{node}' is met by the lowest value, {lowest}: whoever has a value meets it.")
            .mendedBy(
                    "しきい値を {lowest} より高くするか、値があることだけを求める条件に変えてください。",
                    "Raise the threshold above {lowest}, or ask only that there is a value.")),
    CONTRADICTION(ProblemText.warning(
                    "review.contradictory-parts",
                    "条件「{first}」と「{second}」は同時に成り立たないので、「{node}」は決して満たせません。",
                    "'{first}' and '{second}' cannot both hold, so '{node}' can never be met.")
            .mendedBy("「{first}」と「{second}」のどちらかを直してください。", "Change '{first}' or '{second}'.")),
    OFF_SCALE(ProblemText.error(
                    "review.off-scale",
                    "条件「{node}」のしきい値 {score} は尺度「{scale}」({range})の外です。",
                    "The threshold {score} of '{node}' lies outside the scale '{scale}' ({range}).")
            .mendedBy(
                    "しきい値を尺度「{scale}」({range})の中に直してください。",
                    "Choose a threshold within the scale '{scale}' ({range}).")),
    SCALE_NOT_SAID(ProblemText.warning(
                    "review.scale-not-said",
                    "条件「{node}」のしきい値 {score} がどの尺度のものか書かれていません(尺度: {scales})。",
                    "It is not said on which scale the threshold {score} of '{node}' lies (scales: {scales}).")
            .mendedBy("score に scale を書き、尺度({scales})から選んでください。", "Add 'scale' to the score, one of: {scales}.")),
    NO_RATERS(
            ProblemText.error(
                            "review.no-raters",
                            "条件「{node}」では、観点「{perspective}」を評価できる評価者区分がありません。",
                            "In '{node}' no rater group can take the perspective '{perspective}'.")
                    .mendedBy(
                            "観点「{perspective}」の raters か、条件「{node}」の by・重みを広げてください。",
                            "Let more groups take the perspective '{perspective}' (raters), or count more groups in '{node}' (by, weights).")),
    UNUSED(ProblemText.advice("review.unused", "{kind}「{id}」は、どこからも使われていません。", "Nothing uses the {kind} '{id}'.")
            .mendedBy("使う条件を書くか、{kind}「{id}」を消してください。", "Use the {kind} '{id}', or delete it.")),
    D_ALONE(
            ProblemText.advice(
                            "review.rests-on-d-alone",
                            "人材「{role}」は D(デジタル)側の事実({facts})だけで認定できます。X(変革)が先です。",
                            "The role '{role}' can be had by facts of the side D (digital) alone: {facts}. X (transformation) comes first.")
                    .mendedBy(
                            "人材「{role}」の認定基準に、変革のプロジェクトなど X 側の事実を加えてください。",
                            "Ask in the criterion of '{role}' for something of the side X besides, such as a project that transforms work.")),
    TARGET_UNREACHABLE(ProblemText.error(
                    "review.target-unreachable",
                    "人材「{role}」は誰も認定できないので、目標({people}、{year})は達成できません。",
                    "Nobody can reach the role '{role}', so its target of {people} ({year}) cannot be met.")
            .mendedBy(
                    "人材「{role}」の認定基準を直すか、{year} の目標を消してください。",
                    "Mend the criterion of '{role}', or delete its target ({year}).")),
    TARGET_TOO_EARLY(
            ProblemText.warning(
                            "review.target-before-earliest",
                            "人材「{role}」の {year} の目標({people})は、施行後に始めた人では達成できません(最も早くて {earliest})。",
                            "The target of {people} for '{role}' in {year} cannot be met by people who begin with the policy: the earliest is {earliest}.")
                    .mendedBy(
                            "目標の年度を {earliest} 以後にするか、施行前の実績を持つ人で達成することを確かめてください。",
                            "Move the target to {earliest} or later, or see that people with facts from before the policy will meet it.")),
    TARGET_NEEDS_ROUNDS(ProblemText.advice(
                    "review.target-needs-rounds-within-year",
                    "人材「{role}」の {year} の目標は、認定が年度末に1回だけなら、施行後に始めた人では達成できません(最も早くて {earliest})。",
                    "With one certification at the end of each year, people who begin with the policy cannot meet the target for '{role}' in {year}: the earliest is {earliest}.")
            .mendedBy(
                    "年度の途中でも認定するか、目標の年度を {earliest} 以後にしてください。",
                    "Certify within the year as well, or move the target to {earliest} or later.")),
    TARGET_OUTSIDE_FORCE(ProblemText.advice(
                    "review.target-outside-force",
                    "人材「{role}」の {year} の目標は、方針の施行期間の外にあります。",
                    "The target for '{role}' in {year} lies outside the time in which the policy is in force.")
            .mendedBy(
                    "目標の年度か、方針の施行期間(inForce)を直してください。",
                    "Correct the year of the target, or the time in force (inForce).")),
    TARGET_FALLS(ProblemText.warning(
                    "review.target-falls",
                    "人材「{role}」の年度末の目標が {earlier} の {before}人から {year} の {people}人に減っています。この認定は失効しないので、保持者は退職でしか減りません。",
                    "The target for '{role}' at year end falls from {before} in {earlier} to {people} in {year}, though the role does not run out: only leavers reduce its holders.")
            .mendedBy(
                    "{year} の目標を {before}人以上にするか、数え方(over)を確かめてください。",
                    "Set the target of {year} to {before} or more, or see how the targets count (over)."));

    private final ProblemText text;

    ReviewProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
