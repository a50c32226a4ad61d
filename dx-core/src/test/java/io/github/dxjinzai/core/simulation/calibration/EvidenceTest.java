package io.github.dxjinzai.core.simulation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static final Offset<Double> CLOSE = within(1e-8);
    private static final LocalizedText LABEL = LocalizedText.of("例", "an example");

    /** Figures of R 4.2.2, {@code binom.test}; the first four are the worked examples of Newcombe (1998). */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.25273674558527126, 0.36762192260135135",
        "15, 148, 0.05784401008344857, 0.161650490349479",
        "0, 20, 0, 0.1684334709830853",
        "1, 29, 0.000872646883579922, 0.1776442954887229",
        "29, 29, 0.8805551309304973, 1",
        "0, 1, 0, 0.975",
        "1, 1, 0.025, 1",
    })
    void the_interval_of_a_share_is_that_of_clopper_and_pearson(long times, long of, double low, double high) {
        Interval interval = new Share(times, of).exact95();
        assertThat(interval.low()).isCloseTo(low, CLOSE);
        assertThat(interval.high()).isCloseTo(high, CLOSE);
    }

    /** Garwood (1936), table of the exact limits of a Poisson mean. */
    @ParameterizedTest
    @CsvSource({"0, 0, 3.68888", "1, 0.02532, 5.57164", "10, 4.79539, 18.39036", "21, 12.99933, 32.10073"})
    void the_interval_of_a_count_is_that_of_garwood(long total, double low, double high) {
        Interval interval = new YearlyCount(total, 1).exact95();
        assertThat(interval.low()).isCloseTo(low, within(5e-6));
        assertThat(interval.high()).isCloseTo(high, within(5e-6));
        Interval ofThree = new YearlyCount(total, 3).exact95();
        assertThat(ofThree.high()).isCloseTo(interval.high() / 3, CLOSE);
    }

    /** Figures of R 4.2.2, {@code qbeta}. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2545219349910236, 0.36564749917408246",
        "15, 148, 0.060448517009296425, 0.15764314347874112",
        "1, 29, 0.003746173649057073, 0.15007768600223173",
    })
    void the_posterior_of_a_share_is_that_of_jeffreys(long times, long of, double low, double high) {
        Share.Posterior posterior = new Share(times, of).posterior();
        assertThat(posterior.quantile(0.025)).isCloseTo(low, CLOSE);
        assertThat(posterior.quantile(0.975)).isCloseTo(high, CLOSE);
        assertThat(posterior.mean()).isCloseTo((times + 0.5) / (of + 1.0), CLOSE);
    }

    @Test
    void the_next_year_is_a_mixture_over_what_the_mean_may_be() {
        // by sums: the gamma distribution of the mean, in thin slices, times the Poisson distribution
        YearlyCount count = new YearlyCount(21, 1);
        double least = 0;
        double whole = 0;
        for (double mean = 0.005; mean < 120; mean += 0.01) {
            double weight = Math.exp((21 - 0.5) * Math.log(mean) - mean - 43);
            double fewer = 0;
            double term = Math.exp(-mean);
            for (int people = 0; people < 30; people++) {
                fewer += term;
                term *= mean / (people + 1);
            }
            least += weight * (1 - fewer);
            whole += weight;
        }
        assertThat(count.nextYearAtLeast(30)).isCloseTo(least / whole, within(1e-6));
        assertThat(count.nextYearAtLeast(0)).isEqualTo(1);
    }

    @Test
    void years_that_differ_more_than_chance_allows_are_told() {
        FittedFigure even = FittedFigure.count("one", LABEL, years(10, 11, 9));
        FittedFigure uneven = FittedFigure.count("one", LABEL, years(2, 25, 3));
        assertThat(even.evenness().orElseThrow()).isCloseTo(Math.exp(-0.1), within(1e-9));
        assertThat(uneven.evenness().orElseThrow()).isLessThan(1e-6);
        assertThat(FittedFigure.count("one", LABEL, years(4)).evenness()).isEmpty();
        assertThat(FittedFigure.count("one", LABEL, years(0, 0)).evenness()).isEmpty();
    }

    private static List<FittedFigure.Recorded> years(int... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new FittedFigure.Recorded(FiscalYear.of(2023 + i), counts[i], 1))
                .toList();
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_values() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2)).withMessageContaining("3/2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0)).withMessageContaining("0/0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearlyCount(3, 0))
                .withMessageContaining("3 in 0 years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearlyCount(3, 1).nextYearAtLeast(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
    }
}
