package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Everyone judged for every role as of one day, and the certifications and renewals that follow (一斉の認定).
 *
 * <p>Only members of staff who serve on the day are judged. Roles are judged from the lowest to the highest, and a role granted on
 * the day is known when the next one is judged. A role that has run out is granted anew by the criterion of the first grant; one that
 * is held and about to run out is judged for renewal. A role that was granted and of which it cannot be said whether it is held is
 * not granted again.
 *
 * @param judgments the judgments, by staff number and then by role; that of a renewal after that of the award
 * @param granted the certifications that were not in the register yet
 * @param renewed the renewals
 * @param lapses the roles that are not held, or in their time of grace only, once the round is over
 * @param register the register with what was granted and renewed
 */
public record CertificationRound(
        List<Judgment> judgments,
        List<RoleGrant> granted,
        List<RoleGrant> renewed,
        List<Lapse> lapses,
        CertificationRegister register) {

    public CertificationRound {
        judgments = List.copyOf(judgments);
        granted = List.copyOf(granted);
        renewed = List.copyOf(renewed);
        lapses = List.copyOf(lapses);
    }

    /**
     * A role that was granted and has lapsed, or is about to (失効・猶予).
     *
     * @param staff the person
     * @param standing how they stand to the role: in grace, run out, or not kept
     */
    public record Lapse(StaffId staff, RoleStanding standing) {}

    /**
     * Holds a round in which roles are renewed that run out by the end of the fiscal year of the day. The facts' own certifications
     * are the register that it begins with.
     */
    public static CertificationRound hold(Judge judge, Facts facts, LocalDate day) {
        return hold(
                judge,
                facts,
                day,
                FiscalYear.containing(day, judge.policy().fiscalYearStart()).lastDay());
    }

    /**
     * Holds a round. The facts' own certifications are the register that it begins with.
     *
     * @param day the day judged and of certification
     * @param renewUntil roles whose last day is this one or earlier are judged for renewal while they are held
     */
    public static CertificationRound hold(Judge judge, Facts facts, LocalDate day, LocalDate renewUntil) {
        return hold(judge, facts, day, renewUntil, (staff, role) -> true);
    }

    /**
     * Holds a round over facts in which the register of events says who holds what. What an office has suspended, superseded, revoked or
     * overridden as not held the round judges and does not grant: only an office gives it back.
     *
     * @param day the day judged and of certification
     * @param renewUntil roles whose last day is this one or earlier are judged for renewal while they are held
     */
    public static CertificationRound hold(Judge judge, RegisteredFacts facts, LocalDate day, LocalDate renewUntil) {
        return hold(judge, facts.on(day), day, renewUntil, (staff, role) -> facts.isOpen(staff, role, day));
    }

    private static CertificationRound hold(
            Judge judge, Facts facts, LocalDate day, LocalDate renewUntil, BiPredicate<StaffId, RoleId> open) {
        CertificationRegister register = new CertificationRegister(facts.grants());
        List<Judgment> judgments = new ArrayList<>();
        List<RoleGrant> granted = new ArrayList<>();
        List<RoleGrant> renewed = new ArrayList<>();
        List<Lapse> lapses = new ArrayList<>();
        for (StaffMember person : facts.staff()) {
            if (!person.serves(day)) {
                continue;
            }
            Dossier dossier = facts.dossier(person.id()).orElseThrow();
            for (RoleId role : judge.policy().ladder().ascending()) {
                RoleStanding standing = judge.standing(dossier, role, day);
                Judgment award = judge.judge(dossier, role, day);
                judgments.add(award);
                Optional<Judgment> ground =
                        Optional.of(award).filter(one -> mayBeAwarded(standing) && open.test(one.staff(), role));
                if (runsOutBy(standing, renewUntil)) {
                    Judgment renewal = judge.judgeRenewal(dossier, role, day);
                    judgments.add(renewal);
                    ground = Optional.of(renewal);
                }
                Optional<Judgment> met = ground.filter(one -> one.verdict() == Verdict.MET);
                if (met.isPresent()) {
                    CertificationRegister longer =
                            register.grant(met.get(), standing, day).get();
                    if (longer.grants().size() > register.grants().size()) {
                        RoleGrant grant = longer.grants().get(longer.grants().size() - 1);
                        (met.get().purpose() == Judgment.Purpose.RENEWAL ? renewed : granted).add(grant);
                        dossier = dossier.with(grant);
                        register = longer;
                    }
                }
                RoleStanding after = judge.standing(dossier, role, day);
                switch (after.state()) {
                    case IN_GRACE, RAN_OUT, NOT_KEPT -> lapses.add(new Lapse(person.id(), after));
                    case HELD, NEVER_GRANTED, UNKNOWN -> {}
                }
            }
        }
        return new CertificationRound(judgments, granted, renewed, lapses, register);
    }

    /**
     * The judgments that are met and on which nothing was granted, because an office had ended or suspended the role (職権による措置のため
     * 認定しなかったもの).
     *
     * @param facts the facts by the register that the round was held on
     */
    public List<Judgment> leftToTheOffice(RegisteredFacts facts) {
        return judgments.stream()
                .filter(one -> one.purpose() == Judgment.Purpose.AWARD
                        && one.verdict() == Verdict.MET
                        && !facts.isOpen(one.staff(), one.role(), one.day()))
                .toList();
    }

    /**
     * What was known of a person when a judgment of this round was made: the facts, with what the round had granted of the roles
     * judged before.
     *
     * @param judgment a judgment of this round
     * @param facts the facts that the round was held on
     * @param judge the judge who held it
     * @throws java.util.NoSuchElementException if the facts have no such person
     */
    public Dossier known(Judgment judgment, Facts facts, Judge judge) {
        Dossier known = facts.dossier(judgment.staff()).orElseThrow();
        for (RoleGrant grant : Stream.concat(granted.stream(), renewed.stream()).toList()) {
            if (grant.staff().equals(judgment.staff()) && isBefore(grant.role(), judgment.role(), judge)) {
                known = known.with(grant);
            }
        }
        return known;
    }

    /**
     * A dossier without what a round of {@code day} granted for {@code role} and the roles judged after it: what was known when that
     * role was judged.
     */
    public static Dossier before(Dossier dossier, RoleId role, LocalDate day, Judge judge) {
        return new Dossier(
                dossier.staff(),
                dossier.service(),
                dossier.work(),
                dossier.achievements(),
                dossier.grants().stream()
                        .filter(one -> !one.grantedOn().equals(day) || isBefore(one.role(), role, judge))
                        .toList(),
                dossier.complete());
    }

    private static boolean isBefore(RoleId one, RoleId other, Judge judge) {
        List<RoleId> ascending = judge.policy().ladder().ascending();
        return ascending.indexOf(one) < ascending.indexOf(other);
    }

    private static boolean mayBeAwarded(RoleStanding standing) {
        return switch (standing.state()) {
            case NEVER_GRANTED, RAN_OUT -> true;
            case UNKNOWN -> standing.since().isEmpty();
            case HELD, IN_GRACE, NOT_KEPT -> false;
        };
    }

    private static boolean runsOutBy(RoleStanding standing, LocalDate day) {
        return standing.verdict() == Verdict.MET
                && standing.until().filter(last -> !last.isAfter(day)).isPresent();
    }
}
