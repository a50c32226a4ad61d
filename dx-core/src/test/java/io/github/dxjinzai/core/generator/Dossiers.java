package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Dossiers of people of the generated cities, with the disorder of real records. */
public final class Dossiers {

    private static final Comparator<Dossier> BUSIEST =
            Comparator.<Dossier>comparingInt(one -> -one.work().size()).thenComparing(Dossier::staff);

    private Dossiers() {}

    /**
     * The dossier of one person of a city, a busy one rather than an idle one; some ratings come from a group that may not take the
     * perspective, or too early after the project.
     */
    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        Cities.cities(),
                        Arbitraries.of(0, 0, 1, 2),
                        strays().list().ofMaxSize(2))
                .as(Dossiers::pick);
    }

    /** A project in which {@code staff} took part, with its ratings, of a number that no generated dossier has. */
    public static Arbitrary<ProjectWork> works(StaffId staff) {
        return dossiers()
                .filter(one -> !one.work().isEmpty())
                .map(one -> renumber(one.work().get(0), one.staff(), staff));
    }

    /** A certification of {@code staff} on a day from R4 to R7. */
    public static Arbitrary<RoleGrant> grants(StaffId staff) {
        return Combinators.combine(Arbitraries.of(Moka.ROLES), Cities.startDays())
                .as((role, day) -> new RoleGrant(staff, role, day, "moka-dx-talent@2023-03"));
    }

    /** A day from before the first project of R4 to after the last of R7. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, 365 * 5)
                                .map(Cities.FIRST.firstDay().minusDays(30)::plusDays)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(LocalDate.of(2030, 3, 31))));
    }

    private record Stray(int work, boolean early, Rating rating) {}

    private static Arbitrary<Stray> strays() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Moka.ANGLES),
                        Arbitraries.of(Moka.GROUPS),
                        Cities.scores(),
                        Arbitraries.of(true, false))
                .as((work, early, angle, group, score, ofPerson) -> new Stray(
                        work,
                        early,
                        new Rating(
                                new ProjectId("P"),
                                ofPerson ? Optional.of(new StaffId("0")) : Optional.empty(),
                                early ? Occasion.AFTER_PROJECT : Occasion.DEBRIEF,
                                early ? Optional.empty() : Optional.of(angle),
                                early ? Moka.PROJECT_MEMBER : group,
                                new RaterId("stray-" + group),
                                score,
                                LocalDate.EPOCH)));
    }

    private static Dossier pick(Facts city, int rank, List<Stray> strays) {
        List<Dossier> all = city.dossiers().values().stream().sorted(BUSIEST).toList();
        Dossier one = all.get(rank % all.size());
        List<ProjectWork> work = new ArrayList<>(one.work());
        for (Stray stray : strays) {
            if (!work.isEmpty()) {
                int at = stray.work() % work.size();
                work.set(at, with(work.get(at), one.staff(), stray));
            }
        }
        return new Dossier(one.staff(), work, one.grants(), one.complete());
    }

    private static ProjectWork with(ProjectWork work, StaffId staff, Stray stray) {
        Rating rating = stray.rating();
        LocalDate day = stray.early()
                ? work.project().startsOn()
                : work.endsOn().orElse(work.project().startsOn());
        List<Rating> ratings = new ArrayList<>(work.ratings());
        ratings.add(new Rating(
                work.project().id(),
                rating.ratee().map(person -> staff),
                rating.occasion(),
                rating.perspective(),
                rating.group(),
                rating.rater(),
                rating.mark(),
                day));
        return new ProjectWork(work.project(), work.part(), ratings);
    }

    private static ProjectWork renumber(ProjectWork work, StaffId from, StaffId to) {
        ProjectId id = new ProjectId("N-" + work.project().id());
        return new ProjectWork(
                ImmutableProject.copyOf(work.project()).withId(id),
                work.part(),
                work.ratings().stream()
                        .map(one -> new Rating(
                                id,
                                one.ratee().map(person -> person.equals(from) ? to : person),
                                one.occasion(),
                                one.perspective(),
                                one.group(),
                                one.rater(),
                                one.mark(),
                                one.day()))
                        .toList());
    }
}
