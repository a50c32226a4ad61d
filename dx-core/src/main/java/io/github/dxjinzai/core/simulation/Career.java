package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What one person has done and been certified for since the opening. The dossier is made only where it is looked into. */
final class Career {

    /**
     * A part taken in a project.
     *
     * @param project the project
     * @param part the part
     * @param ofTeam the ratings of the team
     * @param own the ratings of the person
     */
    record Taken(Project project, Part part, List<Rating> ofTeam, List<Rating> own) {

        ProjectWork work() {
            List<Rating> all = new ArrayList<>(ofTeam);
            all.addAll(own);
            return new ProjectWork(project, part, all);
        }
    }

    private final Dossier opening;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Achievement> achievements = new ArrayList<>();
    private final List<RoleGrant> grants = new ArrayList<>();

    /**
     * A career that begins.
     *
     * @param opening the dossier on the opening day
     */
    Career(Dossier opening) {
        this.opening = opening;
    }

    /** Adds a part taken in a project. */
    void take(Taken one) {
        taken.add(one);
    }

    /** The dossier on the opening day. */
    Dossier opening() {
        return opening;
    }

    /** Adds an achievement. */
    void achieve(Achievement one) {
        achievements.add(one);
    }

    /** Adds a certification or renewal. */
    void grant(RoleGrant grant) {
        grants.add(grant);
    }

    /** Whether something was achieved and is still valid on a day. */
    boolean hasAchieved(Predicate<Achievement> what, LocalDate day) {
        return Stream.concat(opening.achievements().stream(), achievements.stream())
                .anyMatch(one -> what.test(one) && one.isValid(day));
    }

    /** Whether what an offer gives was achieved at any time, still valid or not. */
    boolean hasEverAchieved(Offer offer) {
        return Stream.concat(opening.achievements().stream(), achievements.stream())
                .anyMatch(one -> one.kind() == offer.kind() && one.item().equals(offer.item()));
    }

    Dossier dossier() {
        return dossier(opening.service());
    }

    /** The dossier, with where the person serves by now. */
    Dossier dossier(Optional<Service> service) {
        List<ProjectWork> work = new ArrayList<>(opening.work());
        taken.forEach(one -> work.add(one.work()));
        List<Achievement> achieved = new ArrayList<>(opening.achievements());
        achieved.addAll(achievements);
        List<RoleGrant> all = new ArrayList<>(opening.grants());
        all.addAll(grants);
        return new Dossier(opening.staff(), service, work, achieved, all, opening.complete());
    }
}
