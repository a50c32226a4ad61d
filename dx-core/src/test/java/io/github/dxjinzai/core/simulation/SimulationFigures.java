package io.github.dxjinzai.core.simulation;

import static io.github.dxjinzai.core.simulation.ValidationPolicies.ADVISOR;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.EXPERT;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.SPECIALIST;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.debrief;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.holds;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.projects;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.since;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be known without a simulation, beside what the simulation says of it. */
final class SimulationFigures {

    static final Counting EVERY_ROLE = new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END);
    static final Counting HIGHEST = new Counting(HolderCounting.HIGHEST_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END);
    static final Counting NEW = new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.GRANTED_IN_YEAR);

    private static final long SEED = 20230401;
    private static final int RUNS = 8000;
    private static final int PEOPLE = 12;
    private static final int STEPS = 20;

    private SimulationFigures() {}

    /**
     * Everyone has a project of their own, every year, with one rater of each group; a score is any of the {@code steps} of the
     * scale with the same chance, and nobody comes or goes.
     */
    static ImmutableScenario.Builder alone(int people, int steps) {
        Integer[] alike = IntStream.range(0, steps).mapToObj(step -> 1).toArray(Integer[]::new);
        return Illustration.scenario()
                .years(3)
                .projectsPerYear(people)
                .leadersPerProject(0)
                .membersFrom(1)
                .membersTo(1)
                .ratersPerGroup(Map.of(
                        new RaterGroupId("executive"), 1,
                        new RaterGroupId("colleague"), 0,
                        new RaterGroupId("project-member"), 1,
                        new RaterGroupId("outside-expert"), 0))
                .quality(StepDistribution.always(0))
                .deviation(StepDistribution.from(0, alike))
                .ability(StepDistribution.always(0))
                .perspectiveMissing(Chance.never())
                .afterProjectMissing(Chance.never())
                .leaves(Chance.never())
                .joinersPerYear(0);
    }

    /** A town of which the first so many hold these roles already. */
    static Facts town(int people, Map<RoleId, Integer> held) {
        Facts town = Illustration.town(people);
        ImmutableFacts.Builder facts = ImmutableFacts.builder().from(town);
        held.forEach((role, first) -> town.staff()
                .subList(0, first)
                .forEach(person ->
                        facts.addGrants(new RoleGrant(person.id(), role, LocalDate.of(2023, 3, 31), "earlier"))));
        return facts.build();
    }

    static Simulation simulation(Policy policy, Facts facts, Scenario scenario, long seed) {
        return Simulation.of(policy, facts, scenario, seed).get();
    }

    static FiscalYear year(int which) {
        return FiscalYear.of(2023 + which);
    }

    /** One replication by itself. */
    static Forecast one(Simulation simulation, int replication) {
        return simulation.run(replication, replication + 1, Progress.silent());
    }

    static int people(Forecast one, RoleId role, int year, Counting counting) {
        return one.people(role, year(year), counting).min();
    }

    /** Advisor by a project passed, expert by one begun as an advisor and passed; a project passes with the chance 7/20. */
    private static Policy stepByStep(Criterion specialist) {
        return ValidationPolicies.of(
                STEPS,
                projects("advisor", 1, debrief("advisor/debrief", 7, STEPS)),
                projects("expert", 1, since("expert/after-advisor", ADVISOR), debrief("expert/debrief", 7, STEPS)),
                specialist);
    }

    private static final Criterion NEVER = holds("specialist", SPECIALIST);

    static ValidationTable binomial() {
        ValidationTable table = new ValidationTable(
                "Binomial: advisors of one year and of three",
                "The bundled rule for advisors. Twelve people, each with a project of their own every year; each of three perspectives is "
                        + "given with the chance 0.9 and then passed with the chance 0.9. Advisors after n years: binomial with "
                        + "1 − (1 − 0.81³)ⁿ.");
        Scenario scenario = alone(PEOPLE, STEPS)
                .ratersPerGroup(Map.of(
                        new RaterGroupId("executive"), 1,
                        new RaterGroupId("colleague"), 1,
                        new RaterGroupId("project-member"), 0,
                        new RaterGroupId("outside-expert"), 1))
                .deviation(StepDistribution.from(4, 1, 9))
                .perspectiveMissing(Chance.percent(10))
                .build();
        Forecast forecast = simulation(Illustration.POLICY, Illustration.town(PEOPLE), scenario, SEED)
                .run(RUNS, 1);
        double pass = Math.pow(0.81, 3);
        for (int years : List.of(1, 3)) {
            table.distribution(
                    "after " + years,
                    ClosedForms.binomial(PEOPLE, 1 - Math.pow(1 - pass, years)),
                    forecast.people(ADVISOR, year(years - 1), EVERY_ROLE),
                    5,
                    8,
                    11);
        }
        return table;
    }

    static ValidationTable poissonBinomial() {
        int joining = 5;
        ValidationTable table = new ValidationTable(
                "Poisson-binomial: people with unequal chances",
                "Each project passed with the chance 7/20; twelve people at the opening and five more every year, the first too: who has "
                        + "had n projects is an advisor with the chance 1 − (13/20)ⁿ. Advisors after three years: of 17 people with three "
                        + "projects, five with two and five with one.");
        Forecast forecast = simulation(
                        stepByStep(NEVER),
                        Illustration.town(PEOPLE),
                        alone(PEOPLE + 3 * joining, STEPS)
                                .joinersPerYear(joining)
                                .build(),
                        SEED)
                .run(RUNS / 2, 1);
        double[] chances = new double[PEOPLE + 3 * joining];
        for (int person = 0; person < chances.length; person++) {
            int later = Math.max(0, (person - PEOPLE) / joining);
            chances[person] = 1 - Math.pow(0.65, 3 - later);
        }
        return table.distribution(
                "advisors",
                ClosedForms.poissonBinomial(chances),
                forecast.people(ADVISOR, year(2), EVERY_ROLE),
                13,
                16,
                19,
                22);
    }

    static ValidationTable waitingTime() {
        ValidationTable table = new ValidationTable(
                "Geometric and negative binomial: how long a role takes",
                "Each project passed with the chance 7/20. The year of the first project passed is geometric, that of the third, for a "
                        + "role that asks for three, negative binomial. Shares of twelve people in all runs together.");
        int years = 8;
        Forecast forecast = simulation(
                        stepByStep(projects("specialist", 3, debrief("specialist/debrief", 7, STEPS))),
                        Illustration.town(PEOPLE),
                        alone(PEOPLE, STEPS).years(years).build(),
                        SEED)
                .run(RUNS / 4, 1);
        for (int successes : List.of(1, 3)) {
            RoleId role = successes == 1 ? ADVISOR : SPECIALIST;
            for (int year = 0; year < years; year++) {
                Histogram granted = forecast.people(role, year(year), NEW);
                double exact = ClosedForms.waiting(successes, year + 1, 0.35);
                table.probability(
                        "project " + successes + " passed in year " + (year + 1),
                        exact,
                        granted.sum(),
                        granted.replications() * PEOPLE);
            }
        }
        return table;
    }

    static ValidationTable runOfTwo() {
        ValidationTable table = new ValidationTable(
                "A run of two consecutive years",
                "The bundled rule for specialists: twelve leaders, each with a project of their own every year. A debrief passes "
                        + "with the chance 0.81³, the members agree with the chance 0.9, independently of one another. After n years: the "
                        + "probability of two debriefs passed on end, by its recurrence, times 1 − 0.1ⁿ.");
        Scenario scenario = alone(PEOPLE, 9)
                .years(5)
                .leadersPerProject(1)
                .membersFrom(0)
                .membersTo(0)
                .ratersPerGroup(Map.of(
                        new RaterGroupId("executive"), 1,
                        new RaterGroupId("colleague"), 1,
                        new RaterGroupId("project-member"), 1,
                        new RaterGroupId("outside-expert"), 1))
                .deviation(StepDistribution.from(4, 1, 9))
                .build();
        // the leadership perspective has two raters then, whose mean passes only if both do
        double debrief = Math.pow(0.9, 4);
        Forecast forecast = simulation(Illustration.POLICY, Illustration.town(PEOPLE), scenario, SEED)
                .run(RUNS / 4, 1);
        for (int years : List.of(1, 2, 3, 5)) {
            double exact = ClosedForms.runOfTwo(years, debrief) * (1 - Math.pow(0.1, years));
            table.distribution(
                    "after " + years,
                    ClosedForms.binomial(PEOPLE, exact),
                    forecast.people(SPECIALIST, year(years - 1), EVERY_ROLE),
                    9);
        }
        return table;
    }

    static ValidationTable markovChain() {
        ValidationTable table = new ValidationTable(
                "Markov chain with recruitment",
                "Three states (no role, advisor, expert by a project begun as an advisor), a step up with the chance 7/20 a year, one in "
                        + "seven leaves before each year, five join: expected numbers by n(t + 1) = (6/7 n(t) + (5, 0, 0)) P.");
        int joining = 5;
        int years = 5;
        Forecast forecast = simulation(
                        stepByStep(NEVER),
                        Illustration.town(PEOPLE),
                        alone(PEOPLE + years * joining, STEPS)
                                .years(years)
                                .leaves(new Chance(1, 7))
                                .joinersPerYear(joining)
                                .build(),
                        SEED)
                .run(RUNS / 4, 1);
        double[][] moves = {{0.65, 0.35, 0}, {0, 0.65, 0.35}, {0, 0, 1}};
        double[] expected = {PEOPLE, 0, 0};
        for (int year = 0; year < years; year++) {
            for (int state = 0; state < expected.length; state++) {
                expected[state] *= 6.0 / 7;
            }
            expected[0] += joining;
            expected = ClosedForms.step(expected, moves);
            if (year % 2 == 0) {
                mean(table, "advisors, year " + (year + 1), expected[1], forecast.people(ADVISOR, year(year), HIGHEST));
                mean(table, "experts, year " + (year + 1), expected[2], forecast.people(EXPERT, year(year), HIGHEST));
                mean(
                        table,
                        "staff, year " + (year + 1),
                        expected[0] + expected[1] + expected[2],
                        forecast.staff(year(year)));
            }
        }
        return table;
    }

    /** A mean whose standard error is that of the simulation. */
    private static void mean(ValidationTable table, String what, double exact, Histogram simulated) {
        table.add(
                what,
                exact,
                simulated.mean(),
                Math.sqrt(ValidationTable.variance(simulated) / simulated.replications()));
    }

    /** The same assumptions in the library and in {@link PlainReference}. */
    static ValidationTable reference(int runs, int referenceRuns) {
        ValidationTable table = new ValidationTable(
                "An independent program",
                "The three rules and the course of a year written a second time in the tests, with plain objects and another generator "
                        + "(`PlainReference`); 120 people, eight projects and 24 joiners a year, missing and clamped scores. Here 'exact' is the mean of "
                        + referenceRuns + " runs of that program, and the standard error is that of both together.");
        Scenario scenario = Illustration.scenario().build();
        Forecast forecast = Illustration.simulation(scenario, SEED).run(runs, 1);
        PlainReference reference = new PlainReference(scenario, 120, SEED);
        List<List<PlainReference.YearEnd>> played =
                Stream.generate(reference::play).limit(referenceRuns).toList();
        for (int at = 2; at < scenario.years(); at += 2) {
            int year = at;
            Map<String, ToIntFunction<PlainReference.YearEnd>> figures = new LinkedHashMap<>();
            figures.put("advisors", PlainReference.YearEnd::advisors);
            figures.put("experts", PlainReference.YearEnd::experts);
            figures.put("specialists", PlainReference.YearEnd::specialists);
            figures.put("staff", end -> end.none() + end.advisors() + end.experts() + end.specialists());
            figures.forEach((what, figure) -> {
                Histogram expected =
                        ValidationTable.histogram(played.stream().mapToInt(run -> figure.applyAsInt(run.get(year))));
                Histogram simulated = what.equals("staff")
                        ? forecast.staff(year(year))
                        : forecast.people(new RoleId(what.substring(0, what.length() - 1)), year(year), HIGHEST);
                table.add(
                        what + ", mean, year " + (year + 1),
                        expected.mean(),
                        simulated.mean(),
                        Math.sqrt(ValidationTable.variance(simulated) / runs
                                + ValidationTable.variance(expected) / referenceRuns));
                int middle = Math.max(1, expected.quantile(Chance.percent(50)));
                double share = expected.atLeast(middle).estimate();
                table.add(
                        what + ", at least " + middle + ", year " + (year + 1),
                        share,
                        simulated.atLeast(middle).estimate(),
                        Math.sqrt(share * (1 - share) * (1.0 / runs + 1.0 / referenceRuns)));
            });
        }
        return table;
    }

    /** How often the 95 % interval of Wilson holds the true probability, over so many seeds. */
    static ValidationTable coverage(int seeds, int runs) {
        ValidationTable table = new ValidationTable(
                "Coverage of the intervals",
                "The 95 % interval of a probability from " + runs + " runs, for " + seeds
                        + " seeds: the share of seeds whose interval holds the true probability. 'Exact' is that share by the binomial "
                        + "distribution; it is not 0.95 itself, since a number of runs is whole.");
        Scenario scenario = alone(3, STEPS).years(2).build();
        int[] targets = {1, 2, 3};
        int[][] held = new int[2][targets.length];
        double[][] truly = new double[2][targets.length];
        for (int year = 0; year < 2; year++) {
            double[] exact = ClosedForms.binomial(3, 1 - Math.pow(0.65, year + 1));
            for (int target = 0; target < targets.length; target++) {
                truly[year][target] = ClosedForms.atLeast(exact, targets[target]);
            }
        }
        for (int seed = 0; seed < seeds; seed++) {
            Forecast forecast = simulation(stepByStep(NEVER), Illustration.town(3), scenario, seed)
                    .run(runs, 1);
            for (int year = 0; year < 2; year++) {
                for (int target = 0; target < targets.length; target++) {
                    Proportion.Interval interval = forecast.people(ADVISOR, year(year), EVERY_ROLE)
                            .atLeast(targets[target])
                            .wilson95();
                    double p = truly[year][target];
                    held[year][target] += interval.low() <= p && p <= interval.high() ? 1 : 0;
                }
            }
        }
        for (int year = 0; year < 2; year++) {
            for (int target = 0; target < targets.length; target++) {
                table.probability(
                        String.format(Locale.ROOT, "interval of a probability of %.4f", truly[year][target]),
                        coverageOf(truly[year][target], runs),
                        held[year][target],
                        seeds);
            }
        }
        return table;
    }

    /** The interval of Wilson holds p where the share is within z standard errors of p, those of p itself. */
    private static double coverageOf(double p, int runs) {
        double[] exact = ClosedForms.binomial(runs, p);
        double within = 1.959963984540054 * Math.sqrt(p * (1 - p) / runs);
        double covered = 0;
        for (int times = 0; times <= runs; times++) {
            covered += Math.abs((double) times / runs - p) <= within ? exact[times] : 0;
        }
        return covered;
    }

    /**
     * Two scenarios compared.
     *
     * @param what how they differ
     * @param mean the mean of the difference in people who hold a role in the last year
     * @param unpaired the variance of that difference, each scenario with its own seed
     * @param paired the same with one seed for both
     * @param error the standard error of the ratio of the two
     */
    record Comparison(String what, double mean, double unpaired, double paired, double error) {
        double ratio() {
            return unpaired / paired;
        }
    }

    /** What one seed for two scenarios is worth. */
    static List<Comparison> comparisons(int runs) {
        List<Comparison> all = new ArrayList<>();
        Scenario base = Illustration.scenario().build();
        Map<String, Scenario> others = new LinkedHashMap<>();
        others.put(
                "a perspective is missing at 5 of 100 debriefs, not at 2",
                Illustration.scenario().perspectiveMissing(Chance.percent(5)).build());
        others.put(
                "5 of 100 leave a year, not 4",
                Illustration.scenario().leaves(Chance.percent(5)).build());
        others.put(
                "nine projects a year, not eight",
                Illustration.scenario().projectsPerYear(9).build());
        int[] here = holders(base, SEED, runs);
        others.forEach((what, other) -> {
            int[] same = holders(other, SEED, runs);
            int[] elsewhere = holders(other, SEED + 1, runs);
            Histogram paired = difference(here, same);
            Histogram unpaired = difference(here, elsewhere);
            double ratio = ValidationTable.variance(unpaired) / ValidationTable.variance(paired);
            all.add(new Comparison(
                    what,
                    paired.mean(),
                    ValidationTable.variance(unpaired),
                    ValidationTable.variance(paired),
                    ratio * Math.sqrt(relative(paired) + relative(unpaired))));
        });
        return all;
    }

    private static double relative(Histogram histogram) {
        double second = ValidationTable.moment(histogram, 2);
        return (ValidationTable.moment(histogram, 4) / (second * second) - 1) / histogram.replications();
    }

    /** In each replication, the people who hold a role at the end. */
    private static int[] holders(Scenario scenario, long seed, int runs) {
        Simulation simulation = Illustration.simulation(scenario, seed);
        return IntStream.range(0, runs)
                .map(run -> {
                    Forecast one = one(simulation, run);
                    return IntStream.range(0, 3)
                            .map(role -> people(
                                    one, List.of(ADVISOR, EXPERT, SPECIALIST).get(role), scenario.years() - 1, HIGHEST))
                            .sum();
                })
                .toArray();
    }

    private static Histogram difference(int[] one, int[] other) {
        return ValidationTable.histogram(IntStream.range(0, one.length).map(run -> other[run] - one[run]));
    }

    static String comparisons(List<Comparison> all, int runs) {
        StringBuilder page = new StringBuilder("\n### What one seed for two scenarios is worth\n\n");
        page.append(
                "Scenarios with the same seed meet the same random numbers for the same purpose. Variance of the difference in people "
                        + "who hold a role after five years, between the scenario of the section before and one that differs in one assumption, over ");
        page.append(runs)
                .append(
                        " runs: with a seed of its own for each, and with one for both. A comparison by one seed needs as many times fewer "
                                + "runs as the ratio says. Nothing is exact here; the standard error is that of the ratio.\n\n");
        page.append(
                "| difference in | mean difference | variance, two seeds | variance, one seed | ratio | standard error |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        all.forEach(one -> page.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |\n",
                one.what(),
                one.mean(),
                one.unpaired(),
                one.paired(),
                one.ratio(),
                one.error())));
        return page.toString();
    }
}
