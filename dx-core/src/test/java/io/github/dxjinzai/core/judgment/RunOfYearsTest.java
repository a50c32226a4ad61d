package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunOfYearsTest {

    private static RunOfYears run(List<Verdict> each, List<Verdict> closing) {
        List<FiscalYear> years = IntStream.range(0, each.size())
                .mapToObj(i -> FiscalYear.of(2023 + i))
                .toList();
        return new RunOfYears(years, each, closing, 2, NOT_MET);
    }

    @Test
    void a_gap_between_two_years_is_named() {
        RunOfYears run = run(List.of(MET, NOT_MET, MET), List.of(MET, NOT_MET, MET));
        assertThat(run.verdict()).isEqualTo(NOT_MET);
        assertThat(run.gaps()).containsExactly(FiscalYear.of(2024));
    }

    @Test
    void a_gap_is_not_blamed_where_a_run_is_long_enough_and_only_its_last_year_fails() {
        RunOfYears run = run(List.of(MET, MET, NOT_MET, MET), List.of(NOT_MET, NOT_MET, NOT_MET, NOT_MET));
        assertThat(run.verdict()).isEqualTo(NOT_MET);
        assertThat(run.gaps()).isEmpty();
    }

    @Test
    void the_latest_of_several_longest_runs_is_told() {
        RunOfYears run = run(List.of(MET, MET, NOT_MET, MET, MET), List.of(MET, MET, NOT_MET, MET, MET));
        assertThat(run.longest()).containsExactly(FiscalYear.of(2026), FiscalYear.of(2027));
    }

    @Test
    void a_shorter_run_that_ends_later_is_not_the_longest() {
        List<Verdict> each = List.of(MET, MET, MET, NOT_MET, MET, MET);
        assertThat(run(each, each).longest())
                .containsExactly(FiscalYear.of(2023), FiscalYear.of(2024), FiscalYear.of(2025));
    }

    @Test
    void years_that_would_be_too_few_without_the_gap_are_not_blamed_on_it() {
        List<Verdict> each = List.of(MET, NOT_MET, MET);
        RunOfYears three = new RunOfYears(run(each, each).years(), each, each, 3, NOT_MET);
        assertThat(three.verdict()).isEqualTo(NOT_MET);
        assertThat(three.gaps()).isEmpty();
    }
}
