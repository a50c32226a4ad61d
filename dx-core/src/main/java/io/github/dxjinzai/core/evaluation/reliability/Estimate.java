package io.github.dxjinzai.core.evaluation.reliability;

/** A figure estimated from ratings, or the reason why there is none (推定値). It is never NaN and never an exception. */
public sealed interface Estimate permits Estimated, NotEstimable {

    /** What was to be estimated. */
    Estimator estimator();

    /** The n: all ratings that were there to estimate from. */
    Sample sample();
}
