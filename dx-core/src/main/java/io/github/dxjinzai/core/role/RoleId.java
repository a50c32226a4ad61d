package io.github.dxjinzai.core.role;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a role (人材の段階).
 *
 * @param value the id, of the form of {@link Ids}; example {@code expert}
 */
public record RoleId(String value) implements Comparable<RoleId> {

    public RoleId {
        Ids.require("role", value);
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
