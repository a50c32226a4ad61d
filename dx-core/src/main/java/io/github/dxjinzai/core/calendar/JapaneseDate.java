package io.github.dxjinzai.core.calendar;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as Japanese offices write them (日付・和暦). The library stores western dates; this reads and writes the others at
 * the edge.
 *
 * <p>Example: {@code parse("令和元年5月1日")} and {@code parse("R1.5.1")} are 2019-05-01; {@code format(2023-04-01)} is
 * 令和5年4月1日.
 */
public final class JapaneseDate {

    private static final Pattern WESTERN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|大正|明治|R|H|S|T|M)(元|\\d{1,2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,6}");
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private JapaneseDate() {}

    /**
     * Reads a day: {@code 2023-04-01}, {@code 2023/4/1}, {@code 2023.4.1}, {@code 2023年4月1日}, {@code R5.4.1},
     * {@code 令和5年4月1日}, {@code 令和元年5月1日}. Full-width digits are read as half-width ones.
     *
     * @return the day, or a problem: {@code calendar.not-a-date} for what is no day or is ambiguous (4/1/2023);
     *     {@code calendar.excel-serial} for a bare number, with the day that Excel would mean;
     *     {@code calendar.not-in-era} for a day that does not lie in the era named (平成31年5月1日)
     */
    public static Either<Problem, LocalDate> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher western = WESTERN.matcher(plain);
        if (western.matches()) {
            return day(Integer.parseInt(western.group(1)), western.group(2), western.group(3))
                    .<Either<Problem, LocalDate>>map(Either::right)
                    .orElseGet(() -> refuse(text));
        }
        Matcher era = ERA.matcher(plain);
        if (era.matches()) {
            return inEra(text, era);
        }
        if (SERIAL.matcher(plain).matches()) {
            LocalDate meant = EXCEL_ZERO.plusDays(Integer.parseInt(plain));
            return Either.left(
                    Problem.of(CalendarProblem.EXCEL_SERIAL, Place.nowhere(), "text", text, "day", meant.toString()));
        }
        return refuse(text);
    }

    private static Either<Problem, LocalDate> inEra(String text, Matcher matcher) {
        Era era = Era.named(matcher.group(1)).orElseThrow();
        int yearOfEra = "元".equals(matcher.group(2)) ? 1 : Integer.parseInt(matcher.group(2));
        Optional<LocalDate> day = day(era.firstYear() + yearOfEra - 1, matcher.group(3), matcher.group(4));
        if (yearOfEra < 1 || day.isEmpty()) {
            return refuse(text);
        }
        if (!era.contains(day.get())) {
            return Either.left(Problem.of(
                    CalendarProblem.NOT_IN_ERA,
                    Place.nowhere(),
                    "text",
                    text,
                    "era",
                    era.japanese(),
                    "day",
                    day.get().toString()));
        }
        return Either.right(day.get());
    }

    private static Optional<LocalDate> day(int year, String month, String dayOfMonth) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(dayOfMonth)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Either<Problem, LocalDate> refuse(String text) {
        return Either.left(Problem.of(CalendarProblem.NOT_A_DATE, Place.nowhere(), "text", text));
    }

    /** The day in the Japanese calendar: 令和5年4月1日, 令和元年5月1日; before 1873 in the western one. */
    public static String format(LocalDate day) {
        String monthAndDay = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return Era.on(day)
                .map(era -> era.japanese() + era.yearLabel(day.getYear()) + "年" + monthAndDay)
                .orElseGet(() -> day.getYear() + "年" + monthAndDay);
    }
}
