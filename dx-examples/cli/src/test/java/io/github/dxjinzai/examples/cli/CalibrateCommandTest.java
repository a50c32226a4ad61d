package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records of the fictional city read back, and a forecast of an earlier day held against them. */
class CalibrateCommandTest {

    @TempDir
    private static Path shared;

    private static String store = "";

    @BeforeAll
    static void the_city_is_imported_and_certified() {
        Path city = shared.resolve("city");
        SampleCity.copyTo(city);
        store = shared.resolve("store").toString();
        assertThat(DxRun.filled(
                                store,
                                "import",
                                city.toString(),
                                "--complete=service,participation,evaluation,certification")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"text, ja", "text, en", "json, en"})
    void calibrating_prints_exactly_the_golden_text(String format, String lang) throws IOException {
        DxRun run =
                DxRun.filled(store, "calibrate", "--from", "R4", "--until", "R6", "--format", format, "--lang", lang);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        golden("calibrate." + lang + "." + format + ".txt", run.out());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"text, ja", "text, en", "json, en"})
    void a_back_test_prints_exactly_the_golden_text(String format, String lang) throws IOException {
        DxRun run = DxRun.filled(
                store,
                "calibrate",
                "--from",
                "R4",
                "--until",
                "R6",
                "--back-test",
                "R5.3.31",
                "--scenario",
                "sample-city",
                "--replications",
                "40",
                "--format",
                format,
                "--lang",
                lang);
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        golden("calibrate-back-test." + lang + "." + format + ".txt", run.out());
    }

    @Test
    void a_spreadsheet_gets_the_figures_or_the_back_test() {
        assertThat(DxRun.filled(store, "calibrate", "--from", "R4", "--until", "R6", "--format", "csv")
                        .out())
                .startsWith("id,figure,years,estimate,low,high,interval,evenness,library,policyDigest\r\n")
                .contains("leaves,職員一人が1年に離職する確率,21/585 21/590 23/580,0.037,");
        assertThat(DxRun.filled(
                                store,
                                "calibrate",
                                "--from",
                                "R4",
                                "--until",
                                "R5",
                                "--back-test",
                                "R5.3.31",
                                "--scenario",
                                "sample-city",
                                "--replications",
                                "5",
                                "--format",
                                "csv")
                        .out())
                .startsWith(
                        "year,role,came,mean,q05,q95,rank,tail,replications,seed,library,policyDigest,scenarioDigest\r\n")
                .contains("令和5年度,DXアドバイザー,21,");
    }

    @Test
    void what_cannot_be_done_is_a_problem() {
        assertThat(DxRun.filled(store, "calibrate", "--from", "R6", "--until", "R4", "--lang", "en")
                        .err())
                .contains("[command.no-recorded-years]")
                .contains("FY2022");
        assertThat(DxRun.filled(
                                store,
                                "calibrate",
                                "--from",
                                "R4",
                                "--until",
                                "R6",
                                "--back-test",
                                "R5.3.31",
                                "--lang",
                                "en")
                        .err())
                .contains("[command.back-test-needs-scenario]");
        DxRun late = DxRun.filled(
                store,
                "calibrate",
                "--from",
                "R4",
                "--until",
                "R5",
                "--back-test",
                "R6.4.2",
                "--scenario",
                "sample-city",
                "--lang",
                "en");
        assertThat(late.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(late.err()).contains("[command.nothing-to-simulate]");
    }

    @Test
    void a_register_is_refused_and_it_is_said_why() {
        DxRun run = DxRun.filled(
                store, "calibrate", "--from", "R4", "--until", "R6", "--register", "register.jsonl", "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("[command.calibrates-from-the-store]", "several years at once");
    }

    private static void golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), actual);
        }
        try (InputStream stream = CalibrateCommandTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            assertThat(actual).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
