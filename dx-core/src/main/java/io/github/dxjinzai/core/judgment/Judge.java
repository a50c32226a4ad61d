package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges people by one policy (判定者). A judgment depends on the policy, the dossier, the role and the day, and on nothing else;
 * facts dated after the day do not matter.
 *
 * <p>Example: {@code Judge.by(policy).judge(dossier, new RoleId("expert"), LocalDate.of(2024, 10, 1))}.
 *
 * <p>A judge can be used by several threads at once. A judgment takes time in proportion to the criterion's nodes times the
 * person's projects.
 */
public final class Judge {

    private final Policy policy;
    private final JudgingPlan plan;
    private final String version;

    private Judge(Policy policy) {
        this.policy = policy;
        this.plan = new JudgingPlan(policy);
        this.version = policy.fullVersion();
    }

    /** A judge by this policy. */
    public static Judge by(Policy policy) {
        return new Judge(policy);
    }

    /** The policy judged by. */
    public Policy policy() {
        return policy;
    }

    /**
     * Judges one person for one role as of a day.
     *
     * @throws IllegalArgumentException if the policy has no such role
     */
    public Judgment judge(Dossier dossier, RoleId role, LocalDate day) {
        return judgment(Judgment.Purpose.AWARD, policy.criterion(role), dossier, role, day);
    }

    /**
     * Judges whether a role that is held may be granted again as of a day (更新): by the policy's criterion of renewal, or where it has
     * none, by that of the first grant.
     *
     * @throws IllegalArgumentException if the policy has no such role
     */
    public Judgment judgeRenewal(Dossier dossier, RoleId role, LocalDate day) {
        Criterion criterion = policy.tenure(role).flatMap(Tenure::renewedWhen).orElseGet(() -> policy.criterion(role));
        return judgment(Judgment.Purpose.RENEWAL, criterion, dossier, role, day);
    }

    /** How a person stands to a role as of a day: held, in its time of grace, run out. */
    public RoleStanding standing(Dossier dossier, RoleId role, LocalDate day) {
        return plan.standing(policy.role(role).id()).find(new KnownFacts(dossier, day));
    }

    private Judgment judgment(
            Judgment.Purpose purpose, Criterion criterion, Dossier dossier, RoleId role, LocalDate day) {
        return new Judgment(version, dossier.staff(), role, purpose, day, find(criterion, dossier, day));
    }

    /** Judges one person for every role, from the lowest to the highest. */
    public List<Judgment> judge(Dossier dossier, LocalDate day) {
        return policy.ladder().ascending().stream()
                .map(role -> judge(dossier, role, day))
                .toList();
    }

    /**
     * Which cells of the skill map a person has earned as of a day, each with its reasons; in the order of rows and columns. Empty
     * if the policy does not say how a cell is earned.
     */
    public List<SkillFinding> skills(Dossier dossier, LocalDate day) {
        List<SkillFinding> found = new ArrayList<>();
        policy.skillMap()
                .ifPresent(map -> policy.skillCriteria().forEach((cell, criterion) -> {
                    RoleId role = cell.role();
                    AxisId axis = cell.axis();
                    found.add(new SkillFinding(cell, map.mark(role, axis), find(criterion, dossier, day)));
                }));
        return List.copyOf(found);
    }

    /**
     * What holds of one criterion as of a day, by the policy's terms, tenures and skill map. It may be any criterion over the policy's
     * ids, such as a part of a role's.
     */
    public Finding find(Criterion criterion, Dossier dossier, LocalDate day) {
        return plan.of(criterion).find(new KnownFacts(dossier, day));
    }
}
