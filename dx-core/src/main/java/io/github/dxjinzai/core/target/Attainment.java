package io.github.dxjinzai.core.target;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.RoleLadder;
import io.github.dxjinzai.core.staff.DepartmentId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Actual against target, for one role and one fiscal year (目標達成).
 *
 * @param target the target; one without a year is held against each year
 * @param year the fiscal year counted
 * @param unit the unit counted, where the target is of a unit or of each
 * @param required how many people the target asks for there; absent while it is not stated
 * @param actual how many people there are, counted as the policy says
 * @param unknown of how many more it cannot be said whether they count
 */
public record Attainment(
        HeadcountTarget target,
        FiscalYear year,
        Optional<DepartmentId> unit,
        Optional<Integer> required,
        int actual,
        int unknown) {

    /** Whether a target is reached. */
    public enum State {
        /** At least as many as it asks for (達成). */
        REACHED,
        /** Fewer, even if all count of whom it cannot be said (未達成). */
        SHORT,
        /** It depends on those of whom it cannot be said (不明). */
        UNKNOWN,
        /** The target is not stated yet (目標未定). */
        UNSTATED
    }

    /** Whether the target is reached: exactly as many is enough. */
    public State state() {
        if (required.isEmpty()) {
            return State.UNSTATED;
        }
        if (actual >= required.get()) {
            return State.REACHED;
        }
        return actual + unknown >= required.get() ? State.UNKNOWN : State.SHORT;
    }

    /** Whether the target is known to be reached. */
    public boolean reached() {
        return state() == State.REACHED;
    }

    /** How many people are missing of those who are known to count; 0 if none, or while the target is not stated. */
    public int shortfall() {
        return required.map(asked -> Math.max(0, asked - actual)).orElse(0);
    }

    /**
     * How many people count for a role.
     *
     * @param held for each person the roles to be counted: those held on the last day, or those granted in the year
     */
    public static int count(
            RoleId role, HolderCounting counting, RoleLadder ladder, Collection<? extends Set<RoleId>> held) {
        return (int) held.stream()
                .filter(roles -> counting == HolderCounting.EVERY_ROLE_HELD
                        ? roles.contains(role)
                        : ladder.isHighest(role, roles))
                .count();
    }
}
