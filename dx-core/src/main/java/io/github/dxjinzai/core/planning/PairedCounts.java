package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.simulation.Proportion;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two numbers of people that came out of the same replications, summed up (対応のある人数). Whole numbers only, so that adding is exact,
 * associative and commutative; all figures are computed from them.
 *
 * @param runs how many replications, 0 or more
 * @param more in how many the second is the larger
 * @param less in how many it is the smaller
 * @param first the sum of the first
 * @param second the sum of the second
 * @param firstSquares the sum of the squares of the first
 * @param secondSquares the sum of the squares of the second
 * @param products the sum of the products of both
 */
public record PairedCounts(
        long runs,
        long more,
        long less,
        long first,
        long second,
        long firstSquares,
        long secondSquares,
        long products) {

    private static final double TAIL = 0.975;

    /** No replications. */
    public static final PairedCounts NONE = new PairedCounts(0, 0, 0, 0, 0, 0, 0, 0);

    public PairedCounts {
        if (runs < 0 || more < 0 || less < 0 || more + less > runs) {
            throw new IllegalArgumentException(
                    "of " + runs + " replications " + more + " cannot be more and " + less + " less");
        }
    }

    /** One replication. */
    public static PairedCounts of(int first, int second) {
        return new PairedCounts(
                1,
                second > first ? 1 : 0,
                second < first ? 1 : 0,
                first,
                second,
                (long) first * first,
                (long) second * second,
                (long) first * second);
    }

    /** The replications of both. */
    public PairedCounts plus(PairedCounts other) {
        return new PairedCounts(
                Math.addExact(runs, other.runs),
                Math.addExact(more, other.more),
                Math.addExact(less, other.less),
                Math.addExact(first, other.first),
                Math.addExact(second, other.second),
                Math.addExact(firstSquares, other.firstSquares),
                Math.addExact(secondSquares, other.secondSquares),
                Math.addExact(products, other.products));
    }

    /** The mean of the first. */
    public double firstMean() {
        return mean(first);
    }

    /** The mean of the second. */
    public double secondMean() {
        return mean(second);
    }

    /** The mean by which the second is larger than the first. */
    public double difference() {
        return mean(second - first);
    }

    private double mean(long sum) {
        requireRuns(1);
        return (double) sum / runs;
    }

    private void requireRuns(long least) {
        if (runs < least) {
            throw new IllegalStateException("it takes " + least + " replications or more, not " + runs);
        }
    }

    /** The variance of the first between replications, with n − 1; 2 replications or more. */
    public double firstVariance() {
        return variance(first, BigInteger.valueOf(firstSquares));
    }

    /** The variance of the second between replications, with n − 1; 2 replications or more. */
    public double secondVariance() {
        return variance(second, BigInteger.valueOf(secondSquares));
    }

    /** The variance of the difference between replications, with n − 1; 2 replications or more. */
    public double differenceVariance() {
        BigInteger squares = BigInteger.valueOf(firstSquares)
                .add(BigInteger.valueOf(secondSquares))
                .subtract(BigInteger.valueOf(products).shiftLeft(1));
        return variance(second - first, squares);
    }

    /** From (n Σx² − (Σx)²) / (n (n − 1)), whose numerator is exact. */
    private double variance(long sum, BigInteger squares) {
        requireRuns(2);
        BigInteger n = BigInteger.valueOf(runs);
        BigInteger above = n.multiply(squares).subtract(BigInteger.valueOf(sum).pow(2));
        return above.doubleValue() / n.multiply(n.subtract(BigInteger.ONE)).doubleValue();
    }

    /**
     * The 95 % interval of the mean difference, by Student's t on the paired differences (対応のある差の信頼区間); of two replications
     * or more. It tells how far chance alone may have carried the difference, and nothing of whether the assumptions are right.
     */
    public Limits interval95() {
        double half = TDistribution.of((double) (runs - 1)).inverseCumulativeProbability(TAIL)
                * Math.sqrt(differenceVariance() / runs);
        return new Limits(difference() - half, difference() + half);
    }

    /** In how many replications the second is the larger. */
    public Proportion moreOften() {
        return new Proportion(more, runs);
    }

    /**
     * How many times as many replications it would take to know the difference as well if the two had not met the same chance (分散の
     * 削減): the sum of both variances by the variance of the difference. Above 1 where common random numbers help. Absent if the
     * difference never varied.
     */
    public Optional<Double> varianceReduction() {
        double paired = differenceVariance();
        return paired == 0 ? Optional.empty() : Optional.of((firstVariance() + secondVariance()) / paired);
    }

    /**
     * An interval of differences (区間).
     *
     * @param low the lower end
     * @param high the upper end
     */
    public record Limits(double low, double high) {}
}
