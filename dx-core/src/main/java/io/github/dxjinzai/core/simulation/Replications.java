package io.github.dxjinzai.core.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of replications by their numbers (試行の範囲).
 *
 * @param from the first, 0 or more
 * @param to the one after the last, more than {@code from}
 */
public record Replications(int from, int to) {

    public Replications {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "there are no replications from " + from + " up to but not including " + to);
        }
    }

    /** How many there are. */
    public int count() {
        return to - from;
    }

    /**
     * The same replications in as few ranges as possible, ascending.
     *
     * @throws IllegalArgumentException if one replication is in two ranges: it would count twice
     */
    public static List<Replications> joined(List<Replications> ranges) {
        List<Replications> joined = new ArrayList<>();
        for (Replications next : ranges.stream()
                .sorted(Comparator.comparingInt(Replications::from))
                .toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && next.from < joined.get(last).to) {
                throw new IllegalArgumentException(
                        "the replications " + joined.get(last) + " and " + next + " overlap and would count twice");
            }
            if (last >= 0 && next.from == joined.get(last).to) {
                joined.set(last, new Replications(joined.get(last).from, next.to));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
