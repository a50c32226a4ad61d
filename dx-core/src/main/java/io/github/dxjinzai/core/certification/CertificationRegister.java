package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The certifications that judgments rest on, as a round grants them (認定台帳). A register never changes; granting gives a new one that
 * begins with the old. What else happens to certifications, and who holds what, is kept by {@link EventRegister}.
 *
 * @param grants the certifications, in the order in which they were entered
 */
public record CertificationRegister(List<RoleGrant> grants) {

    public CertificationRegister {
        grants = List.copyOf(grants);
    }

    /**
     * The register with a role granted on the ground of a judgment. Awarding a role that is held changes nothing, nor does the same
     * grant on the same day.
     *
     * @param judgment the judgment, of an award or a renewal; it must be met
     * @param standing how the person stands to the role on the day of certification
     * @param on the day of certification, not before the day judged
     * @return the register, or a problem: {@code certification.not-met}, {@code certification.before-judgment}, {@code
     *     certification.nothing-to-renew}
     * @throws IllegalArgumentException if the standing is to another role
     */
    public Either<Problem, CertificationRegister> grant(Judgment judgment, RoleStanding standing, LocalDate on) {
        StaffId staff = judgment.staff();
        RoleId role = judgment.role();
        if (!standing.role().equals(role)) {
            throw new IllegalArgumentException("a judgment for " + role + " and the standing to " + standing.role());
        }
        if (judgment.verdict() != Verdict.MET) {
            return Either.left(Problem.of(
                    CertificationProblem.NOT_MET,
                    Place.nowhere(),
                    "staff",
                    staff.value(),
                    "role",
                    role.value(),
                    "day",
                    judgment.day().toString(),
                    "verdict",
                    judgment.verdict().toString()));
        }
        if (on.isBefore(judgment.day())) {
            return Either.left(Problem.of(
                    CertificationProblem.BEFORE_JUDGMENT,
                    Place.nowhere(),
                    "staff",
                    staff.value(),
                    "role",
                    role.value(),
                    "day",
                    on.toString(),
                    "judged",
                    judgment.day().toString()));
        }
        boolean held = standing.verdict() == Verdict.MET;
        if (judgment.purpose() == Judgment.Purpose.RENEWAL && !held) {
            return Either.left(Problem.of(
                    CertificationProblem.NOTHING_TO_RENEW,
                    Place.nowhere(),
                    "staff",
                    staff.value(),
                    "role",
                    role.value(),
                    "day",
                    on.toString()));
        }
        if ((judgment.purpose() == Judgment.Purpose.AWARD && held) || grantedOn(staff, role, on)) {
            return Either.right(this);
        }
        List<RoleGrant> longer = new ArrayList<>(grants);
        longer.add(new RoleGrant(staff, role, on, judgment.policy()));
        return Either.right(new CertificationRegister(longer));
    }

    private boolean grantedOn(StaffId staff, RoleId role, LocalDate day) {
        return grants.stream()
                .anyMatch(grant -> grant.staff().equals(staff)
                        && grant.role().equals(role)
                        && grant.grantedOn().equals(day));
    }
}
