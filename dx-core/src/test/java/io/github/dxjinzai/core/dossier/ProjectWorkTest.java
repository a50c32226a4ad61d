package io.github.dxjinzai.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person did in a project: in one order whatever it came in, and as it was known on a day. */
class ProjectWorkTest {

    private static final ProjectId PROJECT = new ProjectId("P-1");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    private static final StaffId PERSON = new StaffId("00123");
    private static final RelationKindId SUPERIOR = new RelationKindId("direct-superior");
    private static final RaterId RATER = new RaterId("R-1");

    private static Project project(LocalDate end) {
        return Project.builder()
                .id(PROJECT)
                .title("架空の業務改革")
                .startsOn(LocalDate.of(2023, 5, 10))
                .endsOn(end)
                .build();
    }

    private static ProjectWork work() {
        return new ProjectWork(project(DAY), Part.MEMBER, List.of());
    }

    private static Rating rating(
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> angle,
            RaterGroupId group,
            String rater,
            Mark mark,
            LocalDate day) {
        return new Rating(PROJECT, ratee, occasion, angle, group, new RaterId(rater), mark, day);
    }

    private static Rating rating(LocalDate day) {
        return rating(
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.empty(),
                Moka.EXECUTIVE,
                "R-1",
                new Mark.Scored(Score.of("3")),
                day);
    }

    private static RatingRequest request(
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> angle,
            RaterGroupId group,
            int asked,
            LocalDate day) {
        return new RatingRequest(PROJECT, ratee, occasion, angle, group, asked, day);
    }

    private static RatingRequest request(LocalDate day) {
        return request(Optional.empty(), Occasion.DEBRIEF, Optional.empty(), Moka.EXECUTIVE, 2, day);
    }

    private static DeclaredRelation relation(
            RaterId rater, Optional<StaffId> ratee, Optional<ProjectId> project, LocalDate from, LocalDate until) {
        return new DeclaredRelation(rater, ratee, project, SUPERIOR, from, Optional.of(until));
    }

    /** Two of anything, in both orders: each of the others beside the first. */
    private static <T> List<List<T>> pairs(List<T> all) {
        List<List<T>> pairs = new ArrayList<>();
        for (T other : all.subList(1, all.size())) {
            pairs.add(List.of(all.get(0), other));
        }
        return pairs;
    }

    private static <T> List<T> turned(List<T> all) {
        List<T> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return turned;
    }

    // ---- one order

    @Test
    void ratings_that_differ_in_one_thing_stand_in_one_order_whichever_came_first() {
        Mark four = new Mark.Scored(Score.of("4"));
        Optional<PerspectiveId> angle = Optional.of(Moka.POLICY_ANGLE);
        Optional<PerspectiveId> none = Optional.empty();
        Optional<StaffId> team = Optional.empty();
        Rating first = rating(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, "R-1", four, DAY);
        List<Rating> all = List.of(
                first,
                rating(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, "R-1", four, DAY.plusDays(1)),
                rating(team, Occasion.AFTER_PROJECT, none, Moka.EXECUTIVE, "R-1", four, DAY),
                rating(Optional.of(PERSON), Occasion.DEBRIEF, none, Moka.EXECUTIVE, "R-1", four, DAY),
                rating(team, Occasion.DEBRIEF, angle, Moka.EXECUTIVE, "R-1", four, DAY),
                rating(team, Occasion.DEBRIEF, none, Moka.COLLEAGUE, "R-1", four, DAY),
                rating(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, "R-2", four, DAY),
                rating(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, "R-1", new Mark.Scored(Score.of("5")), DAY),
                rating(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, "R-1", new Mark.CannotJudge(), DAY),
                first.on(Moka.AI_RPA),
                first.revised(four, DAY, "転記の誤り"));
        List<List<Rating>> pairs = new ArrayList<>(pairs(all));
        pairs.add(List.of(first.revised(four, DAY, "一"), first.revised(four, DAY, "二")));
        Rating nought =
                rating(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, "R-1", new Mark.Scored(Score.of("0")), DAY);
        // no score and a score of 0 are two
        pairs.add(List.of(nought, all.get(8)));
        for (List<Rating> pair : pairs) {
            assertThat(work().withRatings(pair).ratings())
                    .as("%s", pair)
                    .hasSize(2)
                    .containsExactlyElementsOf(work().withRatings(turned(pair)).ratings());
        }
        assertThat(work().withRatings(List.of(all.get(8), nought))
                        .ratings()
                        .get(0)
                        .score())
                .isEmpty();
    }

    @Test
    void requests_that_differ_in_one_thing_stand_in_one_order_whichever_came_first() {
        Optional<PerspectiveId> angle = Optional.of(Moka.POLICY_ANGLE);
        Optional<PerspectiveId> none = Optional.empty();
        Optional<StaffId> team = Optional.empty();
        for (List<RatingRequest> pair : pairs(List.of(
                request(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, 2, DAY),
                request(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, 2, DAY.plusDays(1)),
                request(team, Occasion.AFTER_PROJECT, none, Moka.EXECUTIVE, 2, DAY),
                request(Optional.of(PERSON), Occasion.DEBRIEF, none, Moka.EXECUTIVE, 2, DAY),
                request(team, Occasion.DEBRIEF, angle, Moka.EXECUTIVE, 2, DAY),
                request(team, Occasion.DEBRIEF, none, Moka.COLLEAGUE, 2, DAY),
                request(team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, 3, DAY),
                new RatingRequest(new ProjectId("P-2"), team, Occasion.DEBRIEF, none, Moka.EXECUTIVE, 2, DAY)))) {
            assertThat(work().withRequests(pair).requests())
                    .as("%s", pair)
                    .hasSize(2)
                    .containsExactlyElementsOf(work().withRequests(turned(pair)).requests());
        }
    }

    @Test
    void relations_that_differ_in_one_thing_stand_in_one_order_whichever_came_first() {
        Optional<StaffId> person = Optional.of(PERSON);
        Optional<ProjectId> nothing = Optional.empty();
        DeclaredRelation first = relation(RATER, person, nothing, DAY, DAY.plusDays(9));
        for (List<DeclaredRelation> pair : pairs(List.of(
                first,
                relation(RATER, person, nothing, DAY.plusDays(1), DAY.plusDays(9)),
                relation(RATER, person, nothing, DAY, DAY.plusDays(8)),
                relation(RATER, person, Optional.of(PROJECT), DAY, DAY.plusDays(9)),
                relation(RATER, Optional.of(new StaffId("00777")), nothing, DAY, DAY.plusDays(9)),
                relation(new RaterId("R-2"), person, nothing, DAY, DAY.plusDays(9)),
                new DeclaredRelation(RATER, person, nothing, SUPERIOR, DAY, Optional.empty()),
                new DeclaredRelation(
                        RATER, person, nothing, new RelationKindId("relative"), DAY, Optional.of(DAY.plusDays(9)))))) {
            assertThat(work().withRelations(pair).relations())
                    .as("%s", pair)
                    .hasSize(2)
                    .containsExactlyElementsOf(
                            work().withRelations(turned(pair)).relations());
        }
    }

    // ---- as of a day

    @Test
    void who_of_the_staff_gave_no_rating_is_no_colleague() {
        Colleague rater = new Colleague(new StaffId("R-1"), DAY, Optional.empty());
        Colleague other = new Colleague(new StaffId("R-2"), DAY, Optional.empty());
        assertThat(work().withRatings(List.of(rating(DAY)))
                        .withColleagues(List.of(other, rater, rater))
                        .colleagues())
                .containsExactly(rater);
    }

    @Test
    void of_each_kind_of_thing_what_comes_on_the_day_is_known_and_what_comes_after_it_is_not() {
        LocalDate later = DAY.plusDays(1);
        ProjectWork ratings = work().withRatings(List.of(rating(DAY), rating(later)));
        assertThat(ratings.asOf(DAY)).isEqualTo(work().withRatings(List.of(rating(DAY))));
        assertThat(ratings.asOf(later)).isSameAs(ratings);

        ProjectWork requests = work().withRequests(List.of(request(DAY), request(later)));
        assertThat(requests.asOf(DAY)).isEqualTo(work().withRequests(List.of(request(DAY))));
        assertThat(requests.asOf(later)).isSameAs(requests);

        Optional<StaffId> person = Optional.of(PERSON);
        DeclaredRelation endless =
                new DeclaredRelation(RATER, person, Optional.empty(), SUPERIOR, DAY, Optional.empty());
        DeclaredRelation over = relation(RATER, person, Optional.empty(), DAY.minusDays(9), DAY);
        ProjectWork relations =
                work().withRelations(List.of(over, relation(RATER, person, Optional.empty(), DAY, later)));
        assertThat(relations.asOf(DAY)).isEqualTo(work().withRelations(List.of(over, endless)));
        assertThat(relations.asOf(later)).isSameAs(relations);
        ProjectWork coming = work().withRelations(List.of(
                over, new DeclaredRelation(RATER, person, Optional.empty(), SUPERIOR, later, Optional.empty())));
        assertThat(coming.asOf(DAY)).isEqualTo(work().withRelations(List.of(over)));
        assertThat(coming.asOf(later)).isSameAs(coming);

        ProjectWork rated = work().withRatings(List.of(rating(DAY)));
        ProjectWork leaving = rated.withColleagues(List.of(new Colleague(new StaffId("R-1"), DAY, Optional.of(later))));
        assertThat(leaving.asOf(DAY))
                .isEqualTo(rated.withColleagues(List.of(new Colleague(new StaffId("R-1"), DAY, Optional.empty()))));
        assertThat(leaving.asOf(later)).isSameAs(leaving);

        ProjectWork ending = new ProjectWork(project(later), Part.LEADER, List.of());
        assertThat(ending.asOf(DAY).endsOn()).isEmpty();
        assertThat(ending.asOf(DAY).part()).isEqualTo(Part.LEADER);
        assertThat(ending.asOf(later)).isSameAs(ending);
        ProjectWork ended = work().withRatings(List.of(rating(later)));
        assertThat(ended.asOf(DAY).endsOn()).contains(DAY);
    }
}
