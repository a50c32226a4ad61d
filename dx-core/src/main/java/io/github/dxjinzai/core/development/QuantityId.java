package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a quantity (数量).
 *
 * @param value the id, of the form of {@link Ids}; example {@code hours}
 */
public record QuantityId(String value) implements Comparable<QuantityId> {

    public QuantityId {
        Ids.require("quantity", value);
    }

    @Override
    public int compareTo(QuantityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
