package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000",
    })
    void a_difference_of_rates_has_the_published_interval(
            int times, int of, int timesOther, int ofOther, double low, double high) {
        Difference difference = Difference.ofRates(times, of, timesOther, ofOther, 0.95);
        assertThat(difference.interval().lower()).isCloseTo(low, within(5e-5));
        assertThat(difference.interval().upper()).isCloseTo(high, within(5e-5));
        assertThat(difference.estimator().id()).isEqualTo("difference.newcombe-10");
    }

    /** The hours of sleep gained in Student (1908), as R's {@code t.test} compares them. */
    @Test
    void a_difference_of_means_has_welchs_interval() {
        List<Double> one = List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        List<Double> other = List.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
        Difference difference = Difference.ofMeans(one, other, 0.95).orElseThrow();
        assertThat(difference.value()).isCloseTo(-1.58, within(1e-12));
        assertThat(difference.interval().lower()).isCloseTo(-3.3654832, within(1e-7));
        assertThat(difference.interval().upper()).isCloseTo(0.2054832, within(1e-7));
        assertThat(difference.estimator()).isEqualTo(Difference.WELCH);
    }

    @Test
    void where_there_is_no_interval_there_is_no_difference_of_means() {
        assertThat(Difference.ofMeans(List.of(1.0), List.of(1.0, 2.0), 0.95)).isEmpty();
        assertThat(Difference.ofMeans(List.of(1.0, 2.0), List.of(1.0), 0.95)).isEmpty();
        assertThat(Difference.ofMeans(List.of(1.0, 1.0), List.of(2.0, 2.0), 0.95))
                .isEmpty();
        assertThat(Difference.ofMeans(List.of(1.0, 1.0), List.of(2.0, 3.0), 0.95))
                .isPresent();
    }

    @Test
    void what_is_no_rate_is_refused() {
        assertThatThrownBy(() -> Difference.ofRates(2, 1, 0, 1, 0.95)).hasMessageContaining("2 of 1");
        assertThatThrownBy(() -> Difference.ofRates(0, 1, 0, 0, 0.95)).hasMessageContaining("0 of 0");
        assertThatThrownBy(() -> Difference.ofRates(-1, 1, 0, 1, 0.95)).hasMessageContaining("-1 of 1");
    }

    @Property(tries = 200)
    void an_interval_holds_its_difference_and_turns_round_with_the_groups(
            @ForAll @IntRange(min = 0, max = 30) int times,
            @ForAll @IntRange(min = 0, max = 30) int more,
            @ForAll @IntRange(min = 0, max = 30) int timesOther,
            @ForAll @IntRange(min = 0, max = 30) int moreOther) {
        int of = Math.max(1, times + more);
        int ofOther = Math.max(1, timesOther + moreOther);
        Difference there = Difference.ofRates(times, of, timesOther, ofOther, 0.95);
        Difference back = Difference.ofRates(timesOther, ofOther, times, of, 0.95);
        assertThat(there.value())
                .isBetween(there.interval().lower() - 1e-12, there.interval().upper() + 1e-12);
        assertThat(there.interval().lower()).isCloseTo(-back.interval().upper(), within(1e-12));
        assertThat(there.interval().upper()).isLessThanOrEqualTo(1);
        assertThat(there.interval().lower()).isGreaterThanOrEqualTo(-1);
    }
}
