package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.GroupRule;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Dossiers;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** One judgment, told to each reader. */
class TellingsTest {

    private static final int TRIES = 150;
    private static final DisclosureRules ALL_SECRET = DisclosureRules.withNamed(List.of());
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.text("explanation-1").orElseThrow());

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.oneOf(WholeLanguage.policies(), Arbitraries.just(Moka.illustrative()));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Arbitraries.oneOf(WholeLanguage.dossiers(), Dossiers.dossiers());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return WholeLanguage.judgedOn();
    }

    @Provide
    Arbitrary<RoleId> roles() {
        return Arbitraries.of(Moka.ROLES);
    }

    private static Explanation told(Judgment judgment, Policy policy, Audience audience, Language language) {
        return Explanation.of(judgment, policy, language, audience, ALL_SECRET);
    }

    private static String all(Explanation told) {
        return told.text() + told.markdown() + JsonWriter.writeExplanations(List.of(told));
    }

    /** The same findings with other values of the person's. */
    private static Finding disguised(Finding of, boolean everything) {
        SortedMap<String, Detail> details = new TreeMap<>(of.details());
        boolean rated = of.detail("raters").isPresent();
        for (Map.Entry<String, Detail> one : of.details().entrySet()) {
            Detail detail = one.getValue();
            boolean value = detail instanceof Detail.Amount amount
                    && (amount.unit() == Detail.Unit.SCORE || (everything && amount.unit() == Detail.Unit.QUANTITY));
            if (value && !one.getKey().equals("required") && (everything || rated)) {
                details.put(one.getKey(), new Detail.Amount(new BigDecimal("4711"), ((Detail.Amount) detail).unit()));
            } else if (everything
                    && List.of("title", "project", "since", "startsOn", "grantedOn")
                            .contains(one.getKey())) {
                details.put(
                        one.getKey(),
                        detail instanceof Detail.Day
                                ? new Detail.Day(LocalDate.of(1999, 1, 2))
                                : detail instanceof Detail.Word ? new Detail.Word("4711") : new Detail.Text("4711"));
            }
        }
        return new Finding(
                of.node(),
                of.verdict(),
                of.reason(),
                details,
                of.evidence(),
                of.clause(),
                of.children().stream().map(one -> disguised(one, everything)).toList());
    }

    private static Judgment disguised(Judgment of, boolean everything) {
        return new Judgment(
                of.policy(),
                everything ? new StaffId("ZZ-77") : of.staff(),
                of.role(),
                of.purpose(),
                of.day(),
                disguised(of.finding(), everything));
    }

    @Property(tries = TRIES)
    void what_everyone_is_told_does_not_depend_on_who_it_is_or_on_any_score_or_day(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("roles") RoleId role,
            @ForAll Language language) {
        Judgment judgment = Judge.by(policy).judge(dossier, role, day);
        String told = all(told(judgment, policy, Audience.PUBLIC, language));
        assertThat(told).isEqualTo(all(told(disguised(judgment, true), policy, Audience.PUBLIC, language)));
        assertThat(told).doesNotContain("4711").doesNotContain("ZZ-77");
        dossier.work()
                .forEach(one -> assertThat(told).doesNotContain(one.project().title()));
    }

    @Property(tries = TRIES)
    void what_the_person_and_the_committee_are_told_does_not_depend_on_scores_of_raters_who_are_not_named(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("roles") RoleId role,
            @ForAll Language language) {
        Judgment judgment = Judge.by(policy).judge(dossier, role, day);
        for (Audience audience : List.of(Audience.PERSON, Audience.COMMITTEE)) {
            assertThat(all(told(judgment, policy, audience, language)))
                    .isEqualTo(all(told(disguised(judgment, false), policy, audience, language)));
        }
    }

    @Property(tries = TRIES)
    void every_telling_has_a_line_for_each_finding_and_follows_the_schema(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("roles") RoleId role,
            @ForAll Audience audience,
            @ForAll Language language) {
        Judgment judgment = Judge.by(policy).judge(dossier, role, day);
        Explanation told = told(judgment, policy, audience, language);
        assertThat(told.lines()).hasSize((int) judgment.finding().all().count());
        assertThat(told.lines())
                .extracting(Explanation.Line::verdict)
                .containsExactlyElementsOf(
                        judgment.finding().all().map(Finding::verdict).toList());
        assertThat(SCHEMA.validate(JsonWriter.writeExplanations(List.of(told)), InputFormat.JSON))
                .isEmpty();
    }

    private static Judgment rated(String... scores) {
        Career career = Career.of("00123").member("P-1", "2023-05-10", "2024-02-20");
        for (String score : scores) {
            career.rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, score);
        }
        return Judge.by(Moka.illustrative()).judge(career.dossier(), Moka.ADVISOR, DAY);
    }

    @Test
    void a_score_of_raters_who_are_not_named_is_told_as_withheld_but_to_the_personnel_section() {
        assertThat(told(rated("4", "5"), Moka.illustrative(), Audience.PERSON, Language.JA)
                        .text())
                .contains("政策的観点: 満たす(評価者2名、値は非公開)");
        assertThat(told(rated("4", "5", "4", "5", "4", "5"), Moka.illustrative(), Audience.PERSON, Language.EN)
                        .text())
                .contains("Policy: met (6 raters, value withheld)")
                .doesNotContain("4.5");
        assertThat(told(rated("4", "5", "4", "5", "5"), Moka.illustrative(), Audience.PUBLIC, Language.EN)
                        .text())
                .contains("Policy: met (5 raters, value withheld)");
        assertThat(told(rated("4", "5"), Moka.illustrative(), Audience.PERSONNEL, Language.EN)
                        .text())
                .contains("4.5 ≥ threshold 3.5");
    }

    @Test
    void of_a_group_that_rates_under_its_name_one_rater_is_enough() {
        assertThat(Explanation.of(
                                rated("4"),
                                Moka.illustrative(),
                                Language.EN,
                                Audience.PERSON,
                                DisclosureRules.withNamed(Moka.GROUPS))
                        .text())
                .contains("4 ≥ threshold 3.5");
    }

    @Test
    void of_a_group_that_rates_under_its_name_there_may_have_to_be_more() {
        SortedMap<RaterGroupId, GroupRule> groups = new TreeMap<>();
        Moka.GROUPS.forEach(group -> groups.put(group, new GroupRule(false, 2)));
        DisclosureRules two = new DisclosureRules(groups, DisclosureRules.IN_ALL_FLOOR, 1);
        assertThat(Explanation.of(rated("4"), Moka.illustrative(), Language.EN, Audience.PERSON, two)
                        .text())
                .contains("met (1 rater, value withheld)");
        assertThat(Explanation.of(rated("4", "4"), Moka.illustrative(), Language.EN, Audience.PERSON, two)
                        .text())
                .contains("4 ≥ threshold 3.5");
    }

    @Test
    void the_committee_sees_the_evidence_and_the_others_do_not() {
        Judgment judgment = rated("4", "5");
        assertThat(told(judgment, Moka.illustrative(), Audience.COMMITTEE, Language.JA)
                        .text())
                .startsWith("職員 00123: ")
                .contains("[P-1/00123]");
        assertThat(told(judgment, Moka.illustrative(), Audience.PERSON, Language.JA)
                        .text())
                .startsWith("あなたの判定: ")
                .doesNotContain("[P-1/00123]");
    }

    @Test
    void an_open_term_is_called_by_the_words_of_the_source() {
        Judgment judgment = Judge.by(Moka.published())
                .judge(
                        Career.of("00123")
                                .member("P-1", "2023-05-10", "2024-02-20")
                                .dossier(),
                        Moka.ADVISOR,
                        DAY);
        assertThat(Explanation.of(judgment, Moka.published(), Language.JA).text())
                .contains("「報告会において一定以上の評価」(debriefThreshold)が未定のため判定できない");
    }

    @Test
    void what_markdown_would_read_as_something_else_is_escaped() {
        assertThat(Markdown.escaped("a*b_[c]#|")).isEqualTo("a\\*b\\_\\[c\\]\\#\\|");
        assertThat(Markdown.escaped("\\`{}<>")).isEqualTo("\\\\\\`\\{\\}\\<\\>");
    }
}
