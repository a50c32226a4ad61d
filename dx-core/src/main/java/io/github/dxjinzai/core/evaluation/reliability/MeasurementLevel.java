package io.github.dxjinzai.core.evaluation.reliability;

/** What the numbers of a scale mean (尺度水準). */
public enum MeasurementLevel {
    /** Names: same or different (名義尺度). */
    NOMINAL,
    /** Ranks: more or less (順序尺度). */
    ORDINAL,
    /** Distances (間隔尺度). */
    INTERVAL,
    /** Distances from a true zero (比率尺度). */
    RATIO
}
