package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class LongIntMapTest {

    @Property(tries = 100)
    void it_finds_what_was_put_and_nothing_else(@ForAll @Size(max = 300) List<Long> keys, @ForAll long other) {
        LongIntMap map = new LongIntMap();
        Map<Long, Integer> expected = new HashMap<>();
        for (long key : keys) {
            if (map.get(key) == LongIntMap.ABSENT) {
                map.put(key, expected.size());
                expected.put(key, expected.size());
            }
        }
        expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.get(other)).isEqualTo(expected.getOrDefault(other, LongIntMap.ABSENT));
        assertThat(map.size()).isEqualTo(expected.size());
        map.clear();
        assertThat(keys).allMatch(key -> map.get(key) == LongIntMap.ABSENT);
    }
}
