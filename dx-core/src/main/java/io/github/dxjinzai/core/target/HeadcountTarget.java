package io.github.dxjinzai.core.target;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import java.util.Optional;

/**
 * How many people are to hold a role (目標人数).
 *
 * @param role the role
 * @param year the fiscal year; absent where the source gives none, as for the figures of a long-term plan
 * @param people how many, 0 or more
 * @param clause where the source says so
 */
public record HeadcountTarget(RoleId role, Optional<FiscalYear> year, int people, ClauseId clause) {

    public HeadcountTarget {
        if (people < 0) {
            throw new IllegalArgumentException("a target is 0 people or more, not " + people + " for " + role);
        }
    }
}
