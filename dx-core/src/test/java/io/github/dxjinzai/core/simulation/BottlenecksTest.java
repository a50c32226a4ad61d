package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import org.junit.jupiter.api.Test;

/** Which criteria stop people. */
class BottlenecksTest {

    private static final RoleId ADVISOR = new RoleId("advisor");
    private static final FiscalYear FIRST = FiscalYear.of(2023);
    private static final Simulation SIMULATION =
            Illustration.simulation(Illustration.scenario().years(2).build(), 20230401);
    private static final Bottlenecks FOUND = SIMULATION.bottlenecks(new Replications(0, 3));

    @Test
    void where_one_criterion_is_asked_for_it_stops_everyone_who_is_not_certified_alone() {
        Forecast forecast = SIMULATION.run(3, 1);
        for (FiscalYear year : SIMULATION.years()) {
            long without = forecast.staff(year).sum() - everyRole(forecast, year);
            assertThat(FOUND.of(ADVISOR, year))
                    .singleElement()
                    .satisfies(
                            cell -> assertThat(FOUND.stopped(cell)).isEqualTo(new Bottlenecks.Stops(without, without)));
        }
    }

    private static long everyRole(Forecast forecast, FiscalYear year) {
        return forecast.people(
                        ADVISOR, year, new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END))
                .sum();
    }

    @Test
    void the_criteria_that_stop_most_come_first() {
        SIMULATION.policy().ladder().ascending().forEach(role -> {
            var people = FOUND.of(role, FIRST).stream()
                    .map(cell -> -FOUND.stopped(cell).people())
                    .toList();
            assertThat(people).isSorted().isNotEmpty();
        });
        assertThat(FOUND.stops().values())
                .allSatisfy(one -> assertThat(one.alone()).isBetween(0L, one.people()));
        assertThat(FOUND.stopped(new Bottlenecks.Cell(ADVISOR, FIRST, "nothing")))
                .isEqualTo(new Bottlenecks.Stops(0, 0));
    }

    @Test
    void parts_merge_to_the_whole_in_any_order() {
        Bottlenecks one = SIMULATION.bottlenecks(new Replications(0, 1));
        Bottlenecks rest = SIMULATION.bottlenecks(new Replications(1, 3));
        assertThat(one.merge(rest)).isEqualTo(FOUND).isEqualTo(rest.merge(one));
        assertThat(FOUND.replicationCount()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> one.merge(one));
    }
}
