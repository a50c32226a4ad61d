package io.github.dxjinzai.core.calendar;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a date or a fiscal year that came from outside. */
public enum CalendarProblem implements ProblemCode {
    NOT_A_DATE(ProblemText.error(
            "calendar.not-a-date",
            "「{text}」は日付として読めません。2023-04-01、2023/4/1、R5.4.1、令和5年4月1日 の形で書いてください。",
            "'{text}' cannot be read as a day. Write it as 2023-04-01, 2023/4/1, R5.4.1 or 令和5年4月1日.")),
    EXCEL_SERIAL(ProblemText.error(
            "calendar.excel-serial",
            "「{text}」は Excel の日付の通し番号のようです({day} のことでしょうか)。日付の書式で保存し直してください。",
            "'{text}' looks like an Excel serial number ({day}?). Save the column again in a date format.")),
    NOT_IN_ERA(ProblemText.error(
            "calendar.not-in-era",
            "「{text}」({day})は{era}の日付ではありません。",
            "'{text}' ({day}) does not lie in the era {era}.")),
    NOT_A_FISCAL_YEAR(ProblemText.error(
            "calendar.not-a-fiscal-year",
            "「{text}」は年度として読めません。2023、FY2023、R5、令和5年度 の形で書いてください。",
            "'{text}' cannot be read as a fiscal year. Write it as 2023, FY2023, R5 or 令和5年度."));

    private final ProblemText text;

    CalendarProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
