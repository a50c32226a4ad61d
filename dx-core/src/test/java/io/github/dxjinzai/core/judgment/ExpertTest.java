package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.generator.Moka.EXPERT;
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
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DXアドバイザーに認定された上でプロジェクトにリーダーとして参加し、報告会において一定以上の評価を得る。プロジェクト終了後、メンバーから一定以上の評価を得る。 */
class ExpertTest {

    private static Career leading() {
        return Career.of("00123")
                .leader("P-2024-01", "2024-05-10", "2025-02-20")
                .debrief("3.5", "3.5", "3.5");
    }

    private static Career advisorLeading() {
        return leading().granted(ADVISOR, "2024-03-31");
    }

    @Test
    void an_advisor_who_led_a_project_and_was_rated_exactly_at_both_thresholds_is_met() {
        Judgment judgment = judgment(advisorLeading().members("3.5"), EXPERT);
        assertThat(judgment.verdict()).isEqualTo(MET);
        assertThat(because(judgment, Reason.STARTED_AFTER_GRANT))
                .singleElement()
                .satisfies(one -> assertThat(one.evidence())
                        .containsExactly(new FactRef(FactKind.CERTIFICATION, "00123/advisor/2024-03-31")));
    }

    @Test
    void one_step_below_by_the_members_is_not_met() {
        assertThat(verdict(advisorLeading().members("3"), EXPERT)).isEqualTo(NOT_MET);
    }

    @Test
    void unequal_ratings_of_the_members_whose_mean_is_the_threshold_are_met() {
        assertThat(verdict(advisorLeading().members("3", "4"), EXPERT)).isEqualTo(MET);
        assertThat(verdict(advisorLeading().members("3", "3", "4"), EXPERT)).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"3,5,5", "5,3,5", "5,5,3"})
    void one_step_below_at_the_debrief_is_not_met(String policy, String leadership, String technical) {
        Career career = Career.of("00123")
                .granted(ADVISOR, "2024-03-31")
                .leader("P-1", "2024-05-10", "2025-02-20")
                .debrief(policy, leadership, technical)
                .members("5");
        assertThat(verdict(career, EXPERT)).isEqualTo(NOT_MET);
    }

    @Test
    void certified_the_day_after_the_project_began_is_not_met_and_both_days_are_named() {
        Judgment judgment = judgment(leading().members("5").granted(ADVISOR, "2024-05-11"), EXPERT);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(because(judgment, Reason.STARTED_BEFORE_GRANT))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.detail("startsOn")).contains(new Detail.Day(LocalDate.of(2024, 5, 10)));
                    assertThat(one.detail("grantedOn")).contains(new Detail.Day(LocalDate.of(2024, 5, 11)));
                    assertThat(one.detail("role")).contains(new Detail.Word("advisor"));
                });
    }

    @Test
    void certified_on_the_very_day_the_project_began_is_not_met() {
        Judgment judgment = judgment(leading().members("5").granted(ADVISOR, "2024-05-10"), EXPERT);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(reasons(judgment)).contains(Reason.STARTED_BEFORE_GRANT);
    }

    @Test
    void certified_the_day_before_the_project_began_is_met() {
        assertThat(verdict(leading().members("5").granted(ADVISOR, "2024-05-09"), EXPERT))
                .isEqualTo(MET);
    }

    @Test
    void the_first_of_several_certifications_counts() {
        assertThat(verdict(
                        leading().members("5").granted(ADVISOR, "2025-03-31").granted(ADVISOR, "2024-03-31"), EXPERT))
                .isEqualTo(MET);
    }

    @Test
    void a_late_certification_may_not_be_the_first_where_the_record_is_not_complete() {
        Career late = leading().members("5").granted(ADVISOR, "2024-05-11").complete(FactKind.PARTICIPATION);
        assertThat(verdict(late, EXPERT)).isEqualTo(UNDETERMINED);
    }

    @Test
    void never_certified_as_advisor_is_not_met() {
        Judgment judgment = judgment(leading().members("5"), EXPERT);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(reasons(judgment)).contains(Reason.NEVER_GRANTED);
    }

    @Test
    void not_known_whether_certified_as_advisor_is_undetermined() {
        Judgment judgment = judgment(leading().members("5").complete(FactKind.PARTICIPATION), EXPERT);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(reasons(judgment)).contains(Reason.GRANT_UNKNOWN);
    }

    @Test
    void without_the_members_evaluation_it_is_undetermined() {
        Judgment judgment = judgment(advisorLeading(), EXPERT);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(reasons(judgment)).contains(Reason.NO_RATINGS_KNOWN);
    }

    @Test
    void without_the_members_evaluation_it_is_not_met_once_the_evaluations_are_known_to_be_complete() {
        Judgment judgment = judgment(advisorLeading().complete(FactKind.values()), EXPERT);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(because(judgment, Reason.NOT_EVALUATED)).hasSize(1);
    }

    @Test
    void the_missing_members_evaluation_settles_it_either_way() {
        assertThat(verdict(advisorLeading(), EXPERT)).isEqualTo(UNDETERMINED);
        assertThat(verdict(advisorLeading().members("3.5"), EXPERT)).isEqualTo(MET);
        assertThat(verdict(advisorLeading().members("3"), EXPERT)).isEqualTo(NOT_MET);
    }

    @Test
    void an_evaluation_dated_before_the_projects_end_does_not_count() {
        assertThat(verdict(advisorLeading().membersOn("2025-02-19", "5"), EXPERT))
                .isEqualTo(UNDETERMINED);
        assertThat(verdict(advisorLeading().membersOn("2025-02-20", "5"), EXPERT))
                .isEqualTo(MET);
        assertThat(verdict(advisorLeading().membersOn("2025-02-19", "1").membersOn("2025-02-21", "5"), EXPERT))
                .isEqualTo(MET);
    }

    @Test
    void there_is_no_evaluation_after_a_project_that_still_runs() {
        Career running = Career.of("00123")
                .granted(ADVISOR, "2024-03-31")
                .leads("P-1", "2024-05-10")
                .debrief("5", "5", "5")
                .membersOn("2025-02-20", "5");
        assertThat(verdict(running, EXPERT)).isEqualTo(UNDETERMINED);
    }

    @Test
    void a_project_that_ends_after_the_day_still_runs_on_the_day() {
        var dossier = advisorLeading().members("5").dossier();
        Judge judge = Judge.by(Moka.illustrative());
        assertThat(judge.judge(dossier, EXPERT, LocalDate.of(2025, 2, 19)).verdict())
                .isEqualTo(UNDETERMINED);
        assertThat(judge.judge(dossier, EXPERT, LocalDate.of(2025, 2, 20)).verdict())
                .isEqualTo(MET);
    }

    @Test
    void only_members_of_the_project_evaluate_its_leader_after_it() {
        assertThat(verdict(advisorLeading().after("2025-02-21", Moka.COLLEAGUE, "5"), EXPERT))
                .isEqualTo(UNDETERMINED);
        assertThat(verdict(advisorLeading().members("5").after("2025-02-21", Moka.EXECUTIVE, "1"), EXPERT))
                .isEqualTo(MET);
    }

    @Test
    void ones_own_evaluation_after_the_project_never_counts() {
        assertThat(verdict(advisorLeading().ownAfterProject("5"), EXPERT)).isEqualTo(UNDETERMINED);
        assertThat(verdict(advisorLeading().members("3").ownAfterProject("5"), EXPERT))
                .isEqualTo(NOT_MET);
        assertThat(verdict(advisorLeading().members("3.5").ownAfterProject("1"), EXPERT))
                .isEqualTo(MET);
    }

    @Test
    void the_members_evaluation_belongs_to_the_project_of_the_debrief() {
        Career apart = Career.of("00123")
                .granted(ADVISOR, "2023-03-31")
                .leader("P-1", "2023-05-10", "2024-02-20")
                .debrief("5", "5", "5")
                .members("3")
                .leader("P-2", "2024-05-10", "2025-02-20")
                .debrief("3", "5", "5")
                .members("5");
        assertThat(verdict(apart, EXPERT)).isEqualTo(NOT_MET);
    }

    @Test
    void a_project_led_before_the_certification_does_not_count_but_one_after_it_does() {
        Career career = leading().members("5").granted(ADVISOR, "2025-03-31");
        assertThat(verdict(career, EXPERT)).isEqualTo(NOT_MET);
        assertThat(verdict(
                        career.leader("P-2", "2025-04-01", "2026-02-20")
                                .debrief("4", "4", "4")
                                .members("4"),
                        EXPERT))
                .isEqualTo(MET);
    }

    @Test
    void a_member_is_not_a_leader() {
        Career member = Career.of("00123")
                .granted(ADVISOR, "2024-03-31")
                .member("P-1", "2024-05-10", "2025-02-20")
                .debrief("5", "5", "5")
                .members("5");
        assertThat(verdict(member, EXPERT)).isEqualTo(NOT_MET);
    }
}
