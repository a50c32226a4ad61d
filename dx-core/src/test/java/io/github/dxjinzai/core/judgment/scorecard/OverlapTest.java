package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What two tables over the same people tell together, held to trying every count. */
class OverlapTest {

    private static final int GROUPS = 3;

    private static Overlap.Cell cell(String row, String column, int met, int people) {
        return new Overlap.Cell(row, column, met < people, met > 0, true);
    }

    @Test
    void a_department_within_a_post_gives_away_who_is_left_over() {
        List<Overlap.Cell> cells = List.of(cell("d", "p", 12, 30), cell("e", "p", 1, 1), cell("e", "q", 9, 40));
        assertThat(new Overlap(cells, Set.of("d", "e"), Set.of("p", "q")).certain())
                .map(Overlap.Cell::row)
                .contains("d");
        assertThat(new Overlap(cells, Set.of(), Set.of("p", "q")).certain())
                .map(Overlap.Cell::column)
                .contains("q");
        assertThat(new Overlap(cells, Set.of(), Set.of()).certain()).isEmpty();
    }

    @Property(tries = 300)
    void a_cell_is_called_certain_if_and_only_if_every_count_that_fits_agrees_on_it(
            @ForAll @Size(GROUPS * GROUPS) List<@IntRange(max = 2) Integer> people,
            @ForAll @Size(GROUPS * GROUPS) List<@IntRange(max = 2) Integer> met,
            @ForAll @Size(GROUPS) List<Boolean> rowsTold,
            @ForAll @Size(GROUPS) List<Boolean> columnsTold) {
        int[] truth = new int[people.size()];
        List<Integer> there = new ArrayList<>();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = Math.min(people.get(i), met.get(i));
            if (people.get(i) > 0) {
                there.add(i);
            }
        }
        Map<Integer, Set<Integer>> possible = new HashMap<>();
        int[] guess = new int[truth.length];
        List<Integer> told = sums(truth, rowsTold, columnsTold);
        boolean more = true;
        while (more) {
            if (sums(guess, rowsTold, columnsTold).equals(told)) {
                for (int i : there) {
                    possible.computeIfAbsent(i, cell -> new HashSet<>()).add(guess[i]);
                }
            }
            more = next(guess, people);
        }
        for (int one : there) {
            List<Overlap.Cell> cells = new ArrayList<>();
            for (int i : there) {
                cells.add(new Overlap.Cell(
                        "r" + i / GROUPS, "c" + i % GROUPS, truth[i] < people.get(i), truth[i] > 0, i == one));
            }
            Optional<Overlap.Cell> certain =
                    new Overlap(cells, names("r", rowsTold), names("c", columnsTold)).certain();
            assertThat(certain.isPresent())
                    .isEqualTo(possible.getOrDefault(one, Set.of()).size() == 1);
        }
    }

    private static Set<String> names(String letter, List<Boolean> told) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < GROUPS; i++) {
            if (told.get(i)) {
                names.add(letter + i);
            }
        }
        return names;
    }

    /** All that a reader is told: the sum of everything, and those of the rows and columns that are told. */
    private static List<Integer> sums(int[] counts, List<Boolean> rowsTold, List<Boolean> columnsTold) {
        int[] sums = new int[2 * GROUPS + 1];
        for (int i = 0; i < counts.length; i++) {
            sums[2 * GROUPS] += counts[i];
            sums[i / GROUPS] += rowsTold.get(i / GROUPS) ? counts[i] : 0;
            sums[GROUPS + i % GROUPS] += columnsTold.get(i % GROUPS) ? counts[i] : 0;
        }
        List<Integer> all = new ArrayList<>();
        for (int sum : sums) {
            all.add(sum);
        }
        return all;
    }

    private static boolean next(int[] guess, List<Integer> people) {
        for (int i = 0; i < guess.length; i++) {
            if (guess[i] < people.get(i)) {
                guess[i]++;
                return true;
            }
            guess[i] = 0;
        }
        return false;
    }
}
