package io.github.dxjinzai.core.source;

/**
 * The id of a clause of the source (典拠の番号).
 *
 * @param value the id, of the form of {@link Ids}; example {@code criteria.expert}
 */
public record ClauseId(String value) implements Comparable<ClauseId> {

    public ClauseId {
        Ids.require("clause", value);
    }

    @Override
    public int compareTo(ClauseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
