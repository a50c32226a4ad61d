package io.github.dxjinzai.core.judgment.scorecard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two tables over the same people tell together (二つの表の重なり): a post less a department may be one person. The people by both
 * groupings are cells, each an arc between its two groups; through a group whose sum is told as much flows out as in, and those that
 * are withheld stand together as one. A cell that lies on no circle is certain: nothing can be moved through it.
 */
final class Overlap {

    private static final String WITHHELD = "";

    /**
     * The people of one group in the one table and of one in the other.
     *
     * @param row the group in the one table
     * @param column the group in the other
     * @param more whether their sum could be higher, as far as a reader knows
     * @param less whether it could be lower
     * @param secret whether it must not be certain
     */
    record Cell(String row, String column, boolean more, boolean less, boolean secret) {}

    private record Node(boolean row, String group) {}

    private final List<Cell> cells;
    private final Set<String> rowsTold;
    private final Set<String> columnsTold;

    /**
     * @param cells the cells with somebody in them of whom not everything is told anyway, each pair of groups once
     * @param rowsTold the groups of the one table whose sum is told; that of all is taken as known
     * @param columnsTold those of the other
     */
    Overlap(List<Cell> cells, Set<String> rowsTold, Set<String> columnsTold) {
        this.cells = List.copyOf(cells);
        this.rowsTold = Set.copyOf(rowsTold);
        this.columnsTold = Set.copyOf(columnsTold);
    }

    /** The first secret cell whose sum follows from what is told. */
    Optional<Cell> certain() {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean more = cell.more && reaches(column(cell), row(cell), i);
            boolean less = cell.less && reaches(row(cell), column(cell), i);
            if (cell.secret && !more && !less) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private Node row(Cell cell) {
        return new Node(true, rowsTold.contains(cell.row) ? cell.row : WITHHELD);
    }

    private Node column(Cell cell) {
        return new Node(false, columnsTold.contains(cell.column) ? cell.column : WITHHELD);
    }

    /** Whether anything can be moved between two groups without a cell: forth by more in a cell of its row, back by less in one of its column. */
    private boolean reaches(Node from, Node to, int without) {
        Set<Node> seen = new HashSet<>(Set.of(from));
        Deque<Node> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Node at = next.remove();
            if (at.equals(to)) {
                return true;
            }
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                if (i != without && cell.more && row(cell).equals(at) && seen.add(column(cell))) {
                    next.add(column(cell));
                }
                if (i != without && cell.less && column(cell).equals(at) && seen.add(row(cell))) {
                    next.add(row(cell));
                }
            }
        }
        return false;
    }
}
