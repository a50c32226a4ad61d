package io.github.dxjinzai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.problem.Problem;
import io.vavr.control.Either;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {

    @ParameterizedTest
    @CsvFileSource(resources = "b02-wareki-fiscal-year.csv", numLinesToSkip = 1)
    void a_day_is_written_and_read_in_the_era_that_it_lies_in(
            LocalDate day, String era, int yearOfEra, String wareki, String pattern, int start, String label) {
        assertThat(JapaneseDate.format(day)).isEqualTo(wareki);
        assertThat(JapaneseDate.parse(wareki).get()).isEqualTo(day);
        assertThat(JapaneseDate.parse(pattern).get()).isEqualTo(day);
    }

    /** The texts on which the parser of Java fails, guesses the next century or slips into another era. */
    @ParameterizedTest
    @CsvFileSource(resources = "b02-wareki-java17-parse.csv", numLinesToSkip = 1)
    void what_java_reads_wrongly_is_read_or_refused(String style, String pattern, String text, String java) {
        Either<Problem, LocalDate> read = JapaneseDate.parse(text);
        switch (text) {
            case "令和1年5月1日", "令和元年5月1日" -> assertThat(read.get()).isEqualTo(LocalDate.of(2019, 5, 1));
            case "平成31年4月30日", "H31.04.30" -> assertThat(read.get()).isEqualTo(LocalDate.of(2019, 4, 30));
            case "R5.4.1", "R05.04.01" -> assertThat(read.get()).isEqualTo(LocalDate.of(2023, 4, 1));
            case "平成31年5月1日", "昭和64年1月8日" -> assertThat(read.getLeft().code()).isEqualTo(CalendarProblem.NOT_IN_ERA);
            case "令和5年2月29日" -> assertThat(read.getLeft().code()).isEqualTo(CalendarProblem.NOT_A_DATE);
            default -> throw new AssertionError("a case without an expectation: " + text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-01",
        "2023/4/1",
        "2023.4.1",
        "2023年4月1日",
        "R5.4.1",
        "r5.4.1",
        "R5/4/1",
        "令和5年4月1日",
        "２０２３／４／１",
        "令和５年４月１日",
        "' 2023-04-01 '"
    })
    void a_day_is_read_as_offices_write_it(String text) {
        assertThat(JapaneseDate.parse(text).get()).isEqualTo(LocalDate.of(2023, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4/1/2023", "2023-02-29", "2023-13-01", "R0.4.1", "令和", "2023", "20230401", "昨日", "X5.4.1"})
    void what_is_no_day_or_ambiguous_is_refused(String text) {
        assertThat(JapaneseDate.parse(text).getLeft().code())
                .isIn(CalendarProblem.NOT_A_DATE, CalendarProblem.EXCEL_SERIAL);
    }

    @ParameterizedTest
    @CsvSource({"45017,2023-04-01", "45382,2024-03-31"})
    void a_serial_number_of_excel_is_refused_with_the_day_that_excel_would_mean(String text, String day) {
        Problem problem = JapaneseDate.parse(text).getLeft();
        assertThat(problem.code()).isEqualTo(CalendarProblem.EXCEL_SERIAL);
        assertThat(problem.values()).containsEntry("day", day);
    }

    @Property(tries = 200)
    void what_is_written_is_read_back_as_the_same_day(@ForAll @IntRange(min = 0, max = 80_000) int days) {
        LocalDate day = LocalDate.of(1873, 1, 1).plusDays(days);
        assertThat(JapaneseDate.parse(JapaneseDate.format(day)).get()).isEqualTo(day);
        assertThat(JapaneseDate.parse(day.toString()).get()).isEqualTo(day);
    }
}
