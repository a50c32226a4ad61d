package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.Optional;

/** When facts must have happened to be looked at, as days of the epoch; never after the day judged. */
final class FactWindow {

    private final int from;
    private final int until;
    private final boolean sinceGrant;
    private final Grants grants;
    private final long[] complete;

    private FactWindow(Columns columns, int from, int until, Optional<RoleId> role) {
        this.from = from;
        this.until = until;
        this.sinceGrant = role.isPresent();
        this.grants = role.map(columns::grants).orElse(Grants.OF_NOBODY);
        this.complete = columns.complete(FactKind.CERTIFICATION);
    }

    /** The window as it is on the day judged; its terms are filled. */
    static FactWindow of(Window window, TermValues terms, Binding to) {
        int from = Integer.MIN_VALUE;
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
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }

    /** Those of 64 people for whom its bounds are known. */
    long known(int word) {
        return sinceGrant ? complete[word] : -1L;
    }

    /** Those of 64 people for whom it may have days; for others it has none. */
    long open(int word) {
        return sinceGrant ? grants.holders(word) : -1L;
    }

    /** The first day, for someone. */
    int from(int person) {
        if (!sinceGrant) {
            return from;
        }
        int latest = grants.last(person, until);
        return latest == Grants.NONE ? Integer.MAX_VALUE : latest + 1;
    }

    /** The last day. */
    int until() {
        return until;
    }
}
