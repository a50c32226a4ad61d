package io.github.dxjinzai.core.development;

/** A kind of achievement (実績の種類). */
public enum AchievementKind {
    /** A training completed (研修の修了). */
    TRAINING,
    /** An examination passed or a credential obtained (試験の合格・資格の取得). */
    QUALIFICATION,
    /** Something that another attests: a recommendation, an interview passed, a self-assessment confirmed (推薦・面接・確認). */
    ATTESTATION,
    /** A result with figures: the marks of an examination, a level of skill (得点・習熟度の判定). */
    ASSESSMENT,
    /** Points or hours collected otherwise (ポイント・単位). */
    CREDIT
}
