package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dxjinzai.core.evaluation.disclosure.PublishedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FairnessReportTest {

    private static final int THRESHOLD = 3;

    private static List<FairnessReport.Residual> lines(List<Integer> sizes) {
        SortedMap<String, List<Double>> groups = new TreeMap<>();
        for (int group = 0; group < sizes.size(); group++) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < sizes.get(group); i++) {
                values.add(group + i % 2 / 2.0);
            }
            groups.put("g" + group, values);
        }
        return FairnessReport.lines(groups, THRESHOLD);
    }

    private static List<Boolean> told(Integer... sizes) {
        return lines(List.of(sizes)).stream()
                .map(line -> line.mean().isPresent())
                .toList();
    }

    @Test
    void a_small_group_is_withheld_and_the_next_smallest_with_it() {
        assertThat(told(2, 6, 5)).containsExactly(false, true, false);
        assertThat(told(3, 3)).containsExactly(true, true);
        assertThat(told(1, 1, 9)).containsExactly(false, false, false);
        assertThat(told(1, 2, 9)).containsExactly(false, false, true);
        assertThat(told(2)).containsExactly(false);
    }

    @Property(tries = 200)
    void what_is_withheld_is_never_one_group_nor_fewer_than_the_threshold(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 8) Integer> sizes) {
        int groups = 0;
        int people = 0;
        List<FairnessReport.Residual> lines = lines(sizes);
        for (int i = 0; i < sizes.size(); i++) {
            boolean withheld = lines.get(i).mean().isEmpty();
            assertThat(withheld).isEqualTo(lines.get(i).n().isEmpty());
            groups += withheld ? 1 : 0;
            people += withheld ? sizes.get(i) : 0;
            assertThat(withheld || sizes.get(i) >= THRESHOLD).isTrue();
        }
        assertThat(groups == 0 || groups == sizes.size() || (groups > 1 && people >= THRESHOLD))
                .isTrue();
    }

    @Test
    void a_group_is_compared_with_all_others() {
        FairnessReport.Residual line = lines(List.of(4, 4)).get(1);
        assertThat(line.mean().orElseThrow()).isCloseTo(1.25, within(1e-12));
        assertThat(line.difference().orElseThrow().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_total_withheld_under_one_table_is_withheld_under_the_other() {
        PublishedTable one = table(OptionalLong.of(12));
        PublishedTable other = table(OptionalLong.empty());
        assertThat(FairnessReport.alike(List.of(one, other))).containsExactly(other, other);
        assertThat(FairnessReport.alike(List.of(one, one))).containsExactly(one, one);
    }

    private static PublishedTable table(OptionalLong total) {
        return new PublishedTable(
                List.of("row"),
                List.of("met"),
                List.of(List.of(OptionalLong.of(12), OptionalLong.of(12)), List.of(total, OptionalLong.of(12))));
    }
}
