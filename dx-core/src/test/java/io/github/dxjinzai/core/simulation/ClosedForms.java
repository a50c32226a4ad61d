package io.github.dxjinzai.core.simulation;

import java.util.Arrays;

/** Distributions of whole numbers, written down as the probabilities of 0, 1, 2 …; worked out without the library. */
final class ClosedForms {

    private ClosedForms() {}

    /** Of so many who are alike. */
    static double[] binomial(int people, double p) {
        double[] all = {1};
        for (int i = 0; i < people; i++) {
            all = sum(all, new double[] {1 - p, p});
        }
        return all;
    }

    /** Of people who are not alike. */
    static double[] poissonBinomial(double... chances) {
        double[] all = {1};
        for (double p : chances) {
            all = sum(all, new double[] {1 - p, p});
        }
        return all;
    }

    /** Of two numbers independent of each other, their sum. */
    static double[] sum(double[] one, double[] other) {
        double[] both = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                both[i + j] += one[i] * other[j];
            }
        }
        return both;
    }

    /** The probability that the {@code successes}-th success is the {@code trial}-th trial: negative binomial, geometric for 1. */
    static double waiting(int successes, int trial, double p) {
        if (trial < successes) {
            return 0;
        }
        double ways = 1;
        for (int i = 1; i < successes; i++) {
            ways *= (double) (trial - i) / i;
        }
        return ways * Math.pow(p, successes) * Math.pow(1 - p, trial - successes);
    }

    /** The probability of two successes on end within so many trials. */
    static double runOfTwo(int trials, double p) {
        double beforeLast = 1;
        double none = 1;
        for (int i = 2; i <= trials; i++) {
            double next = (1 - p) * none + p * (1 - p) * beforeLast;
            beforeLast = none;
            none = next;
        }
        return 1 - none;
    }

    /** Expected numbers after one step: people who move, and then recruits. */
    static double[] step(double[] people, double[][] moves) {
        double[] after = new double[people.length];
        for (int from = 0; from < people.length; from++) {
            for (int to = 0; to < people.length; to++) {
                after[to] += people[from] * moves[from][to];
            }
        }
        return after;
    }

    static double atLeast(double[] exact, int people) {
        return people > exact.length
                ? 0
                : Math.min(1, Arrays.stream(exact, people, exact.length).sum());
    }

    static double mean(double[] exact) {
        return moment(exact, 0, 1);
    }

    /** The moment about a centre. */
    static double moment(double[] exact, double centre, int power) {
        double moment = 0;
        for (int i = 0; i < exact.length; i++) {
            moment += exact[i] * Math.pow(i - centre, power);
        }
        return moment;
    }
}
