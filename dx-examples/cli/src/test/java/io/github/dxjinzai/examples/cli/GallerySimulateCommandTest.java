package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.simulation.ScenarioDraft;
import io.github.dxjinzai.core.simulation.StatedScenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dx simulate} for schemes without projects, on a town of sixty people. */
class GallerySimulateCommandTest {

    @TempDir
    static Path folder;

    private static String store = "";

    @BeforeAll
    static void a_town_without_a_past() throws IOException {
        store = GalleryTown.in(folder);
    }

    private static DxRun simulate(String id, String... more) {
        List<String> all = new ArrayList<>(List.of("simulate", "--policy", "gallery:" + id, "--store", store));
        all.addAll(List.of(more));
        DxRun run = DxRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "gotsu-it-passport, text, ja",
        "gotsu-it-passport, text, en",
        "gotsu-it-passport, json, en",
        "yasu-dx, text, ja",
        "yasu-dx, text, en",
        "mizuhono-2026, text, ja",
        "mizuhono-2026, text, en",
        "dx-passport, text, en"
    })
    void simulating_prints_exactly_the_golden_text(String id, String format, String lang) throws IOException {
        DxRun run = simulate(
                id,
                "--scenario",
                "gallery:" + id,
                "--replications",
                "20",
                "--bottlenecks",
                "2",
                "--sensitivity",
                "2",
                "--format",
                format,
                "--lang",
                lang);
        golden("simulate/" + id + "." + lang + "." + format + ".txt", run.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja", "en"})
    void a_programme_that_grows_every_year_is_simulated(String lang) throws IOException {
        DxRun run = simulate(
                "gotsu-it-passport",
                "--scenario",
                RisingScenario.in(folder),
                "--replications",
                "20",
                "--bottlenecks",
                "2",
                "--sensitivity",
                "2",
                "--lang",
                lang);
        golden("simulate/rising." + lang + ".txt", run.out());
    }

    @Test
    void a_change_of_a_year_that_is_not_simulated_is_refused() throws IOException {
        Path file = folder.resolve("late.scenario.yaml");
        Files.writeString(
                file, Files.readString(Path.of(RisingScenario.in(folder))).replace("from: 2029", "from: 2030"));
        DxRun run = DxRun.of(
                "simulate",
                "--policy",
                "gallery:gotsu-it-passport",
                "--store",
                store,
                "--scenario",
                file.toString(),
                "--lang",
                "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err())
                .contains("simulation.change-outside-years")
                .contains("from 2030 on")
                .contains("2027 to 2029");
    }

    @Test
    void a_draft_of_a_scenario_is_written_and_can_be_simulated() throws IOException {
        String draft = folder.resolve("draft.scenario.json").toString();
        assertThat(simulate("yasu-dx", "--from", "2024-03-31", "--until", "R7", "--draft", draft, "--lang", "en")
                        .out())
                .contains(draft);
        StatedScenario stated = ScenarioReader.read("draft.scenario.json", Files.readString(Path.of(draft)))
                .get();
        assertThat(stated)
                .isEqualTo(StatedScenario.assumed(
                        ScenarioDraft.of(ReferencePolicies.gallery("yasu-dx"), LocalDate.of(2024, 3, 31), 2)));
        assertThat(simulate("yasu-dx", "--scenario", draft, "--replications", "5", "--lang", "en")
                        .out())
                .contains("1 in each section", "every value assumed");
        DxRun refused = DxRun.of(
                "simulate", "--policy", "gallery:yasu-dx", "--store", store, "--draft", draft, "--from", "2024-03-31");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.err()).contains("command.draft-needs-years");
    }

    @Test
    void the_same_is_told_with_one_thread_and_with_two() {
        for (String id : List.of("yasu-dx", "mizuhono-2026")) {
            String[] all = {
                "--scenario",
                "gallery:" + id,
                "--replications",
                "33",
                "--sensitivity",
                "2",
                "--format",
                "json",
                "--threads",
                "1"
            };
            String one = simulate(id, all).out();
            all[all.length - 1] = "2";
            assertThat(simulate(id, all).out()).isEqualTo(one);
        }
    }

    @Test
    void it_runs_until_the_precision_is_reached_and_no_longer() {
        String run = simulate(
                        "gotsu-it-passport",
                        "--scenario",
                        "gallery:gotsu-it-passport",
                        "--replications",
                        "5000",
                        "--precision",
                        "0.01",
                        "--sensitivity",
                        "0",
                        "--lang",
                        "en")
                .out();
        assertThat(run).contains("replications 500,");
        for (String wrong : List.of("0", "1", "-0.5")) {
            DxRun refused = DxRun.of(
                    "simulate",
                    "--policy",
                    "gallery:gotsu-it-passport",
                    "--store",
                    store,
                    "--scenario",
                    "gallery:gotsu-it-passport",
                    "--precision",
                    wrong);
            assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(refused.err()).contains("command.bad-precision");
        }
    }

    @Test
    void a_scenario_of_another_policy_is_refused_with_what_does_not_fit() {
        DxRun run = DxRun.of(
                "simulate",
                "--policy",
                "gallery:yasu-dx",
                "--store",
                store,
                "--scenario",
                "gallery:gotsu-it-passport",
                "--lang",
                "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("simulation.not-of-policy").contains("it-passport");
        DxRun none = DxRun.of(
                "simulate", "--policy", "gallery:yasu-dx", "--store", store, "--scenario", "gallery:fac-ppm-2007");
        assertThat(none.err()).contains("command.no-such-file").contains("gallery:yasu-dx");
    }

    private static void golden(String name, String actual) throws IOException {
        String text = actual.replace(Dx.libraryVersion(), "VERSION");
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), text);
        }
        try (InputStream stream = GallerySimulateCommandTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            assertThat(text).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
