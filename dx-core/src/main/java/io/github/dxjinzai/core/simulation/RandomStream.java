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
     * Draws so many times whether something happens.
     *
     * @param numbers afterwards the numbers of the draws in which it does, from 0 on, ascending; has room for all
     * @return how many they are
     */
    int happening(Chance chance, int draws, int[] numbers) {
        int found = 0;
        int draw = 0;
        if (half == NONE) {
            long bound = chance.of();
            long limit = (long) chance.times() << 32;
            // the same as below, both halves of a number at a time, in variables that are nobody else's
            long c = congruential;
            long a = x0;
            long b = x1;
            for (; draw + 1 < draws; draw += 2) {
                long bits = mixed(c + a);
                long first = (bits & WORD) * bound;
                long second = (bits >>> 32) * bound;
                if (first < limit || second < limit || (first & WORD) < bound || (second & WORD) < bound) {
                    if ((first & WORD) < bound || (second & WORD) < bound) {
                        break;
                    }
                    numbers[found] = draw;
                    found += first < limit ? 1 : 0;
                    if (second < limit) {
                        numbers[found] = draw + 1;
                        found++;
                    }
                }
                c = MULTIPLIER * c + increment;
                long other = b ^ a;
                a = Long.rotateLeft(a, 24) ^ other ^ (other << 16);
                b = Long.rotateLeft(other, 37);
            }
            congruential = c;
            x0 = a;
            x1 = b;
        }
        for (; draw < draws; draw++) {
            if (chance.happens(this)) {
                numbers[found] = draw;
                found++;
            }
        }
        return found;
    }
}
