package io.github.dxjinzai.core.evaluation;

import java.math.BigDecimal;

/**
 * How much a rater group or a perspective weighs in a mean (重み), beside the others. 0 is not to count at all.
 *
 * <p>Example: {@code Weight.of(new BigDecimal("0.5"))} weighs half as much as {@code new Weight(1000)}.
 *
 * @param thousandths the weight in thousandths, 0 or more
 */
public record Weight(int thousandths) {

    public Weight {
        if (thousandths < 0) {
            throw new IllegalArgumentException("a weight is 0 or more, not " + thousandths + " thousandths");
        }
    }

    /**
     * The weight of this value.
     *
     * @throws ArithmeticException if it has more than three decimals or is above 2,147,483
     * @throws IllegalArgumentException if it is below 0
     */
    public static Weight of(BigDecimal value) {
        return new Weight(Score.of(value).thousandths());
    }

    /** The weight as a decimal number without trailing zeros: 0.5, 2. */
    public BigDecimal value() {
        return new Score(thousandths).value();
    }

    /** Whether it counts: it is above 0. */
    public boolean counts() {
        return thousandths > 0;
    }
}
