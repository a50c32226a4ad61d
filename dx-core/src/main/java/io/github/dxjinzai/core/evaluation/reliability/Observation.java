package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Objects;

/**
 * One rating of a subject by a rater (評定値). Its text withholds who rated whom.
 *
 * @param subject an opaque id of what is rated
 * @param rater an opaque id of who rates; best a pseudonym made for the study
 * @param score the rating; finite, at most {@link RatingsDesign#LARGEST} in size. For nominal categories any number that stands for one
 */
public record Observation(String subject, String rater, double score) {

    public Observation {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(rater, "rater");
        score = RatingsDesign.sound(score);
    }

    @Override
    public String toString() {
        return "(one rating)";
    }
}
