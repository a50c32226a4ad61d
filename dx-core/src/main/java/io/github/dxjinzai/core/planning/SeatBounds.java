package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.review.EarliestYears;
import io.github.dxjinzai.core.policy.review.Rounds;
import io.github.dxjinzai.core.policy.review.SeatRequirement;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.Targets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * What holds without anything random: nobody is certified before the earliest year, and nobody without the seats and places that it
 * takes. All of it is of people who begin with the policy, so that it binds only where the facts have no work, achievement or
 * certification, and where the policy is in force before the first simulated year begins; what places limit, wherever there is no
 * achievement and no certification.
 */
final class SeatBounds {

    private final Policy policy;
    private final boolean bind;
    /** Whether places limit who holds a role, whenever the policy came into force. */
    private final boolean nothingAchieved;

    private final List<FiscalYear> years;
    private final EarliestYears earliest;
    private final PlaceNeeds places;

    SeatBounds(Policy policy, Facts facts, List<FiscalYear> years) {
        this.policy = policy;
        this.years = years;
        this.nothingAchieved = facts.grants().isEmpty() && facts.achievements().isEmpty();
        this.bind = nothingAchieved
                && facts.participations().isEmpty()
                && !years.get(0).firstDay().isBefore(policy.inForceFrom());
        this.earliest = EarliestYears.of(policy, Rounds.YEAR_END);
        this.places = new PlaceNeeds(policy);
    }

    /** Whether they bind. */
    boolean bind() {
        return bind;
    }

    /** Whether nobody can hold a role at the end of a fiscal year. */
    boolean tooEarly(RoleId role, FiscalYear year) {
        return bind
                && earliest.of(role)
                        .year()
                        .filter(first -> first.compareTo(year) <= 0)
                        .isEmpty();
    }

    /** What as many people take who are granted these roles by these years. */
    List<SeatRequirement> required(Collection<HeadcountTarget> targets) {
        boolean alike = targets.stream()
                .allMatch(one -> one.holders().isEmpty() && one.over().isEmpty());
        if (!bind || !alike || targets.isEmpty()) {
            return List.of();
        }
        Targets all = policy.targets();
        return SeatRequirement.of(ImmutablePolicy.copyOf(policy)
                .withTargets(new Targets(all.holders(), all.over(), List.copyOf(targets))));
    }

    /** Whether a scenario has fewer seats than that by one of the years. */
    boolean tooFew(List<SeatRequirement> required, Scenario scenario) {
        return required.stream().anyMatch(one -> isShort(one, scenario));
    }

    /** Whether a scenario has too few places in trainings and examinations for so many people to hold a role at the end of a year. */
    boolean tooFewPlaces(RoleId role, FiscalYear year, int people, Scenario scenario) {
        List<FiscalYear> simulated =
                years.stream().filter(one -> one.compareTo(year) <= 0).toList();
        OptionalLong most = nothingAchieved
                ? places.most(role, scenario, simulated, this::nobodyHoldsWhenItBegins)
                : OptionalLong.empty();
        return most.isPresent() && most.getAsLong() < people;
    }

    private boolean nobodyHoldsWhenItBegins(RoleId role, FiscalYear year) {
        return nothingAchieved && (year.equals(years.get(0)) || tooEarly(role, year.plus(-1)));
    }

    private boolean isShort(SeatRequirement required, Scenario scenario) {
        Optional<FiscalYear> until = required.year();
        List<Scenario> simulated = years.stream()
                .filter(year -> until.isEmpty() || year.compareTo(until.get()) <= 0)
                .map(year -> scenario.in(year.year()))
                .toList();
        if (until.isPresent() && until.get().compareTo(years.get(years.size() - 1)) > 0) {
            return false;
        }
        long leaders = seats(simulated, Scenario::leadersPerProject);
        long members = seats(simulated, Scenario::membersTo);
        return leaders < required.leaders() || members < required.members() || leaders + members < required.seats();
    }

    private static long seats(List<Scenario> years, ToLongFunction<Scenario> ofProject) {
        return years.stream()
                .mapToLong(one -> Math.multiplyExact(one.projectsPerYear(), ofProject.applyAsLong(one)))
                .reduce(0, Math::addExact);
    }
}
