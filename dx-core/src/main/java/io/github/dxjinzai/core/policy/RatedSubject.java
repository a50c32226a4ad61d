package io.github.dxjinzai.core.policy;

/** Whose ratings count for a person (評価の対象). */
public enum RatedSubject {
    /** Those of the project's outcome: the team's result, inherited by everyone who took part (チームの成果). */
    TEAM,
    /** Those of the person (本人). */
    PERSON
}
