package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.source.Digest;

/**
 * What a forecast was made from, to the byte (入力の証明). Parts of a run are merged only if they carry the same.
 *
 * @param library the version of the library
 * @param policy the digest of the policy with its overlays
 * @param scenario the digest of the scenario with its sources
 */
public record Stamp(String library, Digest policy, Digest scenario) {}
