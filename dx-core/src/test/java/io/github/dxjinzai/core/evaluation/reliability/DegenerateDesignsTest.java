package io.github.dxjinzai.core.evaluation.reliability;

import static io.github.dxjinzai.core.evaluation.reliability.ReferenceFigures.estimated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.source.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Designs from which little or nothing can be estimated: a reason, never NaN, never an exception. */
class DegenerateDesignsTest {

    private static final RatingsDesign NOTHING = RatingsDesign.of(List.of());
    private static final RatingsDesign ONE_SUBJECT = RatingsDesign.complete(new double[][] {{1, 2, 3}});
    private static final RatingsDesign ONE_RATER = RatingsDesign.complete(new double[][] {{1}, {2}, {3}});
    private static final RatingsDesign WITH_A_GAP = RatingsDesign.ofTable(List.of(
            List.of(OptionalDouble.of(1), OptionalDouble.of(2), OptionalDouble.of(2)),
            List.of(OptionalDouble.of(3), OptionalDouble.empty(), OptionalDouble.of(5))));
    private static final RatingsDesign ONE_RATING_EACH = RatingsDesign.ofTable(List.of(
            List.of(OptionalDouble.of(1), OptionalDouble.empty()),
            List.of(OptionalDouble.empty(), OptionalDouble.of(2))));
    private static final RatingsDesign SUBJECTS_ALIKE = RatingsDesign.complete(new double[][] {{1, 2}, {2, 1}});

    private static Reason reason(Estimate estimate) {
        if (estimate instanceof NotEstimable not) {
            return not.reason();
        }
        throw new AssertionError("estimated: " + estimate);
    }

    private static Estimate icc(RatingsDesign design, IntraclassCorrelation.Form form) {
        return IntraclassCorrelation.of(design, form, 0.95);
    }

    @Test
    void without_ratings_there_is_nothing() {
        assertThat(ReliabilityReport.of(NOTHING, MeasurementLevel.INTERVAL, 0.95)
                        .coefficients())
                .hasSize(9)
                .allSatisfy(one -> assertThat(reason(one)).isEqualTo(Reason.NO_RATINGS));
        assertThat(reason(FleissKappa.of(NOTHING))).isEqualTo(Reason.NO_RATINGS);
        assertThat(FleissKappa.byCategory(NOTHING)).isEmpty();
        assertThat(KendallW.rankSums(NOTHING)).isEmpty();
        assertThat(LeniencyAdjustment.of(NOTHING)).isInstanceOf(LeniencyAdjustment.TooFew.class);
    }

    @Test
    void one_subject_or_one_rater_is_told() {
        for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
            assertThat(reason(icc(ONE_SUBJECT, form))).isEqualTo(Reason.ONE_SUBJECT);
            assertThat(reason(icc(ONE_RATER, form))).isEqualTo(Reason.ONE_RATER);
        }
        assertThat(reason(KendallW.of(ONE_RATER))).isEqualTo(Reason.ONE_RATER);
        assertThat(reason(FleissKappa.of(ONE_RATER))).isEqualTo(Reason.ONE_RATER);
        assertThat(reason(FleissKappa.of(ONE_SUBJECT))).isEqualTo(Reason.ONE_SUBJECT);
        assertThat(reason(KrippendorffAlpha.of(ONE_RATER, MeasurementLevel.ORDINAL)))
                .isEqualTo(Reason.ONE_RATER);
        assertThat(CrossedComponents.of(ONE_RATER).getLeft().reason()).isEqualTo(Reason.ONE_RATER);
        assertThat(LeniencyAdjustment.of(ONE_RATER))
                .isEqualTo(new LeniencyAdjustment.TooFew(
                        new NotEstimable(LeniencyAdjustment.ESTIMATOR, Reason.ONE_RATER, new Sample(3, 1, 3))));
        assertThat(reason(TwoRaterAgreement.cohenKappa(
                        new AgreementTable(List.of(1.0, 2.0), List.of(List.of(1, 0), List.of(0, 0))),
                        AgreementWeights.LINEAR,
                        0.95)))
                .isEqualTo(Reason.ONE_SUBJECT);
    }

    @Test
    void a_gap_stops_those_estimators_that_need_all_ratings_and_only_those() {
        for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
            assertThat(reason(icc(WITH_A_GAP, form))).isEqualTo(Reason.INCOMPLETE);
        }
        assertThat(reason(CronbachAlpha.of(WITH_A_GAP, 0.95))).isEqualTo(Reason.INCOMPLETE);
        assertThat(reason(KendallW.of(WITH_A_GAP))).isEqualTo(Reason.INCOMPLETE);
        assertThat(CrossedComponents.of(WITH_A_GAP).getLeft().reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(reason(FleissKappa.of(WITH_A_GAP))).isEqualTo(Reason.UNEQUAL_RATINGS_PER_SUBJECT);
        assertThat(KrippendorffAlpha.of(WITH_A_GAP, MeasurementLevel.INTERVAL)).isInstanceOf(Estimated.class);
        assertThat(LeniencyAdjustment.of(WITH_A_GAP)).isInstanceOf(LeniencyAdjustment.Adjusted.class);
    }

    @Test
    void fewer_than_two_ratings_a_subject_are_too_few() {
        assertThat(reason(FleissKappa.of(ONE_RATING_EACH))).isEqualTo(Reason.TOO_FEW_RATINGS_PER_SUBJECT);
        assertThat(reason(KrippendorffAlpha.of(ONE_RATING_EACH, MeasurementLevel.NOMINAL)))
                .isEqualTo(Reason.TOO_FEW_RATINGS_PER_SUBJECT);
        assertThat(LeniencyAdjustment.of(ONE_RATING_EACH)).isInstanceOf(LeniencyAdjustment.Disconnected.class);
    }

    @Test
    void subjects_that_do_not_differ_have_no_reliability_of_means() {
        assertThat(reason(icc(SUBJECTS_ALIKE, IntraclassCorrelation.Form.ICC_1_K)))
                .isEqualTo(Reason.NO_VARIANCE_BETWEEN_SUBJECTS);
        assertThat(reason(icc(SUBJECTS_ALIKE, IntraclassCorrelation.Form.ICC_3_K)))
                .isEqualTo(Reason.NO_VARIANCE_BETWEEN_SUBJECTS);
        assertThat(reason(icc(SUBJECTS_ALIKE, IntraclassCorrelation.Form.ICC_2_K)))
                .isEqualTo(Reason.DENOMINATOR_NOT_POSITIVE);
        assertThat(reason(CronbachAlpha.of(SUBJECTS_ALIKE, 0.95))).isEqualTo(Reason.NO_VARIANCE_BETWEEN_SUBJECTS);
        assertThat(reason(CronbachAlpha.standardized(SUBJECTS_ALIKE))).isEqualTo(Reason.DENOMINATOR_NOT_POSITIVE);
        assertThat(estimated(icc(SUBJECTS_ALIKE, IntraclassCorrelation.Form.ICC_3_1))
                        .value())
                .isCloseTo(-1, Offset.offset(1e-12));
    }

    @Test
    void a_rater_who_gives_everyone_the_same_has_no_correlation() {
        assertThat(reason(CronbachAlpha.standardized(
                        RatingsDesign.complete(new double[][] {{0.1, 2}, {0.1, 1}, {0.1, 4}}))))
                .isEqualTo(Reason.NO_VARIANCE_OF_A_RATER);
    }

    @Test
    void a_ratio_needs_a_true_zero() {
        assertThat(reason(KrippendorffAlpha.of(
                        RatingsDesign.complete(new double[][] {{-1, 2}, {1, 3}}), MeasurementLevel.RATIO)))
                .isEqualTo(Reason.NEGATIVE_RATINGS);
    }

    @Test
    void perfect_consistency_is_one_without_an_interval() {
        RatingsDesign shifted = RatingsDesign.complete(new double[][] {{0.1, 0.4}, {0.2, 0.5}, {0.7, 1.0}});
        Estimated icc = estimated(icc(shifted, IntraclassCorrelation.Form.ICC_3_1));
        assertThat(icc.value()).isEqualTo(1);
        assertThat(icc.interval()).isEmpty();
        assertThat(icc.caveats()).isEqualTo(Set.of(Caveat.NO_INTERVAL));
        assertThat(estimated(CronbachAlpha.of(shifted, 0.95)).caveats()).isEqualTo(Set.of(Caveat.NO_INTERVAL));
    }

    @Test
    void limits_that_miss_the_estimate_are_no_interval() {
        Estimated icc = estimated(IntraclassCorrelation.of(
                RatingsDesign.complete(new double[][] {{1.5, 3, 0.5, 1}, {2.5, 2, 1.5, 0.5}}),
                IntraclassCorrelation.Form.ICC_2_1,
                0.9));
        // they would be -0.16294 and -0.16272
        assertThat(icc.value()).isCloseTo(-0.1518987341772152, Offset.offset(1e-12));
        assertThat(icc.figure(Figure.SATTERTHWAITE_DF)).isCloseTo(0.010370153926428415, Offset.offset(1e-12));
        assertThat(icc.interval()).isEmpty();
        assertThat(icc.caveats()).isEqualTo(Set.of(Caveat.NO_INTERVAL));
    }

    @Test
    void ties_are_allowed_for_in_concordance() {
        // χ² is Friedman's, here as SciPy gives it
        Estimated w = estimated(KendallW.of(
                RatingsDesign.complete(new double[][] {{1, 2, 2}, {3, 2, 4}, {3, 5, 4}, {4, 5, 1}})));
        assertThat(w.figure(Figure.CHI_SQUARE)).isCloseTo(3.2307692307692357, Offset.offset(1e-9));
        assertThat(w.figure(Figure.P_VALUE)).isCloseTo(0.3573950895717528, Offset.offset(1e-9));
        assertThat(w.figure(Figure.TIE_CORRECTION)).isEqualTo(24);
        assertThat(w.value()).isCloseTo(3.2307692307692357 / 9, Offset.offset(1e-9));
    }

    @Test
    void the_report_gives_what_the_level_allows_each_with_its_figures_and_n() {
        RatingsDesign design = ReferenceFigures.table("a01-icc-shrout-fleiss-1979.csv");
        assertThat(names(design, MeasurementLevel.NOMINAL))
                .containsExactly("Krippendorff's α (nominal)", "Fleiss' κ", "Conger's κ");
        assertThat(names(design, MeasurementLevel.ORDINAL))
                .containsExactly("Krippendorff's α (ordinal)", "Fleiss' κ", "Conger's κ", "Kendall's W");
        assertThat(names(design, MeasurementLevel.RATIO))
                .containsExactly(
                        "Krippendorff's α (ratio)",
                        "Kendall's W",
                        "Cronbach's α",
                        "ICC(1,1)",
                        "ICC(2,1)",
                        "ICC(3,1)",
                        "ICC(1,k)",
                        "ICC(2,k)",
                        "ICC(3,k)");
        ReliabilityReport report = ReliabilityReport.of(design, MeasurementLevel.INTERVAL, 0.95);
        assertThat(report.sample()).isEqualTo(new Sample(6, 4, 24));
        assertThat(report.coefficients()).allSatisfy(one -> {
            assertThat(estimated(one).figures()).isNotEmpty();
            assertThat(one.sample()).isEqualTo(report.sample());
        });
        assertThat(report.frequencies()).containsEntry(6.0, 5).hasSize(10);
        assertThat(report.decisionStudies()).hasSize(4);
        assertThat(report.components().orElseThrow().isRight()).isTrue();
        assertThat(report.leniency()).containsInstanceOf(LeniencyAdjustment.Adjusted.class);
        assertThat(ReliabilityReport.of(design, MeasurementLevel.ORDINAL, 0.95).leniency())
                .isEmpty();
    }

    private static List<String> names(RatingsDesign design, MeasurementLevel level) {
        return ReliabilityReport.of(design, level, 0.95).coefficients().stream()
                .map(one -> one.estimator().name())
                .toList();
    }

    @Test
    void a_component_below_zero_is_set_to_zero_and_told() {
        CrossedComponents components = CrossedComponents.of(SUBJECTS_ALIKE).get();
        VarianceComponent persons = components.component(Effect.PERSON);
        assertThat(persons.unadjusted()).isCloseTo(-0.5, Offset.offset(1e-12));
        assertThat(persons.estimate()).isZero();
        assertThat(persons.setToZero()).isTrue();
        Estimated g = estimated(components.decisionStudy(2).relative());
        assertThat(g.value()).isZero();
        assertThat(g.caveats()).isEqualTo(Set.of(Caveat.NEGATIVE_COMPONENT_SET_TO_ZERO));
        assertThat(components.decisionStudy(2).relativeStandardError()).isCloseTo(Math.sqrt(0.5), Offset.offset(1e-12));
    }

    @Test
    void raters_who_differ_only_in_leniency_leave_nothing_to_tell_people_apart() {
        CrossedComponents components = CrossedComponents.of(
                        RatingsDesign.complete(new double[][] {{1, 3}, {1, 3}, {1, 3}}))
                .get();
        assertThat(reason(components.decisionStudy(2).relative())).isEqualTo(Reason.NO_VARIANCE_BETWEEN_SUBJECTS);
        assertThat(estimated(components.decisionStudy(2).absolute()).value()).isZero();
        assertThat(components.decisionStudy(2).absoluteStandardError()).isCloseTo(1, Offset.offset(1e-12));
    }

    private static NestedObservation on(String occasion, String person, String rater) {
        return new NestedObservation(person, occasion, rater, person.hashCode() % 5 + rater.hashCode() % 3);
    }

    private static List<NestedObservation> nested(Map<String, List<String>> raters, String... persons) {
        List<NestedObservation> all = new ArrayList<>();
        raters.forEach((occasion, given) ->
                given.forEach(rater -> Arrays.stream(persons).forEach(person -> all.add(on(occasion, person, rater)))));
        return all;
    }

    private static Reason whyNot(List<NestedObservation> observations) {
        return NestedComponents.of(NestedDesign.of(observations)).getLeft().reason();
    }

    @Test
    void a_nested_design_that_is_none_is_told() {
        Map<String, List<String>> sound = Map.of("x", List.of("a", "b"), "y", List.of("c", "d"));
        assertThat(NestedComponents.of(NestedDesign.of(nested(sound, "p", "q"))).isRight())
                .isTrue();
        assertThat(whyNot(List.of())).isEqualTo(Reason.NO_RATINGS);
        assertThat(whyNot(nested(sound, "p"))).isEqualTo(Reason.ONE_SUBJECT);
        assertThat(whyNot(nested(Map.of("x", List.of("a", "b")), "p", "q"))).isEqualTo(Reason.ONE_OCCASION);
        assertThat(whyNot(nested(Map.of("x", List.of("a", "b"), "y", List.of("a", "c")), "p", "q")))
                .isEqualTo(Reason.RATERS_NOT_NESTED);
        assertThat(whyNot(nested(Map.of("x", List.of("a", "b"), "y", List.of("c")), "p", "q")))
                .isEqualTo(Reason.ONE_RATER_ON_AN_OCCASION);
        assertThat(whyNot(nested(Map.of("x", List.of("a", "b"), "y", List.of("c", "d", "e")), "p", "q")))
                .isEqualTo(Reason.UNBALANCED);
        List<NestedObservation> gap = nested(sound, "p", "q");
        gap.remove(3);
        assertThat(whyNot(gap)).isEqualTo(Reason.INCOMPLETE);
        assertThat(whyNot(nested(sound, "p", "q").stream()
                        .map(one -> new NestedObservation(one.person(), one.occasion(), one.rater(), 0.1))
                        .toList()))
                .isEqualTo(Reason.NO_VARIANCE);
    }

    @Test
    void a_table_of_two_raters_leaves_out_subjects_that_one_of_them_did_not_rate() {
        assertThat(AgreementTable.of(WITH_A_GAP, 0, 1).subjects()).isEqualTo(1);
        assertThat(AgreementTable.of(WITH_A_GAP, 0, 2).subjects()).isEqualTo(2);
        assertThat(AgreementTable.of(WITH_A_GAP, 0, 2).categories()).containsExactly(1.0, 2.0, 3.0, 5.0);
    }

    @Test
    void who_calls_it_wrongly_is_told_with_the_values() {
        assertThatThrownBy(() -> RatingsDesign.complete(new double[][] {{1, 2}, {1}}))
                .hasMessageContaining("row 2 has 1 cells for 2 raters");
        assertThatThrownBy(() -> RatingsDesign.complete(new double[][] {{1, Double.NaN}}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Observation("A", "r", Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> CronbachAlpha.of(SUBJECTS_ALIKE, 1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> CrossedComponents.of(SUBJECTS_ALIKE).get().decisionStudy(0))
                .hasMessageContaining("raters is at least 1, not 0");
        assertThatThrownBy(() -> CrossedComponents.of(SUBJECTS_ALIKE).get().component(Effect.OCCASION))
                .hasMessageContaining("no effect o");
        assertThatThrownBy(() -> new AgreementTable(List.of(2.0, 1.0), List.of()))
                .hasMessageContaining("[2.0, 1.0]");
        assertThatThrownBy(() -> KrippendorffAlpha.withDifference(SUBJECTS_ALIKE, "wrong", (one, other) -> one - other))
                .hasMessageContaining("-1.0");
    }

    @Test
    void no_rater_is_named_in_a_text_or_a_message() {
        String rater = "secret-77";
        Observation one = new Observation("A", rater, 1);
        Observation other = new Observation("B", "r2", 4);
        RatingsDesign design = RatingsDesign.of(List.of(one, other, new Observation("B", rater, 2)));
        assertThat(one.toString()).doesNotContain(rater);
        assertThat(new NestedObservation("A", "o", rater, 1).toString()).doesNotContain(rater);
        assertThat(design.toString()).doesNotContain(rater);
        assertThat(LeniencyAdjustment.of(design).toString())
                .startsWith("Adjusted")
                .doesNotContain(rater);
        assertThat(ReliabilityReport.of(design, MeasurementLevel.INTERVAL, 0.95).toString())
                .doesNotContain(rater);
        LeniencyAdjustment parts = LeniencyAdjustment.of(RatingsDesign.of(List.of(one, other)));
        assertThat(parts.toString()).startsWith("Disconnected").doesNotContain(rater);
        assertThatThrownBy(() -> RatingsDesign.of(List.of(one, one)))
                .hasMessageContaining("rating 2")
                .hasMessageNotContaining(rater);
    }

    @Test
    void every_reason_is_told_in_both_languages() {
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(reason.text().in(Language.JA))
                        .endsWith("。")
                        .isNotEqualTo(reason.text().in(Language.EN)));
    }
}
