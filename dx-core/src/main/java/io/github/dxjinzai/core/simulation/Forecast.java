package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A simulation's result: how many people hold each role in each fiscal year, as distributions over the replications (予測).
 *
 * <p>It holds whole numbers only, so that merging is exact: parts of a run, merged in any order, equal the whole run.
 *
 * @param policy the policy version that certified, with its overlays
 * @param scenarioDigest the {@linkplain Scenario#digest digest} of the scenario
 * @param seed the seed
 * @param replications the replications behind it, in as few ranges as possible
 * @param roles the roles, from the lowest to the highest
 * @param years the fiscal years simulated, ascending
 * @param counting how the policy's targets count
 * @param targets the policy's targets
 * @param people the histograms of people by role, fiscal year and way of counting: one for each combination
 * @param staff the histograms of people serving on the last day, by fiscal year
 * @param outlook what comes of the targets, and what is used and spent
 * @param stamp by what it was made, where the caller said it
 */
public record Forecast(
        String policy,
        Digest scenarioDigest,
        long seed,
        List<Replications> replications,
        List<RoleId> roles,
        List<FiscalYear> years,
        Counting counting,
        List<HeadcountTarget> targets,
        Map<Cell, Histogram> people,
        Map<FiscalYear, Histogram> staff,
        Outlook outlook,
        Optional<Stamp> stamp) {

    public Forecast {
        replications = Replications.joined(replications);
        roles = List.copyOf(roles);
        years = List.copyOf(years);
        targets = List.copyOf(targets);
        people = Map.copyOf(people);
        staff = Map.copyOf(staff);
    }

    /** A forecast of people alone. */
    public Forecast(
            String policy,
            Digest scenarioDigest,
            long seed,
            List<Replications> replications,
            List<RoleId> roles,
            List<FiscalYear> years,
            Counting counting,
            List<HeadcountTarget> targets,
            Map<Cell, Histogram> people,
            Map<FiscalYear, Histogram> staff) {
        this(
                policy,
                scenarioDigest,
                seed,
                replications,
                roles,
                years,
                counting,
                targets,
                people,
                staff,
                Outlook.none(),
                Optional.empty());
    }

    /** The same, saying by what it was made. */
    public Forecast stamped(Stamp by) {
        return new Forecast(
                policy,
                scenarioDigest,
                seed,
                replications,
                roles,
                years,
                counting,
                targets,
                people,
                staff,
                outlook,
                Optional.of(by));
    }

    /**
     * What a histogram counts.
     *
     * @param role the role
     * @param year the fiscal year
     * @param counting how people count
     */
    public record Cell(RoleId role, FiscalYear year, Counting counting) {}

    /** Every way of counting, in a fixed order. */
    public static List<Counting> countings() {
        return Stream.of(HolderCounting.values())
                .flatMap(holders -> Stream.of(CountedOver.values()).map(over -> new Counting(holders, over)))
                .toList();
    }

    /** How many replications there are. */
    public long replicationCount() {
        return replications.stream().mapToLong(Replications::count).sum();
    }

    /**
     * How many people count for a role in a fiscal year.
     *
     * @throws IllegalArgumentException if the role or the year was not simulated
     */
    public Histogram people(RoleId role, FiscalYear year, Counting counted) {
        return Optional.ofNullable(people.get(new Cell(role, year, counted)))
                .orElseThrow(() -> new IllegalArgumentException("nothing was simulated for the role " + role + " in "
                        + year + ", but for " + roles + " in " + years));
    }

    /** How many people count for a role in a fiscal year, as the policy's targets count. */
    public Histogram people(RoleId role, FiscalYear year) {
        return people(role, year, counting);
    }

    /**
     * How many people serve on the last day of a fiscal year.
     *
     * @throws IllegalArgumentException if the year was not simulated
     */
    public Histogram staff(FiscalYear year) {
        return Optional.ofNullable(staff.get(year))
                .orElseThrow(() -> new IllegalArgumentException(year + " was not simulated, but " + years));
    }

    /**
     * How likely each target is reached: by fiscal year, in each first the targets of that year, then those without a year, from
     * the lowest role to the highest. Targets of years that were not simulated are left out, and those of {@link #notForecast()}.
     */
    public List<TargetForecast> attainment() {
        return byYear(this::forecast);
    }

    /**
     * What comes of each stated target, whatever its size and scope, in the order of {@link #attainment()}: also of those that are
     * a share of the staff or of units. Empty for a forecast of people alone.
     */
    public List<TargetOutlook> targetOutlooks() {
        return byYear((target, year) -> outlook.shortfall(target, year)
                .map(missing -> new TargetOutlook(target, year, target.counting(counting), missing)));
    }

    /** Half the width of the widest 95 % interval among the targets' probabilities; 0 without targets. */
    public double halfWidth() {
        return targetOutlooks().stream()
                .map(one -> one.reached().wilson95())
                .mapToDouble(interval -> (interval.high() - interval.low()) / 2)
                .max()
                .orElse(0);
    }

    private <T> List<T> byYear(BiFunction<HeadcountTarget, FiscalYear, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        for (FiscalYear year : years) {
            for (Optional<FiscalYear> which : List.of(Optional.of(year), Optional.<FiscalYear>empty())) {
                for (RoleId role : roles) {
                    targets.stream()
                            .filter(one -> one.role().equals(role) && one.year().equals(which))
                            .flatMap(one -> read.apply(one, year).stream())
                            .forEach(all::add);
                }
            }
        }
        return List.copyOf(all);
    }

    private Optional<TargetForecast> forecast(HeadcountTarget target, FiscalYear year) {
        Counting counted = target.counting(counting);
        return target.people()
                .map(asked -> new TargetForecast(
                        target,
                        year,
                        asked,
                        counted,
                        people(target.role(), year, counted).atLeast(asked)));
    }

    /**
     * The targets that {@link #attainment()} leaves out, since they are not a number of people among all staff: shares of the staff
     * and targets by unit, of which {@link #targetOutlooks()} tells, and targets that are not stated.
     */
    public List<HeadcountTarget> notForecast() {
        return targets.stream().filter(one -> one.people().isEmpty()).toList();
    }

    /**
     * This forecast and another part of the same run as one. Exact; the order of merging does not matter.
     *
     * @throws IllegalArgumentException if the other is of another policy, scenario or seed, or was made by something else by its
     *     stamp, or has a replication that is here already
     */
    public Forecast merge(Forecast other) {
        List<Object> mine = List.of(policy, scenarioDigest, seed, roles, years, counting, targets, stamp);
        List<Object> theirs = List.of(
                other.policy,
                other.scenarioDigest,
                other.seed,
                other.roles,
                other.years,
                other.counting,
                other.targets,
                other.stamp);
        if (!mine.equals(theirs)) {
            throw new IllegalArgumentException("these are not parts of one run: " + mine + " and " + theirs);
        }
        List<Replications> ranges = new ArrayList<>(replications);
        ranges.addAll(other.replications);
        Map<Cell, Histogram> counts = new HashMap<>(people);
        other.people.forEach((cell, histogram) -> counts.merge(cell, histogram, Histogram::plus));
        Map<FiscalYear, Histogram> heads = new HashMap<>(staff);
        other.staff.forEach((year, histogram) -> heads.merge(year, histogram, Histogram::plus));
        return new Forecast(
                policy,
                scenarioDigest,
                seed,
                ranges,
                roles,
                years,
                counting,
                targets,
                counts,
                heads,
                outlook.plus(other.outlook),
                stamp);
    }

    /**
     * All parts of a run as one.
     *
     * @throws IllegalArgumentException if there are none, or as for {@link #merge(Forecast)}
     */
    public static Forecast merge(Collection<Forecast> parts) {
        return parts.stream()
                .reduce(Forecast::merge)
                .orElseThrow(() -> new IllegalArgumentException("no parts make no forecast"));
    }
}
