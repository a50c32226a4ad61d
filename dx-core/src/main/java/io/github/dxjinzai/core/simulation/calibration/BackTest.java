package io.github.dxjinzai.core.simulation.calibration;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.Headcount;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A forecast from an earlier day beside what came (後からの検証).
 *
 * <p>Example: {@code BackTest.of(simulation.run(2000, 2), policy, facts, FiscalYear.of(2025))}, where the simulation began with the
 * facts of an earlier day; it uses none that are later.
 *
 * <p>What came is one course of events. Under the assumptions, an unlikely figure now and then is to be expected, and figures of one
 * role in several years go together; so many figures in the middle prove no assumption right.
 *
 * @param compared each role in each year, then the staff, by year
 */
public record BackTest(List<Compared> compared) {

    public BackTest {
        compared = List.copyOf(compared);
    }

    /**
     * One figure that came, beside the distribution that was forecast.
     *
     * @param role the role; absent for all staff
     * @param year the fiscal year
     * @param came how many people it was
     * @param forecast how many it was in the replications
     */
    public record Compared(Optional<RoleId> role, FiscalYear year, int came, Histogram forecast) {

        /** In how many replications it was fewer. */
        public Proportion fewer() {
            Proportion atLeast = forecast.atLeast(came);
            return new Proportion(atLeast.of() - atLeast.times(), atLeast.of());
        }

        /** In how many replications it was more. */
        public Proportion more() {
            return came == Integer.MAX_VALUE ? new Proportion(0, forecast.replications()) : forecast.atLeast(came + 1);
        }

        /**
         * Where it lies in the distribution, from 0 to 1 (順位): the share of replications with fewer, and half of those with as
         * many. Evenly spread over many forecasts if the assumptions hold.
         */
        public double rank() {
            double fewer = fewer().estimate();
            return (fewer + 1 - more().estimate()) / 2;
        }

        /** Whether fewer than one replication in twenty had fewer or as many, or more or as many: it lies in a tail. */
        public boolean isInTail() {
            double notMore = 1 - more().estimate();
            double notFewer = 1 - fewer().estimate();
            return Math.min(notMore, notFewer) < 0.05;
        }
    }

    /**
     * Compares every year of a forecast that is recorded.
     *
     * @param forecast the forecast, made from the facts of an earlier day
     * @param policy the policy that certified
     * @param facts what is recorded now
     * @param lastRecorded the last fiscal year of which everything is recorded
     */
    public static BackTest of(Forecast forecast, Policy policy, Facts facts, FiscalYear lastRecorded) {
        Judge judge = Judge.by(policy);
        List<Compared> all = new ArrayList<>();
        List<FiscalYear> years = forecast.years().stream()
                .filter(year -> lastRecorded.since(year) >= 0)
                .toList();
        for (FiscalYear year : years) {
            Headcount heads = Headcount.of(judge, facts, year);
            for (RoleId role : forecast.roles()) {
                all.add(new Compared(
                        Optional.of(role), year, heads.count(role, forecast.counting()), forecast.people(role, year)));
            }
        }
        for (FiscalYear year : years) {
            long staff = facts.staff().stream()
                    .filter(person -> person.serves(year.lastDay()))
                    .count();
            all.add(new Compared(Optional.empty(), year, Math.toIntExact(staff), forecast.staff(year)));
        }
        return new BackTest(all);
    }
}
