package io.github.dxjinzai.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Extent;
import io.github.dxjinzai.core.development.Facet;
import io.github.dxjinzai.core.development.Fee;
import io.github.dxjinzai.core.development.Measure;
import io.github.dxjinzai.core.development.MeasureKind;
import io.github.dxjinzai.core.development.Side;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyVersion;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Statement;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled policy against the text of the source, which stands beside this test. */
class MokaPolicyTest {

    private static final Policy POLICY = ReferencePolicies.policy("moka-dx-talent");
    private static final String SOURCE = plain(source());

    private static String source() {
        try (InputStream stream = MokaPolicyTest.class.getResourceAsStream("moka-dx-talent-policy.ja.txt")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** Without what the layout of the document brought in: blanks, list marks, emphasis and formula signs. */
    private static String plain(String text) {
        return text.replace("\\mathsf{D}\\mathbf{X}", "DX")
                .replace("\\mathbf{X}", "X")
                .replaceAll("</?u>", "")
                .replaceAll("[\\s\u3000$*・■-]", "");
    }

    private static boolean isSaid(String words) {
        return SOURCE.contains(plain(words));
    }

    private static String ja(LocalizedText text) {
        return text.in(Language.JA);
    }

    // ---- clauses

    @Test
    void every_quote_of_a_clause_stands_in_the_source() {
        List<Clause> quoted = POLICY.clauses().values().stream()
                .filter(clause -> clause.quote().isPresent())
                .toList();
        assertThat(quoted)
                .hasSizeGreaterThan(10)
                .allSatisfy(clause -> assertThat(isSaid(clause.quote().orElseThrow()))
                        .as(clause.toString())
                        .isTrue());
    }

    @Test
    void every_heading_of_a_clause_stands_in_the_source() {
        assertThat(POLICY.clauses().values())
                .allSatisfy(clause -> assertThat(Stream.of(clause.heading().split("/(?! *RPA)")))
                        .as(clause.toString())
                        .allMatch(MokaPolicyTest::isSaid));
    }

    @Test
    void every_clause_that_is_referred_to_exists_and_every_clause_is_referred_to() {
        Set<ClauseId> used = new HashSet<>();
        POLICY.terms().values().forEach(term -> used.add(term.clause()));
        POLICY.scales().values().forEach(scale -> used.add(scale.clause()));
        POLICY.statements().forEach(one -> used.add(one.clause()));
        POLICY.traits().forEach(one -> used.add(one.clause()));
        POLICY.raterGroups().forEach(one -> used.add(one.clause()));
        POLICY.perspectives().forEach(one -> used.add(one.clause()));
        POLICY.roles().forEach(one -> used.add(one.clause()));
        POLICY.measures().forEach(one -> used.add(one.clause()));
        POLICY.targets().list().forEach(one -> used.add(one.clause()));
        POLICY.skillMap().ifPresent(map -> used.add(map.clause()));
        POLICY.criteria().values().forEach(criterion -> clauses(criterion, used));
        POLICY.skillCriteria().values().forEach(criterion -> clauses(criterion, used));
        assertThat(POLICY.clauses().keySet()).containsAll(used);
        // the headings of whole chapters, whose parts are referred to
        used.addAll(List.of(new ClauseId("ladder"), new ClauseId("traits.sides")));
        assertThat(used).containsAll(POLICY.clauses().keySet());
    }

    private static void clauses(Criterion criterion, Set<ClauseId> into) {
        criterion.clause().ifPresent(into::add);
        if (criterion instanceof Criterion.All all) {
            all.of().forEach(part -> clauses(part, into));
        } else if (criterion instanceof Criterion.Choose choose) {
            choose.cases().values().forEach(part -> clauses(part, into));
        }
    }

    // ---- what it is

    @Test
    void the_document_is_the_citys_of_march_2023() {
        assertThat(POLICY.version()).isEqualTo(new PolicyVersion("moka-dx-talent", "2023-03"));
        assertThat(isSaid(POLICY.sourceTitle())).isTrue();
        assertThat(isSaid("令和5年3月")).isTrue();
        assertThat(POLICY.sourcePublished()).isEqualTo("2023-03");
        assertThat(ja(POLICY.municipality())).isEqualTo("真岡市");
        assertThat(POLICY.inForceFrom()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(POLICY.fiscalYearStart().getValue()).isEqualTo(4);
    }

    @Test
    void every_text_stands_in_japanese_and_english() {
        List<LocalizedText> texts = new ArrayList<>(List.of(POLICY.name(), POLICY.municipality()));
        POLICY.terms().values().stream().map(OpenTerm::says).forEach(texts::add);
        POLICY.statements().forEach(one -> texts.add(one.text()));
        POLICY.traits().forEach(one -> texts.add(one.text()));
        POLICY.roles().forEach(one -> {
            texts.add(one.name());
            texts.addAll(one.duties());
        });
        POLICY.measures().forEach(one -> {
            texts.add(one.name());
            texts.addAll(one.notes());
        });
        assertThat(texts)
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(text.byTag()).containsOnlyKeys("ja", "en"));
    }

    @Test
    void every_statement_is_what_the_source_says() {
        assertThat(POLICY.statements()).hasSize(10);
        for (Statement one : POLICY.statements()) {
            assertThat(Stream.of(ja(one.text()).replace('−', '-').split("。|: ")).filter(part -> !part.isBlank()))
                    .as(one.id())
                    .allMatch(part -> isSaid(part.replaceAll("する$", "")));
        }
    }

    @Test
    void the_five_traits_are_the_sources_each_with_its_facet_and_the_side_that_the_table_gives() {
        assertThat(POLICY.traits()).hasSize(5).allMatch(trait -> isSaid(ja(trait.text())));
        String mind = SOURCE.substring(SOURCE.indexOf("マインド育成"), SOURCE.indexOf("スキル育成"));
        POLICY.traits()
                .forEach(trait -> assertThat(mind.contains(plain(ja(trait.text()))))
                        .as(trait.id())
                        .isEqualTo(trait.facet() == Facet.MIND));
        Map<String, Optional<Side>> sides = POLICY.traits().stream()
                .collect(Collectors.toMap(one -> ja(one.text()).substring(0, 4), one -> one.side()));
        assertThat(sides)
                .isEqualTo(Map.of(
                        "自らの業",
                        Optional.of(Side.X),
                        "前例にと",
                        Optional.of(Side.X),
                        "日々進化",
                        Optional.of(Side.D),
                        "課題解決",
                        Optional.of(Side.D),
                        "業務知識",
                        Optional.empty()));
    }

    // ---- roles and criteria

    @Test
    void the_three_roles_have_the_duties_of_the_source_from_the_lowest_to_the_highest() {
        assertThat(POLICY.roles().stream().map(role -> ja(role.name())))
                .containsExactly("DXアドバイザー", "DXエキスパート", "DXスペシャリスト");
        assertThat(POLICY.roles().stream().map(role -> role.duties().size())).containsExactly(2, 2, 3);
        assertThat(POLICY.roles().stream().flatMap(role -> role.duties().stream()))
                .allMatch(duty -> isSaid(ja(duty)));
        // every duty that the source lists, and no other
        assertThat(source().chars().filter(c -> c == '■').count()).isEqualTo(7);
    }

    @Test
    void an_advisor_is_a_member_of_a_project_with_a_debrief() {
        Criterion.Count advisor = (Criterion.Count) POLICY.criterion(new RoleId("advisor"));
        assertThat(advisor.atLeast()).isEqualTo(new Term.Stated<>(1));
        assertThat(projects(advisor).as()).contains(Part.MEMBER);
        assertThat(projects(advisor).where())
                .singleElement()
                .isInstanceOfSatisfying(ProjectCondition.ScoreAtLeast.class, debrief -> {
                    assertThat(debrief.occasion()).isEqualTo(Occasion.DEBRIEF);
                    assertThat(debrief.perspectives()).hasSize(3);
                });
    }

    @Test
    void an_expert_leads_after_the_certification_as_advisor_and_one_project_meets_everything() {
        Criterion.Count expert = (Criterion.Count) POLICY.criterion(new RoleId("expert"));
        assertThat(projects(expert).as()).contains(Part.LEADER);
        assertThat(projects(expert).where().stream().map(Object::getClass).map(Class::getSimpleName))
                .containsExactly("StartsAfterGrant", "ScoreAtLeast", "ScoreAtLeast");
        assertThat(((ProjectCondition.StartsAfterGrant) projects(expert).where().get(0)).role())
                .isEqualTo(new RoleId("advisor"));
        ProjectCondition.ScoreAtLeast members =
                (ProjectCondition.ScoreAtLeast) projects(expert).where().get(2);
        assertThat(members.occasion()).isEqualTo(Occasion.AFTER_PROJECT);
        assertThat(members.by()).containsExactly(new RaterGroupId("project-member"));
    }

    private static ProjectSelection projects(Criterion.Count count) {
        return (ProjectSelection) count.of();
    }

    @Test
    void a_specialist_leads_in_two_consecutive_years_in_every_reading() {
        Criterion.All specialist = (Criterion.All) POLICY.criterion(new RoleId("specialist"));
        Criterion.Choose years = (Criterion.Choose) specialist.of().get(0);
        assertThat(years.cases().values()).hasSize(2).allSatisfy(reading -> {
            Criterion.ConsecutiveYears run = (Criterion.ConsecutiveYears) reading;
            assertThat(run.years()).isEqualTo(new Term.Stated<>(2));
            assertThat(((ProjectSelection) run.of()).as()).contains(Part.LEADER);
        });
    }

    // ---- evaluation

    @Test
    void the_three_perspectives_are_taken_by_those_whom_the_source_names() {
        Map<String, List<String>> raters = new TreeMap<>();
        POLICY.perspectives()
                .forEach(one -> raters.put(
                        ja(one.name()),
                        one.raters().stream()
                                .map(group -> POLICY.raterGroups().stream()
                                        .filter(known -> known.id().equals(group))
                                        .map(known -> ja(known.name()))
                                        .findFirst()
                                        .orElseThrow())
                                .toList()));
        assertThat(raters)
                .containsOnly(
                        Map.entry("政策的観点", List.of("幹部職員")),
                        Map.entry("リーダーシップ", List.of("同一所属職員", "プロジェクトメンバー")),
                        Map.entry("技術的観点", List.of("委託業者等専門家")));
        raters.forEach((angle, groups) ->
                assertThat(isSaid(angle + "(" + String.join("、", groups) + ")")).isTrue());
    }

    // ---- skill map

    @Test
    void the_skill_map_has_five_axes_four_legible_marks_and_eleven_illegible() {
        var map = POLICY.skillMap().orElseThrow();
        assertThat(map.axes().stream().map(axis -> ja(axis.name())))
                .containsExactly("マネジメント", "リーダーシップ", "AI/RPA", "データ利活用", "UI/UX");
        assertThat(isSaid("マネジメントリーダーシップAI/RPAデータ利活用UI/UX")).isTrue();
        List<String> marked = new ArrayList<>();
        List<String> illegible = new ArrayList<>();
        map.rows()
                .forEach((role, row) -> row.forEach((axis, mark) -> {
                    assertThat(mark).isNotEqualTo(SkillMark.UNMARKED);
                    (mark == SkillMark.MARKED ? marked : illegible).add(role + "/" + axis);
                }));
        assertThat(marked)
                .containsExactlyInAnyOrder(
                        "expert/leadership", "expert/data-utilisation", "advisor/ai-rpa", "advisor/ui-ux");
        assertThat(illegible).hasSize(11);
        assertThat(POLICY.skillCriteria()).hasSize(15);
    }

    @Test
    void the_legible_marks_stand_in_the_sources_table() {
        Map<String, List<Integer>> columns = new TreeMap<>();
        for (String line : source().lines().toList()) {
            if (line.startsWith("DX") && line.matches("DX[^\t]+\t[\t0]*")) {
                String[] cells = line.split("\t", -1);
                List<Integer> marked = new ArrayList<>();
                for (int i = 1; i < cells.length; i++) {
                    if (cells[i].equals("0")) {
                        marked.add(i - 1);
                    }
                }
                columns.put(cells[0], marked);
            }
        }
        var map = POLICY.skillMap().orElseThrow();
        POLICY.roles()
                .forEach(role -> assertThat(columns.get(ja(role.name())))
                        .as(role.id().value())
                        .isEqualTo(Stream.iterate(0, i -> i < map.axes().size(), i -> i + 1)
                                .filter(i ->
                                        map.mark(role.id(), map.axes().get(i).id()) == SkillMark.MARKED)
                                .toList()));
    }

    // ---- targets

    @Test
    void the_targets_are_the_sources_table() {
        Map<String, Integer> targets = new TreeMap<>();
        for (HeadcountTarget one : POLICY.targets().list()) {
            targets.put(
                    one.role() + " " + one.year().map(FiscalYear::japaneseLabel).orElse("計画"),
                    one.people().orElseThrow());
        }
        assertThat(targets)
                .containsOnly(
                        Map.entry("advisor 令和5年度", 20),
                        Map.entry("advisor 令和6年度", 30),
                        Map.entry("advisor 令和7年度", 40),
                        Map.entry("expert 令和6年度", 10),
                        Map.entry("expert 令和7年度", 20),
                        Map.entry("specialist 令和7年度", 3),
                        Map.entry("advisor 計画", 60),
                        Map.entry("expert 計画", 30),
                        Map.entry("specialist 計画", 10));
        assertThat(isSaid("DXスペシャリスト\t\t\t3名\t10名")).isTrue();
        assertThat(isSaid("DXエキスパート\t\t10名\t20名\t30名")).isTrue();
        assertThat(isSaid("DXアドバイザー\t20名\t30名\t40名\t60名")).isTrue();
        assertThat(POLICY.counting()).isEmpty();
    }

    // ---- measures

    private static Measure measure(String id) {
        return POLICY.measures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_facts_of_the_measures_are_the_sources() {
        assertThat(measure("bpr-project").sessions()).contains(new Extent(4, 5));
        assertThat(isSaid("半日×4~5回のワークショップ")).isTrue();
        assertThat(measure("j-lis-seminar").hours()).contains(new Extent(3, 4));
        assertThat(isSaid("標準学習時間:約3~4時間")).isTrue();
        assertThat(measure("j-lis-seminar").fees())
                .containsExactly(
                        new Fee(LocalizedText.of("一般利用団体", "general member organisations"), 0, true),
                        new Fee(LocalizedText.of("一般利用団体以外の地方公共団体", "other local governments"), 20_900, true));
        assertThat(isSaid("一般利用団体 無料")).isTrue();
        assertThat(isSaid("一般利用団体以外の地方公共団体 20,900円/人(税込)")).isTrue();
        assertThat(ja(measure("qualification").name())).contains("ITパスポート試験");
        assertThat(isSaid("ITパスポート試験")).isTrue();
    }

    @Test
    void what_the_source_does_not_state_of_a_measure_is_absent() {
        for (Measure one : POLICY.measures()) {
            if (!one.id().equals("bpr-project")) {
                assertThat(one.sessions()).as(one.id()).isEmpty();
            }
            if (!one.id().equals("j-lis-seminar")) {
                assertThat(one.hours()).as(one.id()).isEmpty();
                assertThat(one.fees()).as(one.id()).isEmpty();
            }
        }
    }

    @Test
    void the_measures_stand_under_the_sources_headings_and_sides() {
        assertThat(POLICY.measures().stream().map(Measure::id))
                .containsExactly(
                        "bpr-project",
                        "executive-training",
                        "support-in-department",
                        "digital-skill-practice",
                        "digital-skill-use",
                        "literacy-training",
                        "j-lis-seminar",
                        "qualification",
                        "certification-scheme");
        assertThat(measure("bpr-project").sides()).containsExactlyInAnyOrder(Side.X, Side.D);
        assertThat(measure("executive-training").sides()).containsExactly(Side.X);
        assertThat(measure("executive-training").kinds())
                .containsExactlyInAnyOrder(MeasureKind.ENVIRONMENT, MeasureKind.TRAINING);
        assertThat(measure("literacy-training").sides()).containsExactly(Side.D);
        assertThat(measure("certification-scheme").sides()).isEmpty();
        assertThat(measure("certification-scheme").kinds()).containsExactly(MeasureKind.CERTIFICATION);
    }
}
