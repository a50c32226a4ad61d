package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PersonalSkillMapTest {

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
        return Arbitraries.integers().between(0, 365 * 5).map(LocalDate.of(2021, 4, 1)::plusDays);
    }

    @Property(tries = 60)
    void the_history_up_to_a_day_is_how_that_up_to_a_later_day_begins(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other) {
        LocalDate early = one.isBefore(other) ? one : other;
        LocalDate late = one.isBefore(other) ? other : one;
        PersonalSkillMap before = PersonalSkillMap.of(policy, dossier, early).orElseThrow();
        PersonalSkillMap after = PersonalSkillMap.of(policy, dossier, late).orElseThrow();
        assertThat(after.cells()).hasSameSizeAs(before.cells());
        for (int i = 0; i < before.cells().size(); i++) {
            List<PersonalSkillMap.Event> history = before.cells().get(i).history();
            assertThat(after.cells().get(i).history()).hasSizeGreaterThanOrEqualTo(history.size());
            assertThat(after.cells().get(i).history().subList(0, history.size()))
                    .isEqualTo(history);
            assertThat(history).allSatisfy(event -> assertThat(event.on()).isBeforeOrEqualTo(early));
        }
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("skillmap-1").orElseThrow())
                        .validate(JsonWriter.write(after), InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = 100)
    void what_is_earned_on_a_day_is_what_is_judged_of_it_on_that_day(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        List<PersonalSkillMap.Cell> cells =
                PersonalSkillMap.of(policy, dossier, day).orElseThrow().cells();
        for (SkillFinding judged : Judge.by(policy).skills(dossier, day)) {
            assertThat(cells)
                    .filteredOn(one -> one.cell().equals(judged.cell()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.now()).isEqualTo(judged.verdict()));
        }
    }

    @Test
    void what_was_earned_through_a_qualification_that_runs_out_stays_in_the_history() {
        SkillCell cell = new SkillCell(Moka.EXPERT, Moka.DATA_UTILISATION);
        AchievementId exam = new AchievementId("exam-a");
        Policy policy = ImmutablePolicy.builder()
                .from(Moka.illustrative())
                .skillCriteria(Map.of(
                        cell,
                        new Criterion.Count(
                                "skill/s",
                                Optional.empty(),
                                new AchievementSelection(
                                        AchievementKind.QUALIFICATION, List.of(exam), List.of(), false, List.of()),
                                new Window.Ever(),
                                Per.FACT,
                                new Term.Stated<>(1))))
                .build();
        StaffId staff = new StaffId("00123");
        LocalDate passed = LocalDate.of(2023, 6, 30);
        Dossier dossier = new Dossier(staff, List.of(), List.of(), EnumSet.allOf(FactKind.class))
                .with(Achievement.of(staff, AchievementKind.QUALIFICATION, exam, passed)
                        .until(LocalDate.of(2024, 6, 29)));
        PersonalSkillMap valid =
                PersonalSkillMap.of(policy, dossier, LocalDate.of(2024, 1, 1)).orElseThrow();
        PersonalSkillMap lapsed =
                PersonalSkillMap.of(policy, dossier, LocalDate.of(2025, 1, 1)).orElseThrow();
        PersonalSkillMap.Event earned = new PersonalSkillMap.Event(
                passed, true, List.of(new FactRef(FactKind.QUALIFICATION, "00123/exam-a/2023-06-30")));
        assertThat(of(valid, cell).history()).containsExactly(earned);
        assertThat(of(valid, cell).now()).isEqualTo(Verdict.MET);
        assertThat(of(lapsed, cell).history())
                .containsExactly(earned, new PersonalSkillMap.Event(LocalDate.of(2024, 6, 30), false, List.of()));
        assertThat(of(lapsed, cell).now()).isEqualTo(Verdict.NOT_MET);
        assertThat(of(lapsed, cell).wasEarned()).isTrue();
        assertThat(lapsed.missing(Moka.EXPERT)).contains(of(lapsed, cell));
        assertThat(valid.missing(Moka.EXPERT)).doesNotContain(of(valid, cell));
    }

    private static PersonalSkillMap.Cell of(PersonalSkillMap map, SkillCell cell) {
        return map.row(cell.role()).stream()
                .filter(one -> one.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }
}
