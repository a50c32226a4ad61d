package io.github.dxjinzai.adapters.jdbc;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a row that a hand or another program put into a table. */
public enum JdbcProblem implements ProblemCode {
    VALUE_MISSING(ProblemText.error("jdbc.value-missing", "「{column}」が空(NULL)です。", "'{column}' is NULL.")),
    NOT_AN_ID(ProblemText.error(
            "jdbc.not-an-id",
            "「{text}」は番号・コードとして読めません。空白や制御文字のない {longest} 文字以内で書いてください。",
            "'{text}' cannot be read as a number or code: it has to have 1 to {longest} characters, without blanks or control"
                    + " characters.")),
    NOT_A_RATER(ProblemText.error(
            "jdbc.not-a-rater",
            "評価者番号が番号として読めません(値は表示しません)。空白や制御文字のない {longest} 文字以内で書いてください。",
            "The rater's number cannot be read (it is not shown): it has to have 1 to {longest} characters, without blanks or"
                    + " control characters.")),
    NOT_A_WORD(ProblemText.error(
            "jdbc.not-a-word",
            "「{text}」は ID として読めません。半角の英小文字か数字で始まり、英数字・ハイフン・ピリオドだけの 64 文字以内で書いてください。",
            "'{text}' cannot be read as an id: it has to begin with a lower-case letter or a digit and have at most 64 letters,"
                    + " digits, hyphens and dots.")),
    UNKNOWN_WORD(ProblemText.error(
            "jdbc.unknown-word",
            "「{text}」という言葉は登録されていません。使える言葉: {known}",
            "The word '{text}' is not known. Known words: {known}")),
    ENDS_BEFORE_START(ProblemText.error(
            "jdbc.ends-before-start", "{end} は、始まりの日 {start} より前です。", "{end} is earlier than the first day {start}.")),
    QUANTITY_OUT_OF_RANGE(ProblemText.error(
            "jdbc.quantity-out-of-range",
            "数値 {value} は 0 から 999999999.999 まで、小数3桁までの範囲にありません。",
            "The quantity {value} is not between 0 and 999999999.999 with at most three decimals.")),
    SCORE_BESIDE_NONE(ProblemText.error(
            "jdbc.score-beside-none",
            "評価不能の行に評点があります(値は表示しません)。",
            "There is a score where the rater cannot judge (it is not shown).")),
    BELOW_ZERO(ProblemText.error("jdbc.below-zero", "{number} は使えません。0以上の整数が必要です。", "{number} is below 0.")),
    NOBODY_ASKED(ProblemText.error(
            "jdbc.nobody-asked",
            "依頼人数 {number} は使えません。1以上の整数が必要です。",
            "{number} is no number of raters asked: it has to be 1 or more.")),
    RELATION_TO_NOTHING(ProblemText.error(
            "jdbc.relation-to-nothing",
            "だれとの、またはどのプロジェクトとの関係かがありません(ratee_id と project_id がともに NULL)。",
            "The relation is to nobody and nothing: both ratee_id and project_id are NULL.")),
    SCORE_TOO_FINE(ProblemText.error(
            "jdbc.score-too-fine",
            "評点の小数が3桁を超えています(値は表示しません)。",
            "The score has more than three decimals (it is not shown).")),
    SCORE_OUT_OF_RANGE(ProblemText.error(
            "jdbc.score-out-of-range",
            "評点が -2147483.648 から 2147483.647 までの範囲にありません(値は表示しません)。",
            "The score is not between -2147483.648 and 2147483.647 (it is not shown)."));

    private final ProblemText text;

    JdbcProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
