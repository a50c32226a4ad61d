package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.source.Digest;
import java.util.List;

/**
 * A version of a policy as it was published (公布された版). It is never edited: what it says is held to the digest that was recorded.
 *
 * @param policy the policy, with its overlays
 * @param file where the policy stands
 * @param overlays where its overlays stand
 * @param digest the digest of the policy
 */
public record PublishedPolicy(Policy policy, String file, List<String> overlays, Digest digest) {

    public PublishedPolicy {
        overlays = List.copyOf(overlays);
    }
}
