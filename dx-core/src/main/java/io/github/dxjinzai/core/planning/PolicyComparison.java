package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.target.Counting;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The same people and the same chance under two policies, or in two scenarios (方針の比較): how many hold each role, replication by
 * replication. Parts of a run, merged in any order, equal the whole run.
 *
 * @param from the one side
 * @param to the other side; differences are what it has more
 * @param seed the seed
 * @param counting how people are counted on both sides
 * @param replications the replications behind it, ascending, none twice
 * @param rows one for each role of either side and each fiscal year, by role, then year
 */
public record PolicyComparison(
        Side from, Side to, long seed, Counting counting, List<Replications> replications, List<Row> rows) {

    /** How many replications are held in memory at a time. */
    private static final int PART = 256;

    public PolicyComparison {
        replications = Replications.joined(replications);
        rows = List.copyOf(rows);
    }

    /**
     * One side.
     *
     * @param policy the policy version that certifies, with its overlays
     * @param scenarioDigest the {@linkplain Scenario#digest digest} of the scenario
     */
    public record Side(String policy, Digest scenarioDigest) {}

    /**
     * One role at the end of one fiscal year.
     *
     * @param role the role; a side that does not have it has nobody who holds it
     * @param year the fiscal year
     * @param counts the holders of the one side and the other
     */
    public record Row(RoleId role, FiscalYear year, PairedCounts counts) {}

    /** How many replications there are. */
    public long replicationCount() {
        return replications.stream().mapToLong(Replications::count).sum();
    }

    /**
     * The people of one role at the end of one year.
     *
     * @throws IllegalArgumentException if there is no such role or year
     */
    public PairedCounts of(RoleId role, FiscalYear year) {
        return rows.stream()
                .filter(row -> row.role().equals(role) && row.year().equals(year))
                .map(Row::counts)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was compared for " + role + " in " + year));
    }

    /** This comparison and another part of the same run as one. Exact; the order of merging does not matter. */
    public PolicyComparison merge(PolicyComparison other) {
        List<Object> mine = List.of(from, to, seed, counting, rows.size());
        List<Object> theirs = List.of(other.from, other.to, other.seed, other.counting, other.rows.size());
        if (!mine.equals(theirs)) {
            throw new IllegalArgumentException("these are not parts of one run: " + mine + " and " + theirs);
        }
        List<Replications> ranges = new ArrayList<>(replications);
        ranges.addAll(other.replications);
        List<Row> both = rows.stream()
                .map(row -> new Row(row.role, row.year, row.counts.plus(other.of(row.role, row.year))))
                .toList();
        return new PolicyComparison(from, to, seed, counting, ranges, both);
    }

    /** Two simulations of the same facts and seed, made ready. */
    public static final class Pair {

        private final Simulation first;
        private final Simulation second;
        private final long seed;
        private final Counting counting;

        private Pair(Simulation first, Simulation second, long seed, Counting counting) {
            this.first = first;
            this.second = second;
            this.seed = seed;
            this.counting = counting;
        }

        /**
         * Runs both and compares them, replication by replication. Memory does not grow with replications.
         *
         * @param range which replications
         * @param threads how many threads share the work, 1 or more; the answer does not depend on it
         */
        public PolicyComparison run(Replications range, int threads) {
            List<RoleId> roles = new ArrayList<>(first.policy().ladder().ascending());
            second.policy().ladder().ascending().stream()
                    .filter(role -> !roles.contains(role))
                    .forEach(roles::add);
            List<FiscalYear> years = first.years();
            PairedCounts[] counts = new PairedCounts[roles.size() * years.size()];
            Arrays.fill(counts, PairedCounts.NONE);
            for (long from = range.from(); from < range.to(); from += PART) {
                Replications part = new Replications((int) from, (int) Math.min(from + PART, range.to()));
                List<int[]> one = first.each(part, threads, run -> people(run, roles, years));
                List<int[]> other = second.each(part, threads, run -> people(run, roles, years));
                for (int run = 0; run < one.size(); run++) {
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] = counts[i].plus(PairedCounts.of(one.get(run)[i], other.get(run)[i]));
                    }
                }
            }
            List<Row> rows = new ArrayList<>();
            for (int role = 0; role < roles.size(); role++) {
                for (int year = 0; year < years.size(); year++) {
                    rows.add(new Row(roles.get(role), years.get(year), counts[role * years.size() + year]));
                }
            }
            return new PolicyComparison(side(first), side(second), seed, counting, List.of(range), rows);
        }

        private int[] people(Forecast run, List<RoleId> roles, List<FiscalYear> years) {
            int[] people = new int[roles.size() * years.size()];
            for (int role = 0; role < roles.size(); role++) {
                for (int year = 0; year < years.size(); year++) {
                    people[role * years.size() + year] = run.roles().contains(roles.get(role))
                            ? run.people(roles.get(role), years.get(year), counting)
                                    .min()
                            : 0;
                }
            }
            return people;
        }

        private static Side side(Simulation of) {
            return new Side(of.policy().fullVersion(), of.scenario().digest());
        }
    }

    /**
     * Two sides, made ready: two policies in one scenario, one policy in two, or both.
     *
     * @param counting how people are counted on both sides; as the first policy's targets, if absent
     * @return the pair, or all problems: those of both simulations, {@code planning.*}
     */
    public static Validation<Seq<Problem>, Pair> of(
            Policy firstPolicy,
            Scenario firstScenario,
            Policy secondPolicy,
            Scenario secondScenario,
            Facts facts,
            long seed,
            Optional<Counting> counting) {
        List<Problem> problems = new ArrayList<>();
        Validation<Seq<Problem>, Simulation> first = Simulation.of(firstPolicy, facts, firstScenario, seed);
        Validation<Seq<Problem>, Simulation> second = Simulation.of(secondPolicy, facts, secondScenario, seed);
        for (Validation<Seq<Problem>, Simulation> one : List.of(first, second)) {
            if (one.isInvalid()) {
                one.getError().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            }
        }
        if (problems.isEmpty() && !first.get().years().equals(second.get().years())) {
            problems.add(Problem.of(
                    PlanningProblem.OTHER_YEARS,
                    Place.nowhere(),
                    "first",
                    first.get().years().toString(),
                    "second",
                    second.get().years().toString()));
        }
        return problems.isEmpty()
                ? Validation.valid(new Pair(
                        first.get(),
                        second.get(),
                        seed,
                        counting.or(firstPolicy::counting).orElseThrow()))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }
}
