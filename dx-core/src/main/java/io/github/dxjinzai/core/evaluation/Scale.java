package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.source.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores that a rating may have (評価の尺度): from a lowest to a highest in equal steps. On an ordinal scale the scores are only
 * numbers for levels, each with a label.
 *
 * <p>Example: 1 to 5 in steps of 0.5 has nine scores.
 *
 * @param id the id by which a policy refers to it
 * @param kind what the scores mean
 * @param from the lowest score
 * @param to the highest score, not below the lowest
 * @param step the step, above zero; the range is a whole number of steps
 * @param labels what each score is called, ascending; none on a numeric scale, and one for each score on the others, of which a
 *     pass-fail scale has two
 */
public record Scale(
        ScaleId id, ScaleKind kind, Score from, Score to, Score step, SortedMap<Score, LocalizedText> labels) {

    public Scale {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        if (!isSound(from, to, step)) {
            throw new IllegalArgumentException(
                    "the scale " + id + " from " + from + " to " + to + " has no whole number of steps of " + step);
        }
        if (kind == ScaleKind.NUMERIC) {
            if (!labels.isEmpty()) {
                throw new IllegalArgumentException("the numeric scale " + id + " has no labels, but " + labels);
            }
        } else if (!List.copyOf(labels.keySet()).equals(scores(from, to, step))) {
            throw new IllegalArgumentException("the scale " + id + " needs a label for each of "
                    + scores(from, to, step) + ", but has them for " + labels.keySet());
        }
        if (kind == ScaleKind.PASS_FAIL && labels.size() != 2) {
            throw new IllegalArgumentException("the pass-fail scale " + id + " has two levels, not " + labels.size());
        }
    }

    /** A numeric scale. */
    public Scale(ScaleId id, Score from, Score to, Score step) {
        this(id, ScaleKind.NUMERIC, from, to, step, new TreeMap<>());
    }

    /**
     * A scale of levels, if their scores lie in equal steps.
     *
     * @param kind ordinal, or pass-fail with two levels
     * @param labels what each level is called; at least two
     */
    public static Optional<Scale> ofLevels(ScaleId id, ScaleKind kind, SortedMap<Score, LocalizedText> labels) {
        List<Score> levels = List.copyOf(labels.keySet());
        if (levels.size() < 2) {
            return Optional.empty();
        }
        Score from = levels.get(0);
        Score to = levels.get(levels.size() - 1);
        long step = (long) levels.get(1).thousandths() - from.thousandths();
        if (step > Integer.MAX_VALUE
                || !isSound(from, to, new Score((int) step))
                || ((long) to.thousandths() - from.thousandths()) / step != levels.size() - 1L
                || !scores(from, to, new Score((int) step)).equals(levels)) {
            return Optional.empty();
        }
        return Optional.of(new Scale(id, kind, from, to, new Score((int) step), labels));
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

    /** What a score is called, if it has a label. */
    public Optional<LocalizedText> label(Score score) {
        return Optional.ofNullable(labels.get(score));
    }

    /** All scores, ascending. */
    public List<Score> scores() {
        return scores(from, to, step);
    }

    private static List<Score> scores(Score from, Score to, Score step) {
        List<Score> all = new ArrayList<>();
        for (long at = from.thousandths(); at <= to.thousandths(); at += step.thousandths()) {
            all.add(new Score((int) at));
        }
        return List.copyOf(all);
    }
}
