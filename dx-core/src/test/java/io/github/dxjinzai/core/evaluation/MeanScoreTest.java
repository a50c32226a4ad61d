package io.github.dxjinzai.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Moka;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeanScoreTest {

    private static List<Score> scores(String... decimals) {
        return Stream.of(decimals).map(Score::of).toList();
    }

    @Provide
    Arbitrary<Score> score() {
        return Arbitraries.oneOf(
                Cities.scores(), Arbitraries.integers().between(0, 10_000).map(Score::new));
    }

    @Provide
    Arbitrary<List<Score>> someScores() {
        return score().list().ofMinSize(1).ofMaxSize(9);
    }

    /** A threshold so many thousandths from the mean, which itself lies at it or less than one thousandth above. */
    private static Score near(List<Score> scores, int off) {
        long sum = scores.stream().mapToLong(Score::thousandths).sum();
        return new Score((int) (sum / scores.size()) + off);
    }

    @Test
    void the_mean_of_3_5_and_4_5_meets_4() {
        MeanScore mean = MeanScore.of(scores("3.5", "4.5"));
        assertThat(mean.isAtLeast(Score.of("4"))).isTrue();
        assertThat(mean.isAtLeast(Score.of("4.001"))).isFalse();
        assertThat(mean.shown()).isEqualTo(new BigDecimal("4"));
    }

    @Test
    void thirds_are_exact() {
        MeanScore third = MeanScore.of(scores("3", "3", "4"));
        assertThat(third.isAtLeast(Score.of("3.333"))).isTrue();
        assertThat(third.isAtLeast(Score.of("3.334"))).isFalse();
        MeanScore whole = MeanScore.ofMeans(List.of(third, third, MeanScore.of(scores("3", "4", "4", "3", "3", "3"))));
        assertThat(whole).isEqualTo(third);
        assertThat(MeanScore.ofMeans(List.of(third, MeanScore.of(scores("3", "4", "4"))))
                        .isAtLeast(Score.of("3.5")))
                .isTrue();
    }

    @Test
    void a_mean_just_below_a_threshold_is_not_shown_as_having_reached_it() {
        List<Score> many = new ArrayList<>();
        for (int i = 0; i < 9_999; i++) {
            many.add(Score.of("3.5"));
        }
        many.add(Score.of("3"));
        MeanScore mean = MeanScore.of(many);
        assertThat(mean.isAtLeast(Score.of("3.5"))).isFalse();
        assertThat(mean.shown()).isEqualTo(new BigDecimal("3.499"));
    }

    @Test
    void no_scores_have_no_mean() {
        assertThatThrownBy(() -> MeanScore.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanScore.ofMeans(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void a_mean_is_at_or_above_a_threshold_if_the_sum_is(
            @ForAll("someScores") List<Score> scores, @ForAll @IntRange(min = -2, max = 2) int off) {
        long sum = scores.stream().mapToLong(Score::thousandths).sum();
        Score threshold = near(scores, off);
        assertThat(MeanScore.of(scores).isAtLeast(threshold))
                .isEqualTo(sum >= (long) threshold.thousandths() * scores.size());
    }

    @Property(tries = 200)
    void a_missed_threshold_is_never_shown_as_reached_nor_a_reached_one_as_missed(
            @ForAll("someScores") List<Score> scores, @ForAll @IntRange(min = -2, max = 2) int off) {
        MeanScore mean = MeanScore.of(scores);
        Score threshold = near(scores, off);
        assertThat(mean.shown().compareTo(threshold.value()) >= 0).isEqualTo(mean.isAtLeast(threshold));
    }

    @Property(tries = 200)
    void the_mean_of_equal_means_is_that_mean(@ForAll("someScores") List<Score> scores) {
        MeanScore mean = MeanScore.of(scores);
        assertThat(MeanScore.ofMeans(List.of(mean, mean, mean))).isEqualTo(mean);
    }

    @Test
    void fractions_of_the_same_number_are_equal_whatever_their_terms() {
        MeanScore half = new MeanScore(1, 2);
        assertThat(new MeanScore(3, 6)).isEqualTo(half).hasSameHashCodeAs(half).hasToString("1/2");
        assertThat(half).isNotEqualTo(new MeanScore(-1, 2)).isNotEqualTo(new MeanScore(1, 3));
        BigInteger huge = BigInteger.TEN.pow(30);
        MeanScore wide = new MeanScore(huge.multiply(BigInteger.valueOf(7)).add(BigInteger.ONE), huge);
        assertThat(wide.isAbove(new Score(7))).isTrue();
        assertThat(wide.isAbove(new Score(8))).isFalse();
        assertThat(wide.shownThousandths()).isEqualTo(7);
        assertThat(wide)
                .isEqualTo(new MeanScore(wide.numerator(), wide.denominator()))
                .isNotEqualTo(half);
        assertThat(new MeanScore(huge, huge.multiply(BigInteger.TWO))).isEqualTo(half);
    }

    @Test
    void the_illustrative_scale_has_nine_scores() {
        assertThat(Moka.SCALE.scores()).hasSize(9).startsWith(Score.of("1")).endsWith(Score.of("5"));
        assertThat(Moka.SCALE.contains(Score.of("3.5"))).isTrue();
        assertThat(Moka.SCALE.contains(Score.of("3.25"))).isFalse();
        assertThat(Moka.SCALE.spans(Score.of("3.25"))).isTrue();
        assertThat(Moka.SCALE.spans(Score.of("5.5"))).isFalse();
    }

    @Test
    void a_scale_needs_a_whole_number_of_steps() {
        assertThatThrownBy(() -> new Scale(new ScaleId("s"), Score.of("1"), Score.of("5"), Score.of("0.3")))
                .hasMessageContaining("0.3");
        assertThat(Scale.isSound(Score.of("1"), Score.of("5"), Score.of("0"))).isFalse();
        assertThat(Scale.isSound(Score.of("5"), Score.of("1"), Score.of("1"))).isFalse();
    }

    @Test
    void a_score_has_at_most_three_decimals() {
        assertThat(Score.of("3.500")).isEqualTo(Score.of("3.5")).hasToString("3.5");
        assertThat(Score.of("10")).hasToString("10");
        assertThatThrownBy(() -> Score.of("3.5001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_rater_is_never_shown() {
        RaterId rater = new RaterId("00123");
        assertThat(rater.toString()).doesNotContain("00123");
        assertThatThrownBy(() -> new RaterId("0 0123")).hasMessageNotContaining("0 0123");
    }
}
