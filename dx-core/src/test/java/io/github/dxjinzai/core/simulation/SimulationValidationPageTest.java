package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables on the simulation in docs/validation.md are what the code computes; {@code -Ddx.golden.write=true} writes them. */
class SimulationValidationPageTest {

    private static final Path PAGE = Path.of("../docs/validation.md");
    private static final String BEGIN = "<!-- simulation -->\n";
    private static final String END = "<!-- /simulation -->";

    /** Two-sided bound with a false alarm once in a million; the seeds are fixed. */
    private static final double Z = 4.891638475698591;

    private static final int PAIRS = 200;

    private static final ValidationTable REFERENCE = SimulationFigures.reference(1000, 10_000);
    private static final ValidationTable COVERAGE = SimulationFigures.coverage(1000, 100);
    private static final List<ValidationTable> TABLES = List.of(
            SimulationFigures.binomial(),
            SimulationFigures.poissonBinomial(),
            SimulationFigures.waitingTime(),
            SimulationFigures.runOfTwo(),
            SimulationFigures.markovChain(),
            SimulationCases.unequalCandidates(),
            SimulationCases.pipeline(),
            SimulationCases.grades(600),
            SimulationCases.categories(40),
            REFERENCE,
            COVERAGE);
    private static final List<SimulationFigures.Comparison> COMPARISONS = SimulationFigures.comparisons(PAIRS);

    @Test
    void the_tables_are_those_of_the_code() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        String tables = TABLES.stream().map(ValidationTable::markdown).collect(Collectors.joining())
                + SimulationFigures.comparisons(COMPARISONS, PAIRS) + "\n";
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(PAGE, page.substring(0, from) + tables + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(tables);
        }
    }

    @Test
    void the_simulation_agrees_with_what_is_known_within_its_error() {
        assertThat(TABLES.stream().flatMap(table -> table.rows().stream()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Math.abs(row.errorsApart()))
                        .as(row.toString())
                        .isLessThan(Z));
    }

    @Test
    void an_interval_of_95_percent_covers_about_95_times_in_100() {
        assertThat(COVERAGE.rows())
                .allSatisfy(
                        row -> assertThat(row.simulated()).as(row.toString()).isBetween(0.9, 0.985));
    }

    @Test
    void one_seed_for_two_scenarios_makes_their_difference_vary_less() {
        assertThat(COMPARISONS)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.ratio()).as(one.toString()).isGreaterThan(1 + 2 * one.error()));
    }
}
