package io.github.dxjinzai.core.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score (評点), exact to three decimals. Example: {@code Score.of("3.5")}.
 *
 * @param thousandths the score in thousandths: 3500 is 3.5
 */
public record Score(int thousandths) implements Comparable<Score> {

    private static final int DECIMALS = 3;
    private static final int LONGEST = 7;

    /**
     * The score that {@code decimal} writes.
     *
     * @throws ArithmeticException if it has more than three decimals or is beyond ±2,147,483
     * @throws NumberFormatException if it is not a number
     */
    public static Score of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /**
     * The score of this value.
     *
     * @throws ArithmeticException if it has more than three decimals or is beyond ±2,147,483
     */
    public static Score of(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        // before anything is written out: 1e999999999 has a billion digits
        if (plain.scale() > DECIMALS || (long) plain.precision() - plain.scale() > LONGEST) {
            throw new ArithmeticException(value + " is no score");
        }
        return new Score(plain.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .movePointRight(DECIMALS)
                .intValueExact());
    }

    /** The score as a decimal number without trailing zeros: 3.5, 4. */
    public BigDecimal value() {
        return plain(BigDecimal.valueOf(thousandths, DECIMALS));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Score other) {
        return Integer.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
