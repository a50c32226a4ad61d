package io.github.dxjinzai.core.evaluation.disclosure;

import java.util.List;
import java.util.OptionalLong;

/**
 * A table of counts that may be published (公表表). Which of the withheld counts are small and which are withheld with them is not told.
 *
 * @param rows what the rows are called
 * @param columns what the columns are called
 * @param cells the counts row by row, totals last in both directions; empty where withheld
 */
public record PublishedTable(List<String> rows, List<String> columns, List<List<OptionalLong>> cells) {

    /** What stands for a withheld count. */
    public static final String WITHHELD = "*";

    public PublishedTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** A count as it is printed: a number or {@code *}. Totals stand at {@code rows.size()} and {@code columns.size()}. */
    public String text(int row, int column) {
        OptionalLong count = cells.get(row).get(column);
        return count.isPresent() ? Long.toString(count.getAsLong()) : WITHHELD;
    }
}
