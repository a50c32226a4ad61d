package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.json.LeversReader;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dx plan} and {@code dx compare} on the fictional city, and the page that shows them. */
class PlanningCommandsTest {

    private static final Path PAGE = Path.of("../../docs/planning.md");

    @TempDir
    private static Path shared;

    private static String store = "";

    @BeforeAll
    static void the_city_is_imported() {
        Path city = shared.resolve("city");
        SampleCity.copyTo(city);
        store = shared.resolve("store").toString();
        assertThat(DxRun.filled(store, "import", city.toString()).code()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"text, ja", "text, en"})
    void a_plan_prints_exactly_the_golden_text(String format, String lang) throws IOException {
        DxRun run = plan("--lang", lang, "--format", format);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        golden("plan." + lang + "." + format + ".txt", run.out());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"text, ja", "text, en"})
    void a_comparison_of_two_overlays_prints_exactly_the_golden_text(String format, String lang) throws IOException {
        DxRun run = compare("--lang", lang, "--format", format);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        golden("compare." + lang + "." + format + ".txt", run.out());
    }

    @Test
    void two_scenarios_are_compared_under_one_policy() throws IOException {
        Path more = shared.resolve("more.scenario.json");
        Files.writeString(
                more,
                resource("sample-city.scenario.json")
                        .replaceFirst("(\"projects-per-year\": \\{\\s*\"value\": )5", "$18"));
        DxRun run = DxRun.of(
                "compare",
                "moka-dx-talent",
                "--overlay",
                "moka-dx-talent-illustrative",
                "--scenario-b",
                more.toString(),
                "--replications",
                "10",
                "--store",
                store,
                "--lang",
                "en");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("B - A").doesNotContain("Today");
    }

    @Test
    void what_is_asked_for_wrongly_is_a_problem() {
        assertThat(plan("--lang", "en", "--targets", "wizard").err())
                .contains("[command.unknown-target]")
                .contains("advisor@FY2024");
        assertThat(plan("--lang", "en", "--probability", "100").err()).contains("[command.number-out-of-range]");
        assertThat(plan("--lang", "en", "--targets", "advisor@R9").err()).contains("[command.unknown-target]");
        assertThat(plan("--lang", "en", "--levers", "nowhere.json").err()).contains("[command.no-such-file]");
        DxRun open = DxRun.published(store, "plan", "--lang", "en");
        assertThat(open.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(open.err()).contains("[simulation.open-term]");
    }

    @Test
    void the_page_shows_the_bundled_levers_and_what_the_commands_print() throws IOException {
        String page = Files.readString(PAGE);
        List<String> json = block(page, "json");
        assertThat(LeversReader.read("page.json", json.get(0)).get())
                .isEqualTo(LeversReader.read("bundled.json", resource("sample-city.levers.json"))
                        .get());
        List<String> text = block(page, "text");
        assertThat(text).hasSize(3);
        assertThat(text.get(0)).isEqualTo(resource("plan.en.text.txt"));
        assertThat(text.get(1))
                .isEqualTo(resource("plan/gotsu-it-passport-asked.en.txt").replace("VERSION", Dx.libraryVersion()));
        assertThat(text.get(2)).isEqualTo(resource("compare.en.text.txt"));
    }

    private static List<String> block(String page, String language) {
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        List<String> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found;
    }

    private static DxRun plan(String... more) {
        List<String> all = new ArrayList<>(List.of("plan", "--replications", "40"));
        all.addAll(List.of(more));
        return DxRun.filled(store, all.toArray(String[]::new));
    }

    private static DxRun compare(String... more) throws IOException {
        Path stricter = shared.resolve("stricter.overlay.json");
        try (InputStream stream = PlanningCommandsTest.class.getResourceAsStream("stricter.overlay.json")) {
            assertThat(stream).isNotNull();
            Files.write(stricter, stream.readAllBytes());
        }
        List<String> all = new ArrayList<>(List.of(
                "compare",
                "moka-dx-talent",
                "moka-dx-talent",
                "--overlay-a",
                "moka-dx-talent-illustrative",
                "--overlay-b",
                stricter.toString(),
                "--replications",
                "60",
                "--store",
                store));
        all.addAll(List.of(more));
        return DxRun.of(all.toArray(String[]::new));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = PlanningCommandsTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), actual);
        } else {
            assertThat(actual).isEqualTo(resource(name));
        }
    }
}
