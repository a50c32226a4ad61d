package io.github.dxjinzai.core.dossier;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.PackedAchievements;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All dated facts about one person that a judgment may rest on (個人の記録), and which kinds of fact are known to be complete.
 *
 * <p>Two dossiers with the same facts are equal, in whatever order the facts came. Where a kind of fact is not known to be
 * complete, what is missing is unknown, not absent.
 *
 * @param staff the person
 * @param service where and since when the person serves; absent where it is not known
 * @param work the projects in which the person took part, each with its ratings; in a canonical order
 * @param achievements what the person achieved outside projects; in a canonical order
 * @param grants the roles granted to the person; in a canonical order
 * @param complete the kinds of fact of which nothing is missing
 */
public record Dossier(
        StaffId staff,
        Optional<Service> service,
        List<ProjectWork> work,
        List<Achievement> achievements,
        List<RoleGrant> grants,
        Set<FactKind> complete) {

    private static final Comparator<ProjectWork> BY_START = Comparator.<ProjectWork, LocalDate>comparing(
                    one -> one.project().startsOn())
            .thenComparing(one -> one.project().id())
            .thenComparing(ProjectWork::part);

    private static final Comparator<RoleGrant> BY_DAY = Comparator.comparing(RoleGrant::grantedOn)
            .thenComparing(RoleGrant::role)
            .thenComparing(RoleGrant::ground);

    public Dossier {
        for (RoleGrant grant : grants) {
            if (!grant.staff().equals(staff)) {
                throw new IllegalArgumentException(
                        "a grant to " + grant.staff() + " does not belong in the dossier of " + staff);
            }
        }
        for (Achievement achieved : achievements) {
            if (!achieved.staff().equals(staff)) {
                throw new IllegalArgumentException(
                        "an achievement of " + achieved.staff() + " does not belong in the dossier of " + staff);
            }
        }
        if (service.isPresent() && !service.get().member().id().equals(staff)) {
            throw new IllegalArgumentException(
                    "the service of " + service.get().member().id() + " does not belong in the dossier of " + staff);
        }
        achievements = PackedAchievements.of(canonical(achievements, Comparator.naturalOrder()));
        work = List.copyOf(canonical(work, BY_START));
        grants = List.copyOf(canonical(grants, BY_DAY));
        complete = complete.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(complete));
    }

    /** Each once and in order. A list that is so already, as that of another dossier, is not compared as a whole. */
    private static <T> List<T> canonical(List<T> all, Comparator<T> order) {
        for (int i = 1; i < all.size(); i++) {
            if (order.compare(all.get(i - 1), all.get(i)) >= 0) {
                return all.stream().distinct().sorted(order).toList();
            }
        }
        return all;
    }

    /** A dossier of projects and grants alone. */
    public Dossier(StaffId staff, List<ProjectWork> work, List<RoleGrant> grants, Set<FactKind> complete) {
        this(staff, Optional.empty(), work, List.of(), grants, complete);
    }

    /** Whether nothing of this kind is missing. */
    public boolean isComplete(FactKind kind) {
        return complete.contains(kind);
    }

    /**
     * The dossier as it was known on {@code day}: projects that had begun, ratings given, raters asked, relations of raters,
     * achievements, roles granted, all up
     * to and including that day. A project that ended later had no end yet, and someone who left later had not left. A judgment of a
     * day rests on this.
     */
    public Dossier asOf(LocalDate day) {
        if (isKnownOn(day)) {
            return this;
        }
        List<ProjectWork> begun = work.stream()
                .filter(one -> !one.project().startsOn().isAfter(day))
                .map(one -> one.asOf(day))
                .toList();
        List<RoleGrant> granted =
                grants.stream().filter(grant -> !grant.grantedOn().isAfter(day)).toList();
        List<Achievement> achieved =
                achievements.stream().filter(one -> !one.day().isAfter(day)).toList();
        return new Dossier(staff, service.map(one -> known(one, day)), begun, achieved, granted, complete);
    }

    /** Whether nothing was added, ended or taken back after the day: then nothing is cut, and nothing copied. */
    private boolean isKnownOn(LocalDate day) {
        for (ProjectWork one : work) {
            if (one.project().startsOn().isAfter(day) || !one.isKnownOn(day)) {
                return false;
            }
        }
        for (RoleGrant grant : grants) {
            if (grant.grantedOn().isAfter(day)) {
                return false;
            }
        }
        for (Achievement one : achievements) {
            if (one.day().isAfter(day)) {
                return false;
            }
        }
        return service.flatMap(one -> one.member().leftOn())
                .filter(day::isBefore)
                .isEmpty();
    }

    private static Service known(Service one, LocalDate day) {
        StaffMember member = one.member();
        return member.leftOn().filter(day::isBefore).isEmpty()
                ? one
                : new Service(
                        new StaffMember(
                                member.id(), member.department(), member.post(), member.joinedOn(), Optional.empty()),
                        one.departments());
    }

    /** The same dossier with one more project. */
    public Dossier with(ProjectWork one) {
        return new Dossier(staff, service, plus(work, one), achievements, grants, complete);
    }

    /** The same dossier with one more achievement. */
    public Dossier with(Achievement one) {
        return new Dossier(staff, service, work, plus(achievements, one), grants, complete);
    }

    /** The same dossier, with where and since when the person serves. */
    public Dossier with(Service one) {
        return new Dossier(staff, Optional.of(one), work, achievements, grants, complete);
    }

    /** The same dossier with one more grant. */
    public Dossier with(RoleGrant grant) {
        return new Dossier(staff, service, work, achievements, plus(grants, grant), complete);
    }

    private static <T> List<T> plus(Collection<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
