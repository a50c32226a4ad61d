package io.github.dxjinzai.core.simulation;

/**
 * How exactly the probability of every target is to be known, and with how many replications at most (精度).
 *
 * <p>Example: {@code new Precision(0.01, 100_000)}: on until no 95 % interval is wider than one percentage point to each side.
 *
 * @param halfWidth half the width of the widest interval, above 0 and below 1
 * @param most how many replications at most, 1 or more
 */
public record Precision(double halfWidth, int most) {

    public Precision {
        if (!(halfWidth > 0 && halfWidth < 1) || most < 1) {
            throw new IllegalArgumentException(
                    "half a width lies between 0 and 1 with 1 replication or more, not " + halfWidth + " with " + most);
        }
    }
}
