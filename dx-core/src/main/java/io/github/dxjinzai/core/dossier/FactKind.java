package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.development.AchievementKind;

/** A kind of fact that a judgment may rest on (事実の種類). */
public enum FactKind {
    /** Parts taken in projects (参加). */
    PARTICIPATION,
    /** Ratings given (評価). */
    EVALUATION,
    /** Roles granted (認定). */
    CERTIFICATION,
    /** Trainings completed (研修). */
    TRAINING,
    /** Examinations passed and credentials (試験・資格). */
    QUALIFICATION,
    /** Attestations (推薦・面接・確認). */
    ATTESTATION,
    /** Results with figures (得点・習熟度). */
    ASSESSMENT,
    /** Points collected (ポイント). */
    CREDIT,
    /** Posts, departments and days of service (在職). */
    SERVICE;

    /** The kind of fact that achievements of a kind are. */
    public static FactKind of(AchievementKind kind) {
        return switch (kind) {
            case TRAINING -> TRAINING;
            case QUALIFICATION -> QUALIFICATION;
            case ATTESTATION -> ATTESTATION;
            case ASSESSMENT -> ASSESSMENT;
            case CREDIT -> CREDIT;
        };
    }
}
