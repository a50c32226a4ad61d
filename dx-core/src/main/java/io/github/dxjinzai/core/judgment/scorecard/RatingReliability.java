package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.reliability.CrossedComponents;
import io.github.dxjinzai.core.evaluation.reliability.DecisionStudy;
import io.github.dxjinzai.core.evaluation.reliability.Estimate;
import io.github.dxjinzai.core.evaluation.reliability.NotEstimable;
import io.github.dxjinzai.core.project.Occasion;
import io.vavr.control.Either;
import java.util.ArrayList;
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
 * @param components where the variance of the ratings comes from, with those rated as persons, or the reason why it is not known; absent
 *     where the scale does not allow it
 */
public record RatingReliability(
        Occasion occasion,
        boolean ofPersons,
        Optional<PerspectiveId> perspective,
        Optional<RaterGroupId> group,
        List<Estimate> coefficients,
        Optional<Either<NotEstimable, CrossedComponents>> components) {

    public RatingReliability {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * What the mean of 1, 2, … raters is worth, up to as many as there are; nothing without components. The absolute standard error of
     * measurement is the one to hold beside the distance from a threshold.
     */
    public List<DecisionStudy> decisionStudies() {
        List<DecisionStudy> studies = new ArrayList<>();
        components.flatMap(Either::toJavaOptional).ifPresent(known -> {
            for (int raters = 1; raters <= known.sample().raters(); raters++) {
                studies.add(known.decisionStudy(raters));
            }
        });
        return List.copyOf(studies);
    }
}
