package io.github.dxjinzai.core.simulation;

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

    RandomStream of(int replication, Purpose purpose, int year, long part) {
        return RandomStream.at(step(at(replication, purpose, year), part));
    }

    /** Where the streams of a purpose branch off. */
    long at(int replication, Purpose purpose) {
        return step(step(root, replication), purpose.number());
    }

    /** Where those of a year branch off. */
    long at(int replication, Purpose purpose, int year) {
        return step(at(replication, purpose), year);
    }

    /** One step further on a path. */
    static long step(long at, long part) {
        return along(at, key(part));
    }

    /** What a part contributes to a step, where many steps are taken with it. */
    static long key(long part) {
        return mix(part + GOLDEN);
    }

    /** The step with the part of such a key. */
    static long along(long at, long key) {
        return mix(at * 3 + key);
    }

    /** The finaliser of MurmurHash3 in Stafford's variant 13, as SplitMix64 uses it. */
    static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
