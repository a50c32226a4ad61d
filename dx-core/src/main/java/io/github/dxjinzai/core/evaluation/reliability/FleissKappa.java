package io.github.dxjinzai.core.evaluation.reliability;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Fleiss' κ (フライスのκ) for names of categories, and Conger's κ, its counterpart for the same raters throughout.
 *
 * <p>For Fleiss' κ every subject has the same number of ratings; by whom does not matter. The standard errors are those of agreement
 * by chance only (Fleiss, Nee and Landis 1979): they are for the test, and there is no interval.
 */
public final class FleissKappa {

    /** Fleiss (1971). */
    public static final Estimator FLEISS = new Estimator("fleiss-kappa", "Fleiss' κ");

    /** Conger (1980), with each rater's own frequencies for chance. */
    public static final Estimator CONGER = new Estimator("conger-kappa", "Conger's κ");

    /** Fleiss' κ of one category against all others. */
    public static final Estimator OF_CATEGORY = new Estimator("fleiss-kappa.category", "Fleiss' κ of a category");

    private FleissKappa() {}

    /**
     * Fleiss' κ. Not estimable if subjects have fewer than two ratings or different numbers of them, with one subject, or if all
     * ratings are the same.
     */
    public static Estimate of(RatingsDesign design) {
        EstimateDraft draft = new EstimateDraft(FLEISS, design.sample());
        Optional<Reason> obstacle = obstacle(design);
        if (obstacle.isPresent()) {
            return draft.not(obstacle.get());
        }
        double[][] units = design.given();
        double pairs = pairs(units);
        double agreeing = 0;
        double chance = 0;
        double spread = 0;
        double skew = 0;
        for (double category : design.frequencies().keySet()) {
            double share = share(units, category);
            chance += share * share;
            spread += share * (1 - share);
            skew += share * (1 - share) * (1 - 2 * share);
            for (double[] unit : units) {
                double count = count(unit, category);
                agreeing += count * (count - 1);
            }
        }
        double observed = agreeing / pairs;
        double kappa = (observed - chance) / spread;
        double error = Math.sqrt(2 * (spread * spread - skew) / pairs) / spread;
        return tested(draft, kappa, error)
                .figure(Figure.OBSERVED_AGREEMENT, observed)
                .figure(Figure.CHANCE_AGREEMENT, chance)
                .value(kappa);
    }

    /** Fleiss' κ of each category against all others, by category; empty where {@link #of} is not estimable. */
    public static SortedMap<Double, Estimate> byCategory(RatingsDesign design) {
        SortedMap<Double, Estimate> kappas = new TreeMap<>();
        if (obstacle(design).isEmpty()) {
            double[][] units = design.given();
            double pairs = pairs(units);
            design.frequencies().forEach((category, ratings) -> {
                double share = share(units, category);
                double disagreeing = 0;
                for (double[] unit : units) {
                    double count = count(unit, category);
                    disagreeing += count * (unit.length - count);
                }
                double kappa = 1 - disagreeing / (pairs * share * (1 - share));
                kappas.put(
                        category,
                        tested(new EstimateDraft(OF_CATEGORY, design.sample()), kappa, Math.sqrt(2 / pairs))
                                .figure(Figure.CATEGORY_RATINGS, ratings)
                                .value(kappa));
            });
        }
        return Collections.unmodifiableSortedMap(kappas);
    }

    /** Conger's κ, also called exact. Not estimable if a rating is missing, with one subject or rater, or without variance. */
    public static Estimate conger(RatingsDesign design) {
        EstimateDraft draft = new EstimateDraft(CONGER, design.sample());
        Optional<Reason> obstacle = TwoWay.obstacle(design);
        if (obstacle.isPresent()) {
            return draft.not(obstacle.get());
        }
        if (design.frequencies().size() == 1) {
            return draft.not(Reason.NO_VARIANCE);
        }
        double[][] units = design.given();
        int raters = design.raters().size();
        double agreeing = 0;
        double chance = 0;
        for (double category : design.frequencies().keySet()) {
            double[] shares = new double[raters];
            for (double[] unit : units) {
                double count = count(unit, category);
                agreeing += count * (count - 1);
                for (int j = 0; j < raters; j++) {
                    shares[j] += (unit[j] == category ? 1.0 : 0.0) / units.length;
                }
            }
            double sum = Arrays.stream(shares).sum();
            double squares = Arrays.stream(shares).map(TwoWay::square).sum();
            chance += (sum * sum - squares) / ((double) raters * (raters - 1));
        }
        double observed = agreeing / pairs(units);
        return draft.figure(Figure.OBSERVED_AGREEMENT, observed)
                .figure(Figure.CHANCE_AGREEMENT, chance)
                .value((observed - chance) / (1 - chance));
    }

    private static Optional<Reason> obstacle(RatingsDesign design) {
        if (design.sample().ratings() == 0) {
            return Optional.of(Reason.NO_RATINGS);
        }
        if (design.subjects().size() == 1) {
            return Optional.of(Reason.ONE_SUBJECT);
        }
        if (design.raters().size() == 1) {
            return Optional.of(Reason.ONE_RATER);
        }
        double[][] units = design.given();
        if (Arrays.stream(units).anyMatch(unit -> unit.length < 2)) {
            return Optional.of(Reason.TOO_FEW_RATINGS_PER_SUBJECT);
        }
        if (Arrays.stream(units).anyMatch(unit -> unit.length != units[0].length)) {
            return Optional.of(Reason.UNEQUAL_RATINGS_PER_SUBJECT);
        }
        return design.frequencies().size() == 1 ? Optional.of(Reason.NO_VARIANCE) : Optional.empty();
    }

    private static EstimateDraft tested(EstimateDraft draft, double kappa, double error) {
        double deviate = kappa / error;
        return draft.figure(Figure.STANDARD_ERROR_UNDER_CHANCE, error)
                .figure(Figure.Z, deviate)
                .figure(Figure.P_VALUE, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(deviate)));
    }

    private static double pairs(double[][] units) {
        double ratings = units[0].length;
        return units.length * ratings * (ratings - 1);
    }

    private static double share(double[][] units, double category) {
        double of = 0;
        for (double[] unit : units) {
            of += count(unit, category);
        }
        return of / ((double) units.length * units[0].length);
    }

    private static double count(double[] unit, double category) {
        return Arrays.stream(unit).filter(score -> score == category).count();
    }
}
