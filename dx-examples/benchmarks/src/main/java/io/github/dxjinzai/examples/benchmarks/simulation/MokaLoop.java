package io.github.dxjinzai.examples.benchmarks.simulation;

/**
 * The bundled policy and the town's assumptions as one loop over arrays of numbers: the limit (手書きのループ). It knows nothing but this
 * policy with its illustrative terms; thresholds are constants, people who leave give their place to the last, and random numbers are
 * those of SplitMix64.
 */
final class MokaLoop {

    static final int EXPERIENCED = 1;
    static final int ADVISOR = 2;
    static final int EXPERT = 4;
    static final int SPECIALIST = 8;
    static final int HOLDS = ADVISOR | EXPERT | SPECIALIST;
    /** Once led a project after which the members agreed. */
    private static final int AGREED = 16;

    private static final int LED_WELL = 32;
    private static final int LED_WELL_BEFORE = 64;
    /** Led well in two years on end, whenever that was. */
    private static final int TWO_ON_END = -128;

    private static final int[] QUALITY = Town.quality();
    private static final int[] DEVIATION = Town.deviation();
    private static final int[] ABILITY = Town.ability();
    private static final long LEAVES = (1L << 32) * Town.LEAVES / 100;

    private final Town town;
    private final byte[] ability;
    private final byte[] flags;
    /** Who can still take a seat: by whether they hold a role, and whether they have experience. */
    private final int[][] pools;

    private final int[] sizes = new int[4];
    private final int[] leaders;
    private long state;

    MokaLoop(Town town) {
        this.town = town;
        this.ability = new byte[town.most()];
        this.flags = new byte[town.most()];
        this.pools = new int[4][town.most()];
        this.leaders = new int[town.projectsPerYear()];
    }

    /** Plays the replications from one number up to but not including another. */
    Outcomes play(int from, int to) {
        Outcomes outcomes = new Outcomes(town);
        for (int replication = from; replication < to; replication++) {
            play(replication, outcomes);
        }
        return outcomes;
    }

    private void play(int replication, Outcomes outcomes) {
        state = mix(replication + 1L);
        int serving = town.staff();
        for (int i = 0; i < serving; i++) {
            ability[i] = (byte) ABILITY[below(ABILITY.length)];
            flags[i] = 0;
        }
        for (int year = 0; year < town.years(); year++) {
            for (int i = 0; i < serving; i++) {
                if (next() >>> 32 < LEAVES) {
                    serving--;
                    ability[i] = ability[serving];
                    flags[i] = flags[serving];
                    i--;
                }
            }
            for (int i = 0; i < town.joinersPerYear(); i++) {
                ability[serving] = (byte) ABILITY[below(ABILITY.length)];
                flags[serving] = 0;
                serving++;
            }
            offerSeats(serving);
            carryOut();
            count(year, serving, outcomes);
        }
    }

    private void offerSeats(int serving) {
        int none = 0;
        int experienced = 0;
        int holding = 0;
        int both = 0;
        for (int i = 0; i < serving; i++) {
            int flag = flags[i];
            if (flag == 0) {
                pools[0][none++] = i;
            } else {
                flags[i] = (byte) nextYear(flag);
                if ((flag & HOLDS) == 0) {
                    if ((flag & EXPERIENCED) == 0) {
                        pools[0][none++] = i;
                    } else {
                        pools[1][experienced++] = i;
                    }
                } else if ((flag & EXPERIENCED) == 0) {
                    pools[2][holding++] = i;
                } else {
                    pools[3][both++] = i;
                }
            }
        }
        sizes[0] = none;
        sizes[1] = experienced;
        sizes[2] = holding;
        sizes[3] = both;
    }

    private void carryOut() {
        int projects = town.projectsPerYear();
        for (int project = 0; project < projects; project++) {
            int free = sizes[0] + sizes[1] + sizes[2] + sizes[3];
            leaders[project] = free == 0 ? -1 : leader();
        }
        for (int project = 0; project < projects; project++) {
            int quality = QUALITY[below(QUALITY.length)];
            boolean policy = passes(quality, Town.EXECUTIVES, Town.PERSPECTIVE_MISSING);
            boolean leadership = passes(quality, Town.COLLEAGUES + Town.PROJECT_MEMBERS, Town.PERSPECTIVE_MISSING);
            boolean technical = passes(quality, Town.OUTSIDE_EXPERTS, Town.PERSPECTIVE_MISSING);
            boolean debrief = policy && leadership && technical;
            int leader = leaders[project];
            if (leader >= 0) {
                boolean agreed = passes(quality + ability[leader], Town.PROJECT_MEMBERS, Town.AFTER_PROJECT_MISSING);
                flags[leader] = (byte) led(flags[leader], debrief, agreed);
            }
            int wanted = Town.MEMBERS_FROM + below(Town.MEMBERS_TO - Town.MEMBERS_FROM + 1);
            int gained = debrief ? EXPERIENCED | ADVISOR : EXPERIENCED;
            for (int seat = 0; seat < wanted; seat++) {
                if (sizes[0] + sizes[1] + sizes[2] + sizes[3] > 0) {
                    int member = member();
                    flags[member] = (byte) (flags[member] | gained);
                }
            }
        }
    }

    /** What was done well this year was done well the year before. */
    static int nextYear(int flag) {
        return (flag & ~(LED_WELL | LED_WELL_BEFORE)) | ((flag & LED_WELL) << 1);
    }

    static int led(int before, boolean debrief, boolean agreed) {
        int after = before | EXPERIENCED | (debrief ? LED_WELL : 0) | (agreed ? AGREED : 0);
        if (debrief && agreed && (before & ADVISOR) != 0) {
            after |= EXPERT;
        }
        if ((after & LED_WELL) != 0 && (after & LED_WELL_BEFORE) != 0) {
            after |= TWO_ON_END;
        }
        return (after & TWO_ON_END) != 0 && (after & AGREED) != 0 ? after | SPECIALIST : after;
    }

    private boolean passes(int truly, int raters, int missing) {
        boolean there = below(100) >= missing;
        int sum = 0;
        for (int rater = 0; rater < raters; rater++) {
            sum += Math.max(0, Math.min(Town.TOP_STEP, truly + DEVIATION[below(DEVIATION.length)]));
        }
        return there && sum >= Town.THRESHOLD_STEPS * raters;
    }

    private int leader() {
        int holding = sizes[2] + sizes[3];
        int others = sizes[0] + sizes[1];
        boolean holds = (below(100) < Town.LEADER_HOLDS_ROLE && holding > 0) || others == 0;
        int at = below(holds ? holding : others);
        int first = holds ? 2 : 0;
        return at < sizes[first] ? take(first, at) : take(first + 1, at - sizes[first]);
    }

    private int member() {
        int experienced = sizes[1] + sizes[3];
        int others = sizes[0] + sizes[2];
        boolean of = (below(100) < Town.MEMBER_HAS_EXPERIENCE && experienced > 0) || others == 0;
        int at = below(of ? experienced : others);
        int first = of ? 1 : 0;
        return at < sizes[first] ? take(first, at) : take(first + 2, at - sizes[first]);
    }

    private int take(int pool, int at) {
        int person = pools[pool][at];
        sizes[pool]--;
        pools[pool][at] = pools[pool][sizes[pool]];
        return person;
    }

    private void count(int year, int serving, Outcomes outcomes) {
        int advisors = 0;
        int experts = 0;
        int specialists = 0;
        for (int i = 0; i < serving; i++) {
            int flag = flags[i];
            if ((flag & HOLDS) != 0) {
                if ((flag & SPECIALIST) != 0) {
                    specialists++;
                } else if ((flag & EXPERT) != 0) {
                    experts++;
                } else {
                    advisors++;
                }
            }
        }
        outcomes.count(year, 0, advisors);
        outcomes.count(year, 1, experts);
        outcomes.count(year, 2, specialists);
        outcomes.count(year, Outcomes.STAFF, serving);
    }

    private int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
