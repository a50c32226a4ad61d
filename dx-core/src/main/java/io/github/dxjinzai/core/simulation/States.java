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
    static final long NOT_ASKED = -1;

    /** Above that everything is forgotten before the next replication. */
    private static final int MOST = 1 << 18;

    /** In the key of a step: the event, and the years. */
    private static final int EVENT_BITS = 28;

    private static final int YEAR_BITS = 7;

    /** In the number of a person: the state, above it the year of the last project, and above that the last note. */
    private static final int STATE_BITS = 25;

    private static final int NOTE_SHIFT = 32;
    private static final int STATES = (1 << STATE_BITS) - 1;
    private static final int YEARS = (1 << YEAR_BITS) - 1;

    /** After so many years without a project, no more of them matter: the gap is a gap. */
    private static final int GAP = 2;

    /** Where the numbers of a note are. */
    private static final int NOTE_BITS = 2;

    private static final int WHAT = 1;
    private static final int WHERE = 2;

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
    private final boolean[] hasRecords;

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
    /** By person: the state, the year of the last project, and the last note of what happened. */
    private final long[] people;
    /**
     * By note, side by side: the one before it of the same person; the project, or the role beyond all projects; and the seat, or the
     * year.
     */
    private int[] happened = new int[1024];

    private int notes;

    States(Setting setting, ScoreSheet sheet) {
        this.setting = setting;
        this.sheet = sheet;
        this.leaves = new Leaves(setting);
        this.hasRecords = setting.hasRecords;
        this.people = new long[setting.people.size()];
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
        Arrays.fill(people, person(NOTHING, 0, blank));
        for (int i : setting.recorded) {
            people[i] = person(NOTHING, 0, number(new State(i, setting.held[i], boxed(leaves.none()))));
        }
    }

    private static long person(int note, int year, int state) {
        return (long) note << NOTE_SHIFT | (long) year << STATE_BITS | state;
    }

    private static int stateOf(long person) {
        return (int) person & STATES;
    }

    private static int noteOf(long person) {
        return (int) (person >> NOTE_SHIFT);
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
        if (number > STATES) {
            throw new IllegalStateException("more than " + number + " states do not fit");
        }
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
        long person = people[i];
        int before = stateOf(person);
        int note = note(noteOf(person), setting.numberOfProject(year, number), 2 * at + (part == Part.LEADER ? 1 : 0));
        boolean recorded = i < hasRecords.length && hasRecords[i];
        int when = recorded ? year : Math.min(GAP, year - ((int) (person >>> STATE_BITS) & YEARS));
        long key = ((long) before << EVENT_BITS | event) << YEAR_BITS | when;
        int after = steps.get(key);
        if (after == LongIntMap.ABSENT) {
            after = after(before, recorded, when, part, marks, axes);
            steps.put(key, after);
        }
        people[i] = person(note, year, after);
    }

    private int after(int before, boolean recorded, int when, Part part, long marks, long axes) {
        State now = states.get(before);
        long[] stands = now.leaves().stream().mapToLong(Long::longValue).toArray();
        return number(new State(
                now.person(),
                now.held(),
                boxed(leaves.after(stands, recorded, when, part == Part.LEADER, marks, axes, now.held()))));
    }

    /** A person is granted roles. */
    void grant(int i, long roles, int year) {
        long person = people[i];
        int note = noteOf(person);
        for (long left = roles; left != 0; left &= left - 1) {
            note = note(note, setting.projects() + Long.numberOfTrailingZeros(left), year);
        }
        int now = stateOf(person);
        int then;
        if (certified[now] != roles) {
            then = withRoles(now, roles);
        } else {
            if (granted[now] == NOTHING) {
                int with = withRoles(now, roles);
                granted[now] = with;
            }
            then = granted[now];
        }
        people[i] = person(note, (int) (person >>> STATE_BITS) & YEARS, then);
    }

    private int withRoles(int of, long roles) {
        State now = states.get(of);
        long held = now.held() | roles;
        long[] stands = now.leaves().stream().mapToLong(Long::longValue).toArray();
        return number(new State(now.person(), held, boxed(leaves.forget(stands, held))));
    }

    private int note(int before, int what, int where) {
        int at = notes << NOTE_BITS;
        if (at == happened.length) {
            happened = Arrays.copyOf(happened, 2 * at);
        }
        happened[at] = before;
        happened[at + WHAT] = what;
        happened[at + WHERE] = where;
        notes++;
        return notes - 1;
    }

    /** The roles that a person is certified for on a year's last day besides those held; {@link #NOT_ASKED} where that is not known. */
    long certified(int i) {
        return certified[stateOf(people[i])];
    }

    /**
     * The same where it is not known: the judge is asked.
     *
     * @param ability the person's ability
     */
    long ask(int i, int replication, int year, int ability) {
        int now = stateOf(people[i]);
        certified[now] = setting.certifiedFor(
                dossier(i, replication, ability), states.get(now).held(), setting.lastDays.get(year));
        return certified[now];
    }

    /** The dossier of a person in the replication being played, made from its streams once more. */
    private Dossier dossier(int i, int replication, int ability) {
        Dossier opening = setting.opening(i);
        List<Integer> all = new ArrayList<>();
        for (int note = noteOf(people[i]); note != NOTHING; note = happened[note << NOTE_BITS]) {
            all.add(0, note << NOTE_BITS);
        }
        List<ProjectWork> work = new ArrayList<>(opening.work());
        List<RoleGrant> grants = new ArrayList<>(opening.grants());
        for (int note : all) {
            int rank = happened[note + WHAT] - setting.projects();
            int where = happened[note + WHERE];
            if (rank < 0) {
                work.add(work(opening.staff(), happened[note + WHAT], where, replication, ability));
            } else {
                grants.add(setting.grant(opening.staff(), rank, setting.lastDays.get(where)));
            }
        }
        return new Dossier(
                opening.staff(), opening.service(), work, opening.achievements(), grants, opening.complete());
    }

    private ProjectWork work(StaffId person, int which, int at, int replication, int ability) {
        int year = setting.yearOfProject(which);
        int number = which - setting.numberOfProject(year, 0);
        Part part = at % 2 == 1 ? Part.LEADER : Part.MEMBER;
        Project of = setting.project(year, number, setting.axes(replication, year, number));
        int quality = setting.quality(replication, year, number);
        sheet.drawTeam(
                Streams.step(setting.streams.at(replication, Purpose.RATINGS, year), number),
                Streams.step(setting.streams.at(replication, Purpose.SEVERITY, year), number),
                quality);
        List<Rating> ratings = new ArrayList<>(sheet.ofTeam(of, setting.ends.get(year)));
        sheet.drawPerson(at / 2, part, quality + ability);
        ratings.addAll(sheet.of(person, of, setting.ends.get(year)));
        return new ProjectWork(of, part, ratings);
    }
}
