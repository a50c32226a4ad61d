package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.role.RoleId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which roles a role needs (前提となる人材).
 *
 * @param needs for each role the roles that its criterion speaks of
 */
public record Prerequisites(Map<RoleId, SortedSet<RoleId>> needs) {

    public Prerequisites {
        needs = Map.copyOf(needs);
    }

    /** The shortest way from a role back to itself, if there is one: {@code [advisor, expert, advisor]}. */
    public Optional<List<RoleId>> cycleThrough(RoleId role) {
        Deque<List<RoleId>> paths = new ArrayDeque<>();
        paths.add(List.of(role));
        SortedSet<RoleId> seen = new TreeSet<>();
        while (!paths.isEmpty()) {
            List<RoleId> path = paths.remove();
            for (RoleId next : needs.getOrDefault(path.get(path.size() - 1), new TreeSet<>())) {
                List<RoleId> longer = new ArrayList<>(path);
                longer.add(next);
                if (next.equals(role)) {
                    return Optional.of(List.copyOf(longer));
                }
                if (seen.add(next)) {
                    paths.add(longer);
                }
            }
        }
        return Optional.empty();
    }
}
