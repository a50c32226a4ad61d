package io.github.dxjinzai.core.role;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order of the roles (体系), from the lowest to the highest. Moka's: advisor, expert, specialist.
 *
 * <p>The order says which role ranks higher; it does not say that one is needed for the next. That is for the criteria.
 *
 * @param ascending the roles from the lowest to the highest, each once
 */
public record RoleLadder(List<RoleId> ascending) {

    public RoleLadder {
        ascending = List.copyOf(ascending);
        if (new HashSet<>(ascending).size() != ascending.size()) {
            throw new IllegalArgumentException("a role stands twice in the ladder " + ascending);
        }
    }

    /** The rank of a role, from 0 for the lowest. */
    public int rank(RoleId role) {
        int rank = ascending.indexOf(role);
        if (rank < 0) {
            throw new IllegalArgumentException("the role " + role + " is not in the ladder " + ascending);
        }
        return rank;
    }

    /** The highest of the roles held, if any is held. */
    public Optional<RoleId> highest(Set<RoleId> held) {
        return held.stream().max(Comparator.comparingInt(this::rank));
    }
}
