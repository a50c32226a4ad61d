package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How safe a judgment is (判定の確かさ): how far each value lies from its threshold, and whether leaving one rater out would turn it.
 *
 * <p>Example: a mean of 3.6 against 3.5 has a margin of 0.1; with a standard error of measurement of 0.2 that is half a standard error,
 * and the judgment is not safe.
 *
 * @param judgment the judgment
 * @param margins the margin of every value that is held against a threshold, in the order of the findings
 * @param raters how many raters gave ratings that the dossier holds for this person
 * @param turningRaters how many of them would turn the verdict, each left out alone; never who
 */
public record Safety(Judgment judgment, List<Margin> margins, int raters, int turningRaters) {

    public Safety {
        margins = List.copyOf(margins);
    }

    /** Whether leaving one rater out would turn the verdict. */
    public boolean turnsWithOneRater() {
        return turningRaters > 0;
    }

    /**
     * Measures a judgment, without a standard error of measurement.
     *
     * @param policy the policy judged by
     * @param dossier the dossier judged
     */
    public static Safety of(Judgment judgment, Policy policy, Dossier dossier) {
        return of(judgment, policy, dossier, OptionalDouble.empty());
    }

    /**
     * Measures a judgment. The person is judged again once for every rater: time grows with their number.
     *
     * @param policy the policy judged by
     * @param dossier the dossier judged
     * @param standardError the standard error of measurement of a score against a threshold, in units of the scale, as
     *     {@code DecisionStudy.absoluteStandardError()} gives it for as many raters; above 0
     * @throws IllegalArgumentException if the standard error is not above 0, or the judgment is not of this dossier by this policy
     */
    public static Safety of(Judgment judgment, Policy policy, Dossier dossier, OptionalDouble standardError) {
        if (standardError.isPresent()
                && !(standardError.getAsDouble() > 0 && Double.isFinite(standardError.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a standard error of measurement is above 0, not " + standardError.getAsDouble());
        }
        Judge judge = Judge.by(policy);
        if (!again(judge, judgment, dossier).equals(judgment)) {
            throw new IllegalArgumentException(
                    "the judgment of " + judgment.staff() + " for " + judgment.role() + " on "
                            + judgment.day() + " is not what " + policy.fullVersion() + " gives for the dossier of "
                            + dossier.staff());
        }
        SortedSet<RaterId> raters = new TreeSet<>();
        dossier.asOf(judgment.day())
                .work()
                .forEach(work -> work.ratings().forEach(rating -> raters.add(rating.rater())));
        int turning = 0;
        for (RaterId rater : raters) {
            if (again(judge, judgment, without(rater, dossier)).verdict() != judgment.verdict()) {
                turning++;
            }
        }
        List<Margin> margins = judgment.finding()
                .all()
                .flatMap(finding -> margin(finding, standardError).stream())
                .toList();
        return new Safety(judgment, margins, raters.size(), turning);
    }

    private static Judgment again(Judge judge, Judgment judgment, Dossier dossier) {
        return judgment.purpose() == Judgment.Purpose.RENEWAL
                ? judge.judgeRenewal(dossier, judgment.role(), judgment.day())
                : judge.judge(dossier, judgment.role(), judgment.day());
    }

    private static Dossier without(RaterId rater, Dossier dossier) {
        List<ProjectWork> work = dossier.work().stream()
                .map(one -> one.withRatings(others(rater, one.ratings())))
                .toList();
        return new Dossier(
                dossier.staff(), dossier.service(), work, dossier.achievements(), dossier.grants(), dossier.complete());
    }

    private static List<Rating> others(RaterId rater, List<Rating> ratings) {
        return ratings.stream().filter(one -> !one.rater().equals(rater)).toList();
    }

    private static Optional<Margin> margin(Finding of, OptionalDouble standardError) {
        Optional<Detail.Amount> actual = amount(of, "actual");
        Optional<Detail.Amount> required = amount(of, "required");
        if (actual.isEmpty()
                || required.isEmpty()
                || actual.get().unit() != required.get().unit()) {
            return Optional.empty();
        }
        boolean ceiling = of.detail("comparison")
                .flatMap(word -> Words.parse(Comparison.class, ((Detail.Word) word).value()))
                .filter(comparison -> !comparison.isFloor())
                .isPresent();
        BigDecimal above = actual.get().value().subtract(required.get().value());
        BigDecimal stripped = (ceiling ? above.negate() : above).stripTrailingZeros();
        BigDecimal margin = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        boolean score = actual.get().unit() == Detail.Unit.SCORE;
        return Optional.of(new Margin(
                of.node(),
                word(of, "perspective").or(() -> word(of, "quantity")).or(() -> word(of, "axis")),
                of.verdict(),
                actual.get().value(),
                required.get().value(),
                margin,
                actual.get().unit(),
                amount(of, "raters").map(one -> one.value().intValueExact()),
                score && standardError.isPresent()
                        ? OptionalDouble.of(margin.doubleValue() / standardError.getAsDouble())
                        : OptionalDouble.empty()));
    }

    private static Optional<Detail.Amount> amount(Finding of, String name) {
        return of.detail(name).filter(Detail.Amount.class::isInstance).map(Detail.Amount.class::cast);
    }

    private static Optional<String> word(Finding of, String name) {
        return of.detail(name).filter(Detail.Word.class::isInstance).map(one -> ((Detail.Word) one).value());
    }
}
