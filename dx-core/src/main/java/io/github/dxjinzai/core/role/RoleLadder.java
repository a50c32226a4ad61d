package io.github.dxjinzai.core.role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order of the roles (体系), from the lowest to the highest. Moka's: advisor, expert, specialist.
 *
 * <p>The order says which role ranks higher; it does not say that one is needed for the next. That is for the criteria.
 *
 * <p>Roles may stand on several tracks side by side (分野). Then a role ranks above those of its own track only; roles without a track are
 * one track more.
 *
 * @param ascending the roles from the lowest to the highest, each once; those of one track in their order
 * @param tracks the tracks of the roles that stand on one
 */
public record RoleLadder(List<RoleId> ascending, Map<RoleId, TrackId> tracks) {

    public RoleLadder {
        ascending = List.copyOf(ascending);
        tracks = Map.copyOf(tracks);
        if (new HashSet<>(ascending).size() != ascending.size()) {
            throw new IllegalArgumentException("a role stands twice in the ladder " + ascending);
        }
    }

    /** The order of roles on one track. */
    public RoleLadder(List<RoleId> ascending) {
        this(ascending, Map.of());
    }

    /** The rank of a role, from 0 for the lowest. */
    public int rank(RoleId role) {
        int rank = ascending.indexOf(role);
        if (rank < 0) {
            throw new IllegalArgumentException("the role " + role + " is not in the ladder " + ascending);
        }
        return rank;
    }

    /**
     * The roles that rank above a role: those of its track that come later.
     *
     * @throws IllegalArgumentException if the role is not in the ladder
     */
    public List<RoleId> above(RoleId role) {
        return ascending.subList(rank(role) + 1, ascending.size()).stream()
                .filter(other -> track(other).equals(track(role)))
                .toList();
    }

    /** Whether a role is held and none that ranks above it. */
    public boolean isHighest(RoleId role, Set<RoleId> held) {
        return held.contains(role) && above(role).stream().noneMatch(held::contains);
    }

    /** The roles of each track, from the lowest to the highest; the tracks in the order of their lowest roles. */
    public List<List<RoleId>> byTrack() {
        Map<Optional<TrackId>, List<RoleId>> all = new LinkedHashMap<>();
        ascending.forEach(role ->
                all.computeIfAbsent(track(role), track -> new ArrayList<>()).add(role));
        return all.values().stream().map(List::copyOf).toList();
    }

    private Optional<TrackId> track(RoleId role) {
        return Optional.ofNullable(tracks.get(role));
    }
}
