package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {

    /** Ten values in tenths; the quantiles are R 4.2.2's {@code quantile(x, type = 1)}. */
    private static final Histogram TENTHS = of(37, 27, 33, 13, 22, 31, 90, 44, 58, 4);

    private static Histogram of(Integer... values) {
        Map<Integer, Long> runs = new TreeMap<>();
        for (int value : values) {
            runs.merge(value, 1L, Long::sum);
        }
        return new Histogram(new TreeMap<>(runs));
    }

    @ParameterizedTest
    @CsvSource({"5,4", "10,4", "25,22", "50,31", "75,44", "90,58", "95,90", "0,4", "100,90"})
    void quantiles_are_those_of_definition_one(int percent, int expected) {
        assertThat(TENTHS.quantile(Chance.percent(percent))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,90", "10,90", "11,58", "50,33", "90,13", "91,4", "100,4"})
    void at_least_so_many_in_a_share_of_the_runs(int percent, int expected) {
        assertThat(TENTHS.reachedIn(Chance.percent(percent))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void both_directions_are_what_their_words_say(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 12) Integer> values,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Histogram histogram = of(values.toArray(Integer[]::new));
        long n = values.size();
        int low = histogram.quantile(Chance.percent(percent));
        assertThat(values.stream().filter(one -> one <= low).count() * 100).isGreaterThanOrEqualTo(percent * n);
        assertThat(values.stream().filter(one -> one < low).count() * 100).isLessThan(percent * n);
        int sure = histogram.reachedIn(Chance.percent(percent));
        assertThat(histogram.atLeast(sure).times() * 100).isGreaterThanOrEqualTo(percent * n);
        assertThat(histogram.atLeast(sure + 1).times() * 100).isLessThan(percent * n);
    }

    @Test
    void the_mean_is_exact() {
        assertThat(TENTHS.sum()).isEqualTo(359);
        assertThat(TENTHS.mean()).isEqualTo(35.9);
        assertThat(TENTHS.min()).isEqualTo(4);
        assertThat(TENTHS.max()).isEqualTo(90);
        assertThat(of(1, 2).plus(of(2, 3)).runs()).isEqualTo(Map.of(1, 1L, 2, 2L, 3, 1L));
    }

    /** Newcombe's (1998) examples and more; digits from R 4.2.2 prop.test without correction. */
    @ParameterizedTest
    @CsvSource({
        "81,263,0.2552885198782742,0.36620957698280004",
        "15,148,0.0623863995307363,0.16048724172330803",
        "0,20,0,0.16112515805281938"
    })
    void wilson_intervals_agree_with_published_ones(long times, long of, double low, double high) {
        Proportion.Interval interval = new Proportion(times, of).wilson95();
        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
        Proportion.Interval mirrored = new Proportion(of - times, of).wilson95();
        assertThat(mirrored.low()).isCloseTo(1 - high, within(1e-12));
        assertThat(mirrored.high()).isCloseTo(1 - low, within(1e-12));
    }

    @Test
    void what_is_no_chance_or_no_distribution_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Chance(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Chance.percent(101));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StepDistribution.from(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StepDistribution.from(0, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Histogram(new TreeMap<>()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Replications(3, 3));
    }

    @Test
    void draws_follow_the_weights() {
        StepDistribution.Table table = StepDistribution.from(-1, 1, 0, 3).table();
        int[] seen = new int[3];
        var stream = RandomStream.at(new Streams(1).at(0, Purpose.QUALITY));
        for (int i = 0; i < 40_000; i++) {
            seen[table.draw(stream) + 1]++;
        }
        assertThat(seen[1]).isZero();
        assertThat((double) seen[0] / Arrays.stream(seen).sum())
                .isCloseTo(0.25, within(4.89 * Math.sqrt(0.25 * 0.75 / 40_000)));
    }
}
