package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.SpanUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A value in a finding, of a known type, so that nobody has to read it out of a sentence. */
public sealed interface Detail {

    /**
     * A number with its unit.
     *
     * @param value the number
     * @param unit what it counts
     */
    record Amount(BigDecimal value, Unit unit) implements Detail {
        /** A whole number. */
        public static Amount of(int value, Unit unit) {
            return new Amount(BigDecimal.valueOf(value), unit);
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
