package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.Attester;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Monte Carlo simulation of certification in the years to come (シミュレーション): people's careers are made up by a scenario and
 * judged by the policy itself, never by promotion rates.
 *
 * <p>Example: {@code Simulation.of(policy, facts, scenario, 20230401).get().run(2000, 2)}.
 *
 * <p>The same policy, facts, scenario and seed give the same forecast to the bit, for any number of threads and any split into
 * parts. Two scenarios with the same seed meet the same random numbers for the same purpose, so that they differ by what they
 * assume and as little as possible by luck. A simulation can be used by several threads at once.
 */
public final class Simulation {

    /** How many replications a thread takes at a time. */
    private static final int BATCH = 16;
    /** How many replications are run before the precision is looked at. */
    private static final int BLOCK = 500;

    private final Setting setting;

    private Simulation(Setting setting) {
        this.setting = setting;
    }

    /**
     * A simulation, made ready.
     *
     * @param policy the policy, every term and scale of it settled
     * @param facts the facts; those after the scenario's opening day are not used
     * @param scenario what is assumed
     * @param seed the seed; any number
     * @return the simulation, or all problems: {@code simulation.*}, and the errors of the facts
     */
    public static Validation<Seq<Problem>, Simulation> of(Policy policy, Facts facts, Scenario scenario, long seed) {
        List<Problem> problems = new ArrayList<>();
        open(policy, problems);
        facts.check().stream().filter(Problem::isError).forEach(problems::add);
        groups(policy, scenario, problems);
        int axes = policy.skillMap().map(map -> map.axes().size()).orElse(0);
        if (scenario.axesPerProject() > axes) {
            problems.add(Problem.of(
                    SimulationProblem.TOO_MANY_AXES,
                    Place.nowhere(),
                    "axes",
                    Integer.toString(scenario.axesPerProject()),
                    "known",
                    Integer.toString(axes)));
        }
        programme(policy, facts, scenario, problems);
        FiscalYear year = Setting.firstYear(policy, scenario);
        if (Setting.dayIn(year, scenario.projectEnds()).isBefore(Setting.dayIn(year, scenario.projectStarts()))) {
            problems.add(Problem.of(
                    SimulationProblem.ENDS_BEFORE_START,
                    Place.nowhere(),
                    "month",
                    Integer.toString(policy.fiscalYearStart().getValue()),
                    "start",
                    scenario.projectStarts().toString().substring(2),
                    "end",
                    scenario.projectEnds().toString().substring(2)));
        }
        if (policy.openTerms().isEmpty() && policy.openScales().isEmpty()) {
            ratings(policy, scenario, problems);
        }
        return problems.isEmpty()
                ? Validation.valid(new Simulation(new Setting(policy, facts, scenario, seed)))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private static void open(Policy policy, List<Problem> problems) {
        policy.openTerms()
                .forEach(term -> problems.add(Problem.of(
                        SimulationProblem.OPEN_TERM,
                        Place.nowhere(),
                        "term",
                        term.id().value(),
                        "clause",
                        term.clause().value())));
        policy.openScales()
                .forEach(scale -> problems.add(Problem.of(
                        SimulationProblem.OPEN_SCALE,
                        Place.nowhere(),
                        "scale",
                        scale.id().value(),
                        "clause",
                        scale.clause().value())));
    }

    private static void programme(Policy policy, Facts facts, Scenario scenario, List<Problem> problems) {
        Set<String> achievements = strings(policy.achievements().keySet());
        Set<String> offices =
                strings(policy.attesters().stream().map(Attester::id).toList());
        Set<String> units =
                strings(facts.departments().stream().map(Department::id).toList());
        for (Offer offer : scenario.programme().offers()) {
            String gives = offer.id() + "/gives";
            require(gives, offer.item(), achievements, problems);
            Optional<AchievementType> type =
                    Optional.ofNullable(policy.achievements().get(offer.item()));
            type.ifPresent(one -> {
                require(gives, Words.of(offer.kind()), Set.of(Words.of(one.kind())), problems);
                offer.figures()
                        .keySet()
                        .forEach(figure ->
                                require(offer.id() + "/figures", figure, strings(one.quantities()), problems));
            });
            offer.by().ifPresent(office -> require(gives, office, offices, problems));
            applicants(offer.id() + "/" + Offer.APPLICANTS, offer.applicants(), policy, units, problems);
            offer.trainers()
                    .forEach(role -> require(
                            offer.id() + "/" + Offer.TRAINERS,
                            role,
                            strings(policy.ladder().ascending()),
                            problems));
        }
        scenario.programme()
                .leaders()
                .ifPresent(who -> applicants(StandardAssumption.LEADER_APPLICANTS.id(), who, policy, units, problems));
        changes(policy, scenario, units, problems);
        units("joiner-departments", scenario.personnel().joinerDepartments().keySet(), units, problems);
    }

    private static void changes(Policy policy, Scenario scenario, Set<String> units, List<Problem> problems) {
        FiscalYear first = Setting.firstYear(policy, scenario);
        FiscalYear last = first.plus(scenario.years() - 1);
        for (ProgrammeChange change : scenario.changes()) {
            int year = change.fromYear();
            if (year < first.year() || year > last.year()) {
                problems.add(Problem.of(
                        SimulationProblem.CHANGE_OUTSIDE_YEARS,
                        Place.nowhere(),
                        "year",
                        Integer.toString(year),
                        "first",
                        Integer.toString(first.year()),
                        "last",
                        Integer.toString(last.year())));
            }
            change.leaders()
                    .ifPresent(who -> applicants(
                            Assumption.id(StandardAssumption.LEADER_APPLICANTS.id(), year),
                            who,
                            policy,
                            units,
                            problems));
            change.offers().forEach(offer -> changed(offer, year, policy, units, problems));
        }
    }

    private static void changed(OfferChange offer, int year, Policy policy, Set<String> units, List<Problem> problems) {
        Set<String> roles = strings(policy.ladder().ascending());
        offer.applicants()
                .ifPresent(who -> applicants(
                        Assumption.id(offer.id() + "/" + Offer.APPLICANTS, year), who, policy, units, problems));
        offer.trainers()
                .forEach(
                        role -> require(Assumption.id(offer.id() + "/" + Offer.TRAINERS, year), role, roles, problems));
    }

    private static void applicants(
            String at, Applicants who, Policy policy, Set<String> units, List<Problem> problems) {
        Set<String> roles = strings(policy.ladder().ascending());
        who.holding().forEach(role -> require(at, role, roles, problems));
        who.notHolding().forEach(role -> require(at, role, roles, problems));
        who.having()
                .forEach(item -> require(at, item, strings(policy.achievements().keySet()), problems));
        units(at, who.departments(), units, problems);
    }

    private static Set<String> strings(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void require(String at, Object value, Set<String> known, List<Problem> problems) {
        if (!known.contains(value.toString())) {
            problems.add(Problem.of(
                    SimulationProblem.NOT_OF_POLICY,
                    Place.nowhere(),
                    "at",
                    at,
                    "value",
                    value.toString(),
                    "known",
                    String.join(", ", known)));
        }
    }

    /** The units known are not listed: a city has hundreds. */
    private static void units(String at, Collection<DepartmentId> stated, Set<String> known, List<Problem> problems) {
        stated.stream()
                .filter(unit -> !known.contains(unit.value()))
                .forEach(unit -> problems.add(
                        Problem.of(SimulationProblem.NOT_OF_FACTS, Place.nowhere(), "at", at, "value", unit.value())));
    }

    private static void groups(Policy policy, Scenario scenario, List<Problem> problems) {
        List<RaterGroupId> known =
                policy.raterGroups().stream().map(RaterGroup::id).toList();
        for (RaterGroupId group : scenario.ratersPerGroup().keySet()) {
            if (!known.contains(group)) {
                problems.add(Problem.of(
                        SimulationProblem.UNKNOWN_GROUP,
                        Place.nowhere(),
                        "group",
                        group.value(),
                        "known",
                        known.toString()));
            }
        }
    }

    private static void ratings(Policy policy, Scenario scenario, List<Problem> problems) {
        AskedRatings asked = new AskedRatings(policy);
        problems.addAll(asked.problems());
        asked.all().stream()
                .flatMap(one -> one.groups().stream())
                .distinct()
                .filter(group -> !scenario.ratersPerGroup().containsKey(group))
                .forEach(group -> problems.add(
                        Problem.of(SimulationProblem.RATERS_NOT_STATED, Place.nowhere(), "group", group.value())));
        if (asked.problems().isEmpty()) {
            asked.all().stream().map(AskedRatings.Asked::scale).distinct().forEach(scale -> {
                int steps = scale.scores().size() - 1;
                if (scenario.quality().highest() > steps) {
                    problems.add(offScale(scenario, scale, steps));
                }
            });
        }
    }

    private static Problem offScale(Scenario scenario, Scale scale, int steps) {
        return Problem.of(
                SimulationProblem.QUALITY_OFF_SCALE,
                Place.nowhere(),
                "highest",
                Integer.toString(scenario.quality().highest()),
                "scale",
                scale.id().value(),
                "steps",
                Integer.toString(steps));
    }

    /** The policy that certifies. */
    public Policy policy() {
        return setting.policy;
    }

    /** What is assumed. */
    public Scenario scenario() {
        return setting.scenario;
    }

    /**
     * The achievements that the policy's criteria name and that nothing in the programme gives, in the order of their ids: nobody
     * achieves them who has not by the opening day. It may be so meant; it may be forgotten.
     */
    public List<AchievementId> notOffered() {
        SortedSet<AchievementId> asked = new AskedRatings(setting.policy).achievements();
        setting.scenario.programme().offers().forEach(offer -> asked.remove(offer.item()));
        return List.copyOf(asked);
    }

    /** The fiscal years simulated, ascending. */
    public List<FiscalYear> years() {
        return setting.years;
    }

    /**
     * Runs the replications from 0 up to but not including {@code replications}.
     *
     * <p>Time grows with replications times years times people who take part; memory does not grow with replications.
     *
     * @param replications how many, 1 or more
     * @param threads how many threads share the work, 1 or more; the answer does not depend on it
     */
    public Forecast run(int replications, int threads) {
        return run(new Replications(0, replications), threads, Progress.silent());
    }

    /**
     * Runs the replications from {@code fromReplication} up to but not including {@code toReplication}, in this thread: a part of
     * a run, to be {@linkplain Forecast#merge merged} with the others.
     */
    public Forecast run(int fromReplication, int toReplication, Progress progress) {
        return run(new Replications(fromReplication, toReplication), 1, progress);
    }

    /**
     * Runs a range of replications.
     *
     * @param range which replications
     * @param threads how many threads share the work, 1 or more; the answer does not depend on it
     * @param progress is told how far the run has come
     * @throws CancellationException if this thread is interrupted; it stays interrupted
     */
    public Forecast run(Replications range, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("a run takes 1 thread or more, not " + threads);
        }
        Work work = new Work(range, progress);
        if (threads == 1) {
            return work.take().forecast(List.of(range));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(work::take));
            }
            Tally total = new Tally(setting);
            for (Future<Tally> part : parts) {
                total.add(part.get());
            }
            return total.forecast(List.of(range));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run of " + range + " was interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the run of " + range + " failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Runs as many replications as a stated precision needs: block after block of 500 from replication 0 on, until the intervals of
     * all targets are as narrow as asked for. How many that are depends on the seed, not on the threads; the forecast is that of a run
     * of so many. An interval on which one stopped covers the truth a little less often than it says.
     *
     * @param threads how many threads share the work, 1 or more; the answer does not depend on it
     * @param progress is told how far each block has come
     * @throws CancellationException if this thread is interrupted; it stays interrupted
     */
    public Forecast run(Precision goal, int threads, Progress progress) {
        int done = Math.min(BLOCK, goal.most());
        Forecast forecast = run(new Replications(0, done), threads, progress);
        while (forecast.halfWidth() > goal.halfWidth() && done < goal.most()) {
            int to = (int) Math.min((long) done + BLOCK, goal.most());
            forecast = forecast.merge(run(new Replications(done, to), threads, progress));
            done = to;
        }
        return forecast;
    }

    /**
     * What somebody asks of each replication of a range by itself, in the order of the replications: so that two simulations can be
     * compared replication by replication, or several figures of one replication held together.
     *
     * <p>Example: {@code each(new Replications(0, 500), 2, one -> one.people(role, year).max())}.
     *
     * @param range which replications
     * @param threads how many threads share the work, 1 or more; the answer does not depend on it
     * @param asked is given the forecast of one replication alone, from any of the threads; it keeps no state
     * @return one answer for each replication
     * @throws CancellationException if this thread is interrupted; it stays interrupted
     */
    public <T> List<T> each(Replications range, int threads, Function<Forecast, T> asked) {
        if (threads < 1) {
            throw new IllegalArgumentException("a run takes 1 thread or more, not " + threads);
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<T>>> parts = new ArrayList<>();
            int share = (range.count() + threads - 1) / threads;
            for (long from = range.from(); from < range.to(); from += share) {
                Replications part = new Replications((int) from, (int) Math.min(from + share, range.to()));
                parts.add(pool.submit(() -> alone(part, asked)));
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> part : parts) {
                all.addAll(part.get());
            }
            return List.copyOf(all);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run of " + range + " was interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the run of " + range + " failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> List<T> alone(Replications range, Function<Forecast, T> asked) {
        List<T> all = new ArrayList<>();
        Careers careers = new Careers(setting);
        for (int replication = range.from(); replication < range.to(); replication++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the run of " + range + " was interrupted");
            }
            Tally tally = new Tally(setting);
            careers.play(replication, setting.years.size(), tally, Replay.none());
            all.add(asked.apply(tally.forecast(List.of(new Replications(replication, replication + 1)))));
        }
        return all;
    }

    /**
     * Plays one replication again, telling a listener what happens: who asks why a figure came out can see the people behind it.
     *
     * @param replication its number, 0 or more
     * @return the facts as they stand at the end: those of the opening day with everything that was simulated, in which simulated
     *     people, projects and raters have ids of their own
     */
    public Facts replay(int replication, SimulationListener listener) {
        return replay(replication, setting.years.get(setting.years.size() - 1), listener);
    }

    /**
     * Plays one replication again up to the end of a fiscal year: the facts are what was known then.
     *
     * @param replication its number, 0 or more
     * @param until the last fiscal year played
     * @return the facts as they stand at its end
     * @throws IllegalArgumentException if the year is not simulated
     */
    public Facts replay(int replication, FiscalYear until, SimulationListener listener) {
        int years = setting.years.indexOf(until) + 1;
        if (years < 1) {
            throw new IllegalArgumentException(until + " is not simulated, but " + setting.years);
        }
        Tally tally = new Tally(setting);
        Replay replay = new Replay(setting, listener);
        new Careers(setting).play(new Replications(replication, replication + 1).from(), years, tally, replay);
        return replay.facts();
    }

    /**
     * Which criteria stop most people, from replications played again and judged with their reasons. It takes far longer than a run, so
     * that few replications are looked at; merging is exact.
     */
    public Bottlenecks bottlenecks(Replications range) {
        StopCounter counter = new StopCounter(setting.judge);
        for (int replication = range.from(); replication < range.to(); replication++) {
            replay(replication, counter::count);
        }
        return counter.bottlenecks(List.of(range));
    }

    /** Replications that threads take in batches, until none are left. */
    private final class Work {

        private final Replications range;
        private final Progress progress;
        private final AtomicInteger next;
        private int done;

        Work(Replications range, Progress progress) {
            this.range = range;
            this.progress = progress;
            this.next = new AtomicInteger(range.from());
        }

        Tally take() {
            Tally tally = new Tally(setting);
            Careers careers = new Careers(setting);
            while (!Thread.currentThread().isInterrupted()) {
                int first = next.getAndUpdate(at -> (int) Math.min((long) at + BATCH, range.to()));
                if (first >= range.to()) {
                    return tally;
                }
                int last = (int) Math.min((long) first + BATCH, range.to());
                for (int replication = first; replication < last; replication++) {
                    careers.play(replication, setting.years.size(), tally, Replay.none());
                }
                advance(last - first);
            }
            throw new CancellationException("the run of " + range + " was interrupted");
        }

        private synchronized void advance(int more) {
            done += more;
            progress.advanced(done, range.count());
        }
    }
}
