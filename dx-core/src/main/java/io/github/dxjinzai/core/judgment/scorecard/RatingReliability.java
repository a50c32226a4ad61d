package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.reliability.Estimate;
import io.github.dxjinzai.core.project.Occasion;
import java.util.List;
import java.util.Optional;

/**
 * How far ratings of one kind can be relied on, over all projects of the release (評定の信頼性).
 *
 * <p>Two questions can be answered without giving a secret rating away: how far raters of a named group agree, whose ratings are given
 * in the open; and how far the groups agree with each other, by the figures that are shown exactly. A coefficient over secret ratings is
 * withheld: if it is one, all ratings of a subject are the same, and so its mean tells each of them.
 *
 * @param occasion the occasion
 * @param ofPersons whether people were rated, or outcomes
 * @param perspective the angle, if there is any
 * @param group the named group whose raters are compared; absent where the groups are
 * @param coefficients each with its n, or the reason why there is none; what the scale allows
 */
public record RatingReliability(
        Occasion occasion,
        boolean ofPersons,
        Optional<PerspectiveId> perspective,
        Optional<RaterGroupId> group,
        List<Estimate> coefficients) {

    public RatingReliability {
        coefficients = List.copyOf(coefficients);
    }
}
