package io.github.dxjinzai.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.policy.Policy;
import org.junit.jupiter.api.Test;

class ReferencePoliciesTest {

    @Test
    void the_published_policy_leaves_open_what_the_source_leaves_open() {
        Policy policy = ReferencePolicies.policy("moka-dx-talent");
        assertThat(policy.openTerms()).hasSize(10);
        assertThat(policy.openScales()).hasSize(1);
    }

    @Test
    void the_illustrative_overlay_fills_every_hole() {
        Policy policy = ReferencePolicies.overlay("moka-dx-talent-illustrative")
                .applyTo(ReferencePolicies.policy("moka-dx-talent"))
                .get();
        assertThat(policy.openTerms()).isEmpty();
        assertThat(policy.openScales()).isEmpty();
    }
}
