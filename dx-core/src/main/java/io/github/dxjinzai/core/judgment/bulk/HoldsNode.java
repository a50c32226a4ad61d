package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.dossier.FactKind;
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
    private final Grants grants;
    private final long[] complete;
    private final Optional<Node> keptBy;

    /** From which day on the latest grant must be for the role not to have run out. */
    private final int latestFrom;

    /** Before which day it must have begun to be held for long enough. */
    private final int before;

    HoldsNode(Asked asked, Binding to) {
        this.asked = asked;
        this.to = to;
        this.grants = to.columns.grants(asked.role());
        this.complete = to.columns.complete(FactKind.CERTIFICATION);
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
        int word = first / Long.SIZE;
        long granted = 0;
        long kept = 0;
        for (long left = grants.holders(word) & open; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int latest = grants.last(first + bit, to.today);
            granted |= (latest == Grants.NONE ? 0L : 1L) << bit;
            kept |= (latest == Grants.NONE || latest < latestFrom ? 0L : 1L) << bit;
        }
        long possible = open & ~complete[word];
        if (asked.lastsOpen()) {
            possible |= granted;
            kept = 0;
        } else if (keptBy.isPresent()) {
            Node by = keptBy.get();
            // whom it was never granted, nothing keeps it for
            long asked = granted & (kept | possible);
            by.judge(first, asked);
            possible = (kept | possible) & (~asked | by.may);
            kept &= by.met;
        }
        possible |= kept;
        if (asked.sinceOpen()) {
            kept = 0;
        } else if (asked.since().isPresent()) {
            long tooShort = tooShort(first, kept);
            kept &= ~tooShort;
            possible &= ~(tooShort & complete[word]);
        }
        met |= kept;
        may |= possible;
    }

    /** Those of the holders who have not held it for long enough. */
    private long tooShort(int first, long holders) {
        long found = 0;
        for (long left = holders; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            found |= (since(grants.holder(first + bit)) >= before ? 1L : 0L) << bit;
        }
        return found;
    }

    /** The day from which a holder has held it without a gap. */
    private int since(int holder) {
        int since = Grants.NONE;
        int before = Grants.NONE;
        int end = grants.daysOf(holder + 1);
        for (int i = grants.daysOf(holder); i < end && grants.day(i) <= to.today; i++) {
            int next = grants.day(i);
            if (since == Grants.NONE || (asked.lasts().isPresent() && hasGap(before, next))) {
                since = next;
            }
            before = next;
        }
        return since;
    }

    private boolean hasGap(int granted, int again) {
        LocalDate held = heldUntil(LocalDate.ofEpochDay(granted));
        return !held.equals(LocalDate.MAX) && LocalDate.ofEpochDay(again).isAfter(held.plusDays(1));
    }
}
