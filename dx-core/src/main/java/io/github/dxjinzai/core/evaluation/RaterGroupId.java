package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a group of raters (評価者の区分).
 *
 * @param value the id, of the form of {@link Ids}; example {@code outside-expert}
 */
public record RaterGroupId(String value) implements Comparable<RaterGroupId> {

    public RaterGroupId {
        Ids.require("rater group", value);
    }

    @Override
    public int compareTo(RaterGroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
