package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.Optional;

/** When a fact must have happened to be looked at (対象期間). A project happens on its first day. */
public sealed interface Window {

    /** At any time up to the day judged (時期を問わない). */
    record Ever() implements Window {}

    /**
     * Within the last so many years, months or fiscal years (直近の期間): the day judged is not later than the last day of the span that
     * begins with the fact. A pass of 2022-06-30 is within three years up to 2025-06-29, and within three fiscal years up to
     * 2025-03-31.
     *
     * @param span how long
     */
    record Last(Span span) implements Window {}

    /**
     * After the day of the latest grant of a role (認定・更新の後), so that a renewal begins anew. Without a grant nothing is looked at.
     *
     * @param role the role
     */
    record SinceGranted(RoleId role) implements Window {}

    /**
     * Between two days, both included (日付の範囲): for one cohort or a time of transition.
     *
     * @param from the first day, where there is one
     * @param until the last day, where there is one
     */
    record Between(Optional<LocalDate> from, Optional<LocalDate> until) implements Window {

        /** Whether {@code day} lies between. */
        public boolean contains(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
