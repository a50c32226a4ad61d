package io.github.dxjinzai.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Simulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {

    private static final RoleId ADVISOR = new RoleId("advisor");
    private static final Facts TOWN = Illustration.town(60);
    private static final Policy POLICY = Illustration.POLICY;
    private static final Scenario SCENARIO =
            Illustration.scenario().years(2).joinersPerYear(4).build();
    private static final Scenario MORE = Illustration.scenario()
            .years(2)
            .joinersPerYear(4)
            .projectsPerYear(10)
            .build();
    private static final PolicyComparison.Pair PAIR = PolicyComparison.of(
                    POLICY, SCENARIO, POLICY, MORE, TOWN, 5, Optional.empty())
            .get();
    private static final int RUNS = 60;
    private static final PolicyComparison WHOLE = PAIR.run(new Replications(0, RUNS), 1);

    @Test
    void every_figure_is_that_of_the_simulations_themselves() {
        Simulation one = Simulation.of(POLICY, TOWN, SCENARIO, 5).get();
        Forecast first = one.run(RUNS, 1);
        Forecast second = Simulation.of(POLICY, TOWN, MORE, 5).get().run(RUNS, 1);
        for (PolicyComparison.Row row : WHOLE.rows()) {
            assertThat(row.counts().runs()).isEqualTo(RUNS);
            assertThat(row.counts().first())
                    .isEqualTo(first.people(row.role(), row.year()).sum());
            assertThat(row.counts().second())
                    .isEqualTo(second.people(row.role(), row.year()).sum());
        }
        assertThat(WHOLE.rows()).hasSize(6);
        assertThat(WHOLE.of(ADVISOR, one.years().get(1)).difference()).isPositive();
    }

    @Test
    void common_random_numbers_reduce_the_variance_of_the_difference() {
        PairedCounts paired = WHOLE.of(
                ADVISOR, Simulation.of(POLICY, TOWN, SCENARIO, 5).get().years().get(0));
        assertThat(paired.varianceReduction().orElseThrow()).isGreaterThan(1.2);
        // the same by independent runs
        List<Integer> first = Simulation.of(POLICY, TOWN, SCENARIO, 6)
                .get()
                .each(
                        new Replications(0, RUNS),
                        1,
                        run -> run.people(ADVISOR, run.years().get(0)).min());
        List<Integer> second = Simulation.of(POLICY, TOWN, MORE, 7)
                .get()
                .each(
                        new Replications(0, RUNS),
                        1,
                        run -> run.people(ADVISOR, run.years().get(0)).min());
        PairedCounts apart = PairedCounts.NONE;
        for (int run = 0; run < RUNS; run++) {
            apart = apart.plus(PairedCounts.of(first.get(run), second.get(run)));
        }
        assertThat(apart.differenceVariance()).isGreaterThan(paired.differenceVariance());
    }

    @Test
    void a_policy_compared_with_itself_shows_no_difference_at_all() {
        PolicyComparison same = PolicyComparison.of(POLICY, SCENARIO, POLICY, SCENARIO, TOWN, 5, Optional.empty())
                .get()
                .run(new Replications(0, 20), 2);
        for (PolicyComparison.Row row : same.rows()) {
            assertThat(row.counts().more() + row.counts().less()).isZero();
            assertThat(row.counts().interval95()).isEqualTo(new PairedCounts.Limits(0, 0));
            assertThat(row.counts().varianceReduction()).isEmpty();
        }
    }

    @Property(tries = 20)
    void any_split_merged_in_any_order_on_any_number_of_threads_equals_the_whole(
            @ForAll @IntRange(min = 1, max = RUNS - 1) int cut,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll long order) {
        List<PolicyComparison> parts = new ArrayList<>(
                List.of(PAIR.run(new Replications(0, cut), threads), PAIR.run(new Replications(cut, RUNS), 1)));
        Collections.shuffle(parts, new Random(order));
        assertThat(parts.get(0).merge(parts.get(1))).isEqualTo(WHOLE);
        assertThatIllegalArgumentException().isThrownBy(() -> WHOLE.merge(parts.get(0)));
    }

    @Property
    void the_figures_are_those_of_the_textbook(
            @ForAll @Size(min = 3, max = 30) List<@IntRange(min = 0, max = 40) Integer> first, @ForAll long other) {
        Random random = new Random(other);
        List<Integer> second = first.stream()
                .map(one -> one + random.nextInt(9) - 2)
                .map(one -> Math.max(0, one))
                .toList();
        PairedCounts counts = PairedCounts.NONE;
        for (int i = 0; i < first.size(); i++) {
            counts = counts.plus(PairedCounts.of(first.get(i), second.get(i)));
        }
        double mean = 0;
        for (int i = 0; i < first.size(); i++) {
            mean += (second.get(i) - first.get(i)) / (double) first.size();
        }
        double squares = 0;
        for (int i = 0; i < first.size(); i++) {
            squares += Math.pow(second.get(i) - first.get(i) - mean, 2);
        }
        int more = 0;
        int less = 0;
        for (int i = 0; i < first.size(); i++) {
            more += second.get(i) > first.get(i) ? 1 : 0;
            less += second.get(i) < first.get(i) ? 1 : 0;
        }
        assertThat(counts.more()).isEqualTo(more);
        assertThat(counts.less()).isEqualTo(less);
        assertThat(counts.difference()).isCloseTo(mean, within(1e-9));
        assertThat(counts.differenceVariance()).isCloseTo(squares / (first.size() - 1), within(1e-9));
        PairedCounts.Limits limits = counts.interval95();
        assertThat((limits.low() + limits.high()) / 2).isCloseTo(mean, within(1e-9));
    }

    @Test
    void the_interval_is_that_of_a_worked_example() {
        // differences 1, 2, 3, 4, 5: mean 3, variance 2.5, t(4) = 2.776, half-width 2.776 × sqrt(0.5) = 1.963
        PairedCounts counts = PairedCounts.NONE;
        for (int i = 1; i <= 5; i++) {
            counts = counts.plus(PairedCounts.of(10, 10 + i));
        }
        assertThat(counts.interval95().low()).isCloseTo(1.037, within(0.001));
        assertThat(counts.interval95().high()).isCloseTo(4.963, within(0.001));
        assertThat(counts.moreOften().times()).isEqualTo(5);
    }

    @Test
    void different_years_are_a_problem() {
        assertThat(PolicyComparison.of(
                                POLICY,
                                SCENARIO,
                                POLICY,
                                Illustration.scenario().years(3).build(),
                                TOWN,
                                5,
                                Optional.empty())
                        .getError()
                        .map(problem -> problem.code().id()))
                .containsExactly("planning.other-years");
    }
}
