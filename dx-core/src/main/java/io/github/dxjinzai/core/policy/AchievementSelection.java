package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import java.util.List;

/**
 * Which of a person's achievements a criterion looks at (対象とする実績), and what each must meet.
 *
 * @param kind which kind
 * @param which which of them; empty for any of the kind
 * @param by the offices whose attestation counts; empty for any, and for none
 * @param lapsed whether one counts that was valid until an earlier day
 * @param where what each must meet, all of it
 */
public record AchievementSelection(
        AchievementKind kind,
        List<AchievementId> which,
        List<AttesterId> by,
        boolean lapsed,
        List<QuantityCondition> where)
        implements FactSelection {

    public AchievementSelection {
        which = List.copyOf(which);
        by = List.copyOf(by);
        where = List.copyOf(where);
    }

    /** Whether an achievement is looked at, leaving aside whether it is still valid. */
    public boolean selects(Achievement one) {
        return one.kind() == kind
                && (which.isEmpty() || which.contains(one.item()))
                && (by.isEmpty() || one.by().filter(by::contains).isPresent());
    }
}
