package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.source.Digest;

/**
 * By what a forecast, a plan or a comparison was made, to the byte (結果の出所): with the seed and the {@linkplain Scenario#digest digest
 * of the scenario}, which they carry themselves, it lets somebody else repeat them. Parts of a run are merged only if they carry the same.
 *
 * @param library the version of the library
 * @param policyDigest the digest of the policy with its overlays
 */
public record Stamp(String library, Digest policyDigest) {}
