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
        int order = value.compareTo(threshold);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
        };
    }
}
