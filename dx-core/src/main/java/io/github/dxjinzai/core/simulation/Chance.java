package io.github.dxjinzai.core.simulation;

/**
 * How likely something is, as an exact fraction (確率): so many times of so many.
 *
 * <p>Example: {@code Chance.percent(5)} and {@code new Chance(1, 20)} are equally likely, and are kept as they were stated.
 *
 * @param times how many times of {@code of} it happens, from 0 to {@code of}
 * @param of of how many, 1 or more
 */
public record Chance(int times, int of) {

    public Chance {
        if (of < 1 || times < 0 || times > of) {
            throw new IllegalArgumentException("a chance lies between 0 and 1, not at " + times + "/" + of);
        }
    }

    /**
     * So many per cent.
     *
     * @param percent from 0 to 100
     */
    public static Chance percent(int percent) {
        return new Chance(percent, 100);
    }

    /** It never happens. */
    public static Chance never() {
        return new Chance(0, 1);
    }

    /** It always happens. */
    public static Chance always() {
        return new Chance(1, 1);
    }

    /** The fraction as a number, for display and for closed forms. */
    public double value() {
        return (double) times / of;
    }

    /** Takes one draw, whatever the chance, so that a stream stays in step. */
    boolean happens(RandomStream stream) {
        return stream.below(of) < times;
    }

    /** {@code 5/100}. */
    @Override
    public String toString() {
        return times + "/" + of;
    }
}
