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
        Details details = new Details();
        TreeMap<String, Detail> tree = new TreeMap<>();
        numbers.forEach((name, number) -> {
            Detail first = new Detail.Word("first");
            assertThat(details.put(name, first)).isEqualTo(tree.put(name, first));
            Detail value = Detail.Amount.of(number, Detail.Unit.PARTS);
            assertThat(details.put(name, value)).isEqualTo(tree.put(name, value));
        });
        assertThat(details).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
        assertThat(details.keySet()).containsExactlyElementsOf(tree.keySet());
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
    void what_is_frozen_does_not_change_and_a_copy_of_it_can() {
        Details frozen = new Details();
        frozen.put("a", new Detail.Word("1"));
        frozen.freeze();
        assertThatThrownBy(() -> frozen.put("b", new Detail.Word("2")))
                .isInstanceOf(UnsupportedOperationException.class);
        Details copy = new Details(frozen);
        copy.put("b", new Detail.Word("2"));
        assertThat(copy).hasSize(2);
        assertThat(frozen).hasSize(1);
        assertThat(Details.frozen(frozen)).isSameAs(frozen);
        assertThat(Details.frozen(copy)).isEqualTo(copy).isNotSameAs(copy);
    }

    @Test
    void after_the_last_entry_there_is_none() {
        assertThatThrownBy(() -> new Details().entrySet().iterator().next()).isInstanceOf(NoSuchElementException.class);
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
