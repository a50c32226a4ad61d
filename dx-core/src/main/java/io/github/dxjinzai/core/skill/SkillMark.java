package io.github.dxjinzai.core.skill;

/** One cell's mark in a skill map (〇). */
public enum SkillMark {
    /** The source asks for the skill at this stage: 〇. */
    MARKED,
    /** The source leaves the cell blank, legibly. */
    UNMARKED,
    /** The mark cannot be read in the source. Not the same as not asked for. */
    ILLEGIBLE
}
