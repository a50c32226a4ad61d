package io.github.dxjinzai.examples.cli.city;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whole numbers by chance from a seed (乱数). Only 64-bit draws are taken from the generator and bounded here, since the bounded
 * draws of the JDK may differ between its versions.
 */
final class Dice {

    private final SplittableRandom draws;

    Dice(long seed) {
        this.draws = new SplittableRandom(seed);
    }

    /** A number from 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(draws.nextLong(), bound);
    }

    /** A number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** The same things in another order. */
    <T> List<T> shuffled(List<T> things) {
        List<T> order = new ArrayList<>(things);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T moved = order.get(i);
            order.set(i, order.get(j));
            order.set(j, moved);
        }
        return order;
    }

    /** So many of the things, each once; all of them if there are fewer. */
    <T> List<T> some(List<T> things, int howMany) {
        return List.copyOf(shuffled(things).subList(0, Math.min(howMany, things.size())));
    }
}
