package io.github.dxjinzai.core.simulation;

import java.util.Optional;

/**
 * Something that a programme uses up, counted by fiscal year (使用量).
 *
 * @param kind what is counted
 * @param offer the offer that it is of; absent for what is of projects
 */
public record Resource(Kind kind, Optional<String> offer) {

    /** What is counted. */
    public enum Kind {
        /** Projects that took place (実施したプロジェクト). */
        PROJECTS,
        /** Leaders' seats taken (リーダーの席). */
        LEADER_SEATS,
        /** Members' seats taken (メンバーの席). */
        MEMBER_SEATS,
        /** People who applied (応募者). */
        APPLICANTS,
        /** Places taken (使った定員). */
        PLACES,
        /** People who passed (合格・修了者). */
        PASSES
    }

    public Resource {
        boolean ofProjects = switch (kind) {
            case PROJECTS, LEADER_SEATS, MEMBER_SEATS -> true;
            case APPLICANTS, PLACES, PASSES -> false;
        };
        if (ofProjects == offer.isPresent()) {
            throw new IllegalArgumentException(kind + " are not of the offer " + offer);
        }
    }

    static Resource of(Kind kind) {
        return new Resource(kind, Optional.empty());
    }

    static Resource of(Kind kind, Offer offer) {
        return new Resource(kind, Optional.of(offer.id()));
    }
}
