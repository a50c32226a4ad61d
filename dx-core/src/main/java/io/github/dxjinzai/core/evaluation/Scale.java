package io.github.dxjinzai.core.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The scores that a rating may have (評価の尺度): from a lowest to a highest in equal steps.
 *
 * <p>Example: 1 to 5 in steps of 0.5 has nine scores.
 *
 * @param id the id by which a policy refers to it
 * @param from the lowest score
 * @param to the highest score, not below the lowest
 * @param step the step, above zero; the range is a whole number of steps
 */
public record Scale(ScaleId id, Score from, Score to, Score step) {

    public Scale {
        if (!isSound(from, to, step)) {
            throw new IllegalArgumentException(
                    "the scale " + id + " from " + from + " to " + to + " has no whole number of steps of " + step);
        }
    }

    /** Whether {@code from}, {@code to} and {@code step} make a scale. */
    public static boolean isSound(Score from, Score to, Score step) {
        return step.thousandths() > 0
                && from.compareTo(to) <= 0
                && ((long) to.thousandths() - from.thousandths()) % step.thousandths() == 0;
    }

    /** Whether {@code score} lies between the lowest and the highest, both included; a mean need not be on a step. */
    public boolean spans(Score score) {
        return score.compareTo(from) >= 0 && score.compareTo(to) <= 0;
    }

    /** Whether {@code score} is one of the scale's scores. */
    public boolean contains(Score score) {
        return spans(score) && ((long) score.thousandths() - from.thousandths()) % step.thousandths() == 0;
    }

    /** All scores, ascending. */
    public List<Score> scores() {
        List<Score> all = new ArrayList<>();
        for (long at = from.thousandths(); at <= to.thousandths(); at += step.thousandths()) {
            all.add(new Score((int) at));
        }
        return List.copyOf(all);
    }
}
