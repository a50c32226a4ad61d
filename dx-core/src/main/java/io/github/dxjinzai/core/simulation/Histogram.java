package io.github.dxjinzai.core.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In how many replications a number of people came out (度数分布). All figures are computed from these whole numbers.
 *
 * @param runs the replications by number of people, ascending; more than 0 each, at least one entry
 */
public record Histogram(SortedMap<Integer, Long> runs) {

    public Histogram {
        runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
        if (runs.isEmpty() || runs.values().stream().anyMatch(times -> times < 1)) {
            throw new IllegalArgumentException("every number in a histogram came out at least once: " + runs);
        }
    }

    /** How many replications there were. */
    public long replications() {
        return runs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The sum of the numbers over all replications. */
    public long sum() {
        return runs.entrySet().stream()
                .mapToLong(one -> Math.multiplyExact((long) one.getKey(), one.getValue()))
                .reduce(0, Math::addExact);
    }

    /** The mean number of people: the exact fraction, as the nearest {@code double}. */
    public double mean() {
        return (double) sum() / replications();
    }

    /** The smallest number that came out. */
    public int min() {
        return runs.firstKey();
    }

    /** The largest number that came out. */
    public int max() {
        return runs.lastKey();
    }

    /**
     * The smallest number that is not exceeded in at least {@code share} of the replications (分位点): the inverse of the empirical
     * distribution, definition 1 of Hyndman and Fan (1996). For a share of 0 the smallest number.
     */
    public int quantile(Chance share) {
        long needed = Math.max(1, ceilingOf(share));
        long seen = 0;
        for (Map.Entry<Integer, Long> one : runs.entrySet()) {
            seen += one.getValue();
            if (seen >= needed) {
                return one.getKey();
            }
        }
        throw new IllegalStateException(needed + " of " + seen + " replications");
    }

    /**
     * The largest number that is reached or exceeded in at least {@code share} of the replications (この割合の試行で少なくとも何人か):
     * 'in 90 % of the runs at least this many'. For a share of 0 the largest number.
     */
    public int reachedIn(Chance share) {
        long needed = Math.max(1, ceilingOf(share));
        long seen = 0;
        TreeMap<Integer, Long> ascending = new TreeMap<>(runs);
        for (Map.Entry<Integer, Long> one : ascending.descendingMap().entrySet()) {
            seen += one.getValue();
            if (seen >= needed) {
                return one.getKey();
            }
        }
        throw new IllegalStateException(needed + " of " + seen + " replications");
    }

    private long ceilingOf(Chance share) {
        long product = Math.multiplyExact(replications(), (long) share.times());
        return (product + share.of() - 1) / share.of();
    }

    /** In how many of the replications there were at least {@code people}. */
    public Proportion atLeast(int people) {
        long times = runs.tailMap(people).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Proportion(times, replications());
    }

    /** The replications of both. */
    public Histogram plus(Histogram other) {
        SortedMap<Integer, Long> both = new TreeMap<>(runs);
        other.runs.forEach((people, times) -> both.merge(people, times, Math::addExact));
        return new Histogram(both);
    }
}
