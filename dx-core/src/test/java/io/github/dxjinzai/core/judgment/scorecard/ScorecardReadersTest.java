package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureState;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.reliability.CrossedComponents;
import io.github.dxjinzai.core.evaluation.reliability.DecisionStudy;
import io.github.dxjinzai.core.evaluation.reliability.RatingsDesign;
import io.github.dxjinzai.core.evaluation.reliability.Reason;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.json.ReleaseDigest;
import io.github.dxjinzai.core.json.SchemaFaults;
import io.github.dxjinzai.core.json.ScorecardWriter;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands apart, what is told to readers of totals only, and how far named ratings can be relied on. */
class ScorecardReadersTest {

    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final StaffId LEADER = new StaffId("s1");
    private static final DisclosureRules RULES =
            DisclosureRules.withNamed(List.of(Moka.EXECUTIVE, Moka.OUTSIDE_EXPERT));

    private static ProjectId project(int number) {
        return new ProjectId("p" + number);
    }

    private static Rating debrief(int project, RaterGroupId group, String rater, String score) {
        return new Rating(
                project(project),
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.of(group.equals(Moka.EXECUTIVE) ? Moka.POLICY_ANGLE : Moka.LEADERSHIP_ANGLE),
                group,
                new RaterId(rater),
                Score.of(score),
                END);
    }

    private static Rating after(String rater, Mark mark) {
        return new Rating(
                project(1),
                Optional.of(LEADER),
                Occasion.AFTER_PROJECT,
                Optional.empty(),
                Moka.PROJECT_MEMBER,
                new RaterId(rater),
                mark,
                END);
    }

    private static Facts facts(List<Rating> ratings) {
        DepartmentId unit = new DepartmentId("u");
        var facts = Facts.builder()
                .addDepartments(new Department(unit, "課", Optional.empty()))
                .addStaff(new StaffMember(LEADER, unit, "主査", LocalDate.of(2020, 4, 1), Optional.empty()))
                .ratings(ratings);
        for (int i = 1; i <= 4; i++) {
            facts.addProjects(Project.builder()
                    .id(project(i))
                    .title("試行")
                    .startsOn(LocalDate.of(2023, 5, 1))
                    .endsOn(END)
                    .build());
            facts.addParticipations(new Participation(project(i), LEADER, Part.LEADER));
        }
        return facts.build();
    }

    private static Scorecards release(Policy policy, List<Rating> ratings) {
        return Scorecards.of(policy, facts(ratings), RULES, DAY, List.of()).get();
    }

    private static List<Rating> members() {
        List<Rating> ratings = new ArrayList<>();
        for (String score : List.of("3", "3", "3.5", "4")) {
            ratings.add(after("m" + ratings.size(), new Mark.Scored(Score.of(score))));
        }
        return ratings;
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void what_someone_says_of_themself_stands_apart_for_whoever_sees_groups_and_is_in_no_figure(Reader reader) {
        List<Rating> ratings = members();
        List<Scorecard> without = release(Moka.illustrative(), ratings).all(reader);
        Mark best = new Mark.Scored(Score.of("5"));
        ratings.add(after(LEADER.value(), best));
        List<Scorecard> cards = release(Moka.illustrative(), ratings).all(reader);
        assertThat(cards).hasSameSizeAs(without);
        for (int i = 0; i < cards.size(); i++) {
            Scorecard.Line line = cards.get(i).lines().get(0);
            assertThat(line.own()).isEqualTo(reader.seesGroups() ? Optional.of(best) : Optional.empty());
            assertThat(line.total()).isEqualTo(without.get(i).lines().get(0).total());
            assertThat(cards.get(i).combined()).isEqualTo(without.get(i).combined());
        }
    }

    @Test
    void the_last_word_on_oneself_is_told_even_where_nobody_else_has_answered() {
        Rating own = after(LEADER.value(), new Mark.Scored(Score.of("5")));
        Scorecards release =
                release(Moka.illustrative(), List.of(own, own.revised(new Mark.CannotJudge(), END.plusDays(1), "再考")));
        List<Scorecard> cards = release.person(Reader.PERSON, LEADER);
        Scorecard.Line line = cards.get(0).lines().get(0);
        assertThat(line.own()).contains(new Mark.CannotJudge());
        assertThat(line.total().state()).isEqualTo(DisclosureState.NO_DATA);
        assertThat(line.flags().isEmpty()).isTrue();
        String json = ScorecardWriter.write("p", Reader.PERSON, release, cards);
        assertThat(json).contains("\"cannotJudge\" : true");
        assertThat(SchemaFaults.of("scorecard-1", json)).isEmpty();
    }

    /** The policy with one criterion whose score is made so. */
    private static Policy scored(Pooling pooling, List<RaterGroupId> by) {
        ProjectCondition.ScoreAtLeast node = new ProjectCondition.ScoreAtLeast(
                "advisor/score",
                Optional.empty(),
                Occasion.DEBRIEF,
                new Term.Stated<>(RatedSubject.TEAM),
                List.of(Moka.LEADERSHIP_ANGLE),
                by,
                new Term.Stated<>(pooling),
                new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                new Term.Stated<>(Score.of("3")),
                EvaluationRules.plain());
        Map<RoleId, Criterion> criteria = new HashMap<>(Moka.illustrative().criteria());
        criteria.put(
                Moka.ADVISOR,
                new Criterion.Count(
                        "advisor",
                        Optional.empty(),
                        new ProjectSelection(Optional.empty(), Optional.empty(), List.of(node)),
                        new Window.Ever(),
                        Per.FACT,
                        new Term.Stated<>(1)));
        return ImmutablePolicy.copyOf(Moka.illustrative()).withCriteria(criteria);
    }

    private static List<Rating> team() {
        List<Rating> ratings = new ArrayList<>();
        for (String score : List.of("3", "3", "3.5", "3", "3.5", "3.5")) {
            ratings.add(
                    debrief(1, ratings.size() < 3 ? Moka.COLLEAGUE : Moka.PROJECT_MEMBER, "r" + ratings.size(), score));
        }
        return ratings;
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN_OF_RATINGS, false, '6 raters, 3.25', '6 raters, 3.25'",
        "MEAN_OF_GROUPS, false, '6 raters, 3.25', '6 raters, value withheld'",
        "MEAN_OF_RATINGS, true, '3 raters, 3.166', '3 raters, value withheld'",
        "MEAN_OF_GROUPS, true, '3 raters, 3.166', '3 raters, value withheld'",
    })
    void whoever_sees_totals_only_is_told_no_score_that_gives_a_group_away(
            Pooling pooling, boolean oneGroup, String committee, String others) {
        Policy policy = scored(pooling, oneGroup ? List.of(Moka.COLLEAGUE) : List.of());
        Scorecards release = release(policy, team());
        for (Reader reader : List.of(Reader.COMMITTEE, Reader.RATER, Reader.RESEARCH)) {
            Figure figure = release.all(reader).get(0).combined().get(0).figure();
            assertThat(figure.text(Language.EN)).isEqualTo(reader == Reader.COMMITTEE ? committee : others);
        }
    }

    private static final List<List<String>> PANEL = List.of(
            List.of("4", "4.5", "3"), List.of("3", "3.5", "3"), List.of("4.5", "5", "4"), List.of("2", "2.5", "3"));

    private static List<Rating> panel() {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < PANEL.size(); i++) {
            for (int j = 0; j < PANEL.get(i).size(); j++) {
                ratings.add(debrief(i + 1, Moka.EXECUTIVE, "x" + j, PANEL.get(i).get(j)));
            }
        }
        return ratings;
    }

    private static RatingReliability executives(Scorecards release) {
        return release.reliability(Reader.COMMITTEE).stream()
                .filter(one -> one.group().equals(Optional.of(Moka.EXECUTIVE)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_a_panel_that_rated_everything_is_told_what_its_mean_is_worth() {
        Scorecards release = release(Moka.illustrative(), panel());
        RatingReliability one = executives(release);
        CrossedComponents expected = CrossedComponents.of(RatingsDesign.complete(PANEL.stream()
                        .map(row ->
                                row.stream().mapToDouble(Double::parseDouble).toArray())
                        .toArray(double[][]::new)))
                .get();
        assertThat(one.components().orElseThrow().get().components()).isEqualTo(expected.components());
        assertThat(one.decisionStudies())
                .containsExactly(expected.decisionStudy(1), expected.decisionStudy(2), expected.decisionStudy(3));
        List<Double> errors = one.decisionStudies().stream()
                .map(DecisionStudy::absoluteStandardError)
                .toList();
        assertThat(errors.get(0)).isCloseTo(errors.get(2) * Math.sqrt(3), within(1e-12));
        String json = ScorecardWriter.write("p", Reader.RATER, release, release.all(Reader.RATER));
        assertThat(json).contains("\"absoluteStandardError\" : ").contains("\"effect\" : \"pr\"");
        assertThat(SchemaFaults.of("scorecard-1", json)).isEmpty();
    }

    @Test
    void of_ratings_with_gaps_is_told_why_nothing_is_said() {
        Scorecards release = release(Moka.illustrative(), panel().subList(1, 12));
        RatingReliability one = executives(release);
        assertThat(one.components().orElseThrow().getLeft().reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(one.decisionStudies()).isEmpty();
        assertThat(SchemaFaults.of(
                        "scorecard-1", ScorecardWriter.write("p", Reader.RATER, release, release.all(Reader.RATER))))
                .isEmpty();
    }

    @Test
    void a_release_for_another_purpose_takes_a_decision() {
        Policy policy = Moka.illustrative();
        EvaluationRound round =
                new EvaluationRound("r5", "certification", policy.fullVersion(), RULES, END, END, List.of());
        Facts facts = facts(members());
        assertThat(Scorecards.of(policy, facts, round, "research", DAY, List.of())
                        .getError()
                        .map(problem -> problem.code().id()))
                .containsExactly("round.other-purpose");
        EvaluationRound decided = round.decided(new EvaluationRound.OtherUse("research", DAY, "委員会の決定"));
        assertThat(Scorecards.of(policy, facts, decided, "research", DAY, List.of())
                        .isValid())
                .isTrue();
    }

    @Test
    void the_digest_of_a_release_is_that_of_what_was_shown_and_of_nothing_that_came_later() {
        Policy policy = Moka.illustrative();
        List<Rating> ratings = members();
        String digest = ReleaseDigest.of(policy, release(policy, ratings)).hex();
        List<Rating> more = new ArrayList<>(ratings);
        more.add(ratings.get(0).revised(new Mark.Scored(Score.of("1")), DAY.plusDays(1), "転記の誤り"));
        assertThat(ReleaseDigest.of(policy, release(policy, more)).hex()).isEqualTo(digest);
        more.set(4, ratings.get(0).revised(new Mark.Scored(Score.of("1")), DAY, "転記の誤り"));
        assertThat(ReleaseDigest.of(policy, release(policy, more)).hex()).isNotEqualTo(digest);
        Facts facts = facts(ratings);
        assertThat(ReleaseDigest.of(
                                policy,
                                Scorecards.of(policy, facts, DisclosureRules.withNamed(List.of()), DAY, List.of())
                                        .get())
                        .hex())
                .as("all that these rules change is who is named, and no named group answered")
                .isEqualTo(digest);
    }
}
