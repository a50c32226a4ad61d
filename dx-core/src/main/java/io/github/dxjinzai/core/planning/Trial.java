package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What one programme brought in the replications tried so far: for each, how far it comes towards each aim in each year. */
final class Trial {

    private final List<Aim> aims;
    private final int[] yearOfAim;
    private final Goal.Reading reading;
    private final int asked;
    private final List<int[][]> runs = new ArrayList<>();

    /**
     * A trial that has not begun.
     *
     * @param yearOfAim the place of each aim's year among the simulated years
     * @param asked how many replications it takes in full
     */
    Trial(List<Aim> aims, int[] yearOfAim, Goal.Reading reading, int asked) {
        this.aims = aims;
        this.yearOfAim = yearOfAim;
        this.reading = reading;
        this.asked = asked;
    }

    /** Adds replications: for each the people by aim and year. */
    void add(List<int[][]> more) {
        runs.addAll(more);
    }

    int done() {
        return runs.size();
    }

    boolean isComplete() {
        return runs.size() == asked;
    }

    private int people(int[][] run, int aim) {
        return run[aim][yearOfAim[aim]];
    }

    private boolean reached(int[][] run, int aim) {
        return people(run, aim) >= aims.get(aim).asked();
    }

    private long times(int aim) {
        return runs.stream().filter(run -> reached(run, aim)).count();
    }

    private long timesTogether(Set<Integer> held) {
        return runs.stream()
                .filter(run -> held.stream().allMatch(aim -> reached(run, aim)))
                .count();
    }

    Proportion reached(int aim) {
        return new Proportion(times(aim), runs.size());
    }

    Proportion together(Set<Integer> held) {
        return new Proportion(timesTogether(held), runs.size());
    }

    /** What is held against the goal. */
    Proportion score(Set<Integer> held) {
        return reading == Goal.Reading.TOGETHER
                ? together(held)
                : held.stream()
                        .map(this::reached)
                        .min(Comparator.comparingLong(Proportion::times))
                        .orElseThrow();
    }

    /** Whether the goal is reached in enough of the replications, all of which have been tried. */
    boolean reaches(Chance probability, Set<Integer> held) {
        return isComplete() && score(held).times() >= needed(probability, asked);
    }

    /** Whether it can still be, if all replications to come turn out well. */
    boolean mayReach(Chance probability, Set<Integer> held) {
        long times = runs.isEmpty() ? 0 : score(held).times();
        return times + (asked - runs.size()) >= needed(probability, asked);
    }

    /** The fewest replications that are such a share. */
    static long needed(Chance probability, int replications) {
        long product = (long) probability.times() * replications;
        return (product + probability.of() - 1) / probability.of();
    }

    /** The largest number of people that count for an aim in a year in at least such a share of the replications. */
    int reachedIn(int aim, int year, Chance probability) {
        int[] sorted = runs.stream().mapToInt(run -> run[aim][year]).sorted().toArray();
        return sorted[sorted.length - (int) needed(probability, sorted.length)];
    }

    /** The mean number of people that count towards the aims, none beyond an aim's number. */
    double counted(Set<Integer> held) {
        long sum = 0;
        for (int[][] run : runs) {
            for (int aim : held) {
                sum += Math.min(people(run, aim), aims.get(aim).asked());
            }
        }
        return (double) sum / runs.size();
    }

    Plan.Option option(PricedProgramme programme, Set<Integer> held) {
        List<Proportion> byAim = new ArrayList<>();
        for (int aim = 0; aim < aims.size(); aim++) {
            byAim.add(reached(aim));
        }
        return new Plan.Option(programme, byAim, together(held), score(held));
    }
}
