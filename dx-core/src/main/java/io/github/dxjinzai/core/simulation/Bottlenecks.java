package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which criteria stop most people from a role at the end of each fiscal year (ボトルネック), among those who serve and do not hold it.
 *
 * <p>A criterion stops someone if it is not met, or cannot be said to be met, and so is everything that it stands under. It stops them
 * alone if they would be certified were it alone met. Only criteria that look at facts are counted, and {@code not} as one; {@code all}, {@code any} and the like
 * are not. Whole numbers only, so that merging is exact.
 *
 * @param replications the replications looked at, in as few ranges as possible
 * @param stops how many people each criterion stopped, summed over the replications; criteria that stopped nobody are left out
 */
public record Bottlenecks(List<Replications> replications, Map<Cell, Stops> stops) {

    public Bottlenecks {
        replications = Replications.joined(replications);
        stops = Map.copyOf(stops);
    }

    /**
     * A criterion at the end of a fiscal year.
     *
     * @param role the role
     * @param year the fiscal year
     * @param node the criterion's id
     */
    public record Cell(RoleId role, FiscalYear year, String node) {}

    /**
     * How many people were stopped, summed over the replications.
     *
     * @param people how many, 1 or more
     * @param alone how many of them would be certified were this criterion alone met
     */
    public record Stops(long people, long alone) {

        Stops plus(Stops other) {
            return new Stops(people + other.people, alone + other.alone);
        }
    }

    /** How many replications were looked at. */
    public long replicationCount() {
        return replications.stream().mapToLong(Replications::count).sum();
    }

    /** The criteria that stopped people from a role in a fiscal year: most people first, then by id. */
    public List<Cell> of(RoleId role, FiscalYear year) {
        return stops.keySet().stream()
                .filter(cell -> cell.role().equals(role) && cell.year().equals(year))
                .sorted(Comparator.comparingLong((Cell cell) -> -stopped(cell).people())
                        .thenComparing(Cell::node))
                .toList();
    }

    /** How many people a criterion stopped. */
    public Stops stopped(Cell cell) {
        return Optional.ofNullable(stops.get(cell)).orElse(new Stops(0, 0));
    }

    /**
     * These and those of other replications as one. Exact; the order of merging does not matter.
     *
     * @throws IllegalArgumentException if a replication would count twice
     */
    public Bottlenecks merge(Bottlenecks other) {
        List<Replications> ranges = new ArrayList<>(replications);
        ranges.addAll(other.replications);
        Map<Cell, Stops> all = new HashMap<>(stops);
        other.stops.forEach((cell, more) -> all.merge(cell, more, Stops::plus));
        return new Bottlenecks(ranges, all);
    }
}
