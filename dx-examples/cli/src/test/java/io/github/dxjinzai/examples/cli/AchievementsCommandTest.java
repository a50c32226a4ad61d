package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From files of achievements to judgments, under a fictional policy that rests on achievements alone. */
class AchievementsCommandTest {

    private static final String ALL = "training,qualification,attestation,assessment,credit";

    @TempDir
    private Path own;

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(AchievementsCommandTest.class.getResource("achievements/" + name), name)
                            .toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(name, malformed);
        }
    }

    private DxRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--policy",
                resource("fictional.policy.yaml").toString(),
                "--store",
                own.resolve("store").toString()));
        return DxRun.of(all.toArray(String[]::new));
    }

    private DxRun imported(Path folder, String... more) {
        DxRun run = run(Stream.concat(Stream.of("import", folder.toString(), "--lang", "en"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        return run;
    }

    private List<String> verdicts(String on) {
        DxRun run = run("judge", "--on", on, "--format", "csv");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run.out().lines().skip(1).map(line -> line.replaceAll(",$", "")).toList();
    }

    /** 00001 meets every threshold exactly, 00002 misses each by the least, of 00003 nothing is on record. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thresholds_met_exactly_are_met_and_missed_by_the_least_are_not(String lang) {
        assertThat(imported(resource(lang), "--complete", ALL).out()).containsPattern("achievements +12");
        assertThat(verdicts("2025-03-31"))
                .containsExactly(
                        "00001,basic,2025-03-31,met",
                        "00001,applied,2025-03-31,met",
                        "00002,basic,2025-03-31,not-met",
                        "00002,applied,2025-03-31,not-met",
                        "00003,basic,2025-03-31,not-met",
                        "00003,applied,2025-03-31,not-met");
    }

    @Test
    void what_is_not_on_record_is_undetermined_unless_the_record_is_said_to_be_complete() {
        imported(resource("ja"));
        assertThat(verdicts("2025-03-31"))
                .containsExactly(
                        "00001,basic,2025-03-31,met",
                        "00001,applied,2025-03-31,met",
                        "00002,basic,2025-03-31,undetermined",
                        "00002,applied,2025-03-31,undetermined",
                        "00003,basic,2025-03-31,undetermined",
                        "00003,applied,2025-03-31,undetermined");
        imported(resource("ja"), "--complete", "qualification", "--complete", "credit");
        assertThat(verdicts("2025-03-31"))
                .contains("00003,basic,2025-03-31,not-met", "00003,applied,2025-03-31,not-met");
        imported(resource("ja"), "--complete", "training");
        assertThat(verdicts("2025-03-31"))
                .contains("00003,basic,2025-03-31,not-met", "00003,applied,2025-03-31,undetermined");
    }

    @Test
    void evaluations_may_be_said_to_be_complete_in_either_way() {
        String[] ways = {"--evaluations-complete", "--complete=evaluation", "--complete=EVALUATION,service"};
        for (String way : ways) {
            imported(resource("ja"), way);
            assertThat(verdicts("2025-03-31")).hasSize(6);
        }
    }

    @Test
    void a_kind_of_fact_that_there_is_not_is_a_wrong_call() {
        DxRun run = run("import", resource("ja").toString(), "--complete", "training,exam");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("exam")
                .contains("participation | evaluation | certification | training | qualification");
    }

    /** Half a year is over on 2025-07-15: the recommendation counts on the day before. */
    @Test
    void the_days_of_the_file_decide() {
        imported(resource("ja"), "--complete", ALL);
        assertThat(verdicts("2025-07-14")).contains("00001,applied,2025-07-14,met");
        assertThat(verdicts("2025-07-15")).contains("00001,applied,2025-07-15,not-met");
        assertThat(verdicts("2027-06-29")).contains("00001,basic,2027-06-29,met");
        assertThat(verdicts("2027-06-30")).contains("00001,basic,2027-06-30,not-met");
    }

    @Test
    void both_languages_and_windows_31j_give_the_same_judgments_to_the_last_byte() throws IOException {
        imported(resource("ja"), "--complete", ALL);
        String japanese = run("judge", "--on", "2025-03-31", "--format", "json").out();
        imported(resource("en"), "--complete", ALL);
        String english = run("judge", "--on", "2025-03-31", "--format", "json").out();
        Charset windows = Charset.forName("windows-31j");
        Path folder = Files.createDirectories(own.resolve("windows"));
        try (Stream<Path> files = Files.list(resource("ja"))) {
            for (Path file : files.toList()) {
                Files.write(
                        folder.resolve(file.getFileName().toString()),
                        Files.readString(file).getBytes(windows));
            }
        }
        imported(folder, "--charset", "windows-31j", "--complete", ALL);
        String recoded = run("judge", "--on", "2025-03-31", "--format", "json").out();
        assertThat(japanese).contains("applied").isEqualTo(english).isEqualTo(recoded);
    }

    @ParameterizedTest
    @CsvSource({"ja, 架空検定, 580, 所属長", "en, Mock test, 580, Head of department"})
    void two_sittings_are_told_apart_and_nobody_is_met_by_the_best_of_both(
            String lang, String item, String mark, String office) {
        imported(resource(lang), "--complete", ALL);
        DxRun run = run("judge", "--staff", "00002", "--role", "applied", "--on", "2025-03-31", "--lang", lang);
        assertThat(run.out()).contains(item, "620", mark, "280", "310", office, "30.499");
    }

    @Test
    void faults_are_told_with_line_and_column_and_nothing_is_imported() throws IOException {
        imported(resource("ja"), "--complete", ALL);
        Path folder = Files.createDirectories(own.resolve("faulty"));
        try (Stream<Path> files = Files.list(resource("ja"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Path file = folder.resolve("achievements.csv");
        Files.writeString(
                file,
                Files.readString(file) + "00003,研修,架空試験～甲,2024-06-30,,,\n00003,研修,知らない研修,2024-06-30,,市長,時間=3時間;日数=1\n");
        DxRun run = run("import", folder.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err().lines().filter(line -> line.contains("[csv.")))
                .extracting(line -> line.substring(0, line.indexOf(']') + 1))
                .containsExactly(
                        "achievements.csv:14:2 実績の種類: [csv.kind-disagrees]",
                        "achievements.csv:15:3 実績: [csv.unknown-word]",
                        "achievements.csv:15:6 証明者: [csv.unknown-word]",
                        "achievements.csv:15:7 数量: [csv.not-a-quantity]",
                        "achievements.csv:15:7 数量: [csv.unknown-word]");
        assertThat(verdicts("2025-03-31")).contains("00001,applied,2025-03-31,met");
    }
}
