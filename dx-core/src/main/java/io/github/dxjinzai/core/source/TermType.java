package io.github.dxjinzai.core.source;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;

/** What may fill a term (未定事項の型). */
public sealed interface TermType {

    /**
     * A score on a scale of the policy.
     *
     * @param scale the id of the scale
     */
    record OnScale(String scale) implements TermType {}

    /**
     * One of several words.
     *
     * @param options the words, each once, at least two
     */
    record OneOf(List<String> options) implements TermType {
        public OneOf {
            options = List.copyOf(options);
            if (options.size() < 2 || new LinkedHashSet<>(options).size() != options.size()) {
                throw new IllegalArgumentException("a choice needs at least two different options: " + options);
            }
        }
    }

    /**
     * A number: a count, an amount, a length of time.
     *
     * @param unit what it counts, in the policy's own word, for those who fill it: {@code projects}, {@code hours}, {@code years}
     * @param from the smallest that is allowed
     * @param to the largest that is allowed, not below {@code from}
     * @param whole whether it must be a whole number
     */
    record Numeric(String unit, BigDecimal from, BigDecimal to, boolean whole) implements TermType {
        public Numeric {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("no number lies between " + from + " and " + to);
            }
        }

        /** Whether {@code value} may fill it. */
        public boolean allows(BigDecimal value) {
            return value.compareTo(from) >= 0
                    && value.compareTo(to) <= 0
                    && (!whole || value.stripTrailingZeros().scale() <= 0);
        }
    }
}
