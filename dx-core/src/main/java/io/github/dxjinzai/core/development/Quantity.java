package io.github.dxjinzai.core.development;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something (数量): hours, points, a mark, a level; exact to three decimals and never negative. Example:
 * {@code Quantity.of("7.5")}.
 *
 * @param thousandths the quantity in thousandths: 7500 is 7.5; from 0 to 999,999,999,999
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {

    private static final int DECIMALS = 3;
    private static final long THOUSAND = 1000;
    private static final long MOST = 999_999_999_999L;

    /** Nothing of it. */
    public static final Quantity NONE = new Quantity(0);

    /** The most that there can be of anything in one record, 999,999,999.999; several records may add up to more. */
    public static final Quantity LARGEST = new Quantity(MOST);

    public Quantity {
        if (thousandths < 0 || thousandths > MOST) {
            throw new ArithmeticException("a quantity is 0 to 999,999,999.999, not " + thousandths + " thousandths");
        }
    }

    /**
     * The quantity that {@code decimal} writes.
     *
     * @throws ArithmeticException if it has more than three decimals, is negative or is above 999,999,999.999
     * @throws NumberFormatException if it is not a number
     */
    public static Quantity of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /**
     * The quantity of this value.
     *
     * @throws ArithmeticException if it has more than three decimals, is negative or is above 999,999,999.999
     */
    public static Quantity of(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        // before anything is written out: 1e999999999 has a billion digits
        if (plain.scale() > DECIMALS || (long) plain.precision() - plain.scale() > DECIMALS * DECIMALS) {
            throw new ArithmeticException(value + " is no quantity");
        }
        return new Quantity(plain.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .movePointRight(DECIMALS)
                .longValueExact());
    }

    /** So many, whole. */
    public static Quantity of(int whole) {
        return new Quantity(Math.multiplyExact(whole, THOUSAND));
    }

    /**
     * Both together.
     *
     * @throws ArithmeticException if that is more than {@link #LARGEST}
     */
    public Quantity plus(Quantity other) {
        return new Quantity(thousandths + other.thousandths);
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return thousandths % THOUSAND == 0;
    }

    /**
     * The whole number.
     *
     * @throws ArithmeticException if it is not whole or is beyond an {@code int}
     */
    public int whole() {
        if (!isWhole()) {
            throw new ArithmeticException(this + " is not a whole number");
        }
        return Math.toIntExact(thousandths / THOUSAND);
    }

    /** The quantity as a decimal number without trailing zeros: 7.5, 40. */
    public BigDecimal value() {
        BigDecimal stripped = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
