package io.github.dxjinzai.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        "2, YEARS, 2024-06-30, 2026-06-29",
        "1, YEARS, 2024-02-28, 2025-02-27",
        "1, YEARS, 2024-02-29, 2025-02-28",
        "4, YEARS, 2024-02-29, 2028-02-28",
        "1, YEARS, 2024-03-01, 2025-02-28",
        "1, MONTHS, 2025-01-28, 2025-02-27",
        "1, MONTHS, 2025-01-29, 2025-02-28",
        "1, MONTHS, 2025-01-31, 2025-02-28",
        "1, MONTHS, 2025-02-01, 2025-02-28",
        "2, FISCAL_YEARS, 2024-06-30, 2026-03-31",
        "1, FISCAL_YEARS, 2025-04-01, 2026-03-31",
    })
    void its_last_day_is_the_one_before_that_which_answers_to_the_first_or_the_last_of_the_month(
            int amount, SpanUnit unit, LocalDate first, LocalDate last) {
        assertThat(Span.lastDay(first, amount, unit, Month.APRIL)).isEqualTo(last);
    }
}
