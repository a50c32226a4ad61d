package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.StepDistribution;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.TreeMap;

/**
 * A scenario to try things with (説明のためのシナリオ). Every number in it is assumed; none is a city's. The qualities and deviations
 * are in steps of a scale of nine scores, such as 1 to 5 by halves.
 */
final class IllustrativeScenario {

    private IllustrativeScenario() {}

    /**
     * Projects of five to seven members, about three in four good enough at 3.5 of 5, three raters of every group.
     *
     * @param policy the policy, whose rater groups rate
     * @param opening the day as of which the facts are known
     * @param years how many fiscal years
     * @param projects how many projects a fiscal year
     * @param leaders how many leaders a project
     */
    static Scenario of(Policy policy, LocalDate opening, int years, int projects, int leaders) {
        TreeMap<RaterGroupId, Integer> raters = new TreeMap<>();
        for (RaterGroup group : policy.raterGroups()) {
            raters.put(group.id(), 3);
        }
        return Scenario.builder()
                .openingDay(opening)
                .years(years)
                .projectsPerYear(projects)
                .leadersPerProject(leaders)
                .membersFrom(5)
                .membersTo(7)
                .leaderHoldsRole(Chance.percent(90))
                .memberHasExperience(Chance.percent(15))
                .axesPerProject(Math.min(
                        2, policy.skillMap().map(map -> map.axes().size()).orElse(0)))
                .projectStarts(MonthDay.of(5, 10))
                .projectEnds(MonthDay.of(2, 20))
                .ratersPerGroup(raters)
                .quality(StepDistribution.from(4, 2, 4, 8, 5, 1))
                .deviation(StepDistribution.from(-2, 1, 4, 8, 4, 1))
                .ability(StepDistribution.from(-1, 1, 2, 1))
                .perspectiveMissing(Chance.percent(2))
                .afterProjectMissing(Chance.percent(3))
                .leaves(Chance.percent(3))
                .joinersPerYear(18)
                .build();
    }
}
