package io.github.dxjinzai.core.evaluation.reliability;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variance components of persons × (raters : occasions) (人×(評定者:機会)の分散成分): on each occasion other raters, as many on each, who
 * rate everyone.
 *
 * @param sample the n
 * @param grandMean the mean of all ratings
 * @param components those of p, o, r:o, po and pr:o
 */
public record NestedComponents(Sample sample, double grandMean, List<VarianceComponent> components)
        implements VarianceComponents {

    public NestedComponents {
        components = List.copyOf(components);
    }

    /**
     * The components of a design; the left side says why there are none: a rating is missing, one person, occasion or rater on an
     * occasion, different numbers of raters, or a rater on two occasions.
     */
    public static Either<NotEstimable, NestedComponents> of(NestedDesign design) {
        Optional<Reason> obstacle = obstacle(design);
        if (obstacle.isPresent()) {
            return Either.left(new NotEstimable(NESTED, obstacle.get(), design.sample()));
        }
        List<double[][]> scores = new ArrayList<>();
        design.byOccasion().values().forEach(one -> scores.add(one.given()));
        int np = design.persons().size();
        int no = scores.size();
        int nr = scores.get(0)[0].length;
        double cells = (double) np * no * nr;
        double[] ofPerson = new double[np];
        double[] ofOccasion = new double[no];
        double[][] ofRater = new double[no][nr];
        double[][] ofPersonOnOccasion = new double[np][no];
        double grand = 0;
        double squares = 0;
        for (int o = 0; o < no; o++) {
            for (int p = 0; p < np; p++) {
                for (int r = 0; r < nr; r++) {
                    double score = scores.get(o)[p][r];
                    ofPerson[p] += score / ((double) no * nr);
                    ofOccasion[o] += score / ((double) np * nr);
                    ofRater[o][r] += score / np;
                    ofPersonOnOccasion[p][o] += score / nr;
                    grand += score / cells;
                    squares += score * score;
                }
            }
        }
        double persons = 0;
        double occasions = 0;
        double raters = 0;
        double together = 0;
        double residual = 0;
        for (int p = 0; p < np; p++) {
            persons += no * nr * TwoWay.square(ofPerson[p] - grand);
        }
        for (int o = 0; o < no; o++) {
            occasions += np * nr * TwoWay.square(ofOccasion[o] - grand);
            for (int r = 0; r < nr; r++) {
                raters += np * TwoWay.square(ofRater[o][r] - ofOccasion[o]);
            }
            for (int p = 0; p < np; p++) {
                together += nr * TwoWay.square(ofPersonOnOccasion[p][o] - ofPerson[p] - ofOccasion[o] + grand);
                for (int r = 0; r < nr; r++) {
                    residual += TwoWay.square(
                            scores.get(o)[p][r] - ofPersonOnOccasion[p][o] - ofRater[o][r] + ofOccasion[o]);
                }
            }
        }
        persons = TwoWay.unrounded(persons, squares);
        occasions = TwoWay.unrounded(occasions, squares);
        raters = TwoWay.unrounded(raters, squares);
        together = TwoWay.unrounded(together, squares);
        residual = TwoWay.unrounded(residual, squares);
        if (persons + occasions + raters + together + residual == 0) {
            return Either.left(new NotEstimable(NESTED, Reason.NO_VARIANCE, design.sample()));
        }
        int dfPersons = np - 1;
        int dfOccasions = no - 1;
        int dfRaters = no * (nr - 1);
        double msPersons = persons / dfPersons;
        double msOccasions = occasions / dfOccasions;
        double msRaters = raters / dfRaters;
        double msTogether = together / (dfPersons * dfOccasions);
        double msResidual = residual / (dfPersons * dfRaters);
        double ofMean = cells * grand * grand;
        return Either.right(new NestedComponents(
                design.sample(),
                grand,
                List.of(
                        new VarianceComponent(
                                Effect.PERSON,
                                ofMean + persons,
                                dfPersons,
                                msPersons,
                                MeanSquares.difference(msPersons, msTogether) / (no * nr)),
                        new VarianceComponent(
                                Effect.OCCASION,
                                ofMean + occasions,
                                dfOccasions,
                                msOccasions,
                                MeanSquares.sum(msOccasions, -msRaters, -msTogether, msResidual) / (np * nr)),
                        new VarianceComponent(
                                Effect.RATER_IN_OCCASION,
                                ofMean + occasions + raters,
                                dfRaters,
                                msRaters,
                                MeanSquares.difference(msRaters, msResidual) / np),
                        new VarianceComponent(
                                Effect.PERSON_OCCASION,
                                ofMean + persons + occasions + together,
                                dfPersons * dfOccasions,
                                msTogether,
                                MeanSquares.difference(msTogether, msResidual) / nr),
                        new VarianceComponent(
                                Effect.PERSON_RATER_IN_OCCASION,
                                ofMean + persons + occasions + raters + together + residual,
                                dfPersons * dfRaters,
                                msResidual,
                                msResidual))));
    }

    private static Optional<Reason> obstacle(NestedDesign design) {
        if (design.sample().ratings() == 0) {
            return Optional.of(Reason.NO_RATINGS);
        }
        if (design.persons().size() == 1) {
            return Optional.of(Reason.ONE_SUBJECT);
        }
        if (design.raters().size() == 1) {
            return Optional.of(Reason.ONE_OCCASION);
        }
        if (!design.isNested()) {
            return Optional.of(Reason.RATERS_NOT_NESTED);
        }
        if (design.raters().values().stream().anyMatch(raters -> raters.size() == 1)) {
            return Optional.of(Reason.ONE_RATER_ON_AN_OCCASION);
        }
        if (design.raters().values().stream().mapToInt(List::size).distinct().count() > 1) {
            return Optional.of(Reason.UNBALANCED);
        }
        return design.isComplete() ? Optional.empty() : Optional.of(Reason.INCOMPLETE);
    }

    /**
     * What the mean over so many occasions, with so many raters each, would be worth.
     *
     * @param occasions the number of occasions, from 1
     * @param ratersOnEach the number of raters on each occasion, from 1
     */
    public DecisionStudy decisionStudy(int occasions, int ratersOnEach) {
        DecisionStudy.checkNumber("occasions", occasions);
        DecisionStudy.checkNumber("raters", ratersOnEach);
        double ratings = (double) occasions * ratersOnEach;
        double relative = component(Effect.PERSON_OCCASION).estimate() / occasions
                + component(Effect.PERSON_RATER_IN_OCCASION).estimate() / ratings;
        double absolute = relative
                + component(Effect.OCCASION).estimate() / occasions
                + component(Effect.RATER_IN_OCCASION).estimate() / ratings;
        return DecisionStudy.of(this, relative, absolute);
    }
}
