package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.target.HeadcountTarget;

/**
 * How likely a target is reached in a fiscal year, under the policy's own way of counting (目標達成の見込み).
 *
 * @param target the target
 * @param year the fiscal year; for a target without a year, each simulated one
 * @param reached in how many of the replications there are at least as many people as the target asks for
 */
public record TargetForecast(HeadcountTarget target, FiscalYear year, Proportion reached) {}
