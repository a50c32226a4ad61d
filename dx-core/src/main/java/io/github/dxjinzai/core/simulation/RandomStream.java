package io.github.dxjinzai.core.simulation;

/**
 * A stream of random numbers that can be begun anew at the end of one path after another, without an object for each: L64X128 of the LXM
 * family (Steele and Vigna, 2021), whose state is four words of SplitMix64. It draws what {@code L64X128Mix} of Commons RNG draws,
 * number for number. Of one thread.
 */
final class RandomStream {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long MULTIPLIER = 0xd1342543de82ef95L;
    private static final long LEA = 0xdaba0b6eb09322e3L;
    private static final long WORD = 0xffffffffL;
    private static final long NONE = -1;

    private long increment;
    private long congruential;
    private long x0;
    private long x1;
    /** The second half of a draw of which the first was used. */
    private long half = NONE;

    /** The stream at the end of a path. */
    static RandomStream at(long path) {
        RandomStream stream = new RandomStream();
        stream.begin(path);
        return stream;
    }

    /** Begins anew, at the end of a path. */
    void begin(long path) {
        long at = path + GOLDEN;
        increment = Streams.mix(at) | 1;
        at += GOLDEN;
        congruential = Streams.mix(at);
        at += GOLDEN;
        x0 = Streams.mix(at);
        x1 = Streams.mix(at + GOLDEN);
        half = NONE;
    }

    /** Any 64 bits. */
    long nextLong() {
        long before = x0;
        long bits = mixed(congruential + before);
        congruential = MULTIPLIER * congruential + increment;
        long other = x1 ^ before;
        x0 = Long.rotateLeft(before, 24) ^ other ^ (other << 16);
        x1 = Long.rotateLeft(other, 37);
        return bits;
    }

    private static long mixed(long bits) {
        long z = bits;
        z = (z ^ (z >>> 32)) * LEA;
        z = (z ^ (z >>> 32)) * LEA;
        return z ^ (z >>> 32);
    }

    /** Any 32 bits. */
    private long word() {
        long word = half;
        if (word >= 0) {
            half = NONE;
            return word;
        }
        word = nextLong();
        half = word >>> 32;
        return word & WORD;
    }

    /**
     * A whole number from 0 up to but not including {@code bound}, each equally likely: Lemire's multiplication.
     *
     * @param bound 1 or more
     */
    int below(int bound) {
        long product = word() * bound;
        return (product & WORD) < bound ? within(bound, product) : (int) (product >>> 32);
    }

    /** Draws so many whole numbers below a bound, one after another, and writes them from a place on. */
    void below(int bound, int[] to, int from, int count) {
        int at = from;
        int end = from + count;
        if (half != NONE && count > 0) {
            to[at] = below(bound);
            at++;
        }
        if (half == NONE) {
            // the same as one by one, both halves of a number at a time, in variables that are nobody else's
            long c = congruential;
            long a = x0;
            long b = x1;
            for (; at + 1 < end; at += 2) {
                long bits = mixed(c + a);
                long first = (bits & WORD) * bound;
                long second = (bits >>> 32) * bound;
                if ((first & WORD) < bound || (second & WORD) < bound) {
                    break;
                }
                to[at] = (int) (first >>> 32);
                to[at + 1] = (int) (second >>> 32);
                c = MULTIPLIER * c + increment;
                long other = b ^ a;
                a = Long.rotateLeft(a, 24) ^ other ^ (other << 16);
                b = Long.rotateLeft(other, 37);
            }
            congruential = c;
            x0 = a;
            x1 = b;
        }
        for (; at < end; at++) {
            to[at] = below(bound);
        }
    }

    /** What is drawn where a product may be one too many. */
    private int within(int bound, long first) {
        long product = first;
        long tooMany = (1L << 32) % bound;
        while ((product & WORD) < tooMany) {
            product = word() * bound;
        }
        return (int) (product >>> 32);
    }

    /**
     * Draws whether something happens to each of up to 64, all at once and each by itself. Every one has a number between 0 and 1 of its
     * own, whose binary digits are drawn one place at a time; it happens to those whose number is below the chance. As soon as a digit
     * differs from that of the chance, the one is settled, so that some eight draws do for 64. The chance is met exactly, and where it
     * rises it happens to the same ones and to more.
     *
     * @param among a bit for each
     * @return the bits of those to whom it happens
     */
    long happening(Chance chance, long among) {
        long of = chance.of();
        long rest = chance.times();
        if (rest == of) {
            return among;
        }
        long happens = 0;
        long open = among;
        // without a digit left but zeros no number is below
        while (open != 0 && rest != 0) {
            rest <<= 1;
            long drawn = nextLong();
            if (rest >= of) {
                rest -= of;
                happens |= open & ~drawn;
                open &= drawn;
            } else {
                open &= ~drawn;
            }
        }
        return happens;
    }
}
