package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What nobody is granted a role without who begins with nothing: achievements that a criterion asks for, whatever else is met. Each of
 * them takes a place of an offer, so that the places limit how many hold the role. Only what follows from counts under {@code all} and
 * from roles that must be held is looked at; the limit may be less than is said here, never more.
 */
final class PlaceNeeds {

    private final Policy policy;

    PlaceNeeds(Policy policy) {
        this.policy = policy;
    }

    /**
     * How many people can hold a role at most after some years of a scenario; absent where its places set no limit.
     *
     * @param years the fiscal years up to then
     * @param nobody whether nobody can hold a role when a fiscal year begins, so that nobody trains
     */
    OptionalLong most(RoleId role, Scenario scenario, List<FiscalYear> years, BiPredicate<RoleId, FiscalYear> nobody) {
        List<AchievementSelection> needed = new ArrayList<>();
        visit(policy.criterion(role), new HashSet<>(Set.of(role)), needed);
        return needed.stream()
                .map(one -> places(one, scenario, years, nobody))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
    }

    private void visit(Criterion criterion, Set<RoleId> seen, List<AchievementSelection> needed) {
        if (criterion instanceof Criterion.All all) {
            all.of().forEach(one -> visit(one, seen, needed));
        } else if (criterion instanceof Criterion.Count count) {
            add(count.of(), needed);
        } else if (criterion instanceof Criterion.ConsecutiveYears run) {
            add(run.of(), needed);
        } else if (criterion instanceof Criterion.Holds holds && seen.add(holds.role())) {
            visit(policy.criterion(holds.role()), seen, needed);
        }
    }

    private static void add(FactSelection selection, List<AchievementSelection> needed) {
        if (selection instanceof AchievementSelection achievements) {
            needed.add(achievements);
        }
    }

    private static OptionalLong places(
            AchievementSelection needed,
            Scenario scenario,
            List<FiscalYear> years,
            BiPredicate<RoleId, FiscalYear> nobody) {
        long sum = 0;
        for (FiscalYear year : years) {
            for (Offer offer : scenario.in(year.year()).programme().offers()) {
                boolean takesPlace = offer.trainers().isEmpty()
                        || !offer.trainers().stream().allMatch(role -> nobody.test(role, year));
                if (takesPlace && gives(offer, needed)) {
                    if (offer.places().isEmpty()) {
                        return OptionalLong.empty();
                    }
                    sum += offer.places().get();
                }
            }
        }
        return OptionalLong.of(sum);
    }

    private static boolean gives(Offer offer, AchievementSelection needed) {
        return offer.kind() == needed.kind()
                && (needed.which().isEmpty() || needed.which().contains(offer.item()))
                && (needed.by().isEmpty()
                        || offer.by().filter(needed.by()::contains).isPresent());
    }
}
