package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * At the end of which fiscal year as many people as a target asks for were there for the first time (目標に達する年度).
 *
 * @param runs the replications by fiscal year, ascending; more than 0 each
 * @param never in how many they were not there by the end of the last year
 */
public record FirstReached(SortedMap<FiscalYear, Long> runs, long never) {

    public FirstReached {
        runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
        if (never < 0 || runs.values().stream().anyMatch(times -> times < 1)) {
            throw new IllegalArgumentException("never " + never + " times, and " + runs);
        }
    }

    /** In how many replications they were there by the end of a fiscal year, of how many. */
    public Proportion by(FiscalYear year) {
        long by = runs.headMap(year.next()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Proportion(by, replications());
    }

    /** How many replications there were. */
    public long replications() {
        return never + runs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first fiscal year by whose end they were there in at least {@code share} of the replications; absent if in none. */
    public Optional<FiscalYear> reachedIn(Chance share) {
        return runs.keySet().stream()
                .filter(year -> Math.multiplyExact(by(year).times(), share.of())
                        >= Math.multiplyExact(replications(), share.times()))
                .findFirst();
    }

    FirstReached plus(FirstReached other) {
        SortedMap<FiscalYear, Long> all = new TreeMap<>(runs);
        other.runs.forEach((year, times) -> all.merge(year, times, Long::sum));
        return new FirstReached(all, never + other.never);
    }
}
