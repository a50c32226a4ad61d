package io.github.dxjinzai.core.certification;

import java.util.List;
import java.util.Optional;

/** What an event of the register does (台帳の事由). */
public enum EventKind {
    /** Granted on the ground of a judgment that is met (認定). */
    GRANTED(Holding.HELD, Holding.NOT_HELD, Holding.REVOKED),
    /** Held already when the register was begun, taken over from an earlier record (引継ぎ). */
    TAKEN_OVER(Holding.HELD, Holding.NOT_HELD, Holding.HELD),
    /** Granted again while held, on the ground of a judgment for renewal (更新). */
    RENEWED(Holding.HELD, Holding.HELD, Holding.IN_GRACE),
    /** Replaced by another certification (差替え). */
    SUPERSEDED(Holding.NOT_HELD, Holding.HELD, Holding.IN_GRACE, Holding.SUSPENDED),
    /** Suspended (停止). */
    SUSPENDED(Holding.SUSPENDED, Holding.HELD, Holding.IN_GRACE),
    /** Run out, but still held for the time of grace (猶予). */
    IN_GRACE(Holding.IN_GRACE, Holding.HELD),
    /** Run out (失効). */
    EXPIRED(Holding.NOT_HELD, Holding.HELD, Holding.IN_GRACE, Holding.SUSPENDED),
    /** Held again after a suspension, or after a revocation that an appeal changed (復活). */
    REINSTATED(Holding.HELD, Holding.SUSPENDED, Holding.REVOKED),
    /** Taken away (取消し). */
    REVOKED(Holding.REVOKED, Holding.HELD, Holding.IN_GRACE, Holding.SUSPENDED),
    /** An appeal is filed (不服申立て). */
    APPEAL_FILED,
    /** The appeal is decided: what was decided stays (棄却). */
    APPEAL_KEPT,
    /** The appeal is decided: what was decided is changed; the change is an event of its own (変更). */
    APPEAL_CHANGED,
    /** The appeal is decided: the person is evaluated again (再評価). */
    APPEAL_EVALUATED_AGAIN,
    /** Said by an office to be held, whatever was judged (特例による認定). */
    OVERRIDDEN_AS_HELD(Holding.HELD, Holding.values()),
    /** Said by an office not to be held, whatever was judged (特例による不認定). */
    OVERRIDDEN_AS_NOT_HELD(Holding.NOT_HELD, Holding.values());

    private final Optional<Holding> after;
    private final List<Holding> from;

    EventKind() {
        this.after = Optional.empty();
        this.from = List.of(Holding.values());
    }

    EventKind(Holding after, Holding... from) {
        this.after = Optional.of(after);
        this.from = List.of(from);
    }

    /** How the role stands afterwards; absent where the event changes nothing about it. */
    public Optional<Holding> after() {
        return after;
    }

    /** Whether it can happen to a role that stands so. */
    public boolean canFollow(Holding before) {
        return from.contains(before);
    }

    /** Whether it rests on a judgment that is met. */
    public boolean needsJudgment() {
        return this == GRANTED || this == RENEWED;
    }

    /** Whether the time for which the role is held is counted from its day. */
    public boolean begins() {
        return after.filter(Holding.HELD::equals).isPresent() && this != REINSTATED;
    }

    /** Whether it decides an appeal. */
    public boolean decidesAppeal() {
        return this == APPEAL_KEPT || this == APPEAL_CHANGED || this == APPEAL_EVALUATED_AGAIN;
    }
}
