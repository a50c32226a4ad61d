package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureState;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How the figures of a card are made, one by one: by the way that the policy's criteria say, of the ratings they ask for. */
class ScorecardFiguresTest {

    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final StaffId LEADER = new StaffId("s1");
    private static final StaffId OUTSIDER = new StaffId("s2");
    private static final RelationKindId CONTRACTOR = new RelationKindId("contractor");
    private static final ScaleId STARS = new ScaleId("stars");
    private static final DisclosureRules RULES =
            DisclosureRules.withNamed(List.of(Moka.EXECUTIVE, Moka.OUTSIDE_EXPERT));

    // ---- writing ratings

    private static Rating team(Optional<PerspectiveId> angle, RaterGroupId group, String rater, String score) {
        return new Rating(
                PROJECT, Optional.empty(), Occasion.DEBRIEF, angle, group, new RaterId(rater), Score.of(score), END);
    }

    private static Rating policy(String rater, String score) {
        return team(Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, rater, score);
    }

    private static Rating technical(String rater, String score) {
        return team(Optional.of(Moka.TECHNICAL_ANGLE), Moka.OUTSIDE_EXPERT, rater, score);
    }

    private static Rating of(StaffId person, Occasion occasion, RaterGroupId group, String rater, String score) {
        return new Rating(
                PROJECT,
                Optional.of(person),
                occasion,
                Optional.empty(),
                group,
                new RaterId(rater),
                Score.of(score),
                END);
    }

    private static Rating in(ProjectId project, Rating one) {
        return new Rating(
                project,
                one.ratee(),
                one.occasion(),
                one.perspective(),
                one.group(),
                one.rater(),
                one.mark(),
                one.day());
    }

    private static Project project(ProjectId id) {
        return Project.builder()
                .id(id)
                .title("試行")
                .startsOn(LocalDate.of(2023, 5, 1))
                .endsOn(END)
                .build();
    }

    private static ImmutableFacts.Builder facts(List<Rating> ratings) {
        DepartmentId unit = new DepartmentId("u");
        LocalDate joined = LocalDate.of(2020, 4, 1);
        return Facts.builder()
                .addDepartments(new Department(unit, "課", Optional.empty()))
                .addStaff(new StaffMember(LEADER, unit, "主査", joined, Optional.empty()))
                .addStaff(new StaffMember(OUTSIDER, unit, "主事", joined, Optional.empty()))
                .addProjects(project(PROJECT))
                .addParticipations(new Participation(PROJECT, LEADER, Part.LEADER))
                .ratings(ratings);
    }

    private static Scorecards release(Policy policy, Rating... ratings) {
        return release(policy, facts(List.of(ratings)).build());
    }

    private static Scorecards release(Policy policy, Facts facts) {
        return Scorecards.of(policy, facts, RULES, DAY, List.of()).get();
    }

    // ---- writing policies

    private static ProjectCondition.ScoreAtLeast node(
            Occasion occasion,
            RatedSubject of,
            List<PerspectiveId> angles,
            Pooling within,
            Combination combine,
            EvaluationRules rules) {
        return new ProjectCondition.ScoreAtLeast(
                "advisor/score",
                Optional.empty(),
                occasion,
                new Term.Stated<>(of),
                angles,
                List.of(),
                new Term.Stated<>(within),
                new Term.Stated<>(combine),
                new Term.Stated<>(Score.of("3")),
                rules);
    }

    /** How the whole of an evaluation without perspectives is pooled. */
    private static ProjectCondition.ScoreAtLeast whole(Pooling within, EvaluationRules rules) {
        return node(Occasion.DEBRIEF, RatedSubject.TEAM, List.of(), within, Combination.EACH_PERSPECTIVE, rules);
    }

    private static ProjectCondition.ScoreAtLeast angles(Combination combine, EvaluationRules rules) {
        return node(
                Occasion.DEBRIEF,
                RatedSubject.TEAM,
                List.of(Moka.POLICY_ANGLE, Moka.TECHNICAL_ANGLE),
                Pooling.MEAN_OF_RATINGS,
                combine,
                rules);
    }

    private static ProjectSelection where(ProjectCondition... nodes) {
        return new ProjectSelection(Optional.empty(), Optional.empty(), List.of(nodes));
    }

    private static Criterion counting(ProjectCondition... nodes) {
        return new Criterion.Count(
                "advisor", Optional.empty(), where(nodes), new Window.Ever(), Per.FACT, new Term.Stated<>(1));
    }

    private static Policy asking(Criterion criterion) {
        return asking(Moka.illustrative(), criterion);
    }

    /** The policy with this criterion alone that looks at projects. */
    private static Policy asking(Policy policy, Criterion criterion) {
        Criterion course = new Criterion.Count(
                "course",
                Optional.empty(),
                new AchievementSelection(AchievementKind.TRAINING, List.of(), List.of(), true, List.of()),
                new Window.Ever(),
                Per.FACT,
                new Term.Stated<>(1));
        return ImmutablePolicy.copyOf(policy)
                .withCriteria(Map.of(Moka.ADVISOR, criterion, Moka.EXPERT, course, Moka.SPECIALIST, course))
                .withSkillCriteria(Map.of());
    }

    private static Policy asking(ProjectCondition... nodes) {
        return asking(counting(nodes));
    }

    private static Policy withStars(Policy policy) {
        Scale stars = new Scale(STARS, Score.of("0"), Score.of("10"), Score.of("1"));
        return ImmutablePolicy.builder()
                .from(policy)
                .putScales(
                        STARS,
                        new ScaleDeclaration(
                                STARS,
                                policy.clauses().keySet().iterator().next(),
                                Optional.of(stars),
                                Optional.of("test@1")))
                .build();
    }

    // ---- reading cards

    private static Scorecard card(Scorecards release) {
        return release.all(Reader.COMMITTEE).get(0);
    }

    private static List<String> combined(Scorecard card) {
        return card.combined().stream()
                .map(one -> one.perspective().map(PerspectiveId::value).orElse("all") + ": "
                        + one.figure().text(Language.EN))
                .toList();
    }

    private static List<String> missing(Scorecard card) {
        return card.combined().get(card.combined().size() - 1).missing();
    }

    private static EvaluationRules weights(Object... groupsAndWeights) {
        Map<RaterGroupId, Weight> weights = new LinkedHashMap<>();
        for (int i = 0; i < groupsAndWeights.length; i += 2) {
            weights.put((RaterGroupId) groupsAndWeights[i], new Weight((int) groupsAndWeights[i + 1]));
        }
        return EvaluationRules.builder().weights(weights).build();
    }

    // ---- which ratings

    @Test
    void where_an_axis_is_asked_for_its_lines_alone_are_combined() {
        Rating[] ratings = {
            policy("x1", "4").on(Moka.AI_RPA), policy("x1", "2").on(Moka.DATA_UTILISATION),
        };
        EvaluationRules ai = EvaluationRules.builder().axis(Moka.AI_RPA).build();
        assertThat(combined(card(release(asking(angles(Combination.EACH_PERSPECTIVE, ai)), ratings))))
                .containsExactly("policy: 1 rater, 4", "technical: no raters");
        assertThat(combined(
                        card(release(asking(angles(Combination.EACH_PERSPECTIVE, EvaluationRules.plain())), ratings))))
                .containsExactly("policy: 2 raters, 3", "technical: no raters");
    }

    @Test
    void an_evaluation_without_perspectives_has_one_score_of_all() {
        Policy policy = asking(whole(Pooling.MEAN_OF_RATINGS, EvaluationRules.plain()));
        assertThat(combined(card(release(
                        policy,
                        team(Optional.empty(), Moka.EXECUTIVE, "x1", "5"),
                        team(Optional.empty(), Moka.OUTSIDE_EXPERT, "o1", "4")))))
                .containsExactly("all: 2 raters, 4.5");
    }

    @Test
    void the_scores_of_an_occasion_stand_on_cards_with_its_ratings_only() {
        Policy policy = asking(
                whole(Pooling.MEAN_OF_RATINGS, EvaluationRules.plain()),
                node(
                        Occasion.AFTER_PROJECT,
                        RatedSubject.TEAM,
                        List.of(),
                        Pooling.LOWEST,
                        Combination.EACH_PERSPECTIVE,
                        EvaluationRules.plain()),
                node(
                        Occasion.DEBRIEF,
                        RatedSubject.PERSON,
                        List.of(),
                        Pooling.MEDIAN,
                        Combination.EACH_PERSPECTIVE,
                        EvaluationRules.plain()));
        List<Scorecard> cards = release(
                        policy,
                        team(Optional.empty(), Moka.EXECUTIVE, "x1", "5"),
                        of(LEADER, Occasion.DEBRIEF, Moka.EXECUTIVE, "x1", "2"))
                .all(Reader.COMMITTEE);
        assertThat(cards.get(0).combined())
                .extracting(one -> one.way().within())
                .containsExactly(Pooling.MEAN_OF_RATINGS);
        assertThat(cards.get(1).combined())
                .extracting(one -> one.way().within())
                .containsExactly(Pooling.MEDIAN);
    }

    @Test
    void every_line_has_the_figures_of_its_own_item() {
        List<Scorecard.Line> lines = card(release(asking(), policy("x1", "4"), policy("x2", "5"), technical("o1", "2")))
                .lines();
        assertThat(lines)
                .extracting(line -> line.perspective().orElseThrow().value() + ": "
                        + line.total().text(Language.EN) + " of "
                        + line.groups().keySet())
                .containsExactly("policy: 2 raters, 4.5 of [executive]", "technical: 1 rater, 2 of [outside-expert]");
    }

    @Test
    void what_someone_says_of_themself_is_told_by_the_item() {
        Rating own = of(LEADER, Occasion.AFTER_PROJECT, Moka.PROJECT_MEMBER, LEADER.value(), "5");
        Rating other = of(LEADER, Occasion.AFTER_PROJECT, Moka.PROJECT_MEMBER, LEADER.value(), "2");
        assertThat(card(release(asking(), own.on(Moka.DATA_UTILISATION), other.on(Moka.AI_RPA)))
                        .lines())
                .extracting(line -> line.axis().orElseThrow(), Scorecard.Line::own)
                .containsExactlyInAnyOrder(
                        tuple(Moka.DATA_UTILISATION, Optional.of(new Mark.Scored(Score.of("5")))),
                        tuple(Moka.AI_RPA, Optional.of(new Mark.Scored(Score.of("2")))));
    }

    @Test
    void a_reason_is_told_of_a_correction_only_and_something_to_note_is_not_nothing() {
        Rating first = policy("x1", "4");
        Rating remarked = new Rating(
                first.project(),
                first.ratee(),
                first.occasion(),
                first.perspective(),
                Optional.empty(),
                first.group(),
                first.rater(),
                first.mark(),
                first.day(),
                0,
                Optional.of("所感"));
        Flags plain = card(release(asking(), remarked)).lines().get(0).flags();
        assertThat(plain.isEmpty()).isTrue();
        Flags corrected = card(release(asking(), first, first.revised(first.mark(), END, "転記の誤り")))
                .lines()
                .get(0)
                .flags();
        assertThat(corrected.reasons()).containsExactly("転記の誤り");
        assertThat(corrected.isEmpty()).isFalse();
    }

    // ---- scales

    @Test
    void every_occasion_has_the_scale_that_its_criteria_hold_ratings_against() {
        Policy policy = withStars(asking(
                node(
                        Occasion.DEBRIEF,
                        RatedSubject.TEAM,
                        List.of(),
                        Pooling.MEAN_OF_RATINGS,
                        Combination.EACH_PERSPECTIVE,
                        EvaluationRules.builder().scale(Moka.SCALE.id()).build()),
                node(
                        Occasion.AFTER_PROJECT,
                        RatedSubject.PERSON,
                        List.of(),
                        Pooling.MEAN_OF_RATINGS,
                        Combination.EACH_PERSPECTIVE,
                        EvaluationRules.builder().scale(STARS).build())));
        Rating debrief = team(Optional.empty(), Moka.EXECUTIVE, "x1", "4.5");
        Rating after = of(LEADER, Occasion.AFTER_PROJECT, Moka.EXECUTIVE, "x1", "9");
        List<Scorecard> cards = release(policy, debrief, after).all(Reader.COMMITTEE);
        assertThat(combined(cards.get(0))).containsExactly("all: 1 rater, 4.5");
        assertThat(combined(cards.get(1))).containsExactly("all: 1 rater, 9");
        assertThat(Scorecards.of(
                                policy,
                                facts(List.of(of(LEADER, Occasion.AFTER_PROJECT, Moka.EXECUTIVE, "x1", "4.5")))
                                        .build(),
                                RULES,
                                DAY,
                                List.of())
                        .isInvalid())
                .isTrue();
        // without a criterion that says which of two, there is none
        assertThat(Scorecards.of(withStars(asking()), facts(List.of(debrief)).build(), RULES, DAY, List.of())
                        .getError()
                        .map(problem -> problem.code().id()))
                .containsExactly("scorecard.scale-open");
    }

    @Test
    void an_occasion_that_no_criterion_asks_for_has_the_only_scale_that_there_is() {
        assertThat(card(release(asking(), of(LEADER, Occasion.AFTER_PROJECT, Moka.EXECUTIVE, "x1", "4.5")))
                        .lines()
                        .get(0)
                        .total()
                        .text(Language.EN))
                .isEqualTo("1 rater, 4.5");
    }

    // ---- perspectives

    @Test
    void perspectives_are_combined_by_their_weights_and_one_that_weighs_nothing_may_be_missing() {
        for (int weight : List.of(0, 1)) {
            Policy policy = asking(angles(
                    Combination.WEIGHTED_MEAN,
                    EvaluationRules.builder()
                            .putPerspectiveWeights(Moka.POLICY_ANGLE, new Weight(2))
                            .putPerspectiveWeights(Moka.TECHNICAL_ANGLE, new Weight(weight))
                            .build()));
            Scorecard both = card(release(policy, policy("x1", "5"), technical("o1", "2")));
            assertThat(combined(both))
                    .containsExactly(
                            "policy: 1 rater, 5",
                            "technical: 1 rater, 2",
                            weight == 0 ? "all: 1 rater, 5" : "all: 2 raters, 4");
            assertThat(missing(both)).isEmpty();
            Scorecard one = card(release(policy, policy("x1", "5")));
            assertThat(combined(one))
                    .containsExactly(
                            "policy: 1 rater, 5",
                            "technical: no raters",
                            weight == 0 ? "all: 1 rater, 5" : "all: no raters");
            assertThat(missing(one)).isEqualTo(weight == 0 ? List.of() : List.of("technical"));
        }
    }

    @Test
    void without_weights_perspectives_count_the_same_and_by_themselves_they_are_not_combined() {
        Rating[] ratings = {policy("x1", "5"), policy("x2", "5"), policy("x3", "5"), technical("o1", "2")};
        assertThat(combined(card(
                        release(asking(angles(Combination.MEAN_OF_PERSPECTIVES, EvaluationRules.plain())), ratings))))
                .containsExactly("policy: 3 raters, 5", "technical: 1 rater, 2", "all: 4 raters, 3.5");
        assertThat(combined(
                        card(release(asking(angles(Combination.EACH_PERSPECTIVE, EvaluationRules.plain())), ratings))))
                .containsExactly("policy: 3 raters, 5", "technical: 1 rater, 2");
    }

    @Test
    void what_is_held_against_the_threshold_is_rounded_and_nothing_before_it() {
        EvaluationRules tenths = EvaluationRules.builder()
                .rounded(new Rounding(1, Rounding.Mode.HALF_UP))
                .build();
        Rating[] ratings = {policy("x1", "4"), policy("x2", "4.5"), policy("x3", "4.5"), technical("o1", "2")};
        assertThat(combined(card(release(asking(angles(Combination.EACH_PERSPECTIVE, tenths)), ratings))))
                .containsExactly("policy: 3 raters, 4.3", "technical: 1 rater, 2");
        assertThat(combined(card(release(asking(angles(Combination.MEAN_OF_PERSPECTIVES, tenths)), ratings))))
                .containsExactly("policy: 3 raters, 4.333", "technical: 1 rater, 2", "all: 4 raters, 3.2");
    }

    // ---- groups

    @Test
    void groups_weigh_what_is_said_and_those_that_weigh_nothing_do_not_count() {
        Policy policy = asking(whole(
                Pooling.MEAN_OF_GROUPS,
                weights(Moka.EXECUTIVE, 2, Moka.OUTSIDE_EXPERT, 1, Moka.COLLEAGUE, 0, Moka.PROJECT_MEMBER, 0)));
        Rating executive = team(Optional.empty(), Moka.EXECUTIVE, "x1", "5");
        Rating outside = team(Optional.empty(), Moka.OUTSIDE_EXPERT, "o1", "2");
        List<Rating> all = new ArrayList<>(List.of(executive, outside));
        for (int i = 0; i < 5; i++) {
            all.add(team(Optional.empty(), Moka.COLLEAGUE, "c" + i, "1"));
        }
        Scorecards release = release(policy, facts(all).build());
        assertThat(combined(card(release))).containsExactly("all: 2 raters, 4");
        assertThat(missing(card(release))).isEmpty();
        assertThat(combined(release.all(Reader.RATER).get(0))).containsExactly("all: 2 raters, value withheld");
        Scorecard one = card(release(policy, outside));
        assertThat(combined(one)).containsExactly("all: no raters");
        assertThat(missing(one)).containsExactly("executive");
    }

    @Test
    void the_groups_that_are_missing_are_told_in_one_order_and_of_a_mean_of_ratings_none_is() {
        EvaluationRules both = weights(Moka.PROJECT_MEMBER, 1, Moka.EXECUTIVE, 1, Moka.COLLEAGUE, 1);
        Rating executive = team(Optional.empty(), Moka.EXECUTIVE, "x1", "5");
        assertThat(missing(card(release(asking(whole(Pooling.MEAN_OF_GROUPS, both)), executive))))
                .containsExactly("colleague", "project-member");
        Scorecard plain = card(release(asking(whole(Pooling.MEAN_OF_RATINGS, both)), executive));
        assertThat(missing(plain)).isEmpty();
        assertThat(combined(plain)).containsExactly("all: 1 rater, 5");
    }

    @Test
    void groups_without_weights_weigh_the_same() {
        assertThat(combined(card(release(
                        asking(whole(Pooling.MEAN_OF_GROUPS, EvaluationRules.plain())),
                        team(Optional.empty(), Moka.EXECUTIVE, "x1", "5"),
                        team(Optional.empty(), Moka.EXECUTIVE, "x2", "5"),
                        team(Optional.empty(), Moka.OUTSIDE_EXPERT, "o1", "2")))))
                .containsExactly("all: 3 raters, 3.5");
    }

    @Test
    void the_median_of_one_rating_is_that_rating_and_of_two_it_is_withheld() {
        Policy policy = asking(whole(Pooling.MEDIAN, EvaluationRules.plain()));
        Rating one = team(Optional.empty(), Moka.EXECUTIVE, "x1", "5");
        assertThat(combined(card(release(policy, one)))).containsExactly("all: 1 rater, 5");
        assertThat(combined(card(release(policy, one, team(Optional.empty(), Moka.EXECUTIVE, "x2", "4")))))
                .containsExactly("all: 2 raters, value withheld");
    }

    // ---- which ways

    @Test
    void of_a_choice_that_was_made_the_chosen_way_counts_and_of_one_that_is_open_every_way() {
        ProjectCondition.ScoreAtLeast mean = whole(Pooling.MEAN_OF_RATINGS, EvaluationRules.plain());
        ProjectCondition.ScoreAtLeast lowest = whole(Pooling.LOWEST, EvaluationRules.plain());
        TermId term = new TermId("debriefScoreOf");
        Map<String, Criterion> cases = new LinkedHashMap<>();
        cases.put("team", counting(mean));
        cases.put("person", counting(lowest));
        Criterion choose = new Criterion.Choose("advisor/choose", Optional.empty(), term, cases);
        Rating rating = team(Optional.empty(), Moka.EXECUTIVE, "x1", "5");
        assertThat(card(release(asking(choose), rating)).combined())
                .extracting(one -> one.way().within())
                .containsExactly(Pooling.MEAN_OF_RATINGS);
        Policy open = asking(Moka.illustrativeWithout("debriefScoreOf"), choose);
        assertThat(card(release(open, rating)).combined())
                .extracting(one -> one.way().within())
                .containsExactly(Pooling.MEAN_OF_RATINGS, Pooling.LOWEST);
    }

    @Test
    void a_run_of_projects_and_its_last_year_make_scores_too() {
        Criterion run = new Criterion.ConsecutiveYears(
                "advisor/run",
                Optional.empty(),
                new Term.Stated<>(2),
                where(whole(Pooling.MEAN_OF_RATINGS, EvaluationRules.plain())),
                new Window.Ever(),
                List.of(whole(Pooling.LOWEST, EvaluationRules.plain())));
        assertThat(card(release(asking(run), team(Optional.empty(), Moka.EXECUTIVE, "x1", "5")))
                        .combined())
                .extracting(one -> one.way().within())
                .containsExactly(Pooling.MEAN_OF_RATINGS, Pooling.LOWEST);
    }

    // ---- whose cards

    @Test
    void the_cards_of_a_project_and_of_a_person_are_theirs_alone() {
        ProjectId other = new ProjectId("p2");
        Rating rating = policy("x1", "4");
        Facts facts = facts(List.of(rating, in(other, policy("x1", "2")), in(other, technical("o1", "5"))))
                .addProjects(project(other))
                .build();
        Scorecards release = release(asking(angles(Combination.EACH_PERSPECTIVE, EvaluationRules.plain())), facts);
        assertThat(release.project(Reader.COMMITTEE, other))
                .containsExactly(release.all(Reader.COMMITTEE).get(1));
        assertThat(release.project(Reader.PUBLIC, other)).isEmpty();
        assertThat(release.person(Reader.PERSON, LEADER))
                .extracting(Scorecard::project)
                .containsExactly(PROJECT);
        assertThat(release.person(Reader.PERSON, OUTSIDER)).isEmpty();
        assertThat(release.person(Reader.PUBLIC, LEADER)).isEmpty();
    }

    @Test
    void a_release_of_a_round_counts_what_it_leaves_out_of_what_was_known_on_the_day() {
        List<Rating> ratings = new ArrayList<>(List.of(policy("x1", "4")));
        for (LocalDate day : List.of(END.plusDays(1), DAY, DAY.plusDays(1))) {
            Rating late = policy("y" + ratings.size(), "3");
            ratings.add(new Rating(
                    late.project(),
                    late.ratee(),
                    late.occasion(),
                    late.perspective(),
                    late.group(),
                    late.rater(),
                    late.mark(),
                    day));
        }
        Policy policy = asking();
        EvaluationRound round =
                new EvaluationRound("r5", "certification", policy.fullVersion(), RULES, END, END, List.of());
        assertThat(Scorecards.of(policy, facts(ratings).build(), round, "certification", DAY, List.of())
                        .get()
                        .outsideRound())
                .isEqualTo(2);
    }

    @Test
    void the_figure_of_a_judged_score_is_that_of_its_subject_and_withheld_where_the_person_has_another() {
        ProjectCondition.ScoreAtLeast ofTeam = whole(Pooling.MEAN_OF_RATINGS, EvaluationRules.plain());
        ProjectCondition.ScoreAtLeast ofPerson = node(
                Occasion.DEBRIEF,
                RatedSubject.PERSON,
                List.of(),
                Pooling.MEAN_OF_RATINGS,
                Combination.EACH_PERSPECTIVE,
                EvaluationRules.plain());
        Policy policy = ImmutablePolicy.copyOf(asking(ofTeam, ofPerson))
                .withConflicts(new ConflictRule(
                        "c1",
                        new ConflictRule.Ground.Declared(CONTRACTOR),
                        ConflictEffect.EXCLUDE,
                        Moka.illustrative().perspectives().get(0).clause()));
        List<Rating> ratings = List.of(
                team(Optional.empty(), Moka.EXECUTIVE, "x1", "5"),
                team(Optional.empty(), Moka.EXECUTIVE, "x2", "4"),
                team(Optional.empty(), Moka.EXECUTIVE, OUTSIDER.value(), "3"),
                of(LEADER, Occasion.DEBRIEF, Moka.EXECUTIVE, "x1", "2"));
        // of the outsider's judgment one is left out as their own, and one as related
        Scorecards release = release(
                policy,
                facts(ratings)
                        .addRelations(new DeclaredRelation(
                                new RaterId("x1"),
                                Optional.of(OUTSIDER),
                                Optional.empty(),
                                CONTRACTOR,
                                END,
                                Optional.empty()))
                        .build());
        assertThat(figure(release, ofTeam, LEADER).text(Language.EN)).isEqualTo("3 raters, 4");
        assertThat(figure(release, ofPerson, LEADER).text(Language.EN)).isEqualTo("1 rater, 2");
        assertThat(figure(release, ofTeam, OUTSIDER).state()).isEqualTo(DisclosureState.WITHHELD_WITH_IT);
        assertThat(figure(release, ofPerson, OUTSIDER).state()).isEqualTo(DisclosureState.NO_DATA);
    }

    private static Figure figure(Scorecards release, ProjectCondition.ScoreAtLeast node, StaffId person) {
        return release.figure(Reader.COMMITTEE, node, PROJECT, person, Optional.empty());
    }

    // ---- research

    @Test
    void for_research_projects_and_people_have_pseudonyms_that_are_given_out_by_chance() {
        int number = 12;
        List<Rating> ratings = new ArrayList<>();
        ImmutableFacts.Builder facts = facts(List.of());
        for (int i = 0; i < number; i++) {
            ProjectId project = new ProjectId("q" + i);
            StaffId person = new StaffId("t" + i);
            facts.addProjects(project(project))
                    .addStaff(new StaffMember(
                            person, new DepartmentId("u"), "", LocalDate.of(2020, 4, 1), Optional.empty()));
            ratings.add(in(project, team(Optional.empty(), Moka.EXECUTIVE, "x1", "3")));
            for (StaffId rated : List.of(person, LEADER)) {
                ratings.add(in(project, of(rated, Occasion.DEBRIEF, Moka.EXECUTIVE, "x1", "4")));
            }
        }
        Scorecards release = release(
                asking(whole(Pooling.MEAN_OF_RATINGS, EvaluationRules.plain())),
                facts.ratings(ratings).build());
        Set<String> leaders = new HashSet<>();
        for (long seed = 0; seed < 40; seed++) {
            List<Scorecard> cards = release.research(seed);
            assertThat(cards).hasSize(3 * number);
            Map<String, Integer> people = new TreeMap<>();
            for (int i = 0; i < number; i++) {
                List<Scorecard> one = cards.subList(3 * i, 3 * i + 3);
                assertThat(one).extracting(card -> card.project().value()).containsOnly("X" + (i + 1));
                assertThat(one.get(0).ratee()).isEmpty();
                List<String> rated = one.stream()
                        .flatMap(card -> card.ratee().stream())
                        .map(StaffId::value)
                        .toList();
                assertThat(rated.stream().map(name -> Integer.valueOf(name.substring(1))))
                        .isSorted();
                rated.forEach(name -> people.merge(name, 1, Integer::sum));
            }
            assertThat(people.keySet())
                    .allMatch(name -> name.matches("Y([1-9]|1[0-3])"))
                    .hasSize(number + 1);
            assertThat(people.values()).containsOnlyOnce(number);
            people.forEach((name, times) -> {
                if (times == number) {
                    leaders.add(name);
                }
            });
            assertThat(cards).allSatisfy(card -> {
                assertThat(card.reader()).isEqualTo(Reader.RESEARCH);
                assertThat(card.inheritance()).isEmpty();
                assertThat(card.lines()).isNotEmpty();
                assertThat(card.combined()).hasSameSizeAs(card.ratee().isEmpty() ? List.of(1) : List.of());
            });
            assertThat(release.research(seed)).isEqualTo(cards);
        }
        assertThat(leaders).hasSizeGreaterThan(5);
    }

    // ---- how far ratings can be relied on

    private static List<String> coefficients(RatingReliability one) {
        return one.coefficients().stream()
                .map(estimate -> estimate.estimator().name())
                .toList();
    }

    @Test
    void reliability_is_told_of_each_named_group_and_between_the_groups_that_are_shown_by_what_was_asked() {
        List<Rating> ratings = new ArrayList<>(List.of(
                policy("x1", "4"),
                policy("x2", "5"),
                technical("o1", "2"),
                of(LEADER, Occasion.AFTER_PROJECT, Moka.EXECUTIVE, "x1", "3")));
        for (int i = 0; i < 5; i++) {
            ratings.add(team(Optional.of(Moka.LEADERSHIP_ANGLE), Moka.COLLEAGUE, "c" + i, "3"));
        }
        List<RatingReliability> all = release(asking(), facts(ratings).build()).reliability(Reader.RATER);
        assertThat(all)
                .extracting(one -> one.occasion() + "/" + one.ofPersons() + "/"
                        + one.perspective().map(PerspectiveId::value).orElse("") + "/"
                        + one.group().map(RaterGroupId::value).orElse("between"))
                .containsExactly(
                        "DEBRIEF/false/leadership/between",
                        "DEBRIEF/false/policy/between",
                        "DEBRIEF/false/policy/executive",
                        "DEBRIEF/false/technical/between",
                        "DEBRIEF/false/technical/outside-expert",
                        "AFTER_PROJECT/true//between",
                        "AFTER_PROJECT/true//executive");
        assertThat(coefficients(all.get(2))).contains("Krippendorff's α (interval)");
    }

    @Test
    void on_a_scale_of_pass_and_fail_raters_name_and_groups_measure() {
        ScaleId outcome = new ScaleId("outcome");
        Scale pass = Scale.ofLevels(
                        outcome,
                        ScaleKind.PASS_FAIL,
                        new TreeMap<>(Map.of(
                                Score.of("0"), LocalizedText.of("否", "fail"),
                                Score.of("1"), LocalizedText.of("合", "pass"))))
                .orElseThrow();
        Policy policy = asking();
        List<RatingReliability> all = release(
                        ImmutablePolicy.copyOf(policy)
                                .withScales(Map.of(
                                        outcome,
                                        new ScaleDeclaration(
                                                outcome,
                                                policy.clauses()
                                                        .keySet()
                                                        .iterator()
                                                        .next(),
                                                Optional.of(pass),
                                                Optional.of("test@1")))),
                        policy("x1", "1"),
                        policy("x2", "0"))
                .reliability(Reader.RATER);
        assertThat(coefficients(all.get(0))).contains("Krippendorff's α (interval)");
        assertThat(coefficients(all.get(1))).contains("Krippendorff's α (nominal)");
    }
}
