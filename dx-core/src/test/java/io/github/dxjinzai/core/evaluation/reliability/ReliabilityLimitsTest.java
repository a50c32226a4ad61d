package io.github.dxjinzai.core.evaluation.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of what statistics of ratings take and give, and the figures beside them that hold whatever was rated. */
class ReliabilityLimitsTest {

    private static final Estimator ANY = new Estimator("any", "any coefficient");
    private static final Sample SAMPLE = new Sample(3, 2, 6);
    private static final AgreementTable TABLE =
            new AgreementTable(List.of(1.0, 2.0), List.of(List.of(3, 1), List.of(1, 2)));
    private static final Offset<Double> CLOSE = within(1e-9);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void a_confidence_that_is_none_is_refused_even_where_nothing_can_be_estimated(double confidence) {
        RatingsDesign nothing = RatingsDesign.of(List.of());
        for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> IntraclassCorrelation.of(nothing, form, confidence));
        }
        AgreementTable none = new AgreementTable(List.of(1.0, 2.0), List.of(List.of(0, 0), List.of(0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoRaterAgreement.cohenKappa(none, AgreementWeights.IDENTITY, confidence));
        for (MeasurementLevel level : MeasurementLevel.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> ReliabilityReport.of(nothing, level, confidence));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, confidence));
    }

    @Test
    void an_interval_may_be_a_point_and_does_not_run_backwards() {
        assertThat(new Interval(0.5, 0.5, 0.95).upper()).isEqualTo(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0.6, 0.5, 0.95));
        Estimated point = (Estimated)
                new EstimateDraft(ANY, SAMPLE).interval(0.5, 0.5, 0.95).value(0.5);
        assertThat(point.interval()).contains(new Interval(0.5, 0.5, 0.95));
        Estimated none = (Estimated)
                new EstimateDraft(ANY, SAMPLE).interval(0.6, 0.5, 0.95).value(0.5);
        assertThat(none.interval()).isEmpty();
        assertThat(none.caveats()).containsExactly(Caveat.NO_INTERVAL);
    }

    @Test
    void an_estimate_and_every_figure_beside_it_are_finite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimated(ANY, Double.NaN, Optional.empty(), SAMPLE, Map.of(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimated(
                        ANY, 1, Optional.empty(), SAMPLE, Map.of(Figure.Z, Double.POSITIVE_INFINITY), Set.of()));
    }

    @Test
    void a_rating_has_a_largest_size_and_zero_has_one_sign() {
        double most = RatingsDesign.LARGEST;
        assertThat(RatingsDesign.complete(new double[][] {{most, -most}})
                        .sample()
                        .ratings())
                .isEqualTo(2);
        for (double wrong : new double[] {Math.nextUp(most), -Math.nextUp(most), Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> RatingsDesign.complete(new double[][] {{wrong}}));
        }
        assertThat(RatingsDesign.complete(new double[][] {{-0.0, 0.0}}).frequencies())
                .hasSize(1);
    }

    @Test
    void categories_rise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementTable(List.of(1.0, 1.0), List.of(List.of(1, 0), List.of(0, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "GWET, IDENTITY, Gwet's AC1, two-raters.gwet.identity",
        "GWET, LINEAR, Gwet's AC2, two-raters.gwet.linear",
        "COHEN, IDENTITY, Cohen's κ, two-raters.cohen.identity",
        "BRENNAN_PREDIGER, QUADRATIC, Brennan–Prediger, two-raters.brennan-prediger.quadratic",
    })
    void an_estimator_of_two_raters_is_named_by_what_it_takes_for_chance(
            TwoRaterAgreement.Chance chance, AgreementWeights weights, String name, String id) {
        assertThat(TwoRaterAgreement.estimator(chance, weights).name()).startsWith(name);
        assertThat(TwoRaterAgreement.estimator(chance, weights).id()).isEqualTo(id);
    }

    @Test
    void two_raters_who_used_one_category_have_nothing_to_agree_about_and_without_subjects_there_is_nothing() {
        assertThat(reason(new AgreementTable(List.of(1.0), List.of(List.of(4)))))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(new AgreementTable(List.of(1.0, 2.0), List.of(List.of(4, 0), List.of(0, 0)))))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(new AgreementTable(List.of(1.0, 2.0), List.of(List.of(0, 0), List.of(0, 0)))))
                .isEqualTo(Reason.NO_RATINGS);
        assertThat(TwoRaterAgreement.cohenKappa(TABLE, AgreementWeights.IDENTITY, 0.95))
                .isInstanceOf(Estimated.class);
    }

    private static Reason reason(AgreementTable table) {
        return ((NotEstimable) TwoRaterAgreement.cohenKappa(table, AgreementWeights.IDENTITY, 0.95)).reason();
    }

    @Test
    void sums_that_are_no_more_than_rounding_are_zero_and_small_ones_are_not() {
        assertThat(MeanSquares.difference(0.1 + 0.2, 0.3)).isZero();
        assertThat(MeanSquares.difference(1, 0.5)).isEqualTo(0.5);
        assertThat(MeanSquares.difference(1e-20, 0.5e-20)).isEqualTo(0.5e-20);
        assertThat(MeanSquares.sum(1e-20, -1, 1)).isZero();
        assertThat(MeanSquares.sum(3, -1, -1.5, 0.25)).isEqualTo(0.75);
        assertThat(MeanSquares.sum()).isZero();
    }

    @Test
    void a_decision_study_is_of_at_least_one_occasion_with_one_rater() {
        NestedComponents components = nested(new double[][][] {{{1, 2}, {3, 5}, {4, 4}}, {{2, 2}, {3, 4}, {6, 5}}});
        assertThat(components.decisionStudy(1, 1)).isNotEqualTo(components.decisionStudy(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> components.decisionStudy(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> components.decisionStudy(1, 0));
    }

    @Test
    void nested_designs_are_equal_by_their_ratings_and_tell_none_of_them() {
        NestedDesign one = NestedDesign.of(observations(new double[][][] {{{1.25, 2.5}}, {{3.75, 4}}}));
        NestedDesign same = NestedDesign.of(observations(new double[][][] {{{1.25, 2.5}}, {{3.75, 4}}}));
        NestedDesign other = NestedDesign.of(observations(new double[][][] {{{1.25, 2.5}}, {{3.75, 5}}}));
        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("a design");
        assertThat(one.toString())
                .contains("2 occasions")
                .doesNotContain("1.25")
                .doesNotContain("r0");
        assertThat(new Observation("s", "secret-rater", 2.5).toString())
                .isNotBlank()
                .doesNotContain("secret-rater")
                .doesNotContain("2.5");
        assertThat(new NestedObservation("s", "o", "secret-rater", 2.5).toString())
                .isNotBlank()
                .doesNotContain("secret-rater")
                .doesNotContain("2.5");
    }

    @Provide
    Arbitrary<double[][]> tables() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(raters -> Arbitraries.integers()
                        .between(1, 5)
                        .map(Integer::doubleValue)
                        .array(Double[].class)
                        .ofSize(raters)
                        .map(row -> Arrays.stream(row)
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .array(double[][].class)
                        .ofMinSize(2)
                        .ofMaxSize(6));
    }

    @Property(tries = 200)
    void components_of_persons_and_raters_take_the_ratings_apart_without_rest(@ForAll("tables") double[][] rows) {
        RatingsDesign design = RatingsDesign.complete(rows);
        CrossedComponents.of(design).forEach(components -> {
            int n = rows.length;
            int k = rows[0].length;
            assertThat(components.component(Effect.PERSON).degreesOfFreedom()).isEqualTo(n - 1);
            assertThat(components.component(Effect.RATER).degreesOfFreedom()).isEqualTo(k - 1);
            assertThat(components.component(Effect.PERSON_RATER).degreesOfFreedom())
                    .isEqualTo((n - 1) * (k - 1));
            assertThat(components.component(Effect.PERSON).uncorrectedSumOfSquares())
                    .isCloseTo(
                            Arrays.stream(rows)
                                    .mapToDouble(
                                            row -> Math.pow(Arrays.stream(row).sum(), 2) / k)
                                    .sum(),
                            CLOSE);
            assertThat(components.component(Effect.PERSON_RATER).uncorrectedSumOfSquares())
                    .isCloseTo(squares(rows), CLOSE);
        });
    }

    private static double squares(double[][] rows) {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(score -> score * score)
                .sum();
    }

    @Property(tries = 200)
    void components_of_raters_within_occasions_take_the_ratings_apart_without_rest(@ForAll("tables") double[][] first) {
        double[][] second = Arrays.stream(first)
                .map(row -> Arrays.stream(row).map(score -> (2 * score + 1) % 6).toArray())
                .toArray(double[][]::new);
        NestedComponents.of(NestedDesign.of(observations(new double[][][] {first, second})))
                .forEach(components -> {
                    assertThat(components
                                    .component(Effect.PERSON_RATER_IN_OCCASION)
                                    .uncorrectedSumOfSquares())
                            .isCloseTo(squares(first) + squares(second), CLOSE);
                    int n = first.length;
                    int k = first[0].length;
                    assertThat(components.component(Effect.RATER_IN_OCCASION).degreesOfFreedom())
                            .isEqualTo(2 * (k - 1));
                    assertThat(components
                                    .component(Effect.PERSON_RATER_IN_OCCASION)
                                    .degreesOfFreedom())
                            .isEqualTo(2 * (n - 1) * (k - 1));
                });
    }

    private static NestedComponents nested(double[][][] scores) {
        return NestedComponents.of(NestedDesign.of(observations(scores))).get();
    }

    private static List<NestedObservation> observations(double[][][] scores) {
        List<NestedObservation> all = new ArrayList<>();
        for (int o = 0; o < scores.length; o++) {
            for (int p = 0; p < scores[o].length; p++) {
                for (int r = 0; r < scores[o][p].length; r++) {
                    all.add(new NestedObservation("p" + p, "o" + o, "r" + o + "." + r, scores[o][p][r]));
                }
            }
        }
        return all;
    }

    @Property(tries = 200)
    void where_everyone_was_rated_by_all_leniency_is_how_far_a_rater_lies_from_the_mean(
            @ForAll("tables") double[][] rows) {
        RatingsDesign design = RatingsDesign.complete(rows);
        int n = rows.length;
        int k = rows[0].length;
        double grand =
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).average().orElseThrow();
        LeniencyAdjustment.Adjusted adjusted = (LeniencyAdjustment.Adjusted) LeniencyAdjustment.of(design);
        assertThat(adjusted.grandMean()).isCloseTo(grand, CLOSE);
        assertThat(adjusted.residualDegreesOfFreedom()).isEqualTo((n - 1) * (k - 1));
        double[] columns = new double[k];
        for (int j = 0; j < k; j++) {
            int at = j;
            columns[j] =
                    Arrays.stream(rows).mapToDouble(row -> row[at]).average().orElseThrow() - grand;
            assertThat(adjusted.raters().get(j).effect()).isCloseTo(columns[j], CLOSE);
            assertThat(adjusted.raters().get(j).ratings()).isEqualTo(n);
        }
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double mean = Arrays.stream(rows[i]).average().orElseThrow();
            assertThat(adjusted.subjects().get(i).rawMean()).isCloseTo(mean, CLOSE);
            assertThat(adjusted.subjects().get(i).adjustedMean()).isCloseTo(mean, CLOSE);
            for (int j = 0; j < k; j++) {
                double score = rows[i][j] - columns[j];
                assertThat(adjusted.adjustedScores().get(i).get(j).orElseThrow())
                        .isCloseTo(score, CLOSE);
                rest += Math.pow(score - mean, 2);
            }
        }
        assertThat(adjusted.residualStandardDeviation().orElseThrow())
                .isCloseTo(Math.sqrt(rest / ((n - 1) * (k - 1))), CLOSE);
    }

    @Test
    void congers_kappa_of_two_raters_is_cohens_and_a_p_value_counts_both_tails() {
        RatingsDesign design =
                RatingsDesign.complete(new double[][] {{1, 1}, {1, 2}, {2, 2}, {1, 1}, {2, 1}, {2, 2}, {2, 2}});
        AgreementTable same = new AgreementTable(List.of(1.0, 2.0), List.of(List.of(2, 1), List.of(1, 3)));
        Estimated cohen = (Estimated) TwoRaterAgreement.cohenKappa(same, AgreementWeights.IDENTITY, 0.95);
        assertThat(((Estimated) FleissKappa.conger(design)).value()).isCloseTo(cohen.value(), CLOSE);
        Estimated fleiss = (Estimated) FleissKappa.of(design);
        double deviate = fleiss.figures().getOrDefault(Figure.Z, Double.NaN);
        assertThat(fleiss.figures().getOrDefault(Figure.P_VALUE, Double.NaN))
                .isCloseTo(2 * NormalDistribution.of(0, 1).cumulativeProbability(-deviate), CLOSE)
                .isBetween(0.2, 0.4);
    }

    @Test
    void ratings_that_do_not_vary_have_no_components_and_the_least_variation_has() {
        assertThat(CrossedComponents.of(RatingsDesign.complete(new double[][] {{2, 2}, {2, 2}}))
                        .getLeft()
                        .reason())
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(CrossedComponents.of(RatingsDesign.complete(new double[][] {{2, 2}, {2, 3}}))
                        .isRight())
                .isTrue();
    }

    @Test
    void what_is_too_few_to_compare_tells_how_few() {
        RatingsDesign one = RatingsDesign.complete(new double[][] {{1}, {2}, {3}});
        assertThat(LeniencyAdjustment.of(one).sample()).isEqualTo(new Sample(3, 1, 3));
    }

    @Test
    void a_lenient_rater_who_rated_only_some_is_taken_off_theirs() {
        RatingsDesign design = RatingsDesign.ofTable(List.of(
                List.of(OptionalDouble.of(2), OptionalDouble.of(4)),
                List.of(OptionalDouble.of(3), OptionalDouble.of(5)),
                List.of(OptionalDouble.of(4), OptionalDouble.empty())));
        LeniencyAdjustment.Adjusted adjusted = (LeniencyAdjustment.Adjusted) LeniencyAdjustment.of(design);
        double apart =
                adjusted.raters().get(1).effect() - adjusted.raters().get(0).effect();
        assertThat(apart).isCloseTo(2, CLOSE);
        assertThat(adjusted.grandMean()).isCloseTo(3.6, CLOSE);
        assertThat(adjusted.residualDegreesOfFreedom()).isEqualTo(1);
        assertThat(adjusted.residualStandardDeviation().orElseThrow()).isCloseTo(0, CLOSE);
        LeniencyAdjustment.AdjustedSubject last = adjusted.subjects().get(2);
        assertThat(last.ratings()).isEqualTo(1);
        assertThat(last.rawMean()).isCloseTo(4, CLOSE);
        assertThat(last.adjustedMean()).isCloseTo(4 - adjusted.raters().get(0).effect(), CLOSE);
    }
}
