package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a kind of relation between a rater and those rated (利害関係の種類).
 *
 * @param value the id, of the form of {@link Ids}; examples {@code direct-superior}, {@code contractor-of-project}
 */
public record RelationKindId(String value) implements Comparable<RelationKindId> {

    public RelationKindId {
        Ids.require("kind of relation", value);
    }

    @Override
    public int compareTo(RelationKindId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
