package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a judgment can depend on, as a number for each person: the state. Two people in the same state are certified for the same roles,
 * so that the judge is asked once for each state, about the first person who comes into it. States are met again and again, in one
 * replication and the next.
 *
 * <p>What a person has done in the replication being played is noted in a few numbers; from them and the random streams their dossier is
 * made when it is wanted. Of one thread.
 */
final class States {

    /** Who begins without any records. */
    private static final int BLANK = -1;

    private static final int NOTHING = -1;
    private static final long NOT_ASKED = -1;

    /** Above that everything is forgotten before the next replication. */
    private static final int MOST = 1 << 18;

    /** In the key of a step: the event, and the years. */
    private static final int EVENT_BITS = 28;

    private static final int YEAR_BITS = 7;

    /**
     * A state.
     *
     * @param person the person whose records of before the opening belong to it; {@link #BLANK} where there are none
     * @param held the roles held
     * @param leaves how the person stands to the leaves of the criteria
     */
    private record State(int person, long held, List<Long> leaves) {}

    private final Setting setting;
    private final ScoreSheet sheet;
    private final Leaves leaves;

    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    /** By state: the roles that one is certified for; {@link #NOT_ASKED} where the judge was not asked. */
    private long[] certified = new long[64];
    /** By state: the state of those who were granted these roles; {@link #NOTHING} where nobody was. */
    private int[] granted = new int[64];

    /** By the axes that matter, and by marks and part: the number of an event. */
    private final Map<Long, LongIntMap> events = new HashMap<>();

    private final LongIntMap plainEvents = new LongIntMap();
    private int eventCount;
    /** By state, event and years: the state afterwards. */
    private final LongIntMap steps = new LongIntMap();

    private int blank;
    /** By person: the state. */
    private final int[] state;
    /** By person: the year of the last project. */
    private final int[] lastYear;
    /** By person: the last note of what happened. */
    private final int[] lastNote;
    /** By note: the one before it of the same person; the project, or the role beyond all projects; and the seat, or the year. */
    private int[] before = new int[256];

    private int[] project = new int[256];
    private int[] seat = new int[256];
    private int notes;

    States(Setting setting, ScoreSheet sheet) {
        this.setting = setting;
        this.sheet = sheet;
        this.leaves = new Leaves(setting);
        int most = setting.people.size();
        this.state = new int[most];
        this.lastYear = new int[most];
        this.lastNote = new int[most];
        forget();
    }

    private void forget() {
        numbers.clear();
        states.clear();
        events.clear();
        plainEvents.clear();
        eventCount = 0;
        steps.clear();
        blank = number(new State(BLANK, 0, boxed(leaves.none())));
    }

    /** Begins a replication. */
    void open() {
        if (states.size() > MOST || steps.size() > MOST) {
            forget();
        }
        notes = 0;
        Arrays.fill(lastNote, NOTHING);
        Arrays.fill(state, blank);
        Arrays.fill(lastYear, 0);
        for (int i : setting.recorded) {
            state[i] = number(new State(i, setting.held[i], boxed(leaves.none())));
        }
    }

    private static List<Long> boxed(long[] of) {
        return Arrays.stream(of).boxed().toList();
    }

    private int number(State of) {
        Integer known = numbers.get(of);
        if (known != null) {
            return known;
        }
        int number = states.size();
        states.add(of);
        numbers.put(of, number);
        if (number == certified.length) {
            certified = Arrays.copyOf(certified, 2 * number);
            granted = Arrays.copyOf(granted, 2 * number);
        }
        certified[number] = NOT_ASKED;
        granted[number] = NOTHING;
        return number;
    }

    /**
     * The number of what happens to those who take such a part in a project that went so.
     *
     * @param marks what the conditions say
     * @param axes the axes of the project, as far as criteria look at them
     */
    int event(Part part, long marks, long axes) {
        LongIntMap ofAxes = axes == 0 ? plainEvents : events.computeIfAbsent(axes, one -> new LongIntMap());
        long key = marks << 1 | (part == Part.LEADER ? 1 : 0);
        int known = ofAxes.get(key);
        if (known == LongIntMap.ABSENT) {
            known = eventCount;
            eventCount++;
            ofAxes.put(key, known);
        }
        return known;
    }

    /**
     * A person takes part in a project.
     *
     * @param number the number of the project in its year
     * @param at the number of the seat in the project, from 1
     * @param event the {@linkplain #event number} of what that means
     */
    void take(int i, int year, int number, int at, Part part, int event, long marks, long axes) {
        note(i, year * setting.scenario.projectsPerYear() + number, 2 * at + (part == Part.LEADER ? 1 : 0));
        boolean recorded = i < setting.hasRecords.length && setting.hasRecords[i];
        int when = recorded ? year : year - lastYear[i];
        lastYear[i] = year;
        long key = ((long) state[i] << EVENT_BITS | event) << YEAR_BITS | when;
        int after = steps.get(key);
        if (after == LongIntMap.ABSENT) {
            State now = states.get(state[i]);
            long[] stands = now.leaves().stream().mapToLong(Long::longValue).toArray();
            after = number(new State(
                    now.person(),
                    now.held(),
                    boxed(leaves.after(stands, recorded, when, part == Part.LEADER, marks, axes, now.held()))));
            steps.put(key, after);
        }
        state[i] = after;
    }

    /** A person is granted roles. */
    void grant(int i, long roles, int year) {
        for (long left = roles; left != 0; left &= left - 1) {
            note(i, setting.projects() + Long.numberOfTrailingZeros(left), year);
        }
        int now = state[i];
        if (certified[now] != roles) {
            state[i] = withRoles(now, roles);
            return;
        }
        if (granted[now] == NOTHING) {
            int then = withRoles(now, roles);
            granted[now] = then;
        }
        state[i] = granted[now];
    }

    private int withRoles(int of, long roles) {
        State now = states.get(of);
        long held = now.held() | roles;
        long[] stands = now.leaves().stream().mapToLong(Long::longValue).toArray();
        return number(new State(now.person(), held, boxed(leaves.forget(stands, held))));
    }

    private void note(int i, int happened, int at) {
        if (notes == before.length) {
            before = Arrays.copyOf(before, 2 * notes);
            project = Arrays.copyOf(project, 2 * notes);
            seat = Arrays.copyOf(seat, 2 * notes);
        }
        before[notes] = lastNote[i];
        project[notes] = happened;
        seat[notes] = at;
        lastNote[i] = notes;
        notes++;
    }

    /**
     * The roles that a person is certified for on a year's last day besides those held.
     *
     * @param ability the person's ability
     */
    long certified(int i, int replication, int year, int ability) {
        int now = state[i];
        if (certified[now] == NOT_ASKED) {
            certified[now] = setting.certifiedFor(
                    dossier(i, replication, ability), states.get(now).held(), setting.lastDays.get(year));
        }
        return certified[now];
    }

    /** The dossier of a person in the replication being played, made from its streams once more. */
    private Dossier dossier(int i, int replication, int ability) {
        Dossier opening = setting.opening(i);
        List<Integer> happened = new ArrayList<>();
        for (int note = lastNote[i]; note != NOTHING; note = before[note]) {
            happened.add(0, note);
        }
        List<ProjectWork> work = new ArrayList<>(opening.work());
        List<RoleGrant> grants = new ArrayList<>(opening.grants());
        for (int note : happened) {
            int rank = project[note] - setting.projects();
            if (rank < 0) {
                work.add(work(opening.staff(), project[note], seat[note], replication, ability));
            } else {
                grants.add(setting.grant(opening.staff(), rank, setting.lastDays.get(seat[note])));
            }
        }
        return new Dossier(
                opening.staff(), opening.service(), work, opening.achievements(), grants, opening.complete());
    }

    private ProjectWork work(StaffId person, int which, int at, int replication, int ability) {
        int year = which / setting.scenario.projectsPerYear();
        int number = which % setting.scenario.projectsPerYear();
        Part part = at % 2 == 1 ? Part.LEADER : Part.MEMBER;
        Project of = setting.project(year, number, setting.axes(replication, year, number));
        int quality = setting.quality(replication, year, number);
        sheet.drawTeam(replication, year, number, quality);
        List<Rating> ratings = new ArrayList<>(sheet.ofTeam(of, setting.ends.get(year)));
        sheet.drawPerson(at / 2, part, quality + ability);
        ratings.addAll(sheet.of(person, of, setting.ends.get(year)));
        return new ProjectWork(of, part, ratings);
    }
}
