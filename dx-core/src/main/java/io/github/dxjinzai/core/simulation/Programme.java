package io.github.dxjinzai.core.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What is done every fiscal year besides staffing projects, and what it costs (年間の計画と予算); in later years with what a
 * {@link ProgrammeChange} says.
 *
 * @param offers what people can achieve outside projects, by id; no two with the same
 * @param leaders who may have a leader's seat; absent where everyone may
 * @param projectCost what one project costs that takes place, in yen, 0 or more; absent where no cost is stated
 * @param budget what there is to spend each fiscal year, in yen, 0 or more; absent where none is stated. It is held against what is
 *     spent and stops nothing
 */
public record Programme(
        List<Offer> offers, Optional<Applicants> leaders, Optional<Integer> projectCost, Optional<Integer> budget) {

    public Programme {
        offers = offers.stream().sorted().toList();
        if (offers.stream().map(Offer::id).distinct().count() < offers.size()) {
            throw new IllegalArgumentException(
                    "two offers have one id: " + offers.stream().map(Offer::id).toList());
        }
        projectCost.ifPresent(yen -> Scenario.within("projectCost", yen, 0, Integer.MAX_VALUE));
        budget.ifPresent(yen -> Scenario.within("budget", yen, 0, Integer.MAX_VALUE));
    }

    /** Projects alone, without costs. */
    public static Programme none() {
        return new Programme(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with these offers and no others. */
    public Programme withOffers(List<Offer> others) {
        return new Programme(others, leaders, projectCost, budget);
    }
}
