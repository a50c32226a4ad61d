package io.github.dxjinzai.core.evaluation.reliability;

/** Arithmetic of mean squares. */
final class MeanSquares {

    /** What rounding makes of a difference that is zero, as a part of the terms. */
    private static final double ROUNDING = 1e-12;

    private MeanSquares() {}

    /** The difference of two; zero if no more than rounding is left, so that equal ones do not come out as just below zero. */
    static double difference(double one, double other) {
        return sum(one, -other);
    }

    /** The sum of terms with signs; zero if no more than rounding is left. */
    static double sum(double... terms) {
        double sum = 0;
        double size = 0;
        for (double term : terms) {
            sum += term;
            size += Math.abs(term);
        }
        return Math.abs(sum) <= ROUNDING * size ? 0 : sum;
    }
}
