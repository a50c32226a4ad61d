package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.generator.Moka.SPECIALIST;
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
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.TermId;
import org.junit.jupiter.api.Test;

/** Each choice that the source leaves open, both ways and open. */
class OpenChoicesTest {

    private static Career member() {
        return Career.of("00123").member("P-1", "2023-05-10", "2024-02-20");
    }

    private static void differs(String term, Career career, RoleId role, String met, String notMet) {
        assertThat(verdict(Moka.illustrativeBut(term, met), career, role))
                .as(met)
                .isEqualTo(MET);
        assertThat(verdict(Moka.illustrativeBut(term, notMet), career, role))
                .as(notMet)
                .isEqualTo(NOT_MET);
        Judgment open = judgment(Moka.illustrativeWithout(term), career, role);
        assertThat(open.verdict()).as("open").isEqualTo(UNDETERMINED);
        assertThat(open.openTerms()).contains(new TermId(term));
    }

    @Test
    void the_debriefs_score_is_the_teams_or_the_persons() {
        Career career = member().debrief("4", "4", "4").debriefOfPerson("3", "3", "3");
        differs("debriefScoreOf", career, ADVISOR, "team", "person");
        Career opposite = member().debrief("3", "3", "3").debriefOfPerson("4", "4", "4");
        differs("debriefScoreOf", opposite, ADVISOR, "person", "team");
    }

    @Test
    void the_threshold_is_held_against_each_perspective_or_against_their_mean() {
        differs("combination", member().debrief("5", "2.5", "3"), ADVISOR, "mean-of-perspectives", "each-perspective");
    }

    @Test
    void the_mean_of_perspectives_may_be_exactly_at_the_threshold_or_a_step_below_and_needs_all_of_them() {
        Policy policy = Moka.illustrativeBut("combination", "mean-of-perspectives");
        assertThat(verdict(policy, member().debrief("5", "2.5", "3"), ADVISOR)).isEqualTo(MET);
        assertThat(verdict(policy, member().debrief("5", "2.5", "2.5"), ADVISOR))
                .isEqualTo(NOT_MET);
        assertThat(verdict(policy, member().debrief("5", "5", ""), ADVISOR)).isEqualTo(UNDETERMINED);
        assertThat(verdict(policy, member().debrief("5", "5", "").complete(FactKind.values()), ADVISOR))
                .isEqualTo(NOT_MET);
    }

    @Test
    void every_rater_weighs_the_same_or_every_group_does() {
        Career career = member().debrief("4", "2", "4")
                .rated(Moka.LEADERSHIP_ANGLE, Moka.PROJECT_MEMBER, "4")
                .rated(Moka.LEADERSHIP_ANGLE, Moka.PROJECT_MEMBER, "4")
                .rated(Moka.LEADERSHIP_ANGLE, Moka.PROJECT_MEMBER, "4");
        differs("withinPerspective", career, ADVISOR, "mean-of-ratings", "mean-of-groups");
        Career opposite = member().debrief("4", "5", "4")
                .rated(Moka.LEADERSHIP_ANGLE, Moka.PROJECT_MEMBER, "2.5")
                .rated(Moka.LEADERSHIP_ANGLE, Moka.PROJECT_MEMBER, "2.5");
        differs("withinPerspective", opposite, ADVISOR, "mean-of-groups", "mean-of-ratings");
    }

    @Test
    void every_one_of_the_consecutive_years_passes_or_the_last_one() {
        Career career = Career.of("00123")
                .leader("P-2023", "2023-05-10", "2024-02-20")
                .debrief("3", "3", "3")
                .members("4")
                .leader("P-2024", "2024-05-10", "2025-02-20")
                .debrief("4", "4", "4")
                .members("4");
        differs("eachYearPasses", career, SPECIALIST, "last-year", "every-year");
    }

    @Test
    void the_passing_year_has_to_be_the_last_of_a_run_and_not_its_first() {
        Career career = Career.of("00123")
                .leader("P-2023", "2023-05-10", "2024-02-20")
                .debrief("4", "4", "4")
                .members("4")
                .leader("P-2024", "2024-05-10", "2025-02-20")
                .debrief("3", "3", "3")
                .members("4");
        assertThat(verdict(Moka.illustrativeBut("eachYearPasses", "last-year"), career, SPECIALIST))
                .isEqualTo(NOT_MET);
    }

    @Test
    void the_members_agree_on_any_project_led_or_in_every_year() {
        Career career = Career.of("00123")
                .leader("P-2023", "2023-05-10", "2024-02-20")
                .debrief("4", "4", "4")
                .members("4")
                .leader("P-2024", "2024-05-10", "2025-02-20")
                .debrief("4", "4", "4")
                .members("3");
        differs("membersAgreeOn", career, SPECIALIST, "any-project-led", "every-year");
    }

    @Test
    void an_open_choice_that_makes_no_difference_does_not_stand_in_the_way() {
        Career career = Career.of("00123")
                .leader("P-2023", "2023-05-10", "2024-02-20")
                .debrief("4", "4", "4")
                .members("4")
                .leader("P-2024", "2024-05-10", "2025-02-20")
                .debrief("4", "4", "4")
                .members("4");
        Judgment judgment = judgment(Moka.illustrativeWithout("eachYearPasses", "membersAgreeOn"), career, SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(MET);
        assertThat(reasons(judgment)).contains(Reason.CHOICE_IMMATERIAL).doesNotContain(Reason.CHOICE_OPEN);
        assertThat(judgment.openTerms()).isEmpty();
    }
}
