package io.github.dxjinzai.core.development;

/** What a measure works on (方策の区分). */
public enum MeasureKind {
    /** The working environment (職場環境の整備). */
    ENVIRONMENT,
    /** Staff training (職員研修). */
    TRAINING,
    /** Evaluation and certification (評価・認定制度). */
    CERTIFICATION
}
