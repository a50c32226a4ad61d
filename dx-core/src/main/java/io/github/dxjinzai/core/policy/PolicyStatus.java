package io.github.dxjinzai.core.policy;

/** Whether a policy applies (策定の状態). */
public enum PolicyStatus {
    /** Being prepared (案). */
    DRAFT,
    /** Adopted by the municipality (策定済み). */
    ADOPTED
}
