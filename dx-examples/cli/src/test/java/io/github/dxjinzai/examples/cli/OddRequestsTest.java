package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for and cannot be given is refused, and never left out in silence. */
class OddRequestsTest {

    private static final String DAY = "2026-03-31";
    private static final String STAFF = "00268";

    @TempDir
    private static Path folder;

    private static String store = "";

    @BeforeAll
    static void the_city_is_imported() throws IOException {
        store = folder.resolve("store").toString();
        SampleCity.copyTo(folder.resolve("city"));
        assertThat(DxRun.filled(store, "import", folder.resolve("city").toString(), "--evaluations-complete")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    private static DxRun judge(String more) {
        List<String> all = new ArrayList<>(List.of("judge", "--on", DAY));
        all.addAll(List.of(more.split(" ")));
        return DxRun.filled(store, all.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--safety, needs-staff",
        "--skills, needs-staff",
        "--from 2025-03-31, needs-staff",
        "--staff 00268 --safety --skills, one-view",
        "--staff 00268 --standard-error 0.2, needs-safety",
        "--staff 00268 --safety --standard-error 0, bad-standard-error",
        "--staff 00268 --from 2025-03-31 --format csv, not-a-table",
    })
    void what_cannot_be_told_is_refused(String options, String code) {
        DxRun run = judge(options);
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("[command." + code + "]");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"explain --for person", "pathway"})
    void what_is_no_table_is_refused_as_csv(String command) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--staff", STAFF, "--on", DAY, "--format", "csv"));
        DxRun run = DxRun.filled(store, all.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("command.not-a-table");
    }

    @Test
    void a_receipt_is_left_whatever_is_told_of_the_judgment() throws IOException {
        for (String view : List.of("--safety", "--from 2025-03-31", "--skills")) {
            Path file = folder.resolve("receipts" + view.replace(' ', '-') + ".jsonl");
            assertThat(judge("--staff " + STAFF + " " + view + " --receipts " + file)
                            .code())
                    .isEqualTo(ExitCode.DONE);
            assertThat(Files.readAllLines(file)).as(view).hasSize(3);
        }
    }

    @Test
    void margins_are_told_in_standard_errors_where_one_is_given() {
        assertThat(judge("--staff " + STAFF + " --role advisor --safety --standard-error 0.25 --format csv")
                        .out())
                .contains("raters,standardErrors", "policy,met,4.75,3.5,1.25,score,2,5.00");
        assertThat(judge("--staff " + STAFF + " --role advisor --safety --format csv")
                        .out())
                .contains("policy,met,4.75,3.5,1.25,score,2\r\n")
                .doesNotContain("standardErrors");
    }

    @Test
    void a_judgment_is_told_as_markdown_where_that_is_asked_for() {
        assertThat(judge("--staff " + STAFF + " --role expert --lang en --format markdown")
                        .out())
                .contains("## DX expert", "- ✓ projects taken part in as leader");
    }

    @Test
    void a_file_without_a_receipt_verifies_nothing() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n");
        DxRun run = DxRun.filled(store, "verify", empty.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("command.no-receipts");
    }

    @Test
    void a_receipt_of_a_day_without_a_policy_is_told_beside_the_others() throws IOException {
        Path file = folder.resolve("days.jsonl");
        judge("--staff " + STAFF + " --role expert --receipts " + file);
        String line = Files.readString(file);
        Files.writeString(file, line.replace(DAY, "2019-03-31") + line);
        DxRun run = DxRun.filled(store, "verify", file.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("no policy in force on the day", "2 receipts: 1 equal, 1 different.");
    }

    @Test
    void of_another_policy_it_is_told_which() throws IOException {
        Path file = folder.resolve("policy.jsonl");
        judge("--staff " + STAFF + " --role expert --receipts " + file);
        assertThat(DxRun.published(store, "verify", file.toString(), "--lang", "en")
                        .out())
                .contains("policy moka-dx-talent@2023-03+moka-dx-talent-illustrative@1 → moka-dx-talent@2023-03");
        String line = Files.readString(file);
        Files.writeString(
                file,
                line.replaceFirst("\"policyDigest\":\"[0-9a-f]{64}\"", "\"policyDigest\":\"" + "0".repeat(64) + "\""));
        assertThat(DxRun.filled(store, "verify", file.toString(), "--lang", "en")
                        .out())
                .contains("policy (same version, other content)");
    }

    @Test
    void a_person_is_told_by_the_version_in_force_on_the_day() throws IOException {
        String book = folder.resolve("book.json").toString();
        for (String version : List.of("mizuhono-2025", "mizuhono-2026")) {
            Path file = Files.writeString(
                    folder.resolve(version + ".policy.yaml"),
                    ReferencePolicies.galleryText(version).orElseThrow());
            DxRun published = DxRun.of("policy", "publish", file.toString(), "--book", book);
            assertThat(published.code()).as(published.err()).isEqualTo(ExitCode.DONE);
        }
        for (List<String> command :
                List.of(List.of("explain", "--for", "committee"), List.of("pathway"), List.of("skillmap"))) {
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of(
                    "--policy",
                    "book:" + book,
                    "--store",
                    store,
                    "--staff",
                    STAFF,
                    "--on",
                    "2025-12-01",
                    "--format",
                    "json"));
            DxRun run = DxRun.of(all.toArray(String[]::new));
            assertThat(run.code()).as(run.err() + run.out()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).doesNotContain("mizuhono@2026");
        }
    }

    @Test
    void entries_whose_receipt_is_missing_or_another_are_found() throws IOException {
        String own = folder.resolve("certified").toString();
        DxRun.filled(own, "import", folder.resolve("city").toString(), "--evaluations-complete");
        String register = folder.resolve("register.jsonl").toString();
        Path receipts = folder.resolve("round.jsonl");
        DxRun.of(
                "register",
                "begin",
                "--register",
                register,
                "--store",
                own,
                "--entered",
                "2026-01-01T09:00",
                "--office",
                "personnel-section",
                "--reason",
                "begun");
        DxRun.filled(
                own,
                "certify",
                "--on",
                DAY,
                "--register",
                register,
                "--receipts",
                receipts.toString(),
                "--entered",
                DAY + "T10:00",
                "--office",
                "personnel-section",
                "--reason",
                "round");
        String[] verify = {
            "register", "verify", "--register", register, "--receipts", receipts.toString(), "--lang", "en"
        };
        assertThat(DxRun.of(verify).code()).isEqualTo(ExitCode.DONE);
        String all = Files.readString(receipts);
        Files.writeString(receipts, all.replaceAll("\"verdict\":\"met\"", "\"verdict\":\"not-met\""));
        DxRun altered = DxRun.of(verify);
        assertThat(altered.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(altered.err().lines().filter(line -> line.contains("register.no-receipt")))
                .hasSize(21);
    }
}
