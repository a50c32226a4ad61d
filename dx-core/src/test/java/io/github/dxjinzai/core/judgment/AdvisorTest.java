package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.judgment.Judging.because;
import static io.github.dxjinzai.core.judgment.Judging.judgment;
import static io.github.dxjinzai.core.judgment.Judging.reasons;
import static io.github.dxjinzai.core.judgment.Judging.verdict;
import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.source.TermId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** プロジェクトにメンバーとして参加し、報告会において一定以上の評価を得る。 */
class AdvisorTest {

    private static Career member() {
        return Career.of("00123").member("P-2023-01", "2023-05-10", "2024-02-20");
    }

    @Test
    void a_member_rated_exactly_at_the_threshold_from_every_perspective_is_met() {
        Judgment judgment = judgment(member().debrief("3.5", "3.5", "3.5"), ADVISOR);
        assertThat(judgment.verdict()).isEqualTo(MET);
        assertThat(because(judgment, Reason.AT_OR_ABOVE_THRESHOLD))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.evidence())
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.id()).startsWith("P-2023-01/debrief/")));
    }

    @ParameterizedTest
    @CsvSource({"3,5,5,policy", "5,3,5,leadership", "5,5,3,technical"})
    void one_step_below_from_one_perspective_is_not_met(
            String policy, String leadership, String technical, String low) {
        Judgment judgment = judgment(member().debrief(policy, leadership, technical), ADVISOR);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(because(judgment, Reason.BELOW_THRESHOLD)).singleElement().satisfies(one -> {
            assertThat(one.detail("perspective")).contains(new Detail.Word(low));
            assertThat(one.detail("actual")).contains(new Detail.Amount(new BigDecimal("3"), Detail.Unit.SCORE));
            assertThat(one.detail("required")).contains(new Detail.Amount(new BigDecimal("3.5"), Detail.Unit.SCORE));
        });
    }

    @ParameterizedTest
    @CsvSource({"'',5,5", "5,'',5", "5,5,''"})
    void a_perspective_without_ratings_is_undetermined(String policy, String leadership, String technical) {
        assertThat(verdict(member().debrief(policy, leadership, technical), ADVISOR))
                .isEqualTo(UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"'',5,5", "5,'',5", "5,5,''"})
    void a_perspective_that_is_known_not_to_be_rated_is_not_met(String policy, String leadership, String technical) {
        Judgment judgment = judgment(
                member().debrief(policy, leadership, technical).complete(FactKind.PARTICIPATION, FactKind.EVALUATION),
                ADVISOR);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(because(judgment, Reason.NOT_EVALUATED)).hasSize(1);
    }

    @Test
    void a_missing_perspective_does_not_save_one_that_is_below() {
        assertThat(verdict(member().debrief("3", "", "5"), ADVISOR)).isEqualTo(NOT_MET);
    }

    @Test
    void ratings_of_3_and_4_are_exactly_at_the_threshold() {
        assertThat(verdict(member().debrief("3", "3.5", "3.5").rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, "4"), ADVISOR))
                .isEqualTo(MET);
    }

    @Test
    void ratings_of_3_3_and_4_are_below_and_are_not_shown_as_more_than_they_are() {
        Judgment judgment = judgment(
                member().debrief("3", "3.5", "3.5")
                        .rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, "3")
                        .rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, "4"),
                ADVISOR);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(because(judgment, Reason.BELOW_THRESHOLD)).singleElement().satisfies(one -> {
            assertThat(one.detail("actual")).contains(new Detail.Amount(new BigDecimal("3.333"), Detail.Unit.SCORE));
            assertThat(one.detail("raters")).contains(Detail.Amount.of(3, Detail.Unit.RATERS));
        });
    }

    @Test
    void a_rating_by_a_group_that_may_not_take_the_perspective_does_not_count() {
        Career pulledDown = member().debrief("3.5", "3.5", "3.5").rated(Moka.POLICY_ANGLE, Moka.OUTSIDE_EXPERT, "1");
        Career notPropped = member().debrief("3", "3.5", "3.5").rated(Moka.POLICY_ANGLE, Moka.COLLEAGUE, "5");
        Career notFilled = member().debrief("", "3.5", "3.5").rated(Moka.POLICY_ANGLE, Moka.PROJECT_MEMBER, "5");
        assertThat(verdict(pulledDown, ADVISOR)).isEqualTo(MET);
        assertThat(verdict(notPropped, ADVISOR)).isEqualTo(NOT_MET);
        assertThat(verdict(notFilled, ADVISOR)).isEqualTo(UNDETERMINED);
    }

    @Test
    void colleagues_and_project_members_may_both_rate_leadership() {
        Career both = member().debrief("3.5", "3", "3.5").rated(Moka.LEADERSHIP_ANGLE, Moka.PROJECT_MEMBER, "4");
        assertThat(verdict(both, ADVISOR)).isEqualTo(MET);
    }

    @Test
    void ones_own_rating_of_the_team_never_counts() {
        assertThat(verdict(member().debrief("3.5", "3", "3.5").ownDebrief("5"), ADVISOR))
                .isEqualTo(NOT_MET);
        assertThat(verdict(member().debrief("3.5", "3.5", "3.5").ownDebrief("1"), ADVISOR))
                .isEqualTo(MET);
    }

    @Test
    void a_leader_is_not_a_member() {
        Career leader =
                Career.of("00123").leader("P-1", "2023-05-10", "2024-02-20").debrief("5", "5", "5");
        Judgment judgment = judgment(leader, ADVISOR);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(judgment.finding().reason()).isEqualTo(Reason.TOO_FEW_PROJECTS);
        assertThat(judgment.finding().children()).isEmpty();
    }

    @Test
    void nobody_is_refused_for_a_project_that_may_not_have_been_recorded() {
        assertThat(verdict(Career.of("00123"), ADVISOR)).isEqualTo(NOT_MET);
        assertThat(verdict(Career.of("00123").complete(), ADVISOR)).isEqualTo(UNDETERMINED);
        assertThat(verdict(member().debrief("1", "1", "1").complete(), ADVISOR)).isEqualTo(UNDETERMINED);
    }

    @Test
    void every_perspective_has_to_pass_in_one_and_the_same_project() {
        Career twice = Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .debrief("5", "5", "3")
                .member("P-2", "2024-05-10", "2025-02-20")
                .debrief("3", "5", "5");
        assertThat(verdict(twice, ADVISOR)).isEqualTo(NOT_MET);
        assertThat(verdict(twice.member("P-3", "2025-05-10", "2026-02-20").debrief("3.5", "3.5", "3.5"), ADVISOR))
                .isEqualTo(MET);
    }

    @Test
    void the_team_is_rated_and_its_members_inherit_the_score() {
        assertThat(verdict(member().debriefOfPerson("5", "5", "5"), ADVISOR)).isEqualTo(UNDETERMINED);
    }

    @Test
    void the_debrief_counts_from_its_own_day_on() {
        var dossier = member().debrief("4", "4", "4").dossier();
        Judge judge = Judge.by(Moka.illustrative());
        assertThat(judge.judge(dossier, ADVISOR, LocalDate.of(2024, 2, 19)).verdict())
                .isEqualTo(UNDETERMINED);
        assertThat(judge.judge(dossier, ADVISOR, LocalDate.of(2024, 2, 20)).verdict())
                .isEqualTo(MET);
        assertThat(judge.judge(dossier, ADVISOR, LocalDate.of(2023, 5, 9)).verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void by_the_policy_as_published_nobody_can_be_judged_and_the_open_terms_are_named() {
        Judgment judgment = judgment(Moka.published(), member().debrief("5", "5", "5"), ADVISOR);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(judgment.openTerms())
                .extracting(TermId::value)
                .containsExactlyInAnyOrder("debriefScoreOf", "withinPerspective", "combination", "debriefThreshold");
        assertThat(because(judgment, Reason.TERM_OPEN))
                .allSatisfy(one -> assertThat(one.clause()).isPresent());
    }

    @Test
    void by_the_policy_as_published_whoever_took_no_part_is_not_met_all_the_same() {
        Judgment judgment = judgment(Moka.published(), Career.of("00123"), ADVISOR);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(judgment.openTerms()).isEmpty();
    }

    @Test
    void only_what_is_open_is_named_when_evidence_is_missing() {
        Judgment judgment =
                judgment(Moka.illustrativeWithout("debriefThreshold"), member().debrief("5", "5", "5"), ADVISOR);
        assertThat(judgment.openTerms()).containsExactly(Moka.DEBRIEF_THRESHOLD);
        Judgment missing = judgment(Moka.illustrative(), member(), ADVISOR);
        assertThat(missing.verdict()).isEqualTo(UNDETERMINED);
        assertThat(missing.openTerms()).isEmpty();
        assertThat(reasons(missing)).contains(Reason.NO_RATINGS_KNOWN).doesNotContain(Reason.TERM_OPEN);
    }

    @Test
    void a_judgment_says_by_which_policy_and_overlays() {
        assertThat(judgment(member(), ADVISOR).policy())
                .isEqualTo("moka-dx-talent@2023-03+moka-dx-talent-illustrative@1");
    }
}
