package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;

/**
 * What comes of a target of whatever size and scope (目標の見通し): also of a share of the staff, and of one in each unit.
 *
 * @param target the target; one without a year is held against each year
 * @param year the fiscal year counted
 * @param counting how it counts
 * @param shortfall how many people are missing, over the replications; of a target in each unit the sum over the units
 */
public record TargetOutlook(HeadcountTarget target, FiscalYear year, Counting counting, Histogram shortfall) {

    /** In how many of the replications it is reached: in every unit, where it is of each. */
    public Proportion reached() {
        return new Proportion(shortfall.runs().getOrDefault(0, 0L), shortfall.replications());
    }

    /** How many people are missing on average, over all replications (期待不足人数). */
    public double expectedShortfall() {
        return shortfall.mean();
    }
}
