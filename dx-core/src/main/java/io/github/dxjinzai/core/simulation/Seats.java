package io.github.dxjinzai.core.simulation;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Who serves, by whether they hold a role and whether they have experience: the kind of a person; and who of them can still take a seat
 * in a project of the year.
 */
final class Seats {

    private static final int HOLDS = 2;
    private static final int EXPERIENCED = 1;
    private static final int KINDS = 4;
    /** The kind of those who do not serve. */
    private static final byte NOBODY = KINDS;

    /** By person: the kind. */
    private final byte[] kinds;
    /** Kind after kind, that of nobody last, a bit for each person of the kind. */
    private final long[] bits;

    private final int words;

    /** The people of each kind who can still take a seat, kind after kind, with room for everyone in each. */
    private final int[] pools;

    private final int room;
    private final int[] sizes = new int[KINDS];

    /** Kinds and bits at the opening. */
    private final byte[] openingKinds;

    private final long[] openingBits;

    /**
     * Seats for people of whom nobody serves yet.
     *
     * @param opening the kinds of the first of them, who serve at the opening
     */
    Seats(int most, byte[] opening) {
        kinds = new byte[most];
        words = (most + Long.SIZE - 1) / Long.SIZE;
        bits = new long[(KINDS + 1) * words];
        room = most;
        pools = new int[KINDS * most];
        openingKinds = Arrays.copyOf(opening, most);
        Arrays.fill(openingKinds, opening.length, most, NOBODY);
        openingBits = new long[bits.length];
        for (int i = 0; i < most; i++) {
            openingBits[openingKinds[i] * words + (i >>> 6)] |= 1L << i;
        }
    }

    /** The kind of someone who serves. */
    static byte kind(boolean holds, boolean experienced) {
        return (byte) ((holds ? HOLDS : 0) + (experienced ? EXPERIENCED : 0));
    }

    /** Begins with those of the opening. */
    void open() {
        System.arraycopy(openingKinds, 0, kinds, 0, kinds.length);
        System.arraycopy(openingBits, 0, bits, 0, bits.length);
    }

    boolean serves(int person) {
        return kinds[person] != NOBODY;
    }

    void joins(int person) {
        becomes(person, (byte) 0);
    }

    void leaves(int person) {
        becomes(person, NOBODY);
    }

    /** Someone who serves holds a role from now on, or no longer. */
    void holds(int person, boolean holds) {
        becomes(person, (byte) (holds ? kinds[person] | HOLDS : kinds[person] & ~HOLDS));
    }

    /** Someone who serves has experience from now on. */
    void gainsExperience(int person) {
        becomes(person, (byte) (kinds[person] | EXPERIENCED));
    }

    private void becomes(int person, byte kind) {
        byte before = kinds[person];
        if (before != kind) {
            int word = person >>> 6;
            bits[before * words + word] ^= 1L << person;
            bits[kind * words + word] ^= 1L << person;
            kinds[person] = kind;
        }
    }

    /** Offers seats to everyone who serves, of the first so many people. */
    void offer(int people) {
        int upTo = (people + Long.SIZE - 1) / Long.SIZE;
        for (int kind = 0; kind < KINDS; kind++) {
            int first = kind * room;
            int next = first;
            for (int word = 0; word < upTo; word++) {
                for (long left = bits[kind * words + word]; left != 0; left &= left - 1) {
                    pools[next] = (word << 6) + Long.numberOfTrailingZeros(left);
                    next++;
                }
            }
            sizes[kind] = next - first;
        }
    }

    /** Offers seats to those alone of the first so many people who serve and may take one. */
    void offer(int people, IntPredicate may) {
        Arrays.fill(sizes, 0);
        for (int i = 0; i < people; i++) {
            if (serves(i) && may.test(i)) {
                pools[kinds[i] * room + sizes[kinds[i]]] = i;
                sizes[kinds[i]]++;
            }
        }
    }

    /** How many can still take a seat. */
    int free() {
        return sizes[0] + sizes[1] + sizes[2] + sizes[3];
    }

    /**
     * Takes people for leaders' seats.
     *
     * @param to where they are written, from a place on
     * @return how many there are; fewer than wanted if nobody is left
     */
    int takeLeaders(RandomStream stream, int wanted, Chance holds, int[] to, int from) {
        return take(stream, wanted, holds, HOLDS, to, from);
    }

    /** The same for members' seats. */
    int takeMembers(RandomStream stream, int wanted, Chance experienced, int[] to) {
        return take(stream, wanted, experienced, EXPERIENCED, to, 0);
    }

    private int take(RandomStream stream, int wanted, Chance preferred, int kind, int[] to, int from) {
        int taken = Math.min(wanted, free());
        for (int seat = 0; seat < taken; seat++) {
            boolean of = preferred.happens(stream);
            if (left(kind, of) == 0) {
                of = !of;
            }
            to[from + seat] = pick(stream.below(left(kind, of)), kind, of);
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
