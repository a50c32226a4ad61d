package io.github.dxjinzai.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AchievementsTest {

    @Test
    void what_a_folder_has_no_file_for_is_refused_and_nothing_is_written(@TempDir Path folder) {
        LocalDate day = LocalDate.of(2024, 4, 1);
        Facts facts = Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "架空課", Optional.empty()))
                .addStaff(new StaffMember(new StaffId("00123"), new DepartmentId("01"), "主事", day, Optional.empty()))
                .addAchievements(Achievement.of(
                        new StaffId("00123"), AchievementKind.QUALIFICATION, new AchievementId("exam-a"), day))
                .complete(CsvOptions.builder().build().complete())
                .build();
        assertThat(new CsvFolder(folder).export(facts).getError().map(Problem::code))
                .containsExactly(CsvProblem.NO_FILE_FOR_ACHIEVEMENTS);
        assertThat(folder).isEmptyDirectory();
    }
}
