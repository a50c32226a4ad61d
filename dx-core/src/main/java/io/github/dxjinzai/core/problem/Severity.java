package io.github.dxjinzai.core.problem;

/** How grave a problem is (重大度). */
public enum Severity {
    /** The data cannot be used as it is. */
    ERROR,
    /** The data can be used, but hardly as its author meant. */
    WARNING,
    /** Worth knowing; nothing is wrong. */
    ADVICE
}
