package io.github.dxjinzai.core.simulation;

import java.util.Optional;

/**
 * What an assumption rests on (根拠): where its value comes from, and between which values it may well lie.
 *
 * <p>Example: {@code new Grounds("personnel office, FY2019 to FY2022", Optional.of(new Grounds.Range("2/100", "5/100")))}.
 *
 * @param source the source in words, not blank; {@link #ASSUMED} where there is none
 * @param range the range, for a whole number or a chance; absent where nobody stated one
 */
public record Grounds(String source, Optional<Range> range) {

    /** The source of a value that has none (仮定). */
    public static final String ASSUMED = "assumed";

    public Grounds {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a source is said in words; without one it is '" + ASSUMED + "'");
        }
    }

    /**
     * Between which values an assumption may well lie, both included (幅).
     *
     * @param from the least, written as {@link Assumption#value}
     * @param to the greatest, written as {@link Assumption#value}
     */
    public record Range(String from, String to) {}

    /** No source and no range. */
    public static Grounds assumed() {
        return new Grounds(ASSUMED, Optional.empty());
    }

    /** Whether there is no source. */
    public boolean isAssumed() {
        return source.equals(ASSUMED);
    }
}
