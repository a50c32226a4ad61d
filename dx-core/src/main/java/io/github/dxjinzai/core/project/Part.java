package io.github.dxjinzai.core.project;

/** A person's part in a project (リーダー・メンバーとして参加). */
public enum Part {
    /** リーダー. */
    LEADER,
    /** メンバー. */
    MEMBER
}
