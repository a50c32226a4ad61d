package io.github.dxjinzai.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FaultyFilesTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String STAFF = "職員番号,所属コード,職位,採用日,退職日\n";

    @TempDir
    Path folder;

    /** Each folder is laid over the sound one; its problems.txt lists every problem, by code and place. */
    @TestFactory
    Stream<DynamicTest> every_problem_of_every_file_is_reported_in_its_place() throws IOException {
        List<Path> faults = new ArrayList<>();
        try (Stream<Path> all = Files.list(Folders.resource("faulty"))) {
            all.sorted().forEach(faults::add);
        }
        assertThat(faults).hasSizeGreaterThanOrEqualTo(17);
        return faults.stream().map(fault -> {
            String name = fault.getFileName().toString();
            return dynamicTest(name, () -> {
                Path at = folder.resolve(name);
                Folders.sound(at);
                Folders.copy(fault, at);
                Seq<Problem> problems = Folders.problems(new CsvFolder(at).read());
                assertThat(Folders.faults(problems)).isEqualTo(Files.readAllLines(fault.resolve("problems.txt")));
                for (Problem problem : problems) {
                    for (Language language : Language.values()) {
                        assertThat(problem.describe(language))
                                .doesNotContain("{", Folders.RATERS)
                                .isNotBlank();
                    }
                }
            });
        });
    }

    @Test
    void every_missing_file_is_reported_except_those_that_need_not_be_there() {
        assertThat(Folders.faults(new CsvFolder(folder.resolve("nowhere"))))
                .containsExactly(
                        "csv.file-missing departments.csv:1",
                        "csv.file-missing staff.csv:1",
                        "csv.file-missing projects.csv:1",
                        "csv.file-missing participations.csv:1",
                        "csv.file-missing evaluations.csv:1");
    }

    @Test
    void a_folder_without_certifications_has_certified_nobody() throws IOException {
        Files.delete(Folders.sound(folder).resolve("certifications.csv"));
        assertThat(Folders.facts(new CsvFolder(folder)).grants()).isEmpty();
    }

    @Test
    void the_messages_say_what_would_be_right() {
        Folders.sound(folder, "projects.csv", "プロジェクト番号,年度,プロジェクト名,開始日,終了日,スキル\nP-1,2024,x,2024-03-31,,\n");
        Problem problem = Folders.problems(new CsvFolder(folder).read()).head();
        assertThat(problem.message(Language.EN))
                .isEqualTo("The fiscal year is 'FY2024', but the first day 2024-03-31 lies in FY2023.");
        assertThat(problem.message(Language.JA)).isEqualTo("年度は「FY2024」ですが、開始日 2024-03-31 はFY2023です。");
    }

    @Test
    void a_file_in_windows_31j_that_is_read_as_utf_8_is_reported_once_by_its_header() {
        Folders.sound(folder, "staff.csv", (STAFF + "00123,0102,係長,2010-04-01,\n").getBytes(WINDOWS_31J));
        assertThat(Folders.faults(new CsvFolder(folder))).containsExactly("csv.malformed-bytes staff.csv:1");
    }

    @Test
    void every_line_with_malformed_bytes_is_reported_once_and_nothing_becomes_a_replacement_character() {
        byte[] text = (STAFF
                        + "1,0102,係長,2010-04-01,\r\n2,0102,??,2010-04-01,\r\n3,0102,x,2010-04-01,\r4,0102,?,2010-04-01,\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '?' ? (byte) 0x8B : text[i];
        }
        Folders.sound(folder, "staff.csv", text);
        assertThat(Folders.faults(new CsvFolder(folder)))
                .containsExactly("csv.malformed-bytes staff.csv:3", "csv.malformed-bytes staff.csv:5");
    }

    @Test
    void a_character_cut_off_at_the_end_of_the_file_is_malformed() {
        byte[] whole = (STAFF + "00123,0102,係長,2010-04-01,係").getBytes(StandardCharsets.UTF_8);
        Folders.sound(folder, "staff.csv", java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(Folders.faults(new CsvFolder(folder))).containsExactly("csv.malformed-bytes staff.csv:2");
    }

    @Test
    void characters_of_windows_31j_are_malformed_in_shift_jis() {
        Folders.sound(folder, "staff.csv", staffInWindows31j());
        for (String file : List.of("departments", "projects", "participations", "evaluations", "certifications")) {
            recode(folder.resolve(file + ".csv"));
        }
        assertThat(Folders.faults(new CsvFolder(
                        folder,
                        CsvOptions.builder()
                                .charset(Charset.forName("Shift_JIS"))
                                .build())))
                .containsExactly("csv.malformed-bytes staff.csv:2");
        assertThat(Folders.facts(new CsvFolder(
                                folder,
                                CsvOptions.builder().charset(WINDOWS_31J).build()))
                        .staff())
                .extracting(one -> one.post())
                .containsExactly("髙﨑①㈱～", "主事");
    }

    /** 髙 is FBFC, 﨑 FAB1, ① 8740, ㈱ 878A, ～ 8160: stated in bytes, so that no charset of Java vouches for itself. */
    private static byte[] staffInWindows31j() {
        byte[] before = (STAFF + "00123,0102,").getBytes(WINDOWS_31J);
        byte[] special = HexFormat.of().parseHex("FBFCFAB18740878A8160");
        byte[] after = ",2010-04-01,\n00124,0102,主事,2018-04-01,2026-03-31\n".getBytes(WINDOWS_31J);
        return java.nio.ByteBuffer.allocate(before.length + special.length + after.length)
                .put(before)
                .put(special)
                .put(after)
                .array();
    }

    private static void recode(Path file) {
        try {
            Files.write(file, Files.readString(file).getBytes(WINDOWS_31J));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void utf_16_is_refused_by_name() {
        Folders.sound(folder, "staff.csv", ("\uFEFF" + STAFF).getBytes(StandardCharsets.UTF_16LE));
        Folders.sound(folder.resolve("big"), "staff.csv", ("\uFEFF" + STAFF).getBytes(StandardCharsets.UTF_16BE));
        assertThat(Folders.faults(new CsvFolder(folder))).containsExactly("csv.utf-16 staff.csv:1");
        assertThat(Folders.faults(new CsvFolder(folder.resolve("big")))).containsExactly("csv.utf-16 staff.csv:1");
    }

    @Test
    void warnings_leave_facts_valid_and_a_self_rating_names_nobody() {
        Folders.sound(folder, "evaluations.csv", """
                プロジェクト番号,評価の機会,被評価者,観点,評価者区分,評価者番号,評点,評価日
                P-1,報告会,00123,,colleague,00123,5,2024-03-15
                """);
        assertThat(Folders.faults(Folders.facts(new CsvFolder(folder)).check()))
                .containsExactly("facts.self-rating rating P-1/DEBRIEF");
    }
}
