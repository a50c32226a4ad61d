package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Take;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    private static Dossier rated(String policyAngle, String other) {
        return Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .debrief(policyAngle, "4", "4")
                .rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, other)
                .dossier();
    }

    private static Safety of(Dossier dossier, OptionalDouble standardError) {
        Judgment judgment = Judge.by(Moka.illustrative()).judge(dossier, Moka.ADVISOR, DAY);
        return Safety.of(judgment, Moka.illustrative(), dossier, standardError);
    }

    private static Margin policyAngle(Safety safety) {
        return safety.margins().stream()
                .filter(one -> one.about().equals(Optional.of("policy")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_margin_is_exact_and_has_its_unit_and_the_number_of_raters() {
        Margin margin = policyAngle(of(rated("3.5", "4"), OptionalDouble.empty()));
        assertThat(margin.margin()).isEqualByComparingTo("0.25");
        assertThat(margin.actual()).isEqualByComparingTo("3.75");
        assertThat(margin.required()).isEqualByComparingTo("3.5");
        assertThat(margin.unit()).isEqualTo(Detail.Unit.SCORE);
        assertThat(margin.raters()).contains(2);
        assertThat(margin.standardErrors()).isEmpty();
    }

    @Test
    void a_margin_is_told_in_standard_errors_of_measurement_where_one_is_known() {
        Safety safety = of(rated("3.5", "4"), OptionalDouble.of(0.125));
        assertThat(policyAngle(safety).standardErrors()).hasValue(2.0);
        assertThat(safety.margins())
                .filteredOn(one -> one.unit() != Detail.Unit.SCORE)
                .allSatisfy(one -> assertThat(one.standardErrors()).isEmpty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(rated("3.5", "4"), OptionalDouble.of(0)))
                .withMessageContaining("0.0");
    }

    @Test
    void what_rests_on_one_rater_turns_without_them() {
        assertThat(of(rated("3", "4"), OptionalDouble.empty()).turnsWithOneRater())
                .isTrue();
        Dossier many = Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .debrief("4", "4", "4")
                .debrief("4", "4", "4")
                .debrief("4", "4", "4")
                .dossier();
        assertThat(of(many, OptionalDouble.empty()).turnsWithOneRater()).isFalse();
    }

    @Test
    void a_judgment_of_other_facts_is_refused() {
        Judgment judgment = Judge.by(Moka.illustrative()).judge(rated("3", "4"), Moka.ADVISOR, DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Safety.of(judgment, Moka.illustrative(), rated("5", "5")))
                .withMessageContaining("00123");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, Double.NaN, Double.POSITIVE_INFINITY})
    void a_standard_error_of_measurement_is_a_number_above_0(double error) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(rated("3.5", "4"), OptionalDouble.of(error)))
                .withMessageContaining(Double.toString(error));
        assertThat(of(rated("3.5", "4"), OptionalDouble.of(1e-9)).margins()).isNotEmpty();
    }

    @Test
    void raters_are_counted_each_once_and_so_are_those_who_would_turn_the_verdict() {
        Safety safety = of(rated("3", "4"), OptionalDouble.empty());
        long raters = rated("3", "4").work().stream()
                .flatMap(work -> work.ratings().stream())
                .map(Rating::rater)
                .distinct()
                .count();
        assertThat(safety.raters()).isEqualTo((int) raters);
        assertThat(safety.turningRaters()).isBetween(1, safety.raters() - 1);
        Dossier early = Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .debrief("4", "4", "4")
                .dossier();
        Judgment before = Judge.by(Moka.illustrative()).judge(early, Moka.ADVISOR, LocalDate.of(2023, 6, 1));
        assertThat(Safety.of(before, Moka.illustrative(), early).raters()).isZero();
    }

    @Test
    void a_judgment_for_renewal_is_measured_as_one() {
        Judgment renewal = Judge.by(Moka.illustrative()).judgeRenewal(rated("3", "4"), Moka.ADVISOR, DAY);
        Safety safety = Safety.of(renewal, Moka.illustrative(), rated("3", "4"));
        assertThat(safety.judgment().purpose()).isEqualTo(Judgment.Purpose.RENEWAL);
        assertThat(safety.turnsWithOneRater()).isTrue();
    }

    private static List<Margin> credits(Comparison comparison, String threshold) {
        StaffId staff = new StaffId("00123");
        AchievementId points = new AchievementId("points");
        QuantityId hours = new QuantityId("hours");
        Policy policy = Moka.with(
                Moka.illustrative(),
                Moka.ADVISOR,
                new Criterion.Level(
                        "advisor/level",
                        Optional.empty(),
                        new AchievementSelection(AchievementKind.CREDIT, List.of(points), List.of(), false, List.of()),
                        new Window.Ever(),
                        hours,
                        Take.LATEST,
                        comparison,
                        new Term.Stated<>(Quantity.of(threshold))));
        Dossier dossier = new Dossier(staff, List.of(), List.of(), EnumSet.allOf(FactKind.class))
                .with(Achievement.of(staff, AchievementKind.CREDIT, points, LocalDate.of(2024, 4, 1))
                        .with(Map.of(hours, Quantity.of("30"))));
        Judgment judgment = Judge.by(policy).judge(dossier, Moka.ADVISOR, DAY);
        return Safety.of(judgment, policy, dossier, OptionalDouble.of(0.5)).margins();
    }

    @Test
    void a_figure_below_a_ceiling_has_a_margin_above_0_and_no_standard_error() {
        assertThat(credits(Comparison.AT_LEAST, "10")).singleElement().satisfies(one -> {
            assertThat(one.node()).isEqualTo("advisor/level");
            assertThat(one.about()).contains("hours");
            assertThat(one.margin()).isEqualTo(new BigDecimal("20"));
            assertThat(one.unit()).isEqualTo(Detail.Unit.QUANTITY);
            assertThat(one.raters()).isEmpty();
            assertThat(one.standardErrors()).isEmpty();
        });
        assertThat(credits(Comparison.AT_MOST, "40.5"))
                .extracting(Margin::margin)
                .containsExactly(new BigDecimal("10.5"));
        assertThat(credits(Comparison.AT_MOST, "30")).extracting(Margin::margin).containsExactly(new BigDecimal("0"));
        assertThat(credits(Comparison.AT_MOST, "10")).extracting(Margin::margin).containsExactly(new BigDecimal("-20"));
    }

    @Test
    void a_score_without_a_perspective_is_told_of_by_its_axis() {
        Policy policy = Moka.with(
                Moka.illustrative(),
                Moka.ADVISOR,
                new Criterion.Count(
                        "advisor/led",
                        Optional.empty(),
                        new ProjectSelection(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new ProjectCondition.ScoreAtLeast(
                                        "advisor/led/score",
                                        Optional.empty(),
                                        Occasion.AFTER_PROJECT,
                                        new Term.Stated<>(RatedSubject.PERSON),
                                        List.of(),
                                        List.of(),
                                        new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                                        new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                                        new Term.Stated<>(Score.of("3")),
                                        EvaluationRules.builder()
                                                .axis(Moka.AI_RPA)
                                                .build()))),
                        new Window.Ever(),
                        Per.FACT,
                        new Term.Stated<>(1)));
        Dossier led = Career.of("00123")
                .leader("P-1", "2023-05-10", "2024-02-20")
                .members("4", "5")
                .dossier();
        Dossier dossier = new Dossier(
                led.staff(),
                led.work().stream()
                        .map(one -> one.withRatings(one.ratings().stream()
                                .map(rating -> rating.on(Moka.AI_RPA))
                                .toList()))
                        .toList(),
                led.grants(),
                EnumSet.allOf(FactKind.class));
        Judgment judgment = Judge.by(policy).judge(dossier, Moka.ADVISOR, DAY);
        assertThat(Safety.of(judgment, policy, dossier).margins())
                .filteredOn(one -> one.unit() == Detail.Unit.SCORE)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.about()).contains(Moka.AI_RPA.value());
                    assertThat(one.margin()).isEqualByComparingTo("1.5");
                });
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.oneOf(WholeLanguage.policies(), Arbitraries.just(Moka.illustrative()));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return WholeLanguage.dossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return WholeLanguage.judgedOn();
    }

    @Provide
    Arbitrary<RoleId> roles() {
        return Arbitraries.of(Moka.ROLES);
    }

    @Property(tries = 150)
    void a_threshold_that_is_held_has_no_margin_below_zero_and_no_rater_is_named(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("roles") RoleId role) {
        Judgment judgment = Judge.by(policy).judge(dossier, role, day);
        Safety safety = Safety.of(judgment, policy, dossier);
        for (Margin margin : safety.margins()) {
            if (margin.unit() == Detail.Unit.SCORE && margin.verdict() != Verdict.UNDETERMINED) {
                assertThat(margin.margin().signum() >= 0 || margin.verdict() == Verdict.NOT_MET)
                        .as(margin.toString())
                        .isTrue();
            }
            assertThat(margin.margin().abs())
                    .isEqualByComparingTo(
                            margin.actual().subtract(margin.required()).abs());
        }
        assertThat(safety.turningRaters()).isBetween(0, safety.raters());
        String json = JsonWriter.writeSafety(List.of(safety));
        dossier.work()
                .forEach(work -> work.ratings()
                        .forEach(rating ->
                                assertThat(json).doesNotContain(rating.rater().value())));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("safety-1").orElseThrow())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
