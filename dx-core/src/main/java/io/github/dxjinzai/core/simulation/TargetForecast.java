package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;

/**
 * How likely a target is reached (目標の達成確率).
 *
 * @param target the target; one without a year is held against each year
 * @param year the fiscal year counted
 * @param people how many people it asks for
 * @param counting how it counts
 * @param reached in how many of the replications at least so many people count
 */
public record TargetForecast(
        HeadcountTarget target, FiscalYear year, int people, Counting counting, Proportion reached) {}
