package io.github.dxjinzai.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.dossier.Colleague;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The columns beside the records say what the records say. */
class PackedRatingsTest {

    private static final ProjectId PROJECT = new ProjectId("P-1");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    /** Two that are told apart by more than their hash. */
    private static final List<String> ALIKE = List.of("Aa", "BB");

    private static Rating rating(String rater, Mark mark) {
        return new Rating(
                PROJECT,
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.of(new PerspectiveId("policy")),
                new RaterGroupId("executive"),
                new RaterId(rater),
                mark,
                DAY);
    }

    @Provide
    Arbitrary<List<Rating>> ratings() {
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(LocalDate::ofEpochDay),
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH));
        Arbitrary<Mark> marks = Arbitraries.oneOf(
                Arbitraries.integers().map(number -> new Mark.Scored(new Score(number))),
                Arbitraries.just(new Mark.CannotJudge()));
        Arbitrary<Optional<PerspectiveId>> angles =
                Arbitraries.of("policy", "technical").map(PerspectiveId::new).optional();
        return Combinators.combine(
                        Arbitraries.of("00123", "00777").map(StaffId::new).optional(),
                        Arbitraries.of(Occasion.class),
                        angles,
                        Arbitraries.of("executive", "colleague").map(RaterGroupId::new),
                        Arbitraries.of("Aa", "BB", "00123", "00777").map(RaterId::new),
                        marks,
                        days,
                        Arbitraries.integers().between(0, 2))
                .as((ratee, occasion, angle, group, rater, mark, day, revision) -> new Rating(
                        PROJECT,
                        ratee,
                        occasion,
                        angle,
                        Optional.empty(),
                        group,
                        rater,
                        mark,
                        day,
                        revision,
                        Optional.empty()))
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void every_column_says_what_the_records_say(@ForAll("ratings") List<Rating> ratings) {
        PackedRatings packed = PackedRatings.of(ratings);
        assertThat(packed).containsExactlyElementsOf(ratings).isEqualTo(ratings).hasSameHashCodeAs(ratings);
        for (int i = 0; i < ratings.size(); i++) {
            Rating one = ratings.get(i);
            for (Occasion occasion : Occasion.values()) {
                for (boolean person : new boolean[] {false, true}) {
                    assertThat(packed.isOf(i, occasion, person))
                            .isEqualTo(one.occasion() == occasion && one.ratee().isPresent() == person);
                }
            }
            assertThat(packed.epochDay(i)).isEqualTo(one.day().toEpochDay());
            assertThat(packed.isCorrection(i)).isEqualTo(one.revision() > 0);
            assertThat(packed.isScored(i)).isEqualTo(one.score().isPresent());
            assertThat(packed.thousandths(i))
                    .isEqualTo(one.score().map(Score::thousandths).orElse(0));
            assertThat(packed.group(i)).isEqualTo(one.group());
            for (String angle : List.of("policy", "technical")) {
                assertThat(packed.isFrom(i, new PerspectiveId(angle)))
                        .isEqualTo(one.perspective().equals(Optional.of(new PerspectiveId(angle))));
            }
            for (String staff : List.of("Aa", "BB", "00123")) {
                assertThat(packed.isBy(i, new StaffId(staff)))
                        .isEqualTo(one.rater().is(new StaffId(staff)));
            }
            for (int j = 0; j < ratings.size(); j++) {
                assertThat(packed.isBySame(i, j))
                        .isEqualTo(one.rater().equals(ratings.get(j).rater()));
            }
        }
    }

    @Test
    void two_raters_whose_ids_have_the_same_hash_are_two() {
        assertThat(ALIKE.get(0)).hasSameHashCodeAs(ALIKE.get(1));
        PackedRatings packed = PackedRatings.of(ALIKE.stream()
                .map(rater -> rating(rater, new Mark.Scored(Score.of("4"))))
                .toList());
        assertThat(packed.isBySame(0, 1)).isFalse();
        assertThat(packed.isBy(0, new StaffId(ALIKE.get(1)))).isFalse();
        assertThat(packed.isBy(1, new StaffId(ALIKE.get(1)))).isTrue();
    }

    @Test
    void the_list_cannot_be_changed_and_is_packed_once() {
        PackedRatings packed = PackedRatings.of(List.of(rating("r-1", new Mark.CannotJudge())));
        assertThatThrownBy(() -> packed.add(packed.get(0))).isInstanceOf(UnsupportedOperationException.class);
        assertThat(PackedRatings.of(packed)).isSameAs(packed);
        assertThat(PackedRatings.of(List.of())).isEmpty();
    }

    @Test
    void works_are_equal_if_all_that_is_known_of_them_is() {
        Project project = Project.builder()
                .id(PROJECT)
                .title("架空の業務改革")
                .startsOn(DAY.minusDays(90))
                .endsOn(DAY)
                .build();
        Rating one = rating("r-1", new Mark.Scored(Score.of("4")));
        Rating other = rating("r-2", new Mark.Scored(Score.of("3")));
        ProjectWork work = new ProjectWork(project, Part.LEADER, List.of(one, other));
        assertThat(work)
                .isEqualTo(new ProjectWork(project, Part.LEADER, List.of(other, one, one)))
                .hasSameHashCodeAs(new ProjectWork(project, Part.LEADER, List.of(other, one)))
                .isNotEqualTo(new ProjectWork(project, Part.MEMBER, List.of(one, other)))
                .isNotEqualTo(work.withRatings(List.of(one)))
                .isNotEqualTo(work.withRequests(List.of(new RatingRequest(
                        PROJECT, Optional.empty(), one.occasion(), one.perspective(), one.group(), 2, DAY))))
                .isNotEqualTo(work.withRelations(List.of(new DeclaredRelation(
                        one.rater(),
                        Optional.empty(),
                        Optional.of(PROJECT),
                        new RelationKindId("direct-superior"),
                        DAY,
                        Optional.empty()))))
                .isNotEqualTo(work.withColleagues(List.of(new Colleague(new StaffId("r-1"), DAY, Optional.empty()))))
                .isNotEqualTo("P-1");
        assertThat(work).hasToString("ProjectWork[project=P-1, part=LEADER]");
        assertThat(work.startDay()).isEqualTo(DAY.minusDays(90).toEpochDay());
        assertThat(work.endDay()).isEqualTo(DAY.toEpochDay());
        assertThat(work.asOf(DAY.minusDays(1)).endDay()).isEqualTo(Long.MAX_VALUE);
    }
}
