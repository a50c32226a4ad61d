package io.github.dxjinzai.core.evaluation.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A table with its totals as a flow in circles: each count is an arc, and at each row and column what flows in flows out. Inside counts
 * flow from their row to their column, a column's total from the column to the bottom row, the grand total from there to the last column, and
 * a row's total from there back to its row.
 */
final class Circulation {

    private static final long UNBOUNDED = Long.MAX_VALUE / 4;
    private static final int TOTALS_COST = 1000;

    private final long[] counts;
    private final int[] from;
    private final int[] to;
    private final boolean[] withheld;
    private final boolean[] totals;
    private final int nodes;
    private final long lowest;

    /**
     * @param cells the counts with their totals
     * @param lowest the least number that a withheld count can be, as every reader knows
     */
    Circulation(List<List<Long>> cells, long lowest) {
        int rows = cells.size();
        int columns = cells.get(0).size();
        this.counts = new long[rows * columns];
        this.from = new int[counts.length];
        this.to = new int[counts.length];
        this.withheld = new boolean[counts.length];
        this.totals = new boolean[counts.length];
        this.nodes = rows + columns;
        this.lowest = lowest;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int arc = row * columns + column;
                // a total runs against the counts that it sums, the total of totals with them again
                boolean forward = (row == rows - 1) == (column == columns - 1);
                counts[arc] = cells.get(row).get(column);
                from[arc] = forward ? row : rows + column;
                to[arc] = forward ? rows + column : row;
                totals[arc] = row == rows - 1 || column == columns - 1;
            }
        }
    }

    int size() {
        return counts.length;
    }

    long count(int arc) {
        return counts[arc];
    }

    boolean isWithheld(int arc) {
        return withheld[arc];
    }

    void withhold(int arc) {
        withheld[arc] = true;
    }

    /** Whether the highest possible number of a withheld count is at least {@code width} above its lowest. */
    boolean isOpen(int arc, long width) {
        long room = counts[arc] - lowest;
        long down = Math.min(room, flow(from[arc], to[arc], arc, room));
        return down >= width || down + flow(to[arc], from[arc], arc, width - down) >= width;
    }

    /** The lowest and highest possible number of a withheld count; the highest at most {@code most}. */
    long[] range(int arc, long most) {
        long room = counts[arc] - lowest;
        return new long[] {
            counts[arc] - Math.min(room, flow(from[arc], to[arc], arc, room)),
            counts[arc] + flow(to[arc], from[arc], arc, most - counts[arc])
        };
    }

    /** How much can be moved from one node to another through withheld counts other than {@code without}, up to {@code enough}. */
    private long flow(int source, int sink, int without, long enough) {
        long[] now = counts.clone();
        long moved = 0;
        while (moved < enough) {
            int[] by = new int[nodes];
            Arrays.fill(by, -1);
            Deque<Integer> queue = new ArrayDeque<>(List.of(source));
            while (!queue.isEmpty() && by[sink] < 0) {
                int node = queue.remove();
                for (int arc = 0; arc < now.length; arc++) {
                    if (!withheld[arc] || arc == without) {
                        continue;
                    }
                    int next = step(node, arc, now);
                    if (next >= 0 && next != source && by[next] < 0) {
                        by[next] = arc;
                        queue.add(next);
                    }
                }
            }
            if (by[sink] < 0) {
                return moved;
            }
            long least = enough - moved;
            for (int node = sink; node != source; node = other(node, by[node])) {
                least = Math.min(least, to[by[node]] == node ? UNBOUNDED : now[by[node]] - lowest);
            }
            for (int node = sink; node != source; node = other(node, by[node])) {
                now[by[node]] += to[by[node]] == node ? least : -least;
            }
            moved += least;
        }
        return moved;
    }

    /** Where an arc leads from a node: forwards by raising its count, backwards by lowering it; -1 if nowhere. */
    private int step(int node, int arc, long[] now) {
        if (from[arc] == node) {
            return to[arc];
        }
        return to[arc] == node && now[arc] > lowest ? from[arc] : -1;
    }

    private int other(int node, int arc) {
        return from[arc] == node ? to[arc] : from[arc];
    }

    /** Withholds at least one count more, so that the range of {@code narrow} may widen. */
    void widen(int narrow) {
        boolean more = false;
        for (int arc : circle(narrow)) {
            more |= !withheld[arc];
            withheld[arc] = true;
        }
        if (!more) {
            withheld[smallestLeft()] = true;
        }
    }

    private int smallestLeft() {
        int smallest = -1;
        for (int arc = 0; arc < counts.length; arc++) {
            if (!withheld[arc] && counts[arc] > 0 && (smallest < 0 || cost(arc) < cost(smallest))) {
                smallest = arc;
            }
        }
        if (smallest < 0) {
            throw new IllegalStateException(
                    "a range is bounded although all " + counts.length + " counts are withheld");
        }
        return smallest;
    }

    private long cost(int arc) {
        return withheld[arc] ? 1 : 1 + counts[arc] * (totals[arc] ? TOTALS_COST : 1L);
    }

    /** The other arcs of the cheapest circle through an arc, by way of counts above zero; Bellman and Ford's algorithm. */
    private List<Integer> circle(int through) {
        long[] cost = new long[nodes];
        int[] by = new int[nodes];
        Arrays.fill(cost, UNBOUNDED);
        Arrays.fill(by, -1);
        cost[to[through]] = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int arc = 0; arc < counts.length; arc++) {
                if (arc == through || (counts[arc] == 0 && !withheld[arc])) {
                    continue;
                }
                changed |= relax(from[arc], to[arc], arc, cost, by);
                changed |= relax(to[arc], from[arc], arc, cost, by);
            }
        }
        List<Integer> arcs = new ArrayList<>();
        for (int node = from[through]; node != to[through] && by[node] >= 0; node = other(node, by[node])) {
            arcs.add(by[node]);
        }
        return arcs;
    }

    private boolean relax(int near, int far, int arc, long[] cost, int[] by) {
        long reached = cost[near] + cost(arc);
        if (cost[near] == UNBOUNDED || reached >= cost[far]) {
            return false;
        }
        cost[far] = reached;
        by[far] = arc;
        return true;
    }
}
