package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.calendar.FiscalYear;
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
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The append-only record of certifications (認定台帳). A register never changes; granting gives a new one that begins with the old.
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

    /**
     * Whether a person was granted a role on {@code day} or before. Whether it is still held is what {@link
     * io.github.dxjinzai.core.judgment.Judge#standing} says.
     */
    public boolean grantedBy(StaffId staff, RoleId role, LocalDate day) {
        return grants.stream()
                .anyMatch(grant -> grant.staff().equals(staff)
                        && grant.role().equals(role)
                        && !grant.grantedOn().isAfter(day));
    }

    /** Who was granted which roles on {@code day} or before; only people who were granted one. */
    public SortedMap<StaffId, SortedSet<RoleId>> grantedBy(LocalDate day) {
        return roles(grant -> !grant.grantedOn().isAfter(day));
    }

    /** Who was granted which roles in a fiscal year; only people who were granted one. */
    public SortedMap<StaffId, SortedSet<RoleId>> grantedIn(FiscalYear year) {
        return roles(grant -> year.contains(grant.grantedOn()));
    }

    private SortedMap<StaffId, SortedSet<RoleId>> roles(Predicate<RoleGrant> which) {
        SortedMap<StaffId, SortedSet<RoleId>> roles = new TreeMap<>();
        grants.stream()
                .filter(which)
                .forEach(grant -> roles.computeIfAbsent(grant.staff(), person -> new TreeSet<>())
                        .add(grant.role()));
        roles.replaceAll((person, held) -> Collections.unmodifiableSortedSet(held));
        return Collections.unmodifiableSortedMap(roles);
    }
}
