package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WindowJudgeTest {

    private static final Policy POLICY = Moka.illustrative();

    private static WindowJudge last(int amount, SpanUnit unit) {
        return new WindowJudge(POLICY, POLICY.termValues(), new Window.Last(new Span(new Term.Stated<>(amount), unit)));
    }

    private static KnownFacts on(LocalDate day) {
        return new KnownFacts(new Dossier(new StaffId("1"), List.of(), List.of(), Set.of()), day);
    }

    private static void same(WindowJudge window, LocalDate fact, LocalDate day, int amount, SpanUnit unit) {
        boolean reaches = !day.isAfter(Span.lastDay(fact, amount, unit, POLICY.fiscalYearStart()));
        assertThat(window.holds(fact.toEpochDay(), window.first(on(day)), day))
                .as("%s within %s %s up to %s", fact, amount, unit, day)
                .isEqualTo(reaches);
    }

    @Property(tries = 300)
    void a_fact_lies_in_a_window_if_the_span_that_it_begins_reaches_the_day(
            @ForAll @IntRange(max = 40_000) int epochDay,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll SpanUnit unit) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        WindowJudge window = last(amount, unit);
        long first = window.first(on(day));
        for (int i = -3; i <= 3; i++) {
            LocalDate fact = LocalDate.ofEpochDay(first + i);
            if (!fact.isAfter(day)) {
                same(window, fact, day, amount, unit);
            }
        }
        same(window, day, day, amount, unit);
        same(window, day.minusYears(50), day, amount, unit);
        assertThat(window.first(on(day))).isEqualTo(first);
    }

    @Example
    void spans_that_leave_the_calendar_are_held_against_the_day_too() {
        for (SpanUnit unit : SpanUnit.values()) {
            for (LocalDate day : List.of(
                    LocalDate.of(1, 12, 31),
                    LocalDate.of(4, 1, 1),
                    LocalDate.of(2024, 2, 29),
                    LocalDate.of(9989, 1, 1),
                    LocalDate.of(9999, 12, 31))) {
                for (int amount : List.of(1, 2, 999, 1_000, 2_000)) {
                    for (LocalDate fact : List.of(day, day.minusMonths(2), day.minusDays(1))) {
                        same(last(amount, unit), fact, day, amount, unit);
                    }
                }
            }
        }
    }

    @Example
    void a_span_of_nothing_reaches_no_day() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        WindowJudge nothing = last(0, SpanUnit.YEARS);
        assertThat(nothing.holds(day.toEpochDay(), nothing.first(on(day)), day)).isFalse();
        assertThat(nothing.holds(LocalDate.MAX.toEpochDay(), nothing.first(on(LocalDate.MAX)), LocalDate.MAX))
                .isFalse();
    }

    @Example
    void a_window_is_found_anew_for_another_day() {
        WindowJudge window = last(2, SpanUnit.YEARS);
        assertThat(window.first(on(LocalDate.of(2024, 6, 29))))
                .isEqualTo(LocalDate.of(2022, 6, 30).toEpochDay());
        assertThat(window.first(on(LocalDate.of(2025, 6, 29))))
                .isEqualTo(LocalDate.of(2023, 6, 30).toEpochDay());
    }
}
