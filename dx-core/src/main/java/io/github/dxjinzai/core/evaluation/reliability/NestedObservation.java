package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Objects;

/**
 * One rating of a person on an occasion, by a rater of that occasion (機会ごとの評定値). Its text withholds who rated whom.
 *
 * @param person an opaque id of who is rated
 * @param occasion an opaque id of the occasion or task
 * @param rater an opaque id of who rates; raters of different occasions have different ids
 * @param score the rating; finite, at most {@link RatingsDesign#LARGEST} in size
 */
public record NestedObservation(String person, String occasion, String rater, double score) {

    public NestedObservation {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(rater, "rater");
        score = RatingsDesign.sound(score);
    }

    @Override
    public String toString() {
        return "(one rating)";
    }
}
