package io.github.dxjinzai.core.judgment;

import java.util.Collection;

/** The answer to a criterion (判定結果), in three values by Kleene's rules: what is not known is never quietly refused. */
public enum Verdict {
    /** It holds (満たす). */
    MET,
    /** It does not hold (満たさない). */
    NOT_MET,
    /** What is known does not tell (判定できない・保留). */
    UNDETERMINED;

    /** Met if {@code holds}, otherwise not. */
    public static Verdict of(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /** Met if both are; not met if one is not; else undetermined. */
    public Verdict and(Verdict other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET && other == MET ? MET : UNDETERMINED;
    }

    /** Met if one is; not met if neither is; else undetermined. */
    public Verdict or(Verdict other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == NOT_MET && other == NOT_MET ? NOT_MET : UNDETERMINED;
    }

    /** The opposite; undetermined stays so. */
    public Verdict not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    /** All of them; met if there are none. */
    public static Verdict all(Collection<Verdict> verdicts) {
        Verdict all = MET;
        for (Verdict one : verdicts) {
            all = all.and(one);
        }
        return all;
    }

    /** One of them at least; not met if there are none. */
    public static Verdict any(Collection<Verdict> verdicts) {
        Verdict any = NOT_MET;
        for (Verdict one : verdicts) {
            any = any.or(one);
        }
        return any;
    }
}
