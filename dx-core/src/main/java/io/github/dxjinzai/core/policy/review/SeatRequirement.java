package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Policy;
import java.util.List;
import java.util.Optional;

/**
 * How many seats in projects the targets require at least, from the day on which the policy comes into force to the end of a fiscal
 * year (必要な参加枠): for people who begin with the policy. A lower bound without anything random: a seat whose evaluation fails, a
 * person who leaves and a renewal come on top.
 *
 * <p>Example: ten people who must have led projects in two consecutive fiscal years by the end of FY2025 need 10 leaders' seats by the
 * end of FY2024, and 20 by the end of FY2025.
 *
 * @param year the fiscal year at whose end they must have been there; absent for the targets without a year
 * @param leaders seats of leaders
 * @param members seats of members
 * @param seats seats of either kind, not fewer than both together
 */
public record SeatRequirement(Optional<FiscalYear> year, long leaders, long members, long seats) {

    /**
     * What the targets of a policy require, by fiscal year from the first in force to the last with a target, and then for those
     * without a year. Empty if there are no targets. While it is open how the targets count, they count in the way that asks for least.
     */
    public static List<SeatRequirement> of(Policy policy) {
        return new SeatCounts(policy, CriterionAnalysis.of(policy)).requirements();
    }
}
