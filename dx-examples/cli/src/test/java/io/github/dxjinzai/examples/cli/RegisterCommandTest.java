package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.examples.cli.city.SampleCity;
import io.github.dxjinzai.examples.cli.city.Stories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of events of the sample city, from its beginning to a decided appeal. */
class RegisterCommandTest {

    private static final String DAY = "2026-03-31";
    private static final String STAFF = Stories.NEW_SPECIALIST.value();

    @TempDir
    private static Path shared;

    private static String store = "";
    private static String receipts = "";

    @TempDir
    private Path own;

    private Path register = Path.of("");

    @BeforeAll
    static void the_register_of_the_city_is_begun_and_a_round_is_held() throws IOException {
        store = shared.resolve("store").toString();
        receipts = shared.resolve("receipts.jsonl").toString();
        SampleCity.copyTo(shared.resolve("city"));
        assertThat(DxRun.filled(store, "import", shared.resolve("city").toString(), "--evaluations-complete")
                        .code())
                .isEqualTo(ExitCode.DONE);
        Path begun = shared.resolve("register.jsonl");
        DxRun begin = DxRun.of(
                "register",
                "begin",
                "--register",
                begun.toString(),
                "--store",
                store,
                "--entered",
                DAY + "T09:00",
                "--office",
                "personnel-section",
                "--reason",
                "taken over",
                "--lang",
                "en");
        assertThat(begin.out()).startsWith("Entered into the register: 37 (37 in all).");
        assertThat(begin.code()).isEqualTo(ExitCode.DONE);
        DxRun certify = certify(begun, receipts, "--lang", "en");
        assertThat(certify.code()).as(certify.err()).isEqualTo(ExitCode.DONE);
        assertThat(certify.out()).contains("Entered into the register: 21 (58 in all).");
    }

    private static DxRun certify(Path register, String into, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "certify",
                "--on",
                DAY,
                "--register",
                register.toString(),
                "--receipts",
                into,
                "--entered",
                DAY + "T10:00",
                "--office",
                "personnel-section",
                "--reason",
                "round"));
        words.addAll(List.of(more));
        return DxRun.filled(store, words.toArray(String[]::new));
    }

    @BeforeEach
    void every_test_has_a_register_of_its_own() throws IOException {
        register = Files.copy(shared.resolve("register.jsonl"), own.resolve("register.jsonl"));
    }

    private DxRun dx(String... words) {
        List<String> all = new ArrayList<>(List.of("register"));
        all.addAll(List.of(words));
        all.addAll(List.of("--register", register.toString()));
        return DxRun.of(all.toArray(String[]::new));
    }

    private DxRun record(String event, String from) {
        return record(event, from, from + "T09:00", "personnel-section", "decided");
    }

    private DxRun record(String event, String from, String entered, String office, String reason) {
        return dx(
                "record",
                event,
                "--staff",
                STAFF,
                "--role",
                "specialist",
                "--from",
                from,
                "--entered",
                entered,
                "--office",
                office,
                "--reason",
                reason,
                "--lang",
                "en");
    }

    @Test
    void a_second_round_enters_nothing_and_every_receipt_of_the_round_comes_out_equal() throws IOException {
        String before = Files.readString(register);
        String written = Files.readString(Path.of(receipts));
        Path copy = Files.writeString(own.resolve("receipts.jsonl"), written);
        assertThat(certify(register, copy.toString(), "--lang", "en").out())
                .contains("Entered into the register: 0 (58 in all).");
        assertThat(Files.readString(register)).isEqualTo(before);
        assertThat(Files.readString(copy)).startsWith(written);
        DxRun verified = DxRun.filled(store, "verify", copy.toString(), "--lang", "en");
        assertThat(verified.out()).contains(" 0 different.");
        assertThat(verified.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_dry_run_writes_neither_the_register_nor_receipts() throws IOException {
        String copy = own.resolve("dry").toString();
        DxRun.filled(copy, "import", shared.resolve("city").toString(), "--evaluations-complete");
        Path fresh = own.resolve("fresh.jsonl");
        Path fewer = own.resolve("receipts.jsonl");
        DxRun.of(
                "register",
                "begin",
                "--register",
                fresh.toString(),
                "--store",
                copy,
                "--entered",
                DAY + "T09:00",
                "--office",
                "personnel-section",
                "--reason",
                "taken over");
        String before = Files.readString(fresh);
        DxRun dry = DxRun.filled(
                copy,
                "certify",
                "--on",
                DAY,
                "--dry-run",
                "--register",
                fresh.toString(),
                "--receipts",
                fewer.toString(),
                "--entered",
                DAY + "T10:00",
                "--office",
                "personnel-section",
                "--reason",
                "round");
        assertThat(dry.out()).contains("21件を記載");
        assertThat(Files.readString(fresh)).isEqualTo(before);
        assertThat(fewer).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ja", "en"})
    void a_history_and_who_holds_what_print_exactly_the_golden_text(String lang) throws IOException {
        assertThat(record("suspended", "2026-04-10").code()).isEqualTo(ExitCode.DONE);
        assertThat(record("reinstated", "2026-05-10").code()).isEqualTo(ExitCode.DONE);
        assertThat(record("revoked", "2026-06-10").code()).isEqualTo(ExitCode.DONE);
        DxRun history = dx("history", STAFF, "--lang", lang);
        golden("register-history." + lang + ".txt", history.out());
        DxRun show = dx("show", "--on", "2026-04-30", "--lang", lang);
        golden("register-show." + lang + ".txt", show.out());
    }

    @Test
    void who_held_what_is_told_as_it_was_known() {
        record("revoked", "2026-04-01", "2026-06-01T09:00", "personnel-section", "decided");
        String line = STAFF + ",specialist,";
        assertThat(dx("show", "--on", "2026-04-15", "--as-known", "2026-05-31", "--format", "csv")
                        .out())
                .contains(line + "held,2026-03-31");
        assertThat(dx("show", "--on", "2026-04-15", "--format", "csv").out()).contains(line + "revoked,2026-04-01");
        assertThat(dx("show", "--on", "2026-03-30", "--format", "csv").out()).doesNotContain(line);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "removed, register.jsonl:40: [register.missing], register.jsonl:40: [register.broken-chain]",
        "altered, register.jsonl:41: [register.altered], register.jsonl:41: [register.altered]",
        "moved, register.jsonl:41: [register.missing], register.jsonl:42: [register.broken-chain]",
    })
    void a_touched_register_is_told_with_its_line_and_refused_everywhere(String how, String first, String second)
            throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(register));
        switch (how) {
            case "removed" -> lines.remove(39);
            case "altered" -> lines.set(40, lines.get(40).replace("\"round\"", "\"rounds\""));
            default -> lines.add(41, lines.remove(40));
        }
        Files.write(register, lines);
        for (DxRun run : List.of(
                dx("verify", "--lang", "en"),
                dx("show", "--on", DAY, "--lang", "en"),
                dx("history", STAFF, "--lang", "en"),
                record("suspended", "2026-04-10"))) {
            assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(run.err()).contains(first).contains(second);
        }
        assertThat(dx("verify", "--lang", "en").err().lines().count()).isLessThanOrEqualTo(6);
    }

    @Test
    void what_was_cut_off_is_found_by_the_digest_noted_elsewhere() throws IOException {
        DxRun whole = dx("verify", "--format", "csv");
        String end = whole.out().lines().skip(1).findFirst().orElseThrow().split(",", -1)[1];
        assertThat(dx("verify", "--end", end).code()).isEqualTo(ExitCode.DONE);
        List<String> lines = Files.readAllLines(register);
        Files.write(register, lines.subList(0, lines.size() - 1));
        assertThat(dx("verify").code()).isEqualTo(ExitCode.DONE);
        DxRun cut = dx("verify", "--end", end);
        assertThat(cut.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(cut.err()).contains("register.jsonl:57: [register.other-end]");
    }

    @Test
    void only_what_is_met_and_comes_out_equal_is_granted_and_the_same_grant_twice_is_one() throws IOException {
        Path fresh = own.resolve("begun.jsonl");
        List<String> lines = Files.readAllLines(register);
        Files.write(fresh, lines.subList(0, 37));
        register = fresh;
        DxRun first = grant(receipts, "2026-04-01", "--role", "specialist");
        assertThat(first.code()).as(first.out()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).contains("Entered into the register: 1 (38 in all).");
        DxRun again = grant(receipts, "2026-04-01", "--role", "specialist");
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).contains("Entered into the register: 0 (38 in all).");
        DxRun early = grant(receipts, "2026-03-30", "--role", "specialist");
        assertThat(early.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(early.err()).contains("[register.before-judgment]");
    }

    /** Grants what the receipts of one person are of. */
    private DxRun grant(String file, String from, String... more) {
        return grantTo(STAFF, file, from, more);
    }

    private DxRun grantTo(String staff, String file, String from, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "register",
                "grant",
                file,
                "--register",
                register.toString(),
                "--from",
                from,
                "--entered",
                "2026-04-02T09:00",
                "--office",
                "personnel-section",
                "--reason",
                "decided",
                "--lang",
                "en",
                "--staff",
                staff));
        words.addAll(List.of(more));
        return DxRun.filled(store, words.toArray(String[]::new));
    }

    @Test
    void a_receipt_that_is_not_met_or_was_altered_is_refused_with_every_reason() throws IOException {
        String before = Files.readString(register);
        String gap = Stories.GAP_YEAR.value();
        DxRun refused = grantTo(gap, receipts, "2026-04-01", "--role", "specialist");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.err()).contains("[register.no-judgment]").contains("award not-met");
        Path altered = own.resolve("altered.jsonl");
        Files.writeString(
                altered, Files.readString(Path.of(receipts)).replace("\"verdict\":\"not-met\"", "\"verdict\":\"met\""));
        DxRun told = grantTo(gap, altered.toString(), "2026-04-01", "--role", "specialist");
        assertThat(told.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(told.err()).contains("[command.receipt-differs]").contains("verdict");
        assertThat(grantTo("99999", receipts, "2026-04-01").err()).contains("[command.no-such-receipt]");
        assertThat(Files.readString(register)).isEqualTo(before);
    }

    @Test
    void an_override_holds_whatever_was_judged_but_a_taking_over_comes_too_late() {
        DxRun held = dx(
                "record",
                "overridden-as-held",
                "--staff",
                Stories.GAP_YEAR.value(),
                "--role",
                "specialist",
                "--from",
                "2026-04-01",
                "--entered",
                "2026-04-01T09:00",
                "--office",
                "mayors-office",
                "--reason",
                "by decree");
        assertThat(held.code()).isEqualTo(ExitCode.DONE);
        assertThat(dx("history", Stories.GAP_YEAR.value()).out())
                .contains("特例による認定")
                .contains("mayors-office");
        DxRun late = record("taken-over", "2026-04-01");
        assertThat(late.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(late.err()).contains("[command.no-such-event]").contains("overridden-as-held");
    }

    @Test
    void everything_wrong_with_an_entry_is_told_and_nothing_is_written() throws IOException {
        String before = Files.readString(register);
        DxRun run = record("reinstated", "2026-05-01", "2026-01-01T09:00", "personnel-section", " ");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err())
                .contains("[register.not-yet]")
                .contains("[register.entered-earlier]")
                .contains("[register.no-reason]")
                .contains("[register.not-possible]");
        assertThat(Files.readString(register)).isEqualTo(before);
        assertThat(dx("history", "99999").err()).contains("[command.not-in-register]");
        assertThat(DxRun.of(
                                "register",
                                "verify",
                                "--register",
                                own.resolve("none").toString())
                        .err())
                .contains("[command.no-register]");
        assertThat(dx("begin", "--store", store, "--entered", DAY + "T09:00", "--office", "x", "--reason", "r")
                        .err())
                .contains("[command.register-exists]");
        assertThat(record("suspended", "2026-05-01", "yesterday", "office", "why")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(record("suspended", "2026-05-01", "2026-05-01T09:00", "人事課", "why")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_role_that_neither_the_policy_nor_the_register_has_is_not_entered() throws IOException {
        String before = Files.readString(register);
        List<String> words = List.of(
                "record",
                "overridden-as-held",
                "--staff",
                STAFF,
                "--role",
                "advisr",
                "--from",
                "2026-05-01",
                "--entered",
                "2026-05-01T09:00",
                "--office",
                "mayors-office",
                "--reason",
                "by decree",
                "--lang",
                "en");
        DxRun strange = dx(words.toArray(String[]::new));
        assertThat(strange.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(strange.err()).contains("[command.role-not-in-register]", "'advisr'");
        List<String> byPolicy = new ArrayList<>(words);
        byPolicy.addAll(List.of("--policy", "moka-dx-talent"));
        DxRun unknown = dx(byPolicy.toArray(String[]::new));
        assertThat(unknown.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(unknown.err()).contains("[command.unknown-role]", "advisor, expert, specialist");
        List<String> appeal = new ArrayList<>(words);
        appeal.set(1, "appeal-filed");
        appeal.set(5, "advisor");
        appeal.addAll(List.of("--against", "2026-04-01"));
        assertThat(dx(appeal.toArray(String[]::new)).err()).contains("[command.appeal-needs-policy]");
        assertThat(Files.readString(register)).isEqualTo(before);
    }

    @Test
    void a_role_that_is_new_to_the_register_is_entered_by_the_policy_that_has_it() {
        Path fresh = own.resolve("fresh.jsonl");
        assertThat(DxRun.of(
                                "register",
                                "record",
                                "overridden-as-held",
                                "--staff",
                                STAFF,
                                "--role",
                                "advisor",
                                "--from",
                                "2026-05-01",
                                "--entered",
                                "2026-05-01T09:00",
                                "--office",
                                "mayors-office",
                                "--reason",
                                "by decree",
                                "--policy",
                                "moka-dx-talent",
                                "--register",
                                write(fresh).toString())
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    private static Path write(Path empty) {
        try {
            return Files.writeString(empty, "");
        } catch (IOException failed) {
            throw new UncheckedIOException("the file " + empty + " cannot be written", failed);
        }
    }

    @Test
    void a_dry_run_says_that_nothing_is_entered() throws IOException {
        Path begun = own.resolve("begun.jsonl");
        assertThat(DxRun.of(
                                "register",
                                "begin",
                                "--register",
                                begun.toString(),
                                "--store",
                                store,
                                "--entered",
                                DAY + "T09:00",
                                "--office",
                                "personnel-section",
                                "--reason",
                                "taken over")
                        .code())
                .isEqualTo(ExitCode.DONE);
        String before = Files.readString(begun);
        Path none = own.resolve("none.jsonl");
        DxRun english = certify(begun, none.toString(), "--dry-run", "--renew-until", "2026-06-30", "--lang", "en");
        assertThat(english.out())
                .contains("Would be entered into the register: ", "Nothing was entered: this is a dry run.")
                .doesNotContain("Entered into the register");
        assertThat(certify(begun, none.toString(), "--dry-run").out())
                .contains("記載することになります。試行のため、何も記載していません。")
                .doesNotContain("記載しました");
        assertThat(Files.readString(begun)).isEqualTo(before);
        assertThat(none).doesNotExist();
    }

    @Test
    void a_line_added_by_hand_without_its_end_is_not_run_into_the_next() throws IOException {
        Files.writeString(register, Files.readString(register).stripTrailing());
        assertThat(record("suspended", "2026-04-10").code()).isEqualTo(ExitCode.DONE);
        assertThat(dx("verify", "--lang", "en").out()).startsWith("59 entries");
    }

    /** Holds a text against the golden file; {@code -Ddx.golden.write=true} writes the file instead. */
    private static void golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), actual);
            return;
        }
        try (InputStream stream = Optional.ofNullable(RegisterCommandTest.class.getResourceAsStream(name))
                .orElseThrow()) {
            assertThat(actual).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
