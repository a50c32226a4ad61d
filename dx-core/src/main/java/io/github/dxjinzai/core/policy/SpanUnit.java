package io.github.dxjinzai.core.policy;

/** What a length of time is counted in (期間の単位). */
public enum SpanUnit {
    /** Fiscal years, the one in which it begins counted as the first (年度). */
    FISCAL_YEARS,
    /** Years from day to day (年). */
    YEARS,
    /** Months from day to day (月). */
    MONTHS
}
