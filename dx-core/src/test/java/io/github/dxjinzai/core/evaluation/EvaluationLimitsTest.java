package io.github.dxjinzai.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.StaffId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One case on each side of every limit of scores, scales, weights, ratings and relations. */
class EvaluationLimitsTest {

    private static final ProjectId PROJECT = new ProjectId("P-1");
    private static final StaffId STAFF = new StaffId("00123");
    private static final RaterGroupId GROUP = new RaterGroupId("boss");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final ScaleId SCALE = new ScaleId("s");

    private static Rating rating(Optional<StaffId> ratee, LocalDate day) {
        return new Rating(
                PROJECT,
                ratee,
                Occasion.DEBRIEF,
                Optional.of(new PerspectiveId("policy")),
                GROUP,
                new RaterId("R-1"),
                Score.of("3"),
                day);
    }

    private static SortedMap<Score, LocalizedText> levels(int... thousandths) {
        SortedMap<Score, LocalizedText> levels = new TreeMap<>();
        for (int one : thousandths) {
            levels.put(new Score(one), LocalizedText.of("段階 " + one, "level " + one));
        }
        return levels;
    }

    // ---- scores

    @ParameterizedTest
    @CsvSource({
        "2147483.647, 2147483647",
        "-2147483.648, -2147483648",
        "9999.999, 9999999",
        "1e3, 1000000",
        "0.001, 1",
        "0e9, 0"
    })
    void a_score_may_be_as_large_as_its_thousandths_can_be(String decimal, int thousandths) {
        assertThat(Score.of(decimal)).isEqualTo(new Score(thousandths));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483.648", "-2147483.649", "9999999", "10000000", "1e999999999", "0.0001"})
    void a_larger_or_finer_one_is_no_score(String decimal) {
        assertThatThrownBy(() -> Score.of(decimal)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_number_too_long_to_be_written_out_is_refused_by_its_length() {
        assertThatThrownBy(() -> Score.of("10000000")).hasMessageContaining("is no score");
        assertThatThrownBy(() -> Score.of("9999999")).hasMessageNotContaining("is no score");
    }

    @Test
    void a_score_is_written_without_an_exponent() {
        assertThat(Score.of("100").value()).isEqualTo(new BigDecimal("100"));
        assertThat(Score.of("0").value()).isEqualTo(new BigDecimal("0"));
        assertThat(Score.of("3.50").value()).isEqualTo(new BigDecimal("3.5"));
        assertThat(MeanScore.of(List.of(Score.of("100"), Score.of("300"))).shown())
                .isEqualTo(new BigDecimal("200"));
    }

    @Test
    void scores_are_ordered_by_their_value() {
        assertThat(Score.of("3.5")).isGreaterThan(Score.of("3.499")).isEqualByComparingTo(Score.of("3.50"));
    }

    // ---- means

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void the_denominator_of_a_mean_is_above_zero(long denominator) {
        assertThatThrownBy(() -> new MeanScore(1, denominator)).hasMessageContaining("not " + denominator);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 4, 3, 2",
        "-6, 4, -3, 2",
        "0, 7, 0, 1",
        "7, 7, 1, 1",
        "2147483646, 2147483647, 2147483646, 2147483647",
        "4294967296, 6, 2147483648, 3",
        "6, 4294967296, 3, 2147483648",
        "-4294967296, 4294967298, -2147483648, 2147483649",
    })
    void a_mean_is_in_lowest_terms_whether_its_numbers_are_small_or_large(
            long numerator, long denominator, long lowestNumerator, long lowestDenominator) {
        MeanScore mean = new MeanScore(numerator, denominator);
        assertThat(mean.numerator()).isEqualTo(BigInteger.valueOf(lowestNumerator));
        assertThat(mean.denominator()).isEqualTo(BigInteger.valueOf(lowestDenominator));
    }

    @Test
    void a_mean_of_numbers_beyond_a_long_is_in_lowest_terms_too() {
        BigInteger huge = BigInteger.TWO.pow(70);
        assertThat(new MeanScore(huge, BigInteger.valueOf(6)))
                .isEqualTo(new MeanScore(BigInteger.TWO.pow(69), BigInteger.valueOf(3)));
        assertThat(new MeanScore(huge, BigInteger.valueOf(6)).denominator()).isEqualTo(BigInteger.valueOf(3));
        assertThat(new MeanScore(BigInteger.valueOf(6), huge).denominator()).isEqualTo(BigInteger.TWO.pow(69));
    }

    @Test
    void a_mean_of_weight_0_does_not_count_and_no_weight_at_all_leaves_none() {
        MeanScore three = new MeanScore(3_000, 1);
        MeanScore four = new MeanScore(4_000, 1);
        MeanScore.Weighted counts = new MeanScore.Weighted(three, new Weight(500));
        MeanScore.Weighted not = new MeanScore.Weighted(four, new Weight(0));
        assertThat(MeanScore.ofWeighted(List.of(counts, not))).isEqualTo(three);
        assertThat(MeanScore.ofWeighted(List.of(counts, new MeanScore.Weighted(four, new Weight(1_500)))))
                .isEqualTo(new MeanScore(3_750, 1));
        assertThatThrownBy(() -> MeanScore.ofWeighted(List.of(not))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rounded_score_is_exact_in_every_number_of_decimals() {
        MeanScore mean = new MeanScore(3_456, 1);
        assertThat(new Rounding(3, Rounding.Mode.DOWN).decimals()).isEqualTo(Rounding.MOST_DECIMALS);
        assertThat(mean.rounded(new Rounding(3, Rounding.Mode.DOWN))).isEqualTo(mean);
        assertThat(mean.rounded(new Rounding(2, Rounding.Mode.UP))).isEqualTo(new MeanScore(3_460, 1));
        assertThat(mean.rounded(new Rounding(1, Rounding.Mode.DOWN))).isEqualTo(new MeanScore(3_400, 1));
        assertThat(mean.rounded(new Rounding(0, Rounding.Mode.HALF_UP))).isEqualTo(new MeanScore(3_000, 1));
        assertThatThrownBy(() -> new Rounding(-1, Rounding.Mode.UP)).hasMessageContaining("-1");
    }

    @Test
    void a_weight_is_0_or_more() {
        assertThat(new Weight(0).counts()).isFalse();
        assertThat(new Weight(1).counts()).isTrue();
        assertThat(Weight.of(new BigDecimal("0.5"))).isEqualTo(new Weight(500));
        assertThat(new Weight(2_000).value()).isEqualTo(new BigDecimal("2"));
        assertThatThrownBy(() -> new Weight(-1)).hasMessageContaining("-1");
    }

    // ---- scales

    @Test
    void a_scale_spans_its_ends_and_contains_its_steps() {
        Scale scale = new Scale(SCALE, Score.of("1"), Score.of("5"), Score.of("2"));
        assertThat(scale.spans(Score.of("0.999"))).isFalse();
        assertThat(scale.spans(Score.of("1"))).isTrue();
        assertThat(scale.spans(Score.of("5"))).isTrue();
        assertThat(scale.spans(Score.of("5.001"))).isFalse();
        assertThat(scale.contains(Score.of("1"))).isTrue();
        assertThat(scale.contains(Score.of("2"))).isFalse();
        assertThat(scale.contains(Score.of("3"))).isTrue();
        assertThat(scale.contains(Score.of("7"))).isFalse();
        assertThat(scale.contains(Score.of("-1"))).isFalse();
        assertThat(scale.scores()).containsExactly(Score.of("1"), Score.of("3"), Score.of("5"));
        Scale byThree = new Scale(SCALE, Score.of("1"), Score.of("7"), Score.of("3"));
        assertThat(byThree.contains(Score.of("4"))).isTrue();
        assertThat(byThree.contains(Score.of("5"))).isFalse();
    }

    @Test
    void a_scale_may_have_one_score_and_any_two_ends_but_a_step_above_zero() {
        Score lowest = new Score(Integer.MIN_VALUE);
        Score highest = new Score(Integer.MAX_VALUE);
        assertThat(new Scale(SCALE, Score.of("3"), Score.of("3"), Score.of("1")).scores())
                .containsExactly(Score.of("3"));
        assertThat(Scale.isSound(lowest, highest, new Score(1))).isTrue();
        assertThat(Scale.isSound(lowest, highest, new Score(2))).isFalse();
        assertThat(Scale.isSound(Score.of("1"), Score.of("5"), new Score(-1_000)))
                .isFalse();
        assertThat(Scale.isSound(Score.of("1"), Score.of("5"), new Score(0))).isFalse();
        assertThat(new Scale(SCALE, lowest, highest, new Score(1)).contains(new Score(0)))
                .isTrue();
        assertThat(new Scale(SCALE, lowest, new Score(Integer.MAX_VALUE - 1), new Score(2)).contains(new Score(1)))
                .isFalse();
    }

    @Test
    void the_step_of_levels_may_be_as_large_as_a_score_and_no_larger() {
        Score zero = new Score(0);
        assertThat(Scale.ofLevels(SCALE, ScaleKind.ORDINAL, levels(0, Integer.MAX_VALUE))
                        .orElseThrow()
                        .step())
                .isEqualTo(new Score(Integer.MAX_VALUE));
        assertThat(Scale.ofLevels(SCALE, ScaleKind.ORDINAL, levels(-1, Integer.MAX_VALUE)))
                .isEmpty();
        assertThat(Scale.ofLevels(SCALE, ScaleKind.ORDINAL, levels(Integer.MIN_VALUE, 0, Integer.MAX_VALUE)))
                .isEmpty();
        assertThat(Scale.ofLevels(SCALE, ScaleKind.ORDINAL, levels(0, 1_000, 3_000, 3_500, 4_000)))
                .isEmpty();
        assertThat(Scale.ofLevels(SCALE, ScaleKind.ORDINAL, levels(0, 1, Integer.MAX_VALUE)))
                .isEmpty();
        assertThat(Scale.ofLevels(SCALE, ScaleKind.ORDINAL, new TreeMap<>(Map.of(zero, LocalizedText.of("零", "zero")))))
                .isEmpty();
    }

    @Test
    void a_numeric_scale_has_no_labels_and_every_other_one_for_each_score() {
        assertThatThrownBy(() ->
                        new Scale(SCALE, ScaleKind.NUMERIC, new Score(1), new Score(2), new Score(1), levels(1, 2)))
                .hasMessageContaining("has no labels");
        assertThatThrownBy(() ->
                        new Scale(SCALE, ScaleKind.ORDINAL, new Score(1), new Score(3), new Score(1), levels(1, 3)))
                .hasMessageContaining("needs a label for each");
        assertThat(new Scale(SCALE, ScaleKind.ORDINAL, new Score(1), new Score(3), new Score(1), levels(1, 2, 3))
                        .kind()
                        .allowsMeans())
                .isFalse();
    }

    // ---- trimming and pooling

    @Test
    void a_share_of_1_to_49_percent_or_at_least_one_rating_is_cut_off() {
        assertThat(new Trim.Share(1).each(100)).isEqualTo(1);
        assertThat(new Trim.Share(1).each(99)).isZero();
        assertThat(new Trim.Share(49).each(100)).isEqualTo(49);
        assertThat(new Trim.Share(49).each(Integer.MAX_VALUE)).isEqualTo(1_052_266_987);
        assertThatThrownBy(() -> new Trim.Share(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new Trim.Share(50)).hasMessageContaining("not 50");
        assertThat(new Trim.Count(1).each(9)).isEqualTo(1);
        assertThatThrownBy(() -> new Trim.Count(0)).hasMessageContaining("not 0");
    }

    @Test
    void a_group_counts_if_nothing_is_weighed_or_its_weight_is_above_0() {
        RaterGroupId other = new RaterGroupId("other");
        PoolingRule plain = PoolingRule.of(Pooling.MEAN_OF_RATINGS);
        assertThat(plain.counts(GROUP)).isTrue();
        RaterGroupId none = new RaterGroupId("none");
        PoolingRule weighted = new PoolingRule(
                Pooling.MEAN_OF_GROUPS,
                Optional.empty(),
                new TreeMap<>(Map.of(GROUP, new Weight(1), none, new Weight(0))),
                ScaleKind.NUMERIC);
        assertThat(weighted.counts(GROUP)).isTrue();
        assertThat(weighted.counts(none)).isFalse();
        assertThat(weighted.counts(other)).isFalse();
        assertThatThrownBy(() -> new PoolingRule(
                        Pooling.MEAN_OF_GROUPS,
                        Optional.empty(),
                        new TreeMap<>(Map.of(none, new Weight(0))),
                        ScaleKind.NUMERIC))
                .hasMessageContaining("no group counts");
        assertThatThrownBy(() -> PoolingRule.of(Pooling.TRIMMED_MEAN)).hasMessageContaining("trimmed mean");
    }

    @Test
    void a_mean_over_ratings_leaves_out_groups_that_do_not_count() {
        RaterGroupId other = new RaterGroupId("other");
        Rating counted = rating(Optional.empty(), DAY);
        Rating not = new Rating(
                PROJECT,
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.empty(),
                other,
                new RaterId("R-2"),
                Score.of("5"),
                DAY);
        PoolingRule rule = new PoolingRule(
                Pooling.MEAN_OF_RATINGS,
                Optional.empty(),
                new TreeMap<>(Map.of(GROUP, new Weight(1))),
                ScaleKind.NUMERIC);
        assertThat(new MultiAngleEvaluation(List.of(counted, not)).score(rule)).contains(new MeanScore(3_000, 1));
    }

    @Test
    void of_an_evaluation_a_part_is_taken_by_group_perspective_and_axis() {
        AxisId axis = new AxisId("leadership");
        Rating plain = rating(Optional.empty(), DAY);
        Rating ofAxis = plain.on(axis);
        MultiAngleEvaluation both = new MultiAngleEvaluation(List.of(plain, ofAxis));
        assertThat(both.on(axis).ratings()).containsExactly(ofAxis);
        assertThat(both.by(List.of())).isSameAs(both);
        assertThat(both.by(List.of(new RaterGroupId("other"))).ratings()).isEmpty();
        PerspectiveId policy = new PerspectiveId("policy");
        LocalizedText name = LocalizedText.of("政策的観点", "policy");
        ClauseId clause = new ClauseId("p1");
        assertThat(both.from(new Perspective(policy, name, List.of(GROUP), clause)))
                .isEqualTo(both);
        assertThat(both.from(new Perspective(policy, name, List.of(new RaterGroupId("other")), clause))
                        .ratings())
                .isEmpty();
        assertThat(both.from(new Perspective(new PerspectiveId("technical"), name, List.of(GROUP), clause))
                        .ratings())
                .isEmpty();
    }

    // ---- ratings and their corrections

    @Test
    void a_correction_supersedes_another_also_where_what_it_first_corrected_is_not_there() {
        Rating first = rating(Optional.empty(), DAY).revised(new Mark.Scored(Score.of("4")), DAY, "転記の誤り");
        Rating second = first.revised(new Mark.Scored(Score.of("5")), DAY.plusDays(1), "再度の誤り");
        assertThat(new MultiAngleEvaluation(List.of(first, second)).latest().ratings())
                .containsExactly(second);
        Rating untouched = rating(Optional.of(STAFF), DAY);
        assertThat(new MultiAngleEvaluation(List.of(untouched, first)).latest().ratings())
                .containsExactly(untouched, first);
        MultiAngleEvaluation uncorrected = new MultiAngleEvaluation(List.of(untouched));
        assertThat(uncorrected.latest()).isSameAs(uncorrected);
    }

    @Test
    void a_revision_is_0_or_more_and_its_reason_is_not_blank() {
        Rating first = rating(Optional.of(STAFF), DAY);
        assertThat(first.revision()).isZero();
        assertThat(first.revised(first.mark(), DAY, "誤り").reason()).contains("誤り");
        assertThatThrownBy(() -> new Rating(
                        PROJECT,
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.empty(),
                        Optional.empty(),
                        GROUP,
                        new RaterId("R-1"),
                        first.mark(),
                        DAY,
                        -1,
                        Optional.empty()))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> first.revised(first.mark(), DAY, "\u3000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rater_answers_once_for_each_subject_occasion_perspective_and_axis() {
        Rating team = rating(Optional.empty(), DAY);
        Rating person = rating(Optional.of(STAFF), DAY);
        Rating ofAxis = person.on(new AxisId("leadership"));
        Set<Rating.Key> keys = new HashSet<>(List.of(team.key(), person.key(), ofAxis.key()));
        assertThat(keys).hasSize(3);
        assertThat(person.revised(person.mark(), DAY.plusDays(1), "誤り").key()).isEqualTo(person.key());
        assertThat(team.subject()).isEqualTo("P-1/DEBRIEF/policy");
        assertThat(ofAxis.subject()).isEqualTo("P-1/00123/DEBRIEF/policy/leadership");
    }

    @Test
    void a_request_asks_somebody_and_is_told_apart_by_the_group_and_the_day() {
        RatingRequest one = request(Optional.empty(), 1);
        assertThat(one.asked()).isEqualTo(1);
        assertThatThrownBy(() -> request(Optional.empty(), 0)).hasMessageContaining("not 0");
        assertThat(one.key()).isEqualTo(request(Optional.empty(), 7).key());
        assertThat(one.key()).isNotEqualTo(request(Optional.of(STAFF), 1).key());
        assertThat(one.subject()).isEqualTo("P-1/DEBRIEF/policy/boss");
        assertThat(request(Optional.of(STAFF), 1).subject()).isEqualTo("P-1/00123/DEBRIEF/policy/boss");
    }

    private static RatingRequest request(Optional<StaffId> ratee, int asked) {
        return new RatingRequest(
                PROJECT, ratee, Occasion.DEBRIEF, Optional.of(new PerspectiveId("policy")), GROUP, asked, DAY);
    }

    // ---- relations

    private static DeclaredRelation relation(
            String rater, Optional<StaffId> ratee, Optional<ProjectId> project, LocalDate from, LocalDate until) {
        return new DeclaredRelation(
                new RaterId(rater), ratee, project, new RelationKindId("superior"), from, Optional.of(until));
    }

    @Test
    void a_relation_is_to_somebody_or_something_and_ends_no_earlier_than_it_begins() {
        assertThat(relation("R-1", Optional.of(STAFF), Optional.empty(), DAY, DAY)
                        .subject())
                .isEqualTo("00123/superior");
        assertThat(relation("R-1", Optional.of(STAFF), Optional.of(PROJECT), DAY, DAY)
                        .subject())
                .isEqualTo("00123/P-1/superior");
        assertThatThrownBy(() -> relation("R-1", Optional.empty(), Optional.empty(), DAY, DAY))
                .hasMessageContaining("superior");
        assertThatThrownBy(() -> relation("R-1", Optional.of(STAFF), Optional.empty(), DAY, DAY.minusDays(1)))
                .hasMessageContaining("2024-02-29");
    }

    @Test
    void a_relation_bears_on_the_ratings_of_its_rater_subject_project_and_days_only() {
        StaffId other = new StaffId("00456");
        Rating team = rating(Optional.empty(), DAY);
        Rating person = rating(Optional.of(STAFF), DAY);
        DeclaredRelation exact = relation("R-1", Optional.of(STAFF), Optional.of(PROJECT), DAY, DAY);
        assertThat(exact.concerns(person)).isTrue();
        assertThat(exact.concerns(person, STAFF)).isTrue();
        // the team's outcome counts for the person, but the rating is not of the person
        assertThat(exact.concerns(team, STAFF)).isTrue();
        assertThat(exact.concerns(team)).isFalse();
        assertThat(exact.concerns(rating(Optional.of(other), DAY))).isFalse();
        assertThat(exact.concerns(person, other)).isFalse();
        DeclaredRelation toProject = relation("R-1", Optional.empty(), Optional.of(PROJECT), DAY, DAY);
        assertThat(toProject.concerns(team)).isTrue();
        assertThat(toProject.concerns(team, other)).isTrue();
        List<DeclaredRelation> without = List.of(
                relation("R-2", Optional.of(STAFF), Optional.of(PROJECT), DAY, DAY),
                relation("R-1", Optional.of(STAFF), Optional.of(new ProjectId("P-2")), DAY, DAY),
                relation("R-1", Optional.of(STAFF), Optional.empty(), DAY.plusDays(1), DAY.plusDays(1)),
                relation("R-1", Optional.of(STAFF), Optional.empty(), DAY.minusDays(1), DAY.minusDays(1)));
        assertThat(without).noneMatch(one -> one.concerns(person)).noneMatch(one -> one.concerns(person, STAFF));
    }

    @Test
    void a_rater_is_a_member_of_staff_with_the_same_id_and_ordered_by_it() {
        assertThat(new RaterId("00123").is(STAFF)).isTrue();
        assertThat(new RaterId("00124").is(STAFF)).isFalse();
        assertThat(new RaterId("00123")).isLessThan(new RaterId("00124"));
        assertThat(RaterId.isId("x".repeat(RaterId.LONGEST))).isTrue();
        assertThat(RaterId.isId("x".repeat(RaterId.LONGEST + 1))).isFalse();
        List<RaterGroupId> groups = new ArrayList<>(List.of(new RaterGroupId("b"), new RaterGroupId("a")));
        Collections.sort(groups);
        assertThat(groups).containsExactly(new RaterGroupId("a"), new RaterGroupId("b"));
    }

    @Test
    void a_mean_is_what_comes_of_adding_scores_up() {
        assertThat(Pooling.values())
                .filteredOn(Pooling::isMean)
                .containsExactly(Pooling.MEAN_OF_RATINGS, Pooling.MEAN_OF_GROUPS, Pooling.TRIMMED_MEAN);
        assertThat(Combination.values())
                .filteredOn(Combination::isMean)
                .containsExactly(Combination.MEAN_OF_PERSPECTIVES, Combination.WEIGHTED_MEAN);
    }

    @Test
    void ids_are_ordered_and_told_by_their_text() {
        assertThat(new ScaleId("a")).isLessThan(new ScaleId("b")).hasToString("a");
        assertThat(new RelationKindId("a")).isLessThan(new RelationKindId("b")).hasToString("a");
        assertThat(new PerspectiveId("a")).isLessThan(new PerspectiveId("b")).hasToString("a");
    }
}
