package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Digest;

/**
 * Where a result comes from, so that somebody else can repeat it (結果の出所).
 *
 * @param library the version of the library that made it
 * @param policyDigest the digest of the policy: {@link PolicyDigest}
 * @param scenarioDigest the digest of the scenario with its sources: {@link ScenarioDigest}
 */
public record Origin(String library, Digest policyDigest, Digest scenarioDigest) {

    /** The same, for a forecast to carry. */
    public Stamp stamp() {
        return new Stamp(library, policyDigest, scenarioDigest);
    }
}
