package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a scale (評価の尺度).
 *
 * @param value the id, of the form of {@link Ids}; example {@code rating}
 */
public record ScaleId(String value) implements Comparable<ScaleId> {

    public ScaleId {
        Ids.require("scale", value);
    }

    @Override
    public int compareTo(ScaleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
