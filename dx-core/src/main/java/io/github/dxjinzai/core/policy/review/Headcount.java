package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A target that asks for a stated number of people (人数の目標).
 *
 * @param index its place in the policy's list
 * @param role the role
 * @param year the fiscal year, where there is one
 * @param people how many
 */
record Headcount(int index, RoleId role, Optional<FiscalYear> year, int people) {

    static List<Headcount> of(Policy policy) {
        List<Headcount> all = new ArrayList<>();
        int index = 0;
        for (HeadcountTarget target : policy.targets().list()) {
            all.add(new Headcount(index++, target.role(), target.year(), target.people()));
        }
        return all;
    }
}
