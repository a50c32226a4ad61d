package io.github.dxjinzai.core.target;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.RoleLadder;
import java.util.Collection;
import java.util.Set;

/**
 * Actual against target, for one role and one fiscal year (目標達成).
 *
 * @param target the target; one without a year is held against each year
 * @param year the fiscal year counted
 * @param actual how many people there are, counted as the policy says
 */
public record Attainment(HeadcountTarget target, FiscalYear year, int actual) {

    /** Whether the target is reached: exactly as many is enough. */
    public boolean reached() {
        return actual >= target.people();
    }

    /** How many people are missing; 0 if none. */
    public int shortfall() {
        return Math.max(0, target.people() - actual);
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
                        : ladder.highest(roles).filter(role::equals).isPresent())
                .count();
    }
}
