package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with CSV files, or with facts that are to be written to them. */
public enum CsvProblem implements ProblemCode {
    FILE_MISSING(ProblemText.error("csv.file-missing", "ファイル「{file}」がありません。", "The file '{file}' is missing.")),
    NO_HEADER(ProblemText.error(
            "csv.no-header",
            "見出しの行がありません。1行目に {columns} を書いてください。",
            "There is no header. The first line has to be {columns}.")),
    UTF_16(ProblemText.error(
            "csv.utf-16",
            "このファイルは UTF-16(Excel の「Unicode テキスト」)です。「CSV UTF-8」で保存し直してください。",
            "The file is in UTF-16 (Excel's 'Unicode text'). Save it again as 'CSV UTF-8'.")),
    MALFORMED_BYTES(ProblemText.error(
            "csv.malformed-bytes",
            "{charset} として読めない文字があります。文字コードの指定(UTF-8 または windows-31j)を確かめてください。",
            "There are bytes that are not {charset}. Check the charset that is set (UTF-8 or windows-31j).")),
    MALFORMED_QUOTES(
            ProblemText.error(
                    "csv.malformed-quotes",
                    "引用符「\"」が閉じていないか、閉じた後に文字があります。この行から先は読めません。",
                    "A quotation mark is not closed, or characters follow a closed one. Nothing can be read from this line on.")),
    UNKNOWN_COLUMN(ProblemText.error(
            "csv.unknown-column",
            "列「{header}」は {file} の列ではありません。{file} の列は {columns} です。",
            "The column '{header}' is none of {file}. Its columns are {columns}.")),
    MISSING_COLUMN(
            ProblemText.error("csv.missing-column", "列「{ja}」({en})がありません。", "The column '{ja}' ({en}) is missing.")),
    DUPLICATE_COLUMN(ProblemText.error(
            "csv.duplicate-column",
            "列「{ja}」({en})が2回以上あります。どちらの値も選べません。",
            "The column '{ja}' ({en}) occurs more than once. Neither can be chosen.")),
    RAGGED_ROW(ProblemText.error(
            "csv.ragged-row",
            "この行の項目は {found} 個ですが、見出しは {expected} 個です。",
            "This row has {found} fields, but the header has {expected}.")),
    VALUE_MISSING(ProblemText.error("csv.value-missing", "「{column}」が空です。", "'{column}' is empty.")),
    NOT_AN_ID(ProblemText.error(
            "csv.not-an-id",
            "「{text}」は番号・コードとして読めません。空白や制御文字のない {longest} 文字以内で書いてください。",
            "'{text}' cannot be read as a number or code: it has to have at most {longest} characters, without blanks or"
                    + " control characters.")),
    NOT_A_RATER(ProblemText.error(
            "csv.not-a-rater",
            "評価者番号が番号として読めません(値は表示しません)。空白や制御文字のない {longest} 文字以内で書いてください。",
            "The rater's number cannot be read (it is not shown): it has to have at most {longest} characters, without blanks"
                    + " or control characters.")),
    NOT_A_WORD(ProblemText.error(
            "csv.not-a-word",
            "「{text}」は ID として読めません。半角の英小文字か数字で始まり、英数字・ハイフン・ピリオドだけの 64 文字以内で書いてください。",
            "'{text}' cannot be read as an id: it has to begin with a lower-case letter or a digit and have at most 64 letters,"
                    + " digits, hyphens and dots.")),
    UNKNOWN_WORD(ProblemText.error(
            "csv.unknown-word",
            "「{text}」という言葉は登録されていません。使える言葉: {known}",
            "The word '{text}' is not known. Known words: {known}")),
    NOT_A_REVISION(ProblemText.error(
            "csv.not-a-revision",
            "「{text}」は訂正回として読めません。0以上の整数で書いてください。",
            "'{text}' is no revision: it has to be a whole number, 0 or more.")),
    NOT_A_HEADCOUNT(ProblemText.error(
            "csv.not-a-headcount",
            "「{text}」は依頼人数として読めません。1以上の整数で書いてください。依頼がなければ行は不要です。",
            "'{text}' is no number of raters asked: it has to be a whole number, 1 or more. Nobody asked is no row.")),
    RELATION_TO_NOTHING(ProblemText.error(
            "csv.relation-to-nothing",
            "だれとの、またはどのプロジェクトとの関係かがありません。「被評価者」か「対象プロジェクト」を書いてください。",
            "The relation is to nobody and nothing. Fill the person (ratee) or the project (relatedProject).")),
    NOT_A_SCORE(ProblemText.error(
            "csv.not-a-score",
            "「{text}」は評点として読めません。3.5 のように、小数点以下3桁までの数で書いてください。",
            "'{text}' cannot be read as a score. Write a number with at most three decimals, such as 3.5.")),
    NOT_A_FIGURE(ProblemText.error(
            "csv.not-a-figure",
            "「{text}」は数量として読めません。「時間=12;点=30」のように、名前と数を「=」でつなぎ、「;」で区切って書いてください。",
            "'{text}' cannot be read as a figure. Write names and numbers joined by '=' and separated by ';', such as"
                    + " hours=12;points=30.")),
    NOT_A_QUANTITY(ProblemText.error(
            "csv.not-a-quantity",
            "「{text}」は数量の値として読めません。0 から 999999999.999 まで、小数点以下3桁までの数を、桁区切りや単位なしで書いてください。",
            "'{text}' cannot be read as a quantity. Write a number from 0 to 999999999.999 with at most three decimals, without"
                    + " thousands separators or units.")),
    QUANTITY_TWICE(ProblemText.error(
            "csv.quantity-twice",
            "数量「{quantity}」が1つの欄に2回以上あります。どちらの値も選べません。",
            "The quantity '{quantity}' occurs more than once in one cell. Neither value can be chosen.")),
    KIND_DISAGREES(ProblemText.error(
            "csv.kind-disagrees",
            "実績「{item}」の種類は「{text}」とありますが、方針では「{right}」です。",
            "The achievement '{item}' is called a '{text}' here, but it is a '{right}' in the policy.")),
    FISCAL_YEAR_DISAGREES(ProblemText.error(
            "csv.fiscal-year-disagrees",
            "年度は「{text}」ですが、開始日 {start} は{right}です。",
            "The fiscal year is '{text}', but the first day {start} lies in {right}.")),
    ENDS_BEFORE_START(ProblemText.error(
            "csv.ends-before-start", "{end} は、始まりの日 {start} より前です。", "{end} is earlier than the first day {start}.")),
    UNWRITABLE_CHARACTER(
            ProblemText.error(
                    "csv.unwritable-character",
                    "「{column}」の文字 {character} は {charset} で書けません。UTF-8 で書くか、文字を置き換えてください。",
                    "The character {character} in '{column}' cannot be written in {charset}. Write UTF-8, or replace the character.")),
    UNWRITABLE_DAY(ProblemText.error(
            "csv.unwritable-day",
            "「{column}」の {day} は書けません。0001-04-01 から 9999-12-31 までの日付だけを書けます。",
            "{day} in '{column}' cannot be written: only days from 0001-04-01 to 9999-12-31 can.")),
    COMPLETENESS_DIFFERS(ProblemText.error(
            "csv.completeness-differs",
            "漏れがないとされる事実の種類は {facts} ですが、このフォルダの設定は {folder} です。CSV には書けないので、設定を合わせてください。",
            "The kinds of fact known to be complete are {facts}, but the folder is set to {folder}. A CSV file cannot hold that:"
                    + " set them alike."));

    private final ProblemText text;

    CsvProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
