package io.github.dxjinzai.core.project;

/** How deep a change goes (業務改善・業務改革). */
public enum ChangeDepth {
    /** The weak spot of what there is, is mended (業務改善). */
    IMPROVEMENT,
    /** What there is, is questioned, and the work redesigned (業務改革). */
    TRANSFORMATION
}
