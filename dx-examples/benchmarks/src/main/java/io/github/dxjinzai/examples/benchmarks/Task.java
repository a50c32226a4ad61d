package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.bulk.BulkVerdicts;
import io.github.dxjinzai.core.judgment.bulk.CompiledPolicy;
import io.github.dxjinzai.core.judgment.bulk.PackedFacts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;

/** What is judged: a role of a bundled policy, as of one day. */
public enum Task {
    /** The bundled policy with its illustrative overlay: a project led after a grant, with two evaluations. */
    EXPERT("expert"),
    /** The same: two years in a row, and an evaluation by the members. */
    SPECIALIST("specialist"),
    /** The gallery's fictional city: a grant held long enough, two of three skills, capped points within two years. */
    DATA_2("data-2"),
    /** The gallery's security specialists: a renewal, with courses since the last grant, counted in two ways that must agree. */
    RENEWAL("registered");

    /** The day judged. */
    static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private final RoleId role;

    Task(String role) {
        this.role = new RoleId(role);
    }

    /** What it is called in the table. */
    String label() {
        return policy().version() + " " + role + (this == RENEWAL ? ", renewal" : "");
    }

    /** The policy judged by. */
    Policy policy() {
        return switch (this) {
            case EXPERT, SPECIALIST ->
                ReferencePolicies.overlay("moka-dx-talent-illustrative")
                        .applyTo(ReferencePolicies.policy("moka-dx-talent"))
                        .get();
            case DATA_2 -> ReferencePolicies.gallery("mizuhono-2026");
            case RENEWAL -> ReferencePolicies.gallery("information-security-specialist");
        };
    }

    Judgment judge(Judge judge, Dossier dossier) {
        return this == RENEWAL ? judge.judgeRenewal(dossier, role, DAY) : judge.judge(dossier, role, DAY);
    }

    BulkVerdicts verdicts(CompiledPolicy policy, PackedFacts packed) {
        return this == RENEWAL ? policy.renewals(packed, role, DAY) : policy.verdicts(packed, role, DAY);
    }

    /** The loop written by hand for this one criterion. */
    FusedLoop fusedLoop() {
        return switch (this) {
            case EXPERT, SPECIALIST -> new ProjectLoop();
            case DATA_2 -> new PointsLoop();
            case RENEWAL -> new RenewalLoop();
        };
    }
}
