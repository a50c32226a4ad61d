package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of an attester (証明者).
 *
 * @param value the id, of the form of {@link Ids}; example {@code department-head}
 */
public record AttesterId(String value) implements Comparable<AttesterId> {

    public AttesterId {
        Ids.require("attester", value);
    }

    @Override
    public int compareTo(AttesterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
