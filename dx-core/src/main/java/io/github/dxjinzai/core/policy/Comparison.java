package io.github.dxjinzai.core.policy;

/** How a value is held against a threshold (比較). A threshold met exactly is met by {@code at-least} and by {@code at-most}. */
public enum Comparison {
    /** At or above: ≥ (以上). */
    AT_LEAST("≥"),
    /** Above, not at: > (超). */
    ABOVE(">"),
    /** At or below: ≤ (以下). */
    AT_MOST("≤"),
    /** Below, not at: < (未満). */
    BELOW("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign: {@code ≥}. */
    public String sign() {
        return sign;
    }

    /** Whether more is better: the threshold is a floor. */
    public boolean isFloor() {
        return this == AT_LEAST || this == ABOVE;
    }

    /** Whether {@code value} stands so to {@code threshold}. */
    public <T extends Comparable<T>> boolean holds(T value, T threshold) {
        return holds(value.compareTo(threshold), 0);
    }

    /** Whether a number stands so to a threshold. */
    public boolean holds(long value, long threshold) {
        return switch (this) {
            case AT_LEAST -> value >= threshold;
            case ABOVE -> value > threshold;
            case AT_MOST -> value <= threshold;
            case BELOW -> value < threshold;
        };
    }
}
