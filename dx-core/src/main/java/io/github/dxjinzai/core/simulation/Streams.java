package io.github.dxjinzai.core.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * The random streams of one simulation. A stream is fixed by the seed, the replication, the purpose and where it is used; it does
 * not depend on what else was drawn, in what order, or in which thread.
 */
final class Streams {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long root;

    Streams(long seed) {
        this.root = mix(seed + GOLDEN);
    }

    UniformRandomProvider of(int replication, Purpose purpose, int year) {
        return at(at(replication, purpose, year));
    }

    UniformRandomProvider of(int replication, Purpose purpose, int year, long part) {
        return at(step(at(replication, purpose, year), part));
    }

    /** Where the streams of a purpose branch off. */
    long at(int replication, Purpose purpose) {
        return step(step(root, replication), purpose.number());
    }

    /** Where those of a year branch off. */
    long at(int replication, Purpose purpose, int year) {
        return step(at(replication, purpose), year);
    }

    /** The stream at the end of a path. */
    static UniformRandomProvider at(long at) {
        SplitMix64 words = new SplitMix64(at);
        return new L64X128Mix(words.nextLong(), words.nextLong(), words.nextLong(), words.nextLong());
    }

    /** One step further on a path. */
    static long step(long at, long part) {
        return mix(at * 3 + mix(part + GOLDEN));
    }

    /** The finaliser of MurmurHash3 in Stafford's variant 13, as SplitMix64 uses it. */
    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
