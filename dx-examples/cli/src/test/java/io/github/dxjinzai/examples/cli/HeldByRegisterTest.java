package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample city, where an expert's certification as advisor is revoked in February: what every command says by the register. */
class HeldByRegisterTest {

    private static final String DAY = "2026-03-31";
    private static final String STAFF = "00268";
    private static final String BEFORE = "2026-01-31";

    @TempDir
    private static Path folder;

    private static String store = "";
    private static String register = "";
    private static String receipts = "";

    @BeforeAll
    static void the_certification_of_an_advisor_is_revoked() throws IOException {
        store = folder.resolve("store").toString();
        register = folder.resolve("register.jsonl").toString();
        receipts = folder.resolve("receipts.jsonl").toString();
        SampleCity.copyTo(folder.resolve("city"));
        done(DxRun.filled(store, "import", folder.resolve("city").toString(), "--evaluations-complete"));
        done(DxRun.of(entry("register", "begin", "--store", store, "--entered", "2026-01-01T09:00")));
        done(DxRun.filled(store, "judge", "--on", DAY, "--receipts", receipts));
        done(record("revoked", "advisor", "2026-02-01"));
    }

    private static void done(DxRun run) {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    }

    private static DxRun record(String event, String role, String from) {
        return DxRun.of(entry(
                "register",
                "record",
                event,
                "--staff",
                STAFF,
                "--role",
                role,
                "--from",
                from,
                "--entered",
                from + "T09:00"));
    }

    private static String[] entry(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--register", register, "--office", "personnel-section", "--reason", "decided"));
        return all.toArray(String[]::new);
    }

    private static DxRun byRegister(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--register", register));
        return DxRun.filled(store, all.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ja", "en"})
    void what_is_judged_and_what_changed_print_exactly_the_golden_text(String lang) throws IOException {
        StringBuilder all = new StringBuilder();
        for (List<String> words : List.of(
                List.of("judge", "--on", DAY, "--staff", STAFF, "--role", "expert"),
                List.of("judge", "--from", BEFORE, "--on", DAY, "--staff", STAFF, "--role", "expert"),
                List.of("explain", "--for", "person", "--on", DAY, "--staff", STAFF, "--role", "expert"),
                List.of("pathway", "--on", DAY, "--staff", STAFF, "--role", "expert"),
                List.of("verify", receipts))) {
            List<String> told = new ArrayList<>(words);
            told.addAll(List.of("--lang", lang));
            all.append(byRegister(told.toArray(String[]::new)).out()).append('\n');
        }
        golden("held-by-register." + lang + ".txt", all.toString());
    }

    @Test
    void without_the_register_or_as_known_before_the_revocation_everything_comes_out_equal() {
        assertThat(DxRun.filled(store, "verify", receipts, "--lang", "en").out())
                .contains(" 0 different.");
        assertThat(byRegister("verify", receipts, "--lang", "en", "--as-known", BEFORE)
                        .out())
                .contains(" 0 different.");
        assertThat(byRegister("verify", receipts, "--lang", "en").code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void what_was_judged_before_the_revocation_stays_beside_what_is_judged_after_it() throws IOException {
        Path both = folder.resolve("both.jsonl");
        String early = folder.resolve("early.jsonl").toString();
        done(DxRun.filled(store, "judge", "--on", BEFORE, "--receipts", early));
        Files.writeString(both, Files.readString(Path.of(receipts)) + Files.readString(Path.of(early)));
        DxRun run = byRegister("verify", both.toString(), "--lang", "en", "--format", "csv");
        assertThat(run.out()).contains(STAFF + ",expert," + BEFORE + ",met,met,\r\n");
        assertThat(run.out()).contains(STAFF + ",expert," + DAY + ",met,not-met,");
    }

    @Test
    void receipts_of_judgments_by_the_register_come_out_equal_by_it_and_not_without_it() throws IOException {
        String own = folder.resolve("own.jsonl").toString();
        done(byRegister("judge", "--on", DAY, "--receipts", own));
        DxRun same = byRegister("verify", own, "--lang", "en");
        assertThat(same.out()).contains(" 0 different.");
        assertThat(DxRun.filled(store, "verify", own, "--lang", "en").out()).contains("00268  expert", " 3 different.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"person", "committee", "public"})
    void the_entry_that_ended_a_role_is_named_to_all_but_the_public(String audience) {
        String[] words = {
            "explain", "--for", audience, "--on", DAY, "--staff", STAFF, "--role", "expert", "--lang", "en"
        };
        String note = "Register, entry 38: DX advisor revoked from 2026-02-01 on (personnel-section)";
        for (String format : List.of("text", "json", "markdown")) {
            List<String> all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--format", format));
            DxRun run = byRegister(all.toArray(String[]::new));
            done(run);
            String told = run.out().replace("\\", "");
            if (audience.equals("public")) {
                assertThat(told).doesNotContain("Register, entry", "personnel-section", "notes");
            } else {
                assertThat(told).contains(note).doesNotContain("decided");
            }
            assertThat(DxRun.filled(store, all.toArray(String[]::new)).out())
                    .as("without the register")
                    .doesNotContain("Register, entry");
        }
        // a role that the judgment does not look at has no part in it, and a day before has nothing to tell
        words[4] = BEFORE;
        assertThat(byRegister(words).out()).doesNotContain("Register, entry");
    }

    @Test
    void a_round_by_the_register_does_not_give_back_what_an_office_took() {
        DxRun round = byRegister(
                "certify",
                "--on",
                DAY,
                "--dry-run",
                "--receipts",
                folder.resolve("dry.jsonl").toString(),
                "--entered",
                DAY + "T10:00",
                "--office",
                "personnel-section",
                "--reason",
                "round",
                "--lang",
                "en");
        done(round);
        assertThat(round.out())
                .contains("met, but left to the office", "00268  advisor  revoked")
                .doesNotContain("00268  advisor     2026-03-31");
    }

    @Test
    void what_is_granted_on_a_receipt_is_judged_by_the_register_too() {
        DxRun refused = byRegister(
                "register",
                "grant",
                receipts,
                "--staff",
                STAFF,
                "--role",
                "expert",
                "--from",
                "2026-04-01",
                "--entered",
                "2026-04-01T09:00",
                "--office",
                "personnel-section",
                "--reason",
                "please",
                "--lang",
                "en");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.err()).contains("command.receipt-differs", "facts certification");
    }

    @Test
    void counts_maps_trials_and_forecasts_read_the_register() throws IOException {
        Path other = Files.copy(Path.of(register), folder.resolve("attainment.jsonl"));
        done(DxRun.of(
                "register",
                "record",
                "suspended",
                "--staff",
                "00610",
                "--role",
                "advisor",
                "--from",
                "2026-02-02",
                "--entered",
                "2026-02-02T09:00",
                "--office",
                "personnel-section",
                "--reason",
                "inquiry",
                "--register",
                other.toString()));
        String[] attainment = {"attainment", "--year", "R7", "--format", "csv"};
        assertThat(DxRun.filled(store, attainment).out()).contains(",40,26,");
        assertThat(DxRun.filled(store, "attainment", "--year", "R7", "--format", "csv", "--register", other.toString())
                        .out())
                .contains(",40,25,");
        done(byRegister("skillmap", "--staff", STAFF, "--on", DAY));
        String[] trial = {
            "policy",
            "dry-run",
            "--from",
            "moka-dx-talent",
            "--from-overlay",
            "moka-dx-talent-illustrative",
            "--to",
            "moka-dx-talent",
            "--to-overlay",
            "moka-dx-talent-illustrative",
            "--on",
            DAY,
            "--holders",
            "judge-again",
            "--format",
            "csv",
            "--store",
            store
        };
        List<String> with = new ArrayList<>(List.of(trial));
        with.addAll(List.of("--register", register));
        assertThat(DxRun.of(trial).out()).contains(STAFF + ",advisor,met,keeps,");
        assertThat(DxRun.of(with.toArray(String[]::new)).out()).contains(STAFF + ",advisor,not-met,");
        // whoever lost a role gets it back in the first simulated round: that the register is read is all that shows
        List<String> missing =
                List.of("--register", folder.resolve("none.jsonl").toString(), "--store", store);
        for (List<String> command : List.of(
                List.of("simulate", "--scenario", "sample-city", "--policy", "moka-dx-talent"),
                List.of("plan", "--scenario", "sample-city", "--policy", "moka-dx-talent"),
                List.of("compare", "moka-dx-talent"))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("--overlay", "moka-dx-talent-illustrative"));
            words.addAll(missing);
            assertThat(DxRun.of(words.toArray(String[]::new)).err())
                    .as("%s", command)
                    .contains("command.no-register");
        }
    }

    @Test
    void options_of_the_register_without_it_are_refused_and_so_is_a_register_of_others() throws IOException {
        assertThat(DxRun.filled(store, "judge", "--on", DAY, "--as-known", DAY).err())
                .contains("command.needs-register");
        Path strange = folder.resolve("strange.jsonl");
        done(DxRun.of(
                "register",
                "begin",
                "--register",
                strange.toString(),
                "--store",
                store,
                "--entered",
                "2026-01-01T09:00",
                "--office",
                "personnel-section",
                "--reason",
                "begun"));
        done(DxRun.of(
                "register",
                "record",
                "overridden-as-held",
                "--staff",
                "99999",
                "--role",
                "advisor",
                "--policy",
                "moka-dx-talent",
                "--from",
                "2026-01-02",
                "--entered",
                "2026-01-02T09:00",
                "--office",
                "mayors-office",
                "--reason",
                "of another city",
                "--register",
                strange.toString()));
        assertThat(DxRun.filled(store, "judge", "--on", DAY, "--register", strange.toString())
                        .err())
                .contains("register.unknown-staff", "99999");
        Files.writeString(strange, Files.readString(strange).replaceFirst("begun", "begum"));
        assertThat(DxRun.filled(store, "judge", "--on", DAY, "--register", strange.toString())
                        .err())
                .contains("strange.jsonl:1", "register.altered");
    }

    /** Holds a text against the golden file; {@code -Ddx.golden.write=true} writes the file instead. */
    private static void golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), actual);
            return;
        }
        try (InputStream stream = Optional.ofNullable(HeldByRegisterTest.class.getResourceAsStream(name))
                .orElseThrow()) {
            assertThat(actual).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
