package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Take;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One figure of several achievements, as far as it is known. */
final class Figures {

    private static final int DECIMALS = 3;

    /** An exact value: a fraction in thousandths. */
    record Value(long numerator, int denominator) {

        private boolean holds(Comparison comparison, Quantity required) {
            BigInteger scaled = BigInteger.valueOf(required.thousandths()).multiply(BigInteger.valueOf(denominator));
            return comparison.holds(BigInteger.valueOf(numerator), scaled);
        }

        /** For display, rounded away from the threshold's fulfilment: what fails is never shown as passing. */
        BigDecimal shown(Comparison comparison) {
            BigDecimal exact = BigDecimal.valueOf(numerator, DECIMALS);
            BigDecimal shown = exact.divide(
                            BigDecimal.valueOf(denominator),
                            DECIMALS,
                            comparison.isFloor() ? RoundingMode.DOWN : RoundingMode.UP)
                    .stripTrailingZeros();
            return shown.scale() < 0 ? shown.setScale(0) : shown;
        }
    }

    private record Dated(LocalDate day, long thousandths) {}

    private final List<Dated> known = new ArrayList<>();
    private final boolean all;

    /**
     * Those of the facts that meet their conditions.
     *
     * @param complete whether no fact is missing
     */
    Figures(QuantityId quantity, List<SelectionJudge.Found> facts, boolean complete) {
        boolean every = complete;
        for (SelectionJudge.Found fact : facts) {
            Optional<Quantity> figure = fact.achievement().flatMap(one -> one.quantity(quantity));
            if (fact.verdict() == Verdict.MET && figure.isPresent()) {
                known.add(new Dated(fact.day(), figure.get().thousandths()));
            }
            every &= fact.verdict() == Verdict.NOT_MET || (fact.verdict() == Verdict.MET && figure.isPresent());
        }
        this.all = every;
    }

    /** The figure taken of those known; absent if there are none. */
    Optional<Value> take(Take take) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Long> ascending = known.stream().map(Dated::thousandths).sorted().toList();
        int size = ascending.size();
        return Optional.of(
                switch (take) {
                    case LATEST -> new Value(latest(), 1);
                    case HIGHEST -> new Value(ascending.get(size - 1), 1);
                    case LOWEST -> new Value(ascending.get(0), 1);
                    case MEAN ->
                        new Value(ascending.stream().mapToLong(Long::longValue).sum(), size);
                    case MEDIAN -> new Value(ascending.get((size - 1) / 2) + ascending.get(size / 2), 2);
                });
    }

    private long latest() {
        return known.stream()
                .max(Comparator.comparing(Dated::day)
                        .thenComparing(Comparator.comparing(Dated::thousandths).reversed()))
                .orElseThrow()
                .thousandths();
    }

    /** Whether the figure stands so to the threshold, whatever of it is not known. */
    Verdict verdict(Take take, Comparison comparison, Quantity required) {
        Optional<Boolean> passes = take(take).map(value -> value.holds(comparison, required));
        if (all) {
            return Verdict.of(passes.orElse(false));
        }
        boolean highFloor = take == Take.HIGHEST && comparison.isFloor();
        boolean lowCeiling = take == Take.LOWEST && !comparison.isFloor();
        if (highFloor || lowCeiling) {
            // what is not known can only push further the same way
            return passes.orElse(false) ? Verdict.MET : Verdict.UNDETERMINED;
        }
        boolean highCeiling = take == Take.HIGHEST && !comparison.isFloor();
        boolean lowFloor = take == Take.LOWEST && comparison.isFloor();
        return (highCeiling || lowFloor) && !passes.orElse(true) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }
}
