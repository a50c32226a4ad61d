package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.source.Term;
import java.time.LocalDate;
import java.time.Month;

/**
 * A length of time (期間). Two years from 2024-06-30 end with 2026-06-29; two fiscal years from that day end with 2026-03-31, since
 * the fiscal year of the first day counts as the first. Where the last month has no such day, months and years end with its last one
 * (民法143条2項): one year from 2024-02-29 ends with 2025-02-28.
 *
 * @param amount how many, 1 or more
 * @param unit of what
 */
public record Span(Term<Integer> amount, SpanUnit unit) {

    /** From so many units on, a span has no end that a calendar could name. */
    private static final int ENDLESS = 1_000;

    private static final int LAST_YEAR = 9999;

    /** The last day of {@code amount} units that begin on {@code first}; the last of all days for a span beyond any calendar. */
    public static LocalDate lastDay(LocalDate first, int amount, SpanUnit unit, Month fiscalYearStart) {
        if (amount >= ENDLESS) {
            return LocalDate.MAX;
        }
        return switch (unit) {
            case FISCAL_YEARS ->
                first.plusYears(amount).getYear() > LAST_YEAR
                        ? LocalDate.MAX
                        : FiscalYear.containing(first, fiscalYearStart)
                                .plus(amount - 1)
                                .lastDay();
            case YEARS -> dayBefore(first, first.plusYears(amount));
            case MONTHS -> dayBefore(first, first.plusMonths(amount));
        };
    }

    /** The day before the one that answers to the first; where there was none in the month, the month's last is the end itself. */
    static LocalDate dayBefore(LocalDate first, LocalDate end) {
        return end.getDayOfMonth() < first.getDayOfMonth() ? end : end.minusDays(1);
    }
}
