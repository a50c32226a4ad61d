package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes down what happens in one replication, if anybody listens. */
final class Replay {

    private static final Replay NONE = new Replay();

    private final Optional<Setting> setting;
    private final SimulationListener listener;
    private final List<Project> projects = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<RoleGrant> grants = new ArrayList<>();
    private final Map<StaffId, LocalDate> joinedOn = new HashMap<>();
    private final Map<StaffId, LocalDate> leftOn = new HashMap<>();
    private final Map<StaffId, Service> serving = new HashMap<>();
    private final SortedSet<Achievement> achievements = new TreeSet<>();
    private final List<StaffId> left = new ArrayList<>();
    private final List<StaffId> joined = new ArrayList<>();

    private Replay() {
        this.setting = Optional.empty();
        this.listener = year -> {};
    }

    Replay(Setting setting, SimulationListener listener) {
        this.setting = Optional.of(setting);
        this.listener = listener;
    }

    static Replay none() {
        return NONE;
    }

    boolean listens() {
        return setting.isPresent();
    }

    void left(StaffId person, FiscalYear year) {
        if (listens()) {
            left.add(person);
            leftOn.put(person, year.firstDay().minusDays(1));
        }
    }

    void joined(StaffId person, FiscalYear year) {
        if (listens()) {
            joined.add(person);
            joinedOn.put(person, year.firstDay());
        }
    }

    void project(Project project, List<Participation> parts, List<Rating> given) {
        projects.add(project);
        participations.addAll(parts);
        ratings.addAll(given);
    }

    void endYear(FiscalYear year, SortedMap<StaffId, Dossier> dossiers) {
        List<RoleGrant> granted = dossiers.values().stream()
                .flatMap(dossier -> dossier.grants().stream())
                .filter(grant -> grant.grantedOn().equals(year.lastDay()))
                .toList();
        grants.addAll(granted);
        dossiers.forEach((person, dossier) -> {
            serving.put(person, dossier.service().orElseThrow());
            achievements.addAll(dossier.achievements());
        });
        listener.yearEnded(new SimulatedYear(year, left, joined, granted, dossiers));
        left.clear();
        joined.clear();
    }

    /** The facts of the opening day with all that was written down. */
    Facts facts() {
        Setting of = setting.orElseThrow();
        LocalDate opening = of.scenario.openingDay();
        Facts before = of.facts;
        ImmutableFacts.Builder all = Facts.builder()
                .departments(before.departments())
                .complete(before.complete())
                .addAllProjects(projects)
                .addAllParticipations(participations)
                .addAllRatings(ratings)
                .addAllGrants(grants)
                .addAllAchievements(achievements)
                .addAllRelations(before.relations().stream()
                        .filter(relation -> !relation.from().isAfter(opening))
                        .toList())
                .addAllRequests(before.requests().stream()
                        .filter(request -> !request.day().isAfter(opening))
                        .toList());
        before.achievements().stream()
                .filter(one -> !one.day().isAfter(opening))
                .forEach(all::addAchievements);
        before.grants().stream()
                .filter(grant -> !grant.grantedOn().isAfter(opening))
                .forEach(all::addGrants);
        before.ratings().stream()
                .filter(rating -> !rating.day().isAfter(opening))
                .forEach(all::addRatings);
        Map<Object, Project> begun = new HashMap<>();
        before.projects().stream()
                .filter(project -> !project.startsOn().isAfter(opening))
                .forEach(project -> begun.put(project.id(), project));
        begun.values().forEach(project -> all.addProjects(known(project, opening)));
        before.participations().stream()
                .filter(part -> begun.containsKey(part.project()))
                .forEach(all::addParticipations);
        before.staff().stream()
                .filter(person -> !person.joinedOn().isAfter(opening))
                .forEach(person -> all.addStaff(serving(person, opening)));
        if (before.departments().isEmpty() && !joinedOn.isEmpty()) {
            DepartmentId unit = of.units.get(0).get(0);
            all.addDepartments(new Department(unit, unit.value(), Optional.empty()));
        }
        for (StaffId person : new TreeMap<>(joinedOn).keySet()) {
            all.addStaff(
                    known(Optional.ofNullable(serving.get(person)).orElseThrow().member()));
        }
        return all.build();
    }

    private static Project known(Project project, LocalDate day) {
        return project.endsOn().filter(end -> end.isAfter(day)).isPresent()
                ? io.github.dxjinzai.core.project.ImmutableProject.copyOf(project)
                        .withEndsOn(Optional.empty())
                : project;
    }

    /** The person as the simulation knows them: one who is to leave after the opening day stays, unless they left in it. */
    private StaffMember serving(StaffMember person, LocalDate opening) {
        if (!person.serves(opening)) {
            return person;
        }
        return known(Optional.ofNullable(serving.get(person.id()))
                .map(Service::member)
                .orElse(person));
    }

    private StaffMember known(StaffMember person) {
        Optional<LocalDate> last = Optional.ofNullable(leftOn.get(person.id()))
                .map(day -> day.isBefore(person.joinedOn()) ? person.joinedOn() : day);
        return new StaffMember(person.id(), person.department(), person.post(), person.joinedOn(), last);
    }
}
