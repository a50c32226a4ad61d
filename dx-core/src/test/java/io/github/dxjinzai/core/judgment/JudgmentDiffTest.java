package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JudgmentDiffTest {

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
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

    private static List<String> sides(JudgmentDiff diff, boolean turned) {
        return diff.changes().stream()
                .map(one -> turned
                        ? one.node() + one.about() + one.after() + one.before()
                        : one.node() + one.about() + one.before() + one.after())
                .sorted()
                .toList();
    }

    @Property(tries = 150)
    void equal_judgments_differ_in_nothing_and_the_other_way_mirrors_it(
            @ForAll("policies") Policy policy,
            @ForAll("policies") Policy later,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate other,
            @ForAll("roles") RoleId role,
            @ForAll boolean same) {
        Policy then = same ? policy : later;
        Judgment from = Judge.by(policy).judge(dossier, role, day);
        Judgment to = Judge.by(then).judge(dossier, role, other);
        assertThat(JudgmentDiff.between(from, from).isEmpty()).isTrue();
        JudgmentDiff diff = JudgmentDiff.between(from, to);
        assertThat(diff.isEmpty()).isEqualTo(from.finding().equals(to.finding()));
        assertThat(sides(diff.mirrored(), true)).isEqualTo(sides(diff, false));
        if (diff.turns()) {
            assertThat(diff.changes()).anyMatch(JudgmentDiff.Change::turns);
        }
        for (Language language : Language.values()) {
            DiffTelling told = DiffTelling.of(diff, policy, then, language);
            assertThat(told.lines()).hasSize(Math.max(1, diff.changes().size()));
        }
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("judgment-diff-1").orElseThrow())
                        .validate(JsonWriter.write(diff), InputFormat.JSON))
                .isEmpty();
    }

    private static Judgment on(String day, String... scores) {
        Career career = Career.of("00123").member("P-1", "2023-05-10", "2024-02-20");
        if (scores.length > 0) {
            career.debrief(scores[0], scores[1], scores[2]);
        }
        return Judge.by(Moka.illustrative()).judge(career.dossier(), Moka.ADVISOR, LocalDate.parse(day));
    }

    @Test
    void what_changed_from_march_to_april_is_told_with_its_direction() {
        JudgmentDiff diff = JudgmentDiff.between(on("2024-03-01", "3", "4", "4"), on("2024-04-01", "4", "4", "4"));
        assertThat(diff.turns()).isTrue();
        String told = DiffTelling.of(diff, Moka.illustrative(), Moka.illustrative(), Language.JA)
                .text();
        assertThat(told)
                .contains("令和6年3月1日現在  認定基準を満たしていません")
                .contains(" → ")
                .contains("変わる 前: ✗ 政策的観点 3 < 基準 3.5 (評価者 1人) / 後: ✓ 政策的観点 4 ≧ 基準 3.5 (評価者 1人)")
                .doesNotContain("リーダーシップ");
        assertThat(DiffTelling.of(
                                JudgmentDiff.between(on("2024-03-01"), on("2024-03-01")),
                                Moka.illustrative(),
                                Moka.illustrative(),
                                Language.EN)
                        .markdown())
                .endsWith("- nothing differs\n");
    }

    private static Judgment resting(List<FactRef> evidence, Optional<ClauseId> clause) {
        Finding finding = Finding.of("node", Verdict.MET, Reason.NEGATION, Map.of(), evidence, clause, List.of());
        return new Judgment(
                "city@1",
                new StaffId("00123"),
                Moka.ADVISOR,
                Judgment.Purpose.AWARD,
                LocalDate.of(2024, 3, 1),
                finding);
    }

    @Test
    void another_evidence_and_another_clause_are_changes_though_the_verdict_is_the_same() {
        FactRef project = on("2024-03-01", "4", "4", "4")
                .finding()
                .all()
                .flatMap(one -> one.evidence().stream())
                .findFirst()
                .orElseThrow();
        Optional<ClauseId> clause = Optional.of(new ClauseId("c1"));
        Judgment first = resting(List.of(project), clause);
        assertThat(JudgmentDiff.between(first, resting(List.of(project), clause))
                        .isEmpty())
                .isTrue();
        for (Judgment other : List.of(
                resting(List.of(), clause),
                resting(List.of(project), Optional.empty()),
                resting(List.of(project), Optional.of(new ClauseId("c2"))))) {
            JudgmentDiff diff = JudgmentDiff.between(first, other);
            assertThat(diff.changes()).hasSize(1);
            assertThat(diff.turns()).isFalse();
        }
    }

    private static Judgment of(String staff, Judgment.Purpose purpose, Finding finding) {
        return new Judgment("city@1", new StaffId(staff), Moka.ADVISOR, purpose, LocalDate.of(2024, 3, 1), finding);
    }

    private static Finding leaf(String node, Verdict verdict, Map<String, Detail> details, Finding... below) {
        return Finding.of(node, verdict, Reason.NEGATION, details, List.of(), Optional.empty(), List.of(below));
    }

    private static JudgmentDiff between(Finding before, Finding after) {
        return JudgmentDiff.between(
                of("00123", Judgment.Purpose.AWARD, before), of("00123", Judgment.Purpose.AWARD, after));
    }

    @Test
    void judgments_of_two_people_or_for_two_purposes_cannot_be_compared() {
        Finding finding = leaf("node", Verdict.MET, Map.of());
        Judgment one = of("00123", Judgment.Purpose.AWARD, finding);
        for (Judgment other :
                List.of(of("00124", Judgment.Purpose.AWARD, finding), of("00123", Judgment.Purpose.RENEWAL, finding))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JudgmentDiff.between(one, other))
                    .withMessageContaining("00123");
        }
    }

    @Test
    void a_finding_is_known_again_by_what_it_is_about_and_several_of_one_thing_by_their_order() {
        Map<String, Detail> first = Map.of("project", new Detail.Word("P-1"));
        Map<String, Detail> second = Map.of("project", new Detail.Word("P-2"));
        Finding before = leaf(
                "all",
                Verdict.MET,
                Map.of(),
                leaf("one", Verdict.MET, first),
                leaf("one", Verdict.MET, second),
                leaf("same", Verdict.MET, Map.of()),
                leaf("same", Verdict.MET, Map.of()),
                leaf("same", Verdict.MET, Map.of()));
        Finding after = leaf(
                "all",
                Verdict.MET,
                Map.of(),
                leaf("one", Verdict.NOT_MET, second),
                leaf("same", Verdict.MET, Map.of()),
                leaf("same", Verdict.MET, Map.of()),
                leaf("same", Verdict.NOT_MET, Map.of()));
        assertThat(between(before, after).changes())
                .extracting(
                        JudgmentDiff.Change::node,
                        JudgmentDiff.Change::about,
                        one -> one.before().isPresent(),
                        one -> one.after().isPresent())
                .containsExactly(
                        tuple("one", "P-2", true, true),
                        tuple("same", "", true, true),
                        tuple("one", "P-1", true, false));
        assertThat(between(before, before).isEmpty()).isTrue();
    }

    @Test
    void what_a_finding_is_about_is_its_item_and_day_or_its_years_but_no_day_alone() {
        Map<String, Detail> achievement =
                Map.of("item", new Detail.Word("exam"), "day", new Detail.Day(LocalDate.of(2024, 1, 9)));
        Map<String, Detail> years = Map.of("year", new Detail.Years(List.of(FiscalYear.of(2023), FiscalYear.of(2024))));
        Map<String, Detail> day = Map.of("day", new Detail.Day(LocalDate.of(2024, 1, 9)));
        Finding none = leaf("all", Verdict.MET, Map.of());
        Finding some = leaf(
                "all",
                Verdict.MET,
                Map.of(),
                leaf("achieved", Verdict.MET, achievement),
                leaf("years", Verdict.MET, years),
                leaf("day", Verdict.MET, day));
        assertThat(between(none, some).changes())
                .extracting(JudgmentDiff.Change::about)
                .containsExactly("exam 2024-01-09", FiscalYear.of(2023) + " " + FiscalYear.of(2024), "");
        assertThat(between(none, some).changes())
                .allSatisfy(one -> assertThat(one.turns()).isTrue());
    }

    @Test
    void a_change_is_told_by_its_kind() {
        Map<String, Detail> details = Map.of("role", new Detail.Word("advisor"));
        Finding before = leaf(
                "all",
                Verdict.MET,
                Map.of(),
                leaf("goes", Verdict.MET, Map.of()),
                leaf("turns", Verdict.MET, Map.of()),
                leaf("rests", Verdict.MET, Map.of()));
        Finding after = leaf(
                "all",
                Verdict.MET,
                Map.of(),
                leaf("turns", Verdict.NOT_MET, Map.of()),
                leaf("rests", Verdict.MET, details),
                leaf("appears", Verdict.MET, Map.of()));
        DiffTelling english =
                DiffTelling.of(between(before, after), Moka.illustrative(), Moka.illustrative(), Language.EN);
        assertThat(english.lines())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("turns; before: ").contains(" / after: "),
                        one -> assertThat(one)
                                .startsWith("rests on something else; before: ")
                                .contains(" / after: "),
                        one -> assertThat(one).startsWith("appears; after: ").doesNotContain("before: "),
                        one -> assertThat(one).startsWith("goes; before: ").doesNotContain("after: "));
        assertThat(DiffTelling.of(between(before, after), Moka.illustrative(), Moka.illustrative(), Language.JA)
                        .lines())
                .extracting(one -> one.substring(0, one.indexOf(' ')))
                .containsExactly("変わる", "根拠が変わる", "加わる", "なくなる");
        assertThat(english.text())
                .startsWith(english.heading() + "\n  - turns; ")
                .endsWith(english.lines().get(3) + "\n");
        assertThat(english.markdown())
                .startsWith("## ")
                .contains("\n\n- turns; ")
                .endsWith("\n");
    }

    @Test
    void judgments_of_two_roles_cannot_be_compared() {
        Judgment advisor = on("2024-03-01");
        Judgment expert = Judge.by(Moka.illustrative())
                .judge(Career.of("00123").dossier(), Moka.EXPERT, LocalDate.of(2024, 3, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JudgmentDiff.between(advisor, expert))
                .withMessageContaining("expert");
    }
}
