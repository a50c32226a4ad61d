package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is missing where a judgment is not {@link Verdict#MET}, who can supply it and by when (認定までの道筋).
 *
 * <p>A pathway is found by trying: facts that the criterion may ask for are added to the dossier and judged by the policy's own judge, on
 * one possible day after the other. So a way that is told works: carried out, the judgment is met on its earliest day, and the same
 * goes for each of its alternatives. Where no way is told there may be one all the same, unless the obstacle says why there is none.
 *
 * <p>Days are by the calendar alone: a project is taken to be over on the day on which it begins, and the first day for what is yet to
 * be done is the day after that of the judgment. What is missing of a record that is not known to be complete may have happened
 * already; the first day for it is that of the judgment.
 *
 * <p>Time grows with the number of the criterion's nodes, of the days looked at (at most {@value PathwaySearch#MOST_DAYS}) and of the
 * alternatives.
 *
 * @param judgment the judgment
 * @param way the way from here; {@link Way.Nothing} for one that is met
 * @param earliest the earliest day found on which the judgment is met; absent where no way was found
 * @param plan what carrying it out adds
 * @param others each other alternative of the way, carried out
 */
public record Pathway(
        Judgment judgment, Way way, Optional<LocalDate> earliest, CarriedOut plan, List<CarriedOut> others) {

    public Pathway {
        others = List.copyOf(others);
    }

    /**
     * A policy and a dossier as they would be.
     *
     * @param policy the policy, with the terms filled that had to be
     * @param dossier the dossier, with the facts that are asked for; some made up, such as a project's number
     * @param day the day on which the judgment is met
     */
    public record CarriedOut(Policy policy, Dossier dossier, LocalDate day) {}

    /**
     * Looks for the way of a judgment.
     *
     * @param policy the policy judged by
     * @param dossier the dossier judged
     * @throws IllegalArgumentException if the judgment is by another policy or of another person
     */
    public static Pathway of(Judgment judgment, Policy policy, Dossier dossier) {
        if (!judgment.policy().equals(policy.fullVersion()) || !judgment.staff().equals(dossier.staff())) {
            throw new IllegalArgumentException("the judgment of " + judgment.staff() + " by " + judgment.policy()
                    + " is not of " + dossier.staff() + " by " + policy.fullVersion());
        }
        Dossier known = dossier.asOf(judgment.day());
        if (judgment.verdict() == Verdict.MET) {
            return new Pathway(
                    judgment,
                    new Way.Nothing(),
                    Optional.of(judgment.day()),
                    new CarriedOut(policy, known, judgment.day()),
                    List.of());
        }
        return new PathwaySearch(policy, known, judgment).pathway();
    }

    /**
     * The questions of the pathway, those of alternatives that are not taken left out. What is asked for at two places in the same words is
     * one thing, except for achievements: where two trainings of a kind are missing, both are asked for.
     */
    public List<Question> questions() {
        List<Question> all = new ArrayList<>();
        if (earliest.isPresent()) {
            way.questions()
                    .filter(one -> one.asked() instanceof Question.Asked.Achieve || !all.contains(one))
                    .forEachOrdered(all::add);
        }
        return List.copyOf(all);
    }

    /** Whether a way was found. */
    public boolean exists() {
        return earliest.isPresent();
    }

    /**
     * The policy and the dossier once every question is answered: judged on its day, the judgment is met. Empty where no way was found.
     */
    public Optional<CarriedOut> carriedOut() {
        return earliest.map(day -> plan);
    }

    /** The same for the pathway and for every alternative that was found. */
    public Stream<CarriedOut> allCarriedOut() {
        return Stream.concat(carriedOut().stream(), others.stream());
    }
}
