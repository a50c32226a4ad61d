package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A target that asks for a stated number of people among all staff, counted as the policy's targets are (人数の目標). Of shares, of
 * targets by unit and of those that count otherwise nothing is concluded.
 *
 * @param index its place in the policy's list
 * @param role the role
 * @param year the fiscal year, where there is one
 * @param people how many
 */
record StatedTarget(int index, RoleId role, Optional<FiscalYear> year, int people) {

    static List<StatedTarget> of(Policy policy) {
        List<StatedTarget> all = new ArrayList<>();
        List<HeadcountTarget> targets = policy.targets().list();
        for (int i = 0; i < targets.size(); i++) {
            HeadcountTarget target = targets.get(i);
            if (target.people().isPresent()
                    && target.holders().isEmpty()
                    && target.over().isEmpty()) {
                all.add(new StatedTarget(
                        i, target.role(), target.year(), target.people().get()));
            }
        }
        return all;
    }
}
