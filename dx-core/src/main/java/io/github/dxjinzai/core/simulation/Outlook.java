package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What comes of the targets, what is used up and what is spent (目標・使用量・支出の見通し): whole numbers only, so that merging is exact.
 *
 * @param shortfalls by how many people each stated target was missed at the end of each fiscal year; of a target in each unit the sum
 *     over the units
 * @param firstReached when each stated target was reached for the first time
 * @param uses how much of each resource was used in each fiscal year
 * @param spending what was spent in each fiscal year; empty where no cost is stated
 */
public record Outlook(
        Map<Cell, Histogram> shortfalls,
        Map<HeadcountTarget, FirstReached> firstReached,
        Map<Use, Histogram> uses,
        SortedMap<FiscalYear, Spending> spending) {

    /**
     * A target held against a fiscal year.
     *
     * @param target the target
     * @param year the fiscal year
     */
    public record Cell(HeadcountTarget target, FiscalYear year) {}

    /**
     * A resource used in a fiscal year.
     *
     * @param resource the resource
     * @param year the fiscal year
     */
    public record Use(Resource resource, FiscalYear year) {}

    public Outlook {
        shortfalls = Map.copyOf(shortfalls);
        firstReached = Map.copyOf(firstReached);
        uses = Map.copyOf(uses);
        spending = Collections.unmodifiableSortedMap(new TreeMap<>(spending));
    }

    /** Nothing known. */
    public static Outlook none() {
        return new Outlook(Map.of(), Map.of(), Map.of(), new TreeMap<>());
    }

    /** Whether anything is known. */
    public boolean isPresent() {
        return !uses.isEmpty();
    }

    /** By how many people a target was missed at the end of a fiscal year, where it is stated and the year was simulated. */
    public Optional<Histogram> shortfall(HeadcountTarget target, FiscalYear year) {
        return Optional.ofNullable(shortfalls.get(new Cell(target, year)));
    }

    /** When a target was reached for the first time, where it is stated. */
    public Optional<FirstReached> firstReached(HeadcountTarget target) {
        return Optional.ofNullable(firstReached.get(target));
    }

    /** How much of a resource was used in a fiscal year, where it is used at all. */
    public Optional<Histogram> used(Resource resource, FiscalYear year) {
        return Optional.ofNullable(uses.get(new Use(resource, year)));
    }

    /** What is used in which fiscal year, in a fixed order: what is of projects first, then by offer, kind and year. */
    public List<Use> usesInOrder() {
        return uses.keySet().stream()
                .sorted(Comparator.comparing((Use use) -> use.resource().offer().orElse(""))
                        .thenComparing(use -> use.resource().kind())
                        .thenComparing(Use::year))
                .toList();
    }

    Outlook plus(Outlook other) {
        return new Outlook(
                merged(shortfalls, other.shortfalls, Histogram::plus),
                merged(firstReached, other.firstReached, FirstReached::plus),
                merged(uses, other.uses, Histogram::plus),
                new TreeMap<>(merged(spending, other.spending, Spending::plus)));
    }

    private static <K, V> Map<K, V> merged(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        Map<K, V> all = new HashMap<>(one);
        other.forEach((key, value) -> all.merge(key, value, plus));
        return all;
    }
}
