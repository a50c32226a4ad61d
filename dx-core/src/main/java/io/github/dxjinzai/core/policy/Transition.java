package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a new version of a policy says of those who hold a role under the old one (経過措置).
 *
 * @param clause where the source says so
 * @param holders what becomes of holders
 * @param byRole for roles that are treated otherwise
 */
public record Transition(Optional<ClauseId> clause, HolderTreatment holders, Map<RoleId, HolderTreatment> byRole) {

    public Transition {
        byRole = Collections.unmodifiableMap(new TreeMap<>(byRole));
    }

    /** The same for every role, by no clause. */
    public static Transition all(HolderTreatment holders) {
        return new Transition(Optional.empty(), holders, Map.of());
    }

    /** What becomes of those who hold a role. */
    public HolderTreatment of(RoleId role) {
        return byRole.getOrDefault(role, holders);
    }
}
