package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.RoleLadder;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.Targets;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
     * The register with a role granted on the ground of a judgment. The same role granted again changes nothing.
     *
     * @param judgment the judgment; it must be met
     * @param on the day of certification, not before the day judged
     * @return the register, or a problem: {@code certification.not-met}, {@code certification.before-judgment}
     */
    public Either<Problem, CertificationRegister> grant(Judgment judgment, LocalDate on) {
        StaffId staff = judgment.staff();
        RoleId role = judgment.role();
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
        if (holds(staff, role, on)) {
            return Either.right(this);
        }
        List<RoleGrant> longer = new ArrayList<>(grants);
        longer.add(new RoleGrant(staff, role, on, judgment.policy()));
        return Either.right(new CertificationRegister(longer));
    }

    /** Whether a person holds a role on {@code day}: it was granted on that day or before. */
    public boolean holds(StaffId staff, RoleId role, LocalDate day) {
        return grants.stream()
                .anyMatch(grant -> grant.staff().equals(staff)
                        && grant.role().equals(role)
                        && !grant.grantedOn().isAfter(day));
    }

    /** Who holds which roles on {@code day}; only people who hold one. */
    public SortedMap<StaffId, SortedSet<RoleId>> heldOn(LocalDate day) {
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

    /**
     * How many people count for a role in a fiscal year.
     *
     * @param counting how people count
     * @param ladder the order of the roles
     * @param staff the members of staff; holders at the year's end count only while they serve
     */
    public int count(RoleId role, Counting counting, RoleLadder ladder, List<StaffMember> staff, FiscalYear year) {
        return Attainment.count(
                role, counting.holders(), ladder, counted(counting, staff, year).values());
    }

    private SortedMap<StaffId, SortedSet<RoleId>> counted(Counting counting, List<StaffMember> staff, FiscalYear year) {
        if (counting.over() == CountedOver.GRANTED_IN_YEAR) {
            return grantedIn(year);
        }
        Set<StaffId> serving = staff.stream()
                .filter(person -> person.serves(year.lastDay()))
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        SortedMap<StaffId, SortedSet<RoleId>> held = new TreeMap<>(heldOn(year.lastDay()));
        held.keySet().retainAll(serving);
        return held;
    }

    /**
     * Actual against target for a fiscal year, as the policy counts: the targets of that year, then those without a year.
     *
     * @param targets the policy's targets
     * @param counting how they count
     * @param ladder the order of the roles
     * @param staff the members of staff; holders at the year's end count only while they serve
     */
    public List<Attainment> attainment(
            Targets targets, Counting counting, RoleLadder ladder, List<StaffMember> staff, FiscalYear year) {
        SortedMap<StaffId, SortedSet<RoleId>> held = counted(counting, staff, year);
        List<Attainment> attained = new ArrayList<>();
        for (Optional<FiscalYear> which : List.of(Optional.of(year), Optional.<FiscalYear>empty())) {
            for (RoleId role : ladder.ascending()) {
                targets.of(role, which)
                        .ifPresent(one -> attained.add(new Attainment(
                                one, year, Attainment.count(role, counting.holders(), ladder, held.values()))));
            }
        }
        return List.copyOf(attained);
    }
}
