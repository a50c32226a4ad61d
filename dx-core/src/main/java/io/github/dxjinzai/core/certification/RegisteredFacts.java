package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Facts in which the register of events says who holds what, and not the certifications among the facts (台帳による認定の記録): a role that
 * was revoked, suspended, superseded, has expired or was overridden counts for nobody judged from then on, and one that was reinstated
 * or is held by override counts.
 *
 * <p>A day is asked for, because facts know only when a role was granted: what they are for a judgment of one day they need not be
 * for that of another. By the register the record of certifications is complete: whoever has no entry holds nothing.
 *
 * <p>The register ends what the policy's tenure would let go on, and never the other way round: a role that has run out by the policy is
 * not held by a judge, though nobody has entered it yet.
 */
public final class RegisteredFacts {

    private final Facts facts;
    private final EventRegister register;
    private final LocalDate known;

    private RegisteredFacts(Facts facts, EventRegister register, LocalDate known) {
        this.facts = facts;
        this.register = register;
        this.known = known;
    }

    /**
     * Facts by a register.
     *
     * @param known the day as of whose knowledge; {@link LocalDate#MAX} for everything that was entered
     * @return the facts; or {@code register.unknown-staff} for everyone in the register who is not among the staff
     */
    public static Validation<Seq<Problem>, RegisteredFacts> of(Facts facts, EventRegister register, LocalDate known) {
        Set<StaffId> staff = facts.staff().stream().map(StaffMember::id).collect(Collectors.toCollection(HashSet::new));
        List<Problem> unknown = register.entries().stream()
                .map(entry -> entry.event().staff())
                .filter(one -> !staff.contains(one))
                .distinct()
                .sorted()
                .map(one -> Problem.of(RegisterProblem.UNKNOWN_STAFF, Place.nowhere(), "staff", one.value()))
                .toList();
        return unknown.isEmpty()
                ? Validation.valid(new RegisteredFacts(facts, register, known))
                : Validation.invalid(io.vavr.collection.List.ofAll(unknown));
    }

    /**
     * The facts for judgments as of a day. Time grows with the facts and the entries.
     *
     * @param day the day judged
     */
    public Facts on(LocalDate day) {
        return ImmutableFacts.copyOf(facts)
                .withGrants(recorded(register.grants(day, known), facts.grants()))
                .withComplete(complete(facts.complete()));
    }

    /**
     * The dossier of one person for a judgment as of a day; empty where there is no such member of staff.
     *
     * @param day the day judged
     */
    public Optional<Dossier> dossier(StaffId staff, LocalDate day) {
        return facts.dossier(staff)
                .map(one -> new Dossier(
                        staff,
                        one.service(),
                        one.work(),
                        one.achievements(),
                        recorded(register.grants(staff, day, known), one.grants()),
                        complete(one.complete())));
    }

    /**
     * The entries because of which a person does not hold roles on a day that were granted once (保持を止めた記載): suspended, revoked,
     * superseded, expired, overridden as not held. By the ids of the roles.
     *
     * @param day the day judged
     */
    public List<RegisterEntry> ended(StaffId staff, LocalDate day) {
        return Optional.ofNullable(register.deciding(day, known).get(staff)).stream()
                .flatMap(roles -> roles.values().stream())
                .filter(one -> !one.event().kind().after().orElseThrow().isHeld())
                .toList();
    }

    /** The days from which the register says something about a person. */
    public SortedSet<LocalDate> days(StaffId staff) {
        return register.days(staff, known);
    }

    /**
     * Whether a round of {@code day} may grant a role: what an office has suspended, superseded, revoked or overridden as not held, only
     * an office gives back; what was never granted or has expired, a round may grant.
     */
    public boolean isOpen(StaffId staff, RoleId role, LocalDate day) {
        return deciding(staff, role, day)
                .filter(kind -> kind != EventKind.EXPIRED
                        && !kind.after().filter(Holding::isHeld).isPresent())
                .isEmpty();
    }

    /** What was last said of how a role stands on a day. */
    private Optional<EventKind> deciding(StaffId staff, RoleId role, LocalDate day) {
        return register.entries().stream()
                .map(RegisterEntry::event)
                .filter(one -> one.concerns(staff, role)
                        && one.kind().after().isPresent()
                        && !one.from().isAfter(day)
                        && !one.entered().toLocalDate().isAfter(known))
                .map(RegisterEvent::kind)
                .reduce((earlier, later) -> later);
    }

    /** What was taken over keeps the ground with which the facts have it: the register has none of its own. */
    private static List<RoleGrant> recorded(List<RoleGrant> grants, Collection<RoleGrant> before) {
        Map<RoleGrant, RoleGrant> byDay = new HashMap<>();
        before.forEach(one -> byDay.putIfAbsent(
                new RoleGrant(one.staff(), one.role(), one.grantedOn(), RegisterEvent.TAKEN_OVER_GROUND), one));
        return grants.stream().map(one -> byDay.getOrDefault(one, one)).toList();
    }

    private static Set<FactKind> complete(Set<FactKind> before) {
        Set<FactKind> complete = EnumSet.of(FactKind.CERTIFICATION);
        complete.addAll(before);
        return complete;
    }
}
