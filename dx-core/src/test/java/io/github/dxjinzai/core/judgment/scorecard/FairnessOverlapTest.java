package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.evaluation.disclosure.CountTable;
import io.github.dxjinzai.core.evaluation.disclosure.PublishedTable;
import io.github.dxjinzai.core.evaluation.disclosure.Suppression;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A report by department and by post does not tell of a few people what each of its tables withholds. */
class FairnessOverlapTest {

    private static final Suppression STANDARD = Suppression.standard();

    private final SortedMap<StaffId, Verdict> verdicts = new TreeMap<>();
    private final SortedMap<StaffId, String> departments = new TreeMap<>();
    private final SortedMap<StaffId, String> posts = new TreeMap<>();

    private void people(String department, String post, int met, int others) {
        for (int i = 0; i < met + others; i++) {
            StaffId id = new StaffId(String.format(Locale.ROOT, "%05d", verdicts.size()));
            verdicts.put(id, i < met ? Verdict.MET : Verdict.NOT_MET);
            departments.put(id, department);
            posts.put(id, post);
        }
    }

    private List<PublishedTable> published(boolean apart) {
        List<CountTable> counts = List.of(counts(departments), counts(posts));
        List<PublishedTable> tables =
                FairnessReport.alike(counts.stream().map(STANDARD::publish).toList());
        return apart ? FairnessReport.apart(counts, tables, verdicts, List.of(departments, posts), STANDARD) : tables;
    }

    private CountTable counts(SortedMap<StaffId, String> groups) {
        SortedMap<String, int[]> rows = new TreeMap<>();
        groups.forEach((person, group) ->
                rows.computeIfAbsent(group, name -> new int[2])[verdicts.get(person) == Verdict.MET ? 0 : 1]++);
        return new CountTable(
                List.copyOf(rows.keySet()),
                List.of("met", "others"),
                rows.values().stream()
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
    }

    private static OptionalLong met(PublishedTable table, String group) {
        return table.cells().get(table.rows().indexOf(group)).get(0);
    }

    @Test
    void the_one_of_a_post_who_serves_elsewhere_is_not_given_away() {
        people("01", "主事", 12, 18);
        people("02", "主事", 1, 0);
        people("02", "主任", 15, 25);
        List<PublishedTable> each = published(false);
        assertThat(met(each.get(0), "01")).hasValue(12);
        assertThat(met(each.get(1), "主事")).hasValue(13);
        List<PublishedTable> together = published(true);
        assertThat(met(together.get(0), "01").isPresent()
                        && met(together.get(1), "主事").isPresent())
                .isFalse();
    }

    @Test
    void tables_that_give_nobody_away_stay_as_they_are() {
        people("01", "主事", 12, 18);
        people("02", "主事", 11, 19);
        people("01", "主任", 15, 25);
        people("02", "主任", 10, 25);
        assertThat(published(true)).isEqualTo(published(false));
    }

    /** The attacker tries every outcome of the few who stand alone in their department and post, with the many others in the balance. */
    @Property(tries = 100)
    void no_outcome_of_one_person_can_be_worked_out_of_both_tables(
            @ForAll @Size(4) List<@IntRange(max = 40) Integer> met,
            @ForAll @Size(4) List<@IntRange(max = 40) Integer> others,
            @ForAll @IntRange(max = 3) int lone,
            @ForAll boolean passed) {
        verdicts.clear();
        departments.clear();
        posts.clear();
        for (int cell = 0; cell < 4; cell++) {
            boolean one = cell == lone;
            people(
                    "d" + cell / 2,
                    "p" + cell % 2,
                    one ? (passed ? 1 : 0) : met.get(cell),
                    one ? (passed ? 0 : 1) : others.get(cell));
        }
        List<PublishedTable> together = published(true);
        boolean row = told(together.get(0), "d" + lone / 2);
        boolean column = told(together.get(1), "p" + lone % 2);
        boolean across = told(together.get(0), "d" + (1 - lone / 2));
        boolean along = told(together.get(1), "p" + (1 - lone % 2));
        if (uniform("d" + lone / 2, departments, row) || uniform("p" + lone % 2, posts, column)) {
            return;
        }
        // with two groups each, what is told of one is told of both; the cells are then fixed by any one of them
        List<Integer> possible = new ArrayList<>();
        for (int guess = 0; guess <= 1; guess++) {
            if (fits(guess, lone, passed ? 1 : 0, row || across, column || along)) {
                possible.add(guess);
            }
        }
        assertThat(possible).hasSize(2);
    }

    private static boolean told(PublishedTable table, String group) {
        if (!table.rows().contains(group)) {
            return false;
        }
        List<OptionalLong> cells = table.cells().get(table.rows().indexOf(group));
        return cells.get(0).isPresent() || cells.get(1).isPresent();
    }

    private boolean uniform(String group, SortedMap<StaffId, String> groups, boolean told) {
        return told
                && verdicts.entrySet().stream()
                                .filter(one -> group.equals(groups.get(one.getKey())))
                                .map(one -> one.getValue())
                                .distinct()
                                .count()
                        < 2;
    }

    /** Whether the other cells can make up for another outcome of the one person. */
    private boolean fits(int guess, int lone, int truth, boolean rows, boolean columns) {
        int change = guess - truth;
        for (int first = -40; first <= 40; first++) {
            for (int second = -40; second <= 40; second++) {
                int[] changes = new int[4];
                changes[lone] = change;
                int beside = lone ^ 1;
                int below = lone ^ 2;
                int opposite = lone ^ 3;
                changes[beside] = first;
                changes[below] = second;
                changes[opposite] = -change - first - second;
                boolean rowsFit = !rows || change + first == 0;
                boolean columnsFit = !columns || change + second == 0;
                if (rowsFit && columnsFit && possible(changes)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean possible(int[] changes) {
        for (int cell = 0; cell < 4; cell++) {
            String department = "d" + cell / 2;
            String post = "p" + cell % 2;
            long people = verdicts.keySet().stream()
                    .filter(one -> department.equals(departments.get(one)) && post.equals(posts.get(one)))
                    .count();
            long met = verdicts.entrySet().stream()
                    .filter(one -> department.equals(departments.get(one.getKey()))
                            && post.equals(posts.get(one.getKey()))
                            && one.getValue() == Verdict.MET)
                    .count();
            if (met + changes[cell] < 0 || met + changes[cell] > people) {
                return false;
            }
        }
        return true;
    }

    @Test
    void residuals_by_department_and_post_do_not_give_away_who_is_left_over() {
        SortedMap<StaffId, Double> scores = new TreeMap<>();
        people("01", "主事", 12, 0);
        people("02", "主事", 1, 0);
        people("02", "主任", 15, 0);
        people("03", "主任", 14, 0);
        verdicts.keySet().forEach(person -> scores.put(person, 3 + scores.size() % 5 / 2.0));
        List<FairnessReport.Residuals> both = FairnessReport.residuals(scores, departments, posts, 10);
        assertThat(n(both.get(0), "01").isPresent() && n(both.get(1), "主事").isPresent())
                .isFalse();
        // without the one, both tables are told in full
        StaffId one = verdicts.keySet().stream()
                .filter(person -> "02".equals(departments.get(person)) && "主事".equals(posts.get(person)))
                .findFirst()
                .orElseThrow();
        scores.remove(one);
        assertThat(FairnessReport.residuals(scores, departments, posts, 10).stream()
                        .flatMap(table -> table.lines().stream())
                        .filter(line -> line.n().isPresent()))
                .hasSize(5);
    }

    private static OptionalInt n(FairnessReport.Residuals table, String group) {
        return table.lines().stream()
                .filter(line -> line.group().equals(group))
                .findFirst()
                .orElseThrow()
                .n();
    }
}
