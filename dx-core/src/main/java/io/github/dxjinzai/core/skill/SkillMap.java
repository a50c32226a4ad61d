package io.github.dxjinzai.core.skill;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Roles (rows) by axes (columns), each cell a mark (スキルマップ). The matrix is full: every role has every axis.
 *
 * @param axes the columns, in the source's order
 * @param rows the marks by role and axis
 * @param levels the level asked for in a cell, by role and axis, where the source gives one; such a cell is marked
 * @param clause where the source says so
 */
public record SkillMap(
        List<SkillAxis> axes,
        Map<RoleId, Map<AxisId, SkillMark>> rows,
        Map<RoleId, Map<AxisId, BigDecimal>> levels,
        ClauseId clause) {

    public SkillMap {
        axes = List.copyOf(axes);
        Set<AxisId> columns = new LinkedHashSet<>();
        for (SkillAxis axis : axes) {
            columns.add(axis.id());
        }
        Map<RoleId, Map<AxisId, SkillMark>> copy = new LinkedHashMap<>();
        for (Map.Entry<RoleId, Map<AxisId, SkillMark>> row : rows.entrySet()) {
            Map<AxisId, SkillMark> marks = new LinkedHashMap<>();
            for (AxisId column : columns) {
                SkillMark mark = row.getValue().get(column);
                if (mark == null) {
                    throw new IllegalArgumentException(
                            "the skill map has no mark for " + row.getKey() + " and " + column);
                }
                marks.put(column, mark);
            }
            if (!new HashSet<>(columns).containsAll(row.getValue().keySet())) {
                throw new IllegalArgumentException("the row " + row.getKey() + " has axes beyond " + columns + ": "
                        + row.getValue().keySet());
            }
            copy.put(row.getKey(), Collections.unmodifiableMap(marks));
        }
        rows = Collections.unmodifiableMap(copy);
        Map<RoleId, Map<AxisId, BigDecimal>> asked = new LinkedHashMap<>();
        for (Map.Entry<RoleId, Map<AxisId, BigDecimal>> row : levels.entrySet()) {
            for (AxisId axis : row.getValue().keySet()) {
                if (rows.getOrDefault(row.getKey(), Map.of()).get(axis) != SkillMark.MARKED) {
                    throw new IllegalArgumentException(
                            "the cell " + row.getKey() + "/" + axis + " has a level but is not marked");
                }
            }
            asked.put(row.getKey(), Collections.unmodifiableMap(new LinkedHashMap<>(row.getValue())));
        }
        levels = Collections.unmodifiableMap(asked);
    }

    /** A map of marks alone. */
    public SkillMap(List<SkillAxis> axes, Map<RoleId, Map<AxisId, SkillMark>> rows, ClauseId clause) {
        this(axes, rows, Map.of(), clause);
    }

    /** The level asked for in a cell, where there is one. */
    public Optional<BigDecimal> level(RoleId role, AxisId axis) {
        return Optional.ofNullable(levels.getOrDefault(role, Map.of()).get(axis));
    }

    /**
     * The mark of one cell.
     *
     * @throws IllegalArgumentException if the map has no such row or column
     */
    public SkillMark mark(RoleId role, AxisId axis) {
        Map<AxisId, SkillMark> row = rows.get(role);
        SkillMark mark = row == null ? null : row.get(axis);
        if (mark == null) {
            throw new IllegalArgumentException("the skill map has no cell for " + role + " and " + axis);
        }
        return mark;
    }
}
