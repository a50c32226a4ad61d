package io.github.dxjinzai.core.simulation;

/**
 * What is spent in one fiscal year, over the replications (年間の支出). Whole yen, so that merging is exact.
 *
 * @param replications in how many, 1 or more
 * @param sum the sum over them, in yen
 * @param least the least, in yen
 * @param most the most, in yen
 * @param withinBudget in how many no more was spent than the budget has; all where none is stated
 */
public record Spending(long replications, long sum, long least, long most, long withinBudget) {

    public Spending {
        if (replications < 1 || least > most || withinBudget < 0 || withinBudget > replications) {
            throw new IllegalArgumentException("from " + least + " to " + most + " yen, " + withinBudget + " of "
                    + replications + " within the budget");
        }
    }

    /** The mean in yen: the exact fraction, as the nearest {@code double}. */
    public double mean() {
        return (double) sum / replications;
    }

    Spending plus(Spending other) {
        return new Spending(
                replications + other.replications,
                Math.addExact(sum, other.sum),
                Math.min(least, other.least),
                Math.max(most, other.most),
                withinBudget + other.withinBudget);
    }
}
