package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a role is held: granted, not run out, kept by what it must go with, and for long enough. */
final class HoldsNode extends Node {

    /** How long a role is held, or a time of grace, or for how long it must have been held, with its term filled. */
    record Length(int amount, SpanUnit unit) {}

    /**
     * What is asked.
     *
     * @param role the role
     * @param lasts how long it is held; absent for good
     * @param lastsOpen whether how long it is held, or its time of grace, is open
     * @param grace the time of grace
     * @param keptBy what it must go with
     * @param since for how long it must have been held
     * @param sinceOpen whether that is open
     */
    record Asked(
            RoleId role,
            Optional<Length> lasts,
            boolean lastsOpen,
            Optional<Length> grace,
            Optional<Plan> keptBy,
            Optional<Length> since,
            boolean sinceOpen) {}

    private final Asked asked;
    private final Binding to;
    private final Columns columns;
    private final int role;
    private final Optional<Node> keptBy;

    /** From which day on the latest grant must be for the role not to have run out. */
    private final int latestFrom;

    /** Before which day it must have begun to be held for long enough. */
    private final int before;

    HoldsNode(Asked asked, Binding to) {
        this.asked = asked;
        this.to = to;
        this.columns = to.columns;
        this.role = columns.roles.code(asked.role());
        this.keptBy = asked.keptBy().map(to::node);
        this.latestFrom =
                asked.lasts().map(lasts -> to.notRunOutFrom(this::heldUntil)).orElse(Integer.MIN_VALUE);
        this.before = asked.since()
                .map(since -> to.notRunOutFrom(since.amount(), since.unit()))
                .orElse(Integer.MAX_VALUE);
    }

    /** The last day on which a role granted on {@code first} is held, with its time of grace. */
    private LocalDate heldUntil(LocalDate first) {
        Length lasts = asked.lasts().orElseThrow();
        LocalDate last = to.lastDay(first, lasts.amount(), lasts.unit());
        return last.equals(LocalDate.MAX)
                ? last
                : asked.grace()
                        .map(grace -> to.lastDay(last.plusDays(1), grace.amount(), grace.unit()))
                        .orElse(last);
    }

    @Override
    void find(int first, long open) {
        long toBeKept = 0;
        for (long left = open; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int person = first + bit;
            int latest = Grants.last(columns, person, role, to.today);
            boolean complete = columns.isComplete(person, Completeness.CERTIFICATION);
            int verdict;
            if (latest == Grants.NONE) {
                verdict = complete ? NOT_MET : UNDETERMINED;
            } else if (asked.lastsOpen()) {
                verdict = UNDETERMINED;
            } else {
                verdict = latest >= latestFrom ? MET : complete ? NOT_MET : UNDETERMINED;
                toBeKept |= 1L << bit;
            }
            set(bit, verdict);
        }
        if (keptBy.isPresent()) {
            Node kept = keptBy.get();
            long possible = toBeKept & may;
            kept.judge(first, possible);
            met &= ~possible | kept.met;
            may &= ~possible | kept.may;
        }
        if (asked.sinceOpen()) {
            met &= ~open;
        } else if (asked.since().isPresent()) {
            longEnough(first, met & open);
        }
    }

    private void longEnough(int first, long held) {
        for (long left = held; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int person = first + bit;
            if (since(person) >= before) {
                met &= ~(1L << bit);
                if (columns.isComplete(person, Completeness.CERTIFICATION)) {
                    may &= ~(1L << bit);
                }
            }
        }
    }

    /** The day from which it has been held without a gap. */
    private int since(int person) {
        int since = Grants.NONE;
        int before = Grants.NONE;
        int end = columns.grantsOf[person + 1];
        for (int i = columns.grantsOf[person]; i < end && columns.grantDays[i] <= to.today; i++) {
            if (columns.grantRoles[i] == role) {
                int next = columns.grantDays[i];
                if (since == Grants.NONE || (asked.lasts().isPresent() && hasGap(before, next))) {
                    since = next;
                }
                before = next;
            }
        }
        return since;
    }

    private boolean hasGap(int granted, int again) {
        LocalDate held = heldUntil(LocalDate.ofEpochDay(granted));
        return !held.equals(LocalDate.MAX) && LocalDate.ofEpochDay(again).isAfter(held.plusDays(1));
    }
}
