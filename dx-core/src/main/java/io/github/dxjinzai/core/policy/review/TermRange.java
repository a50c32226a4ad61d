package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a value of a policy is, or while it is open, what it may come to be (値の範囲). */
final class TermRange {

    private static final BigDecimal LARGEST = new BigDecimal("999999999.999");

    private final Policy policy;
    private final TermValues values;

    TermRange(Policy policy) {
        this.policy = policy;
        this.values = policy.termValues();
    }

    /**
     * The smallest and the largest.
     *
     * @param from the smallest
     * @param to the largest; the same for a value that is settled
     */
    record Of<T extends Comparable<T>>(T from, T to) {}

    boolean isOpen(Term<?>... terms) {
        return !values.open(terms).isEmpty();
    }

    Optional<String> choice(TermId term) {
        return values.choice(term);
    }

    Of<Integer> whole(Term<Integer> term) {
        return values.whole(term).map(value -> new Of<>(value, value)).orElseGet(() -> {
            Of<BigDecimal> bounds = numeric(term);
            return new Of<>(
                    bounds.from()
                            .setScale(0, RoundingMode.CEILING)
                            .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                            .intValue(),
                    bounds.to()
                            .setScale(0, RoundingMode.FLOOR)
                            .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                            .intValue());
        });
    }

    Of<Quantity> quantity(Term<Quantity> term) {
        return values.quantity(term).map(value -> new Of<>(value, value)).orElseGet(() -> {
            Of<BigDecimal> bounds = numeric(term);
            return new Of<>(quantity(bounds.from()), quantity(bounds.to()));
        });
    }

    private static Quantity quantity(BigDecimal value) {
        return Quantity.of(value.max(BigDecimal.ZERO).min(LARGEST).setScale(3, RoundingMode.DOWN));
    }

    private Of<BigDecimal> numeric(Term<?> term) {
        return policy.term(((Term.Named<?>) term).id()).type() instanceof TermType.Numeric number
                ? new Of<>(number.from(), number.to())
                : new Of<>(BigDecimal.ZERO, LARGEST);
    }

    /** The score, once it is settled. */
    Optional<Score> settled(Term<Score> term) {
        return values.score(term);
    }

    /** The words that a term is, or may come to be. */
    <E extends Enum<E>> Set<E> words(Term<E> term, Class<E> kind) {
        Set<E> all = EnumSet.noneOf(kind);
        Optional<E> settled = values.word(term, kind);
        if (settled.isPresent()) {
            all.add(settled.get());
        } else if (policy.term(((Term.Named<E>) term).id()).type() instanceof TermType.OneOf choice) {
            choice.options().forEach(option -> Words.parse(kind, option).ifPresent(all::add));
        }
        return all;
    }
}
