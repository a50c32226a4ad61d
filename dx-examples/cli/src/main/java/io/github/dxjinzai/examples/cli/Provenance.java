package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Language;

/** Where a result comes from, as the last line of a text tells it. */
final class Provenance {

    private static final int DIGITS_SHOWN = 12;

    private Provenance() {}

    /** By what this program makes results of a policy. */
    static Stamp stamp(Policy policy) {
        return new Stamp(Dx.libraryVersion(), PolicyDigest.of(policy));
    }

    /** The policy and the scenario: {@code moka-dx-talent@2023-03 2a287d6360d1, scenario 0ce10d964aa2}. */
    static String of(String policy, Stamp stamp, Digest scenario, Language language) {
        return policy + " " + shown(stamp.policyDigest()) + language.choose("、シナリオ ", ", scenario ") + shown(scenario);
    }

    private static String shown(Digest digest) {
        return digest.hex().substring(0, DIGITS_SHOWN);
    }
}
