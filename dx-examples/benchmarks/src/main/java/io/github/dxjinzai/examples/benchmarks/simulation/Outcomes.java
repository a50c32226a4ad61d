package io.github.dxjinzai.examples.benchmarks.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Histogram;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In how many replications how many people held each role as their highest, and how many served, at the end of each year. */
final class Outcomes {

    /** Beside the roles, by rank: everyone who serves. */
    static final int STAFF = 3;

    private static final int FIGURES = 4;

    /** By year and figure; then by number of people. */
    private final long[][] runs;

    private final int people;

    Outcomes(Town town) {
        this.people = town.most() + 1;
        this.runs = new long[town.years() * FIGURES][people];
    }

    /** What the library forecasts. */
    static Outcomes of(Town town, Forecast forecast) {
        Outcomes all = new Outcomes(town);
        for (int year = 0; year < town.years(); year++) {
            FiscalYear of = forecast.years().get(year);
            for (int role = 0; role < STAFF; role++) {
                all.add(year, role, forecast.people(forecast.roles().get(role), of));
            }
            all.add(year, STAFF, forecast.staff(of));
        }
        return all;
    }

    private void add(int year, int figure, Histogram histogram) {
        for (Map.Entry<Integer, Long> one : histogram.runs().entrySet()) {
            runs[year * FIGURES + figure][one.getKey()] += one.getValue();
        }
    }

    void count(int year, int figure, int number) {
        runs[year * FIGURES + figure][number]++;
    }

    void add(Outcomes other) {
        for (int i = 0; i < runs.length; i++) {
            for (int number = 0; number < people; number++) {
                runs[i][number] += other.runs[i][number];
            }
        }
    }

    /** How many people served at the end of a year, summed up over years and replications. */
    long personYears() {
        long sum = 0;
        for (int i = STAFF; i < runs.length; i += FIGURES) {
            sum += sum(runs[i], 1);
        }
        return sum;
    }

    private static long sum(long[] of, int power) {
        long sum = 0;
        for (int number = 0; number < of.length; number++) {
            sum += of[number] * (power == 2 ? (long) number * number : number);
        }
        return sum;
    }

    private static long replications(long[] of) {
        long all = 0;
        for (long one : of) {
            all += one;
        }
        return all;
    }

    private static double mean(long[] of) {
        return (double) sum(of, 1) / replications(of);
    }

    private static double variance(long[] of) {
        double mean = mean(of);
        return (double) sum(of, 2) / replications(of) - mean * mean;
    }

    /**
     * Where another way of simulating differs by more than chance explains: means of every year and role, and how often each target of
     * the policy is reached.
     *
     * @param errors how many standard errors are put down to chance
     */
    List<String> differences(Outcomes other, double errors) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            double error = Math.sqrt(
                    variance(runs[i]) / replications(runs[i]) + variance(other.runs[i]) / replications(other.runs[i]));
            String what = "year " + i / FIGURES + ", figure " + i % FIGURES;
            compare(what, mean(runs[i]), mean(other.runs[i]), errors * error, all);
        }
        for (HeadcountTarget target : Town.POLICY.targets().list()) {
            int role = Town.POLICY.ladder().ascending().indexOf(target.role());
            int asked = target.people().orElseThrow();
            for (int year = 0; year < runs.length / FIGURES; year++) {
                long[] mine = runs[year * FIGURES + role];
                long[] theirs = other.runs[year * FIGURES + role];
                double p = attained(mine, asked);
                double q = attained(theirs, asked);
                double both = (p * replications(mine) + q * replications(theirs))
                        / (replications(mine) + replications(theirs));
                double error = Math.sqrt(both * (1 - both) * (1.0 / replications(mine) + 1.0 / replications(theirs)));
                compare(target.role() + " at least " + asked + " in year " + year, p, q, errors * error, all);
            }
        }
        return all;
    }

    private static double attained(long[] of, int asked) {
        long times = 0;
        for (int number = asked; number < of.length; number++) {
            times += of[number];
        }
        return (double) times / replications(of);
    }

    private static void compare(String what, double mine, double theirs, double tolerance, List<String> to) {
        if (Math.abs(mine - theirs) > tolerance + 1e-9) {
            to.add(what + ": " + mine + " and " + theirs + ", more than " + tolerance + " apart");
        }
    }
}
