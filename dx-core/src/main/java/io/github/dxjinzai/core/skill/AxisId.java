package io.github.dxjinzai.core.skill;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of an axis of the skill map (スキル).
 *
 * @param value the id, of the form of {@link Ids}; example {@code leadership}
 */
public record AxisId(String value) implements Comparable<AxisId> {

    public AxisId {
        Ids.require("axis", value);
    }

    @Override
    public int compareTo(AxisId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
