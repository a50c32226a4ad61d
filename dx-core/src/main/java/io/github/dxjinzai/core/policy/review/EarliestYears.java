package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The earliest fiscal year in which each role can be granted to a person who begins with the policy (最も早い年度): who has no project, no
 * achievement and no certification from before the policy came into force. Since when the person serves does not matter.
 *
 * <p>Nothing random enters it, and nobody of whom that is true is earlier. Facts from before count wherever a criterion sets no window;
 * a person who has them can be earlier.
 *
 * @param rounds when roles are granted
 * @param byRole for each role, from the lowest to the highest
 */
public record EarliestYears(Rounds rounds, Map<RoleId, Earliest> byRole) {

    public EarliestYears {
        byRole = Collections.unmodifiableMap(new LinkedHashMap<>(byRole));
    }

    /**
     * The earliest year of one role.
     *
     * @param year the fiscal year; absent where nobody who begins with the policy can ever be granted it
     * @param exact whether somebody can be granted it in that year; otherwise it is a bound only, and nobody is earlier
     * @param because what delays it, in the order of time; empty where nothing does
     */
    public record Earliest(Optional<FiscalYear> year, boolean exact, List<Step> because) {
        public Earliest {
            because = List.copyOf(because);
        }
    }

    /**
     * One thing that takes its time.
     *
     * @param node the node of the criterion that asks for it, or the role that is granted
     * @param reason what it is
     * @param year the fiscal year in which it can be over
     */
    public record Step(String node, Reason reason, FiscalYear year) {}

    /** What takes its time. */
    public enum Reason {
        /** The first fact can lie here (最初の事実). */
        FIRST_FACT,
        /** A role is granted (認定). */
        GRANTED,
        /** A project or achievement after the grant (認定の後の事実). */
        AFTER_GRANT,
        /** So many fiscal years need a fact each (複数の年度). */
        FISCAL_YEARS,
        /** The role has to be held for so long (保持の期間). */
        HELD_FOR,
        /** Facts or the day judged lie in a time that begins later (期間の開始). */
        FROM_DAY
    }

    /** The earliest years by a policy; takes time in proportion to its nodes times its roles. */
    public static EarliestYears of(Policy policy, Rounds rounds) {
        return new EarliestDays(policy, CriterionAnalysis.of(policy), rounds).years();
    }

    /**
     * The earliest year of a role.
     *
     * @throws IllegalArgumentException if the policy has no such role
     */
    public Earliest of(RoleId role) {
        return Optional.ofNullable(byRole.get(role))
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no role " + role + " among " + byRole.keySet()));
    }

    /** A day, and what it is owed to. */
    record Reached(LocalDate day, List<Step> because, boolean exact) {}
}
