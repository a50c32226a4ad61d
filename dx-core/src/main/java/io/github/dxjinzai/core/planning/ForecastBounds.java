package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A forecast held against what follows from the policy without anything random (予測の検算): nobody holds a role before the earliest
 * year, and nobody without the seats and places that it takes. A forecast outside these bounds is wrong.
 *
 * <p>The bounds are of people who begin with the policy: they bind only where the facts have no work, achievement or certification and
 * the policy is in force when the first simulated year begins.
 */
public final class ForecastBounds {

    private static final Counting HOLDERS =
            new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END);

    private ForecastBounds() {}

    /**
     * A figure outside the bounds.
     *
     * @param role the role
     * @param year the fiscal year
     * @param people how many hold it at the year's end in some replication
     * @param why why they cannot
     */
    public record Breach(RoleId role, FiscalYear year, int people, Plan.Hindrance why) {}

    /**
     * A forecast, if it is inside the bounds; else every figure that is not, as {@code planning.outside-bounds}. Such a forecast is the
     * program's fault, not that of the policy, the facts or the scenario. Takes as long as {@link #breaches}.
     */
    public static Validation<Seq<Problem>, Forecast> hold(
            Policy policy, Facts facts, Scenario scenario, Forecast forecast) {
        List<Problem> problems = breaches(policy, facts, scenario, forecast).stream()
                .map(one -> Problem.of(
                        PlanningProblem.OUTSIDE_BOUNDS,
                        Place.nowhere(),
                        "people",
                        Integer.toString(one.people()),
                        "role",
                        one.role().value(),
                        "year",
                        one.year().toString(),
                        "why",
                        Words.of(one.why())))
                .toList();
        return problems.isEmpty()
                ? Validation.valid(forecast)
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    /** Whether the bounds bind for such facts. */
    public static boolean bind(Policy policy, Facts facts, Forecast forecast) {
        return new SeatBounds(policy, facts, forecast.years()).bind();
    }

    /**
     * Every figure of a forecast that is outside the bounds; none if it is sound. Takes time in proportion to roles times years times
     * nodes of the policy, whatever the replications.
     *
     * @param policy the policy that certified
     * @param facts the facts of the opening day
     * @param scenario what was assumed
     */
    public static List<Breach> breaches(Policy policy, Facts facts, Scenario scenario, Forecast forecast) {
        SeatBounds bounds = new SeatBounds(policy, facts, forecast.years());
        List<Breach> breaches = new ArrayList<>();
        for (RoleId role : forecast.roles()) {
            for (FiscalYear year : forecast.years()) {
                int people = forecast.people(role, year, HOLDERS).max();
                if (people == 0) {
                    continue;
                }
                HeadcountTarget asked = new HeadcountTarget(
                        role, Optional.of(year), people, policy.role(role).clause());
                if (bounds.tooEarly(role, year)) {
                    breaches.add(new Breach(role, year, people, Plan.Hindrance.TOO_EARLY));
                } else if (bounds.tooFew(bounds.required(List.of(asked)), scenario)) {
                    breaches.add(new Breach(role, year, people, Plan.Hindrance.TOO_FEW_SEATS));
                } else if (bounds.tooFewPlaces(role, year, people, scenario)) {
                    breaches.add(new Breach(role, year, people, Plan.Hindrance.TOO_FEW_PLACES));
                }
            }
        }
        return List.copyOf(breaches);
    }
}
