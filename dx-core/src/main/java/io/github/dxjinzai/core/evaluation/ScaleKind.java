package io.github.dxjinzai.core.evaluation;

/** What the scores of a scale mean (尺度の種類). */
public enum ScaleKind {
    /** Numbers whose steps are equal: they may be added up (間隔尺度). */
    NUMERIC,
    /** Levels in an order, each with its label: one is higher than another, but not by how much (順序尺度). */
    ORDINAL,
    /** Two levels: the lower is failing and the higher passing (合否). */
    PASS_FAIL;

    /** Whether a mean of scores means something. */
    public boolean allowsMeans() {
        return this == NUMERIC;
    }
}
