package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a municipality's facts, whatever file or database they came from. */
public enum FactProblem implements ProblemCode {
    DUPLICATE_ID(ProblemText.error(
            "facts.duplicate-id",
            "{kind} の番号「{id}」が2回以上あり、内容が違います。",
            "The {kind} id '{id}' occurs more than once, with different content.")),
    UNKNOWN_REFERENCE(ProblemText.error(
            "facts.unknown-reference", "{field}「{id}」は登録されていません。", "The {field} '{id}' is not known.")),
    DEPARTMENT_CYCLE(ProblemText.error(
            "facts.department-cycle",
            "所属「{id}」は、上位をたどると自分自身に戻ります。",
            "The department '{id}' comes back to itself when its parents are followed.")),
    TWO_PARTS(ProblemText.error(
            "facts.two-parts",
            "職員「{staff}」がプロジェクト「{project}」にリーダーとメンバーの両方で登録されています。",
            "The member of staff '{staff}' is recorded in the project '{project}' both as leader and as member.")),
    DUPLICATE_RATING(
            ProblemText.error(
                    "facts.duplicate-rating",
                    "同じ評価者が同じ対象({subject})に違う評点を付けています。到着順では決めません。どちらが正しいか、記録を直してください。",
                    "One rater gave different scores for the same subject ({subject}). Order of arrival decides nothing: correct the record.")),
    REVISION_WITHOUT_REASON(ProblemText.error(
            "facts.revision-without-reason",
            "訂正した評価({subject}、訂正 {revision} 回目)に理由がありません。",
            "The corrected rating ({subject}, revision {revision}) has no reason.")),
    REVISION_WITHOUT_EARLIER(ProblemText.error(
            "facts.revision-without-earlier",
            "訂正した評価({subject}、訂正 {revision} 回目)の、訂正前の評価がありません。訂正前の記録も残してください。",
            "The corrected rating ({subject}, revision {revision}) lacks the one that it corrects. Keep that too.")),
    REVISION_TOO_EARLY(ProblemText.error(
            "facts.revision-too-early",
            "訂正の日 {day} が、訂正前の評価の日 {earlier} より前です({subject})。",
            "The correction of {day} is earlier than what it corrects, of {earlier} ({subject}).")),
    DUPLICATE_REQUEST(ProblemText.error(
            "facts.duplicate-request",
            "同じ日の同じ評価の依頼({subject})に、違う人数があります。",
            "One request for ratings of one day ({subject}) has different numbers of raters.")),
    REQUEST_BEFORE_START(ProblemText.error(
            "facts.request-before-start",
            "評価の依頼の日 {day} が、プロジェクトの開始日 {start} より前です({subject})。",
            "The request for ratings of {day} is earlier than the project's first day {start} ({subject}).")),
    RELATION_OVER_BEFORE_START(
            ProblemText.warning(
                    "facts.relation-over-before-start",
                    "申告された利害関係({subject})は {end} までで、プロジェクトの開始日 {start} より前に終わっています。どの評価にも関わりません。",
                    "The declared relation ({subject}) ends on {end}, before the project's first day {start}. It bears on no rating.")),
    SELF_RATING(ProblemText.warning(
            "facts.self-rating",
            "本人が本人を評価しています({subject})。この評価は数えません。",
            "Someone rated themself ({subject}). The rating does not count.")),
    RATING_BEFORE_START(ProblemText.error(
            "facts.rating-before-start",
            "評価の日 {day} が、プロジェクトの開始日 {start} より前です({subject})。",
            "The rating of {day} is earlier than the project's first day {start} ({subject}).")),
    AFTER_PROJECT_TOO_EARLY(
            ProblemText.warning(
                    "facts.after-project-too-early",
                    "プロジェクト終了後の評価の日 {day} が、終了日 {end} より前です({subject})。この評価は数えません。",
                    "The rating after the project, of {day}, is earlier than the project's last day {end} ({subject}). It does not count.")),
    RATEE_NOT_IN_PROJECT(ProblemText.error(
            "facts.ratee-not-in-project",
            "評価された職員「{staff}」は、プロジェクト「{project}」に参加していません。",
            "The person rated, '{staff}', takes no part in the project '{project}'.")),
    RELATED_NOT_IN_PROJECT(
            ProblemText.error(
                    "facts.related-not-in-project",
                    "利害関係の申告({subject})の職員「{staff}」は、プロジェクト「{project}」に参加していません。",
                    "The member of staff '{staff}' of a declared relation ({subject}) takes no part in the project '{project}'."));

    private final ProblemText text;

    FactProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
