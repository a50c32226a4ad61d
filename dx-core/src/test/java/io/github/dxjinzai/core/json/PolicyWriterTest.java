package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.policy.Policy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PolicyWriterTest {

    private static final SchemaCheck SCHEMA = new SchemaCheck("policy-1");

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Property(tries = 200)
    void a_policy_that_is_written_and_read_back_is_equal(@ForAll("policies") Policy policy) {
        String written = PolicyWriter.write(policy);
        assertThat(Documents.problems(PolicyReader.readPolicy("p.json", written)))
                .as(written)
                .isEmpty();
        assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(policy);
        assertThat(SCHEMA.faults(written)).isEmpty();
    }

    @Test
    void so_is_the_bundled_policy_as_published_and_with_its_overlay() {
        for (Policy policy : new Policy[] {Moka.published(), Moka.illustrative()}) {
            String written = PolicyWriter.write(policy);
            assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(policy);
            assertThat(SCHEMA.faults(written)).isEmpty();
        }
    }

    @Test
    void what_an_overlay_filled_is_written_with_its_name() {
        assertThat(PolicyWriter.write(Moka.illustrative()))
                .contains("\"overlays\" : [\n    \"moka-dx-talent-illustrative@1\"")
                .contains("\"filledBy\" : \"moka-dx-talent-illustrative@1\"")
                .contains("\"settledBy\" : \"moka-dx-talent-illustrative@1\"");
        assertThat(PolicyWriter.write(Moka.published())).doesNotContain("filledBy");
    }
}
