package io.github.dxjinzai.core.dossier;

/** A kind of fact that a judgment may rest on (事実の種類). */
public enum FactKind {
    /** Parts taken in projects (参加). */
    PARTICIPATION,
    /** Ratings given (評価). */
    EVALUATION,
    /** Roles granted (認定). */
    CERTIFICATION
}
