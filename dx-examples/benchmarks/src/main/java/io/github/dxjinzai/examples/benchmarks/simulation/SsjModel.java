package io.github.dxjinzai.examples.benchmarks.simulation;

import java.util.Arrays;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * The same policy and assumptions told by events of SSJ: a year begins, each project ends, a year ends. Random numbers are those of
 * MRG32k3a, a stream for each purpose and a substream for each replication, as its manual has it. What is known of people is kept in
 * arrays, as in the loop by hand.
 */
final class SsjModel {

    /** When in a year a project ends, and when the year's last day is. */
    private static final double PROJECT_ENDS = 0.89;

    private static final double LAST_DAY = 0.99;

    private static final int[] QUALITY = Town.quality();
    private static final int[] DEVIATION = Town.deviation();
    private static final int[] ABILITY = Town.ability();

    private final Town town;
    private final Simulator simulator = new Simulator();
    private final RandomStream attrition = new MRG32k3a("attrition");
    private final RandomStream abilities = new MRG32k3a("abilities");
    private final RandomStream seating = new MRG32k3a("seating");
    private final RandomStream qualities = new MRG32k3a("qualities");
    private final RandomStream ratings = new MRG32k3a("ratings");
    private final RandomStream[] streams = {attrition, abilities, seating, qualities, ratings};

    private final int[] ability;
    private final int[] flags;
    private final int[][] pools;
    private final int[] sizes = new int[4];
    private final int[][] seats;
    private int serving;
    private int year;
    private Outcomes outcomes;

    SsjModel(Town town) {
        this.town = town;
        this.ability = new int[town.most()];
        this.flags = new int[town.most()];
        this.pools = new int[4][town.most()];
        this.seats = new int[town.projectsPerYear()][0];
        this.outcomes = new Outcomes(town);
    }

    /** Goes on to the substreams of a replication, so that several models can share the work. */
    SsjModel startingAt(int replication) {
        for (int i = 0; i < replication; i++) {
            nextSubstreams();
        }
        return this;
    }

    /** Plays the next replications. */
    Outcomes play(int replications) {
        outcomes = new Outcomes(town);
        for (int replication = 0; replication < replications; replication++) {
            simulator.init();
            open();
            new YearBegins().schedule(0);
            simulator.start();
            nextSubstreams();
        }
        return outcomes;
    }

    private void nextSubstreams() {
        for (RandomStream stream : streams) {
            stream.resetNextSubstream();
        }
    }

    private void open() {
        year = 0;
        serving = 0;
        for (int i = 0; i < town.staff(); i++) {
            join();
        }
    }

    private void join() {
        ability[serving] = draw(ABILITY, abilities);
        flags[serving] = 0;
        serving++;
    }

    private static int draw(int[] outcomes, RandomStream stream) {
        return outcomes[stream.nextInt(0, outcomes.length - 1)];
    }

    private static boolean happens(int percent, RandomStream stream) {
        return stream.nextDouble() * 100 < percent;
    }

    /** People leave and join, and projects are staffed. */
    private final class YearBegins extends Event {

        YearBegins() {
            super(simulator);
        }

        @Override
        public void actions() {
            for (int i = 0; i < serving; i++) {
                if (happens(Town.LEAVES, attrition)) {
                    serving--;
                    ability[i] = ability[serving];
                    flags[i] = flags[serving];
                    i--;
                }
            }
            for (int i = 0; i < town.joinersPerYear(); i++) {
                join();
            }
            staff();
            for (int[] seated : seats) {
                new ProjectEnds(seated).schedule(PROJECT_ENDS);
            }
            new YearEnds().schedule(LAST_DAY);
        }

        private void staff() {
            Arrays.fill(sizes, 0);
            for (int i = 0; i < serving; i++) {
                flags[i] = MokaLoop.nextYear(flags[i]);
                int pool = ((flags[i] & MokaLoop.HOLDS) != 0 ? 2 : 0) + (flags[i] & MokaLoop.EXPERIENCED);
                pools[pool][sizes[pool]] = i;
                sizes[pool]++;
            }
            int[] leaders = new int[seats.length];
            for (int project = 0; project < seats.length; project++) {
                leaders[project] = seat(happens(Town.LEADER_HOLDS_ROLE, seating), 2);
            }
            for (int project = 0; project < seats.length; project++) {
                int wanted = seating.nextInt(Town.MEMBERS_FROM, Town.MEMBERS_TO);
                int[] seated = new int[1 + wanted];
                seated[0] = leaders[project];
                for (int i = 1; i <= wanted; i++) {
                    seated[i] = seat(happens(Town.MEMBER_HAS_EXPERIENCE, seating), 1);
                }
                seats[project] = seated;
            }
        }

        /** Someone of a kind, or not of it, if there is anybody; -1 if nobody is left. */
        private int seat(boolean preferred, int kind) {
            int other = 3 - kind;
            int those = sizes[kind] + sizes[3];
            int others = sizes[0] + sizes[other];
            if (those + others == 0) {
                return -1;
            }
            boolean of = (preferred && those > 0) || others == 0;
            int at = seating.nextInt(0, (of ? those : others) - 1);
            int pool = of ? kind : 0;
            if (at >= sizes[pool]) {
                at -= sizes[pool];
                pool = of ? 3 : other;
            }
            int person = pools[pool][at];
            sizes[pool]--;
            pools[pool][at] = pools[pool][sizes[pool]];
            return person;
        }
    }

    /** A project is evaluated; the seats are its leader's and then its members'. */
    private final class ProjectEnds extends Event {

        private final int[] seated;

        ProjectEnds(int[] seated) {
            super(simulator);
            this.seated = seated;
        }

        @Override
        public void actions() {
            int quality = draw(QUALITY, qualities);
            boolean policy = passes(quality, Town.EXECUTIVES, Town.PERSPECTIVE_MISSING);
            boolean leadership = passes(quality, Town.COLLEAGUES + Town.PROJECT_MEMBERS, Town.PERSPECTIVE_MISSING);
            boolean technical = passes(quality, Town.OUTSIDE_EXPERTS, Town.PERSPECTIVE_MISSING);
            boolean debrief = policy && leadership && technical;
            int leader = seated[0];
            if (leader >= 0) {
                boolean agreed = passes(quality + ability[leader], Town.PROJECT_MEMBERS, Town.AFTER_PROJECT_MISSING);
                flags[leader] = MokaLoop.led(flags[leader], debrief, agreed);
            }
            int gained = debrief ? MokaLoop.EXPERIENCED | MokaLoop.ADVISOR : MokaLoop.EXPERIENCED;
            for (int i = 1; i < seated.length; i++) {
                if (seated[i] >= 0) {
                    flags[seated[i]] |= gained;
                }
            }
        }

        private boolean passes(int truly, int raters, int missing) {
            boolean there = !happens(missing, ratings);
            int sum = 0;
            for (int rater = 0; rater < raters; rater++) {
                sum += Math.max(0, Math.min(Town.TOP_STEP, truly + draw(DEVIATION, ratings)));
            }
            return there && sum >= Town.THRESHOLD_STEPS * raters;
        }
    }

    /** Those who hold each role as their highest are counted. */
    private final class YearEnds extends Event {

        YearEnds() {
            super(simulator);
        }

        @Override
        public void actions() {
            int[] holders = new int[Outcomes.STAFF];
            for (int i = 0; i < serving; i++) {
                int holds = flags[i] & MokaLoop.HOLDS;
                if (holds != 0) {
                    holders[(holds & MokaLoop.SPECIALIST) != 0 ? 2 : (holds & MokaLoop.EXPERT) != 0 ? 1 : 0]++;
                }
            }
            for (int role = 0; role < holders.length; role++) {
                outcomes.count(year, role, holders[role]);
            }
            outcomes.count(year, Outcomes.STAFF, serving);
            year++;
            if (year < town.years()) {
                new YearBegins().schedule(1 - LAST_DAY);
            }
        }
    }
}
