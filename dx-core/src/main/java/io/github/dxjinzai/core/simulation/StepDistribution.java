package io.github.dxjinzai.core.simulation;

import java.util.List;

/**
 * How likely each number of steps on a score scale is, by whole-number weights (段階の分布).
 *
 * <p>Example: lowest −1 and weights 1, 2, 1: one step down in a quarter of the cases, none in half, one up in a quarter.
 *
 * @param lowest the number of steps that the first weight is for
 * @param weights the weights of {@code lowest}, {@code lowest + 1} …; 0 or more each, their sum from 1 to 2,147,483,647
 */
public record StepDistribution(int lowest, List<Integer> weights) {

    public StepDistribution {
        weights = List.copyOf(weights);
        long sum = 0;
        for (int weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is 0 or more, not " + weight + " in " + weights);
            }
            sum += weight;
        }
        if (sum < 1 || sum > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the sum of the weights " + weights + " is " + sum + ", not from 1 to " + Integer.MAX_VALUE);
        }
    }

    /** A distribution with these weights from {@code lowest} upwards. */
    public static StepDistribution from(int lowest, Integer... weights) {
        return new StepDistribution(lowest, List.of(weights));
    }

    /** Always the same number of steps. */
    public static StepDistribution always(int steps) {
        return from(steps, 1);
    }

    /** The greatest number of steps that has a weight written down, be it 0. */
    public int highest() {
        return lowest + weights.size() - 1;
    }

    /** {@code -1:1 0:2 1:1}: each number of steps with its weight. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < weights.size(); i++) {
            text.append(i == 0 ? "" : " ").append(lowest + i).append(':').append(weights.get(i));
        }
        return text.toString();
    }

    /** The distribution made ready for many draws. */
    Table table() {
        return new Table(this);
    }

    /** The weights summed up, so that a draw is one number and a short search. */
    static final class Table {

        /** Up to such a sum of weights a draw is looked up. */
        private static final int MOST = 1024;

        private final int lowest;
        private final int sum;
        private final int[] upTo;
        /** By draw, where there are few: the number of steps. */
        private final int[] steps;

        private Table(StepDistribution of) {
            lowest = of.lowest;
            upTo = new int[of.weights.size()];
            int sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += of.weights.get(i);
                upTo[i] = sum;
            }
            this.sum = sum;
            steps = new int[sum <= MOST ? sum : 0];
            for (int at = 0; at < steps.length; at++) {
                steps[at] = search(at);
            }
        }

        int draw(RandomStream stream) {
            return steps(stream.below(sum));
        }

        /** Draws so many numbers of steps, one after another. */
        void draw(RandomStream stream, int[] to, int from, int count) {
            stream.below(sum, to, from, count);
            for (int i = from; i < from + count; i++) {
                to[i] = steps(to[i]);
            }
        }

        private int steps(int at) {
            return steps.length > 0 ? steps[at] : search(at);
        }

        private int search(int at) {
            int i = 0;
            while (upTo[i] <= at) {
                i++;
            }
            return lowest + i;
        }
    }
}
