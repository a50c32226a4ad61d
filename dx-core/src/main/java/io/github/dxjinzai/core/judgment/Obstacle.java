package io.github.dxjinzai.core.judgment;

/** Why there is no way to meet a criterion (道がない理由). */
public enum Obstacle {
    /** It asks for another day of joining, which is past (採用の時期は変えられない). */
    COHORT,
    /** It must not have happened, but it has (すでに起きたことは取り消せない). */
    HAS_HAPPENED,
    /** The time in which it counts is over (期間が過ぎている). */
    TIME_IS_OVER,
    /** A figure would have to fall, or cannot be reached (数値を満たせない). */
    FIGURE_OUT_OF_REACH,
    /** The mark of a cell cannot be read in the source (印が読み取れない). */
    CELL_ILLEGIBLE,
    /** The policy does not say how a cell is earned (欄の基準がない). */
    CELL_WITHOUT_CRITERION,
    /** The role itself cannot be had in time (前提の認定を受けられない). */
    ROLE_OUT_OF_REACH,
    /** Each part can be met, but not together (同時には満たせない). */
    NOT_TOGETHER,
    /** It was not looked into, since there are many alternatives or it is for another role first (調べていない). */
    NOT_LOOKED_INTO,
    /** None was found; there may be one all the same (見つからなかった). */
    NONE_FOUND
}
