package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.planning.Sensitivity;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.ScenarioDraft;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastWriterTest {

    private static final Forecast FORECAST = Illustration.simulation(
                    Illustration.scenario().years(3).build(), Long.MIN_VALUE)
            .run(10, 1);

    @Test
    void a_forecast_follows_the_schema() throws IOException {
        assertThat(faults(ForecastWriter.write(FORECAST))).isEmpty();
        assertThat(faults(ForecastWriter.write(FORECAST, Optional.of("0.1.0")))).isEmpty();
        assertThat(faults(ForecastWriter.write(FORECAST).replace("\"people\"", "\"persons\"")))
                .isNotEmpty();
        assertThat(faults(ForecastWriter.write(FORECAST).replace("\"reached\"", "\"hit\"")))
                .isNotEmpty();
    }

    @Test
    void it_says_where_it_comes_from_and_keeps_the_whole_seed() {
        assertThat(ForecastWriter.write(FORECAST, Optional.of("0.1.0")))
                .contains("\"seed\" : \"-9223372036854775808\"")
                .contains("\"replications\" : 10")
                .contains("\"library\" : \"0.1.0\"")
                .contains("\"policy\" : \"moka-dx-talent@2023-03+moka-dx-talent-illustrative@1\"")
                .contains("\"scenarioDigest\" : \"" + FORECAST.scenarioDigest() + "\"")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void what_it_was_made_from_is_written_with_every_assumption_and_what_stops_people() throws IOException {
        Scenario scenario = ScenarioDraft.of(ReferencePolicies.gallery("mizuhono-2026"), LocalDate.of(2025, 9, 30), 3);
        StatedScenario stated = StatedScenario.assumed(scenario)
                .with(Map.of("leaves", new Grounds("a report", Optional.of(new Grounds.Range("0/1", "1/10")))));
        Simulation simulation = Simulation.of(
                        ReferencePolicies.gallery("mizuhono-2026"), Illustration.town(20), scenario, 1)
                .get();
        Stamp stamp = new Stamp("0.1.0", PolicyDigest.of(simulation.policy()));
        String json = ForecastWriter.write(
                simulation.run(3, 1).stamped(stamp),
                stated,
                Optional.of(simulation.bottlenecks(new Replications(0, 1))),
                Optional.of(
                        Sensitivity.of(simulation.policy(), Illustration.town(20), stated, 1, new Replications(0, 3), 1)
                                .get()));
        assertThat(faults(json)).isEmpty();
        assertThat(json)
                .contains("\"library\" : \"0.1.0\"")
                .contains("\"policyDigest\" : \"" + stamp.policyDigest().hex() + "\"")
                .contains("\"scenarioDigest\" : \"" + scenario.digest() + "\"")
                .contains("\"source\" : \"a report\"", "\"bottlenecks\"", "\"firstReached\"", "\"spending\"");
        assertThat(faults(json.replace("\"never\"", "\"ever\""))).isNotEmpty();
        assertThat(faults(json.replace("\"alone\"", "\"lonely\""))).isNotEmpty();
        assertThat(json).contains("\"sensitivity\"", "\"assumption\" : \"leaves\"");
        assertThat(faults(json.replace("\"swings\"", "\"roundabouts\""))).isNotEmpty();
    }

    private static List<String> faults(String json) throws IOException {
        try (InputStream schema = ForecastWriter.class.getResourceAsStream("forecast-1.schema.json")) {
            assertThat(schema).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
