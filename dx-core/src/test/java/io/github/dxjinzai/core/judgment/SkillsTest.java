package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillMark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** プロジェクト活動を通じてスキル(横軸)と段階(縦軸)で評価・認定される。 */
class SkillsTest {

    private static List<SkillFinding> skills(Policy policy, Career career) {
        return Judge.by(policy).skills(career.dossier(), Judging.LATER);
    }

    private static SkillFinding skill(Policy policy, Career career, RoleId role, AxisId axis) {
        return skills(policy, career).stream()
                .filter(one -> one.cell().equals(new SkillCell(role, axis)))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Career career, RoleId role, AxisId axis) {
        return skill(Moka.illustrative(), career, role, axis).verdict();
    }

    @Test
    void there_is_a_finding_for_every_cell_in_the_order_of_rows_and_columns() {
        assertThat(skills(Moka.illustrative(), Career.of("00123"))).hasSize(15);
    }

    @Test
    void a_member_earns_the_axis_that_the_project_exercises_and_no_other() {
        Career career = Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .axes(Moka.AI_RPA)
                .debrief("3.5", "3.5", "3.5");
        assertThat(verdict(career, Moka.ADVISOR, Moka.AI_RPA)).isEqualTo(MET);
        assertThat(verdict(career, Moka.ADVISOR, Moka.DATA_UTILISATION)).isEqualTo(NOT_MET);
        assertThat(verdict(career, Moka.EXPERT, Moka.AI_RPA)).isEqualTo(NOT_MET);
    }

    @Test
    void a_leader_earns_the_rows_of_the_leaders() {
        Career career = Career.of("00123")
                .leader("P-1", "2023-05-10", "2024-02-20")
                .axes(Moka.DATA_UTILISATION)
                .debrief("3.5", "3.5", "3.5");
        assertThat(verdict(career, Moka.EXPERT, Moka.DATA_UTILISATION)).isEqualTo(MET);
        assertThat(verdict(career, Moka.SPECIALIST, Moka.DATA_UTILISATION)).isEqualTo(MET);
        assertThat(verdict(career, Moka.ADVISOR, Moka.DATA_UTILISATION)).isEqualTo(NOT_MET);
    }

    @Test
    void a_project_below_the_threshold_earns_nothing() {
        Career career = Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .axes(Moka.AI_RPA)
                .debrief("3.5", "3", "3.5");
        assertThat(verdict(career, Moka.ADVISOR, Moka.AI_RPA)).isEqualTo(NOT_MET);
    }

    @Test
    void a_mark_that_cannot_be_read_stays_unreadable_whatever_is_earned() {
        Career career = Career.of("00123")
                .member("P-1", "2023-05-10", "2024-02-20")
                .axes(Moka.DATA_UTILISATION)
                .debrief("5", "5", "5");
        SkillFinding earned = skill(Moka.illustrative(), career, Moka.ADVISOR, Moka.DATA_UTILISATION);
        assertThat(earned.verdict()).isEqualTo(MET);
        assertThat(earned.mark()).isEqualTo(SkillMark.ILLEGIBLE);
        assertThat(skills(Moka.illustrative(), career))
                .extracting(SkillFinding::mark)
                .filteredOn(SkillMark.MARKED::equals)
                .hasSize(4);
        assertThat(skills(Moka.illustrative(), career))
                .extracting(SkillFinding::mark)
                .filteredOn(SkillMark.ILLEGIBLE::equals)
                .hasSize(11);
    }

    @Test
    void skills_may_be_earned_by_certification_instead() {
        Career career = Career.of("00123").granted(Moka.ADVISOR, "2024-03-31");
        Policy byCertification = Moka.illustrativeBut("skillEarnedBy", "certification");
        assertThat(skill(byCertification, career, Moka.ADVISOR, Moka.AI_RPA).verdict())
                .isEqualTo(MET);
        assertThat(skill(byCertification, career, Moka.EXPERT, Moka.AI_RPA).verdict())
                .isEqualTo(NOT_MET);
        assertThat(verdict(career, Moka.ADVISOR, Moka.AI_RPA)).isEqualTo(NOT_MET);
        assertThat(skill(Moka.illustrativeWithout("skillEarnedBy"), career, Moka.ADVISOR, Moka.AI_RPA)
                        .verdict())
                .isEqualTo(UNDETERMINED);
    }
}
