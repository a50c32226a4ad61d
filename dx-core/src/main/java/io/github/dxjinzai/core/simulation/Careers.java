package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** Plays replications one after another: the people's careers of one at a time, in arrays that are used again. */
final class Careers {

    private final Setting setting;
    private final Scenario scenario;
    private final Seats seats;

    /** How many people there have been; those who left are among them. */
    private int people;

    private int serving;
    private final boolean[] serves;
    private final boolean[] experienced;
    private final int[] ability;
    private final long[] held;
    private final long[] granted;
    /** The dossier, where it is not the one of the opening. */
    private final @Nullable Dossier[] dossiers;
    /** What the person did in the year being played. */
    private final @Nullable ProjectWork[] work;

    Careers(Setting setting) {
        this.setting = setting;
        this.scenario = setting.scenario;
        int most = setting.people.size();
        this.seats = new Seats(most);
        this.serves = new boolean[most];
        this.experienced = new boolean[most];
        this.ability = new int[most];
        this.held = new long[most];
        this.granted = new long[most];
        this.dossiers = new @Nullable Dossier[most];
        this.work = new @Nullable ProjectWork[most];
    }

    void play(int replication, Tally tally, Replay replay) {
        open(replication);
        for (int year = 0; year < setting.years.size(); year++) {
            int before = serving;
            int left = leave(replication, year, replay);
            int joined = join(replication, year, replay);
            requireConserved(before, left, joined);
            carryOut(replication, year, replay);
            certify(year);
            for (int i = 0; i < people; i++) {
                if (serves[i]) {
                    tally.count(held[i], granted[i]);
                }
            }
            tally.endYear(year, serving);
            if (replay.listens()) {
                replay.endYear(setting.years.get(year), dossiersOfServing());
            }
        }
    }

    private void open(int replication) {
        people = setting.opening.size();
        serving = people;
        Arrays.fill(serves, 0, people, true);
        Arrays.fill(dossiers, null);
        Arrays.fill(granted, 0);
        System.arraycopy(setting.held, 0, held, 0, people);
        System.arraycopy(setting.experienced, 0, experienced, 0, people);
        UniformRandomProvider stream = setting.streams.of(replication, Purpose.ABILITY, 0);
        for (int i = 0; i < people; i++) {
            ability[i] = setting.ability.draw(stream);
        }
    }

    /** A draw for everyone there has ever been, so that a person meets the same draw whoever else has left. */
    private int leave(int replication, int year, Replay replay) {
        UniformRandomProvider stream = setting.streams.of(replication, Purpose.ATTRITION, year);
        int left = 0;
        for (int i = 0; i < people; i++) {
            if (scenario.leaves().happens(stream) && serves[i]) {
                serves[i] = false;
                left++;
                replay.left(setting.people.get(i), setting.years.get(year));
            }
        }
        serving -= left;
        return left;
    }

    private int join(int replication, int year, Replay replay) {
        UniformRandomProvider stream = setting.streams.of(replication, Purpose.ABILITY, year + 1);
        int joined = scenario.joinersPerYear();
        for (int i = people; i < people + joined; i++) {
            serves[i] = true;
            experienced[i] = false;
            held[i] = 0;
            ability[i] = setting.ability.draw(stream);
            replay.joined(setting.people.get(i), setting.years.get(year));
        }
        people += joined;
        serving += joined;
        return joined;
    }

    private void requireConserved(int before, int left, int joined) {
        int counted = 0;
        for (int i = 0; i < people; i++) {
            counted += serves[i] ? 1 : 0;
        }
        if (counted != serving || counted != before + joined - left) {
            throw new IllegalStateException(before + " people, " + joined + " in and " + left + " out do not make the "
                    + counted + " counted, or the " + serving + " kept");
        }
    }

    private void carryOut(int replication, int year, Replay replay) {
        Arrays.fill(work, 0, people, null);
        seats.clear();
        for (int i = 0; i < people; i++) {
            if (serves[i]) {
                seats.offer(i, held[i] != 0, experienced[i]);
            }
        }
        int count = scenario.projectsPerYear();
        List<int[]> leaders = new ArrayList<>(count);
        for (int project = 0; project < count; project++) {
            UniformRandomProvider stream = setting.streams.of(replication, Purpose.LEADERS, year, project);
            leaders.add(seats.takeLeaders(stream, scenario.leadersPerProject(), scenario.leaderHoldsRole()));
        }
        for (int project = 0; project < count; project++) {
            UniformRandomProvider staffing = setting.streams.of(replication, Purpose.STAFFING, year, project);
            int wanted = scenario.membersFrom() + staffing.nextInt(scenario.membersTo() - scenario.membersFrom() + 1);
            List<AxisId> axes = axes(staffing);
            UniformRandomProvider stream = setting.streams.of(replication, Purpose.MEMBERS, year, project);
            int[] members = seats.takeMembers(stream, wanted, scenario.memberHasExperience());
            if (leaders.get(project).length + members.length > 0) {
                evaluate(replication, year, project, axes, leaders.get(project), members, replay);
            }
        }
    }

    private List<AxisId> axes(UniformRandomProvider stream) {
        AxisId[] all = setting.axes.toArray(AxisId[]::new);
        for (int i = 0; i < scenario.axesPerProject(); i++) {
            int other = i + stream.nextInt(all.length - i);
            AxisId chosen = all[other];
            all[other] = all[i];
            all[i] = chosen;
        }
        return List.of(all).subList(0, scenario.axesPerProject());
    }

    private void evaluate(
            int replication, int year, int number, List<AxisId> axes, int[] leaders, int[] members, Replay replay) {
        Project project = Project.builder()
                .id(setting.projectId(year, number))
                .title(setting.projectId(year, number).value())
                .startsOn(setting.starts.get(year))
                .endsOn(setting.ends.get(year))
                .axes(axes)
                .build();
        int quality = setting.quality.draw(setting.streams.of(replication, Purpose.QUALITY, year, number));
        Raters raters = new Raters(replication, year, number, project);
        List<Rating> ofTeam = new ArrayList<>();
        for (Setting.Slot slot : setting.slots) {
            if (slot.slot().of() == RatedSubject.TEAM) {
                raters.rate(slot, 0, Optional.empty(), quality, ofTeam);
            }
        }
        List<Rating> all = new ArrayList<>(ofTeam);
        List<Participation> parts = new ArrayList<>();
        take(Part.LEADER, leaders, 1, raters, quality, ofTeam, all, parts);
        take(Part.MEMBER, members, 1 + leaders.length, raters, quality, ofTeam, all, parts);
        if (replay.listens()) {
            replay.project(project, parts, all);
        }
    }

    private void take(
            Part part,
            int[] who,
            int firstSeat,
            Raters raters,
            int quality,
            List<Rating> ofTeam,
            List<Rating> all,
            List<Participation> parts) {
        ProjectWork shared = new ProjectWork(raters.project, part, ofTeam);
        for (int seat = 0; seat < who.length; seat++) {
            int i = who[seat];
            StaffId person = setting.people.get(i);
            List<Rating> own = new ArrayList<>();
            for (Setting.Slot slot : setting.slots) {
                if (slot.slot().of() == RatedSubject.PERSON && slot.parts().contains(part)) {
                    raters.rate(slot, firstSeat + seat, Optional.of(person), quality + ability[i], own);
                }
            }
            parts.add(new Participation(raters.project.id(), person, part));
            all.addAll(own);
            experienced[i] = true;
            own.addAll(ofTeam);
            work[i] = own.size() == ofTeam.size() ? shared : new ProjectWork(raters.project, part, own);
        }
    }

    private void certify(int year) {
        LocalDate day = setting.lastDays.get(year);
        int firstNew = people - scenario.joinersPerYear();
        for (int i = 0; i < people; i++) {
            long before = held[i];
            boolean evidence = setting.looksUp && granted[i] != 0;
            granted[i] = 0;
            if (!serves[i]) {
                continue;
            }
            ProjectWork done = work[i];
            boolean isNew = year == 0 || i >= firstNew;
            if (done != null) {
                dossiers[i] = setting.certified(dossier(i).with(done), before, day);
            } else if (evidence || (isNew && setting.idleMayPass)) {
                dossiers[i] = setting.certified(dossier(i), before, day);
            } else if (year == 0 && i < setting.due.length && setting.due[i] != 0) {
                dossiers[i] = setting.dueDossiers.get(i);
            } else {
                continue;
            }
            held[i] = setting.rolesOf(dossier(i));
            granted[i] = held[i] & ~before;
        }
    }

    private Dossier dossier(int i) {
        Dossier own = dossiers[i];
        if (own != null) {
            return own;
        }
        return i < setting.dossiers.size()
                ? setting.dossiers.get(i)
                : new Dossier(setting.people.get(i), List.of(), List.of(), setting.complete);
    }

    private SortedMap<StaffId, Dossier> dossiersOfServing() {
        SortedMap<StaffId, Dossier> all = new TreeMap<>();
        for (int i = 0; i < people; i++) {
            if (serves[i]) {
                all.put(setting.people.get(i), dossier(i));
            }
        }
        return all;
    }

    /** Those who rate one project. */
    private final class Raters {

        private final int replication;
        private final int year;
        private final int number;
        private final Project project;
        private final LocalDate day;

        Raters(int replication, int year, int number, Project project) {
            this.replication = replication;
            this.year = year;
            this.number = number;
            this.project = project;
            this.day = setting.ends.get(year);
        }

        /** Adds the ratings of one slot, unless they are missing. */
        void rate(Setting.Slot slot, int seat, Optional<StaffId> ratee, int steps, List<Rating> to) {
            AskedRatings.Slot asked = slot.slot();
            UniformRandomProvider stream =
                    setting.streams.of(replication, Purpose.RATINGS, year, number, asked.key(), seat);
            Chance missing = asked.occasion() == Occasion.DEBRIEF
                    ? scenario.perspectiveMissing()
                    : scenario.afterProjectMissing();
            if (missing.happens(stream)) {
                return;
            }
            List<Score> scores = slot.scores();
            for (RaterGroupId group : slot.groups()) {
                for (RaterId rater : setting.raters.getOrDefault(group, List.of())) {
                    int at = steps + setting.deviation.draw(stream);
                    Score score = scores.get(Math.max(0, Math.min(at, scores.size() - 1)));
                    to.add(new Rating(
                            project.id(), ratee, asked.occasion(), asked.perspective(), group, rater, score, day));
                }
            }
        }
    }
}
