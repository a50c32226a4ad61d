package io.github.dxjinzai.core.simulation;

import static io.github.dxjinzai.core.simulation.SimulationFigures.EVERY_ROLE;
import static io.github.dxjinzai.core.simulation.SimulationFigures.HIGHEST;
import static io.github.dxjinzai.core.simulation.SimulationFigures.NEW;
import static io.github.dxjinzai.core.simulation.SimulationFigures.alone;
import static io.github.dxjinzai.core.simulation.SimulationFigures.one;
import static io.github.dxjinzai.core.simulation.SimulationFigures.people;
import static io.github.dxjinzai.core.simulation.SimulationFigures.simulation;
import static io.github.dxjinzai.core.simulation.SimulationFigures.town;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.ADVISOR;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.EXPERT;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.SPECIALIST;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.afterwards;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.all;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.any;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.debrief;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.holds;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.lacks;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.not;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.projects;
import static io.github.dxjinzai.core.simulation.ValidationPolicies.since;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.Targets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The manpower cases with known answers beside the tests, each told as a policy and a scenario and simulated. */
final class SimulationCases {

    private static final JsonNode CASES = read();

    private SimulationCases() {}

    private static JsonNode read() {
        try (InputStream file =
                Objects.requireNonNull(SimulationCases.class.getResourceAsStream("expected.json"), "expected.json")) {
            return new ObjectMapper().readTree(file).path("cases");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode expected(String caseId, String figure) {
        JsonNode value = CASES.path(caseId).path("expected").path(figure).path("value");
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("there is no figure " + figure + " in the case " + caseId);
        }
        return value;
    }

    private static ValidationTable table(String caseId, String told) {
        String source = CASES.path(caseId).path("source").asText();
        return new ValidationTable(
                CASES.path(caseId).path("title").asText(), "Case `" + caseId + "`. Source: " + source + ". " + told);
    }

    /** Twelve towns of one candidate each, added up run by run. */
    static ValidationTable unequalCandidates() {
        String id = "poisson-binomial-12";
        int runs = 2000;
        int[] hundredths = {95, 90, 90, 85, 80, 80, 75, 70, 60, 50, 40, 25};
        int[] certified = new int[runs];
        for (int candidate = 0; candidate < hundredths.length; candidate++) {
            Policy policy = ValidationPolicies.of(
                    20,
                    projects("advisor", 1, debrief("advisor/debrief", hundredths[candidate] / 5, 20)),
                    holds("expert", EXPERT),
                    holds("specialist", SPECIALIST));
            Simulation simulation = simulation(
                    policy, Illustration.town(1), alone(1, 20).years(1).build(), 100 + candidate);
            for (int run = 0; run < runs; run++) {
                certified[run] += people(one(simulation, run), ADVISOR, 0, EVERY_ROLE);
            }
        }
        ValidationTable table =
                table(id, "Twelve towns of one candidate each, whose one project passes with the candidate's chance.");
        JsonNode pmf = expected(id, "pmf");
        double[] exact = new double[pmf.size()];
        for (int people = 0; people < exact.length; people++) {
            exact[people] = pmf.get(people).asDouble();
        }
        return table.distribution(
                "certified", exact, ValidationTable.histogram(IntStream.of(certified)), 6, 8, 9, 10, 11);
    }

    /** Cohorts of candidates, each of whom tries once, in their first year. */
    static ValidationTable pipeline() {
        String id = "moka-advisor-pipeline";
        int runs = 2000;
        int[] candidates = {24, 16, 18};
        int[] passTwentieths = {16, 15, 14};
        int[] targets = {20, 30, 40};
        int[][] heads = new int[runs][3];
        for (int cohort = 0; cohort < 3; cohort++) {
            Policy once = ValidationPolicies.of(
                    20,
                    all(
                            "advisor",
                            projects(
                                    "advisor/passed", 1, debrief("advisor/passed/debrief", passTwentieths[cohort], 20)),
                            not("advisor/once", projects("advisor/once/tried", 2))),
                    holds("expert", EXPERT),
                    // leaving is told as an evaluation, since a simulated year begins with leaving and candidates stay
                    // for theirs
                    all(
                            "specialist",
                            holds("specialist/certified", ADVISOR),
                            projects(
                                    "specialist/left",
                                    1,
                                    since("specialist/left/since", ADVISOR),
                                    afterwards("specialist/left/score", 1, 20))));
            Scenario scenario = alone(candidates[cohort], 20).years(3 - cohort).build();
            Simulation simulation = simulation(once, Illustration.town(candidates[cohort]), scenario, 200 + cohort);
            for (int run = 0; run < runs; run++) {
                Forecast played = one(simulation, run);
                for (int year = 0; year < 3 - cohort; year++) {
                    heads[run][cohort + year] += people(played, ADVISOR, year, HIGHEST);
                }
            }
        }
        return pipelineTable(id, targets, heads);
    }

    private static ValidationTable pipelineTable(String id, int[] targets, int[][] heads) {
        ValidationTable table = table(
                id,
                "Each year's candidates are a simulation of their own, in which everyone tries once; added up run by run. Who left holds "
                        + "another role.");
        boolean[] still = new boolean[heads.length];
        Arrays.fill(still, true);
        for (int year = 0; year < 3; year++) {
            int of = year;
            Histogram simulated = ValidationTable.histogram(Arrays.stream(heads).mapToInt(run -> run[of]));
            double variance = expected(id, "variance").get(year).asDouble();
            table.add(
                    "head count, mean, year " + (year + 1),
                    expected(id, "mean_head_count").get(year).asDouble(),
                    simulated.mean(),
                    Math.sqrt(variance / heads.length));
            table.add(
                    "head count, variance, year " + (year + 1),
                    variance,
                    ValidationTable.variance(simulated),
                    errorOfVariance(simulated));
            table.probability(
                    "target of year " + (year + 1) + " met",
                    expected(id, "P(target met in year)").get(year).asDouble(),
                    simulated.atLeast(targets[year]).times(),
                    heads.length);
            int all = 0;
            for (int run = 0; run < heads.length; run++) {
                still[run] &= heads[run][year] >= targets[year];
                all += still[run] ? 1 : 0;
            }
            table.probability(
                    "all targets up to year " + (year + 1) + " met",
                    expected(id, "P(all targets met up to year)").get(year).asDouble(),
                    all,
                    heads.length);
        }
        return table;
    }

    /** From the simulated fourth moment, where the exact one is not given. */
    private static double errorOfVariance(Histogram simulated) {
        double second = ValidationTable.moment(simulated, 2);
        return Math.sqrt((ValidationTable.moment(simulated, 4) - second * second) / simulated.replications());
    }

    /**
     * Grades 1, 2 and 3 are no role, advisor and expert, and whoever left is a specialist. Leaving is an evaluation after the
     * project, rising a debrief, given that one does not leave; both on a scale of 340 steps, which the shares divide.
     */
    private static Policy grades() {
        int steps = 340;
        int leave1 = 68;
        int leave2 = 51;
        int leave3 = 34;
        int rise1 = 85;
        int rise2 = 60;
        Criterion leaves1 = all(
                "specialist/1",
                lacks("specialist/1/lower", ADVISOR),
                projects("specialist/1/left", 1, afterwards("specialist/1/left/score", leave1, steps)));
        Criterion leaves2 = all(
                "specialist/2",
                lacks("specialist/2/lower", EXPERT),
                projects(
                        "specialist/2/left",
                        1,
                        since("specialist/2/left/since", ADVISOR),
                        afterwards("specialist/2/left/score", leave2, steps)));
        Criterion leaves3 = projects(
                "specialist/3",
                1,
                since("specialist/3/since", EXPERT),
                afterwards("specialist/3/score", leave3, steps));
        return ValidationPolicies.of(
                steps,
                all(
                        "advisor",
                        lacks("advisor/gone", SPECIALIST),
                        projects("advisor/rise", 1, debrief("advisor/rise/score", rise1, steps)),
                        not(
                                "advisor/stays",
                                projects(
                                        "advisor/stays/left",
                                        1,
                                        afterwards("advisor/stays/left/score", leave1, steps)))),
                all(
                        "expert",
                        lacks("expert/gone", SPECIALIST),
                        projects(
                                "expert/rise",
                                1,
                                since("expert/rise/since", ADVISOR),
                                debrief("expert/rise/score", rise2, steps)),
                        not(
                                "expert/stays",
                                projects(
                                        "expert/stays/left",
                                        1,
                                        since("expert/stays/left/since", ADVISOR),
                                        afterwards("expert/stays/left/score", leave2, steps)))),
                any("specialist", leaves1, leaves2, leaves3));
    }

    /** Members who are rated after the project, each in a project of their own. */
    private static int[] gradesAfter(Simulation simulation, int run, int years, int size) {
        Forecast played = one(simulation, run);
        int second = people(played, ADVISOR, years - 1, HIGHEST);
        int third = people(played, EXPERT, years - 1, HIGHEST);
        return new int[] {size - second - third - people(played, SPECIALIST, years - 1, HIGHEST), second, third};
    }

    static ValidationTable grades(int runs) {
        String id = "markov-control-3grades";
        Policy policy = grades();
        Facts opening = town(100, Map.of(ADVISOR, 40, EXPERT, 10));
        Facts recruits = town(19, Map.of(ADVISOR, 4));
        Simulation stock = simulation(policy, opening, alone(100, 340).years(3).build(), 300);
        Simulation second = simulation(policy, recruits, alone(19, 340).years(2).build(), 301);
        Simulation third = simulation(policy, recruits, alone(19, 340).years(1).build(), 302);
        int[][] people = new int[3][runs];
        int[] fresh = {15, 4, 0};
        for (int run = 0; run < runs; run++) {
            int[] a = gradesAfter(stock, run, 3, 100);
            int[] b = gradesAfter(second, run, 2, 19);
            int[] c = gradesAfter(third, run, 1, 19);
            for (int grade = 0; grade < 3; grade++) {
                people[grade][run] = a[grade] + b[grade] + c[grade] + fresh[grade];
            }
        }
        ValidationTable table = table(
                id,
                "The grades are no role, advisor and expert; who left holds the third role. Recruits of three years are three "
                        + "simulations, added up run by run. Year 3, 15 and 4 recruits a year.");
        for (int grade = 0; grade < 3; grade++) {
            Histogram simulated = ValidationTable.histogram(IntStream.of(people[grade]));
            double variance =
                    expected(id, "stochastic_year3.variance").get(grade).asDouble();
            table.add(
                    "grade " + (grade + 1) + ", mean",
                    expected(id, "stochastic_year3_recruits(15,4,0)_per_year.mean")
                            .get(grade)
                            .asDouble(),
                    simulated.mean(),
                    Math.sqrt(variance / runs));
            table.add(
                    "grade " + (grade + 1) + ", variance",
                    variance,
                    ValidationTable.variance(simulated),
                    errorOfVariance(simulated));
        }
        Histogram top = ValidationTable.histogram(IntStream.of(people[2]));
        for (int least : List.of(16, 18, 20, 22)) {
            table.probability(
                    "grade 3, at least " + least,
                    expected(id, "stochastic_year3.P(g3>=k)")
                            .path(Integer.toString(least))
                            .asDouble(),
                    top.atLeast(least).times(),
                    runs);
        }
        return table;
    }

    /** A category is a role of its own, before the year and after it; the debrief's score says who goes where. */
    static ValidationTable categories(int runs) {
        String id = "markov-doortodoor";
        List<String> names = List.of("SF", "SP", "ASM", "RSM");
        int[] stock = {500, 150, 50, 30};
        int[][] twentieths = {{10, 2, 1, 0}, {1, 12, 2, 0}, {1, 0, 16, 2}, {0, 0, 0, 14}};
        Policy base = ValidationPolicies.onScale(20);
        List<Role> roles = new ArrayList<>();
        Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
        for (String when : List.of("now", "next")) {
            for (int category = 0; category < names.size(); category++) {
                RoleId role = role(when, category);
                Role any = base.roles().get(0);
                roles.add(new Role(role, any.name(), List.of(), any.clause()));
                criteria.put(role, when.equals("now") ? holds(role.value(), role) : moves(role, category, twentieths));
            }
        }
        Policy policy = ImmutablePolicy.builder()
                .from(base)
                .roles(roles)
                .criteria(criteria)
                .targets(new Targets(base.targets().holders(), base.targets().over(), List.of()))
                .build();
        Facts staff = Illustration.town(IntStream.of(stock).sum());
        ImmutableFacts.Builder facts = ImmutableFacts.builder().from(staff);
        int first = 0;
        for (int category = 0; category < stock.length; category++) {
            RoleId role = role("now", category);
            staff.staff()
                    .subList(first, first + stock[category])
                    .forEach(person ->
                            facts.addGrants(new RoleGrant(person.id(), role, LocalDate.of(2023, 3, 31), "earlier")));
            first += stock[category];
        }
        Forecast forecast = simulation(
                        policy, facts.build(), alone(730, 20).years(1).build(), 400)
                .run(runs, 1);
        ValidationTable table = table(
                id,
                "Each category is a role held at the opening and another to be certified for at the year's end, by one score of the "
                        + "debrief on twenty steps.");
        for (int to = 0; to < names.size(); to++) {
            double variance = 0;
            for (int from = 0; from < stock.length; from++) {
                double p = twentieths[from][to] / 20.0;
                variance += stock[from] * p * (1 - p);
            }
            table.add(
                    names.get(to) + ", mean",
                    expected(id, "forecast_2013").path(names.get(to)).asDouble(),
                    forecast.people(role("next", to), SimulationFigures.year(0), NEW)
                            .mean(),
                    Math.sqrt(variance / runs));
        }
        return table;
    }

    private static RoleId role(String when, int category) {
        return new RoleId(when + "-" + category);
    }

    /** Who moves into a category: of each category those whose score lies in its share of the steps, one share above another. */
    private static Criterion moves(RoleId role, int to, int[][] twentieths) {
        List<Criterion> ways = new ArrayList<>();
        for (int from = 0; from < twentieths.length; from++) {
            int below = IntStream.of(twentieths[from]).limit(to).sum();
            int upTo = below + twentieths[from][to];
            if (upTo > below) {
                String id = role + "/" + from;
                List<Criterion> parts = new ArrayList<>(List.of(
                        holds(id + "/from", role("now", from)),
                        projects(id + "/among", 1, debrief(id + "/among/score", upTo, 20))));
                if (below > 0) {
                    parts.add(not(id + "/beyond", projects(id + "/best", 1, debrief(id + "/best/score", below, 20))));
                }
                ways.add(new Criterion.All(id, Optional.empty(), parts));
            }
        }
        return new Criterion.Any(role.value(), Optional.empty(), ways);
    }
}
