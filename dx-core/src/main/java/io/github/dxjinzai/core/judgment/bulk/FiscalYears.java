package io.github.dxjinzai.core.judgment.bulk;

/** Fiscal years counted back from that of the day judged. */
final class FiscalYears {

    private static final int MONTHS = 12;

    /** The month, counted from year 0, in which the fiscal year after that of the day judged begins. */
    private final int next;

    FiscalYears(Binding to) {
        int start = to.yearStart.getValue() - 1;
        int today = to.day.getYear() * MONTHS + to.day.getMonthValue() - 1;
        this.next = Math.floorDiv(today - start, MONTHS) * MONTHS + MONTHS + start;
    }

    /** How many fiscal years before that of the day judged a month lies, which is not after the day. */
    int before(int month) {
        return (next - 1 - month) / MONTHS;
    }
}
