package io.github.dxjinzai.core.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The modern Japanese eras (元号), with the first day of each. Dates before 1873 had another calendar and have no era here. */
enum Era {
    MEIJI("明治", "M", LocalDate.of(1873, 1, 1), 1868),
    TAISHO("大正", "T", LocalDate.of(1912, 7, 30), 1912),
    SHOWA("昭和", "S", LocalDate.of(1926, 12, 25), 1926),
    HEISEI("平成", "H", LocalDate.of(1989, 1, 8), 1989),
    REIWA("令和", "R", LocalDate.of(2019, 5, 1), 2019);

    private final String japanese;
    private final String letter;
    private final LocalDate firstDay;
    private final int firstYear;

    Era(String japanese, String letter, LocalDate firstDay, int firstYear) {
        this.japanese = japanese;
        this.letter = letter;
        this.firstDay = firstDay;
        this.firstYear = firstYear;
    }

    String japanese() {
        return japanese;
    }

    String letter() {
        return letter;
    }

    /** The calendar year that is year 1 of the era. */
    int firstYear() {
        return firstYear;
    }

    /** The year of the era as people write it: 元年 for the first, else the number with 年 left to the caller's suffix. */
    String yearLabel(int calendarYear) {
        int yearOfEra = calendarYear - firstYear + 1;
        return yearOfEra == 1 ? "元" : Integer.toString(yearOfEra);
    }

    boolean contains(LocalDate day) {
        return on(day).filter(era -> era == this).isPresent();
    }

    /** Whether a fiscal year may be called by this year of the era: it has at least one day in the era. */
    boolean hasFiscalYear(int yearOfEra) {
        if (yearOfEra < 1) {
            return false;
        }
        LocalDate begins = LocalDate.of(firstYear + yearOfEra - 1, 4, 1);
        LocalDate ends = begins.plusYears(1).minusDays(1);
        boolean startsBeforeNext =
                next().map(era -> begins.isBefore(era.firstDay)).orElse(true);
        return startsBeforeNext && !ends.isBefore(firstDay);
    }

    private Optional<Era> next() {
        return Arrays.stream(values())
                .filter(era -> era.firstDay.isAfter(firstDay))
                .min(Comparator.comparing(era -> era.firstDay));
    }

    static Optional<Era> named(String nameOrLetter) {
        return Arrays.stream(values())
                .filter(era -> era.japanese.equals(nameOrLetter) || era.letter.equals(nameOrLetter))
                .findFirst();
    }

    static Optional<Era> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(era -> !day.isBefore(era.firstDay))
                .max(Comparator.comparing(era -> era.firstDay));
    }
}
