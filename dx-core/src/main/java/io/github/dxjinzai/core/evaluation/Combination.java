package io.github.dxjinzai.core.evaluation;

/** How the perspectives' scores are held against a threshold (観点の合わせ方). */
public enum Combination {
    /** Every perspective by itself (観点ごと). */
    EACH_PERSPECTIVE,
    /** The mean of the perspectives' scores, all of them present (観点の平均). */
    MEAN_OF_PERSPECTIVES
}
