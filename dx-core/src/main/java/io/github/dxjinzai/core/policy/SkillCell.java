package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;

/**
 * One cell of a skill map (スキルマップの欄).
 *
 * @param role the row
 * @param axis the column
 */
public record SkillCell(RoleId role, AxisId axis) {

    /** {@code expert/leadership}. */
    @Override
    public String toString() {
        return role + "/" + axis;
    }
}
