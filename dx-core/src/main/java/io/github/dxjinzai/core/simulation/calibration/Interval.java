package io.github.dxjinzai.core.simulation.calibration;

/**
 * Between which values a figure may well lie, both included (区間).
 *
 * @param low the lower end
 * @param high the upper end, not below {@code low}; may be infinite where nothing was seen
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval does not go from " + low + " to " + high);
        }
    }

    /** Whether {@code value} lies in it. */
    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
