package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Illustration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                .contains("\"scenario\" : \"" + FORECAST.scenario() + "\"")
                .endsWith("}\n")
                .doesNotContain("\r");
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
