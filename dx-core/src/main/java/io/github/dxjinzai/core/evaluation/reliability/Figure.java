package io.github.dxjinzai.core.evaluation.reliability;

/** A raw figure that a coefficient was made of, or that goes with it (素の値). */
public enum Figure {
    /** Mean square between subjects. */
    MEAN_SQUARE_SUBJECTS,
    /** Mean square between raters. */
    MEAN_SQUARE_RATERS,
    /** Mean square of what is left when subjects and raters are taken off. */
    MEAN_SQUARE_RESIDUAL,
    /** Mean square within subjects, raters not told apart. */
    MEAN_SQUARE_WITHIN,
    /** The F ratio of the test that subjects do not differ. */
    F_RATIO,
    /** Its degrees of freedom above the line. */
    NUMERATOR_DF,
    /** Its degrees of freedom below the line. */
    DENOMINATOR_DF,
    /** The degrees of freedom, after Satterthwaite, that the interval of ICC(2,·) rests on. */
    SATTERTHWAITE_DF,
    /** The degrees of freedom of χ². */
    CHI_SQUARE_DF,
    /** χ². */
    CHI_SQUARE,
    /** The normal deviate of the test against chance. */
    Z,
    /** How likely a figure at least as far off would be by chance alone. */
    P_VALUE,
    /** The standard error for the interval. */
    STANDARD_ERROR,
    /** The standard error if there were agreement by chance only: for a test, not for an interval. */
    STANDARD_ERROR_UNDER_CHANCE,
    /** The observed agreement, 0 to 1, by the weights. */
    OBSERVED_AGREEMENT,
    /** The agreement to be expected by chance, as the coefficient understands chance. */
    CHANCE_AGREEMENT,
    /** The observed disagreement, in the units of the difference. */
    OBSERVED_DISAGREEMENT,
    /** The disagreement to be expected by chance, in the units of the difference. */
    EXPECTED_DISAGREEMENT,
    /** How many ratings stand beside another of the same subject. */
    PAIRABLE_RATINGS,
    /** How many ratings are of the category in question. */
    CATEGORY_RATINGS,
    /** The sum of the squared deviations of rank sums from their mean. */
    SQUARED_DEVIATIONS_OF_RANK_SUMS,
    /** The sum over raters and ties of {@code t³ − t}, with t the size of a tie. */
    TIE_CORRECTION,
    /** The sum of the raters' variances. */
    SUM_OF_VARIANCES,
    /** The variance of the subjects' totals. */
    VARIANCE_OF_TOTALS,
    /** The mean of the correlations between raters. */
    MEAN_CORRELATION,
    /** The variance between subjects that the figures are to tell (universe score variance). */
    UNIVERSE_SCORE_VARIANCE,
    /** The variance of the error, in squared units of the scale. */
    ERROR_VARIANCE
}
