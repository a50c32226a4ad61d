package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of rules tried out before it is in force (改定の試行): who would gain, lose or keep which role, and why. Nothing is changed.
 *
 * <p>Everyone who serves on the day is judged by both versions on the same facts. A certification granted under the old rules is a
 * fact and stays one: where the new rules ask for it, it counts, even if it is lost in this very change.
 *
 * @param from the version in force, with its overlays
 * @param to the version that is tried out, with its overlays
 * @param day the day on which it is tried out
 * @param effects one for every person and every role of either version, by staff number; roles in the order of the new version, then
 *     those that only the old one has
 */
public record DryRun(String from, String to, LocalDate day, List<Effect> effects) {

    public DryRun {
        effects = List.copyOf(effects);
    }

    /** What the change means for one person and one role. */
    public enum Outcome {
        /** Holds it, and meets the new criteria as well (継続). */
        KEEPS,
        /** Holds it, and keeps it although the new criteria are not met or cannot be judged (経過措置により継続). */
        KEEPS_BY_TRANSITION,
        /** Holds it, and loses it (失う). */
        LOSES,
        /** Holds it; it ends, and the new criteria are met, so that it can be granted anew (失効・再認定可). */
        LOSES_AND_MAY_REGAIN,
        /** Holds it, is judged again, and cannot be judged (再判定・保留). */
        PENDING,
        /** Does not hold it; meets the new criteria and did not meet the old ones (新たに満たす). */
        GAINS,
        /** Does not hold it; met the old criteria and does not meet the new ones (満たさなくなる). */
        FORFEITS,
        /** Does not hold it, and the change makes no difference (変わらない). */
        UNCHANGED
    }

    /**
     * What the change means for one person and one role.
     *
     * @param staff the person
     * @param role the role
     * @param held whether it is held on the day under the version in force
     * @param outcome what it means
     * @param before the judgment by the version in force; absent if it has no such role
     * @param after the judgment by the version tried out; absent if it has no such role
     */
    public record Effect(
            StaffId staff,
            RoleId role,
            Verdict held,
            Outcome outcome,
            Optional<Judgment> before,
            Optional<Judgment> after) {

        /**
         * Why: the findings by the new criterion at each node that comes to another verdict than the old criterion's node of the same
         * id, in order. A node that is looked at several times comes to the worst of its findings, and only those are told.
         */
        public List<Finding> differences() {
            Map<String, Verdict> old = worst(before);
            Map<String, Verdict> now = worst(after);
            return after.stream()
                    .flatMap(judgment -> judgment.finding().all())
                    .filter(one -> one.verdict() == now.get(one.node()) && one.verdict() != old.get(one.node()))
                    .toList();
        }

        private static Map<String, Verdict> worst(Optional<Judgment> judgment) {
            Map<String, Verdict> worst = new HashMap<>();
            judgment.ifPresent(
                    one -> one.finding().all().forEach(at -> worst.merge(at.node(), at.verdict(), Verdict::and)));
            return worst;
        }
    }

    /**
     * Tries a change out.
     *
     * @param from a judge by the version in force
     * @param to a judge by the version that is tried out
     * @param transition what becomes of holders
     */
    public static DryRun of(Judge from, Judge to, Facts facts, LocalDate day, Transition transition) {
        List<RoleId> roles = new ArrayList<>(to.policy().ladder().ascending());
        from.policy().ladder().ascending().stream()
                .filter(role -> !roles.contains(role))
                .forEach(roles::add);
        List<Effect> effects = new ArrayList<>();
        for (StaffMember person : facts.staff()) {
            if (person.serves(day)) {
                Dossier dossier = facts.dossier(person.id()).orElseThrow();
                roles.forEach(role -> effects.add(effect(from, to, dossier, role, day, transition)));
            }
        }
        return new DryRun(from.policy().fullVersion(), to.policy().fullVersion(), day, effects);
    }

    private static Effect effect(
            Judge from, Judge to, Dossier dossier, RoleId role, LocalDate day, Transition transition) {
        Optional<Judgment> before = judged(from, dossier, role, day);
        Optional<Judgment> after = judged(to, dossier, role, day);
        Verdict held = before.isPresent() ? from.standing(dossier, role, day).verdict() : Verdict.NOT_MET;
        Outcome outcome = held == Verdict.MET
                ? ofHolder(after.map(Judgment::verdict), transition.of(role))
                : ofOther(before.map(Judgment::verdict), after.map(Judgment::verdict));
        return new Effect(dossier.staff(), role, held, outcome, before, after);
    }

    private static Optional<Judgment> judged(Judge by, Dossier dossier, RoleId role, LocalDate day) {
        Policy policy = by.policy();
        return policy.criteria().containsKey(role) ? Optional.of(by.judge(dossier, role, day)) : Optional.empty();
    }

    private static Outcome ofHolder(Optional<Verdict> after, HolderTreatment treatment) {
        if (after.isEmpty()) {
            return Outcome.LOSES;
        }
        boolean met = after.get() == Verdict.MET;
        return switch (treatment) {
            case KEEP -> met ? Outcome.KEEPS : Outcome.KEEPS_BY_TRANSITION;
            case EXPIRE -> met ? Outcome.LOSES_AND_MAY_REGAIN : Outcome.LOSES;
            case JUDGE_AGAIN ->
                met ? Outcome.KEEPS : after.get() == Verdict.UNDETERMINED ? Outcome.PENDING : Outcome.LOSES;
        };
    }

    private static Outcome ofOther(Optional<Verdict> before, Optional<Verdict> after) {
        boolean metBefore = before.filter(verdict -> verdict == Verdict.MET).isPresent();
        boolean metAfter = after.filter(verdict -> verdict == Verdict.MET).isPresent();
        if (metBefore == metAfter) {
            return Outcome.UNCHANGED;
        }
        return metAfter ? Outcome.GAINS : Outcome.FORFEITS;
    }

    /** How many people each outcome has for a role; outcomes that nobody has are left out. */
    public Map<Outcome, Integer> counts(RoleId role) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        effects.stream()
                .filter(effect -> effect.role().equals(role))
                .forEach(effect -> counts.merge(effect.outcome(), 1, Integer::sum));
        return counts;
    }
}
