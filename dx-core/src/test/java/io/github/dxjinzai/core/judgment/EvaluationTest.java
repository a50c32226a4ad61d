package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Colleague;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.ImmutableEvaluationRules;
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
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One condition on the ratings of one project, with all that a policy can say of it. */
class EvaluationTest {

    private static final StaffId PERSON = new StaffId("00123");
    private static final StaffId MATE = new StaffId("00777");
    private static final ProjectId PROJECT = new ProjectId("P-1");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 1);
    private static final RelationKindId SUPERIOR = new RelationKindId("direct-superior");
    private static final Policy POLICY = Moka.illustrative();

    // ---- writing a condition

    private static ImmutableEvaluationRules.Builder rules() {
        return EvaluationRules.builder();
    }

    private static ProjectCondition.ScoreAtLeast condition(
            Pooling within, Combination combine, List<PerspectiveId> angles, String threshold, EvaluationRules rules) {
        return new ProjectCondition.ScoreAtLeast(
                "score",
                Optional.empty(),
                Occasion.DEBRIEF,
                new Term.Stated<>(RatedSubject.TEAM),
                angles,
                List.of(),
                new Term.Stated<>(within),
                new Term.Stated<>(combine),
                new Term.Stated<>(Score.of(threshold)),
                rules);
    }

    private static ProjectCondition.ScoreAtLeast plain(String threshold, EvaluationRules rules) {
        return condition(Pooling.MEAN_OF_RATINGS, Combination.EACH_PERSPECTIVE, List.of(), threshold, rules);
    }

    private static Policy asking(Policy policy, ProjectCondition condition) {
        return Moka.with(
                policy,
                Moka.ADVISOR,
                new Criterion.Count(
                        "advisor",
                        Optional.empty(),
                        new ProjectSelection(Optional.empty(), Optional.empty(), List.of(condition)),
                        new Window.Ever(),
                        Per.FACT,
                        new Term.Stated<>(1)));
    }

    private static Policy with(ConflictEffect effect) {
        ClauseId clause = POLICY.clauses().keySet().iterator().next();
        return ImmutablePolicy.copyOf(POLICY)
                .withConflicts(List.of(
                        new ConflictRule("superior", new ConflictRule.Ground.Declared(SUPERIOR), effect, clause)));
    }

    // ---- writing what was given

    private static Rating team(int rater, RaterGroupId group, String score) {
        return team(rater, Optional.empty(), group, score);
    }

    private static Rating team(int rater, Optional<PerspectiveId> angle, RaterGroupId group, String score) {
        Mark mark = score.equals("?") ? new Mark.CannotJudge() : new Mark.Scored(Score.of(score));
        return new Rating(
                PROJECT, Optional.empty(), Occasion.DEBRIEF, angle, group, new RaterId("R-" + rater), mark, DAY);
    }

    private static List<Rating> executives(String... scores) {
        List<Rating> all = new ArrayList<>();
        for (String score : scores) {
            all.add(team(all.size(), Moka.EXECUTIVE, score));
        }
        return all;
    }

    private static ProjectWork work(List<Rating> ratings) {
        return new ProjectWork(
                Project.builder()
                        .id(PROJECT)
                        .title("架空の業務の見直し")
                        .startsOn(LocalDate.of(2023, 5, 10))
                        .endsOn(DAY)
                        .build(),
                Part.MEMBER,
                ratings);
    }

    private static Dossier dossier(ProjectWork work, FactKind... complete) {
        Set<FactKind> kinds = EnumSet.of(FactKind.PARTICIPATION);
        kinds.addAll(List.of(complete));
        return new Dossier(PERSON, List.of(work), List.of(), kinds);
    }

    private static Judgment judge(Policy policy, ProjectCondition condition, Dossier dossier, LocalDate day) {
        return Judge.by(asking(policy, condition)).judge(dossier, Moka.ADVISOR, day);
    }

    private static Finding found(ProjectCondition condition, ProjectWork work, FactKind... complete) {
        return leaf(judge(POLICY, condition, dossier(work, complete), TODAY));
    }

    private static Finding leaf(Judgment judgment) {
        Finding last = judgment.finding();
        while (!last.children().isEmpty()) {
            last = last.children().get(0);
        }
        return last;
    }

    private static void assertFound(Finding finding, Verdict verdict, Reason reason) {
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.reason()).isEqualTo(reason);
    }

    private static Optional<BigDecimal> amount(Finding finding, String name) {
        return finding.detail(name).map(detail -> ((Detail.Amount) detail).value());
    }

    private static String told(Policy policy, ProjectCondition condition, ProjectWork work, Language language) {
        Policy asking = asking(policy, condition);
        List<Explanation.Line> lines = Explanation.of(
                        Judge.by(asking).judge(dossier(work), Moka.ADVISOR, TODAY), asking, language)
                .lines();
        return lines.get(lines.size() - 1).text();
    }

    // ---- comparing

    @Test
    void at_the_threshold_is_enough_unless_it_has_to_be_above() {
        ProjectWork four = work(executives("3.5", "4.5"));
        assertFound(found(plain("4", rules().build()), four), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        EvaluationRules above = rules().above(true).build();
        assertFound(found(plain("4", above), four), Verdict.NOT_MET, Reason.NOT_ABOVE_THRESHOLD);
        assertFound(found(plain("3.999", above), four), Verdict.MET, Reason.ABOVE_THRESHOLD);
    }

    @Test
    void a_score_is_rounded_only_where_the_policy_says_so() {
        ProjectWork below = work(executives("3.4", "3.5"));
        assertFound(found(plain("3.5", rules().build()), below), Verdict.NOT_MET, Reason.BELOW_THRESHOLD);
        Finding rounded = found(
                plain(
                        "3.5",
                        rules().rounded(new Rounding(1, Rounding.Mode.HALF_UP)).build()),
                below);
        assertFound(rounded, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(amount(rounded, "actual")).contains(new BigDecimal("3.5"));
        assertThat(amount(rounded, "unrounded")).contains(new BigDecimal("3.45"));
        assertFound(
                found(
                        plain(
                                "3.5",
                                rules().rounded(new Rounding(1, Rounding.Mode.DOWN))
                                        .build()),
                        below),
                Verdict.NOT_MET,
                Reason.BELOW_THRESHOLD);
    }

    // ---- pooling

    @Test
    void the_median_is_told_as_such() {
        ProjectCondition median =
                condition(Pooling.MEDIAN, Combination.EACH_PERSPECTIVE, List.of(), "3.5", rules().build());
        ProjectWork work = work(executives("1", "4", "3.5"));
        assertFound(found(median, work), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(told(POLICY, median, work, Language.JA)).isEqualTo("報告会での評価 3.5 ≧ 基準 3.5 (中央値、評価者 3人)");
        assertThat(told(POLICY, median, work, Language.EN))
                .isEqualTo("evaluation at the debrief 3.5 ≥ threshold 3.5 (median; 3 raters)");
    }

    @Test
    void a_trimmed_mean_of_too_few_is_undetermined_and_says_so() {
        ProjectCondition trimmed = condition(
                Pooling.TRIMMED_MEAN,
                Combination.EACH_PERSPECTIVE,
                List.of(),
                "3",
                rules().trim(new Trim.Count(1)).build());
        assertFound(found(trimmed, work(executives("1", "3", "5"))), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        ProjectWork two = work(executives("3", "5"));
        assertFound(found(trimmed, two, FactKind.EVALUATION), Verdict.UNDETERMINED, Reason.NOT_ESTIMABLE);
        assertThat(told(POLICY, trimmed, two, Language.JA)).isEqualTo("報告会での評価: 評点を求められない (評点を付けた評価者 2人) (基準 3)");
    }

    // ---- weights

    @Test
    void a_group_with_a_weight_that_gave_no_score_leaves_it_undetermined() {
        ImmutableEvaluationRules.Builder weights = rules();
        Moka.GROUPS.forEach(group -> weights.putWeights(group, new Weight(0)));
        ImmutableEvaluationRules both = weights.build()
                .withWeights(Map.of(Moka.EXECUTIVE, new Weight(2_000), Moka.COLLEAGUE, new Weight(1_000)));
        ProjectWork work = work(executives("4"));
        ProjectCondition condition =
                condition(Pooling.MEAN_OF_GROUPS, Combination.EACH_PERSPECTIVE, List.of(), "3", both);
        Finding missing = found(condition, work, FactKind.EVALUATION);
        assertFound(missing, Verdict.UNDETERMINED, Reason.NOT_ESTIMABLE);
        assertThat(missing.detail("group")).contains(new Detail.Word("colleague"));
        ProjectCondition alone = condition(
                Pooling.MEAN_OF_GROUPS,
                Combination.EACH_PERSPECTIVE,
                List.of(),
                "3",
                both.withWeights(Map.of(Moka.EXECUTIVE, new Weight(1), Moka.COLLEAGUE, new Weight(0))));
        assertFound(found(alone, work), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        Finding beside = found(
                alone, work(List.of(team(0, Moka.EXECUTIVE, "4"), team(1, Moka.COLLEAGUE, "1"))), FactKind.EVALUATION);
        assertThat(amount(beside, "actual")).contains(new BigDecimal("4"));
        assertThat(amount(beside, "raters")).contains(BigDecimal.ONE);
    }

    @Test
    void perspectives_weigh_what_is_said_and_one_of_weight_0_may_be_missing() {
        List<PerspectiveId> angles = List.of(Moka.POLICY_ANGLE, Moka.TECHNICAL_ANGLE);
        List<Rating> ratings = List.of(
                team(1, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "5"),
                team(2, Optional.of(Moka.TECHNICAL_ANGLE), Moka.OUTSIDE_EXPERT, "2"));
        Map<PerspectiveId, Weight> two =
                Map.of(Moka.POLICY_ANGLE, new Weight(2_000), Moka.TECHNICAL_ANGLE, new Weight(1_000));
        Map<PerspectiveId, Weight> one =
                Map.of(Moka.POLICY_ANGLE, new Weight(2_000), Moka.TECHNICAL_ANGLE, new Weight(0));
        ProjectCondition both = condition(
                Pooling.MEAN_OF_RATINGS,
                Combination.WEIGHTED_MEAN,
                angles,
                "4",
                rules().perspectiveWeights(two).build());
        ProjectCondition first = condition(
                Pooling.MEAN_OF_RATINGS,
                Combination.WEIGHTED_MEAN,
                angles,
                "5",
                rules().perspectiveWeights(one).build());
        assertFound(found(both, work(ratings)), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertFound(found(first, work(ratings)), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        ProjectWork missing = work(ratings.subList(0, 1));
        assertFound(found(both, missing), Verdict.UNDETERMINED, Reason.NO_RATINGS_KNOWN);
        assertFound(found(both, missing, FactKind.EVALUATION), Verdict.NOT_MET, Reason.NOT_EVALUATED);
        assertFound(found(first, missing), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
    }

    private static ProjectCondition weighing(Pooling within, ImmutableEvaluationRules.Builder rules) {
        return condition(
                within,
                Combination.WEIGHTED_MEAN,
                List.of(Moka.POLICY_ANGLE, Moka.TECHNICAL_ANGLE),
                "3",
                rules.perspectiveWeights(
                                Map.of(Moka.POLICY_ANGLE, new Weight(2_000), Moka.TECHNICAL_ANGLE, new Weight(1_000)))
                        .build());
    }

    @Test
    void of_perspectives_that_are_put_together_all_raters_are_told() {
        ProjectWork work = work(List.of(
                team(1, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "5"),
                team(4, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "5"),
                team(2, Optional.of(Moka.TECHNICAL_ANGLE), Moka.OUTSIDE_EXPERT, "2"),
                team(3, Optional.of(Moka.TECHNICAL_ANGLE), Moka.OUTSIDE_EXPERT, "?")));
        Finding both = found(weighing(Pooling.MEAN_OF_RATINGS, rules()), work);
        assertFound(both, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(amount(both, "raters")).contains(new BigDecimal("3"));
        assertThat(amount(both, "cannotJudge")).contains(BigDecimal.ONE);
    }

    @Test
    void of_perspectives_that_are_put_together_the_one_that_gives_no_score_is_named() {
        ProjectWork work = work(List.of(
                team(1, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "5"),
                team(2, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "4"),
                team(3, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "3"),
                team(4, Optional.of(Moka.TECHNICAL_ANGLE), Moka.OUTSIDE_EXPERT, "5")));
        Finding few = found(weighing(Pooling.MEAN_OF_RATINGS, rules().minRaters(2)), work, FactKind.EVALUATION);
        assertFound(few, Verdict.UNDETERMINED, Reason.TOO_FEW_RATERS);
        assertThat(few.detail("perspective")).contains(new Detail.Word("technical"));
        assertThat(amount(few, "raters")).contains(BigDecimal.ONE);
        Finding trimmed =
                found(weighing(Pooling.TRIMMED_MEAN, rules().trim(new Trim.Count(1))), work, FactKind.EVALUATION);
        assertFound(trimmed, Verdict.UNDETERMINED, Reason.NOT_ESTIMABLE);
        assertThat(trimmed.detail("perspective")).contains(new Detail.Word("technical"));
    }

    @Test
    void of_groups_without_a_score_the_first_that_has_a_weight_is_named() {
        ImmutableEvaluationRules.Builder weights = rules();
        Moka.GROUPS.forEach(group -> weights.putWeights(group, new Weight(0)));
        Finding missing = found(
                condition(
                        Pooling.MEAN_OF_GROUPS,
                        Combination.EACH_PERSPECTIVE,
                        List.of(),
                        "3",
                        weights.build()
                                .withWeights(Map.of(
                                        Moka.COLLEAGUE, new Weight(0),
                                        Moka.EXECUTIVE, new Weight(1_000),
                                        Moka.OUTSIDE_EXPERT, new Weight(1_000)))),
                work(executives("4")));
        assertFound(missing, Verdict.UNDETERMINED, Reason.NOT_ESTIMABLE);
        assertThat(missing.detail("group")).contains(new Detail.Word("outside-expert"));
    }

    // ---- enough to go by

    @Test
    void too_few_raters_leave_it_undetermined_and_never_refused() {
        ProjectCondition three = plain("3", rules().minRaters(3).build());
        assertFound(found(three, work(executives("5", "5", "5"))), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        for (List<Rating> few : List.of(executives("1", "1"), executives("5", "5", "?"), executives())) {
            Finding finding = found(three, work(few), FactKind.EVALUATION);
            assertFound(finding, Verdict.UNDETERMINED, Reason.TOO_FEW_RATERS);
            assertThat(amount(finding, "needed")).contains(new BigDecimal("3"));
        }
        assertThat(told(POLICY, three, work(executives("1", "?")), Language.JA))
                .isEqualTo("報告会での評価: 評価者が 1人で、必要な 3人に足りない (基準 3、評価不能 1人)");
    }

    @Test
    void a_group_may_need_its_own_number_of_raters() {
        ProjectCondition colleagues =
                plain("3", rules().putMinRatersByGroup(Moka.COLLEAGUE, 1).build());
        ProjectWork without = work(executives("5", "5"));
        Finding finding = found(colleagues, without);
        assertFound(finding, Verdict.UNDETERMINED, Reason.TOO_FEW_RATERS);
        assertThat(finding.detail("group")).contains(new Detail.Word("colleague"));
        List<Rating> with = new ArrayList<>(executives("5", "5"));
        with.add(team(9, Moka.COLLEAGUE, "4"));
        assertFound(found(colleagues, work(with)), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
    }

    @Test
    void of_a_perspective_only_the_groups_that_may_take_it_are_needed() {
        ProjectCondition condition = condition(
                Pooling.MEAN_OF_RATINGS,
                Combination.EACH_PERSPECTIVE,
                List.of(Moka.POLICY_ANGLE),
                "3",
                rules().putMinRatersByGroup(Moka.OUTSIDE_EXPERT, 1).build());
        assertFound(
                found(condition, work(List.of(team(1, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "3")))),
                Verdict.MET,
                Reason.AT_OR_ABOVE_THRESHOLD);
    }

    private static RatingRequest asked(RaterGroupId group, int people, LocalDate day) {
        return new RatingRequest(PROJECT, Optional.empty(), Occasion.DEBRIEF, Optional.empty(), group, people, day);
    }

    @Test
    void a_response_rate_met_exactly_is_met_and_one_below_leaves_it_undetermined() {
        ProjectCondition half = plain("3", rules().minResponse(50).build());
        ProjectWork two = work(executives("5", "?"));
        assertFound(
                found(half, two.withRequests(List.of(asked(Moka.EXECUTIVE, 4, DAY)))),
                Verdict.MET,
                Reason.AT_OR_ABOVE_THRESHOLD);
        Finding low = found(
                half,
                two.withRequests(List.of(asked(Moka.EXECUTIVE, 4, DAY), asked(Moka.EXECUTIVE, 1, DAY.plusDays(1)))),
                FactKind.EVALUATION);
        assertFound(low, Verdict.UNDETERMINED, Reason.RESPONSE_TOO_LOW);
        assertThat(amount(low, "asked")).contains(new BigDecimal("5"));
        assertThat(amount(low, "answers")).contains(new BigDecimal("2"));
    }

    @Test
    void only_those_who_were_asked_for_what_counts_belong_to_the_response() {
        Optional<PerspectiveId> policy = Optional.of(Moka.POLICY_ANGLE);
        ProjectCondition half = condition(
                Pooling.MEAN_OF_RATINGS,
                Combination.EACH_PERSPECTIVE,
                List.of(Moka.POLICY_ANGLE),
                "3",
                rules().minResponse(50).build());
        RatingRequest executives =
                new RatingRequest(PROJECT, Optional.empty(), Occasion.DEBRIEF, policy, Moka.EXECUTIVE, 2, DAY);
        ProjectWork work = work(List.of(team(1, policy, Moka.EXECUTIVE, "5")));
        for (RatingRequest other : List.of(
                // of a group that may not take the perspective, from another perspective, on another occasion, of a
                // person
                new RatingRequest(PROJECT, Optional.empty(), Occasion.DEBRIEF, policy, Moka.COLLEAGUE, 9, DAY),
                new RatingRequest(
                        PROJECT,
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.of(Moka.TECHNICAL_ANGLE),
                        Moka.EXECUTIVE,
                        9,
                        DAY),
                new RatingRequest(PROJECT, Optional.empty(), Occasion.AFTER_PROJECT, policy, Moka.EXECUTIVE, 9, DAY),
                new RatingRequest(PROJECT, Optional.of(PERSON), Occasion.DEBRIEF, policy, Moka.EXECUTIVE, 9, DAY))) {
            assertFound(
                    found(half, work.withRequests(List.of(executives, other))),
                    Verdict.MET,
                    Reason.AT_OR_ABOVE_THRESHOLD);
        }
        Finding low = found(
                half,
                work.withRequests(List.of(
                        executives,
                        new RatingRequest(
                                PROJECT,
                                Optional.empty(),
                                Occasion.DEBRIEF,
                                policy,
                                Moka.EXECUTIVE,
                                1,
                                DAY.plusDays(1)))));
        assertFound(low, Verdict.UNDETERMINED, Reason.RESPONSE_TOO_LOW);
        assertThat(amount(low, "needed")).contains(new BigDecimal("50"));
    }

    @Test
    void where_it_is_not_known_how_many_were_asked_the_response_is_not_known() {
        ProjectCondition half = plain("3", rules().minResponse(1).build());
        ProjectWork two = work(executives("5", "5"));
        assertFound(found(half, two), Verdict.UNDETERMINED, Reason.ASKED_UNKNOWN);
        assertFound(
                found(half, two.withRequests(List.of(asked(Moka.COLLEAGUE, 1, DAY)))),
                Verdict.UNDETERMINED,
                Reason.ASKED_UNKNOWN);
        Dossier later = dossier(two.withRequests(List.of(asked(Moka.EXECUTIVE, 2, TODAY.plusDays(1)))));
        assertFound(leaf(judge(POLICY, half, later, TODAY)), Verdict.UNDETERMINED, Reason.ASKED_UNKNOWN);
    }

    @Test
    void where_nobody_can_judge_it_is_undetermined() {
        ProjectCondition condition = plain("1", rules().build());
        ProjectWork none = work(executives("?", "?"));
        assertFound(found(condition, none, FactKind.EVALUATION), Verdict.UNDETERMINED, Reason.NOT_ESTIMABLE);
        assertThat(told(POLICY, condition, none, Language.EN))
                .isEqualTo("evaluation at the debrief: no score comes of the ratings (0 raters with a score)"
                        + " (threshold 1; 2 cannot judge)");
        assertFound(found(condition, work(List.of()), FactKind.EVALUATION), Verdict.NOT_MET, Reason.NOT_EVALUATED);
    }

    // ---- axes

    @Test
    void where_an_axis_is_asked_for_only_its_ratings_count() {
        ProjectCondition condition = plain("3", rules().axis(Moka.AI_RPA).build());
        Rating ai = team(1, Moka.EXECUTIVE, "4").on(Moka.AI_RPA);
        Rating data = team(1, Moka.EXECUTIVE, "1").on(Moka.DATA_UTILISATION);
        Rating general = team(1, Moka.EXECUTIVE, "1");
        assertFound(found(condition, work(List.of(ai, data, general))), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertFound(found(condition, work(List.of(data, general))), Verdict.UNDETERMINED, Reason.NO_RATINGS_KNOWN);
        assertThat(ai.key()).isNotEqualTo(general.key());
    }

    private static Rating rated(int rater, AxisId axis, String score) {
        return team(rater, Moka.EXECUTIVE, score).on(axis);
    }

    @Test
    void who_rates_on_two_axes_is_one_rater_however_many_there_are() {
        ProjectCondition any = plain("3", rules().build());
        Finding one = found(any, work(List.of(rated(1, Moka.AI_RPA, "4"), rated(1, Moka.DATA_UTILISATION, "3"))));
        assertFound(one, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(amount(one, "actual")).contains(new BigDecimal("3.5"));
        assertThat(amount(one, "raters")).contains(BigDecimal.ONE);
        Finding two = found(
                any,
                work(List.of(
                        rated(1, Moka.AI_RPA, "4"), rated(2, Moka.AI_RPA, "4"), rated(2, Moka.DATA_UTILISATION, "4"))));
        assertThat(amount(two, "raters")).contains(new BigDecimal("2"));
        for (int raters : new int[] {15, 16, 17, 31, 32, 33}) {
            List<Rating> all = new ArrayList<>();
            for (int i = 0; i < raters; i++) {
                all.add(rated(i, Moka.AI_RPA, "4"));
            }
            assertThat(amount(found(any, work(all)), "raters")).contains(new BigDecimal(raters));
            all.add(rated(raters - 1, Moka.DATA_UTILISATION, "4"));
            assertThat(amount(found(any, work(all)), "raters")).contains(new BigDecimal(raters));
        }
    }

    @Test
    void the_axis_is_told_with_the_finding_and_its_evidence() {
        Rating rating =
                team(1, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "4").on(Moka.AI_RPA);
        ProjectCondition condition = condition(
                Pooling.MEAN_OF_RATINGS,
                Combination.EACH_PERSPECTIVE,
                List.of(Moka.POLICY_ANGLE),
                "3",
                rules().axis(Moka.AI_RPA).build());
        Finding leaf = found(condition, work(List.of(rating)));
        assertThat(leaf.detail("axis")).contains(new Detail.Word(Moka.AI_RPA.value()));
        assertThat(leaf.evidence())
                .extracting(FactRef::id)
                .containsExactly("P-1/debrief/policy/" + Moka.AI_RPA.value());
    }

    // ---- scales

    @Test
    void where_the_scale_has_no_means_it_is_named() {
        ScaleId grade = new ScaleId("grade");
        Scale levels = Scale.ofLevels(
                        grade,
                        ScaleKind.ORDINAL,
                        new TreeMap<>(Map.of(
                                Score.of("1"), LocalizedText.of("可", "fair"),
                                Score.of("4"), LocalizedText.of("良", "good"))))
                .orElseThrow();
        ClauseId clause = POLICY.clauses().keySet().iterator().next();
        Policy graded = ImmutablePolicy.builder()
                .from(POLICY)
                .putScales(grade, new ScaleDeclaration(grade, clause, Optional.of(levels), Optional.of("test@1")))
                .build();
        ProjectCondition median = condition(
                Pooling.MEDIAN,
                Combination.EACH_PERSPECTIVE,
                List.of(),
                "4",
                rules().scale(grade).build());
        Dossier dossier = dossier(work(executives("1", "4", "4")));
        assertThat(leaf(judge(graded, median, dossier, TODAY)).detail("scale")).contains(new Detail.Word("grade"));
        ProjectCondition numeric =
                condition(Pooling.MEDIAN, Combination.EACH_PERSPECTIVE, List.of(), "4", rules().build());
        assertThat(leaf(judge(POLICY, numeric, dossier, TODAY)).detail("scale")).isEmpty();
    }

    // ---- clauses

    @Test
    void the_clause_stands_with_the_condition_and_not_again_with_each_of_its_perspectives() {
        ClauseId clause = POLICY.clauses().keySet().iterator().next();
        List<Rating> ratings = List.of(
                team(1, Optional.of(Moka.POLICY_ANGLE), Moka.EXECUTIVE, "5"),
                team(2, Optional.of(Moka.TECHNICAL_ANGLE), Moka.OUTSIDE_EXPERT, "4"));
        for (Combination combine : Combination.values()) {
            ProjectCondition.ScoreAtLeast plain = combine == Combination.WEIGHTED_MEAN
                    ? (ProjectCondition.ScoreAtLeast) weighing(Pooling.MEAN_OF_RATINGS, rules())
                    : condition(
                            Pooling.MEAN_OF_RATINGS,
                            combine,
                            List.of(Moka.POLICY_ANGLE, Moka.TECHNICAL_ANGLE),
                            "3",
                            rules().build());
            ProjectCondition stated = new ProjectCondition.ScoreAtLeast(
                    plain.id(),
                    Optional.of(clause),
                    plain.occasion(),
                    plain.of(),
                    plain.perspectives(),
                    plain.by(),
                    plain.within(),
                    plain.combine(),
                    plain.atLeast(),
                    plain.rules());
            Finding leaf = found(stated, work(ratings));
            assertFound(leaf, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
            assertThat(leaf.clause())
                    .isEqualTo(combine == Combination.EACH_PERSPECTIVE ? Optional.empty() : Optional.of(clause));
        }
    }

    // ---- corrections

    @Test
    void a_correction_counts_from_its_day_on_and_is_seen() {
        ProjectCondition condition = plain("3", rules().build());
        Rating first = team(1, Moka.EXECUTIVE, "2");
        Rating second = first.revised(new Mark.Scored(Score.of("4")), DAY.plusDays(10), "転記の誤り");
        Dossier dossier = dossier(work(List.of(second, first)));
        Finding before = leaf(judge(POLICY, condition, dossier, DAY.plusDays(9)));
        assertFound(before, Verdict.NOT_MET, Reason.BELOW_THRESHOLD);
        assertThat(before.detail("corrected")).isEmpty();
        Finding after = leaf(judge(POLICY, condition, dossier, DAY.plusDays(10)));
        assertFound(after, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(amount(after, "raters")).contains(BigDecimal.ONE);
        assertThat(amount(after, "corrected")).contains(BigDecimal.ONE);
        assertThat(dossier.asOf(TODAY).work().get(0).ratings()).containsExactly(first, second);
    }

    @Test
    void of_two_corrections_the_one_that_comes_after_the_day_does_not_count_yet() {
        Rating first = team(1, Moka.EXECUTIVE, "2");
        Rating second = first.revised(new Mark.Scored(Score.of("4")), DAY.plusDays(10), "転記の誤り");
        Rating third = second.revised(new Mark.Scored(Score.of("1")), DAY.plusDays(20), "対象の取違え");
        Dossier dossier = dossier(work(List.of(third, second, first)));
        ProjectCondition condition = plain("3", rules().build());
        assertFound(
                leaf(judge(POLICY, condition, dossier, DAY.plusDays(19))), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertFound(leaf(judge(POLICY, condition, dossier, DAY.plusDays(20))), Verdict.NOT_MET, Reason.BELOW_THRESHOLD);
    }

    @Test
    void a_correction_that_moves_a_rater_to_another_group_leaves_nothing_in_the_first() {
        Rating first = team(1, Moka.EXECUTIVE, "5");
        Rating moved = new Rating(
                first.project(),
                first.ratee(),
                first.occasion(),
                first.perspective(),
                first.axis(),
                Moka.COLLEAGUE,
                first.rater(),
                first.mark(),
                DAY,
                1,
                Optional.of("区分の誤り"));
        ProjectCondition executives =
                plain("1", rules().putMinRatersByGroup(Moka.EXECUTIVE, 1).build());
        assertFound(found(executives, work(List.of(first, moved))), Verdict.UNDETERMINED, Reason.TOO_FEW_RATERS);
    }

    // ---- who may rate whom

    private static DeclaredRelation superior(StaffId of, LocalDate from, Optional<LocalDate> until) {
        return new DeclaredRelation(new RaterId("R-0"), Optional.of(of), Optional.empty(), SUPERIOR, from, until);
    }

    @Test
    void the_rating_of_a_related_rater_is_excluded_or_flagged_but_never_silently() {
        ProjectCondition condition = plain("3", rules().build());
        ProjectWork work = work(executives("5", "1"))
                .withRelations(List.of(superior(PERSON, LocalDate.of(2020, 4, 1), Optional.empty())));
        Finding plain = leaf(judge(POLICY, condition, dossier(work), TODAY));
        assertFound(plain, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        Finding excluded = leaf(judge(with(ConflictEffect.EXCLUDE), condition, dossier(work), TODAY));
        assertFound(excluded, Verdict.NOT_MET, Reason.BELOW_THRESHOLD);
        assertThat(amount(excluded, "excluded")).contains(BigDecimal.ONE);
        assertThat(amount(excluded, "raters")).contains(BigDecimal.ONE);
        Finding flagged = leaf(judge(with(ConflictEffect.FLAG), condition, dossier(work), TODAY));
        assertFound(flagged, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(amount(flagged, "flagged")).contains(BigDecimal.ONE);
        assertThat(told(with(ConflictEffect.EXCLUDE), condition, work, Language.JA))
                .isEqualTo("報告会での評価 1 < 基準 3 (評価者 1人、利害関係等により除外 1人)");
        assertThat(told(with(ConflictEffect.FLAG), condition, work, Language.EN))
                .isEqualTo("evaluation at the debrief 3 ≥ threshold 3 (2 raters; 1 with a relation to note)");
    }

    @Test
    void a_relation_matters_on_its_days_and_to_its_person_alone() {
        ProjectCondition condition = plain("3", rules().build());
        Policy policy = with(ConflictEffect.EXCLUDE);
        for (DeclaredRelation one : List.of(
                superior(PERSON, DAY, Optional.of(DAY)),
                new DeclaredRelation(
                        new RaterId("R-0"), Optional.empty(), Optional.of(PROJECT), SUPERIOR, DAY, Optional.empty()))) {
            ProjectWork work = work(executives("5")).withRelations(List.of(one));
            Finding finding = leaf(judge(policy, condition, dossier(work, FactKind.EVALUATION), TODAY));
            assertFound(finding, Verdict.UNDETERMINED, Reason.NOT_ESTIMABLE);
        }
        for (DeclaredRelation other : List.of(
                superior(PERSON, DAY.plusDays(1), Optional.empty()),
                superior(PERSON, DAY.minusDays(9), Optional.of(DAY.minusDays(1))),
                superior(MATE, DAY, Optional.empty()))) {
            ProjectWork work = work(executives("5")).withRelations(List.of(other));
            assertFound(
                    leaf(judge(policy, condition, dossier(work), TODAY)), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        }
    }

    private static Colleague serving(LocalDate joined, Optional<LocalDate> left) {
        return new Colleague(new StaffId("R-0"), joined, left);
    }

    private static Policy togetherUnder(int days, ConflictEffect effect) {
        ClauseId clause = POLICY.clauses().keySet().iterator().next();
        return ImmutablePolicy.copyOf(POLICY)
                .withConflicts(List.of(
                        new ConflictRule("short", new ConflictRule.Ground.TogetherUnder(days), effect, clause)));
    }

    @Test
    void whoever_has_worked_with_the_rated_for_too_few_days_is_excluded_or_flagged() {
        ProjectCondition condition = plain("3", rules().build());
        LocalDate joined = DAY.minusDays(89);
        ProjectWork work = work(executives("5", "1")).withColleagues(List.of(serving(joined, Optional.empty())));
        Finding excluded = leaf(judge(togetherUnder(91, ConflictEffect.EXCLUDE), condition, dossier(work), TODAY));
        assertFound(excluded, Verdict.NOT_MET, Reason.BELOW_THRESHOLD);
        assertThat(amount(excluded, "excluded")).contains(BigDecimal.ONE);
        Finding flagged = leaf(judge(togetherUnder(91, ConflictEffect.FLAG), condition, dossier(work), TODAY));
        assertFound(flagged, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(amount(flagged, "flagged")).contains(BigDecimal.ONE);
        Finding enough = leaf(judge(togetherUnder(90, ConflictEffect.EXCLUDE), condition, dossier(work), TODAY));
        assertFound(enough, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertThat(amount(enough, "excluded")).isEmpty();
        Finding outside = leaf(judge(
                togetherUnder(9999, ConflictEffect.EXCLUDE),
                condition,
                dossier(work.withColleagues(List.of())),
                TODAY));
        assertFound(outside, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
    }

    @Test
    void the_service_of_the_rated_person_counts_where_the_rating_is_of_the_person() {
        Rating rating = new Rating(
                PROJECT,
                Optional.of(PERSON),
                Occasion.DEBRIEF,
                Optional.empty(),
                Moka.EXECUTIVE,
                new RaterId("R-0"),
                Score.of("5"),
                DAY);
        ProjectCondition.ScoreAtLeast ofTheTeam = plain("3", rules().build());
        ProjectCondition ofThePerson = new ProjectCondition.ScoreAtLeast(
                ofTheTeam.id(),
                ofTheTeam.clause(),
                ofTheTeam.occasion(),
                new Term.Stated<>(RatedSubject.PERSON),
                ofTheTeam.perspectives(),
                ofTheTeam.by(),
                ofTheTeam.within(),
                ofTheTeam.combine(),
                ofTheTeam.atLeast(),
                ofTheTeam.rules());
        ProjectWork work =
                work(List.of(rating)).withColleagues(List.of(serving(LocalDate.of(2000, 4, 1), Optional.empty())));
        DepartmentId unit = new DepartmentId("u");
        for (int days : List.of(10, 11)) {
            Dossier dossier = dossier(work, FactKind.EVALUATION)
                    .with(new Service(
                            new StaffMember(PERSON, unit, "", DAY.minusDays(9), Optional.empty()), List.of(unit)));
            Finding finding = leaf(judge(togetherUnder(days, ConflictEffect.EXCLUDE), ofThePerson, dossier, TODAY));
            assertThat(finding.verdict()).isEqualTo(days == 10 ? Verdict.MET : Verdict.UNDETERMINED);
        }
    }

    @Test
    void the_service_of_the_rated_person_does_not_matter_where_the_rating_is_of_the_team() {
        ProjectWork work =
                work(executives("5")).withColleagues(List.of(serving(LocalDate.of(2000, 4, 1), Optional.empty())));
        DepartmentId unit = new DepartmentId("u");
        Dossier dossier = dossier(work, FactKind.EVALUATION)
                .with(new Service(
                        new StaffMember(PERSON, unit, "", DAY.minusDays(9), Optional.empty()), List.of(unit)));
        Finding finding =
                leaf(judge(togetherUnder(11, ConflictEffect.EXCLUDE), plain("3", rules().build()), dossier, TODAY));
        assertFound(finding, Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
    }

    @Test
    void an_excluded_rating_is_an_answer_but_no_rater() {
        Policy policy = with(ConflictEffect.EXCLUDE);
        ProjectWork work = work(executives("5", "5"))
                .withRelations(List.of(superior(PERSON, DAY, Optional.empty())))
                .withRequests(List.of(asked(Moka.EXECUTIVE, 2, DAY)));
        assertFound(
                leaf(judge(policy, plain("3", rules().minResponse(100).build()), dossier(work), TODAY)),
                Verdict.MET,
                Reason.AT_OR_ABOVE_THRESHOLD);
        assertFound(
                leaf(judge(policy, plain("3", rules().minRaters(2).build()), dossier(work), TODAY)),
                Verdict.UNDETERMINED,
                Reason.TOO_FEW_RATERS);
    }

    // ---- whose ratings

    @Test
    void every_member_inherits_what_the_team_was_given_but_for_their_own_rating() {
        ProjectCondition condition = plain("3", rules().build());
        Rating own = new Rating(
                PROJECT,
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.empty(),
                Moka.PROJECT_MEMBER,
                new RaterId(PERSON.value()),
                Score.of("5"),
                DAY);
        ProjectWork work = work(List.of(own, team(1, Moka.EXECUTIVE, "2")));
        assertFound(found(condition, work), Verdict.NOT_MET, Reason.BELOW_THRESHOLD);
        Dossier mate = new Dossier(MATE, List.of(work), List.of(), EnumSet.of(FactKind.PARTICIPATION));
        assertFound(leaf(judge(POLICY, condition, mate, TODAY)), Verdict.MET, Reason.AT_OR_ABOVE_THRESHOLD);
        assertFound(found(condition, work(List.of(own)), FactKind.EVALUATION), Verdict.NOT_MET, Reason.NOT_EVALUATED);
    }

    @Test
    void a_person_does_not_inherit_what_another_member_was_given() {
        ProjectCondition condition = plain("3", rules().build());
        Rating ofMate = new Rating(
                PROJECT,
                Optional.of(MATE),
                Occasion.DEBRIEF,
                Optional.empty(),
                Moka.EXECUTIVE,
                new RaterId("R-1"),
                Score.of("5"),
                DAY);
        assertFound(found(condition, work(List.of(ofMate))), Verdict.UNDETERMINED, Reason.NO_RATINGS_KNOWN);
    }
}
