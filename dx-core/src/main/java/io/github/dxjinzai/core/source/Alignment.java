package io.github.dxjinzai.core.source;

import java.util.Optional;

/**
 * What a part of a policy corresponds to in an outside framework of skills (対応する外部の枠組み), by id and link; no text of the
 * framework is copied.
 *
 * <p>Example: framework {@code SFIA}, id {@code DTAN}, version {@code 9}, relation {@code close}.
 *
 * @param framework the framework's own short name
 * @param id the id there
 * @param version the framework's version
 * @param url where it is told
 * @param relation how far it is the same
 */
public record Alignment(
        String framework, String id, Optional<String> version, Optional<String> url, Optional<Relation> relation) {

    /** How a part of a policy relates to that of a framework. */
    public enum Relation {
        /** It means the same. */
        SAME,
        /** It means nearly the same. */
        CLOSE,
        /** The framework's is broader. */
        BROADER,
        /** The framework's is narrower. */
        NARROWER,
        /** They have to do with each other. */
        RELATED
    }

    /** {@code SFIA 9 DTAN (close)}. */
    @Override
    public String toString() {
        return framework + version.map(of -> " " + of).orElse("") + " " + id
                + relation.map(of -> " (" + Words.of(of) + ")").orElse("");
    }
}
