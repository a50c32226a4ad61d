package io.github.dxjinzai.core.evaluation.reliability;

/**
 * The n of an estimate (標本の大きさ).
 *
 * @param subjects how many are rated
 * @param raters how many rate
 * @param ratings how many ratings were given; missing ones are not counted
 */
public record Sample(int subjects, int raters, int ratings) {

    public Sample {
        if (subjects < 0 || raters < 0 || ratings < 0) {
            throw new IllegalArgumentException("no number of a sample is below zero: " + subjects + " subjects, "
                    + raters + " raters, " + ratings + " ratings");
        }
    }
}
