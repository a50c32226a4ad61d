package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a perspective (観点).
 *
 * @param value the id, of the form of {@link Ids}; example {@code technical}
 */
public record PerspectiveId(String value) implements Comparable<PerspectiveId> {

    public PerspectiveId {
        Ids.require("perspective", value);
    }

    @Override
    public int compareTo(PerspectiveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
