package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Likeness;
import io.github.dxjinzai.core.policy.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two criteria that cannot both hold of one person on one day (両立しない条件).
 *
 * @param first the one
 * @param second the other
 */
record Contradiction(Criterion first, Criterion second) {

    /** The first two of what {@code all} asks for, through further {@code all}, that cannot both hold. */
    static Optional<Contradiction> among(Criterion.All all, TermRange range) {
        List<Criterion> asked = conjuncts(all).toList();
        List<Criterion> likes = asked.stream().map(Likeness::of).toList();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                if (excludes(likes.get(i), likes.get(j), range)) {
                    return Optional.of(new Contradiction(asked.get(i), asked.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<Criterion> conjuncts(Criterion one) {
        return one instanceof Criterion.All all ? all.of().stream().flatMap(Contradiction::conjuncts) : Stream.of(one);
    }

    /** Whether one of them is the negation of another. */
    static boolean hasOpposites(List<Criterion> parts) {
        List<Criterion> likes = new ArrayList<>(parts.stream().map(Likeness::of).toList());
        return likes.stream().anyMatch(one -> one instanceof Criterion.Not not && likes.contains(not.of()));
    }

    private static boolean excludes(Criterion one, Criterion other, TermRange range) {
        if (isNegation(one, other) || isNegation(other, one)) {
            return true;
        }
        if (one instanceof Criterion.Level a && other instanceof Criterion.Level b) {
            return a.of().equals(b.of())
                    && a.within().equals(b.within())
                    && a.quantity().equals(b.quantity())
                    && a.take() == b.take()
                    && apart(
                            a.comparison(),
                            range.quantity(a.threshold()),
                            b.comparison(),
                            range.quantity(b.threshold()));
        }
        if (one instanceof Criterion.Total a && other instanceof Criterion.Total b) {
            return a.of().equals(b.of())
                    && a.within().equals(b.within())
                    && apart(
                            a.comparison(),
                            range.quantity(a.threshold()),
                            b.comparison(),
                            range.quantity(b.threshold()));
        }
        if (one instanceof Criterion.During a && other instanceof Criterion.During b) {
            return apart(a.between(), b.between());
        }
        if (one instanceof Criterion.Joined a && other instanceof Criterion.Joined b) {
            return apart(a.between(), b.between());
        }
        return one instanceof Criterion.Post a
                && other instanceof Criterion.Post b
                && Collections.disjoint(a.oneOf(), b.oneOf());
    }

    private static boolean isNegation(Criterion one, Criterion other) {
        return one instanceof Criterion.Not not && not.of().equals(other);
    }

    private static boolean apart(Window.Between one, Window.Between other) {
        return one.until().orElse(LocalDate.MAX).isBefore(other.from().orElse(LocalDate.MIN))
                || other.until().orElse(LocalDate.MAX).isBefore(one.from().orElse(LocalDate.MIN));
    }

    private static boolean apart(
            Comparison one, TermRange.Of<Quantity> first, Comparison other, TermRange.Of<Quantity> second) {
        if (one.isFloor() == other.isFloor()) {
            return false;
        }
        if (!one.isFloor()) {
            return apart(other, second, one, first);
        }
        int order = first.from().compareTo(second.to());
        return order > 0 || (order == 0 && (one == Comparison.ABOVE || other == Comparison.BELOW));
    }
}
