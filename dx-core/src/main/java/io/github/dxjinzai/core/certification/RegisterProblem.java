package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** Why an event is refused, and how a register shows that it was touched (台帳の問題). */
public enum RegisterProblem implements ProblemCode {
    NO_JUDGMENT(
            ProblemText.error(
                    "register.no-judgment",
                    "職員「{staff}」の「{role}」({day})は、基準を満たすという判定(認定・更新それぞれのもの)に基づいていません: {found}。",
                    "'{role}' of the member of staff '{staff}' ({day}) does not rest on a judgment of its own kind that is met: {found}.")),
    BEFORE_JUDGMENT(ProblemText.error(
            "register.before-judgment",
            "{day} は、判定の基準日 {judged} より前です(職員「{staff}」、「{role}」)。",
            "{day} is earlier than the day judged, {judged} (member of staff '{staff}', '{role}').")),
    NOT_YET(
            ProblemText.error(
                    "register.not-yet",
                    "{day} は記載日時 {entered} より後です。その日になってから記載してください(職員「{staff}」、「{role}」)。",
                    "{day} is after {entered}, when it is entered: enter it when the day has come (member of staff '{staff}', '{role}').")),
    ENTERED_EARLIER(ProblemText.error(
            "register.entered-earlier",
            "記載日時 {entered} が、前の記載の {before} より前です。",
            "{entered} is earlier than {before}, when the entry before was entered.")),
    NO_REASON(ProblemText.error(
            "register.no-reason",
            "職員「{staff}」の「{role}」({day})の記載に理由がありません。",
            "The entry on '{role}' of the member of staff '{staff}' ({day}) has no reason.")),
    NOT_POSSIBLE(ProblemText.error(
            "register.not-possible",
            "職員「{staff}」の「{role}」は {day} 現在 {holding} のため、{kind} にはできません。",
            "'{role}' of the member of staff '{staff}' is {holding} on {day}, so that {kind} is not possible.")),
    NOT_AT_BEGINNING(
            ProblemText.error(
                    "register.not-at-beginning",
                    "引継ぎは台帳の初めにだけ記載できます(職員「{staff}」、「{role}」、{day})。",
                    "Only at its beginning does a register take over what was held (member of staff '{staff}', '{role}', {day}).")),
    OPEN_TERM(ProblemText.error(
            "register.open-term",
            "方針 {policy} の未定事項 {terms} が決まらないと、{role} の期限は分かりません。",
            "While {terms} of the policy {policy} are open, the days of {role} cannot be told.")),
    NO_APPEALS(ProblemText.error(
            "register.no-appeals",
            "方針 {policy} は、不服申立ての期限(appeals)を定めていません。",
            "The policy {policy} does not say until when an appeal can be filed (appeals).")),
    APPEAL_TERM_OPEN(ProblemText.error(
            "register.appeal-term-open",
            "方針 {policy} の未定事項 {terms} が決まらないと、不服申立ての期限は分かりません。",
            "While {terms} of the policy {policy} are open, the last days of an appeal cannot be told.")),
    APPEAL_LATE(ProblemText.error(
            "register.appeal-late",
            "不服申立ての日 {day} が期限 {fileBy} を過ぎています(職員「{staff}」、「{role}」)。",
            "The appeal of {day} is after its last day, {fileBy} (member of staff '{staff}', '{role}').")),
    APPEAL_NOT_DATED(ProblemText.error(
            "register.appeal-not-dated",
            "不服申立てには、そしてそれだけに、対象の日と期限を記載します(職員「{staff}」、「{role}」、{day})。",
            "An appeal that is filed, and nothing else, has deadlines (member of staff '{staff}', '{role}', {day}).")),
    APPEAL_OPEN(ProblemText.error(
            "register.appeal-open",
            "職員「{staff}」の「{role}」には、まだ決定のない不服申立てがあります。",
            "An appeal on '{role}' of the member of staff '{staff}' is not decided yet.")),
    NO_APPEAL(ProblemText.error(
            "register.no-appeal",
            "職員「{staff}」の「{role}」に、{day} 現在で決定を待つ不服申立てはありません。",
            "There is no appeal on '{role}' of the member of staff '{staff}' to be decided on {day}.")),
    TWICE(ProblemText.error(
            "register.twice", "{number} 番の記載は、前の記載の繰返しです。", "Entry {number} says again what was entered before.")),
    UNKNOWN_STAFF(ProblemText.error(
            "register.unknown-staff",
            "台帳にある職員「{staff}」は、職員として登録されていません。",
            "The member of staff '{staff}' of the register is not among the facts.")),
    NO_RECEIPT(
            ProblemText.error(
                    "register.no-receipt",
                    "{number} 番の記載(職員「{staff}」の「{role}」)の根拠である判定の控えがありません(要約値 {receipt})。",
                    "There is no receipt of the judgment on which entry {number} rests ('{role}' of the member of staff '{staff}'; digest {receipt}).")),
    OTHER_RECEIPT(
            ProblemText.error(
                    "register.other-receipt",
                    "{number} 番の記載(職員「{staff}」の「{role}」)は、控えの判定と違うことを根拠としています(要約値 {receipt})。",
                    "Entry {number} ('{role}' of the member of staff '{staff}') rests on something else than its receipt says (digest {receipt}).")),
    MISSING(ProblemText.error(
            "register.missing",
            "{expected} 番の記載があるはずの所に {number} 番があります。削除か並べ替えの疑いがあります。",
            "Entry {number} stands where entry {expected} should: entries were removed or reordered.")),
    BROKEN_CHAIN(ProblemText.error(
            "register.broken-chain",
            "{number} 番の記載は、その前の記載につながっていません。",
            "Entry {number} does not follow the entry before it.")),
    ALTERED(ProblemText.error(
            "register.altered", "{number} 番の記載は、記載の後に書き換えられています。", "Entry {number} was altered after it was entered.")),
    OTHER_END(ProblemText.error(
            "register.other-end",
            "台帳の最後の要約値は {found} ですが、控えは {expected} です。末尾の削除か書換えの疑いがあります。",
            "The register ends with {found}, but {expected} was noted: its end was removed or altered."));

    private final ProblemText text;

    RegisterProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
