package io.github.dxjinzai.core.target;

import io.github.dxjinzai.core.staff.DepartmentId;

/** Where a target counts (目標の範囲). */
public sealed interface TargetScope {

    /** Among all staff (全庁). */
    record AllStaff() implements TargetScope {}

    /**
     * In one unit and those below it (特定の所属).
     *
     * @param id the unit's code
     */
    record Unit(DepartmentId id) implements TargetScope {}

    /**
     * In each unit by itself (所属ごと): 'one in every section'. Units where nobody serves on the last day of the year are left out.
     *
     * @param which which units
     */
    record EachUnit(Which which) implements TargetScope {}

    /** Which units are meant by each. */
    enum Which {
        /** Every unit in which someone serves directly; those below it are units of their own (職員の所属する単位). */
        SECTION,
        /** Every topmost unit, with all below it (最上位の所属). */
        TOP
    }
}
