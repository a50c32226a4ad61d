package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DetailsTest {

    @Property
    void they_are_the_map_that_a_tree_is(
            @ForAll @Size(max = 12) Map<@AlphaChars @StringLength(max = 2) String, Integer> numbers,
            @ForAll @AlphaChars @StringLength(max = 2) String from,
            @ForAll @AlphaChars @StringLength(max = 2) String to) {
        TreeMap<String, Detail> tree = new TreeMap<>();
        Details grown = Details.NONE;
        for (Map.Entry<String, Integer> one : numbers.entrySet()) {
            grown = grown.and(one.getKey(), new Detail.Word("first"));
            Detail value = Detail.Amount.of(one.getValue(), Detail.Unit.PARTS);
            tree.put(one.getKey(), value);
            grown = grown.and(one.getKey(), value);
        }
        Details details = Details.of(tree);
        assertThat(grown).isEqualTo(details);
        assertThat(details).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
        assertThat(details.keySet()).containsExactlyElementsOf(tree.keySet());
        assertThat(details.entrySet()).hasSize(tree.size()).containsExactlyElementsOf(tree.entrySet());
        assertThat(details.get(from)).isEqualTo(tree.get(from));
        assertThat(details.containsKey(to)).isEqualTo(tree.containsKey(to));
        assertThat(details.headMap(to)).isEqualTo(tree.headMap(to));
        assertThat(details.tailMap(from)).isEqualTo(tree.tailMap(from));
        if (from.compareTo(to) <= 0) {
            assertThat(details.subMap(from, to)).isEqualTo(tree.subMap(from, to));
        }
        if (!tree.isEmpty()) {
            assertThat(details.firstKey()).isEqualTo(tree.firstKey());
            assertThat(details.lastKey()).isEqualTo(tree.lastKey());
        }
        assertThat(details.comparator()).isNull();
    }

    @Test
    void details_do_not_change_and_others_can_be_made_of_them() {
        Details details = Details.NONE.and("a", new Detail.Word("1"));
        assertThatThrownBy(() -> details.put("b", new Detail.Word("2")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(details.and("b", new Detail.Word("2"))).hasSize(2);
        assertThat(details).hasSize(1);
        assertThat(Details.of(details)).isSameAs(details);
        assertThat(details.and(Details.NONE)).isSameAs(details);
        assertThat(details.and(Details.of(Map.of("a", new Detail.Word("2"), "b", new Detail.Word("3")))))
                .isEqualTo(Map.of("a", new Detail.Word("2"), "b", new Detail.Word("3")));
    }

    @Test
    void a_form_is_filled_for_one_finding_after_another_and_none_changes_the_others() {
        Details.Form form = new Details.Form(Map.of("b", new Detail.Word("stated")), "a", "c");
        Details first = form.filled(form.place("a"), new Detail.Word("1"), form.place("c"), new Detail.Word("2"));
        Details second = form.filled(form.place("a"), new Detail.Word("3"), form.place("c"), new Detail.Word("4"));
        assertThat(first)
                .isEqualTo(
                        Map.of("a", new Detail.Word("1"), "b", new Detail.Word("stated"), "c", new Detail.Word("2")));
        assertThat(second.get("a")).isEqualTo(new Detail.Word("3"));
        assertThat(second.keySet()).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> form.place("d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("d");
    }

    @Test
    void after_the_last_entry_there_is_none() {
        assertThatThrownBy(() -> Details.NONE.entrySet().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void details_that_are_given_to_a_finding_and_changed_afterwards_do_not_change_it() {
        Map<String, Detail> given = new TreeMap<>(Map.of("a", new Detail.Word("1")));
        Finding finding = Finding.of("n", Verdict.MET, Reason.ALL_OF, given, List.of(), Optional.empty(), List.of());
        given.put("b", new Detail.Word("2"));
        assertThat(finding.details()).containsOnlyKeys("a");
        assertThatThrownBy(() -> finding.details().put("b", new Detail.Word("2")))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
