package io.github.dxjinzai.core.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** The people who can still take a seat in a project of the year, by whether they hold a role and whether they have experience. */
final class Seats {

    private static final int HOLDS = 2;
    private static final int EXPERIENCED = 1;
    /** The kind of those who cannot take a seat. */
    static final byte NOBODY = 4;

    private final int[][] pools;
    private final int[] sizes = new int[5];

    Seats(int most) {
        pools = new int[5][most];
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
        pools[kind][sizes[kind]] = person;
        sizes[kind]++;
    }

    /** Offers seats to the first so many people, by their kinds. */
    void offer(byte[] kinds, int people) {
        int[] size = sizes.clone();
        for (int i = 0; i < people; i++) {
            // no branch: who comes next cannot be foreseen
            int kind = kinds[i];
            pools[kind][size[kind]] = i;
            size[kind]++;
        }
        System.arraycopy(size, 0, sizes, 0, size.length);
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
        int left = 0;
        for (int pool = 0; pool < NOBODY; pool++) {
            left += isOf(pool, kind, of) ? sizes[pool] : 0;
        }
        return left;
    }

    private static boolean isOf(int pool, int kind, boolean of) {
        return (pool & kind) != 0 == of;
    }

    /** The person at a place among those of a kind, who then is no longer there. */
    private int pick(int place, int kind, boolean of) {
        int at = place;
        for (int pool = 0; pool < NOBODY; pool++) {
            if (isOf(pool, kind, of)) {
                if (at < sizes[pool]) {
                    int person = pools[pool][at];
                    sizes[pool]--;
                    pools[pool][at] = pools[pool][sizes[pool]];
                    return person;
                }
                at -= sizes[pool];
            }
        }
        throw new IllegalStateException("there is nobody at place " + place);
    }
}
