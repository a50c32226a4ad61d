package io.github.dxjinzai.core.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * An exact score made of scores, such as their mean (平均点): a fraction, never rounded before it is compared unless the policy says
 * so. The mean of 3.5 and 4.5 is 4 and meets 4.0.
 *
 * @param numerator the numerator, in thousandths of a score; in lowest terms
 * @param denominator the denominator, above zero
 */
public record MeanScore(BigInteger numerator, BigInteger denominator) {

    public MeanScore {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the denominator of a mean is above zero, not " + denominator);
        }
        BigInteger common = common(numerator, denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** The greatest common divisor; by plain numbers where they are small, as nearly all are. */
    private static BigInteger common(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() >= Integer.SIZE || denominator.bitLength() >= Integer.SIZE) {
            return numerator.gcd(denominator);
        }
        long larger = Math.abs(numerator.longValue());
        long smaller = denominator.longValue();
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return BigInteger.valueOf(larger);
    }

    /** The fraction of these whole numbers. */
    public MeanScore(long numerator, long denominator) {
        this(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * The mean of scores; of one score, that score.
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
     */
    public static MeanScore ofMeans(List<MeanScore> means) {
        return ofWeighted(means.stream().map(mean -> new Weighted(mean, EQUAL)).toList());
    }

    private static final Weight EQUAL = new Weight(1);

    /**
     * A mean and its weight beside others.
     *
     * @param mean the mean
     * @param weight the weight
     */
    public record Weighted(MeanScore mean, Weight weight) {}

    /**
     * The mean of means by their weights; those of weight 0 do not count.
     *
     * @throws IllegalArgumentException if there are none that count
     */
    public static MeanScore ofWeighted(List<Weighted> means) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        long total = 0;
        for (Weighted one : means) {
            BigInteger other = one.mean.denominator;
            BigInteger weight = BigInteger.valueOf(one.weight.thousandths());
            numerator = numerator
                    .multiply(other)
                    .add(one.mean.numerator.multiply(weight).multiply(denominator));
            denominator = denominator.multiply(other);
            total += one.weight.thousandths();
        }
        if (total == 0) {
            throw new IllegalArgumentException("no means have no mean");
        }
        return new MeanScore(numerator, denominator.multiply(BigInteger.valueOf(total)));
    }

    /** Whether it is at or above {@code threshold}: exactly equal is enough. */
    public boolean isAtLeast(Score threshold) {
        return compareTo(threshold) >= 0;
    }

    /** Whether it is above {@code threshold}: exactly equal is not. */
    public boolean isAbove(Score threshold) {
        return compareTo(threshold) > 0;
    }

    private int compareTo(Score threshold) {
        return numerator.compareTo(BigInteger.valueOf(threshold.thousandths()).multiply(denominator));
    }

    /** The score rounded so, which is exact again. */
    public MeanScore rounded(Rounding rounding) {
        BigInteger unit = BigInteger.TEN.pow(Rounding.MOST_DECIMALS - rounding.decimals());
        BigInteger units = new BigDecimal(numerator)
                .divide(
                        new BigDecimal(denominator.multiply(unit)),
                        0,
                        rounding.mode().arithmetic())
                .toBigIntegerExact();
        return new MeanScore(units.multiply(unit), BigInteger.ONE);
    }

    /**
     * The score for display, with at most three decimals. It is rounded down, so that a score below a threshold is never shown as
     * having reached it.
     */
    public BigDecimal shown() {
        return Score.plain(new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.FLOOR)
                .movePointLeft(Rounding.MOST_DECIMALS));
    }
}
