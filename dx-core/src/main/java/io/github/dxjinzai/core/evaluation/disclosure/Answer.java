package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Score;
import java.util.Comparator;
import java.util.Optional;

/**
 * One rater's answer on one item (回答): what is to be kept secret. {@link #toString} withholds it. A corrected answer is another
 * answer.
 *
 * @param item what was asked
 * @param group the group to which the rater belonged
 * @param rater an opaque id that tells raters apart
 * @param score the score, on the sheet's scale
 * @param comment what the rater wrote in words
 */
public record Answer(Item item, RaterGroupId group, RaterId rater, Score score, Optional<String> comment)
        implements Comparable<Answer> {

    private static final Comparator<Answer> ORDER = Comparator.comparing(Answer::item)
            .thenComparing(Answer::group)
            .thenComparing(Answer::rater)
            .thenComparing(Answer::score)
            .thenComparing(answer -> answer.comment.orElse(""));

    @Override
    public int compareTo(Answer other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "(an answer, withheld)";
    }
}
