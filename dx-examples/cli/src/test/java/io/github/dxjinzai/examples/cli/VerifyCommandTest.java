package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts of the sample city's judgments, and what becomes of them when something is changed. */
class VerifyCommandTest {

    private static final String DAY = "2026-03-31";

    @TempDir
    private static Path folder;

    private static String store = "";
    private static String receipts = "";

    @BeforeAll
    static void everyone_is_judged_and_leaves_a_receipt() throws IOException {
        store = folder.resolve("store").toString();
        receipts = folder.resolve("receipts.jsonl").toString();
        SampleCity.copyTo(folder.resolve("city"));
        assertThat(DxRun.filled(store, "import", folder.resolve("city").toString(), "--evaluations-complete")
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(DxRun.filled(store, "judge", "--on", DAY, "--receipts", receipts)
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void every_judgment_of_the_sample_city_is_replayed_from_its_receipt() throws IOException {
        int count = Files.readAllLines(Path.of(receipts)).size();
        assertThat(count).isGreaterThan(1500);
        DxRun run = DxRun.filled(store, "verify", receipts, "--lang", "en");
        assertThat(run.out()).isEqualTo(count + " receipts: " + count + " equal, 0 different.\n");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void the_policy_as_published_gives_other_verdicts_and_says_so() {
        DxRun run = DxRun.published(store, "verify", receipts, "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("policy").doesNotContain("facts");
        assertThat(DxRun.published(store, "verify", receipts).out()).contains("方針");
    }

    @Test
    void a_fact_that_was_changed_is_found_with_its_kind() throws IOException {
        String other = folder.resolve("other").toString();
        Path city = folder.resolve("changed");
        SampleCity.copyTo(city);
        Path file = city.resolve("certifications.csv");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        String staff = lines.get(lines.size() - 1).split(",", -1)[0];
        DxRun.filled(other, "import", city.toString(), "--evaluations-complete");
        DxRun run = DxRun.filled(other, "verify", receipts, "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out().lines().filter(line -> line.startsWith(staff)))
                .hasSize(3)
                .allMatch(line -> line.contains("facts certification"));
        assertThat(run.out()).contains(" 3 different.");
    }

    @Test
    void a_verdict_that_was_altered_in_the_receipt_is_found() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(receipts));
        String altered = lines.get(0).contains("\"verdict\":\"met\"")
                ? lines.get(0).replace("\"verdict\":\"met\"", "\"verdict\":\"not-met\"")
                : lines.get(0).replace("\"verdict\":\"not-met\"", "\"verdict\":\"met\"");
        Path file = Files.writeString(folder.resolve("altered.jsonl"), altered + "\n");
        DxRun run = DxRun.filled(store, "verify", file.toString(), "--lang", "en", "--format", "csv");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("verdict").doesNotContain("facts");
    }

    @Test
    void a_receipt_that_cannot_be_read_is_a_problem_in_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.jsonl"), "{\"format\": 1}\n");
        DxRun run = DxRun.filled(store, "verify", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("broken.jsonl:1").contains("json.missing-field");
    }
}
