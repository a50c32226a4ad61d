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
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

    private static final SkillCell CELL = new SkillCell(Moka.EXPERT, Moka.DATA_UTILISATION);

    private static PersonalSkillMap earnedBy(Criterion criterion, Dossier dossier, String day) {
        Policy policy = ImmutablePolicy.builder()
                .from(Moka.illustrative())
                .skillCriteria(Map.of(CELL, criterion))
                .build();
        return PersonalSkillMap.of(policy, dossier, LocalDate.parse(day)).orElseThrow();
    }

    private static Criterion projects(ProjectCondition... where) {
        return new Criterion.Count(
                "skill/s",
                Optional.empty(),
                new ProjectSelection(Optional.empty(), Optional.empty(), List.of(where)),
                new Window.Ever(),
                Per.FACT,
                new Term.Stated<>(1));
    }

    private static ProjectCondition score() {
        return new ProjectCondition.ScoreAtLeast(
                "skill/s/score",
                Optional.empty(),
                Occasion.AFTER_PROJECT,
                new Term.Stated<>(RatedSubject.PERSON),
                List.of(),
                List.of(),
                new Term.Stated<>(Pooling.MEAN_OF_RATINGS),
                new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                new Term.Stated<>(Score.of("3")));
    }

    private static Dossier complete(Career career) {
        Dossier some = career.dossier();
        return new Dossier(some.staff(), some.work(), some.grants(), EnumSet.allOf(FactKind.class));
    }

    private static List<LocalDate> changes(PersonalSkillMap map) {
        return of(map, CELL).history().stream().map(PersonalSkillMap.Event::on).toList();
    }

    @Test
    void a_cell_is_earned_on_the_very_day_of_a_project_a_rating_or_a_grant() {
        Dossier rated = complete(
                Career.of("00123").leader("P-1", "2023-05-10", "2023-11-20").membersOn("2023-12-05", "4"));
        assertThat(changes(earnedBy(projects(), rated, "2024-12-31"))).containsExactly(LocalDate.of(2023, 5, 10));
        assertThat(changes(earnedBy(projects(score()), rated, "2024-12-31")))
                .containsExactly(LocalDate.of(2023, 12, 5));
        Dossier granted = complete(Career.of("00123").granted(Moka.ADVISOR, "2023-08-17"));
        Criterion holds = new Criterion.Holds("skill/h", Optional.empty(), Moka.ADVISOR, Optional.empty());
        assertThat(changes(earnedBy(holds, granted, "2024-12-31"))).containsExactly(LocalDate.of(2023, 8, 17));
    }

    @Test
    void what_comes_with_time_is_found_on_the_first_day_of_a_month() {
        Dossier granted = complete(Career.of("00123").granted(Moka.ADVISOR, "2023-08-17"));
        Criterion heldForAYear = new Criterion.Holds(
                "skill/h", Optional.empty(), Moka.ADVISOR, Optional.of(new Span(new Term.Stated<>(1), SpanUnit.YEARS)));
        assertThat(changes(earnedBy(heldForAYear, granted, "2024-12-31"))).containsExactly(LocalDate.of(2024, 9, 1));
        assertThat(changes(earnedBy(heldForAYear, granted, "2024-09-01"))).containsExactly(LocalDate.of(2024, 9, 1));
        PersonalSkillMap before = earnedBy(heldForAYear, granted, "2024-08-31");
        assertThat(changes(before)).isEmpty();
        assertThat(of(before, CELL).wasEarned()).isFalse();
    }

    @Test
    void a_cell_is_earned_through_what_meets_the_criterion_and_nothing_else() {
        Dossier dossier = complete(Career.of("00123")
                .leader("P-1", "2023-05-10", "2023-11-20")
                .membersOn("2023-12-05", "1")
                .leader("P-2", "2024-05-10", "2024-11-20")
                .membersOn("2024-12-05", "5"));
        assertThat(of(earnedBy(projects(score()), dossier, "2025-03-31"), CELL).history())
                .singleElement()
                .satisfies(event -> assertThat(event.through())
                        .isNotEmpty()
                        .allSatisfy(fact -> assertThat(fact.id()).startsWith("P-2")));
    }

    @Test
    void a_cell_without_a_criterion_is_there_if_it_is_asked_for_and_cannot_be_judged() {
        SkillMap published = Moka.illustrative().skillMap().orElseThrow();
        Map<RoleId, Map<AxisId, SkillMark>> rows = new LinkedHashMap<>();
        published.rows().forEach((role, marks) -> {
            Map<AxisId, SkillMark> row = new LinkedHashMap<>(marks);
            row.put(Moka.AI_RPA, SkillMark.UNMARKED);
            row.put(Moka.DATA_UTILISATION, SkillMark.UNMARKED);
            rows.put(role, row);
        });
        SkillMap asked = new SkillMap(published.axes(), rows, published.clause());
        Policy policy = ImmutablePolicy.builder()
                .from(Moka.illustrative())
                .skillMap(asked)
                .skillCriteria(Map.of(CELL, projects()))
                .build();
        PersonalSkillMap map = PersonalSkillMap.of(policy, complete(Career.of("00123")), LocalDate.of(2024, 12, 31))
                .orElseThrow();
        for (RoleId role : asked.rows().keySet()) {
            assertThat(map.row(role))
                    .extracting(one -> one.cell().axis())
                    .containsExactlyElementsOf(asked.axes().stream()
                            .map(SkillAxis::id)
                            .filter(axis -> asked.mark(role, axis) != SkillMark.UNMARKED
                                    || CELL.equals(new SkillCell(role, axis)))
                            .toList());
            assertThat(map.row(role)).allSatisfy(one -> {
                assertThat(one.cell().role()).isEqualTo(role);
                assertThat(one.now()).isEqualTo(one.cell().equals(CELL) ? Verdict.NOT_MET : Verdict.UNDETERMINED);
                assertThat(one.history()).isEmpty();
                assertThat(one.isMissing()).isEqualTo(one.asked() != SkillMark.UNMARKED);
            });
        }
        assertThat(map.cells()).hasSize(3 * 3 + 1);
    }

    private static PersonalSkillMap.Cell of(PersonalSkillMap map, SkillCell cell) {
        return map.row(cell.role()).stream()
                .filter(one -> one.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }
}
