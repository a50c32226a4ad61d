package io.github.dxjinzai.core.evaluation.reliability;

/**
 * There is no estimate, and why.
 *
 * @param estimator what was to be estimated
 * @param reason why it cannot be
 * @param sample the n
 */
public record NotEstimable(Estimator estimator, Reason reason, Sample sample) implements Estimate {}
