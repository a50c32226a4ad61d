package io.github.dxjinzai.core.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An assumption of which a range is stated, with the scenario at either end of it, everything else being as it was (前提条件の幅の両端).
 *
 * <p>Example: of 5 projects a year, which may well be 3 to 8, the scenario with 3 projects and the scenario with 8. Where the members of
 * a project, at least, would be more than those at most, or the other way round, the other end of the team moves along.
 *
 * @param assumption the assumption
 * @param range its range
 * @param low the scenario with the least value
 * @param high the scenario with the greatest value
 */
public record AssumptionRange(Assumption assumption, Grounds.Range range, Scenario low, Scenario high) {

    /** What certifies nobody: what only costs, and how long one looks. */
    private static final Set<String> OF_NOBODY =
            Set.of(StandardAssumption.YEARS.id(), StandardAssumption.PROJECT_COST.id(), StandardAssumption.BUDGET.id());

    private static final Set<String> OF_COST_IN_OFFERS = Set.of(Offer.HOURS, Offer.PLACE_COST, Offer.YEAR_COST);

    /**
     * Every assumption that has a range and may change who is certified, in the scenario's order. Costs, hours, the budget and the
     * number of years, which may not, are left out.
     */
    public static List<AssumptionRange> of(StatedScenario stated) {
        return stated.scenario().assumptions().stream()
                .filter(one -> movesPeople(one.id()))
                .flatMap(one -> stated.grounds(one.id()).range().stream().map(range -> between(stated, one, range)))
                .toList();
    }

    private static AssumptionRange between(StatedScenario stated, Assumption one, Grounds.Range range) {
        return new AssumptionRange(
                one, range, at(stated.scenario(), one.id(), range.from()), at(stated.scenario(), one.id(), range.to()));
    }

    private static boolean movesPeople(String id) {
        String always = id.substring(0, from(id));
        return !OF_NOBODY.contains(always) && !OF_COST_IN_OFFERS.contains(always.substring(always.indexOf('/') + 1));
    }

    /** Where the id of an assumption says from which year on it holds; its end where it does not. */
    private static int from(String id) {
        int from = id.indexOf(Assumption.FROM);
        return from < 0 ? id.length() : from;
    }

    /** The scenario with one assumption at another value, as {@link Assumption#value} writes it. */
    private static Scenario at(Scenario scenario, String id, String value) {
        int from = from(id);
        if (from < id.length()) {
            int year = Integer.parseInt(id.substring(from + 1));
            return changed(scenario, year, at(scenario.in(year), id.substring(0, from), value));
        }
        int slash = id.indexOf('/');
        if (slash >= 0) {
            return offer(scenario, id.substring(0, slash), id.substring(slash + 1), value);
        }
        StandardAssumption which = Stream.of(StandardAssumption.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> noRange(id));
        ImmutableScenario now = ImmutableScenario.copyOf(scenario);
        return switch (which) {
            case PROJECTS_PER_YEAR -> now.withProjectsPerYear(whole(value));
            case LEADERS_PER_PROJECT -> now.withLeadersPerProject(whole(value));
            case MEMBERS_FROM -> members(now, whole(value), Math.max(whole(value), scenario.membersTo()));
            case MEMBERS_TO -> members(now, Math.min(whole(value), scenario.membersFrom()), whole(value));
            case LEADER_HOLDS_ROLE -> now.withLeaderHoldsRole(chance(value));
            case MEMBER_HAS_EXPERIENCE -> now.withMemberHasExperience(chance(value));
            case AXES_PER_PROJECT -> now.withAxesPerProject(whole(value));
            case EXPERIENCE -> now.withExperience(whole(value));
            case PERSPECTIVE_MISSING -> now.withPerspectiveMissing(chance(value));
            case AFTER_PROJECT_MISSING -> now.withAfterProjectMissing(chance(value));
            case LEAVES -> now.withLeaves(chance(value));
            case JOINERS_PER_YEAR -> now.withJoinersPerYear(whole(value));
            case RETIRES_AFTER ->
                now.withPersonnel(personnel(
                        scenario,
                        Optional.of(whole(value)),
                        scenario.personnel().transfers()));
            case TRANSFERS ->
                now.withPersonnel(personnel(scenario, scenario.personnel().retiresAfter(), Optional.of(chance(value))));
            default -> throw noRange(id);
        };
    }

    /** The same with what the change of a year states as it is in another scenario. */
    private static Scenario changed(Scenario scenario, int year, Scenario then) {
        return ImmutableScenario.copyOf(scenario)
                .withChanges(scenario.changes().stream()
                        .map(change -> change.fromYear() == year
                                ? ProgrammeChange.of(year, then, change.stated())
                                        .orElseThrow()
                                : change)
                        .toList());
    }

    private static Scenario members(ImmutableScenario of, int from, int to) {
        return ImmutableScenario.builder()
                .from(of)
                .membersFrom(from)
                .membersTo(to)
                .build();
    }

    private static Personnel personnel(Scenario of, Optional<Integer> retiresAfter, Optional<Chance> transfers) {
        return new Personnel(
                retiresAfter,
                transfers,
                of.personnel().joinerDepartments(),
                of.personnel().joinerPost());
    }

    private static Scenario offer(Scenario scenario, String offer, String field, String value) {
        UnaryOperator<ImmutableOffer> change = switch (field) {
            case Offer.PLACES -> one -> one.withPlaces(whole(value));
            case Offer.PLACES_PER_TRAINER -> one -> one.withPlacesPerTrainer(whole(value));
            case Offer.APPLIES -> one -> one.withApplies(chance(value));
            case Offer.PASSES -> one -> one.withPasses(chance(value));
            case Offer.RAISES -> one -> one.withRaises(whole(value));
            default -> throw noRange(offer + "/" + field);
        };
        return ImmutableScenario.copyOf(scenario)
                .withProgramme(scenario.programme()
                        .withOffers(scenario.programme().offers().stream()
                                .map(one -> one.id().equals(offer) ? change.apply(ImmutableOffer.copyOf(one)) : one)
                                .map(Offer.class::cast)
                                .toList()));
    }

    private static IllegalArgumentException noRange(String id) {
        return new IllegalArgumentException("an assumption with a range is a whole number or a chance, not " + id);
    }

    private static int whole(String value) {
        return Integer.parseInt(value);
    }

    private static Chance chance(String value) {
        int slash = value.indexOf('/');
        return new Chance(Integer.parseInt(value.substring(0, slash)), Integer.parseInt(value.substring(slash + 1)));
    }
}
