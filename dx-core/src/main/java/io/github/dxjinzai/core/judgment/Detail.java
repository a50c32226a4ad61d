package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.SpanUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A value in a finding, of a known type, so that nobody has to read it out of a sentence. */
public sealed interface Detail {

    /**
     * A number with its unit, exact to three decimals.
     *
     * <p>Example: {@code new Detail.Amount(new BigDecimal("3.5"), Detail.Unit.SCORE)} holds 3500 thousandths.
     *
     * @param thousandths the number in thousandths: 3500 is 3.5
     * @param unit what it counts
     */
    record Amount(long thousandths, Unit unit) implements Detail {

        /** A number. @throws ArithmeticException if it has more than three decimals or is beyond ±9 million billions */
        public Amount(BigDecimal value, Unit unit) {
            this(value.movePointRight(DECIMALS).longValueExact(), unit);
        }

        private static final int DECIMALS = 3;
        private static final int TEN = 10;
        private static final int THOUSAND = 1_000;

        /** A whole number. */
        public static Amount of(int value, Unit unit) {
            return new Amount((long) value * THOUSAND, unit);
        }

        /** The number as a decimal number without trailing zeros: 3.5, 4. */
        public BigDecimal value() {
            long left = thousandths;
            int decimals = DECIMALS;
            while (decimals > 0 && left % TEN == 0) {
                left /= TEN;
                decimals--;
            }
            return BigDecimal.valueOf(left, decimals);
        }
    }

    /** What a number counts. */
    enum Unit {
        /** Points on the scale of the evaluation (点). */
        SCORE,
        /** Projects (件). */
        PROJECTS,
        /** Fiscal years (年度). */
        FISCAL_YEARS,
        /** Raters (人). */
        RATERS,
        /** Percent (%). */
        PERCENT,
        /** Achievements (件). */
        ACHIEVEMENTS,
        /** Items, each counted once (種類). */
        ITEMS,
        /** Parts of a criterion (項目). */
        PARTS,
        /** Years from day to day (年). */
        YEARS,
        /** Months from day to day (月). */
        MONTHS,
        /** What the detail {@code quantity} names, or points where there is none (点・時間など). */
        QUANTITY;

        /** The unit of a length of time. */
        static Unit of(SpanUnit unit) {
            return switch (unit) {
                case FISCAL_YEARS -> FISCAL_YEARS;
                case YEARS -> YEARS;
                case MONTHS -> MONTHS;
            };
        }
    }

    /**
     * A day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Detail {}

    /**
     * Fiscal years, ascending.
     *
     * @param value the years
     */
    record Years(List<FiscalYear> value) implements Detail {
        public Years {
            value = List.copyOf(value);
        }
    }

    /**
     * An id of the policy or of the facts, or a word of the file format.
     *
     * @param value the id or word
     */
    record Word(String value) implements Detail {}

    /**
     * Several ids or words.
     *
     * @param value the ids or words, in the policy's order
     */
    record Words(List<String> value) implements Detail {
        public Words {
            value = List.copyOf(value);
        }

        static Words of(List<?> ids) {
            return new Words(ids.stream().map(Object::toString).toList());
        }
    }

    /**
     * A text as the municipality writes it, such as a project's title.
     *
     * @param value the text
     */
    record Text(String value) implements Detail {}
}
