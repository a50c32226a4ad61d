package io.github.dxjinzai.core.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact score made of scores, such as their mean (平均点): a fraction, never rounded before it is compared unless the policy says
 * so. The mean of 3.5 and 4.5 is 4 and meets 4.0. Two that are the same number are equal.
 */
public final class MeanScore {

    private static final Weight EQUAL = new Weight(1);

    /** A fraction whose numbers are beyond those that are reckoned with as they are; there are nearly none. */
    private record Wide(BigInteger numerator, BigInteger denominator) {}

    // not in lowest terms: most means are compared and shown, and nobody asks for their terms
    private final long numerator;
    private final long denominator;
    private final Optional<Wide> wide;

    /**
     * The fraction of these whole numbers.
     *
     * @param numerator the numerator, in thousandths of a score
     * @param denominator the denominator, above zero
     */
    public MeanScore(long numerator, long denominator) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("the denominator of a mean is above zero, not " + denominator);
        }
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = Optional.empty();
    }

    /**
     * The fraction of these whole numbers.
     *
     * @param numerator the numerator, in thousandths of a score
     * @param denominator the denominator, above zero
     */
    public MeanScore(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the denominator of a mean is above zero, not " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger above = numerator.divide(common);
        BigInteger below = denominator.divide(common);
        boolean isWide = above.bitLength() >= Long.SIZE || below.bitLength() >= Long.SIZE;
        this.numerator = isWide ? 0 : above.longValue();
        this.denominator = isWide ? 0 : below.longValue();
        this.wide = isWide ? Optional.of(new Wide(above, below)) : Optional.empty();
    }

    private BigInteger common() {
        return BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator));
    }

    /** The numerator, in thousandths of a score; in lowest terms. */
    public BigInteger numerator() {
        return wide.map(Wide::numerator)
                .orElseGet(() -> BigInteger.valueOf(numerator).divide(common()));
    }

    /** The denominator, above zero; in lowest terms. */
    public BigInteger denominator() {
        return wide.map(Wide::denominator)
                .orElseGet(() -> BigInteger.valueOf(denominator).divide(common()));
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
            BigInteger other = one.mean.denominator();
            BigInteger weight = BigInteger.valueOf(one.weight.thousandths());
            numerator = numerator
                    .multiply(other)
                    .add(one.mean.numerator().multiply(weight).multiply(denominator));
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
        if (wide.isEmpty() && denominator <= Integer.MAX_VALUE) {
            return Long.compare(numerator, threshold.thousandths() * denominator);
        }
        return numerator().compareTo(BigInteger.valueOf(threshold.thousandths()).multiply(denominator()));
    }

    /** The score rounded so, which is exact again. */
    public MeanScore rounded(Rounding rounding) {
        BigInteger unit = BigInteger.TEN.pow(Rounding.MOST_DECIMALS - rounding.decimals());
        BigInteger units = new BigDecimal(numerator())
                .divide(
                        new BigDecimal(denominator().multiply(unit)),
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
        return Score.plain(BigDecimal.valueOf(shownThousandths(), Rounding.MOST_DECIMALS));
    }

    /** The score for display in thousandths, rounded down: 3333 for a third of ten. */
    public long shownThousandths() {
        return wide.isEmpty()
                ? Math.floorDiv(numerator, denominator)
                : new BigDecimal(numerator())
                        .divide(new BigDecimal(denominator()), 0, RoundingMode.FLOOR)
                        .longValueExact();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeanScore mean
                && numerator().equals(mean.numerator())
                && denominator().equals(mean.denominator());
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** The fraction in thousandths: {@code 10000/3}. */
    @Override
    public String toString() {
        return numerator() + "/" + denominator();
    }
}
