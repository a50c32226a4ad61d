package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everyone judged for every role as of one day, and the certifications that follow (一斉の認定).
 *
 * <p>Only members of staff who serve on the day are judged. Roles are judged from the lowest to the highest, and a role granted on
 * the day is known when the next one is judged.
 *
 * @param judgments the judgments, by staff number and then by role
 * @param granted the certifications that were not in the register yet
 * @param register the register with them
 */
public record CertificationRound(List<Judgment> judgments, List<RoleGrant> granted, CertificationRegister register) {

    public CertificationRound {
        judgments = List.copyOf(judgments);
        granted = List.copyOf(granted);
    }

    /** Holds a round. The facts' own certifications are the register that it begins with. */
    public static CertificationRound hold(Judge judge, Facts facts, LocalDate day) {
        CertificationRegister register = new CertificationRegister(facts.grants());
        List<Judgment> judgments = new ArrayList<>();
        List<RoleGrant> granted = new ArrayList<>();
        for (StaffMember person : facts.staff()) {
            if (!person.serves(day)) {
                continue;
            }
            Dossier dossier = facts.dossier(person.id()).orElseThrow();
            for (RoleId role : judge.policy().ladder().ascending()) {
                Judgment judgment = judge.judge(dossier, role, day);
                judgments.add(judgment);
                if (judgment.verdict() == Verdict.MET && !register.holds(person.id(), role, day)) {
                    register = register.grant(judgment, day).get();
                    RoleGrant grant = register.grants().get(register.grants().size() - 1);
                    granted.add(grant);
                    dossier = dossier.with(grant);
                }
            }
        }
        return new CertificationRound(judgments, granted, register);
    }
}
