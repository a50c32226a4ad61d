package io.github.dxjinzai.examples.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysAgreeTest {

    /** Some sixty figures are compared, so that one in a few thousand runs would lie outside by chance; the seeds are fixed. */
    private static final double ERRORS = 4.5;

    @ParameterizedTest
    @CsvSource({"LIBRARY, 600, 10, 400, 10000", "LIBRARY, 75, 10, 2000, 20000", "SSJ, 600, 10, 4000, 10000"})
    void a_way_of_simulating_agrees_with_the_loop_by_hand_on_every_mean_and_every_target(
            Way way, int staff, int years, int replications, int ofTheLoop) {
        Town town = new Town(staff, years);
        Outcomes loop = Way.LOOP.run(town, ofTheLoop, 1);
        Outcomes other = way.run(town, replications, 1);
        assertThat(loop.differences(other, ERRORS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOOP", "LIBRARY", "SSJ"})
    void two_threads_simulate_the_same_as_one(Way way) {
        Town town = new Town(75, 3);
        Outcomes one = way.run(town, 101, 1);
        Outcomes two = way.run(town, 101, 2);
        if (way == Way.SSJ) {
            // each model has streams of its own
            assertThat(one.differences(two, ERRORS)).isEmpty();
        } else {
            assertThat(one.differences(two, 0)).isEmpty();
        }
    }
}
