package io.github.dxjinzai.core.policy;

/** What becomes of those who hold a role when the rules change (経過措置). */
public enum HolderTreatment {
    /** They keep it (継続). */
    KEEP,
    /** They are judged by the new rules, and keep it if they meet them (再判定). */
    JUDGE_AGAIN,
    /** It ends; they may be granted it anew by the new rules (失効). */
    EXPIRE
}
