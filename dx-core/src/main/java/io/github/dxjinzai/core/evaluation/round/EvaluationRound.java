package io.github.dxjinzai.core.evaluation.round;

import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A round of evaluation (評価の実施回). Its purpose, criteria and rules of disclosure are what raters and rated were told; from the day on
 * which it opens none of them can be changed. What it was not held for it is not used for, unless that is decided with a reason.
 *
 * <p>Example: a round for {@code certification} cannot be used for {@code pay} before
 * {@link #decided} has been told so.
 *
 * @param id what it is called, not blank
 * @param purpose what it is held for, such as {@code certification}; not blank
 * @param criteria the version of the policy whose criteria apply, {@code id@version} and its overlays; not blank
 * @param rules the rules of disclosure
 * @param opensOn the first day on which ratings are given
 * @param closesOn the last such day, not before the first; corrections may come later
 * @param decisions decisions to use it for another purpose
 */
public record EvaluationRound(
        String id,
        String purpose,
        String criteria,
        DisclosureRules rules,
        LocalDate opensOn,
        LocalDate closesOn,
        List<OtherUse> decisions) {

    /**
     * That a round may be used for another purpose (目的外利用の決定). It is kept with the round and never taken back in silence.
     *
     * @param purpose the other purpose, not blank
     * @param decidedOn when it was decided
     * @param reason why, not blank
     */
    public record OtherUse(String purpose, LocalDate decidedOn, String reason) {

        public OtherUse {
            if (purpose.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("another use needs a purpose and a reason");
            }
        }
    }

    public EvaluationRound {
        decisions = List.copyOf(decisions);
        if (id.isBlank() || purpose.isBlank() || criteria.isBlank()) {
            throw new IllegalArgumentException(
                    "a round has an id, a purpose and criteria: '" + id + "', '" + purpose + "', '" + criteria + "'");
        }
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException(
                    "a round cannot close on " + closesOn + ", before it opens on " + opensOn);
        }
    }

    /** Whether raters have been promised the rules: from the first day on, and for ever. */
    public DisclosureRules.Round stateOn(LocalDate day) {
        return day.isBefore(opensOn) ? DisclosureRules.Round.DRAFT : DisclosureRules.Round.OPEN;
    }

    /**
     * The round as it is to be from {@code day} on: before it opens anything may change but the rules of disclosure only to stricter ones;
     * once it is open, nothing.
     *
     * @return the changed round with these decisions kept, or every reason why it is refused
     */
    public Validation<Seq<Problem>, EvaluationRound> changedTo(EvaluationRound wanted, LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        boolean open = stateOn(day) == DisclosureRules.Round.OPEN;
        fixed(problems, open && !id.equals(wanted.id), "id", day);
        fixed(problems, open && !purpose.equals(wanted.purpose), "purpose", day);
        fixed(problems, open && !criteria.equals(wanted.criteria), "criteria", day);
        fixed(problems, open && !opensOn.equals(wanted.opensOn), "opensOn", day);
        fixed(problems, open && !closesOn.equals(wanted.closesOn), "closesOn", day);
        // opening it in the past would make what was decided today look as if raters had been told
        fixed(problems, !open && wanted.opensOn.isBefore(day), "opensOn", day);
        Validation<Seq<Problem>, DisclosureRules> changed = rules.changedTo(wanted.rules, stateOn(day));
        if (changed.isInvalid()) {
            problems.addAll(changed.getError().toJavaList());
        }
        return problems.isEmpty()
                ? Validation.valid(new EvaluationRound(
                        wanted.id,
                        wanted.purpose,
                        wanted.criteria,
                        changed.get(),
                        wanted.opensOn,
                        wanted.closesOn,
                        decisions))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private void fixed(List<Problem> problems, boolean refused, String what, LocalDate day) {
        if (refused) {
            problems.add(problem(
                    RoundProblem.OPEN_ALREADY, "opensOn", opensOn.toString(), "day", day.toString(), "what", what));
        }
    }

    /**
     * The ratings of the round (この実施回の評価): those whose first version was given on its days, with every correction of them, also one
     * that came after the round was closed.
     *
     * @param all ratings of any round
     * @return those of this round, in the given order
     */
    public List<Rating> ratings(Collection<Rating> all) {
        Map<Rating.Key, LocalDate> first = new HashMap<>();
        all.stream()
                .sorted(Comparator.comparingInt(Rating::revision))
                .forEach(rating -> first.putIfAbsent(rating.key(), rating.day()));
        return all.stream()
                .filter(rating -> isOpenOn(first.getOrDefault(rating.key(), rating.day())))
                .toList();
    }

    /** The requests for ratings that were made on the days of the round, in the given order. */
    public List<RatingRequest> requests(Collection<RatingRequest> all) {
        return all.stream().filter(request -> isOpenOn(request.day())).toList();
    }

    private boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** The problems with rules for groups that the policy does not know. */
    public List<Problem> problemsWithGroups(Collection<RaterGroup> known) {
        Set<RaterGroupId> ids = known.stream().map(RaterGroup::id).collect(Collectors.toSet());
        return rules.groups().keySet().stream()
                .filter(group -> !ids.contains(group))
                .map(group -> problem(
                        RoundProblem.UNKNOWN_GROUP,
                        "group",
                        group.value(),
                        "known",
                        known.stream().map(one -> one.id().value()).collect(Collectors.joining(", "))))
                .toList();
    }

    /**
     * What raters and rated were told: the round without what was decided since. Two rounds with the same promise differ in decisions only.
     */
    public EvaluationRound promise() {
        return new EvaluationRound(id, purpose, criteria, rules, opensOn, closesOn, List.of());
    }

    /** The round with one more decision to use it for another purpose. */
    public EvaluationRound decided(OtherUse use) {
        List<OtherUse> all = new ArrayList<>(decisions);
        all.add(use);
        return new EvaluationRound(id, purpose, criteria, rules, opensOn, closesOn, all);
    }

    /**
     * Whether the round may be used on {@code day}.
     *
     * @param asked for which purpose
     * @param by by which criteria, {@code id@version} and overlays
     * @return every reason why not; empty if it may
     */
    public List<Problem> problemsWithUse(String asked, String by, LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        if (!criteria.equals(by)) {
            problems.add(problem(RoundProblem.OTHER_CRITERIA, "fixed", criteria, "asked", by));
        }
        if (!purpose.equals(asked)
                && decisions.stream()
                        .noneMatch(one ->
                                one.purpose().equals(asked) && !one.decidedOn().isAfter(day))) {
            problems.add(problem(RoundProblem.OTHER_PURPOSE, "fixed", purpose, "asked", asked));
        }
        return List.copyOf(problems);
    }

    private Problem problem(RoundProblem code, String... values) {
        List<String> all = new ArrayList<>(List.of("round", id));
        all.addAll(List.of(values));
        return Problem.of(code, Place.nowhere(), all.toArray(String[]::new));
    }
}
