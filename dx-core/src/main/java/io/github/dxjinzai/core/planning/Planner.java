package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for the cheapest programme that reaches a goal (計画の作成), by simulating programmes under the policy's own rules.
 *
 * <p>Every programme meets the same chance (common random numbers), so that programmes differ by what they are and as little as
 * possible by luck. A trial ends early once the goal cannot be reached any more, whatever the replications to come say; that loses
 * nothing. Programmes with fewer seats or places than the targets take are passed over. The programme found has won among many on the same
 * replications, and so looks better than it is; it is therefore tried again on fresh ones, and if it fails there the search goes on.
 *
 * <p>The same inputs give the same plan, for any number of threads.
 */
public final class Planner {

    /** How many programmes a plan can have to choose from. */
    public static final long MOST_PROGRAMMES = 1_000_000;

    private static final Pattern LEVER_OF_OFFER = Pattern.compile(".+/(places|applies|passes)(@[0-9]+)?");

    private final Policy policy;
    private final Facts facts;
    private final Scenario scenario;
    private final Levers levers;
    private final Goal goal;
    private final long seed;
    private final List<FiscalYear> years;
    private final List<Aim> aims;
    private final List<HeadcountTarget> notPlanned;

    private Planner(
            Policy policy,
            Facts facts,
            Scenario scenario,
            Levers levers,
            Goal goal,
            long seed,
            List<FiscalYear> years,
            List<Aim> aims,
            List<HeadcountTarget> notPlanned) {
        this.policy = policy;
        this.facts = facts;
        this.scenario = scenario;
        this.levers = levers;
        this.goal = goal;
        this.seed = seed;
        this.years = years;
        this.aims = aims;
        this.notPlanned = notPlanned;
    }

    /**
     * A planner, made ready.
     *
     * @param policy the policy, every term and scale of it settled
     * @param facts the facts; those after the scenario's opening day are not used
     * @param scenario what is assumed; the levers replace what it says of theirs
     * @param levers what can be turned
     * @param goal what is to be reached
     * @param seed the seed; any number
     * @return the planner, or all problems: {@code simulation.*}, {@code planning.*}
     */
    public static Validation<Seq<Problem>, Planner> of(
            Policy policy, Facts facts, Scenario scenario, Levers levers, Goal goal, long seed) {
        List<Problem> problems = new ArrayList<>();
        Validation<Seq<Problem>, Simulation> base = Simulation.of(policy, facts, scenario, seed);
        if (base.isInvalid()) {
            base.getError().forEach(problems::add);
        }
        FiscalYear first = FiscalYear.beginningFrom(scenario.openingDay(), policy.fiscalYearStart());
        FiscalYear last = first.plus(scenario.years() - 1);
        for (Lever lever : levers.list()) {
            lever.fromYear()
                    .filter(year -> year < first.year() || year > last.year())
                    .ifPresent(year -> problems.add(Problem.of(
                            PlanningProblem.LEVER_OUTSIDE_YEARS,
                            Place.nowhere(),
                            "lever",
                            lever.id(),
                            "first",
                            Integer.toString(first.year()),
                            "last",
                            Integer.toString(last.year()))));
            if (!lever.isIn(scenario)) {
                problems.add(Problem.of(
                        PlanningProblem.NOT_ASSUMED,
                        Place.nowhere(),
                        "lever",
                        lever.id(),
                        "known",
                        scenario.assumptions().stream()
                                .map(Assumption::id)
                                .filter(LEVER_OF_OFFER.asMatchPredicate())
                                .collect(Collectors.joining(", "))));
                continue;
            }
            for (int value : new int[] {lever.range().from(), lever.range().to()}) {
                if (!lever.allows(scenario, value)) {
                    problems.add(Problem.of(
                            PlanningProblem.NOT_ALLOWED,
                            Place.nowhere(),
                            "lever",
                            lever.id(),
                            "value",
                            Integer.toString(value)));
                }
            }
        }
        if (levers.programmes() > MOST_PROGRAMMES) {
            problems.add(Problem.of(
                    PlanningProblem.TOO_MANY,
                    Place.nowhere(),
                    "programmes",
                    Long.toString(levers.programmes()),
                    "most",
                    Long.toString(MOST_PROGRAMMES)));
        }
        for (HeadcountTarget target : goal.targets()) {
            boolean known = policy.targets().list().contains(target)
                    || (target.people().isPresent() && policy.criteria().containsKey(target.role()));
            if (!known) {
                problems.add(Problem.of(
                        PlanningProblem.NOT_A_TARGET,
                        Place.nowhere(),
                        "role",
                        target.role().value(),
                        "year",
                        target.year().map(FiscalYear::toString).orElse("-")));
            }
        }
        if (!problems.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(problems));
        }
        Counting counting = policy.counting().orElseThrow();
        List<FiscalYear> years = base.get().years();
        List<Aim> aims = new ArrayList<>();
        List<HeadcountTarget> notPlanned = new ArrayList<>();
        for (HeadcountTarget target : goal.targets()) {
            aim(policy, target, years, counting).ifPresentOrElse(aims::add, () -> notPlanned.add(target));
        }
        return aims.isEmpty()
                ? Validation.invalid(io.vavr.collection.List.of(Problem.of(
                        PlanningProblem.NO_TARGET,
                        Place.nowhere(),
                        "from",
                        years.get(0).toString(),
                        "to",
                        years.get(years.size() - 1).toString())))
                : Validation.valid(new Planner(policy, facts, scenario, levers, goal, seed, years, aims, notPlanned));
    }

    private static Optional<Aim> aim(Policy policy, HeadcountTarget target, List<FiscalYear> years, Counting counting) {
        FiscalYear year = target.year().orElse(years.get(years.size() - 1));
        boolean stated = target.size().of(0).isPresent();
        boolean ofPolicy = policy.targets().list().contains(target);
        return stated && years.contains(year)
                ? Optional.of(new Aim(target, ofPolicy, year, target.counting(counting)))
                : Optional.empty();
    }

    /** The targets planned for. */
    public List<Aim> aims() {
        return aims;
    }

    /**
     * Plans.
     *
     * <p>Time grows with the programmes tried times replications; of those within the ranges, few are tried unless the walk is
     * exhaustive.
     *
     * @param effort how much work goes into it
     * @param threads how many threads share the work, 1 or more; the answer does not depend on it
     */
    public Plan plan(Effort effort, int threads) {
        return plan(effort, threads, tried -> {});
    }

    /**
     * Plans.
     *
     * @param progress is told how many programmes have been begun
     */
    public Plan plan(Effort effort, int threads, IntConsumer progress) {
        PlanSearch search = new PlanSearch(this, effort, threads, progress);
        return search.plan();
    }

    Policy policy() {
        return policy;
    }

    Facts facts() {
        return facts;
    }

    Scenario scenario() {
        return scenario;
    }

    Levers levers() {
        return levers;
    }

    Goal goal() {
        return goal;
    }

    long seed() {
        return seed;
    }

    List<FiscalYear> years() {
        return years;
    }

    List<HeadcountTarget> notPlanned() {
        return notPlanned;
    }

    /** The simulation with a value for each lever. */
    Simulation simulation(List<Integer> values) {
        return Simulation.of(policy, facts, levers.scenario(scenario, values), seed)
                .toEither()
                .getOrElseThrow(problems -> new IllegalStateException(
                        "what can be simulated cannot with the levers at " + values + ": " + problems));
    }
}
