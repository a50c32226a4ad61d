package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which roles anybody can reach at all (到達できる人材), going by the roles that the criteria ask for and by nothing else: whoever has
 * every other fact is granted what needs no role, then what needs only that, and so on. A need that has another way beside it
 * ({@code any}, {@code some}, a choice, {@code not}) stands in nobody's way.
 *
 * @param reachable the roles that can be reached
 * @param unreachable those that nobody can reach
 */
public record Reachability(SortedSet<RoleId> reachable, SortedSet<RoleId> unreachable) {

    /** Looks at the criteria of all roles; takes time in proportion to their nodes times the roles. */
    public static Reachability of(Map<RoleId, Criterion> criteria) {
        SortedSet<RoleId> reached = new TreeSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<RoleId, Criterion> one : criteria.entrySet()) {
                if (!reached.contains(one.getKey()) && isPossible(one.getValue(), reached)) {
                    reached.add(one.getKey());
                    more = true;
                }
            }
        }
        SortedSet<RoleId> rest = new TreeSet<>(criteria.keySet());
        rest.removeAll(reached);
        return new Reachability(reached, rest);
    }

    private static boolean isPossible(Criterion criterion, SortedSet<RoleId> held) {
        if (criterion instanceof Criterion.All all) {
            return all.of().stream().allMatch(part -> isPossible(part, held));
        }
        if (criterion instanceof Criterion.Some some) {
            int least = some.atLeast() instanceof Term.Stated<Integer> stated ? stated.value() : 1;
            return some.of().stream().filter(part -> isPossible(part, held)).count() >= least;
        }
        if (criterion instanceof Criterion.Any || criterion instanceof Criterion.Choose) {
            return criterion.parts().stream().anyMatch(part -> isPossible(part, held));
        }
        if (criterion instanceof Criterion.Holds holds) {
            return held.contains(holds.role());
        }
        if (criterion instanceof Criterion.Count count) {
            return isPossible(count.of(), held);
        }
        return !(criterion instanceof Criterion.ConsecutiveYears run)
                || (isPossible(run.of(), held) && run.last().stream().allMatch(one -> isPossible(one, held)));
    }

    private static boolean isPossible(FactSelection of, SortedSet<RoleId> held) {
        return !(of instanceof ProjectSelection projects)
                || projects.where().stream().allMatch(one -> isPossible(one, held));
    }

    private static boolean isPossible(ProjectCondition condition, SortedSet<RoleId> held) {
        return !(condition instanceof ProjectCondition.StartsAfterGrant after) || held.contains(after.role());
    }
}
