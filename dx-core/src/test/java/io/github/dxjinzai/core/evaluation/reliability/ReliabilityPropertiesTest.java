package io.github.dxjinzai.core.evaluation.reliability;

import static io.github.dxjinzai.core.evaluation.reliability.ReferenceFigures.estimated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What always holds of figures of reliability, on small tables of ratings in steps of a half, with and without gaps. */
class ReliabilityPropertiesTest {

    private static final double CONFIDENCE = 0.9;
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Provide
    Arbitrary<RatingsDesign> complete() {
        return table(2, 2, 0);
    }

    @Provide
    Arbitrary<RatingsDesign> anyDesign() {
        return Arbitraries.oneOf(table(0, 1, 0), table(1, 1, 4), table(2, 2, 2));
    }

    /** A table from so many rows and columns up; one cell in {@code gaps} is missing. */
    private static Arbitrary<RatingsDesign> table(int leastRows, int leastColumns, int gaps) {
        Arbitrary<Double> scores = Arbitraries.integers().between(0, 6).map(step -> step / 2.0);
        Arbitrary<OptionalDouble> cells = gaps == 0
                ? scores.map(OptionalDouble::of)
                : Combinators.combine(scores, Arbitraries.integers().between(1, gaps))
                        .as((score, one) -> one == 1 && gaps > 1 ? OptionalDouble.empty() : OptionalDouble.of(score));
        return Combinators.combine(
                        Arbitraries.integers().between(leastRows, 7),
                        Arbitraries.integers().between(leastColumns, 4))
                .flatAs((rows, columns) ->
                        cells.list().ofSize(columns).list().ofSize(rows).map(RatingsDesign::ofTable));
    }

    @Provide
    Arbitrary<AgreementTable> ofTwoRaters() {
        return Arbitraries.integers()
                .between(2, 4)
                .flatMap(q -> Arbitraries.integers()
                        .between(0, 5)
                        .list()
                        .ofSize(q)
                        .list()
                        .ofSize(q)
                        .map(counts -> new AgreementTable(
                                IntStream.range(0, q).mapToObj(i -> (double) i).toList(), counts)));
    }

    @Provide
    Arbitrary<NestedDesign> nested() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 5),
                        Arbitraries.integers().between(2, 3),
                        Arbitraries.integers().between(2, 3))
                .flatAs((persons, occasions, raters) -> Arbitraries.integers()
                        .between(0, 6)
                        .list()
                        .ofSize(persons * occasions * raters)
                        .map(scores -> NestedDesign.of(observations(persons, occasions, raters, scores))));
    }

    private static List<NestedObservation> observations(int persons, int occasions, int raters, List<Integer> scores) {
        List<NestedObservation> all = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            for (int o = 0; o < occasions; o++) {
                for (int r = 0; r < raters; r++) {
                    all.add(new NestedObservation("p" + p, "o" + o, "o" + o + "r" + r, scores.get(all.size())));
                }
            }
        }
        return all;
    }

    private static RatingsDesign each(RatingsDesign design, DoubleUnaryOperator change) {
        return new RatingsDesign(
                design.subjects(),
                design.raters(),
                design.cells().stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.isPresent()
                                        ? OptionalDouble.of(change.applyAsDouble(cell.getAsDouble()))
                                        : cell)
                                .toList())
                        .toList());
    }

    private static List<Observation> observations(RatingsDesign design) {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < design.subjects().size(); i++) {
            for (int j = 0; j < design.raters().size(); j++) {
                OptionalDouble cell = design.cells().get(i).get(j);
                if (cell.isPresent()) {
                    all.add(new Observation(
                            design.subjects().get(i), design.raters().get(j), cell.getAsDouble()));
                }
            }
        }
        return all;
    }

    /** Every coefficient there is, at every level. */
    private static List<Estimate> coefficients(RatingsDesign design) {
        List<Estimate> all = new ArrayList<>();
        for (MeasurementLevel level : MeasurementLevel.values()) {
            ReliabilityReport report = ReliabilityReport.of(design, level, CONFIDENCE);
            all.addAll(report.coefficients());
            report.decisionStudies().forEach(study -> Collections.addAll(all, study.relative(), study.absolute()));
        }
        all.add(CronbachAlpha.standardized(design));
        return all;
    }

    /** So close, or by so small a share of what is expected: the end of an interval may lie at some tens of millions. */
    private static Offset<Double> near(double expected, double closeness) {
        return Offset.offset(closeness * Math.max(1, Math.abs(expected)));
    }

    private static void assertSame(List<Estimate> one, List<Estimate> other) {
        assertThat(one).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            assertSame(one.get(i), other.get(i));
        }
    }

    private static void assertSame(Estimate one, Estimate other) {
        if (one instanceof Estimated known) {
            Estimated too = estimated(other);
            assertThat(too.value()).as(known.estimator().name()).isCloseTo(known.value(), near(known.value(), 1e-9));
            assertThat(too.caveats()).isEqualTo(known.caveats());
            assertThat(too.interval().isPresent()).isEqualTo(known.interval().isPresent());
            known.interval().ifPresent(interval -> {
                Interval that = too.interval().orElseThrow();
                assertThat(that.lower()).isCloseTo(interval.lower(), near(interval.lower(), 1e-6));
                assertThat(that.upper()).isCloseTo(interval.upper(), near(interval.upper(), 1e-6));
            });
        } else {
            assertThat(other).isEqualTo(one);
        }
    }

    @Property(tries = 300)
    void any_design_gives_figures_or_reasons(@ForAll("anyDesign") RatingsDesign design) {
        for (Estimate estimate : coefficients(design)) {
            assertThat(estimate.sample()).isEqualTo(design.sample());
            if (estimate instanceof Estimated known) {
                assertThat(known.value()).isLessThanOrEqualTo(1 + 1e-9);
                known.interval()
                        .ifPresent(interval -> assertThat(known.value())
                                .as("%s in %s", known, interval)
                                .isBetween(interval.lower() - 1e-9, interval.upper() + 1e-9));
            }
        }
        LeniencyAdjustment.of(design);
    }

    @Property(tries = 200)
    void the_order_of_subjects_and_raters_does_not_matter(
            @ForAll("anyDesign") RatingsDesign design, @ForAll Random random) {
        List<Integer> rows = new ArrayList<>(
                IntStream.range(0, design.subjects().size()).boxed().toList());
        List<Integer> columns = new ArrayList<>(
                IntStream.range(0, design.raters().size()).boxed().toList());
        Collections.shuffle(rows, random);
        Collections.shuffle(columns, random);
        RatingsDesign shuffled = new RatingsDesign(
                rows.stream().map(design.subjects()::get).toList(),
                columns.stream().map(design.raters()::get).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(design.cells().get(row)::get)
                                .toList())
                        .toList());
        assertSame(coefficients(design), coefficients(shuffled));
    }

    @Property(tries = 200)
    void ratings_that_come_in_another_order_give_the_same_to_the_last_bit(
            @ForAll("anyDesign") RatingsDesign design, @ForAll Random random) {
        List<Observation> ratings = observations(design);
        List<Observation> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, random);
        assertThat(ReliabilityReport.of(RatingsDesign.of(shuffled), MeasurementLevel.INTERVAL, CONFIDENCE))
                .isEqualTo(ReliabilityReport.of(RatingsDesign.of(ratings), MeasurementLevel.INTERVAL, CONFIDENCE));
    }

    /** Every subject has the same mean, which is no number of binary digits: only rounding tells the limits apart. */
    @Test
    void where_subjects_do_not_differ_rounding_makes_no_interval_of_agreement() {
        List<Observation> ratings = new ArrayList<>();
        double[][] scores = {{1, 2, 3.5}, {2, 3.5, 1}};
        for (int subject = 0; subject < 2; subject++) {
            for (int rater = 0; rater < 3; rater++) {
                ratings.add(new Observation("s" + subject, "r" + rater, scores[subject][rater]));
            }
        }
        RatingsDesign design = RatingsDesign.of(ratings);
        for (double factor : new double[] {1, 2.5, 1 / 3.0, 1e6}) {
            for (IntraclassCorrelation.Form form :
                    List.of(IntraclassCorrelation.Form.ICC_2_1, IntraclassCorrelation.Form.ICC_2_K)) {
                Estimate estimate =
                        IntraclassCorrelation.of(each(design, score -> factor * score + 10), form, CONFIDENCE);
                if (estimate instanceof Estimated known) {
                    assertThat(known.caveats()).contains(Caveat.NO_INTERVAL);
                    assertThat(known.interval()).isEmpty();
                }
            }
        }
    }

    @Property(tries = 200)
    void shift_and_scale_do_not_matter_on_an_interval_scale(@ForAll("anyDesign") RatingsDesign design) {
        assertSame(
                ReliabilityReport.of(design, MeasurementLevel.INTERVAL, CONFIDENCE)
                        .coefficients(),
                ReliabilityReport.of(each(design, score -> 2.5 * score + 10), MeasurementLevel.INTERVAL, CONFIDENCE)
                        .coefficients());
    }

    @Property(tries = 200)
    void scale_does_not_matter_on_a_ratio_scale(@ForAll("anyDesign") RatingsDesign design) {
        assertSame(
                KrippendorffAlpha.of(design, MeasurementLevel.RATIO),
                KrippendorffAlpha.of(each(design, score -> 3 * score), MeasurementLevel.RATIO));
    }

    @Property(tries = 200)
    void names_of_categories_do_not_matter_on_a_nominal_scale(@ForAll("anyDesign") RatingsDesign design) {
        // steps 0 to 6 in another order
        double[] names = {40, -3, 7, 8, 1, 22, 5};
        assertSame(
                ReliabilityReport.of(design, MeasurementLevel.NOMINAL, CONFIDENCE)
                        .coefficients(),
                ReliabilityReport.of(
                                each(design, score -> names[(int) (2 * score)]), MeasurementLevel.NOMINAL, CONFIDENCE)
                        .coefficients());
    }

    @Property(tries = 200)
    void distances_do_not_matter_on_an_ordinal_scale(@ForAll("anyDesign") RatingsDesign design) {
        assertSame(
                ReliabilityReport.of(design, MeasurementLevel.ORDINAL, CONFIDENCE)
                        .coefficients(),
                ReliabilityReport.of(each(design, Math::exp), MeasurementLevel.ORDINAL, CONFIDENCE)
                        .coefficients());
    }

    @Property(tries = 100)
    void where_all_ratings_are_the_same_nothing_is_estimated(@ForAll("anyDesign") RatingsDesign design) {
        assertThat(coefficients(each(design, score -> 0.1))).allMatch(NotEstimable.class::isInstance);
    }

    @Property(tries = 100)
    void raters_who_agree_perfectly_have_one(@ForAll("complete") RatingsDesign design) {
        RatingsDesign agreed = new RatingsDesign(
                design.subjects(),
                design.raters(),
                design.cells().stream()
                        .map(row -> Collections.nCopies(row.size(), row.get(0)))
                        .toList());
        Assume.that(agreed.frequencies().size() > 1);
        List<Estimate> all = coefficients(agreed);
        all.add(TwoRaterAgreement.cohenKappa(AgreementTable.of(agreed, 0, 1), AgreementWeights.IDENTITY, CONFIDENCE));
        assertThat(all)
                .hasSizeGreaterThan(20)
                .allSatisfy(estimate -> assertThat(estimated(estimate).value())
                        .as(estimate.estimator().name())
                        .isCloseTo(1, CLOSE));
    }

    @Property(tries = 200)
    void with_two_categories_all_weights_are_the_same(
            @ForAll("ofTwoRaters") AgreementTable table, @ForAll TwoRaterAgreement.Chance chance) {
        AgreementTable two = new AgreementTable(
                List.of(2.0, 5.0),
                table.counts().subList(0, 2).stream()
                        .map(row -> row.subList(0, 2))
                        .toList());
        Estimate unweighted = TwoRaterAgreement.of(two, chance, AgreementWeights.IDENTITY, CONFIDENCE);
        for (AgreementWeights weights : AgreementWeights.values()) {
            Estimate weighted = TwoRaterAgreement.of(two, chance, weights, CONFIDENCE);
            if (unweighted instanceof Estimated known) {
                assertSame(known, weighted);
            } else {
                assertThat(weighted).isInstanceOf(NotEstimable.class);
            }
        }
    }

    @Property(tries = 200)
    void who_is_the_first_of_two_raters_does_not_matter(
            @ForAll("ofTwoRaters") AgreementTable table,
            @ForAll TwoRaterAgreement.Chance chance,
            @ForAll AgreementWeights weights) {
        int q = table.categories().size();
        AgreementTable turned = new AgreementTable(
                table.categories(),
                IntStream.range(0, q)
                        .mapToObj(i ->
                                table.counts().stream().map(row -> row.get(i)).toList())
                        .toList());
        assertSame(
                TwoRaterAgreement.of(table, chance, weights, CONFIDENCE),
                TwoRaterAgreement.of(turned, chance, weights, CONFIDENCE));
    }

    @Property(tries = 200)
    void for_two_raters_the_kappa_of_fleiss_is_the_pi_of_scott_and_alpha_goes_with_it(
            @ForAll("ofTwoRaters") AgreementTable table) {
        Assume.that(table.subjects() > 1);
        RatingsDesign design = ReferenceFigures.spelledOut(table);
        Assume.that(design.frequencies().size() > 1);
        double pi = estimated(TwoRaterAgreement.of(
                        table, TwoRaterAgreement.Chance.SCOTT, AgreementWeights.IDENTITY, CONFIDENCE))
                .value();
        double small = 1 / (2.0 * table.subjects());
        assertThat(estimated(FleissKappa.of(design)).value()).isCloseTo(pi, CLOSE);
        assertThat(estimated(KrippendorffAlpha.of(design, MeasurementLevel.NOMINAL))
                        .value())
                .isCloseTo((1 - small) * pi + small, CLOSE);
        assertThat(estimated(FleissKappa.conger(design)).value())
                .isCloseTo(
                        estimated(TwoRaterAgreement.cohenKappa(table, AgreementWeights.IDENTITY, CONFIDENCE))
                                .value(),
                        CLOSE);
    }

    @Property(tries = 200)
    void alpha_of_cronbach_the_consistency_of_means_and_g_are_one(@ForAll("complete") RatingsDesign design) {
        Estimate icc = IntraclassCorrelation.of(design, IntraclassCorrelation.Form.ICC_3_K, CONFIDENCE);
        Estimate alpha = CronbachAlpha.of(design, CONFIDENCE);
        if (icc instanceof Estimated known) {
            assertSame(known, alpha);
            DecisionStudy study = CrossedComponents.of(design)
                    .get()
                    .decisionStudy(design.raters().size());
            assertThat(estimated(study.relative()).value()).isCloseTo(Math.max(0, known.value()), CLOSE);
        } else {
            assertThat(alpha).isInstanceOf(NotEstimable.class);
        }
    }

    @Property(tries = 200)
    void more_raters_are_never_worth_less_and_absolute_never_more_than_relative(
            @ForAll("complete") RatingsDesign design) {
        CrossedComponents.of(design).forEach(components -> {
            DecisionStudy before = components.decisionStudy(1);
            for (int raters = 2; raters < 6; raters++) {
                DecisionStudy study = components.decisionStudy(raters);
                assertThat(study.relativeStandardError())
                        .isLessThanOrEqualTo(before.relativeStandardError())
                        .isLessThanOrEqualTo(study.absoluteStandardError());
                assertThat(study.absoluteStandardError()).isLessThanOrEqualTo(before.absoluteStandardError());
                if (study.relative() instanceof Estimated relative && study.absolute() instanceof Estimated absolute) {
                    assertThat(relative.value())
                            .isGreaterThanOrEqualTo(absolute.value())
                            .isGreaterThanOrEqualTo(estimated(before.relative()).value());
                }
                before = study;
            }
        });
    }

    @Property(tries = 200)
    void no_component_is_below_zero_and_one_that_was_is_told(@ForAll("nested") NestedDesign design) {
        NestedComponents.of(design).forEach(components -> {
            assertThat(components.components()).allSatisfy(one -> {
                assertThat(one.estimate()).isNotNegative();
                assertThat(one.setToZero()).isEqualTo(one.unadjusted() < 0);
            });
            if (components.decisionStudy(2, 2).relative() instanceof Estimated known) {
                assertThat(known.caveats().contains(Caveat.NEGATIVE_COMPONENT_SET_TO_ZERO))
                        .isEqualTo(components.components().stream().anyMatch(one -> one.unadjusted() < 0));
            }
        });
    }

    @Property(tries = 200)
    void the_sums_of_squares_of_a_nested_design_make_up_the_whole(@ForAll("nested") NestedDesign design) {
        NestedComponents.of(design).forEach(components -> {
            double squares = design.byOccasion().values().stream()
                    .flatMap(one -> observations(one).stream())
                    .mapToDouble(one -> TwoWay.square(one.score()))
                    .sum();
            assertThat(components.component(Effect.PERSON_RATER_IN_OCCASION).uncorrectedSumOfSquares())
                    .isCloseTo(squares, CLOSE);
            assertThat(components.components().stream()
                            .mapToDouble(one -> one.meanSquare() * one.degreesOfFreedom())
                            .sum())
                    .isCloseTo(squares - components.uncorrectedSumOfSquaresOfMean(), CLOSE);
            assertThat(components.components().stream()
                            .mapToInt(VarianceComponent::degreesOfFreedom)
                            .sum())
                    .isEqualTo(design.sample().ratings() - 1);
        });
    }

    @Property(tries = 200)
    void a_rater_who_turns_milder_changes_no_difference_between_subjects(@ForAll("anyDesign") RatingsDesign design) {
        RatingsDesign milder = RatingsDesign.ofTable(design.cells().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(j -> j == 0 && row.get(j).isPresent()
                                ? OptionalDouble.of(row.get(j).getAsDouble() + 3)
                                : row.get(j))
                        .toList())
                .toList());
        LeniencyAdjustment before = LeniencyAdjustment.of(design);
        if (before instanceof LeniencyAdjustment.Adjusted was
                && LeniencyAdjustment.of(milder) instanceof LeniencyAdjustment.Adjusted is) {
            double shift = 3.0 / was.raters().size();
            for (int i = 0; i < was.subjects().size(); i++) {
                assertThat(is.subjects().get(i).adjustedMean())
                        .isCloseTo(was.subjects().get(i).adjustedMean() + shift, CLOSE);
            }
            assertThat(is.raters().get(0).effect())
                    .isCloseTo(was.raters().get(0).effect() + 3 - shift, CLOSE);
            assertThat(is.raters().stream()
                            .mapToDouble(LeniencyAdjustment.RaterEffect::effect)
                            .sum())
                    .isCloseTo(0, CLOSE);
        } else {
            assertThat(LeniencyAdjustment.of(milder)).isEqualTo(before);
        }
    }

    @Property(tries = 200)
    void leniency_that_is_there_is_found(@ForAll("anyDesign") RatingsDesign design) {
        // subject i is worth i, rater j is j above the others, and nothing else
        RatingsDesign additive =
                RatingsDesign.ofTable(IntStream.range(0, design.subjects().size())
                        .mapToObj(i -> IntStream.range(0, design.raters().size())
                                .mapToObj(j -> design.cells().get(i).get(j).isPresent()
                                        ? OptionalDouble.of(i + 0.7 * j)
                                        : OptionalDouble.empty())
                                .toList())
                        .toList());
        if (LeniencyAdjustment.of(additive) instanceof LeniencyAdjustment.Adjusted adjusted) {
            double mean = 0.7 * (adjusted.raters().size() - 1) / 2;
            for (int j = 0; j < adjusted.raters().size(); j++) {
                assertThat(adjusted.raters().get(j).effect()).isCloseTo(0.7 * j - mean, CLOSE);
            }
            for (int i = 0; i < adjusted.subjects().size(); i++) {
                assertThat(adjusted.subjects().get(i).adjustedMean()).isCloseTo(i + mean, CLOSE);
            }
            adjusted.residualStandardDeviation()
                    .ifPresent(spread -> assertThat(spread).isCloseTo(0, CLOSE));
        }
    }

    @Property(tries = 200)
    void two_designs_without_a_common_rater_are_never_adjusted_together(
            @ForAll("complete") RatingsDesign one, @ForAll("complete") RatingsDesign other) {
        List<Observation> both = new ArrayList<>(observations(one));
        observations(other)
                .forEach(rating -> both.add(
                        new Observation("other " + rating.subject(), "other " + rating.rater(), rating.score())));
        RatingsDesign together = RatingsDesign.of(both);
        assertThat(LeniencyAdjustment.of(together))
                .isInstanceOfSatisfying(LeniencyAdjustment.Disconnected.class, parts -> {
                    assertThat(parts.components()).hasSize(2);
                    assertThat(parts.rank())
                            .isEqualTo(together.subjects().size()
                                    + together.raters().size()
                                    - 2);
                });
    }
}
