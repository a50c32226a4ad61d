package io.github.dxjinzai.examples.cli.report;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.source.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report shows of a forecast (予測の系列): for each role and fiscal year a few quantiles, and how likely each target is reached.
 *
 * @param scenarioDigest the digest of the scenario
 * @param seed the seed
 * @param replications how many replications there are behind every figure, 1 or more
 * @param points the quantiles, by role and then by fiscal year ascending; at most one for a role and year
 * @param chances how likely each target is reached, in the order in which they are shown
 */
public record ForecastSeries(
        Digest scenarioDigest, long seed, long replications, List<Point> points, List<TargetChance> chances) {

    public ForecastSeries {
        points = List.copyOf(points);
        chances = List.copyOf(chances);
        if (replications < 1) {
            throw new IllegalArgumentException("a forecast has 1 replication or more, not " + replications);
        }
    }

    /**
     * How many people count for a role in a fiscal year, as the policy's targets count.
     *
     * @param role the role
     * @param year the fiscal year
     * @param q10 the number not exceeded in 10 % of the replications
     * @param q25 the same for 25 %
     * @param median the same for 50 %
     * @param q75 the same for 75 %
     * @param q90 the same for 90 %
     * @param mean the mean
     */
    public record Point(RoleId role, FiscalYear year, int q10, int q25, int median, int q75, int q90, double mean) {

        public Point {
            if (q10 > q25 || q25 > median || median > q75 || q75 > q90) {
                throw new IllegalArgumentException("quantiles ascend, but those of " + role + " in " + year + " are "
                        + List.of(q10, q25, median, q75, q90));
            }
        }
    }

    /**
     * How likely a target is reached in a fiscal year.
     *
     * @param role the role
     * @param year the fiscal year
     * @param targetYear the fiscal year that the target is of; absent for one of a long-term plan
     * @param target how many people the target asks for
     * @param probability the share of the replications that reach it, from 0 to 1
     * @param low the lower end of the 95 % interval for the probability
     * @param high the upper end
     */
    public record TargetChance(
            RoleId role,
            FiscalYear year,
            Optional<FiscalYear> targetYear,
            int target,
            double probability,
            double low,
            double high) {

        public TargetChance {
            if (!(0 <= low && low <= probability && probability <= high && high <= 1)) {
                throw new IllegalArgumentException("a probability lies in its interval and both between 0 and 1, but "
                        + probability + " in [" + low + ", " + high + "] for " + role + " in " + year);
            }
        }
    }

    /** What a report shows of {@code forecast}. */
    public static ForecastSeries of(Forecast forecast) {
        List<Point> points = new ArrayList<>();
        for (RoleId role : forecast.roles()) {
            for (FiscalYear year : forecast.years()) {
                Histogram people = forecast.people(role, year);
                points.add(new Point(
                        role,
                        year,
                        people.quantile(Chance.percent(10)),
                        people.quantile(Chance.percent(25)),
                        people.quantile(Chance.percent(50)),
                        people.quantile(Chance.percent(75)),
                        people.quantile(Chance.percent(90)),
                        people.mean()));
            }
        }
        List<TargetChance> chances = forecast.attainment().stream()
                .map(one -> {
                    Proportion.Interval interval = one.reached().wilson95();
                    return new TargetChance(
                            one.target().role(),
                            one.year(),
                            one.target().year(),
                            one.people(),
                            one.reached().estimate(),
                            interval.low(),
                            interval.high());
                })
                .toList();
        return new ForecastSeries(
                forecast.scenarioDigest(), forecast.seed(), forecast.replicationCount(), points, chances);
    }

    /** The points of one role. */
    List<Point> of(RoleId role) {
        return points.stream().filter(point -> point.role().equals(role)).toList();
    }
}
