package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.source.Term;
import java.time.LocalDate;

/**
 * A time that runs from the day after something (期限). Three months from 2025-04-10 end with 2025-07-10; where the last month has no
 * such day they end with its last one, so that one month from 2025-01-31 ends with 2025-02-28.
 *
 * @param amount how many, 1 or more
 * @param unit of what
 */
public record Deadline(Term<Integer> amount, Unit unit) {

    private static final int ENDLESS = 100_000;

    /** What a deadline is counted in (期限の単位). */
    public enum Unit {
        /** Days (日). */
        DAYS,
        /** Months by the calendar (月). */
        MONTHS
    }

    /**
     * The last day of so many days or months.
     *
     * @param after the day of what it runs from, which is not counted
     * @param amount the number, 1 or more
     * @return the day; the last of all days from 100,000 days or months on
     */
    public LocalDate lastDay(LocalDate after, int amount) {
        if (amount >= ENDLESS) {
            return LocalDate.MAX;
        }
        return switch (unit) {
            case DAYS -> after.plusDays(amount);
            case MONTHS -> {
                LocalDate first = after.plusDays(1);
                yield Span.dayBefore(first, first.plusMonths(amount));
            }
        };
    }
}
