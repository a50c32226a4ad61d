package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a policy or an overlay (方針の不備). */
public enum PolicyProblem implements ProblemCode {
    DUPLICATE_ID(ProblemText.error(
                    "policy.duplicate-id",
                    "{kind}「{id}」が2回以上あります。番号は1つずつ違うものにしてください。",
                    "The {kind} '{id}' stands more than once. Give each its own id.")
            .mendedBy("一方の{kind}の番号を、ほかにないものに変えてください。", "Give one {kind} an id that no other has.")),
    DANGLING(ProblemText.error(
                    "policy.dangling-reference",
                    "{kind}「{id}」はこの方針にありません。あるもの: {known}。",
                    "There is no {kind} '{id}' in this policy. There are: {known}.")
            .mendedBy(
                    "「{id}」を、あるものの番号に直すか、{kind}「{id}」を書き足してください。",
                    "Correct '{id}' to one that there is, or add a {kind} '{id}'.")),
    ROLE_CYCLE(ProblemText.error(
                    "policy.role-cycle",
                    "人材「{role}」の認定には、めぐりめぐって「{role}」自身の認定が必要です({path})。誰も認定できません。",
                    "The role '{role}' needs itself in the end ({path}). Nobody can reach it.")
            .mendedBy(
                    "道筋({path})のどれか1つの認定基準から、次の人材を求める条件を外してください。",
                    "Take the demand for the next role out of one criterion of the path ({path}).")),
    TERM_TYPE(ProblemText.error(
                    "policy.term-type",
                    "「${term}」はここでは使えません。ここに入るのは {expected} です。",
                    "'${term}' does not fit here: {expected} is asked for.")
            .mendedBy(
                    "{expected}にあたる別の用語を使うか、「${term}」の型(type)を直してください。",
                    "Use a term that is {expected}, or correct the type of '${term}'.")),
    OFF_SCALE(ProblemText.error(
                    "policy.off-scale",
                    "評点 {score} は尺度「{scale}」({from}〜{to})の外です。",
                    "The score {score} lies outside the scale '{scale}' ({from} to {to}).")
            .mendedBy(
                    "評点を {from} から {to} までにするか、尺度「{scale}」を広げてください。",
                    "Choose a score from {from} to {to}, or widen the scale '{scale}'.")),
    CASES_MISMATCH(ProblemText.error(
                    "policy.cases-mismatch",
                    "場合分けは「${term}」の選択肢と同じでなければなりません。不足: {missing}、余分: {extra}。",
                    "The cases must be the options of '${term}'. Missing: {missing}; extra: {extra}.")
            .mendedBy(
                    "不足するもの({missing})を書き足し、余分なもの({extra})を消してください。",
                    "Add what is missing ({missing}) and delete what is extra ({extra}).")),
    NO_RATERS(ProblemText.error(
                    "policy.no-raters",
                    "観点「{perspective}」を、条件の評価者区分({groups})では誰も評価できません。",
                    "None of the groups asked for ({groups}) may take the perspective '{perspective}'.")
            .mendedBy(
                    "条件の評価者区分か、観点「{perspective}」の raters を広げてください。",
                    "Ask for other groups, or let more groups take the perspective '{perspective}' (raters).")),
    OTHER_KIND(ProblemText.error(
                    "policy.achievement-of-other-kind",
                    "実績「{item}」の種類は {kind} です。ここに入るのは {expected} です。",
                    "The achievement '{item}' is of the kind {kind}; one of the kind {expected} is asked for.")
            .mendedBy(
                    "種類 {expected} の実績を指定するか、実績「{item}」の kind を直してください。",
                    "Name an achievement of the kind {expected}, or correct the kind of '{item}'.")),
    NOTHING_ON_AXIS(ProblemText.error(
                    "policy.nothing-on-axis",
                    "スキル「{axis}」に関わる {kind} の実績がありません。",
                    "No achievement of the kind {kind} bears on the axis '{axis}'.")
            .mendedBy("実績の axes に「{axis}」を加えてください。", "Add '{axis}' to the axes of an achievement of that kind.")),
    TARGET_TWICE(ProblemText.error(
                    "policy.target-twice",
                    "人材「{role}」の {year} の目標が2回以上あります。",
                    "There is more than one target for the role '{role}' and {year}.")
            .mendedBy("{year} の目標を1つにまとめてください。", "Keep one target for {year}.")),
    AXIS_OUTSIDE_MAP(ProblemText.error(
                    "policy.axis-outside-map",
                    "「this」はスキルマップの欄の条件でだけ使えます。",
                    "'this' can only be used in the criterion of a row of the skill map.")
            .mendedBy("「this」の代わりにスキルの番号を書いてください。", "Write the id of an axis in place of 'this'.")),
    UNSOUND_SCALE(
            ProblemText.error(
                            "policy.unsound-scale",
                            "尺度「{scale}」は {from} から {to} まで {step} 刻みにできません。",
                            "The scale '{scale}' cannot go from {from} to {to} in steps of {step}.")
                    .mendedBy(
                            "to を from 以上にし、差が {step} で割り切れるようにしてください。刻みは0より大きい数です。",
                            "Make 'to' at least 'from', and their difference a whole number of steps of {step}, which is above 0.")),
    UNSOUND_LEVELS(ProblemText.error(
                    "policy.unsound-levels",
                    "尺度「{scale}」の段階({levels})は使えません。{expected}が必要です。",
                    "The levels of the scale '{scale}' ({levels}) cannot stand: {expected} needed.")
            .mendedBy("段階の評点を、等しい刻みで1つずつ違うものに直してください。", "Give each level a score of its own, in equal steps.")),
    MEAN_OF_ORDINAL(ProblemText.error(
                    "policy.mean-of-ordinal",
                    "尺度「{scale}」は順序だけを表すので、「{way}」のような平均は取れません。",
                    "The scale '{scale}' only orders, so there is no mean such as '{way}'.")
            .mendedBy(
                    "within は median か lowest に、combine は each-perspective にしてください。",
                    "Use median or lowest for 'within', and each-perspective for 'combine'.")),
    WEIGHTS_MISMATCH(
            ProblemText.error(
                            "policy.weights-mismatch",
                            "重みは、数える{kind}のすべてに1つずつ必要です。不足: {missing}、余分: {extra}。",
                            "Every {kind} that counts needs its weight. Missing: {missing}; extra: {extra}.")
                    .mendedBy(
                            "不足するもの({missing})の重みを書き足し、余分なもの({extra})を消してください。数えないものは 0 にします。",
                            "Add a weight for what is missing ({missing}) and delete what is extra ({extra}). What is not to count weighs 0.")),
    NO_WEIGHT(ProblemText.error("policy.no-weight", "重みがすべて 0 では、何も数えられません。", "With all weights 0 nothing would count.")
            .mendedBy("少なくとも1つの重みを 0 より大きくしてください。", "Make at least one weight larger than 0.")),
    WITHOUT_USE(ProblemText.error(
                    "policy.without-use",
                    "「{field}」は {needs} と一緒でなければ使えません。",
                    "'{field}' can only stand together with {needs}.")
            .mendedBy("{needs} を使うか、「{field}」を消してください。", "Use {needs}, or delete '{field}'.")),
    NOT_IN_FORCE(ProblemText.error(
                    "policy.not-in-force",
                    "{day} に施行されている方針はありません。あるもの: {versions}。",
                    "No version of the policy is in force on {day}. There are: {versions}.")
            .mendedBy(
                    "その日に施行されている版を加えるか、日付を確かめてください。",
                    "Add the version that is in force on that day, or check the day.")),
    OTHER_POLICY(
            ProblemText.error(
                            "policy.overlay-of-other-policy",
                            "この上書きは「{extends}」のためのもので、「{policy}」には使えません。",
                            "This overlay is for '{extends}' and cannot be applied to '{policy}'.")
                    .mendedBy(
                            "「{extends}」を一緒に指定するか、上書きの extends を、使う方針か上書きの 番号@版 に直してください。",
                            "Give '{extends}' as well, or set 'extends' of the overlay to the id@version of the policy or overlay that is there.")),
    FILLING_TYPE(ProblemText.error(
                    "policy.filling-type",
                    "「{value}」は「{term}」の値になりません。入るのは {expected} です。",
                    "'{value}' cannot fill '{term}': {expected} is asked for.")
            .mendedBy("「{term}」の値を {expected} から書いてください。", "Give '{term}' a value that is {expected}.")),
    ALREADY_FILLED(
            ProblemText.error(
                            "policy.already-filled",
                            "「{term}」は {by} がすでに定めています。",
                            "'{term}' has already been settled by {by}.")
                    .mendedBy(
                            "この値を消してください。変えてよいとされている値(overridable)なら、fill ではなく replace で置き換えます。",
                            "Delete this value. If the policy lets it be changed (overridable), use 'replace' in place of 'fill'.")),
    NOT_OVERRIDABLE(ProblemText.error(
                    "policy.not-overridable",
                    "「{path}」は、この上書きでは変えられません。変えてよいもの: {overridable}。",
                    "'{path}' may not be changed by this overlay. What may be: {overridable}.")
            .mendedBy(
                    "この変更をやめるか、もとの方針の overridable に「{path}」を加えてもらってください。",
                    "Leave this change out, or have '{path}' added to 'overridable' in the policy that is extended.")),
    NO_SUCH_PART(ProblemText.error(
                    "policy.no-such-part",
                    "「{path}」にあたるものがありません。「{parent}」にあるもの: {known}。",
                    "There is nothing at '{path}'. At '{parent}' there are: {known}.")
            .mendedBy(
                    "道筋を、あるもの({known})に直してください。新しいものは add で加えます。",
                    "Correct the path to what there is ({known}). What is new goes into 'add'.")),
    OVERLAY_CONFLICT(ProblemText.error(
                    "policy.overlay-conflict",
                    "「{path}」は {other} も変えています。どちらも他方の上に重ねたものではないため、決められません。",
                    "'{path}' is changed by {other} as well. Neither builds on the other, so neither goes before.")
            .mendedBy(
                    "一方の上書きの extends を {other} にして順を決めるか、一方から「{path}」の変更を外してください。",
                    "Let one overlay extend the other ({other}), or take the change of '{path}' out of one of them.")),
    CHANGES_UNRESOLVED(ProblemText.error(
                    "policy.changes-unresolved",
                    "上書き「{overlay}」は方針の一部を変えるため、方針のファイルと一緒に読む必要があります。",
                    "The overlay '{overlay}' changes parts of the policy, so it has to be read together with the policy's file.")
            .mendedBy(
                    "dx では --policy と --overlay を一緒に指定してください。プログラムからは PolicyResolution.resolve を使います。",
                    "Give both --policy and --overlay to dx; a program calls PolicyResolution.resolve.")),
    BLANK_IN_FORM(ProblemText.error("policy.blank-in-form", "「{field}」が空欄のままです。", "'{field}' has been left blank.")
            .mendedBy(
                    "「{field}」に値を書くか、まだ決めないならその行を消してください。",
                    "Write a value for '{field}', or delete its line while it is undecided.")),
    AMBIGUOUS_NAME(ProblemText.error(
                    "policy.ambiguous-name",
                    "「{name}」は{kind}「{id}」と「{other}」のどちらも指しています。",
                    "'{name}' means both the {kind} '{id}' and '{other}'.")
            .mendedBy(
                    "「{id}」と「{other}」のどちらかから、名前か別名「{name}」を外してください。",
                    "Take the name or alias '{name}' away from '{id}' or from '{other}'.")),
    PUBLISHED_TWICE(ProblemText.error(
                    "policy.published-twice",
                    "版「{version}」が台帳に2回以上あります。",
                    "The version '{version}' stands more than once in the book.")
            .mendedBy("「{version}」の記載を1つにしてください。", "Keep one entry of '{version}'.")),
    BOTH_IN_FORCE(ProblemText.error(
                    "policy.both-in-force",
                    "版「{version}」と「{other}」の施行期間が重なっています。",
                    "The versions '{version}' and '{other}' are in force on the same days.")
            .mendedBy(
                    "「{version}」の inForce を、「{other}」と重ならない期間にしてください。",
                    "Give '{version}' days in 'inForce' that are not those of '{other}'.")),
    OTHER_VERSION_IN_FILE(ProblemText.error(
                    "policy.other-version-in-file",
                    "{file} の方針は「{found}」で、「{expected}」ではありません。",
                    "The policy in {file} is '{found}', not '{expected}'.")
            .mendedBy("「{expected}」のファイルを指定してください。", "Name the file of '{expected}'.")),
    CHANGED_AFTER_PUBLICATION(ProblemText.error(
                    "policy.changed-after-publication",
                    "公布された版「{version}」が書き換えられています。記録されたダイジェストは {recorded}、今は {actual} です。",
                    "The published version '{version}' has been changed. Its recorded digest is {recorded}, and now it is {actual}.")
            .mendedBy(
                    "「{version}」のファイルを公布時の内容に戻し、変更は新しい版として公布してください(dx policy publish)。",
                    "Restore the file of '{version}', and publish the change as a new version (dx policy publish).")),
    BOOK_FILE_MISSING(ProblemText.error(
                    "policy.book-file-missing",
                    "台帳にあるファイル「{file}」がありません。",
                    "There is no file '{file}', which the book names.")
            .mendedBy("「{file}」を台帳からの相対位置に置いてください。", "Put '{file}' where the book says, seen from the book.")),
    DRAFT_PUBLISHED(ProblemText.error(
                    "policy.draft-published",
                    "案の段階の「{version}」は公布できません。",
                    "'{version}' is a draft and cannot be published.")
            .mendedBy(
                    "策定されたら「{version}」の status を adopted にしてください。",
                    "Once it is adopted, set the status of '{version}' to 'adopted'.")),
    OPEN_TERM(ProblemText.advice(
                    "policy.open-term",
                    "未定: 「{term}」({says})。典拠:「{clause}」。{type}",
                    "Open: '{term}' ({says}). Clause: {clause}. {type}")
            .mendedBy(
                    "上書きの fill に「{term}」の値を書いてください。dx policy holes --form が書き込み用の様式を作ります。",
                    "Give '{term}' a value under 'fill' in an overlay; dx policy holes --form writes a form for it.")),
    OPEN_SCALE(
            ProblemText.advice(
                            "policy.open-scale",
                            "未定: 尺度「{scale}」の上下限と刻み。典拠:「{clause}」。",
                            "Open: the bounds and the step of the scale '{scale}'. Clause: {clause}.")
                    .mendedBy(
                            "上書きの scales に尺度「{scale}」の from・to・step を書いてください。dx policy holes --form が書き込み用の様式を作ります。",
                            "State from, to and step of the scale '{scale}' under 'scales' in an overlay; dx policy holes --form writes a form for it."));

    private final ProblemText text;

    PolicyProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
