package io.github.dxjinzai.core.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.evaluation.disclosure.Suppression.Zeros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    /** Two rows of counts up to 4: no column adds up to more, so that nothing possible is missed below a printed total. */
    private static final int HIGHEST = 8;

    private static CountTable table(List<List<Integer>> counts) {
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.add("row " + i);
        }
        for (int i = 0; i < counts.get(0).size(); i++) {
            columns.add("column " + i);
        }
        return new CountTable(rows, columns, counts);
    }

    private static List<List<String>> printed(PublishedTable table) {
        List<List<String>> all = new ArrayList<>();
        for (int row = 0; row <= table.rows().size(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column <= table.columns().size(); column++) {
                line.add(table.text(row, column));
            }
            all.add(line);
        }
        return all;
    }

    @Provide
    Arbitrary<List<List<Integer>>> small() {
        return Arbitraries.of(0, 1, 1, 2, 3, 3, 4, 4).list().ofSize(3).list().ofSize(2);
    }

    @Provide
    Arbitrary<List<List<Integer>>> departments() {
        return Arbitraries.integers()
                .between(0, 60)
                .list()
                .ofSize(4)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    /** Every table with the same printed counts, by plain enumeration of numbers up to {@link #HIGHEST}. */
    private static void consistent(PublishedTable shown, int lowest, Consumer<List<List<Long>>> each) {
        int columns = shown.columns().size();
        fill(shown, lowest, new int[shown.rows().size() * columns], 0, each);
    }

    private static void fill(PublishedTable shown, int lowest, int[] flat, int at, Consumer<List<List<Long>>> each) {
        int columns = shown.columns().size();
        if (at > 0 && at % columns == 0 && !addsUp(shown, flat, at / columns - 1)) {
            return;
        }
        if (at == flat.length) {
            List<List<Integer>> counts = new ArrayList<>();
            for (int row = 0; row < shown.rows().size(); row++) {
                List<Integer> line = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    line.add(flat[row * columns + column]);
                }
                counts.add(line);
            }
            List<List<Long>> all = table(counts).withTotals();
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column <= columns; column++) {
                    OptionalLong cell = shown.cells().get(row).get(column);
                    long count = all.get(row).get(column);
                    if (cell.isPresent() ? cell.getAsLong() != count : count < lowest) {
                        return;
                    }
                }
            }
            each.accept(all);
            return;
        }
        OptionalLong cell = shown.cells().get(at / columns).get(at % columns);
        for (int count = 0; count <= HIGHEST; count++) {
            if (cell.isEmpty() || cell.getAsLong() == count) {
                flat[at] = count;
                fill(shown, lowest, flat, at + 1, each);
            }
        }
    }

    private static boolean addsUp(PublishedTable shown, int[] flat, int row) {
        int columns = shown.columns().size();
        long sum = Arrays.stream(flat, row * columns, (row + 1) * columns).sum();
        OptionalLong total = shown.cells().get(row).get(columns);
        return total.isEmpty() || total.getAsLong() == sum;
    }

    private static Map<List<Integer>, NavigableSet<Long>> solve(PublishedTable shown, int lowest) {
        Map<List<Integer>, NavigableSet<Long>> values = new HashMap<>();
        consistent(shown, lowest, all -> {
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).size(); column++) {
                    if (shown.cells().get(row).get(column).isEmpty()) {
                        values.computeIfAbsent(List.of(row, column), cell -> new TreeSet<>())
                                .add(all.get(row).get(column));
                    }
                }
            }
        });
        return values;
    }

    @Test
    void a_small_count_is_withheld_with_three_others_that_close_the_circle() {
        PublishedTable shown = Suppression.standard()
                .publish(table(List.of(List.of(3, 20, 40), List.of(30, 25, 50), List.of(45, 60, 70))));
        assertThat(printed(shown))
                .containsExactly(
                        List.of("*", "*", "40", "63"),
                        List.of("*", "*", "50", "105"),
                        List.of("45", "60", "70", "175"),
                        List.of("78", "105", "160", "343"));
    }

    @Test
    void ten_is_printed_and_nine_is_not_and_zero_as_the_rule_says() {
        CountTable table = table(List.of(List.of(10, 0, 30), List.of(20, 30, 40)));
        assertThat(printed(Suppression.standard().publish(table)).get(0)).containsExactly("10", "0", "30", "40");
        PublishedTable withZeros = new Suppression(10, 8, Zeros.WITHHELD).publish(table);
        assertThat(withZeros.text(0, 1)).isEqualTo("*");
        assertThat(Suppression.standard()
                        .publish(table(List.of(List.of(9, 20, 30), List.of(20, 30, 40))))
                        .text(0, 0))
                .isEqualTo("*");
    }

    @Test
    void a_table_of_small_counts_alone_is_withheld_with_its_totals() {
        PublishedTable shown = Suppression.standard().publish(table(List.of(List.of(1, 2), List.of(3, 1))));
        assertThat(printed(shown).stream().flatMap(List::stream)).containsOnly("*");
    }

    @Test
    void without_the_others_a_small_count_is_solved_from_the_totals() {
        List<List<OptionalLong>> cells = new ArrayList<>();
        table(List.of(List.of(1, 4, 4), List.of(3, 4, 4)))
                .withTotals()
                .forEach(row -> cells.add(
                        new ArrayList<>(row.stream().map(OptionalLong::of).toList())));
        cells.get(0).set(0, OptionalLong.empty());
        PublishedTable leaking = new PublishedTable(List.of("a", "b"), List.of("x", "y", "z"), cells);
        assertThat(solve(leaking, 1)).containsValue(new TreeSet<>(List.of(1L)));
    }

    @Property(tries = 40)
    void whatever_is_withheld_could_be_numbers_the_stated_width_apart(
            @ForAll("small") List<List<Integer>> counts, @ForAll Zeros zeros) {
        Suppression rule = new Suppression(3, 2, zeros);
        PublishedTable shown = rule.publish(table(counts));
        solve(shown, zeros == Zeros.SHOWN ? 1 : 0)
                .forEach((cell, values) ->
                        assertThat(values.last() - values.first()).isGreaterThanOrEqualTo(2));
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < counts.get(row).size(); column++) {
                int count = counts.get(row).get(column);
                if (count < 3 && (count > 0 || zeros == Zeros.WITHHELD)) {
                    assertThat(shown.text(row, column)).isEqualTo("*");
                } else if (count == 0) {
                    assertThat(shown.text(row, column)).isEqualTo("0");
                }
            }
        }
    }

    @Test
    void the_cheapest_circle_is_closed_and_not_the_smallest_counts_beside_it() {
        PublishedTable shown = Suppression.standard()
                .publish(table(List.of(List.of(3, 50, 60), List.of(40, 55, 70), List.of(80, 90, 12))));
        assertThat(printed(shown))
                .containsExactly(
                        List.of("*", "*", "60", "113"),
                        List.of("*", "*", "70", "165"),
                        List.of("80", "90", "12", "182"),
                        List.of("123", "195", "142", "460"));
        assertThat(printed(Suppression.standard()
                        .publish(table(List.of(List.of(90, 12, 80), List.of(60, 50, 3), List.of(70, 55, 40))))))
                .containsExactly(
                        List.of("90", "*", "*", "182"),
                        List.of("60", "*", "*", "113"),
                        List.of("70", "55", "40", "165"),
                        List.of("220", "117", "123", "460"));
    }

    @Test
    void where_a_row_has_no_other_count_its_total_is_withheld_and_a_zero_never() {
        PublishedTable shown = Suppression.standard().publish(table(List.of(List.of(3, 0), List.of(40, 30))));
        assertThat(printed(shown))
                .containsExactly(List.of("*", "0", "*"), List.of("*", "30", "*"), List.of("43", "30", "73"));
    }

    @Test
    void what_nothing_bounds_from_above_reaches_as_far_as_is_asked() {
        Circulation circulation =
                new Circulation(table(List.of(List.of(3, 4), List.of(5, 6))).withTotals(), 0);
        for (int arc = 0; arc < circulation.size(); arc++) {
            circulation.withhold(arc);
        }
        assertThat(circulation.range(0, 50)).containsExactly(0, 50);
        assertThat(circulation.range(8, 50)).containsExactly(0, 50);
    }

    @Property(tries = 40)
    void the_ranges_are_those_of_plain_enumeration_also_where_totals_are_withheld(
            @ForAll("small") List<List<Integer>> counts,
            @ForAll @Size(12) boolean[] pattern,
            @ForAll @IntRange(max = 1) int lowest) {
        List<List<Integer>> raised = counts.stream()
                .map(row -> row.stream().map(count -> Math.max(lowest, count)).toList())
                .toList();
        List<List<Long>> all = table(raised).withTotals();
        Circulation circulation = new Circulation(all, lowest);
        List<List<OptionalLong>> cells = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            List<OptionalLong> line = new ArrayList<>();
            for (int column = 0; column < 4; column++) {
                if (pattern[row * 4 + column]) {
                    circulation.withhold(row * 4 + column);
                    line.add(OptionalLong.empty());
                } else {
                    line.add(OptionalLong.of(all.get(row).get(column)));
                }
            }
            cells.add(line);
        }
        int most = raised.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        solve(new PublishedTable(List.of("a", "b"), List.of("x", "y", "z"), cells), lowest)
                .forEach((cell, values) -> {
                    int arc = cell.get(0) * 4 + cell.get(1);
                    long[] range = circulation.range(arc, 1000);
                    // plain enumeration goes no further than its highest count; and what a cell loses, no other gains
                    // more than once
                    if (all.get(cell.get(0)).get(cell.get(1)) + most <= HIGHEST) {
                        assertThat(range[0]).isEqualTo(values.first());
                    }
                    assertThat(range[0]).isLessThanOrEqualTo(values.first());
                    assertThat(range[1]).isGreaterThanOrEqualTo(values.last());
                    for (int width = 0; width <= HIGHEST; width++) {
                        assertThat(circulation.isOpen(arc, width)).isEqualTo(range[1] - range[0] >= width);
                    }
                });
    }

    @Property(tries = 60)
    void the_ranges_are_those_of_plain_enumeration(
            @ForAll("small") List<List<Integer>> counts, @ForAll boolean[][] pattern) {
        List<List<Long>> all = table(counts).withTotals();
        Circulation circulation = new Circulation(all, 0);
        List<List<OptionalLong>> cells = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            List<OptionalLong> line = new ArrayList<>();
            for (int column = 0; column < all.get(row).size(); column++) {
                boolean total = row == 2 || column == 3;
                boolean withheld =
                        !total && row < pattern.length && column < pattern[row].length && pattern[row][column];
                if (withheld) {
                    circulation.withhold(row * 4 + column);
                }
                line.add(
                        withheld
                                ? OptionalLong.empty()
                                : OptionalLong.of(all.get(row).get(column)));
            }
            cells.add(line);
        }
        solve(new PublishedTable(List.of("a", "b"), List.of("x", "y", "z"), cells), 0)
                .forEach((cell, values) -> assertThat(circulation.range(cell.get(0) * 4 + cell.get(1), 1000))
                        .containsExactly(values.first(), values.last()));
    }

    @Property(tries = 60)
    void tables_of_departments_are_closed_and_add_up(@ForAll("departments") List<List<Integer>> counts) {
        PublishedTable shown = Suppression.standard().publish(table(counts));
        List<List<Long>> all = table(counts).withTotals();
        Circulation circulation = new Circulation(all, 1);
        for (int row = 0; row < all.size(); row++) {
            for (int column = 0; column < 5; column++) {
                if (shown.cells().get(row).get(column).isEmpty()) {
                    circulation.withhold(row * 5 + column);
                } else {
                    assertThat(shown.text(row, column))
                            .isEqualTo(Long.toString(all.get(row).get(column)));
                }
            }
        }
        for (int arc = 0; arc < circulation.size(); arc++) {
            if (circulation.isWithheld(arc)) {
                long[] range = circulation.range(arc, 1_000_000);
                assertThat(range[1] - range[0]).isGreaterThanOrEqualTo(8);
            }
        }
    }

    @Test
    void a_table_of_the_wrong_shape_is_refused() {
        assertThatThrownBy(() -> new CountTable(List.of("a"), List.of("x"), List.of(List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountTable(List.of("a"), List.of("x"), List.of(List.of(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suppression(1, 1, Zeros.SHOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suppression(2, 0, Zeros.SHOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Suppression(2, 1, Zeros.SHOWN)
                        .publish(table(List.of(List.of(2, 3), List.of(4, 5))))
                        .text(0, 0))
                .isEqualTo("2");
    }

    /** A reader who also knows the procedure, and runs it on every table that the printed one allows. */
    @Test
    void who_runs_the_procedure_backwards_solves_fewer_than_one_in_ten_of_the_smallest_tables() {
        Map<PublishedTable, List<List<List<Long>>>> worlds = new HashMap<>();
        Suppression rule = new Suppression(3, 2, Zeros.SHOWN);
        for (int code = 0; code < 4096; code++) {
            CountTable one = table(List.of(List.of(code % 8, code / 8 % 8), List.of(code / 64 % 8, code / 512)));
            worlds.computeIfAbsent(rule.publish(one), shown -> new ArrayList<>())
                    .add(one.withTotals());
        }
        int withheld = 0;
        int solved = 0;
        for (Map.Entry<PublishedTable, List<List<List<Long>>>> world : worlds.entrySet()) {
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 2; column++) {
                    int r = row;
                    int c = column;
                    if (world.getKey().cells().get(row).get(column).isEmpty()) {
                        withheld += world.getValue().size();
                        solved += world.getValue().stream()
                                                .map(t -> t.get(r).get(c))
                                                .distinct()
                                                .count()
                                        == 1
                                ? world.getValue().size()
                                : 0;
                    }
                }
            }
        }
        assertThat(solved * 10).isBetween(1, withheld);
    }
}
