package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.source.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Between what a mean lies (平均点の範囲). In the middle of the scale both ends are the same and the mean is exact; near its ends only
 * a band is told, because a mean at the very end tells every single rating.
 *
 * @param from the mean is at least this
 * @param to the mean is at most this
 */
public record MeanRange(MeanScore from, MeanScore to) {

    private static final int DECIMALS = 3;

    public MeanRange {
        if (from.numerator().multiply(to.denominator()).compareTo(to.numerator().multiply(from.denominator())) > 0) {
            throw new IllegalArgumentException("a range from " + from.shown() + " to " + to.shown());
        }
    }

    /** Whether the mean is told exactly. */
    public boolean isExact() {
        return from.equals(to);
    }

    /** In words, with at most three decimals: {@code 3.4}, {@code 4 to 5}; {@code 4〜5} in Japanese. The ends are rounded outwards. */
    public String text(Language language) {
        String low = low().toPlainString();
        return isExact() ? low : low + language.choose("〜", " to ") + high().toPlainString();
    }

    /** The lower end with at most three decimals, rounded down. */
    public BigDecimal low() {
        return from.shown();
    }

    /** The upper end with at most three decimals, rounded up; that of an exact mean is its lower end. */
    public BigDecimal high() {
        if (isExact()) {
            return low();
        }
        BigDecimal high = new BigDecimal(to.numerator())
                .divide(new BigDecimal(to.denominator()).scaleByPowerOfTen(DECIMALS), DECIMALS, RoundingMode.CEILING)
                .stripTrailingZeros();
        return high.scale() < 0 ? high.setScale(0) : high;
    }

    /** The middle of the range, for statistics over many figures. */
    public double middle() {
        return (value(from) + value(to)) / 2;
    }

    private static double value(MeanScore mean) {
        return mean.numerator().doubleValue() / (1000 * mean.denominator().doubleValue());
    }

    @Override
    public String toString() {
        return text(Language.EN);
    }
}
