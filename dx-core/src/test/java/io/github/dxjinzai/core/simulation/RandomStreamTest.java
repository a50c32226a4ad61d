package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
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
                    int times = random.nextInt(bound + 1);
                    long among = random.nextLong() | (random.nextBoolean() ? -1 : 0);
                    assertThat(stream.happening(new Chance(times, bound), among))
                            .isEqualTo(below(times, bound, among, reference));
                }
            }
        }
    }

    /** Those whose number is below a chance, each number written out, digit after digit, as far as anyone's is needed. */
    private static long below(int times, int bound, long among, UniformRandomProvider reference) {
        BigInteger of = BigInteger.valueOf(bound);
        BigInteger chance = BigInteger.valueOf(times);
        BigInteger[] numbers = new BigInteger[Long.SIZE];
        Arrays.fill(numbers, BigInteger.ZERO);
        long happens = 0;
        long settled = ~among;
        for (int digits = 0; ; digits++) {
            BigInteger unit = BigInteger.ONE.shiftLeft(digits);
            for (int i = 0; i < Long.SIZE; i++) {
                // whatever digits follow, the number lies from number/unit up to but not including (number + 1)/unit
                if (numbers[i].add(BigInteger.ONE).multiply(of).compareTo(chance.multiply(unit)) <= 0) {
                    happens |= (1L << i) & ~settled;
                    settled |= 1L << i;
                } else if (numbers[i].multiply(of).compareTo(chance.multiply(unit)) >= 0) {
                    settled |= 1L << i;
                }
            }
            if (settled == -1) {
                return happens;
            }
            long drawn = reference.nextLong();
            for (int i = 0; i < Long.SIZE; i++) {
                numbers[i] = numbers[i].shiftLeft(1).add(BigInteger.valueOf(drawn >>> i & 1));
            }
        }
    }

    @Property(tries = 200)
    void where_a_chance_rises_it_happens_to_the_same_and_to_more(
            @ForAll long path,
            @ForAll long among,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = 0, max = 1000) int thousandths) {
        long one = RandomStream.at(path).happening(Chance.percent(percent), among);
        long other = RandomStream.at(path).happening(new Chance(thousandths, 1000), among);
        assertThat(percent * 10 <= thousandths ? one & ~other : other & ~one).isZero();
        assertThat((one | other) & ~among).isZero();
    }

    @Property(tries = 200)
    void it_happens_to_someone_whoever_else_is_there(
            @ForAll long path, @ForAll long among, @ForAll @IntRange(min = 0, max = 100) int percent) {
        Chance chance = Chance.percent(percent);
        long all = RandomStream.at(path).happening(chance, -1);
        assertThat(RandomStream.at(path).happening(chance, among)).isEqualTo(all & among);
    }

    @Example
    void it_happens_to_as_many_as_the_chance_says() {
        // 64,000 draws of 5 %: 3,200 are expected, give or take 55
        Streams streams = new Streams(1);
        int happened = IntStream.range(0, 1000)
                .map(i -> Long.bitCount(streams.of(i, Purpose.ATTRITION, 0, 0).happening(Chance.percent(5), -1)))
                .sum();
        assertThat(happened).isBetween(3200 - 220, 3200 + 220);
        assertThat(RandomStream.at(1).happening(Chance.never(), -1)).isZero();
        assertThat(RandomStream.at(1).happening(Chance.always(), -1)).isEqualTo(-1);
    }
}
