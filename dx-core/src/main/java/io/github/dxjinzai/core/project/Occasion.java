package io.github.dxjinzai.core.project;

/** When something is evaluated (評価の機会). */
public enum Occasion {
    /** The presentation at a project's end (報告会). */
    DEBRIEF,
    /** After the project (プロジェクト終了後): its members evaluate the leader. Never before the project's last day. */
    AFTER_PROJECT
}
