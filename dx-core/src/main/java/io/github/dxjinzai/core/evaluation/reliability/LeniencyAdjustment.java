package io.github.dxjinzai.core.evaluation.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Ratings with the leniency of raters taken off (甘辛調整): least squares of subject plus rater, over whatever ratings there are.
 *
 * <p>It can be computed only if subjects and raters hang together: if one can go from every subject to every other by way of raters
 * they share. If not, nothing tells a lenient rater from good subjects, and the parts are given instead. An adjusted mean never stands
 * without the raw one beside it. With complete data the two are the same.
 */
public sealed interface LeniencyAdjustment {

    /** The adjustment as an estimator. */
    Estimator ESTIMATOR = new Estimator("leniency.least-squares", "additive leniency (least squares)");

    /** The n. */
    Sample sample();

    /**
     * How lenient a rater is.
     *
     * @param rater the rater's id
     * @param ratings how many the rater gave
     * @param effect how many units of the scale the rater is above the mean of all raters
     */
    record RaterEffect(String rater, int ratings, double effect) {
        @Override
        public String toString() {
            return "(the leniency of a rater)";
        }
    }

    /**
     * What becomes of a subject.
     *
     * @param subject the subject's id
     * @param ratings how many it got
     * @param rawMean the mean of its ratings as they are
     * @param adjustedMean their mean with the leniency taken off
     */
    record AdjustedSubject(String subject, int ratings, double rawMean, double adjustedMean) {}

    /**
     * The adjustment of a design that hangs together. Its text names no rater.
     *
     * @param sample the n
     * @param grandMean the mean of all ratings
     * @param raters the leniency of each, in the order of the design; the sum of effects is zero
     * @param subjects raw and adjusted mean of each, in the order of the design
     * @param adjustedScores the ratings with the leniency taken off, {@code subjects × raters}
     * @param residualDegreesOfFreedom how many ratings there are beyond those that fix the effects; with 0 nothing is left to tell
     *     leniency from noise
     * @param residualStandardDeviation the spread of what is left, in units of the scale; empty without degrees of freedom
     */
    record Adjusted(
            Sample sample,
            double grandMean,
            List<RaterEffect> raters,
            List<AdjustedSubject> subjects,
            List<List<OptionalDouble>> adjustedScores,
            int residualDegreesOfFreedom,
            OptionalDouble residualStandardDeviation)
            implements LeniencyAdjustment {

        public Adjusted {
            raters = List.copyOf(raters);
            subjects = List.copyOf(subjects);
            adjustedScores = adjustedScores.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A part of a design that does not hang together with the rest. Its text names no rater.
     *
     * @param subjects the ids of its subjects
     * @param raters the ids of its raters
     */
    record Component(List<String> subjects, List<String> raters) {

        public Component {
            subjects = List.copyOf(subjects);
            raters = List.copyOf(raters);
        }

        @Override
        public String toString() {
            return "(" + subjects.size() + " subjects, " + raters.size() + " raters)";
        }
    }

    /**
     * The design falls into parts, and nothing was computed.
     *
     * @param sample the n
     * @param components the parts, at least two, in the order of their first subject; a rater or a subject without ratings is one
     * @param rank how many effects the ratings could fix: one less for each part than there are subjects and raters
     */
    record Disconnected(Sample sample, List<Component> components, int rank) implements LeniencyAdjustment {

        public Disconnected {
            components = List.copyOf(components);
        }
    }

    /**
     * There are too few to compare.
     *
     * @param why the reason: no ratings, one subject or one rater
     */
    record TooFew(NotEstimable why) implements LeniencyAdjustment {

        @Override
        public Sample sample() {
            return why.sample();
        }
    }

    /** The adjustment of a design. The work grows with the ratings times the raters, and with the cube of the raters. */
    static LeniencyAdjustment of(RatingsDesign design) {
        Sample sample = design.sample();
        if (sample.ratings() == 0) {
            return new TooFew(new NotEstimable(ESTIMATOR, Reason.NO_RATINGS, sample));
        }
        if (sample.subjects() == 1) {
            return new TooFew(new NotEstimable(ESTIMATOR, Reason.ONE_SUBJECT, sample));
        }
        if (sample.raters() == 1) {
            return new TooFew(new NotEstimable(ESTIMATOR, Reason.ONE_RATER, sample));
        }
        List<Component> components = ConnectedParts.of(design);
        if (components.size() > 1) {
            return new Disconnected(sample, components, sample.subjects() + sample.raters() - components.size());
        }
        return adjusted(design);
    }

    private static LeniencyAdjustment adjusted(RatingsDesign design) {
        Sample sample = design.sample();
        double[] effects = LeastSquares.raterEffects(design);
        int[] given = new int[effects.length];
        List<AdjustedSubject> subjects = new ArrayList<>();
        List<List<OptionalDouble>> scores = new ArrayList<>();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < sample.subjects(); i++) {
            List<OptionalDouble> row = design.cells().get(i);
            List<OptionalDouble> adjusted = new ArrayList<>();
            double raw = 0;
            double taken = 0;
            int count = 0;
            for (int j = 0; j < effects.length; j++) {
                OptionalDouble cell = row.get(j);
                if (cell.isPresent()) {
                    given[j]++;
                    count++;
                    raw += cell.getAsDouble();
                    taken += effects[j];
                    adjusted.add(OptionalDouble.of(cell.getAsDouble() - effects[j]));
                } else {
                    adjusted.add(cell);
                }
            }
            double mean = (raw - taken) / count;
            for (OptionalDouble score : adjusted) {
                squares += score.isPresent() ? TwoWay.square(score.getAsDouble() - mean) : 0;
            }
            sum += raw;
            scores.add(adjusted);
            subjects.add(new AdjustedSubject(design.subjects().get(i), count, raw / count, mean));
        }
        List<RaterEffect> raters = new ArrayList<>();
        for (int j = 0; j < effects.length; j++) {
            raters.add(new RaterEffect(design.raters().get(j), given[j], effects[j]));
        }
        int df = sample.ratings() - (sample.subjects() + sample.raters() - 1);
        return new Adjusted(
                sample,
                sum / sample.ratings(),
                raters,
                subjects,
                scores,
                df,
                df > 0 ? OptionalDouble.of(Math.sqrt(squares / df)) : OptionalDouble.empty());
    }
}
