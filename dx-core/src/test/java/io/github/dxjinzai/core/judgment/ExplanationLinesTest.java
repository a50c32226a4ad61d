package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.StaffId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentence of every reason, with and without each detail, to every reader; {@code -Ddx.golden.write=true} writes the lines anew. */
class ExplanationLinesTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/io/github/dxjinzai/core/judgment/explanation-lines.txt");

    /** The illustrative policy with a scale of levels. */
    private static final Policy POLICY = ImmutablePolicy.builder()
            .from(Moka.illustrative())
            .putScales(new ScaleId("grade"), grade())
            .build();

    private static ScaleDeclaration grade() {
        SortedMap<Score, LocalizedText> labels = new TreeMap<>(Map.of(
                Score.of("3.5"), LocalizedText.of("良", "good"),
                Score.of("3.75"), LocalizedText.of("優", "excellent")));
        ScaleId id = new ScaleId("grade");
        return new ScaleDeclaration(
                id,
                Moka.illustrative().clauses().keySet().iterator().next(),
                Scale.ofLevels(id, ScaleKind.ORDINAL, labels),
                Optional.of("test@1"));
    }

    private static Detail amount(int value, Detail.Unit unit) {
        return Detail.Amount.of(value, unit);
    }

    private static Detail word(String value) {
        return new Detail.Word(value);
    }

    private static Detail day(String day) {
        return new Detail.Day(LocalDate.parse(day));
    }

    private static Map<String, Detail> with(Map<String, Detail> some, String name, Detail value) {
        Map<String, Detail> more = new TreeMap<>(some);
        more.put(name, value);
        return more;
    }

    private static Finding finding(Reason reason, Map<String, Detail> details, Finding... below) {
        return Finding.of("node", Verdict.MET, reason, details, List.of(), Optional.empty(), List.of(below));
    }

    private static Finding resting(Finding on) {
        return new Finding(
                on.node(),
                on.verdict(),
                on.reason(),
                on.details(),
                List.of(new FactRef(FactKind.SERVICE, "00123"), new FactRef(FactKind.PARTICIPATION, "P-1/00123")),
                on.clause(),
                on.children());
    }

    /** Details of any kind of number with its unit. */
    private static Map<String, Detail> numbers(Detail.Unit unit) {
        return Map.of("actual", amount(1, unit), "required", amount(2, unit));
    }

    private static final Map<String, Detail> ROLE = Map.of(
            "role", word("advisor"),
            "since", day("2023-04-01"),
            "until", day("2025-03-31"),
            "startsOn", day("2023-05-10"),
            "grantedOn", day("2024-03-31"),
            "required", amount(2, Detail.Unit.FISCAL_YEARS));
    private static final Map<String, Detail> SCORE = Map.of(
            "actual", new Detail.Amount(new BigDecimal("3.75"), Detail.Unit.SCORE),
            "required", new Detail.Amount(new BigDecimal("3.5"), Detail.Unit.SCORE),
            "occasion", word("debrief"),
            "raters", amount(2, Detail.Unit.RATERS),
            "needed", amount(3, Detail.Unit.RATERS),
            "answers", amount(4, Detail.Unit.RATERS),
            "asked", amount(9, Detail.Unit.RATERS));

    private static List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Reason reason : List.of(Reason.ALL_OF, Reason.ANY_OF, Reason.NEGATION, Reason.SERVICE_UNKNOWN)) {
            all.add(finding(reason, Map.of()));
        }
        Map<String, Detail> term = Map.of("term", word("debriefScoreOf"), "value", word("team"));
        for (Reason reason : List.of(Reason.CHOSEN, Reason.CHOICE_OPEN, Reason.CHOICE_IMMATERIAL, Reason.TERM_OPEN)) {
            all.add(finding(reason, term));
        }
        all.add(finding(Reason.SOME_OF, numbers(Detail.Unit.PARTS)));
        all.add(finding(Reason.PROFILE, with(numbers(Detail.Unit.PARTS), "role", word("expert"))));
        for (Reason reason : List.of(Reason.CELL_ILLEGIBLE, Reason.CELL_WITHOUT_CRITERION)) {
            all.add(finding(reason, Map.of("axis", word("ai-rpa"))));
        }
        roles(all);
        achievements(all);
        figures(all);
        projects(all);
        scores(all);
        return all;
    }

    private static void roles(List<Finding> all) {
        for (Reason reason : List.of(
                Reason.ROLE_HELD,
                Reason.ROLE_IN_GRACE,
                Reason.ROLE_HELD_TOO_SHORT,
                Reason.ROLE_RAN_OUT,
                Reason.ROLE_NOT_KEPT,
                Reason.ROLE_NOT_HELD,
                Reason.STARTED_AFTER_GRANT,
                Reason.STARTED_BEFORE_GRANT,
                Reason.NEVER_GRANTED,
                Reason.GRANT_UNKNOWN,
                Reason.SERVED_LONG_ENOUGH,
                Reason.SERVED_TOO_SHORT)) {
            all.add(finding(reason, ROLE));
        }
        Map<String, Detail> forGood = new TreeMap<>(ROLE);
        forGood.remove("until");
        all.add(finding(Reason.ROLE_HELD, forGood));
        all.add(finding(Reason.SERVED_LONG_ENOUGH, with(ROLE, "required", amount(3, Detail.Unit.YEARS))));
        all.add(finding(Reason.SERVED_TOO_SHORT, with(ROLE, "required", amount(6, Detail.Unit.MONTHS))));
        Map<String, Detail> posts = Map.of("actual", word("係長"), "required", new Detail.Words(List.of("課長", "部長")));
        for (Reason reason : List.of(Reason.POST_AMONG, Reason.POST_OTHER, Reason.UNIT_AMONG, Reason.UNIT_OTHER)) {
            all.add(finding(reason, posts));
        }
        for (Reason reason :
                List.of(Reason.JOINED_WITHIN, Reason.JOINED_OUTSIDE, Reason.DAY_WITHIN, Reason.DAY_OUTSIDE)) {
            Map<String, Detail> days = Map.of("since", day("2020-04-01"), "day", day("2024-10-01"));
            all.add(finding(reason, days));
            all.add(finding(reason, with(days, "from", day("2019-04-01"))));
            all.add(finding(reason, with(days, "until", day("2029-03-31"))));
            all.add(finding(reason, with(with(days, "from", day("2019-04-01")), "until", day("2029-03-31"))));
        }
    }

    private static void achievements(List<Finding> all) {
        for (String kind : List.of("training", "qualification", "attestation", "assessment", "credit")) {
            all.add(finding(Reason.ENOUGH_ACHIEVEMENTS, with(numbers(Detail.Unit.ACHIEVEMENTS), "kind", word(kind))));
        }
        Map<String, Detail> items = with(
                with(numbers(Detail.Unit.ITEMS), "kind", word("training")),
                "which",
                new Detail.Words(List.of("exam-a", "exam-b")));
        all.add(finding(Reason.TOO_FEW_ACHIEVEMENTS, items));
        all.add(finding(
                Reason.ACHIEVEMENTS_UNKNOWN, with(items, "by", new Detail.Words(List.of("office-a", "office-b")))));
        all.add(finding(Reason.TOO_FEW_ACHIEVEMENTS, with(numbers(Detail.Unit.FISCAL_YEARS), "kind", word("credit"))));
        all.add(finding(Reason.TOO_FEW_ACHIEVEMENTS, with(items, "within", amount(3, Detail.Unit.FISCAL_YEARS))));
        all.add(finding(Reason.TOO_FEW_ACHIEVEMENTS, with(items, "sinceGranted", word("advisor"))));
        Map<String, Detail> one = Map.of("item", word("exam-a"), "day", day("2023-06-30"), "until", day("2024-06-29"));
        all.add(finding(Reason.ACHIEVEMENT, one));
        all.add(finding(Reason.ACHIEVEMENT, with(one, "attestedBy", word("office-a"))));
        all.add(finding(Reason.ACHIEVEMENT_LAPSED, one));
    }

    private static void figures(List<Finding> all) {
        for (String comparison : List.of("at-least", "above", "at-most", "below")) {
            Map<String, Detail> figure = with(
                    with(numbers(Detail.Unit.QUANTITY), "comparison", word(comparison)), "quantity", word("hours"));
            all.add(finding(Reason.FIGURE_PASSES, figure));
            all.add(finding(Reason.TOTAL_FAILS, figure));
        }
        Map<String, Detail> figure =
                with(with(numbers(Detail.Unit.QUANTITY), "comparison", word("at-least")), "quantity", word("hours"));
        for (Reason reason :
                List.of(Reason.FIGURE_FAILS, Reason.FIGURE_UNKNOWN, Reason.TOTAL_PASSES, Reason.TOTAL_UNKNOWN)) {
            all.add(finding(reason, figure));
        }
        for (String take : List.of("latest", "highest", "lowest", "mean", "median")) {
            for (Reason reason :
                    List.of(Reason.LEVEL_PASSES, Reason.LEVEL_FAILS, Reason.LEVEL_UNKNOWN, Reason.LEVEL_ABSENT)) {
                all.add(finding(reason, with(with(figure, "take", word(take)), "kind", word("assessment"))));
            }
        }
    }

    private static void projects(List<Finding> all) {
        for (Reason reason : List.of(Reason.ENOUGH_PROJECTS, Reason.TOO_FEW_PROJECTS, Reason.PROJECTS_UNKNOWN)) {
            all.add(finding(reason, numbers(Detail.Unit.PROJECTS)));
        }
        all.add(finding(
                Reason.ENOUGH_PROJECTS,
                with(with(numbers(Detail.Unit.FISCAL_YEARS), "as", word("leader")), "axis", word("ai-rpa"))));
        Map<String, Detail> project = Map.of(
                "project", word("P-1"),
                "title", new Detail.Text("窓口の見直し"),
                "part", word("leader"),
                "startsOn", day("2023-05-10"));
        all.add(finding(Reason.PROJECT, project));
        all.add(finding(Reason.PROJECT, with(project, "part", word("member"))));
        Map<String, Detail> years = Map.of("year", new Detail.Years(List.of(FiscalYear.of(2023))));
        for (Reason reason :
                List.of(Reason.YEAR, Reason.YEAR_WITHOUT_PROJECT, Reason.YEAR_WITHOUT_ACHIEVEMENT, Reason.LAST_YEAR)) {
            all.add(finding(reason, years));
        }
        Map<String, Detail> run = with(numbers(Detail.Unit.FISCAL_YEARS), "as", word("member"));
        for (Reason reason :
                List.of(Reason.RUN_LONG_ENOUGH, Reason.RUN_TOO_SHORT, Reason.RUN_HAS_GAP, Reason.RUN_UNKNOWN)) {
            all.add(finding(reason, run));
        }
        Detail two = new Detail.Years(List.of(FiscalYear.of(2021), FiscalYear.of(2023)));
        all.add(finding(Reason.RUN_LONG_ENOUGH, with(run, "years", two)));
        all.add(finding(Reason.RUN_HAS_GAP, with(run, "gap", two)));
        all.add(finding(Reason.RUN_TOO_SHORT, with(run, "kind", word("training"))));
        all.add(finding(
                Reason.RUN_TOO_SHORT,
                with(with(run, "kind", word("training")), "which", new Detail.Words(List.of("exam-a")))));
        all.add(finding(Reason.RUN_TOO_SHORT, run, finding(Reason.YEAR_WITHOUT_PROJECT, years)));
        Finding below = finding(Reason.ANY_OF, Map.of(), finding(Reason.YEAR_WITHOUT_PROJECT, years));
        all.add(finding(Reason.RUN_TOO_SHORT, run, below));
    }

    private static void scores(List<Finding> all) {
        Map<String, Detail> angle = with(SCORE, "perspective", word("policy"));
        for (Reason reason : List.of(
                Reason.EVALUATION,
                Reason.AT_OR_ABOVE_THRESHOLD,
                Reason.BELOW_THRESHOLD,
                Reason.ABOVE_THRESHOLD,
                Reason.NOT_ABOVE_THRESHOLD,
                Reason.TOO_FEW_RATERS,
                Reason.RESPONSE_TOO_LOW,
                Reason.ASKED_UNKNOWN,
                Reason.NOT_ESTIMABLE,
                Reason.NO_RATINGS_KNOWN,
                Reason.NOT_EVALUATED)) {
            all.add(finding(reason, angle));
            all.add(finding(reason, with(SCORE, "occasion", word("after-project"))));
        }
        for (Reason reason : List.of(Reason.TOO_FEW_RATERS, Reason.NOT_ESTIMABLE)) {
            all.add(finding(reason, with(angle, "group", word("executive"))));
        }
        all.add(finding(Reason.EVALUATION, Map.of("occasion", word("debrief"))));
        all.add(finding(Reason.AT_OR_ABOVE_THRESHOLD, with(angle, "axis", word("ai-rpa"))));
        all.add(finding(Reason.AT_OR_ABOVE_THRESHOLD, with(angle, "raters", amount(1, Detail.Unit.RATERS))));
        for (String pooling : List.of("median", "trimmed-mean", "lowest", "mean-of-groups")) {
            all.add(finding(Reason.AT_OR_ABOVE_THRESHOLD, with(angle, "pooling", word(pooling))));
        }
        for (String note : List.of("cannotJudge", "excluded", "flagged", "corrected", "unrounded")) {
            all.add(finding(Reason.AT_OR_ABOVE_THRESHOLD, with(angle, note, amount(3, Detail.Unit.RATERS))));
        }
        all.add(finding(Reason.AT_OR_ABOVE_THRESHOLD, with(angle, "scale", word("rating"))));
        all.add(finding(Reason.AT_OR_ABOVE_THRESHOLD, with(angle, "scale", word("grade"))));
    }

    private static Explanation told(Finding finding, Language language, Audience audience, DisclosureRules rules) {
        Judgment judgment = new Judgment(
                "city@1",
                new StaffId("00123"),
                Moka.ADVISOR,
                Judgment.Purpose.AWARD,
                LocalDate.of(2024, 10, 1),
                finding);
        return Explanation.of(judgment, POLICY, language, audience, rules);
    }

    /** What those who keep the records are told, and what others are told otherwise. */
    private static String lines() {
        List<String> all = new ArrayList<>();
        for (Finding finding : findings()) {
            all.add(finding.reason() + " " + finding.details().keySet());
            for (Language language : Language.values()) {
                String record = line(finding, language, Audience.PERSONNEL);
                all.add("  " + record);
                for (Audience audience : Audience.values()) {
                    String other = line(finding, language, audience);
                    if (!other.equals(record)) {
                        all.add("    " + audience + ": " + other);
                    }
                }
            }
        }
        return String.join("\n", all) + "\n";
    }

    private static String line(Finding finding, Language language, Audience audience) {
        return told(finding, language, audience, DisclosureRules.withNamed(Moka.GROUPS)).lines().stream()
                .map(Explanation.Line::text)
                .collect(Collectors.joining(" / "));
    }

    @Test
    void the_sentence_of_every_reason_to_every_reader_is_what_it_was() throws IOException {
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, lines());
        }
        assertThat(lines()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void every_reason_is_among_them() {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        findings().forEach(one -> reasons.add(one.reason()));
        assertThat(reasons).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void a_finding_without_a_value_that_its_sentence_needs_is_refused_with_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> told(
                        finding(Reason.SOME_OF, Map.of("actual", amount(1, Detail.Unit.PARTS))),
                        Language.EN,
                        Audience.PERSONNEL,
                        DisclosureRules.withNamed(List.of())))
                .withMessageContaining("node")
                .withMessageContaining("required");
    }

    @Test
    void the_whole_has_a_heading_for_its_reader_the_lines_by_depth_and_the_ground() {
        Finding finding = finding(
                Reason.ALL_OF, Map.of(), resting(finding(Reason.ROLE_NOT_HELD, Map.of("role", word("expert")))));
        DisclosureRules rules = DisclosureRules.withNamed(List.of());
        Explanation committee = told(finding, Language.EN, Audience.COMMITTEE, rules);
        assertThat(committee.heading())
                .isEqualTo("Member of staff 00123: DX advisor, as of 2024-10-01: the criteria are met");
        assertThat(committee.text())
                .isEqualTo(committee.heading() + "\n  ✓ all of the following\n"
                        + "    ✓ DX expert not held [00123, P-1/00123]\n  " + committee.ground() + "\n");
        assertThat(committee.markdown())
                .startsWith("## Member of staff 00123: ")
                .contains("\n\n- ✓ all of the following\n  - ✓ DX expert not held \\[00123, P-1/00123\\]\n\n");
        assertThat(told(finding, Language.JA, Audience.PERSON, rules).heading())
                .isEqualTo("あなたの判定: DXアドバイザー  令和6年10月1日現在  認定基準を満たしています");
        assertThat(told(finding, Language.EN, Audience.PUBLIC, rules).heading())
                .isEqualTo("DX advisor, as of 2024-10-01: the criteria are met");
        assertThat(committee.ground()).startsWith("Ground: ").endsWith(POLICY.fullVersion());
    }

    @Test
    void every_verdict_has_its_words_and_its_sign() {
        assertThat(List.of(Verdict.values()).stream()
                        .map(one -> Explanation.sign(one) + " " + Explanation.verdict(one, Language.JA) + " "
                                + Explanation.verdict(one, Language.EN)))
                .containsExactly(
                        "✓ 認定基準を満たしています the criteria are met",
                        "✗ 認定基準を満たしていません the criteria are not met",
                        "? 判定できません(保留) undetermined");
    }
}
