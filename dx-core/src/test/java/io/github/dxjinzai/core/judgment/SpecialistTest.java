package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.generator.Moka.EXPERT;
import static io.github.dxjinzai.core.generator.Moka.SPECIALIST;
import static io.github.dxjinzai.core.judgment.Judging.because;
import static io.github.dxjinzai.core.judgment.Judging.judgment;
import static io.github.dxjinzai.core.judgment.Judging.verdict;
import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 2年以上連続してプロジェクトにリーダーとして参加し、報告会において一定以上の評価を得る。プロジェクト終了後、メンバーから一定以上の評価を得る。 */
class SpecialistTest {

    /** Led one project in each of these fiscal years, with passing debriefs, and with passing evaluations by the members. */
    private static Career led(int... years) {
        Career career = Career.of("00123");
        for (int year : years) {
            career.leader("P-" + year, year + "-05-10", (year + 1) + "-02-20")
                    .debrief("3.5", "3.5", "3.5")
                    .members("3.5");
        }
        return career;
    }

    private static Finding run(Judgment judgment) {
        return judgment.finding()
                .all()
                .filter(one -> one.node().endsWith("every-year-passes"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leader_in_two_consecutive_fiscal_years_is_met() {
        Judgment judgment = judgment(led(2023, 2024), SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(MET);
        assertThat(run(judgment).reason()).isEqualTo(Reason.RUN_LONG_ENOUGH);
        assertThat(run(judgment).detail("years"))
                .contains(new Detail.Years(List.of(FiscalYear.of(2023), FiscalYear.of(2024))));
    }

    @Test
    void leader_in_one_fiscal_year_is_too_short() {
        Judgment judgment = judgment(led(2023), SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(run(judgment).reason()).isEqualTo(Reason.RUN_TOO_SHORT);
    }

    @Test
    void a_gap_year_breaks_the_run_and_is_named() {
        Judgment judgment = judgment(led(2022, 2024), SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(run(judgment).reason()).isEqualTo(Reason.RUN_HAS_GAP);
        assertThat(run(judgment).detail("gap")).contains(new Detail.Years(List.of(FiscalYear.of(2023))));
        assertThat(because(judgment, Reason.YEAR_WITHOUT_PROJECT))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.detail("year")).contains(new Detail.Years(List.of(FiscalYear.of(2023)))));
    }

    @Test
    void a_year_with_a_debrief_below_the_threshold_is_a_gap_year_too() {
        Career career = led(2022, 2024)
                .leader("P-2023", "2023-05-10", "2024-02-20")
                .debrief("3.5", "3", "3.5")
                .members("5");
        Judgment judgment = judgment(career, SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(run(judgment).detail("gap")).contains(new Detail.Years(List.of(FiscalYear.of(2023))));
    }

    @Test
    void a_gap_year_may_hold_a_project_that_was_not_recorded() {
        Judgment judgment = judgment(led(2022, 2024).complete(FactKind.CERTIFICATION), SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(run(judgment).reason()).isEqualTo(Reason.RUN_UNKNOWN);
    }

    @Test
    void years_after_a_gap_count_by_themselves() {
        assertThat(verdict(led(2022, 2024, 2025), SPECIALIST)).isEqualTo(MET);
    }

    @Test
    void a_project_that_starts_on_31_march_belongs_to_the_year_before_one_that_starts_on_1_april() {
        Career dayAfterDay = Career.of("00123")
                .leader("P-1", "2024-03-31", "2024-09-30")
                .debrief("4", "4", "4")
                .members("4")
                .leader("P-2", "2024-04-01", "2024-09-30")
                .debrief("4", "4", "4");
        assertThat(verdict(dayAfterDay, SPECIALIST)).isEqualTo(MET);
        Career yearAfterYear = Career.of("00123")
                .leader("P-1", "2023-04-01", "2023-09-30")
                .debrief("4", "4", "4")
                .members("4")
                .leader("P-2", "2024-03-31", "2024-09-30")
                .debrief("4", "4", "4");
        assertThat(verdict(yearAfterYear, SPECIALIST)).isEqualTo(NOT_MET);
    }

    @Test
    void two_projects_in_one_fiscal_year_are_one_year() {
        Career twice = led(2023)
                .leader("P-b", "2023-10-01", "2024-03-31")
                .debrief("5", "5", "5")
                .members("5");
        assertThat(verdict(twice, SPECIALIST)).isEqualTo(NOT_MET);
    }

    @Test
    void one_passing_project_of_a_year_is_enough_for_the_year() {
        Career twice = led(2023, 2024).leader("P-b", "2023-10-01", "2024-03-31").debrief("1", "1", "1");
        assertThat(verdict(twice, SPECIALIST)).isEqualTo(MET);
    }

    @Test
    void a_year_as_member_does_not_count() {
        Career career = led(2023).member("P-2024", "2024-05-10", "2025-02-20").debrief("5", "5", "5");
        assertThat(verdict(career, SPECIALIST)).isEqualTo(NOT_MET);
    }

    @Test
    void specialist_does_not_need_expert_or_advisor() {
        assertThat(led(2023, 2024).dossier().grants()).isEmpty();
        assertThat(verdict(led(2023, 2024), SPECIALIST)).isEqualTo(MET);
    }

    @Test
    void without_the_members_evaluation_it_is_undetermined_and_no_filled_term_is_called_open() {
        Career career = Career.of("00123")
                .leader("P-2023", "2023-05-10", "2024-02-20")
                .debrief("4", "4", "4")
                .leader("P-2024", "2024-05-10", "2025-02-20")
                .debrief("4", "4", "4");
        Judgment judgment = judgment(career, SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(judgment.openTerms()).isEmpty();
        assertThat(verdict(career.complete(FactKind.values()), SPECIALIST)).isEqualTo(NOT_MET);
    }

    @Test
    void by_the_policy_as_published_it_is_undetermined_and_the_open_terms_are_named() {
        Judgment judgment = judgment(Moka.published(), led(2023, 2024), SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(judgment.openTerms())
                .extracting(TermId::value)
                .containsExactlyInAnyOrder(
                        "eachYearPasses",
                        "debriefScoreOf",
                        "withinPerspective",
                        "combination",
                        "debriefThreshold",
                        "membersAgreeOn",
                        "memberThreshold");
    }

    @Test
    void earliest_years_are_r5_for_advisor_r6_for_expert_and_r7_for_specialist_by_leading_from_r6_on() {
        Career career = Career.of("00123")
                .member("P-2023", "2023-04-01", "2024-02-20")
                .debrief("4", "4", "4")
                .granted(ADVISOR, "2024-03-31")
                .leader("P-2024", "2024-04-01", "2025-02-20")
                .debrief("4", "4", "4")
                .members("4")
                .leader("P-2025", "2025-04-01", "2026-02-20")
                .debrief("4", "4", "4")
                .members("4");
        assertThat(firstYearMet(career, ADVISOR)).contains(FiscalYear.of(2023));
        assertThat(firstYearMet(career, EXPERT)).contains(FiscalYear.of(2024));
        assertThat(firstYearMet(career, SPECIALIST)).contains(FiscalYear.of(2025));
    }

    @Test
    void earliest_year_for_specialist_is_r6_if_leading_in_r5_counts() {
        assertThat(firstYearMet(led(2023, 2024, 2025), SPECIALIST)).contains(FiscalYear.of(2024));
    }

    private static Optional<FiscalYear> firstYearMet(Career career, RoleId role) {
        Dossier dossier = career.dossier();
        Judge judge = Judge.by(Moka.illustrative());
        return IntStream.rangeClosed(2021, 2027)
                .mapToObj(FiscalYear::of)
                .filter(year -> judge.judge(dossier, role, year.lastDay()).verdict() == MET)
                .findFirst();
    }

    @Test
    void a_certificate_dated_on_the_last_day_of_march_belongs_to_r5() {
        assertThat(FiscalYear.containing(LocalDate.of(2024, 3, 31)).shortLabel())
                .isEqualTo("R5");
        assertThat(FiscalYear.containing(LocalDate.of(2024, 4, 1)).shortLabel()).isEqualTo("R6");
    }
}
