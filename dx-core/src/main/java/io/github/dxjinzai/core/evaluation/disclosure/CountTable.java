package io.github.dxjinzai.core.evaluation.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of people by two properties (集計表): such as outcomes by department. Not for publication: {@link Suppression} makes it so.
 *
 * @param rows what the rows are called
 * @param columns what the columns are called
 * @param counts the counts, row by row; none below zero
 */
public record CountTable(List<String> rows, List<String> columns, List<List<Integer>> counts) {

    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() != rows.size()) {
            throw new IllegalArgumentException(counts.size() + " rows of counts for " + rows.size() + " names");
        }
        for (List<Integer> row : counts) {
            if (row.size() != columns.size() || row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException(
                        "each row has one count, not below zero, for each of " + columns.size() + " columns");
            }
        }
    }

    /** The counts with a last column of row totals and a last row of column totals. */
    List<List<Long>> withTotals() {
        List<List<Long>> all = new ArrayList<>();
        List<Long> bottom = new ArrayList<>();
        for (int column = 0; column <= columns.size(); column++) {
            bottom.add(0L);
        }
        for (List<Integer> row : counts) {
            List<Long> line = new ArrayList<>();
            long total = 0;
            for (int column = 0; column < row.size(); column++) {
                line.add((long) row.get(column));
                bottom.set(column, bottom.get(column) + row.get(column));
                total += row.get(column);
            }
            line.add(total);
            bottom.set(columns.size(), bottom.get(columns.size()) + total);
            all.add(line);
        }
        all.add(bottom);
        return all;
    }
}
