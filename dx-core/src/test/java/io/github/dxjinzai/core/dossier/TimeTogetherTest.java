package io.github.dxjinzai.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTogetherTest {

    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 3, 30);
    private static final StaffId RATED = new StaffId("s1");

    private static Project project() {
        return Project.builder()
                .id(PROJECT)
                .title("試行")
                .startsOn(START)
                .endsOn(END)
                .build();
    }

    private static Rating rating(String rater, LocalDate day) {
        return new Rating(
                PROJECT,
                Optional.of(RATED),
                Occasion.AFTER_PROJECT,
                Optional.empty(),
                new RaterGroupId("g"),
                new RaterId(rater),
                Score.of("3"),
                day);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-01,           , 2024-06-01, 90",
        "2024-01-01,           , 2024-06-01, 90",
        "2024-01-02,           , 2024-06-01, 89",
        "2020-04-01,           , 2024-03-30, 90",
        "2020-04-01,           , 2024-03-29, 89",
        "2020-04-01, 2024-03-29, 2024-06-01, 89",
        "2020-04-01, 2024-03-30, 2024-06-01, 90",
        "2024-03-30,           , 2024-06-01, 1",
        "2024-03-31,           , 2024-06-01, 0",
        "2024-05-01,           , 2024-06-01, 0",
    })
    void it_runs_while_the_project_and_the_service_of_both_do(
            LocalDate joined, LocalDate left, LocalDate day, int expected) {
        Colleague one = new Colleague(new StaffId("s2"), joined, Optional.ofNullable(left));
        Colleague always = new Colleague(RATED, LocalDate.of(2000, 4, 1), Optional.empty());
        assertThat(TimeTogether.days(rating("s2", day), project(), List.of(one, always)))
                .isEqualTo(expected);
        assertThat(TimeTogether.days(rating("s2", day), project(), List.of(always, one)))
                .isEqualTo(expected);
        assertThat(TimeTogether.days(rating("s2", day), project(), List.of(one)))
                .isEqualTo(expected);
    }

    @Test
    void a_dossier_knows_the_service_of_those_raters_who_are_of_the_staff() {
        DepartmentId unit = new DepartmentId("u");
        LocalDate left = LocalDate.of(2024, 9, 30);
        Facts facts = Facts.builder()
                .addStaff(
                        new StaffMember(RATED, unit, "", LocalDate.of(2000, 4, 1), Optional.empty()),
                        new StaffMember(new StaffId("s2"), unit, "主事", LocalDate.of(2023, 4, 1), Optional.of(left)),
                        new StaffMember(new StaffId("s3"), unit, "", LocalDate.of(2000, 4, 1), Optional.empty()))
                .addProjects(project())
                .addParticipations(new Participation(PROJECT, RATED, Part.MEMBER))
                .addRatings(rating("s2", END), rating("EX-1", END))
                .build();
        Dossier dossier = facts.dossier(RATED).orElseThrow();
        Colleague known = new Colleague(new StaffId("s2"), LocalDate.of(2023, 4, 1), Optional.of(left));
        assertThat(dossier.work().get(0).colleagues()).containsExactly(known);
        assertThat(dossier.asOf(left).work().get(0).colleagues()).containsExactly(known);
        assertThat(dossier.asOf(left.minusDays(1)).work().get(0).colleagues())
                .containsExactly(new Colleague(new StaffId("s2"), LocalDate.of(2023, 4, 1), Optional.empty()));
        assertThat(dossier.asOf(END.minusDays(1)).work().get(0).colleagues()).isEmpty();
        assertThat(known.toString()).doesNotContain("s2");
    }
}
