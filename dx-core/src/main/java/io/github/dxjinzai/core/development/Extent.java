package io.github.dxjinzai.core.development;

/**
 * A number between two bounds, as a source states it: 4 to 5 sessions, about 3 to 4 hours.
 *
 * @param from the least, 0 or more
 * @param to the most, not below the least
 */
public record Extent(int from, int to) {

    public Extent {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("an extent goes from 0 or more upwards, not from " + from + " to " + to);
        }
    }

    /** {@code 4-5}, or {@code 4} where both bounds are the same. */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
