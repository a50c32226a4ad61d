package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import io.github.dxjinzai.core.target.TargetScope;
import io.github.dxjinzai.core.target.TargetSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a target without the number of staff (人数の目標).
 *
 * @param index its place in the policy's list
 * @param role the role
 * @param year the fiscal year, where there is one
 * @param people how many people among all staff it asks for at least
 * @param asked what it asks for, for people: 20, 5 %
 * @param isWhole whether it is a number of people among all staff
 * @param counting how it counts; absent while that is open
 */
record StatedTarget(
        int index,
        RoleId role,
        Optional<FiscalYear> year,
        int people,
        String asked,
        boolean isWhole,
        Optional<Counting> counting) {

    /** The targets that ask for somebody. One that has not been stated yet asks for nobody. */
    static List<StatedTarget> of(Policy policy) {
        List<StatedTarget> all = new ArrayList<>();
        int index = 0;
        for (HeadcountTarget target : policy.targets().list()) {
            int at = index++;
            people(target)
                    .filter(people -> people > 0)
                    .ifPresent(people -> all.add(new StatedTarget(
                            at,
                            target.role(),
                            target.year(),
                            people,
                            asked(target),
                            target.people().isPresent(),
                            counting(policy, target))));
        }
        return all;
    }

    private static Optional<Integer> people(HeadcountTarget target) {
        if (target.size() instanceof TargetSize.People people) {
            // in each unit: one unit is known to be there
            return Optional.of(
                    target.scope() instanceof TargetScope.EachUnit ? Math.min(1, people.count()) : people.count());
        }
        return target.size().of(1);
    }

    private static String asked(HeadcountTarget target) {
        return target.size() instanceof TargetSize.ShareOfStaff share
                ? share.percent() + " %"
                : people(target).map(Object::toString).orElse("");
    }

    private static Optional<Counting> counting(Policy policy, HeadcountTarget target) {
        Optional<HolderCounting> holders = target.holders()
                .or(() -> policy.termValues().word(policy.targets().holders(), HolderCounting.class));
        Optional<CountedOver> over =
                target.over().or(() -> policy.termValues().word(policy.targets().over(), CountedOver.class));
        return holders.flatMap(one -> over.map(other -> new Counting(one, other)));
    }
}
