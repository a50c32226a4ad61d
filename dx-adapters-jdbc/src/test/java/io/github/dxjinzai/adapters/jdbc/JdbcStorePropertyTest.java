package io.github.dxjinzai.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JdbcStorePropertyTest {

    private final JdbcStore store = new JdbcStore(Databases.withTables());

    @Property(tries = 200)
    void what_is_written_is_read_back_equal(@ForAll long before, @ForAll long seed) {
        Facts facts = RandomFacts.of(seed);
        store.write(RandomFacts.of(before));
        store.write(facts);
        assertThat(store.read().get()).isEqualTo(facts);
    }

    @Property(tries = 50)
    void certifications_appended_one_by_one_are_those_written_at_once(@ForAll long seed) {
        Facts facts = RandomFacts.of(seed);
        store.write(ImmutableFacts.copyOf(facts).withGrants());
        int added = facts.grants().stream()
                .mapToInt(grant -> store.append(List.of(grant)))
                .sum();
        assertThat(added).isEqualTo(facts.grants().size());
        assertThat(store.append(facts.grants())).isZero();
        assertThat(store.read().get()).isEqualTo(facts);
    }
}
