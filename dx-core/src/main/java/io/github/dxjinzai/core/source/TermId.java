package io.github.dxjinzai.core.source;

/**
 * The id of an open term (未定事項).
 *
 * @param value the id, of the form of {@link Ids}; example {@code debriefThreshold}
 */
public record TermId(String value) implements Comparable<TermId> {

    public TermId {
        Ids.require("term", value);
    }

    @Override
    public int compareTo(TermId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
