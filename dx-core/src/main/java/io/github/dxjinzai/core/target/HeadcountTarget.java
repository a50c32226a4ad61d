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
 * @param size how many people, or which share of the staff
 * @param scope among whom
 * @param holders under which roles a holder counts, where this target counts otherwise than the policy's
 * @param over which people of a fiscal year are counted, where this target counts otherwise than the policy's
 * @param clause where the source says so
 */
public record HeadcountTarget(
        RoleId role,
        Optional<FiscalYear> year,
        TargetSize size,
        TargetScope scope,
        Optional<HolderCounting> holders,
        Optional<CountedOver> over,
        ClauseId clause) {

    /** A number of people among all staff, counted as the policy's targets are. */
    public HeadcountTarget(RoleId role, Optional<FiscalYear> year, int people, ClauseId clause) {
        this(
                role,
                year,
                new TargetSize.People(people),
                new TargetScope.AllStaff(),
                Optional.empty(),
                Optional.empty(),
                clause);
    }

    /** How this target counts, where the policy's count so. */
    public Counting counting(Counting ofPolicy) {
        return new Counting(holders.orElse(ofPolicy.holders()), over.orElse(ofPolicy.over()));
    }

    /** How many people it asks for, where it is a number of people among all staff. */
    public Optional<Integer> people() {
        return size instanceof TargetSize.People people && scope instanceof TargetScope.AllStaff
                ? Optional.of(people.count())
                : Optional.empty();
    }
}
