package io.github.dxjinzai.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
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

    private static final RelationKindId KIND = new RelationKindId("too-short-together");
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 3, 30);
    private static final StaffId RATED = new StaffId("s1");

    private static List<DeclaredRelation> relations(
            String rater, Optional<StaffId> rated, LocalDate joined, Optional<LocalDate> left, LocalDate day) {
        Facts facts = Facts.builder()
                .addStaff(
                        new StaffMember(RATED, new DepartmentId("u"), "", LocalDate.of(2000, 4, 1), Optional.empty()),
                        new StaffMember(new StaffId("s2"), new DepartmentId("u"), "", joined, left))
                .addProjects(Project.builder()
                        .id(PROJECT)
                        .title("試行")
                        .startsOn(START)
                        .endsOn(END)
                        .build())
                .addRatings(new Rating(
                        PROJECT,
                        rated,
                        Occasion.AFTER_PROJECT,
                        Optional.empty(),
                        new RaterGroupId("g"),
                        new RaterId(rater),
                        Score.of("3"),
                        day))
                .build();
        return new TimeTogether(KIND, 90).relations(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-01, , 2024-06-01, false",
        "2024-01-01, , 2024-06-01, false",
        "2024-01-02, , 2024-06-01, true",
        "2020-04-01, , 2024-03-29, true",
        "2020-04-01, 2024-03-29, 2024-06-01, true",
        "2020-04-01, 2024-03-30, 2024-06-01, false",
    })
    void ninety_days_are_enough_and_eighty_nine_are_not(
            LocalDate joined, LocalDate left, LocalDate day, boolean tooShort) {
        for (Optional<StaffId> rated : List.of(Optional.of(RATED), Optional.<StaffId>empty())) {
            List<DeclaredRelation> found = relations("s2", rated, joined, Optional.ofNullable(left), day);
            assertThat(found).hasSize(tooShort ? 1 : 0);
            found.forEach(one -> {
                assertThat(one.kind()).isEqualTo(KIND);
                assertThat(one.ratee()).isEqualTo(rated);
                assertThat(one.project()).contains(PROJECT);
            });
        }
    }

    @Test
    void raters_from_outside_have_no_such_relation_and_a_minimum_of_no_days_is_none() {
        assertThat(relations("EX-1", Optional.of(RATED), START, Optional.empty(), START))
                .isEmpty();
        assertThatThrownBy(() -> new TimeTogether(KIND, 0)).hasMessageContaining("0");
    }
}
