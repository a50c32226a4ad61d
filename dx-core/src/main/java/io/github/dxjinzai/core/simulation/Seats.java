package io.github.dxjinzai.core.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** The people who can still take a seat in a project of the year, by whether they hold a role and whether they have experience. */
final class Seats {

    private static final int HOLDS = 2;
    private static final int EXPERIENCED = 1;
    /** The kind of those who cannot take a seat. */
    static final byte NOBODY = 4;

    private static final int COUNT_BITS = 12;
    /** So many people are counted at a time. */
    private static final int CHUNK = (1 << COUNT_BITS) - 1;

    /** The people of each kind, kind after kind, with room for everyone in each. */
    private final int[] pools;

    private final int room;
    private final int[] sizes = new int[5];

    Seats(int most) {
        room = most;
        pools = new int[5 * most];
    }

    void clear() {
        Arrays.fill(sizes, 0);
    }

    /** The kind of someone who can take a seat; {@link #NOBODY} is the kind of those who cannot. */
    static byte kind(boolean holds, boolean experienced) {
        return (byte) ((holds ? HOLDS : 0) + (experienced ? EXPERIENCED : 0));
    }

    static boolean isExperienced(byte kind) {
        return (kind & EXPERIENCED) != 0;
    }

    /** The kind that someone is of once they hold a role. */
    static byte holding(byte kind) {
        return (byte) (kind | HOLDS);
    }

    /** The kind that someone is of once they have experience. */
    static byte experienced(byte kind) {
        return (byte) (kind | EXPERIENCED);
    }

    void offer(int person, byte kind) {
        pools[kind * room + sizes[kind]] = person;
        sizes[kind]++;
    }

    /** Offers seats to the first so many people, by their kinds, where nobody was offered one yet. */
    void offer(byte[] kinds, int people) {
        int chunk = Math.min(people, CHUNK);
        long counts = 0;
        for (int i = 0; i < chunk; i++) {
            // counted in one number, and without a branch: who comes next cannot be foreseen
            int kind = kinds[i];
            int shift = kind * COUNT_BITS;
            pools[kind * room + ((int) (counts >>> shift) & CHUNK)] = i;
            counts += 1L << shift;
        }
        for (int kind = 0; kind < sizes.length; kind++) {
            sizes[kind] = (int) (counts >>> (kind * COUNT_BITS)) & CHUNK;
        }
        for (int i = chunk; i < people; i++) {
            offer(i, kinds[i]);
        }
    }

    /** People for leaders' seats; fewer than wanted if nobody is left. */
    int[] takeLeaders(UniformRandomProvider stream, int wanted, Chance holds) {
        return take(stream, wanted, holds, HOLDS);
    }

    /** People for members' seats; fewer than wanted if nobody is left. */
    int[] takeMembers(UniformRandomProvider stream, int wanted, Chance experienced) {
        return take(stream, wanted, experienced, EXPERIENCED);
    }

    private int[] take(UniformRandomProvider stream, int wanted, Chance preferred, int kind) {
        int[] taken = new int[Math.min(wanted, sizes[0] + sizes[1] + sizes[2] + sizes[3])];
        for (int seat = 0; seat < taken.length; seat++) {
            boolean of = preferred.happens(stream);
            if (left(kind, of) == 0) {
                of = !of;
            }
            taken[seat] = pick(stream.nextInt(left(kind, of)), kind, of);
        }
        return taken;
    }

    private int left(int kind, boolean of) {
        return of ? sizes[kind] + sizes[HOLDS + EXPERIENCED] : sizes[0] + sizes[HOLDS + EXPERIENCED - kind];
    }

    /** The person at a place among those of a kind, who then is no longer there. */
    private int pick(int place, int kind, boolean of) {
        int first = of ? kind : 0;
        int second = of ? HOLDS + EXPERIENCED : HOLDS + EXPERIENCED - kind;
        int pool = place < sizes[first] ? first : second;
        int at = place < sizes[first] ? place : place - sizes[first];
        int person = pools[pool * room + at];
        sizes[pool]--;
        pools[pool * room + at] = pools[pool * room + sizes[pool]];
        return person;
    }
}
