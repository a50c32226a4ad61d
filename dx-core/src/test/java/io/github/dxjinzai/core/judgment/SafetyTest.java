package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

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
