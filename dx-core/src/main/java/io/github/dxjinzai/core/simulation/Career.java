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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one person has done and been certified for since the opening. The dossier is made only where it is looked into; what a
 * judgment can depend on is also kept as a few numbers, the {@linkplain #state state}.
 */
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

    /**
     * What a judgment can depend on. Two careers in the same state are certified for the same roles.
     *
     * @param marks the opening's facts, then what came since
     */
    record State(List<Long> marks) {}

    private final Dossier opening;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Achievement> achievements = new ArrayList<>();
    private final List<RoleGrant> grants = new ArrayList<>();
    private long[] marks;
    private int length;

    /**
     * A career that begins.
     *
     * @param opening the dossier on the opening day
     * @param mark stands for that dossier: people without any facts may share one
     */
    Career(Dossier opening, long mark) {
        this.opening = opening;
        this.marks = new long[8];
        mark(mark);
    }

    /**
     * Adds a part taken in a project.
     *
     * @param year the number of the year, from 0
     * @param conditions what the policy's conditions say of it
     * @param axes the axes of the project, as far as criteria look at them
     */
    void take(Taken one, int year, long conditions, long axes) {
        taken.add(one);
        mark(conditions << 10 | (long) year << 2 | (one.part() == Part.LEADER ? 2 : 0) | 1);
        mark(axes);
    }

    /** The dossier on the opening day. */
    Dossier opening() {
        return opening;
    }

    /** Adds an achievement. */
    void achieve(Achievement one) {
        achievements.add(one);
    }

    /** Adds a certification or renewal of which no state is kept. */
    void grant(RoleGrant grant) {
        grants.add(grant);
    }

    /** Whether something was achieved and is still valid on a day. */
    boolean hasAchieved(Predicate<Achievement> what, LocalDate day) {
        return Stream.concat(opening.achievements().stream(), achievements.stream())
                .anyMatch(one -> what.test(one) && one.isValid(day));
    }

    /**
     * Adds a certification.
     *
     * @param rank the rank of the role
     * @param year the number of the year, from 0
     */
    void grant(RoleGrant grant, int rank, int year) {
        grants.add(grant);
        mark((long) rank << 10 | (long) year << 2);
    }

    private void mark(long mark) {
        if (length == marks.length) {
            marks = Arrays.copyOf(marks, length * 2);
        }
        marks[length] = mark;
        length++;
    }

    State state() {
        return new State(Arrays.stream(marks, 0, length).boxed().toList());
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
