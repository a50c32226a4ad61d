package io.github.dxjinzai.adapters.jdbc;

/** What a rater answered, as its column says it. */
enum MarkWord {
    /** The row has a score. */
    SCORED,
    /** The rater cannot judge, and the row has no score. */
    CANNOT_JUDGE
}
