package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.Optional;

/**
 * A target with the fiscal year in which a plan has to reach it (計画する目標). A target without a year is held against the last
 * simulated year. A target that is a share of the staff or of units is reached when nobody is missing.
 *
 * @param target the target
 * @param ofPolicy whether the policy states it; else it is asked for besides
 * @param year the fiscal year at whose end it is counted
 * @param counting how it counts
 */
public record Aim(HeadcountTarget target, boolean ofPolicy, FiscalYear year, Counting counting) {

    /** How many people it asks for; absent for a share of the staff and for targets of units. */
    public Optional<Integer> people() {
        return target.people();
    }

    /** The figure of {@link #figure} that reaches it. */
    int asked() {
        return people().orElse(0);
    }

    /**
     * How far one replication comes towards it at the end of a year: the people who count, or where it asks for no number of people, those
     * who are missing, below 0. The least there is where the target is not held against the year.
     */
    int figure(Forecast one, FiscalYear in) {
        return people().isPresent()
                ? one.people(target.role(), in, counting).min()
                : one.outlook()
                        .shortfall(target, in)
                        .map(Histogram::min)
                        .map(missing -> -missing)
                        .orElse(Integer.MIN_VALUE);
    }
}
