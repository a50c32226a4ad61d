package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Digest;
import java.nio.charset.StandardCharsets;

/** The digest of a policy (方針のダイジェスト). */
public final class PolicyDigest {

    private PolicyDigest() {}

    /**
     * The digest of what a policy says, with its overlays: that of its canonical JSON in UTF-8. Whether it was written as JSON or
     * YAML, the order of fields, spaces and remarks do not matter; any value does, and so does the order of a list. What a policy
     * does not say is not written, so that a later version of the format leaves the digests of earlier policies as they are.
     */
    public static Digest of(Policy policy) {
        return Digest.of(CanonicalJson.write(PolicyWriter.tree(policy)).getBytes(StandardCharsets.UTF_8));
    }
}
