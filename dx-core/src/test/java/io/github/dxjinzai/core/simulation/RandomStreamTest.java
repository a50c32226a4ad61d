package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/** A stream that is begun anew again and again must draw what the generator of Commons RNG draws. */
class RandomStreamTest {

    private static UniformRandomProvider reference(long path) {
        SplitMix64 words = new SplitMix64(path);
        return new L64X128Mix(words.nextLong(), words.nextLong(), words.nextLong(), words.nextLong());
    }

    /** Bounds of which many draws are rejected, and such as scenarios have. */
    private static int bound(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> 1 + random.nextInt(100);
            case 1 -> (1 << 30) + 1 + random.nextInt(1 << 29);
            default -> Integer.MAX_VALUE - random.nextInt(1 << 29);
        };
    }

    @Property(tries = 200)
    void a_stream_draws_what_commons_rng_draws_in_any_order_of_draws(@ForAll long path, @ForAll long orders) {
        RandomStream stream = new RandomStream();
        stream.begin(path + 1);
        stream.below(3);
        stream.begin(path);
        UniformRandomProvider reference = reference(path);
        SplittableRandom random = new SplittableRandom(orders);
        for (int i = 0; i < 60; i++) {
            int bound = bound(random);
            int count = random.nextInt(8);
            switch (random.nextInt(4)) {
                case 0 -> assertThat(stream.nextLong()).isEqualTo(reference.nextLong());
                case 1 -> assertThat(stream.below(bound)).isEqualTo(reference.nextInt(bound));
                case 2 -> {
                    int[] drawn = new int[count + 3];
                    Arrays.fill(drawn, -1);
                    stream.below(bound, drawn, 2, count);
                    int[] expected = new int[count + 3];
                    Arrays.fill(expected, -1);
                    for (int at = 2; at < count + 2; at++) {
                        expected[at] = reference.nextInt(bound);
                    }
                    assertThat(drawn).containsExactly(expected);
                }
                default -> {
                    Chance chance = new Chance(random.nextInt(bound), bound);
                    int[] numbers = new int[count];
                    int found = stream.happening(chance, count, numbers);
                    assertThat(Arrays.copyOf(numbers, found))
                            .containsExactly(IntStream.range(0, count)
                                    .filter(at -> reference.nextInt(bound) < chance.times())
                                    .toArray());
                }
            }
        }
    }

    @Property(tries = 50)
    void whoever_it_happens_to_is_found_among_many(
            @ForAll long path, @ForAll @IntRange(min = 0, max = 100) int percent) {
        int[] numbers = new int[1001];
        int found = RandomStream.at(path).happening(Chance.percent(percent), numbers.length, numbers);
        UniformRandomProvider reference = reference(path);
        assertThat(Arrays.copyOf(numbers, found))
                .containsExactly(IntStream.range(0, numbers.length)
                        .filter(at -> reference.nextInt(100) < percent)
                        .toArray());
    }
}
