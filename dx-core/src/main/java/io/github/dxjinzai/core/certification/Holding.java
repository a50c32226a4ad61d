package io.github.dxjinzai.core.certification;

/** Whether a role is held, by what the register says (保持の状態). */
public enum Holding {
    /** Never granted, superseded, expired, or set so by an override (保持していない). */
    NOT_HELD,
    /** Held (保持). */
    HELD,
    /** Held within the time of grace (猶予期間中). */
    IN_GRACE,
    /** Suspended: not held until it is reinstated (停止). */
    SUSPENDED,
    /** Taken away (取消し). */
    REVOKED;

    /** Whether the role counts as held. */
    public boolean isHeld() {
        return this == HELD || this == IN_GRACE;
    }
}
