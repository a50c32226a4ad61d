package io.github.dxjinzai.core.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;

/**
 * The exact mean of scores (平均点): a fraction, never rounded before it is compared. The mean of 3.5 and 4.5 is 4 and meets 4.0.
 *
 * @param numerator the numerator, in thousandths of a score; in lowest terms
 * @param denominator the denominator, above zero
 */
public record MeanScore(long numerator, long denominator) {

    public MeanScore {
        if (denominator <= 0) {
            throw new IllegalArgumentException("the denominator of a mean is above zero, not " + denominator);
        }
        long common = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= common;
        denominator /= common;
    }

    /**
     * The mean of scores.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static MeanScore of(Collection<Score> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no scores have no mean");
        }
        long sum = 0;
        for (Score score : scores) {
            sum += score.thousandths();
        }
        return new MeanScore(sum, scores.size());
    }

    /**
     * The mean of means, each of the same weight.
     *
     * @throws IllegalArgumentException if there are none
     * @throws ArithmeticException if the exact fraction does not fit 64 bits, as from dozens of means over thousands of raters
     */
    public static MeanScore ofMeans(List<MeanScore> means) {
        if (means.isEmpty()) {
            throw new IllegalArgumentException("no means have no mean");
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (MeanScore mean : means) {
            BigInteger other = BigInteger.valueOf(mean.denominator);
            numerator = numerator
                    .multiply(other)
                    .add(BigInteger.valueOf(mean.numerator).multiply(denominator));
            denominator = denominator.multiply(other);
        }
        denominator = denominator.multiply(BigInteger.valueOf(means.size()));
        BigInteger common = numerator.gcd(denominator);
        return new MeanScore(
                numerator.divide(common).longValueExact(),
                denominator.divide(common).longValueExact());
    }

    /** Whether the mean is at or above {@code threshold}: exactly equal is enough. */
    public boolean isAtLeast(Score threshold) {
        return BigInteger.valueOf(numerator)
                        .compareTo(
                                BigInteger.valueOf(threshold.thousandths()).multiply(BigInteger.valueOf(denominator)))
                >= 0;
    }

    /**
     * The mean for display, with at most three decimals. It is rounded down, so that a mean below a threshold is never shown as
     * having reached it.
     */
    public BigDecimal shown() {
        return Score.plain(BigDecimal.valueOf(Math.floorDiv(numerator, denominator), 3));
    }
}
