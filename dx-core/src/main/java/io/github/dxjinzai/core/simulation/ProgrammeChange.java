package io.github.dxjinzai.core.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What is otherwise in the programme from a fiscal year on, until a later change says otherwise again (年度からの計画の変更): projects and
 * their seats, who may lead, places and costs. What is not stated stays as it was.
 *
 * <p>Example: 12 projects a year from FY2028 on, and 60 places in the training instead of 40.
 *
 * <p>Where one end of the team's size is stated and lies beyond the other that is in force, the other moves along.
 */
@Value.Immutable
public abstract class ProgrammeChange {

    /** The fiscal year from which on it holds: the calendar year in which it begins, 1 to 9999 (変更の年度). */
    public abstract int fromYear();

    /** {@link Scenario#projectsPerYear} from then on. */
    public abstract Optional<Integer> projectsPerYear();

    /** {@link Scenario#leadersPerProject} from then on. */
    public abstract Optional<Integer> leadersPerProject();

    /** {@link Scenario#membersFrom} from then on. */
    public abstract Optional<Integer> membersFrom();

    /** {@link Scenario#membersTo} from then on. */
    public abstract Optional<Integer> membersTo();

    /** {@link Scenario#leaderHoldsRole} from then on. */
    public abstract Optional<Chance> leaderHoldsRole();

    /** {@link Scenario#memberHasExperience} from then on. */
    public abstract Optional<Chance> memberHasExperience();

    /** {@link Programme#leaders} from then on. */
    public abstract Optional<Applicants> leaders();

    /** {@link Programme#projectCost} from then on. */
    public abstract Optional<Integer> projectCost();

    /** {@link Programme#budget} from then on. */
    public abstract Optional<Integer> budget();

    /** What is otherwise in offers of the programme, by id; no offer twice. */
    public abstract List<OfferChange> offers();

    /** A builder with nothing set. */
    public static ImmutableProgrammeChange.Builder builder() {
        return ImmutableProgrammeChange.builder();
    }

    @Value.Check
    ProgrammeChange check() {
        Scenario.within("the fiscal year of a change", fromYear(), 1, 9999);
        List<OfferChange> sorted = offers().stream().sorted().toList();
        if (sorted.stream().map(OfferChange::id).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException("the change from " + fromYear() + " on speaks of one offer twice: "
                    + sorted.stream().map(OfferChange::id).toList());
        }
        if (stated().isEmpty()) {
            throw new IllegalArgumentException("the change from " + fromYear() + " on says nothing");
        }
        return sorted.equals(offers())
                ? this
                : ImmutableProgrammeChange.copyOf(this).withOffers(sorted);
    }

    /** The ids of the assumptions that it states, without the year: {@code projects-per-year}, {@code course/places}. */
    public SortedSet<String> stated() {
        SortedSet<String> all = new TreeSet<>();
        note(all, StandardAssumption.PROJECTS_PER_YEAR, projectsPerYear());
        note(all, StandardAssumption.LEADERS_PER_PROJECT, leadersPerProject());
        note(all, StandardAssumption.MEMBERS_FROM, membersFrom());
        note(all, StandardAssumption.MEMBERS_TO, membersTo());
        note(all, StandardAssumption.LEADER_HOLDS_ROLE, leaderHoldsRole());
        note(all, StandardAssumption.MEMBER_HAS_EXPERIENCE, memberHasExperience());
        note(all, StandardAssumption.LEADER_APPLICANTS, leaders());
        note(all, StandardAssumption.PROJECT_COST, projectCost());
        note(all, StandardAssumption.BUDGET, budget());
        offers().forEach(offer -> offer.stated().forEach(field -> all.add(offer.id() + "/" + field)));
        return all;
    }

    private static void note(Set<String> all, StandardAssumption which, Optional<?> value) {
        value.ifPresent(stated -> all.add(which.id()));
    }

    /** What a scenario says of the assumptions of these ids, as a change from a year on; absent if it says nothing of any of them. */
    static Optional<ProgrammeChange> of(int from, Scenario scenario, Set<String> ids) {
        Programme programme = scenario.programme();
        Predicate<StandardAssumption> states = which -> ids.contains(which.id());
        List<OfferChange> offers = programme.offers().stream()
                .flatMap(offer -> OfferChange.of(offer, ids).stream())
                .toList();
        ImmutableProgrammeChange.Builder all = builder()
                .fromYear(from)
                .projectsPerYear(Optional.of(scenario.projectsPerYear())
                        .filter(one -> states.test(StandardAssumption.PROJECTS_PER_YEAR)))
                .leadersPerProject(Optional.of(scenario.leadersPerProject())
                        .filter(one -> states.test(StandardAssumption.LEADERS_PER_PROJECT)))
                .membersFrom(
                        Optional.of(scenario.membersFrom()).filter(one -> states.test(StandardAssumption.MEMBERS_FROM)))
                .membersTo(Optional.of(scenario.membersTo()).filter(one -> states.test(StandardAssumption.MEMBERS_TO)))
                .leaderHoldsRole(Optional.of(scenario.leaderHoldsRole())
                        .filter(one -> states.test(StandardAssumption.LEADER_HOLDS_ROLE)))
                .memberHasExperience(Optional.of(scenario.memberHasExperience())
                        .filter(one -> states.test(StandardAssumption.MEMBER_HAS_EXPERIENCE)))
                .leaders(programme.leaders().filter(one -> states.test(StandardAssumption.LEADER_APPLICANTS)))
                .projectCost(programme.projectCost().filter(one -> states.test(StandardAssumption.PROJECT_COST)))
                .budget(programme.budget().filter(one -> states.test(StandardAssumption.BUDGET)))
                .offers(offers);
        boolean any = scenario.assumptions().stream().map(Assumption::id).anyMatch(ids::contains);
        return any ? Optional.of(all.build()) : Optional.empty();
    }

    /**
     * The scenario of a year from which on it holds.
     *
     * @param before the scenario of the year before, without changes to come
     * @throws IllegalArgumentException if it speaks of an offer that there is not
     */
    Scenario applyTo(Scenario before) {
        Programme programme = before.programme();
        Map<String, OfferChange> changes = offers().stream()
                .collect(Collectors.toMap(OfferChange::id, one -> one, (one, other) -> one, TreeMap::new));
        List<Offer> offers = programme.offers().stream()
                .map(offer -> Optional.ofNullable(changes.remove(offer.id()))
                        .map(change -> change.applyTo(offer))
                        .orElse(offer))
                .toList();
        if (!changes.isEmpty()) {
            throw new IllegalArgumentException("the change from " + fromYear() + " on speaks of the offers "
                    + changes.keySet() + ", but there are "
                    + programme.offers().stream().map(Offer::id).toList());
        }
        int least = membersFrom()
                .orElseGet(() -> Math.min(before.membersFrom(), membersTo().orElse(Integer.MAX_VALUE)));
        int most = membersTo().orElseGet(() -> Math.max(before.membersTo(), least));
        return ImmutableScenario.builder()
                .from(before)
                .projectsPerYear(projectsPerYear().orElse(before.projectsPerYear()))
                .leadersPerProject(leadersPerProject().orElse(before.leadersPerProject()))
                .membersFrom(least)
                .membersTo(most)
                .leaderHoldsRole(leaderHoldsRole().orElse(before.leaderHoldsRole()))
                .memberHasExperience(memberHasExperience().orElse(before.memberHasExperience()))
                .programme(new Programme(
                        offers,
                        leaders().or(programme::leaders),
                        projectCost().or(programme::projectCost),
                        budget().or(programme::budget)))
                .build();
    }
}
