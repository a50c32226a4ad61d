package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.review.SeatRequirement;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** One search. A programme is a list of places, one for each lever: the cheapest value of its range has place 0. */
final class PlanSearch {

    /** How many replications a trial begins with; each further part is as long as all before. */
    private static final int FIRST_PART = 40;

    /** The probabilities besides the goal's for which the frontier is looked for. */
    private static final List<Chance> LEVELS =
            List.of(Chance.percent(50), Chance.percent(70), Chance.percent(90), Chance.percent(95));

    private final Planner of;
    private final Effort effort;
    private final int threads;
    private final IntConsumer progress;
    private final List<Aim> aims;
    private final int[] yearOfAim;
    private final List<Lever> levers;
    private final SeatBounds bounds;
    private final Map<List<Integer>, Trial> trials = new LinkedHashMap<>();
    private final Map<List<Integer>, Trial> confirmed = new LinkedHashMap<>();
    private final Set<List<Integer>> refuted = new HashSet<>();
    private final List<Integer> top;
    private Set<Integer> held = new TreeSet<>();
    private List<SeatRequirement> required = List.of();
    private int ruledOut;

    PlanSearch(Planner of, Effort effort, int threads, IntConsumer progress) {
        this.of = of;
        this.effort = effort;
        this.threads = threads;
        this.progress = progress;
        this.aims = of.aims();
        this.yearOfAim =
                aims.stream().mapToInt(aim -> of.years().indexOf(aim.year())).toArray();
        this.levers = of.levers().list();
        this.bounds = new SeatBounds(of.policy(), of.facts(), of.years());
        this.top = levers.stream().map(lever -> lever.range().count() - 1).toList();
    }

    Plan plan() {
        probes().forEach(this::complete);
        Set<Integer> within = within();
        Optional<List<Integer>> cheapest = Optional.empty();
        // an aim that no probe reached may be reached by a programme tried later: then it is planned for as well
        while (!within.equals(held)) {
            held = within;
            required = bounds.required(held.stream()
                    .map(aims::get)
                    .filter(aim -> aim.people().isPresent())
                    .map(Aim::target)
                    .toList());
            cheapest = confirmedCheapest();
            for (Chance level : levels()) {
                walk(level, Set.of());
            }
            within = within();
        }
        boolean none = held.isEmpty();
        if (none) {
            for (int aim = 0; aim < aims.size(); aim++) {
                held.add(aim);
            }
        }
        List<Integer> at = cheapest.orElse(top);
        List<Plan.Gain> gains = new ArrayList<>();
        for (int lever = 0; lever < levers.size(); lever++) {
            gain(at, lever).ifPresent(gains::add);
        }
        return new Plan(
                of.policy().fullVersion(),
                of.scenario().digest(),
                of.seed(),
                of.goal(),
                of.levers(),
                effort,
                of.years().size(),
                reach(),
                of.notPlanned(),
                cheapest.map(places ->
                        Optional.ofNullable(confirmed.get(places)).orElseThrow().option(programme(places), held)),
                frontier(),
                gains,
                new Plan.Search(
                        of.levers().programmes(),
                        (int) trials.keySet().stream().filter(this::isInRanges).count(),
                        ruledOut,
                        refuted.size(),
                        against()));
    }

    /** The top of the ranges, and the same with one lever at its cheapest: what is reached at none of these is out of reach. */
    private List<List<Integer>> probes() {
        List<List<Integer>> probes = new ArrayList<>(List.of(top));
        for (int lever = 0; lever < levers.size(); lever++) {
            probes.add(with(top, lever, 0));
        }
        return probes.stream().distinct().toList();
    }

    private static List<Integer> with(List<Integer> places, int lever, int place) {
        List<Integer> changed = new ArrayList<>(places);
        changed.set(lever, place);
        return List.copyOf(changed);
    }

    /** The aims that a programme within the ranges reaches, each by itself. */
    private Set<Integer> within() {
        Set<Integer> within = new TreeSet<>();
        for (int aim = 0; aim < aims.size(); aim++) {
            int one = aim;
            if (inFull().values().stream()
                    .anyMatch(trial -> trial.reaches(of.goal().probability(), Set.of(one)))) {
                within.add(aim);
            }
        }
        return within;
    }

    private Map<List<Integer>, Trial> inFull() {
        Map<List<Integer>, Trial> full = new LinkedHashMap<>();
        trials.forEach((places, trial) -> {
            if (trial.isComplete() && isInRanges(places)) {
                full.put(places, trial);
            }
        });
        return full;
    }

    private boolean isInRanges(List<Integer> places) {
        for (int lever = 0; lever < places.size(); lever++) {
            if (places.get(lever) > top.get(lever)) {
                return false;
            }
        }
        return true;
    }

    private PricedProgramme programme(List<Integer> places) {
        return of.levers().programme(of.scenario(), values(places), of.years());
    }

    private List<Integer> values(List<Integer> places) {
        List<Integer> values = new ArrayList<>();
        for (int lever = 0; lever < places.size(); lever++) {
            values.add(levers.get(lever).range().value(places.get(lever)));
        }
        return values;
    }

    private long cost(List<Integer> places) {
        return programme(places).cost();
    }

    // ---- trying

    private Trial trial(List<Integer> places) {
        Trial known = trials.get(places);
        if (known == null) {
            known = new Trial(aims, yearOfAim, of.goal().reading(), effort.search());
            trials.put(places, known);
            progress.accept(trials.size());
        }
        return known;
    }

    private Trial complete(List<Integer> places) {
        Trial trial = trial(places);
        if (!trial.isComplete()) {
            advance(trial, of.simulation(values(places)), 0, effort.search());
        }
        return trial;
    }

    /** Tries a programme until it is clear whether it reaches the goal with such a probability. */
    private boolean reaches(List<Integer> places, Chance probability) {
        Trial trial = trial(places);
        if (!trial.isComplete() && trial.mayReach(probability, held)) {
            Simulation simulation = of.simulation(values(places));
            while (!trial.isComplete() && trial.mayReach(probability, held)) {
                advance(trial, simulation, 0, Math.min(effort.search(), Math.max(FIRST_PART, 2 * trial.done())));
            }
        }
        return trial.reaches(probability, held);
    }

    private void advance(Trial trial, Simulation simulation, int first, int until) {
        trial.add(simulation.each(new Replications(first + trial.done(), first + until), threads, this::people));
    }

    private int[][] people(Forecast one) {
        int[][] people = new int[aims.size()][of.years().size()];
        for (int aim = 0; aim < people.length; aim++) {
            Aim asked = aims.get(aim);
            for (int year = 0; year < people[aim].length; year++) {
                FiscalYear in = of.years().get(year);
                people[aim][year] = asked.figure(one, in);
                if (people[aim][year] > 0 && bounds.tooEarly(asked.target().role(), in)) {
                    throw new IllegalStateException(people[aim][year] + " people are "
                            + asked.target().role() + " in " + in + ", where nobody can be");
                }
            }
        }
        return people;
    }

    // ---- walking

    private List<Chance> levels() {
        List<Chance> levels = new ArrayList<>(LEVELS);
        levels.add(of.goal().probability());
        levels.sort(Comparator.comparingDouble(Chance::value));
        return levels;
    }

    private Optional<List<Integer>> confirmedCheapest() {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        while (true) {
            Optional<List<Integer>> found = walk(of.goal().probability(), refuted);
            if (found.isEmpty() || isConfirmed(found.get())) {
                return found;
            }
            refuted.add(found.get());
        }
    }

    private boolean isConfirmed(List<Integer> places) {
        Trial fresh = confirmed.get(places);
        if (fresh == null) {
            fresh = new Trial(aims, yearOfAim, of.goal().reading(), effort.confirmation());
            advance(fresh, of.simulation(values(places)), effort.search(), effort.confirmation());
            confirmed.put(places, fresh);
        }
        return fresh.reaches(of.goal().probability(), held);
    }

    /** The cheapest programme that reaches the goal with such a probability, those left out that have been refuted. */
    private Optional<List<Integer>> walk(Chance probability, Set<List<Integer>> without) {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return effort.walk() == Effort.Walk.EXHAUSTIVE
                ? upwards(probability, without)
                : alongChains(probability, without);
    }

    private Optional<List<Integer>> upwards(Chance probability, Set<List<Integer>> without) {
        List<List<Integer>> all = new ArrayList<>();
        chains(-1).forEach(all::add);
        all.sort(Comparator.comparingLong(this::cost));
        return all.stream()
                .filter(places -> !isRuledOut(places) && reaches(places, probability) && !without.contains(places))
                .findFirst();
    }

    private Optional<List<Integer>> alongChains(Chance probability, Set<List<Integer>> without) {
        int along = longest();
        List<List<Integer>> chains = chains(along);
        chains.sort(Comparator.comparingLong(this::cost));
        Optional<List<Integer>> best = Optional.empty();
        for (List<Integer> chain : chains) {
            int high = affordable(chain, along, best.map(this::cost));
            if (high < 0) {
                // the chains that follow begin no cheaper
                break;
            }
            List<Integer> last = with(chain, along, high);
            if (isRuledOut(last) || isBelowAFailure(last, probability) || !does(last, probability, without)) {
                continue;
            }
            int low = 0;
            while (low < high) {
                int middle = (low + high) >>> 1;
                List<Integer> half = with(chain, along, middle);
                if (!isRuledOut(half) && does(half, probability, without)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            best = Optional.of(with(chain, along, high));
        }
        return best;
    }

    private boolean does(List<Integer> places, Chance probability, Set<List<Integer>> without) {
        return reaches(places, probability) && !without.contains(places);
    }

    private boolean isRuledOut(List<Integer> places) {
        Scenario scenario = of.levers().scenario(of.scenario(), values(places));
        boolean out = bounds.tooFew(required, scenario)
                || held.stream().map(aims::get).anyMatch(aim -> tooFewPlaces(aim, scenario));
        ruledOut += out ? 1 : 0;
        return out;
    }

    private boolean tooFewPlaces(Aim aim, Scenario scenario) {
        return bounds.tooFewPlaces(aim.target().role(), aim.year(), aim.asked(), scenario);
    }

    /** Whether a programme with at least as much of every lever is known to fail. */
    private boolean isBelowAFailure(List<Integer> places, Chance probability) {
        return trials.entrySet().stream()
                .anyMatch(one -> isAtMost(places, one.getKey())
                        && one.getValue().done() > 0
                        && !one.getValue().mayReach(probability, held));
    }

    private static boolean isAtMost(List<Integer> places, List<Integer> others) {
        for (int lever = 0; lever < places.size(); lever++) {
            if (places.get(lever) > others.get(lever)) {
                return false;
            }
        }
        return true;
    }

    /** The farthest place along a chain that is cheaper than the best so far; -1 if none is. */
    private int affordable(List<Integer> chain, int along, Optional<Long> below) {
        int place = top.get(along);
        while (place >= 0 && below.isPresent() && cost(with(chain, along, place)) >= below.get()) {
            place--;
        }
        return place;
    }

    /** The lever with the most values. */
    private int longest() {
        int longest = 0;
        for (int lever = 1; lever < top.size(); lever++) {
            longest = top.get(lever) > top.get(longest) ? lever : longest;
        }
        return longest;
    }

    /** Every combination of places, that of one lever left at 0. */
    private List<List<Integer>> chains(int along) {
        List<List<Integer>> all = new ArrayList<>();
        all.add(List.of());
        for (int lever = 0; lever < top.size(); lever++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> begun : all) {
                for (int place = 0; place <= (lever == along ? 0 : top.get(lever)); place++) {
                    List<Integer> next = new ArrayList<>(begun);
                    next.add(place);
                    longer.add(List.copyOf(next));
                }
            }
            all = longer;
        }
        return all;
    }

    // ---- telling

    private List<Plan.Option> frontier() {
        List<Plan.Option> options = inFull().entrySet().stream()
                .map(one -> one.getValue().option(programme(one.getKey()), held))
                .sorted(Comparator.<Plan.Option>comparingLong(
                                one -> one.programme().cost())
                        .thenComparing(Comparator.<Plan.Option>comparingLong(
                                        one -> one.score().times())
                                .reversed()))
                .toList();
        List<Plan.Option> frontier = new ArrayList<>();
        long before = 0;
        for (Plan.Option one : options) {
            if (one.score().times() > before) {
                frontier.add(one);
                before = one.score().times();
            }
        }
        return frontier;
    }

    private Optional<Plan.Gain> gain(List<Integer> at, int lever) {
        List<Integer> more = with(at, lever, at.get(lever) + 1);
        List<Integer> values = values(more);
        int to = values.get(lever);
        if (to < 0 || !levers.get(lever).allows(of.scenario(), to)) {
            return Optional.empty();
        }
        Trial before = complete(at);
        Trial after = complete(more);
        return Optional.of(new Plan.Gain(
                levers.get(lever).id(),
                values(at).get(lever),
                to,
                more.get(lever) > top.get(lever),
                after.score(held).estimate() - before.score(held).estimate(),
                after.counted(held) - before.counted(held),
                cost(more) - cost(at)));
    }

    private int against() {
        int against = 0;
        Map<List<Integer>, Trial> full = inFull();
        for (Map.Entry<List<Integer>, Trial> less : full.entrySet()) {
            for (Map.Entry<List<Integer>, Trial> more : full.entrySet()) {
                boolean speaks = isAtMost(less.getKey(), more.getKey())
                        && less.getValue().score(held).times()
                                > more.getValue().score(held).times();
                against += speaks ? 1 : 0;
            }
        }
        return against;
    }

    private List<Plan.Reach> reach() {
        List<Plan.Reach> all = new ArrayList<>();
        Set<Integer> within = within();
        for (int aim = 0; aim < aims.size(); aim++) {
            all.add(reach(aim, within.contains(aim)));
        }
        return all;
    }

    private Plan.Reach reach(int index, boolean within) {
        Aim aim = aims.get(index);
        Chance asked = of.goal().probability();
        List<Trial> full = List.copyOf(inFull().values());
        Proportion best = full.stream()
                .map(trial -> trial.reached(index))
                .max(Comparator.comparingLong(Proportion::times))
                .orElseThrow();
        int people = full.stream()
                .mapToInt(trial -> trial.reachedIn(index, yearOfAim[index], asked))
                .max()
                .orElseThrow();
        Optional<FiscalYear> year = Optional.empty();
        for (int at = yearOfAim[index]; at < of.years().size() && year.isEmpty(); at++) {
            int in = at;
            if (full.stream().anyMatch(trial -> trial.reachedIn(index, in, asked) >= aim.asked())) {
                year = Optional.of(of.years().get(at));
            }
        }
        Optional<Plan.Hindrance> byRules = hindrance(aim);
        if (byRules.isPresent() && best.times() > 0) {
            throw new IllegalStateException(
                    aim + " is reached in " + best + " although the rules make it impossible: " + byRules.get());
        }
        return new Plan.Reach(
                aim,
                within,
                best,
                aim.people().map(wanted -> people),
                Math.max(0, aim.asked() - people),
                year,
                byRules);
    }

    private Optional<Plan.Hindrance> hindrance(Aim aim) {
        if (aim.asked() < 1) {
            return Optional.empty();
        }
        if (bounds.tooEarly(aim.target().role(), aim.year())) {
            return Optional.of(Plan.Hindrance.TOO_EARLY);
        }
        Scenario scenario = of.levers().scenario(of.scenario(), values(top));
        if (bounds.tooFew(bounds.required(List.of(aim.target())), scenario)) {
            return Optional.of(Plan.Hindrance.TOO_FEW_SEATS);
        }
        return tooFewPlaces(aim, scenario) ? Optional.of(Plan.Hindrance.TOO_FEW_PLACES) : Optional.empty();
    }
}
