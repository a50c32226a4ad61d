package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** When facts must have happened to be looked at, as days of the epoch; never after the day judged. */
final class FactWindow {

    /** A first day before all others. */
    static final int EVER = -(1 << 24);

    /** A first day after all others. */
    static final int NEVER = 1 << 24;

    private final int until;
    private final boolean sinceGrant;
    private final Grants grants;
    private final long[] complete;

    /** By lane: the first day, of those people of {@link #word} for whom it has been worked out. */
    private final int[] from = new int[Long.SIZE];

    private int word = -1;
    private long done;

    private FactWindow(Columns columns, int from, int until, Optional<RoleId> role) {
        this.until = until;
        this.sinceGrant = role.isPresent();
        this.grants = role.map(columns::grants).orElse(Grants.OF_NOBODY);
        this.complete = columns.complete(FactKind.CERTIFICATION);
        Arrays.fill(this.from, from);
    }

    /** The window as it is on the day judged; its terms are filled. */
    static FactWindow of(Window window, TermValues terms, Binding to) {
        int from = EVER;
        int until = to.today;
        if (window instanceof Window.Last last) {
            from = to.notRunOutFrom(
                    terms.whole(last.span().amount()).orElseThrow(), last.span().unit());
        } else if (window instanceof Window.Between between) {
            from = between.from().map(FactWindow::clamped).orElse(from);
            until = Math.min(until, between.until().map(FactWindow::clamped).orElse(until));
        }
        return new FactWindow(
                to.columns,
                from,
                until,
                window instanceof Window.SinceGranted since ? Optional.of(since.role()) : Optional.empty());
    }

    private static int clamped(LocalDate day) {
        return (int) Math.max(EVER, Math.min(NEVER, day.toEpochDay()));
    }

    /** Those of 64 people for whom its bounds are known. */
    long known(int word) {
        return sinceGrant ? complete[word] : -1L;
    }

    /** Those of 64 people for whom it may have days; for others it has none. */
    long open(int word) {
        return sinceGrant ? grants.holders(word) : -1L;
    }

    /** Whether it has no first day. */
    boolean isFromEver() {
        return !sinceGrant && from[0] == EVER;
    }

    /** By lane, the first day for each of 64 people who are asked for. */
    int[] from(int of, long open) {
        if (sinceGrant) {
            done = of == word ? done : 0;
            word = of;
            for (long left = open & ~done; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                int latest = grants.last(of * Long.SIZE + lane, until);
                from[lane] = latest == Grants.NONE ? NEVER : latest + 1;
            }
            done |= open;
        }
        return from;
    }

    /** The last day. */
    int until() {
        return until;
    }
}
