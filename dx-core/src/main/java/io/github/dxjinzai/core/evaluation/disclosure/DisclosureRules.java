package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The minimums under which nothing is shown (開示の規則): policy data, fixed before a round opens. A group without a rule of its own
 * is anonymous with the least minimum.
 *
 * <p>Example: {@code DisclosureRules.withNamed(List.of(executives))} are the defaults: executives are named, everyone else is
 * anonymous; 3 of a group and 4 over all anonymous groups; one own rating.
 *
 * @param groups the rule by group
 * @param anonymousInAll the fewest anonymous raters of all groups together who answered an item; at least 4
 * @param knownRatings how many ratings one reader, or readers who talk, may know beforehand because they gave them; at least 1.
 *     The more, the wider the bands in which high and low means are shown
 */
public record DisclosureRules(SortedMap<RaterGroupId, GroupRule> groups, int anonymousInAll, int knownRatings) {

    /** The least number of anonymous raters over all groups. */
    public static final int IN_ALL_FLOOR = 4;

    /** Whether the round of an evaluation has begun. */
    public enum Round {
        /** Nobody has been asked yet (準備中). */
        DRAFT,
        /** Raters have been promised the rules (評価中, 評価後). */
        OPEN
    }

    public DisclosureRules {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        if (anonymousInAll < IN_ALL_FLOOR || knownRatings < 1 || knownRatings > 1000) {
            throw new IllegalArgumentException("at least " + IN_ALL_FLOOR + " anonymous raters in all and 1 to 1000"
                    + " known ratings, not " + anonymousInAll + " and " + knownRatings);
        }
    }

    /** The defaults, with these groups named. */
    public static DisclosureRules withNamed(Collection<RaterGroupId> named) {
        SortedMap<RaterGroupId, GroupRule> groups = new TreeMap<>();
        named.forEach(group -> groups.put(group, GroupRule.NAMED));
        return new DisclosureRules(groups, IN_ALL_FLOOR, 1);
    }

    /** The rule of a group. */
    public GroupRule of(RaterGroupId group) {
        return Optional.ofNullable(groups.get(group)).orElse(GroupRule.ANONYMOUS);
    }

    /**
     * These rules changed to {@code wanted}, which may only be stricter, and not once the round is open. Groups of which
     * {@code wanted} says nothing keep their rule.
     *
     * @return the new rules, or every reason why they are refused
     */
    public Validation<Seq<Problem>, DisclosureRules> changedTo(DisclosureRules wanted, Round round) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<RaterGroupId, GroupRule> merged = new TreeMap<>(groups);
        merged.putAll(wanted.groups);
        DisclosureRules changed = new DisclosureRules(merged, wanted.anonymousInAll, wanted.knownRatings);
        if (round == Round.OPEN && !changed.equals(this)) {
            problems.add(Problem.of(DisclosureProblem.ROUND_OPEN, Place.nowhere()));
        }
        for (Map.Entry<RaterGroupId, GroupRule> entry : merged.entrySet()) {
            GroupRule now = of(entry.getKey());
            GroupRule then = entry.getValue();
            if (now.anonymous() && !then.anonymous()) {
                problems.add(Problem.of(
                        DisclosureProblem.NAMED_AFTER_ALL,
                        Place.nowhere(),
                        "group",
                        entry.getKey().value()));
            }
            lowered(entry.getKey().value(), now.minimum(), then.minimum()).ifPresent(problems::add);
        }
        lowered("anonymousInAll", anonymousInAll, wanted.anonymousInAll).ifPresent(problems::add);
        lowered("knownRatings", knownRatings, wanted.knownRatings).ifPresent(problems::add);
        return problems.isEmpty()
                ? Validation.valid(changed)
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private static Optional<Problem> lowered(String what, int now, int wanted) {
        return wanted >= now
                ? Optional.empty()
                : Optional.of(Problem.of(
                        DisclosureProblem.LOWERED,
                        Place.nowhere(),
                        "what",
                        what,
                        "now",
                        Integer.toString(now),
                        "wanted",
                        Integer.toString(wanted)));
    }
}
