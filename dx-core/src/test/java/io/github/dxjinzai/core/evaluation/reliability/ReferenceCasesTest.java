package io.github.dxjinzai.core.evaluation.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published and recomputed figures, to the tolerance that each states. */
class ReferenceCasesTest {

    static List<ReferenceFigures.Row> rows() {
        return ReferenceFigures.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_figure_is_that_of_the_reference(ReferenceFigures.Row row) {
        assertThat(row.isWithinTolerance())
                .as("%s: %s, not %s", row, row.reference(), row.computed())
                .isTrue();
        assertThat(row.reference().size() + row.published().size()).isPositive();
    }

    @Test
    void every_case_has_figures_that_are_looked_at() {
        Map<String, Long> figures = new LinkedHashMap<>();
        rows().forEach(row -> figures.merge(row.caseId(), 1L, Long::sum));
        assertThat(figures).hasSize(11);
        assertThat(rows()).hasSizeGreaterThan(120);
    }

    @Test
    void only_units_with_two_ratings_are_counted_for_chance() {
        JsonNode expected = ReferenceFigures.cases()
                .path("krippendorff-4x12")
                .path("expected")
                .path("value_marginals")
                .path("value");
        Map<Double, Integer> marginals = new LinkedHashMap<>();
        expected.properties()
                .forEach(one -> marginals.put(
                        Double.valueOf(one.getKey()), one.getValue().asInt()));
        assertThat(KrippendorffAlpha.marginals(ReferenceFigures.table("a02-krippendorff-4x12.csv")))
                .containsExactlyEntriesOf(marginals);
    }

    @Test
    void where_packages_raise_an_error_there_is_a_reason() {
        assertThat(KrippendorffAlpha.of(
                        RatingsDesign.complete(new double[][] {{1, 1}, {1, 1}}), MeasurementLevel.NOMINAL))
                .isInstanceOfSatisfying(
                        NotEstimable.class, not -> assertThat(not.reason()).isEqualTo(Reason.NO_VARIANCE));
        assertThat(KrippendorffAlpha.of(
                        RatingsDesign.of(List.of(new Observation("A", "r", 1), new Observation("B", "s", 2))),
                        MeasurementLevel.NOMINAL))
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        not -> assertThat(not.reason()).isEqualTo(Reason.TOO_FEW_RATINGS_PER_SUBJECT));
    }

    @Test
    void a_disconnected_design_is_told_by_its_components_and_not_computed() {
        assertThat(LeniencyAdjustment.of(ReferenceFigures.list("a08-leniency-disconnected.csv")))
                .isEqualTo(new LeniencyAdjustment.Disconnected(
                        new Sample(4, 4, 8),
                        List.of(
                                new LeniencyAdjustment.Component(List.of("A", "B"), List.of("r1", "r2")),
                                new LeniencyAdjustment.Component(List.of("C", "D"), List.of("r3", "r4"))),
                        6));
    }

    @Test
    void the_interval_of_feldt_is_that_of_the_intraclass_correlation() {
        RatingsDesign design = ReferenceFigures.table("a01-icc-shrout-fleiss-1979.csv");
        Interval feldt = ReferenceFigures.estimated(CronbachAlpha.of(design, 0.95))
                .interval()
                .orElseThrow();
        assertThat(feldt.lower()).isCloseTo(0.6756747138163046, Offset.offset(1e-6));
        assertThat(feldt.upper()).isCloseTo(0.9858916781690623, Offset.offset(1e-6));
    }
}
