package io.github.dxjinzai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvFileSource(resources = "b02-wareki-fiscal-year.csv", numLinesToSkip = 1)
    void a_day_belongs_to_the_fiscal_year_that_began_last(
            LocalDate day, String era, int yearOfEra, String wareki, String pattern, int start, String label) {
        FiscalYear year = FiscalYear.containing(day);
        assertThat(year).isEqualTo(FiscalYear.of(start));
        assertThat(year.contains(day)).isTrue();
        assertThat(year.japaneseLabel()).isEqualTo(label == null ? start + "年度" : label);
    }

    @ParameterizedTest
    @CsvSource({
        "2023,2023",
        "FY2023,2023",
        "fy2023,2023",
        "2023年度,2023",
        "R5,2023",
        "r5,2023",
        "R05,2023",
        "令和5年度,2023",
        "令和5,2023",
        "令和元年度,2019",
        "令和1年度,2019",
        "平成31年度,2019",
        "H31,2019",
        "R1,2019",
        "昭和63年度,1988",
        "平成元年度,1989",
        "Ｒ５,2023",
        "令和５年度,2023",
        "ＦＹ２０２３,2023",
        "' R5 ',2023"
    })
    void a_fiscal_year_is_read_as_offices_write_it(String text, int year) {
        assertThat(FiscalYear.parse(text).get()).isEqualTo(FiscalYear.of(year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "R", "R0", "令和0年度", "平成32年度", "昭和64年度", "大正99年度", "23", "20233", "0000", "FY", "令和5年", "年度", "5"
            })
    void what_is_no_fiscal_year_is_refused_with_the_text(String text) {
        assertThat(FiscalYear.parse(text).getLeft()).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CalendarProblem.NOT_A_FISCAL_YEAR);
            assertThat(problem.values()).containsEntry("text", text);
        });
    }

    @Test
    void reiwa_1_and_heisei_31_are_both_fiscal_2019_which_is_called_by_its_first_day() {
        assertThat(FiscalYear.parse("令和元年度").get())
                .isEqualTo(FiscalYear.parse("平成31年度").get())
                .isEqualTo(FiscalYear.of(2019));
        assertThat(FiscalYear.of(2019).japaneseLabel()).isEqualTo("平成31年度");
        assertThat(FiscalYear.of(2019).shortLabel()).isEqualTo("H31");
    }

    @Test
    void january_2024_lies_in_r5() {
        FiscalYear year = FiscalYear.containing(LocalDate.of(2024, 1, 15));
        assertThat(year.shortLabel()).isEqualTo("R5");
        assertThat(year.japaneseLabel()).isEqualTo("令和5年度");
        assertThat(year).hasToString("FY2023");
    }

    @Test
    void a_fiscal_year_runs_from_1_april_to_31_march() {
        FiscalYear r5 = FiscalYear.of(2023);
        assertThat(r5.firstDay()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(r5.lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(r5.contains(LocalDate.of(2023, 3, 31))).isFalse();
        assertThat(r5.contains(LocalDate.of(2024, 4, 1))).isFalse();
    }

    @Test
    void the_first_year_of_an_era_is_gannen() {
        assertThat(FiscalYear.of(1989).japaneseLabel()).isEqualTo("平成元年度");
        assertThat(FiscalYear.of(1989).shortLabel()).isEqualTo("H1");
    }

    @Test
    void another_start_month_makes_another_year_that_cannot_be_compared() {
        FiscalYear calendarYear = FiscalYear.containing(LocalDate.of(2024, 1, 15), Month.JANUARY);
        assertThat(calendarYear).isEqualTo(new FiscalYear(2024, Month.JANUARY));
        assertThat(calendarYear.lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
        FiscalYear april = FiscalYear.of(2024);
        assertThat(calendarYear).isNotEqualTo(april);
        assertThatThrownBy(() -> calendarYear.compareTo(april)).hasMessageContaining("start months");
        assertThatThrownBy(() -> calendarYear.since(april)).hasMessageContaining("start months");
    }

    @Test
    void a_year_beyond_four_digits_is_refused() {
        assertThatThrownBy(() -> FiscalYear.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> FiscalYear.of(10_000)).hasMessageContaining("10000");
    }

    @Property(tries = 200)
    void what_a_fiscal_year_is_called_is_read_back_as_the_same_year(
            @ForAll @IntRange(min = 1873, max = 2090) int start) {
        FiscalYear year = FiscalYear.of(start);
        assertThat(FiscalYear.parse(year.toString()).get()).isEqualTo(year);
        assertThat(FiscalYear.parse(year.japaneseLabel()).get()).isEqualTo(year);
        assertThat(FiscalYear.parse(year.shortLabel()).get()).isEqualTo(year);
    }

    @Property(tries = 200)
    void fiscal_years_follow_each_other_without_gap_or_overlap(
            @ForAll @IntRange(min = 1, max = 9998) int start, @ForAll Month month) {
        FiscalYear year = new FiscalYear(start, month);
        assertThat(year.next().firstDay()).isEqualTo(year.lastDay().plusDays(1));
        assertThat(year.next().since(year)).isEqualTo(1);
        assertThat(year.contains(year.firstDay())).isTrue();
        assertThat(year.contains(year.lastDay())).isTrue();
        assertThat(year.compareTo(year.next())).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, 2024", "2024-04-02, 2025", "2025-03-31, 2025", "2024-01-15, 2024"})
    void the_first_year_from_a_day_on_is_the_days_own_only_if_it_begins_on_it(LocalDate day, int year) {
        assertThat(FiscalYear.beginningFrom(day, Month.APRIL)).isEqualTo(FiscalYear.of(year));
    }
}
