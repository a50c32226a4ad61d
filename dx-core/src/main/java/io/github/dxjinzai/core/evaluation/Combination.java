package io.github.dxjinzai.core.evaluation;

/** How the perspectives' scores are held against a threshold (観点の合わせ方). */
public enum Combination {
    /** Every perspective by itself (観点ごと). */
    EACH_PERSPECTIVE,
    /** The mean of the perspectives' scores, all of them present (観点の平均). */
    MEAN_OF_PERSPECTIVES,
    /** The mean of the perspectives' scores by their weights, all with a weight above 0 present (観点の加重平均). */
    WEIGHTED_MEAN;

    /** Whether it adds scores up, which an ordinal scale does not allow. */
    public boolean isMean() {
        return this != EACH_PERSPECTIVE;
    }
}
