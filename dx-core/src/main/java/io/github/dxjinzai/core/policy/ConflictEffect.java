package io.github.dxjinzai.core.policy;

/** What becomes of the rating of someone who is related to those rated (利害関係者の評価の扱い). It is always said. */
public enum ConflictEffect {
    /** It does not count (除外する). */
    EXCLUDE,
    /** It counts, and that is noted (数えた上で注記する). */
    FLAG
}
