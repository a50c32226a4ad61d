package io.github.dxjinzai.core.calendar;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fiscal year (年度): twelve months from the first day of a start month, named by the calendar year in which it begins.
 *
 * <p>Example: {@code FiscalYear.of(2023)} is FY2023, R5, 令和5年度: 2023-04-01 to 2024-03-31. A certificate dated
 * 2024-03-31 belongs to it.
 *
 * <p>Municipalities of Japan start in April (地方自治法 208条); another start month serves schemes from elsewhere. Years of
 * different start months are never equal and cannot be compared.
 *
 * @param year the calendar year in which the fiscal year begins, 1 to 9999
 * @param startsIn the month in which it begins
 */
public record FiscalYear(int year, Month startsIn) implements Comparable<FiscalYear> {

    private static final Pattern WESTERN = Pattern.compile("(?:FY)?(\\d{4})(?:年度)?");
    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|大正|明治|R|H|S|T|M)(元|\\d{1,2})(?:年度)?");

    public FiscalYear {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("a fiscal year begins in a year from 1 to 9999, not in " + year);
        }
    }

    /** The fiscal year that begins in April of {@code year}: {@code of(2023)} is 令和5年度. */
    public static FiscalYear of(int year) {
        return new FiscalYear(year, Month.APRIL);
    }

    /** The fiscal year, beginning in April, that holds {@code day}: 2024-01-15 lies in FY2023 (令和5年度). */
    public static FiscalYear containing(LocalDate day) {
        return containing(day, Month.APRIL);
    }

    /** The fiscal year, beginning in {@code startsIn}, that holds {@code day}. */
    public static FiscalYear containing(LocalDate day, Month startsIn) {
        boolean before = day.getMonthValue() < startsIn.getValue();
        return new FiscalYear(before ? day.getYear() - 1 : day.getYear(), startsIn);
    }

    /** The first fiscal year, beginning in {@code startsIn}, that begins on {@code day} or later: from 2024-04-02 on, FY2025. */
    public static FiscalYear beginningFrom(LocalDate day, Month startsIn) {
        return containing(day.minusDays(1), startsIn).next();
    }

    /**
     * Reads a fiscal year that begins in April: {@code 2023}, {@code FY2023}, {@code 2023年度}, {@code R5}, {@code R05},
     * {@code 令和5年度}, {@code 令和元年度}, {@code 平成31年度}. Full-width digits and letters are read as half-width ones.
     *
     * <p>Fiscal 2019 is 平成31年度 by its first day and is also called 令和元年度; both are read.
     *
     * @return the year, or a problem {@code calendar.not-a-fiscal-year} with the text
     */
    public static Either<Problem, FiscalYear> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher western = WESTERN.matcher(plain);
        if (western.matches()) {
            int year = Integer.parseInt(western.group(1));
            return year >= 1 ? Either.right(of(year)) : refuse(text);
        }
        Matcher era = ERA.matcher(plain);
        if (era.matches()) {
            int yearOfEra = "元".equals(era.group(2)) ? 1 : Integer.parseInt(era.group(2));
            return Era.named(era.group(1))
                    .filter(found -> found.hasFiscalYear(yearOfEra))
                    .<Either<Problem, FiscalYear>>map(found -> Either.right(of(found.firstYear() + yearOfEra - 1)))
                    .orElseGet(() -> refuse(text));
        }
        return refuse(text);
    }

    private static Either<Problem, FiscalYear> refuse(String text) {
        return Either.left(Problem.of(CalendarProblem.NOT_A_FISCAL_YEAR, Place.nowhere(), "text", text));
    }

    /** The first day: FY2023 begins on 2023-04-01. */
    public LocalDate firstDay() {
        return LocalDate.of(year, startsIn, 1);
    }

    /** The last day: FY2023 ends on 2024-03-31. */
    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    /** Whether {@code day} lies in this fiscal year, both ends included. */
    public boolean contains(LocalDate day) {
        return containing(day, startsIn).equals(this);
    }

    /** The fiscal year {@code years} later, or earlier if negative. */
    public FiscalYear plus(int years) {
        return new FiscalYear(year + years, startsIn);
    }

    /** The next fiscal year. */
    public FiscalYear next() {
        return plus(1);
    }

    /** Fiscal years from {@code other} to this one: 1 if this is the year after {@code other}. */
    public int since(FiscalYear other) {
        sameStart(other);
        return year - other.year;
    }

    /** The Japanese label by the era of the first day: 令和5年度, 平成31年度; the first year of an era is 元年度. */
    public String japaneseLabel() {
        return Era.on(firstDay())
                .map(era -> era.japanese() + era.yearLabel(year) + "年度")
                .orElseGet(() -> year + "年度");
    }

    /** The short label by the era of the first day: R5, H31. */
    public String shortLabel() {
        return Era.on(firstDay())
                .map(era -> era.letter() + (year - era.firstYear() + 1))
                .orElseGet(this::toString);
    }

    @Override
    public int compareTo(FiscalYear other) {
        sameStart(other);
        return Integer.compare(year, other.year);
    }

    private void sameStart(FiscalYear other) {
        if (startsIn != other.startsIn) {
            throw new IllegalArgumentException("fiscal years with different start months cannot be compared: " + this
                    + " starts in " + startsIn + ", " + other + " in " + other.startsIn);
        }
    }

    /** {@code FY2023}; what {@link #parse} reads back for a year that begins in April. */
    @Override
    public String toString() {
        return "FY" + String.format(Locale.ROOT, "%04d", year);
    }
}
