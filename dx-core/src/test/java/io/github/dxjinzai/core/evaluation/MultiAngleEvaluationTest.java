package io.github.dxjinzai.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MultiAngleEvaluationTest {

    private static final RaterGroupId BOSS = new RaterGroupId("boss");
    private static final RaterGroupId PEER = new RaterGroupId("peer");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static Rating rating(int rater, RaterGroupId group, Mark mark) {
        return new Rating(
                new ProjectId("P-1"),
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.empty(),
                group,
                new RaterId("R-" + rater),
                mark,
                DAY);
    }

    private static MultiAngleEvaluation by(RaterGroupId group, String... scores) {
        List<Rating> all = new ArrayList<>();
        for (String score : scores) {
            all.add(rating(all.size(), group, mark(score)));
        }
        return new MultiAngleEvaluation(all);
    }

    private static Mark mark(String score) {
        return score.equals("?") ? new Mark.CannotJudge() : new Mark.Scored(Score.of(score));
    }

    private static MultiAngleEvaluation both(MultiAngleEvaluation one, MultiAngleEvaluation other) {
        List<Rating> all = new ArrayList<>(one.ratings());
        all.addAll(other.ratings());
        return new MultiAngleEvaluation(all);
    }

    private static Optional<BigDecimal> score(MultiAngleEvaluation evaluation, PoolingRule rule) {
        return evaluation.score(rule).map(MeanScore::shown);
    }

    private static PoolingRule rule(Pooling how, Trim trim) {
        return new PoolingRule(how, Optional.of(trim), new TreeMap<>(), ScaleKind.NUMERIC);
    }

    private static PoolingRule weighted(int boss, int peer) {
        return new PoolingRule(
                Pooling.MEAN_OF_GROUPS,
                Optional.empty(),
                new TreeMap<>(Map.of(BOSS, new Weight(boss), PEER, new Weight(peer))),
                ScaleKind.NUMERIC);
    }

    @Test
    void the_median_of_an_odd_number_is_the_middle_one() {
        assertThat(score(by(BOSS, "5", "1", "2"), PoolingRule.of(Pooling.MEDIAN)))
                .contains(new BigDecimal("2"));
    }

    @Test
    void the_median_of_an_even_number_is_the_exact_mean_of_the_two_in_the_middle() {
        assertThat(score(by(BOSS, "5", "1", "4.5", "3.5"), PoolingRule.of(Pooling.MEDIAN)))
                .contains(new BigDecimal("4"));
    }

    @Test
    void on_an_ordinal_scale_the_median_of_an_even_number_is_the_lower_of_the_two_in_the_middle() {
        PoolingRule ordinal = new PoolingRule(Pooling.MEDIAN, Optional.empty(), new TreeMap<>(), ScaleKind.ORDINAL);
        assertThat(score(by(BOSS, "1", "4", "2", "3"), ordinal)).contains(new BigDecimal("2"));
    }

    @Test
    void a_trimmed_mean_cuts_off_as_many_at_each_end() {
        assertThat(score(by(BOSS, "1", "5", "3", "3.5", "1"), rule(Pooling.TRIMMED_MEAN, new Trim.Count(1))))
                .contains(new BigDecimal("2.5"));
        assertThat(score(by(BOSS, "1", "5", "3", "3.5", "1"), rule(Pooling.TRIMMED_MEAN, new Trim.Share(20))))
                .contains(new BigDecimal("2.5"));
        assertThat(score(by(BOSS, "1", "5", "3", "3.5"), rule(Pooling.TRIMMED_MEAN, new Trim.Share(20))))
                .contains(new BigDecimal("3.125"));
    }

    @Test
    void a_trimmed_mean_that_would_leave_nothing_is_none() {
        assertThat(score(by(BOSS, "3", "3"), rule(Pooling.TRIMMED_MEAN, new Trim.Count(1))))
                .isEmpty();
        assertThat(score(by(BOSS, "3", "3", "4"), rule(Pooling.TRIMMED_MEAN, new Trim.Count(1))))
                .contains(new BigDecimal("3"));
        assertThat(score(by(BOSS, "3"), rule(Pooling.TRIMMED_MEAN, new Trim.Count(Integer.MAX_VALUE))))
                .isEmpty();
    }

    @Test
    void the_lowest_is_the_lowest() {
        assertThat(score(by(BOSS, "3", "2.5", "4"), PoolingRule.of(Pooling.LOWEST)))
                .contains(new BigDecimal("2.5"));
    }

    @Test
    void groups_weigh_what_is_said() {
        MultiAngleEvaluation evaluation = both(by(BOSS, "5", "4"), by(PEER, "3"));
        assertThat(score(evaluation, weighted(2_000, 1_000))).contains(new BigDecimal("4"));
        assertThat(score(evaluation, weighted(1_000, 1_000))).contains(new BigDecimal("3.75"));
        assertThat(score(evaluation, PoolingRule.of(Pooling.MEAN_OF_GROUPS))).contains(new BigDecimal("3.75"));
    }

    @Test
    void a_group_with_a_weight_that_gave_no_score_leaves_none() {
        assertThat(score(by(BOSS, "5"), weighted(1_000, 1))).isEmpty();
        assertThat(score(both(by(BOSS, "5"), by(PEER, "?")), weighted(1_000, 1)))
                .isEmpty();
        assertThat(score(by(BOSS, "5"), weighted(1_000, 0))).contains(new BigDecimal("5"));
        assertThat(score(by(PEER, "5"), weighted(1_000, 0))).isEmpty();
    }

    @Test
    void who_cannot_judge_answers_but_gives_no_score() {
        MultiAngleEvaluation evaluation = by(BOSS, "4", "?", "?");
        assertThat(evaluation.raters()).isEqualTo(1);
        assertThat(evaluation.answers()).isEqualTo(3);
        for (Pooling how : List.of(Pooling.MEAN_OF_RATINGS, Pooling.MEAN_OF_GROUPS, Pooling.MEDIAN, Pooling.LOWEST)) {
            assertThat(score(evaluation, PoolingRule.of(how))).contains(new BigDecimal("4"));
            assertThat(score(by(BOSS, "?"), PoolingRule.of(how))).isEmpty();
        }
    }

    @Test
    void a_correction_supersedes_what_it_corrects() {
        Rating first = rating(1, BOSS, mark("2"));
        Rating second = first.revised(mark("3"), DAY.plusDays(1), "転記の誤り");
        Rating third = second.revised(mark("4"), DAY.plusDays(2), "再度の誤り");
        assertThat(new MultiAngleEvaluation(List.of(third, first, second))
                        .latest()
                        .ratings())
                .containsExactly(third);
        assertThat(third.revision()).isEqualTo(2);
        assertThatThrownBy(() -> first.revised(mark("3"), DAY, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rounding_goes_the_way_that_is_said() {
        MeanScore mean = MeanScore.of(List.of(Score.of("3.4"), Score.of("3.5")));
        assertThat(mean.rounded(new Rounding(1, Rounding.Mode.HALF_UP)).shown()).isEqualTo(new BigDecimal("3.5"));
        assertThat(mean.rounded(new Rounding(1, Rounding.Mode.DOWN)).shown()).isEqualTo(new BigDecimal("3.4"));
        assertThat(mean.rounded(new Rounding(0, Rounding.Mode.UP)).shown()).isEqualTo(new BigDecimal("4"));
        assertThat(mean.rounded(new Rounding(0, Rounding.Mode.HALF_UP)).shown()).isEqualTo(new BigDecimal("3"));
        assertThat(mean.rounded(new Rounding(2, Rounding.Mode.DOWN))).isEqualTo(mean);
        MeanScore below = MeanScore.of(List.of(Score.of("-1.25")));
        assertThat(below.rounded(new Rounding(1, Rounding.Mode.HALF_UP)).shown())
                .isEqualTo(new BigDecimal("-1.3"));
        assertThat(below.rounded(new Rounding(1, Rounding.Mode.DOWN)).shown()).isEqualTo(new BigDecimal("-1.2"));
        assertThatThrownBy(() -> new Rounding(4, Rounding.Mode.UP)).hasMessageContaining("4");
    }

    @Test
    void above_is_not_at() {
        MeanScore four = MeanScore.of(List.of(Score.of("3.5"), Score.of("4.5")));
        assertThat(four.isAtLeast(Score.of("4"))).isTrue();
        assertThat(four.isAbove(Score.of("4"))).isFalse();
        assertThat(four.isAbove(Score.of("3.999"))).isTrue();
    }

    @Test
    void the_mean_of_dozens_of_means_over_thousands_of_raters_is_exact() {
        List<MeanScore> means = new ArrayList<>();
        for (int raters = 1_001; raters < 1_100; raters++) {
            List<Score> scores = new ArrayList<>(Collections.nCopies(raters - 1, Score.of("3")));
            scores.add(Score.of("2"));
            means.add(MeanScore.of(scores));
        }
        assertThat(MeanScore.ofMeans(means).isAtLeast(Score.of("3"))).isFalse();
        assertThat(MeanScore.ofMeans(means).isAtLeast(Score.of("2.999"))).isTrue();
    }

    @Test
    void levels_lie_in_equal_steps_and_have_labels() {
        TreeMap<Score, LocalizedText> labels = new TreeMap<>();
        labels.put(Score.of("1"), LocalizedText.of("否", "fail"));
        ScaleId id = new ScaleId("grade");
        assertThat(Scale.ofLevels(id, ScaleKind.ORDINAL, labels)).isEmpty();
        labels.put(Score.of("2"), LocalizedText.of("合", "pass"));
        Scale two = Scale.ofLevels(id, ScaleKind.PASS_FAIL, labels).orElseThrow();
        assertThat(two.scores()).containsExactly(Score.of("1"), Score.of("2"));
        assertThat(two.label(Score.of("2"))).contains(LocalizedText.of("合", "pass"));
        assertThat(two.label(Score.of("1.5"))).isEmpty();
        labels.put(Score.of("4"), LocalizedText.of("優", "excellent"));
        assertThat(Scale.ofLevels(id, ScaleKind.ORDINAL, labels)).isEmpty();
        labels.put(Score.of("3"), LocalizedText.of("良", "good"));
        assertThat(Scale.ofLevels(id, ScaleKind.ORDINAL, labels)).isPresent();
        assertThatThrownBy(() -> Scale.ofLevels(id, ScaleKind.PASS_FAIL, labels))
                .hasMessageContaining("two levels");
    }

    // ---- what always holds

    @Provide
    Arbitrary<List<Rating>> ratings() {
        Arbitrary<Mark> marks = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        5,
                        Arbitraries.integers()
                                .between(1_000, 5_000)
                                .map(Score::new)
                                .map(Mark.Scored::new)),
                net.jqwik.api.Tuple.of(1, Arbitraries.create(Mark.CannotJudge::new)));
        return net.jqwik.api.Combinators.combine(Arbitraries.of(BOSS, PEER), marks)
                .as((group, mark) -> rating(0, group, mark))
                .list()
                .ofMaxSize(9)
                .map(MultiAngleEvaluationTest::numbered);
    }

    private static List<Rating> numbered(List<Rating> ratings) {
        List<Rating> all = new ArrayList<>();
        for (Rating one : ratings) {
            all.add(rating(all.size(), one.group(), one.mark()));
        }
        return all;
    }

    @Provide
    Arbitrary<PoolingRule> rules() {
        return Arbitraries.of(
                PoolingRule.of(Pooling.MEAN_OF_RATINGS),
                PoolingRule.of(Pooling.MEAN_OF_GROUPS),
                PoolingRule.of(Pooling.MEDIAN),
                PoolingRule.of(Pooling.LOWEST),
                rule(Pooling.TRIMMED_MEAN, new Trim.Count(1)),
                rule(Pooling.TRIMMED_MEAN, new Trim.Share(30)),
                weighted(2_000, 1_000));
    }

    @Property(tries = 300)
    void the_order_of_ratings_does_not_matter(
            @ForAll("ratings") List<Rating> ratings, @ForAll("rules") PoolingRule rule, @ForAll long seed) {
        List<Rating> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new MultiAngleEvaluation(shuffled).score(rule))
                .isEqualTo(new MultiAngleEvaluation(ratings).score(rule));
    }

    @Property(tries = 300)
    void who_cannot_judge_never_changes_the_score(
            @ForAll("ratings") List<Rating> ratings, @ForAll("rules") PoolingRule rule) {
        List<Rating> more = new ArrayList<>(ratings);
        more.add(rating(99, BOSS, new Mark.CannotJudge()));
        assertThat(new MultiAngleEvaluation(more).score(rule)).isEqualTo(new MultiAngleEvaluation(ratings).score(rule));
    }

    @Property(tries = 300)
    void a_score_lies_between_the_lowest_and_the_highest(
            @ForAll("ratings") List<Rating> ratings, @ForAll("rules") PoolingRule rule) {
        new MultiAngleEvaluation(ratings).score(rule).ifPresent(score -> {
            List<Score> given = ratings.stream()
                    .flatMap(rating -> rating.score().stream())
                    .sorted()
                    .toList();
            assertThat(score.isAtLeast(given.get(0))).isTrue();
            assertThat(score.isAbove(given.get(given.size() - 1))).isFalse();
        });
    }

    @Property(tries = 200)
    void a_group_of_weight_0_never_matters(
            @ForAll("ratings") List<Rating> ratings, @ForAll @IntRange(min = 1, max = 5_000) int weight) {
        PoolingRule rule = weighted(weight, 0);
        MultiAngleEvaluation all = new MultiAngleEvaluation(ratings);
        assertThat(all.score(rule)).isEqualTo(all.by(List.of(BOSS)).score(rule));
        assertThat(all.score(rule)).isEqualTo(all.by(List.of(BOSS)).score(PoolingRule.of(Pooling.MEAN_OF_GROUPS)));
    }

    @Property(tries = 200)
    void weights_matter_only_beside_each_other(
            @ForAll("ratings") List<Rating> ratings,
            @ForAll @IntRange(min = 1, max = 500) int boss,
            @ForAll @IntRange(min = 1, max = 500) int peer,
            @ForAll @IntRange(min = 2, max = 9) int times) {
        MultiAngleEvaluation all = new MultiAngleEvaluation(ratings);
        assertThat(all.score(weighted(boss * times, peer * times))).isEqualTo(all.score(weighted(boss, peer)));
    }
}
