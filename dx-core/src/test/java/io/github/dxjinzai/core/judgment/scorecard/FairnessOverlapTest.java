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

    private static List<String> toldOf(PublishedTable table) {
        return table.rows().stream().filter(row -> told(table, row)).toList();
    }

    @Test
    void a_lone_group_of_as_many_as_may_be_told_is_told_and_one_fewer_is_not() {
        for (int met : List.of(9, 10)) {
            for (int others : List.of(9, 10)) {
                verdicts.clear();
                people("01", "主事", 12, 18);
                people("02", "主事", met, others);
                people("02", "主任", 15, 25);
                boolean may = met == 10 && others == 10;
                assertThat(published(true).equals(published(false)))
                        .as("%s met, %s others", met, others)
                        .isEqualTo(may);
            }
        }
    }

    @Test
    void few_who_may_be_exchanged_for_others_give_nobody_away() {
        for (String department : List.of("01", "02")) {
            for (String post : List.of("主事", "主任")) {
                people(department, post, 5, 5);
            }
        }
        assertThat(toldOf(published(false).get(0))).containsExactly("01", "02");
        assertThat(published(true)).isEqualTo(published(false));
    }

    @Test
    void whoever_could_be_exchanged_only_for_an_outcome_that_nobody_has_is_not_given_away() {
        // the lone one could fail only if one more of 01/主任 did not pass, and none of them did
        people("01", "主事", 12, 18);
        people("02", "主事", 1, 0);
        people("01", "主任", 0, 20);
        people("02", "主任", 15, 25);
        assertThat(published(true)).isNotEqualTo(published(false));
        verdicts.clear();
        people("01", "主事", 18, 12);
        people("02", "主事", 0, 1);
        people("01", "主任", 20, 0);
        people("02", "主任", 25, 15);
        assertThat(published(true)).isNotEqualTo(published(false));
    }

    @Test
    void of_a_group_that_is_told_and_of_which_everybody_met_nothing_is_left_to_be_found_out() {
        people("01", "主事", 12, 18);
        people("01", "主任", 15, 25);
        people("02", "主事", 10, 0);
        assertThat(published(true)).isEqualTo(published(false));
    }

    @Test
    void posts_give_way_where_that_costs_no_more_and_departments_where_it_costs_less() {
        people("01", "主事", 12, 18);
        people("02", "主事", 1, 0);
        people("02", "主任", 15, 25);
        List<PublishedTable> alike = published(true);
        assertThat(toldOf(alike.get(0))).containsExactly("01", "02");
        assertThat(toldOf(alike.get(1))).isEmpty();

        // of the posts the one that has to be withheld is the largest, and all others would go before it
        verdicts.clear();
        people("01", "主事", 12, 28);
        people("02", "主事", 1, 0);
        people("02", "主任", 15, 10);
        people("02", "係長", 11, 15);
        List<PublishedTable> other = published(true);
        assertThat(toldOf(other.get(0))).isEmpty();
        assertThat(toldOf(other.get(1))).containsExactlyInAnyOrder("主事", "主任", "係長");
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

    private List<List<String>> residuals() {
        SortedMap<StaffId, Double> scores = new TreeMap<>();
        verdicts.keySet().forEach(person -> scores.put(person, 3 + scores.size() % 5 / 2.0));
        return FairnessReport.residuals(scores, departments, posts, 10).stream()
                .map(table -> table.lines().stream()
                        .filter(line -> line.n().isPresent())
                        .map(FairnessReport.Residual::group)
                        .toList())
                .toList();
    }

    @Test
    void residuals_of_a_lone_group_are_told_where_it_is_large_enough() {
        for (int lone : List.of(9, 10)) {
            verdicts.clear();
            people("01", "主事", 12, 0);
            people("02", "主事", lone, 0);
            people("02", "主任", 15, 0);
            assertThat(residuals().get(0)).containsExactly("01", "02");
            assertThat(residuals().get(1)).isEqualTo(lone == 10 ? List.of("主事", "主任") : List.of());
        }
    }

    @Test
    void of_residuals_the_smallest_groups_give_way_first_in_the_table_that_loses_less() {
        people("01", "p3", 12, 0);
        people("02", "p3", 1, 0);
        people("02", "p1", 16, 0);
        people("02", "p2", 15, 0);
        assertThat(residuals()).containsExactly(List.of("01", "02"), List.of("p1"));
        verdicts.clear();
        people("01", "p3", 40, 0);
        people("02", "p3", 1, 0);
        people("02", "p1", 16, 0);
        people("02", "p2", 15, 0);
        assertThat(residuals()).containsExactly(List.of(), List.of("p1", "p2", "p3"));
    }

    private static OptionalInt n(FairnessReport.Residuals table, String group) {
        return table.lines().stream()
                .filter(line -> line.group().equals(group))
                .findFirst()
                .orElseThrow()
                .n();
    }
}
