package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.json.ScenarioReader;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dx plan} and {@code dx compare} for schemes without projects, on a town of sixty people. */
class GalleryPlanningCommandsTest {

    @TempDir
    static Path folder;

    private static String store = "";

    @BeforeAll
    static void a_town_without_a_past() throws IOException {
        store = GalleryTown.in(folder);
    }

    private static DxRun plan(String id, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "plan",
                "--policy",
                "gallery:" + id,
                "--store",
                store,
                "--scenario",
                "gallery:" + id,
                "--levers",
                "gallery:" + id,
                "--replications",
                "20"));
        all.addAll(List.of(more));
        DxRun run = DxRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }

    private static DxRun compare(String first, String second, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "compare",
                "gallery:" + first,
                "gallery:" + second,
                "--store",
                store,
                "--scenario",
                "gallery:" + second,
                "--replications",
                "20"));
        all.addAll(List.of(more));
        DxRun run = DxRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "gotsu-it-passport, ja",
        "gotsu-it-passport, en",
        "mizuhono-2026, ja",
        "mizuhono-2026, en",
        "yasu-dx, ja",
        "yasu-dx, en"
    })
    void a_plan_prints_exactly_the_golden_text(String id, String lang) throws IOException {
        golden("plan/" + id + "." + lang + ".txt", plan(id, "--lang", lang).out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja", "en"})
    void a_number_that_the_policy_does_not_ask_for_is_planned(String lang) throws IOException {
        golden(
                "plan/gotsu-it-passport-asked." + lang + ".txt",
                plan("gotsu-it-passport", "--ask", "it-passport@R11=40", "--lang", lang)
                        .out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja", "en"})
    void a_programme_is_planned_from_a_year_on(String lang) throws IOException {
        Path levers = folder.resolve("later.levers.yaml");
        Files.writeString(levers, """
                format: 1
                currency: {ja: 千円, en: thousand yen}
                levers:
                  spring-sitting/applies: {from: 15, to: 95, step: 20, costPerUnit: 6, per: year, source: assumed}
                  autumn-sitting/places@2028: {from: 2, to: 12, step: 2, costPerUnit: 8, per: year, source: assumed}
                  autumn-sitting/places: {from: 2, to: 3, step: 1, costPerUnit: 8, per: year, source: assumed}
                """);
        DxRun run = DxRun.of(
                "plan",
                "--policy",
                "gallery:gotsu-it-passport",
                "--store",
                store,
                "--scenario",
                RisingScenario.in(folder),
                "--levers",
                levers.toString(),
                "--ask",
                "it-passport@R11=40",
                "--replications",
                "20",
                "--lang",
                lang);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        golden("plan/rising." + lang + ".txt", run.out());
    }

    @Test
    void the_json_of_a_plan_says_where_it_comes_from() {
        String json = plan("yasu-dx", "--format", "json", "--seed", "7").out();
        assertThat(json)
                .contains("\"inEach\" : \"section\"", "\"nearestMissing\"", "\"choice/places\"")
                .contains("\"library\" : \"" + Dx.libraryVersion() + "\"", "\"seed\" : \"7\"")
                .contains("\"policyDigest\" : \"" + PolicyDigest.of(ReferencePolicies.gallery("yasu-dx")) + "\"")
                .contains("\"scenarioDigest\" : \"" + digest("yasu-dx") + "\"");
        assertThat(plan("yasu-dx", "--format", "json", "--seed", "7", "--threads", "1")
                        .out())
                .isEqualTo(json);
    }

    @Test
    void what_is_asked_for_wrongly_is_a_problem() {
        for (String wrong : List.of("it-passport", "it-passport@R8", "it-passport@R8=", "it-passport@now=3")) {
            DxRun run = refused("--ask", wrong);
            assertThat(run.err()).as(wrong).contains("command.bad-ask");
        }
        assertThat(refused("--ask", "wizard@R8=3").err()).contains("command.unknown-role");
        assertThat(refused("--levers", "gallery:dx-passport").err())
                .contains("command.no-such-file")
                .contains("gallery:yasu-dx");
        assertThat(refused("--levers", "gallery:yasu-dx").err())
                .contains("planning.not-assumed")
                .contains("autumn-sitting/places");
    }

    private static DxRun refused(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "plan",
                "--policy",
                "gallery:gotsu-it-passport",
                "--store",
                store,
                "--scenario",
                "gallery:gotsu-it-passport"));
        if (!List.of(more).contains("--levers")) {
            all.addAll(List.of("--levers", "gallery:gotsu-it-passport"));
        }
        all.addAll(List.of(more));
        DxRun run = DxRun.of(all.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        return run;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja", "en"})
    void two_versions_of_a_policy_are_compared(String lang) throws IOException {
        golden(
                "compare/mizuhono." + lang + ".txt",
                compare("mizuhono-2025", "mizuhono-2026", "--lang", lang).out());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"gotsu-it-passport, ja", "gotsu-it-passport, en", "yasu-dx, ja", "yasu-dx, en"})
    void two_scenarios_of_a_policy_are_compared(String id, String lang) throws IOException {
        Path more = folder.resolve(id + ".more.scenario.yaml");
        String text = ReferencePolicies.galleryScenarioText(id).orElseThrow();
        String changed = id.equals("yasu-dx")
                ? text.replace("applies: {value: 20/100,", "applies: {value: 60/100,")
                : text.replace("passes: {value: 50/100,", "passes: {value: 60/100,");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(more, changed);
        golden(
                "compare/" + id + "." + lang + ".txt",
                compare(id, id, "--scenario-b", more.toString(), "--lang", lang).out());
    }

    @Test
    void the_json_of_a_comparison_says_where_both_sides_come_from() {
        assertThat(compare("mizuhono-2025", "mizuhono-2026", "--format", "json").out())
                .contains("\"library\" : \"" + Dx.libraryVersion() + "\"", "\"seed\" : \"20230401\"")
                .contains("\"policyDigest\" : \"" + PolicyDigest.of(ReferencePolicies.gallery("mizuhono-2025")) + "\"")
                .contains("\"policyDigest\" : \"" + PolicyDigest.of(ReferencePolicies.gallery("mizuhono-2026")) + "\"")
                .contains("\"scenarioDigest\" : \"" + digest("mizuhono-2026") + "\"");
    }

    private static String digest(String id) {
        return ScenarioReader.read(
                        "scenario.yaml",
                        ReferencePolicies.galleryScenarioText(id).orElseThrow())
                .get()
                .scenario()
                .digest()
                .hex();
    }

    private static void golden(String name, String actual) throws IOException {
        String text = actual.replace(Dx.libraryVersion(), "VERSION");
        if (Boolean.getBoolean("dx.golden.write")) {
            Path file = Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        try (InputStream stream = GalleryPlanningCommandsTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            assertThat(text).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
