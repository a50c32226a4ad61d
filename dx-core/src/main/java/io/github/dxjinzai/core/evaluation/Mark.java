package io.github.dxjinzai.core.evaluation;

/**
 * What a rater answered (評価の答え): a score, or that they cannot judge. Not to have answered is neither: then there is no rating.
 *
 * <p>Example: {@code new Mark.Scored(Score.of("3.5"))}.
 */
public sealed interface Mark {

    /**
     * A score (評点).
     *
     * @param score the score
     */
    record Scored(Score score) implements Mark {}

    /** The rater cannot judge (評価不能): an answer, but no score, and never a low one. */
    record CannotJudge() implements Mark {}
}
