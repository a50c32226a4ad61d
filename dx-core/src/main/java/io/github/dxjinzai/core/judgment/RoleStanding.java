package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a person stands to a role on a day (認定の状態).
 *
 * @param role the role
 * @param state the state
 * @param since the day from which it has been held without a gap; absent if it was never granted, as far as is known
 * @param until the last day on which it is held, the time of grace left aside; absent where it does not run out
 * @param openTerms the open terms that stand in the way of an answer
 * @param keptBy whether what the role must go with holds, where it must go with something
 */
public record RoleStanding(
        RoleId role,
        State state,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<TermId> openTerms,
        Optional<Finding> keptBy) {

    public RoleStanding {
        openTerms = List.copyOf(openTerms);
    }

    /** How a person stands to a role. */
    public enum State {
        /** It was granted and has not run out (有効). */
        HELD,
        /** It has run out, and its time of grace has not (猶予期間中). */
        IN_GRACE,
        /** It has run out (失効). */
        RAN_OUT,
        /** It was granted, but what it must go with does not hold (停止). */
        NOT_KEPT,
        /** It was never granted (未認定). */
        NEVER_GRANTED,
        /** It cannot be said (不明). */
        UNKNOWN
    }

    /** Whether the role is held: in its time of grace too. */
    public Verdict verdict() {
        return switch (state) {
            case HELD, IN_GRACE -> Verdict.MET;
            case RAN_OUT, NOT_KEPT, NEVER_GRANTED -> Verdict.NOT_MET;
            case UNKNOWN -> Verdict.UNDETERMINED;
        };
    }
}
