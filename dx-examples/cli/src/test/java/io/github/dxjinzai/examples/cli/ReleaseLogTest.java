package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was shown before is remembered by the record of releases, and nothing is shown beside it that does not fit. */
class ReleaseLogTest {

    private static final String PROJECT = "P-2025-06";

    @TempDir
    private static Path shared;

    private static String store = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_city_is_imported() {
        Path city = shared.resolve("city");
        SampleCity.copyTo(city);
        store = shared.resolve("store").toString();
        assertThat(DxRun.filled(store, "import", city.toString()).code()).isEqualTo(ExitCode.DONE);
    }

    private static DxRun evaluate(String from, String on, String... more) {
        List<String> all = new ArrayList<>(
                List.of("evaluate", "--on", on, "--for", "committee", "--project", PROJECT, "--lang", "en"));
        all.addAll(List.of(more));
        return DxRun.filled(from, all.toArray(String[]::new));
    }

    private String log() {
        return folder.resolve("releases.txt").toString();
    }

    @Test
    void a_release_is_noted_once_and_later_ones_know_of_it() throws IOException {
        String[] noted = {"--round", "sample-city", "--releases", log()};
        DxRun first = evaluate(store, "2025-03-31", noted);
        assertThat(first.err()).isEmpty();
        String line = Files.readString(Path.of(log()));
        assertThat(line).matches("2025-03-31 [0-9a-f]{64}\\n");
        assertThat(evaluate(store, "2025-03-31", noted).out()).isEqualTo(first.out());
        assertThat(Files.readString(Path.of(log()))).isEqualTo(line);
        DxRun later = evaluate(store, "2026-03-31", noted);
        assertThat(later.out())
                .isEqualTo(evaluate(store, "2026-03-31", "--round", "sample-city", "--shown-on", "2025-03-31")
                        .out());
        assertThat(Files.readString(Path.of(log()))).startsWith(line).hasLineCount(2);
        assertThat(evaluate(store, "2025-09-30", noted).err()).contains("[scorecard.shown-later]");
        assertThat(evaluate(store, "2026-04-30", "--releases", log(), "--shown-on", "2025-03-31")
                        .err())
                .contains("[command.releases-or-shown-on]");
    }

    @Test
    void nothing_is_shown_under_a_second_set_of_rules_or_once_the_past_was_changed() throws IOException {
        String[] noted = {"--round", "sample-city", "--releases", log()};
        assertThat(evaluate(store, "2026-03-31", noted).code()).isEqualTo(ExitCode.DONE);
        String line = Files.readString(Path.of(log()));
        DxRun anonymous = evaluate(store, "2026-04-30", "--releases", log());
        assertThat(anonymous.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(anonymous.err()).contains("[command.shown-otherwise]").contains("2026-03-31");
        assertThat(anonymous.out()).isEmpty();
        Path city = folder.resolve("city");
        SampleCity.copyTo(city);
        Path evaluations = city.resolve("evaluations.csv");
        Files.writeString(
                evaluations, Files.readString(evaluations) + "P-2025-06,報告会,,技術的観点,委託業者等専門家,EX-09,2,2026-03-30\r\n");
        String changed = folder.resolve("store").toString();
        assertThat(DxRun.filled(changed, "import", city.toString()).code()).isEqualTo(ExitCode.DONE);
        assertThat(evaluate(changed, "2026-04-30", noted).err()).contains("[command.shown-otherwise]");
        assertThat(Files.readString(Path.of(log()))).isEqualTo(line);
    }

    @Test
    void a_line_that_is_no_later_day_with_a_digest_is_told() throws IOException {
        String digest = "0".repeat(64);
        for (String faulty : List.of(
                "2025-03-31\n",
                "2025-03-31 " + digest + " x\n",
                "2025-02-30 " + digest + "\n",
                "2025-03-31 0\n",
                "2025-03-31 " + digest + "\n2025-03-31 " + digest + "\n")) {
            Files.writeString(Path.of(log()), faulty);
            assertThat(evaluate(store, "2026-03-31", "--releases", log()).err()).contains("[command.no-release-line]");
        }
    }
}
