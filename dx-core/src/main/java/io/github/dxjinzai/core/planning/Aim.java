package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;

/**
 * A target with the fiscal year in which a plan has to reach it (計画する目標). A target without a year is held against the last
 * simulated year.
 *
 * @param target the target
 * @param year the fiscal year at whose end it is counted
 * @param people how many people it asks for
 * @param counting how it counts
 */
public record Aim(HeadcountTarget target, FiscalYear year, int people, Counting counting) {}
