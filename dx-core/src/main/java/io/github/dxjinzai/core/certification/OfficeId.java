package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of the office that acts on the register (部署): never a person, never a rater.
 *
 * @param value the id; example {@code personnel-section}
 */
public record OfficeId(String value) {

    public OfficeId {
        Ids.require("office", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
