package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"yasu-dx", "mizuhono-2026", "tochigi-digital-skip", "asahi-kasei-open-badges"})
    void a_criterion_stops_alone_whom_turning_it_would_certify(String id) {
        Policy policy = GallerySimulationTest.settled(id, 0);
        Simulation simulation = Simulation.of(
                        policy, GallerySimulationTest.town(30), GallerySimulationTest.scenario(policy), 7)
                .get();
        Judge judge = Judge.by(policy);
        Map<Bottlenecks.Cell, Long> turned = new HashMap<>();
        simulation.replay(
                0,
                year -> year.dossiers().values().forEach(dossier -> {
                    for (RoleId role : policy.ladder().ascending()) {
                        LocalDate day = year.year().lastDay();
                        if (judge.standing(dossier, role, day).verdict() == Verdict.MET) {
                            continue;
                        }
                        Map<String, Verdict> found = new HashMap<>();
                        judge.judge(dossier, role, day)
                                .finding()
                                .all()
                                .forEach(one -> found.putIfAbsent(one.node(), one.verdict()));
                        Criterion root = policy.criterion(role);
                        if (found.get(root.id()) != Verdict.MET) {
                            root.all()
                                    .filter(one -> one.parts().isEmpty() && found.containsKey(one.id()))
                                    .forEach(leaf -> {
                                        if (met(policy, root, found, leaf.id())
                                                && found.get(leaf.id()) != Verdict.MET) {
                                            turned.merge(
                                                    new Bottlenecks.Cell(role, year.year(), leaf.id()), 1L, Long::sum);
                                        }
                                    });
                        }
                    }
                }));
        Map<Bottlenecks.Cell, Long> alone = new HashMap<>();
        simulation.bottlenecks(new Replications(0, 1)).stops().forEach((cell, stops) -> {
            if (stops.alone() > 0) {
                alone.put(cell, stops.alone());
            }
        });
        assertThat(alone).isEqualTo(turned).isNotEmpty();
    }

    /** Whether a criterion is met if one of those below it were. */
    private static boolean met(Policy policy, Criterion criterion, Map<String, Verdict> found, String turned) {
        if (criterion.id().equals(turned)) {
            return true;
        }
        long met = criterion.parts().stream()
                .filter(part -> met(policy, part, found, turned))
                .count();
        if (criterion instanceof Criterion.All) {
            return met == criterion.parts().size();
        }
        if (criterion instanceof Criterion.Any) {
            return met > 0;
        }
        if (criterion instanceof Criterion.Some some) {
            return met >= policy.termValues().whole(some.atLeast()).orElseThrow();
        }
        if (criterion instanceof Criterion.Choose choose) {
            String option = policy.termValues().choice(choose.term()).orElseThrow();
            return Optional.ofNullable(choose.cases().get(option))
                    .filter(one -> met(policy, one, found, turned))
                    .isPresent();
        }
        return found.get(criterion.id()) == Verdict.MET;
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
