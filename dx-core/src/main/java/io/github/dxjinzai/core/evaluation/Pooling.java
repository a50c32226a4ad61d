package io.github.dxjinzai.core.evaluation;

/** How the ratings of one perspective become one score (観点内の集計). */
public enum Pooling {
    /** The mean of all ratings: every rater weighs the same (評価者全員の平均). */
    MEAN_OF_RATINGS,
    /** The mean of the rater groups' means: every group weighs the same (評価者区分ごとの平均の平均). */
    MEAN_OF_GROUPS
}
