package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import java.time.LocalDate;
import java.time.Month;

/** When roles are granted (認定の時期). A policy does not say it, so that the earliest years are told both ways. */
public enum Rounds {
    /** On any day, as soon as a criterion is met (随時). Nobody is earlier. */
    ANY_DAY,
    /** Once a year, on the last day of the fiscal year (年度末に一斉). */
    YEAR_END;

    LocalDate grantedOn(LocalDate met, Month fiscalYearStart) {
        return this == ANY_DAY
                ? met
                : FiscalYear.containing(met, fiscalYearStart).lastDay();
    }
}
