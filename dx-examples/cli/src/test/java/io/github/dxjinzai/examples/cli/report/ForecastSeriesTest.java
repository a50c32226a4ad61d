package io.github.dxjinzai.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForecastSeriesTest {

    private static final RoleId ADVISOR = new RoleId("advisor");
    private static final FiscalYear YEAR = FiscalYear.of(2026);

    @Test
    void a_forecast_is_shown_by_its_quantiles_mean_and_targets() {
        Counting counting = new Counting(HolderCounting.HIGHEST_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END);
        // 1 to 10 people, once each
        TreeMap<Integer, Long> runs = new TreeMap<>();
        for (int people = 1; people <= 10; people++) {
            runs.put(people, 1L);
        }
        Histogram histogram = new Histogram(runs);
        Forecast forecast = new Forecast(
                "policy@1",
                new Digest("ab".repeat(32)),
                7,
                List.of(new Replications(0, 10)),
                List.of(ADVISOR),
                List.of(YEAR),
                counting,
                List.of(
                        new HeadcountTarget(ADVISOR, Optional.of(YEAR), 8, new ClauseId("targets")),
                        new HeadcountTarget(ADVISOR, Optional.empty(), 11, new ClauseId("targets"))),
                Map.of(new Forecast.Cell(ADVISOR, YEAR, counting), histogram),
                Map.of(YEAR, histogram));

        ForecastSeries series = ForecastSeries.of(forecast);

        assertThat(series.seed()).isEqualTo(7);
        assertThat(series.replications()).isEqualTo(10);
        assertThat(series.scenarioDigest().hex()).isEqualTo("ab".repeat(32));
        assertThat(series.points()).containsExactly(new ForecastSeries.Point(ADVISOR, YEAR, 1, 3, 5, 8, 9, 5.5));
        assertThat(series.chances()).hasSize(2);
        assertThat(series.chances().get(0).targetYear()).contains(YEAR);
        assertThat(series.chances().get(0).target()).isEqualTo(8);
        assertThat(series.chances().get(0).probability()).isEqualTo(0.3);
        assertThat(series.chances().get(1).targetYear()).isEmpty();
        assertThat(series.chances().get(1).probability()).isZero();
        assertThat(series.chances().get(1).low()).isZero();
        assertThat(series.chances().get(1).high()).isBetween(0.2, 0.3);
    }

    @Test
    void quantiles_that_do_not_ascend_are_refused() {
        assertThatThrownBy(() -> new ForecastSeries.Point(ADVISOR, YEAR, 3, 2, 4, 5, 6, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[3, 2, 4, 5, 6]");
    }

    @Test
    void a_probability_outside_its_interval_is_refused() {
        assertThatThrownBy(() -> new ForecastSeries.TargetChance(ADVISOR, YEAR, Optional.empty(), 5, 0.5, 0.6, 0.7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.5");
    }

    @Test
    void two_counts_for_one_role_and_year_that_differ_are_refused() {
        assertThatThrownBy(() ->
                        SampleReport.content(Language.JA).withCounts(new ActualCount(ADVISOR, FiscalYear.of(2023), 99)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99 and 21");
    }
}
