package io.github.dxjinzai.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dxjinzai.adapters.csv.CsvFolder;
import io.github.dxjinzai.adapters.csv.CsvOptions;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.json.ForecastWriter;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.json.ScenarioWriter;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.StatedScenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark in one process with two threads, each of which takes parts of the replications. */
class SparkForecastTest {

    private static final int REPLICATIONS = 50;
    private static final long SEED = Long.MIN_VALUE + 7;

    @TempDir
    private static Path city;

    private static final JavaSparkContext SPARK = new JavaSparkContext(new SparkConf()
            .setMaster("local[2]")
            .setAppName("dx-spark-test")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost")
            .set("spark.driver.bindAddress", "127.0.0.1"));

    @BeforeAll
    static void the_records_of_a_year_played_are_in_a_folder() {
        Simulation played =
                Illustration.simulation(Illustration.scenario().years(1).build(), 99);
        new CsvFolder(
                        city,
                        CsvOptions.builder()
                                .complete(List.of(FactKind.values()))
                                .build())
                .write(played.replay(0, year -> {}));
    }

    @AfterAll
    static void spark_ends() {
        SPARK.close();
    }

    private static String scenario() {
        return ScenarioWriter.write(StatedScenario.assumed(
                Illustration.scenario().openingDay(LocalDate.of(2024, 4, 1)).build()));
    }

    private static SimulationJob job() {
        return new SimulationJob(
                ReferencePolicies.policyText("moka-dx-talent").orElseThrow(),
                List.of(ReferencePolicies.overlayText("moka-dx-talent-illustrative")
                        .orElseThrow()),
                scenario(),
                city,
                true,
                SEED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 50})
    void a_forecast_of_any_number_of_parts_is_that_of_one_machine_byte_for_byte(int partitions) {
        Forecast local = job().simulation().run(REPLICATIONS, 1).stamped(job().stamp());
        Forecast spread = SparkForecast.run(SPARK, job(), REPLICATIONS, partitions);
        assertThat(spread).isEqualTo(local);
        assertThat(ForecastWriter.write(spread)).isEqualTo(ForecastWriter.write(local));
        assertThat(local.staff(local.years().get(0)).min()).isGreaterThan(100);
    }

    @Test
    void what_is_written_says_by_what_it_was_made() {
        String json = ForecastWriter.write(SparkForecast.run(SPARK, job(), 2, 2), job().stated());
        assertThat(json)
                .contains("\"policyDigest\" : \""
                        + PolicyDigest.of(job().simulation().policy()).hex() + "\"")
                .contains("\"scenarioDigest\" : \""
                        + job().stated().scenario().digest().hex() + "\"")
                .contains("\"seed\" : \"" + SEED + "\"", "\"library\" : ", "\"assumptions\" : ");
    }

    @Test
    void what_is_wrong_is_told_with_all_problems_before_anything_is_sent() {
        SimulationJob open = new SimulationJob(
                ReferencePolicies.policyText("moka-dx-talent").orElseThrow(), List.of(), scenario(), city, true, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(open::simulation)
                .withMessageContaining("simulation.open-term")
                .withMessageContaining("debriefThreshold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparkForecast.run(SPARK, job(), 5, 6))
                .withMessageContaining("not 6");
    }

    @Test
    void only_records_of_the_library_travel() {
        record Foreign(String word) {}
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parcel.pack(new Foreign("one")).unpack())
                .withMessageContaining("none of the library's");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parcel.pack(new Object()))
                .withMessageContaining("cannot be packed");
    }
}
