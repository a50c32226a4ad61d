package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.Progress;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.calibration.BackTest;
import io.github.dxjinzai.core.simulation.calibration.Calibration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalibrationWriterTest {

    private static final Simulation SIMULATION =
            Illustration.simulation(Illustration.scenario().years(3).build(), 3);
    private static final Facts FACTS = SIMULATION.replay(50, year -> {});
    private static final Calibration CALIBRATION =
            Calibration.of(Illustration.POLICY, FACTS, FiscalYear.of(2023), FiscalYear.of(2024));

    @Test
    void a_calibration_follows_the_schema_with_a_back_test_and_without() {
        SchemaCheck schema = new SchemaCheck("calibration-1");
        Forecast forecast = SIMULATION.run(0, 20, Progress.silent());
        BackTest test = BackTest.of(forecast, Illustration.POLICY, FACTS, FiscalYear.of(2024));
        Stamp stamp = new Stamp("0.1.0", PolicyDigest.of(Illustration.POLICY));
        String with = CalibrationWriter.write(
                "a@1", CALIBRATION, Optional.of(new CalibrationWriter.Tested(forecast, test)), Optional.of(stamp));
        String without = CalibrationWriter.write("a@1", CALIBRATION, Optional.empty(), Optional.empty());
        assertThat(schema.faults(with)).isEmpty();
        assertThat(schema.faults(without)).isEmpty();
        assertThat(schema.faults(with.replace("\"came\"", "\"was\""))).isNotEmpty();
        assertThat(schema.faults(with.replace("\"mixed\"", "\"unknown\""))).isNotEmpty();
        assertThat(with)
                .contains("\"replications\" : 20")
                .contains("\"kind\" : \"share\"")
                .contains("\"role\" : \"advisor\"")
                .contains("\"library\" : \"0.1.0\"")
                .contains("\"policyDigest\" : \"" + stamp.policyDigest() + "\"")
                .endsWith("}\n");
    }
}
