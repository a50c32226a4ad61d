package io.github.dxjinzai.core.evaluation;

import java.math.RoundingMode;

/**
 * How a score is rounded before it is held against a threshold (端数処理). A score is exact unless a policy says so.
 *
 * <p>Example: to one decimal, half up, 3.45 is 3.5 and meets 3.5; exact it does not.
 *
 * @param decimals how many decimals are left, 0 to 3
 * @param mode which way
 */
public record Rounding(int decimals, Mode mode) {

    /** The most decimals, which are those of a {@link Score}. */
    public static final int MOST_DECIMALS = 3;

    public Rounding {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("a score is rounded to 0 to 3 decimals, not " + decimals);
        }
    }

    /** Which way a score is rounded. */
    public enum Mode {
        /** To the nearer, and from the middle away from 0 (四捨五入). */
        HALF_UP(RoundingMode.HALF_UP),
        /** Towards 0 (切り捨て). */
        DOWN(RoundingMode.DOWN),
        /** Away from 0 (切り上げ). */
        UP(RoundingMode.UP);

        private final RoundingMode arithmetic;

        Mode(RoundingMode arithmetic) {
            this.arithmetic = arithmetic;
        }

        RoundingMode arithmetic() {
            return arithmetic;
        }
    }
}
