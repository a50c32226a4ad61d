package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.skill.SkillMark;

/**
 * Whether a person has earned one cell of the skill map (スキルの認定).
 *
 * @param cell the cell
 * @param mark the map's own mark for the cell
 * @param finding why, or why not
 */
public record SkillFinding(SkillCell cell, SkillMark mark, Finding finding) {

    /** Whether the cell is earned. */
    public Verdict verdict() {
        return finding.verdict();
    }
}
