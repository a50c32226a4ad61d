package io.github.dxjinzai.core.evaluation;

/** How the ratings of one perspective become one score (観点内の集計). All are exact. */
public enum Pooling {
    /** The mean of all ratings: every rater weighs the same (評価者全員の平均). */
    MEAN_OF_RATINGS,
    /** The mean of the rater groups' means: every group weighs the same, or as stated (評価者区分ごとの平均の平均). */
    MEAN_OF_GROUPS,
    /** The middle rating; of an even number, the mean of the two in the middle, or on an ordinal scale the lower (中央値). */
    MEDIAN,
    /** The mean of what is left once so many ratings are cut off at each end (トリム平均). */
    TRIMMED_MEAN,
    /** The lowest rating (最低点). */
    LOWEST;

    /** Whether it adds scores up, which an ordinal scale does not allow. */
    public boolean isMean() {
        return this == MEAN_OF_RATINGS || this == MEAN_OF_GROUPS || this == TRIMMED_MEAN;
    }
}
