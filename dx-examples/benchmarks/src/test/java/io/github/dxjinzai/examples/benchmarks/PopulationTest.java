package io.github.dxjinzai.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.judgment.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTest {

    @ParameterizedTest
    @EnumSource(Task.class)
    void every_way_of_judging_gives_everyone_the_same_verdict_and_each_verdict_occurs(Task task) {
        Population people = new Population(task, 10_000, new RuleEngine()).check();
        for (Verdict verdict : Verdict.values()) {
            assertThat(people.bulk().count(verdict)).as("%s", verdict).isPositive();
        }
    }
}
