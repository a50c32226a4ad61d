package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.source.Ids;

/**
 * Which policy, and which version of it (方針の版): {@code moka-dx-talent@2023-03}.
 *
 * @param id the policy's id
 * @param version the version, such as the month of adoption
 */
public record PolicyVersion(String id, String version) {

    public PolicyVersion {
        Ids.require("policy", id);
        Ids.require("policy version", version);
    }

    /** {@code id@version}. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
