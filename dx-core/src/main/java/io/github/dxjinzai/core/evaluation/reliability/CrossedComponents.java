package io.github.dxjinzai.core.evaluation.reliability;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/**
 * The variance components of persons × raters (人×評定者の分散成分), every rater having rated everyone.
 *
 * @param sample the n
 * @param grandMean the mean of all ratings
 * @param components those of p, r and pr
 */
public record CrossedComponents(Sample sample, double grandMean, List<VarianceComponent> components)
        implements VarianceComponents {

    public CrossedComponents {
        components = List.copyOf(components);
    }

    /** The components of a design; the left side says why there are none: a rating is missing, or one subject or rater. */
    public static Either<NotEstimable, CrossedComponents> of(RatingsDesign design) {
        Optional<Reason> obstacle = TwoWay.obstacle(design);
        if (obstacle.isPresent()) {
            return Either.left(new NotEstimable(CROSSED, obstacle.get(), design.sample()));
        }
        TwoWay anova = TwoWay.of(design);
        if (!anova.varies()) {
            return Either.left(new NotEstimable(CROSSED, Reason.NO_VARIANCE, design.sample()));
        }
        int n = anova.subjects();
        int k = anova.raters();
        double ofMean = (double) n * k * anova.grandMean() * anova.grandMean();
        double ofPersons = ofMean + anova.sumOfSquaresSubjects();
        double ofRaters = ofMean + anova.sumOfSquaresRaters();
        double persons = anova.meanSquareSubjects();
        double raters = anova.meanSquareRaters();
        double residual = anova.meanSquareResidual();
        return Either.right(new CrossedComponents(
                design.sample(),
                anova.grandMean(),
                List.of(
                        new VarianceComponent(
                                Effect.PERSON,
                                ofPersons,
                                n - 1,
                                persons,
                                MeanSquares.difference(persons, residual) / k),
                        new VarianceComponent(
                                Effect.RATER, ofRaters, k - 1, raters, MeanSquares.difference(raters, residual) / n),
                        new VarianceComponent(
                                Effect.PERSON_RATER,
                                ofPersons + anova.sumOfSquaresRaters() + anova.sumOfSquaresResidual(),
                                anova.residualDf(),
                                residual,
                                residual))));
    }

    /**
     * What the mean of so many raters would be worth.
     *
     * @param raters the number of raters of each person, from 1
     */
    public DecisionStudy decisionStudy(int raters) {
        DecisionStudy.checkNumber("raters", raters);
        double relative = component(Effect.PERSON_RATER).estimate() / raters;
        double absolute = relative + component(Effect.RATER).estimate() / raters;
        return DecisionStudy.of(this, relative, absolute);
    }
}
