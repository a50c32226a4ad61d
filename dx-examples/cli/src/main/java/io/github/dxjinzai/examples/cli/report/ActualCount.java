package io.github.dxjinzai.examples.cli.report;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;

/**
 * How many people count for a role in a fiscal year that is past, as the policy counts (実績人数). Years without a target have one too.
 *
 * @param role the role
 * @param year the fiscal year
 * @param people how many, 0 or more
 */
public record ActualCount(RoleId role, FiscalYear year, int people) {

    public ActualCount {
        if (people < 0) {
            throw new IllegalArgumentException(
                    "a count is 0 people or more, not " + people + " for " + role + " in " + year);
        }
    }
}
