package io.github.dxjinzai.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.port.RefusedFactsException;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WritingTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final CsvOptions IN_WINDOWS_31J =
            CsvOptions.builder().charset(WINDOWS_31J).build();
    private static final DepartmentId UNIT = new DepartmentId("01");

    @TempDir
    Path folder;

    private static ImmutableFacts.Builder named(String name) {
        return Facts.builder()
                .complete(CsvOptions.standard().complete())
                .addDepartments(new Department(UNIT, name, Optional.empty()));
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void for_excel_lines_end_in_crlf_and_utf_8_has_a_byte_order_mark() throws IOException {
        new CsvFolder(folder).write(named("総務部").build());
        assertThat(Files.readString(folder.resolve("departments.csv")))
                .isEqualTo("\uFEFF所属コード,所属名,上位所属コード\r\n01,総務部,\r\n");
        assertThat(contents())
                .containsOnlyKeys(
                        "departments.csv",
                        "staff.csv",
                        "projects.csv",
                        "participations.csv",
                        "evaluations.csv",
                        "certifications.csv",
                        "achievements.csv",
                        "requests.csv",
                        "relations.csv");
    }

    @Test
    void for_programs_lines_end_in_lf_and_there_is_no_byte_order_mark() throws IOException {
        new CsvFolder(
                        folder,
                        CsvOptions.builder()
                                .writtenFor(CsvOptions.WrittenFor.PROGRAM)
                                .language(Language.EN)
                                .build())
                .write(named("総務部").build());
        assertThat(Files.readString(folder.resolve("departments.csv"))).isEqualTo("department,name,parent\n01,総務部,\n");
    }

    @Test
    void windows_31j_has_no_byte_order_mark() throws IOException {
        new CsvFolder(folder, IN_WINDOWS_31J).write(named("髙﨑①㈱").build());
        assertThat(new String(Files.readAllBytes(folder.resolve("departments.csv")), WINDOWS_31J))
                .isEqualTo("所属コード,所属名,上位所属コード\r\n01,髙﨑①㈱,\r\n");
    }

    /** b04-characters.csv: characters and their bytes in four charsets, as computed with Java 17 and written down. */
    @ParameterizedTest
    @CsvFileSource(resources = "b04-characters.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void a_character_is_written_in_windows_31j_if_it_comes_back_and_refused_otherwise(
            String text, String codePoints, String utf8, String windows31j) {
        CsvFolder store = new CsvFolder(folder, IN_WINDOWS_31J);
        Facts facts = named(text).build();
        boolean lookAlike = Set.of("U+00B7", "U+00A5").contains(codePoints);
        if (windows31j.equals("UNMAPPABLE") || lookAlike) {
            assertThat(Folders.problems(store.export(facts)))
                    .isNotEmpty()
                    .allMatch(problem -> problem.code() == CsvProblem.UNWRITABLE_CHARACTER);
            assertThat(folder.resolve("departments.csv")).doesNotExist();
        } else {
            store.write(facts);
            assertThat(Folders.facts(store)).isEqualTo(facts);
        }
        CsvFolder inUtf8 = new CsvFolder(folder.resolve("utf-8-" + utf8));
        inUtf8.write(facts);
        assertThat(Folders.facts(inUtf8)).isEqualTo(facts);
    }

    @Test
    void what_cannot_be_written_is_all_said_and_leaves_the_folder_as_it_was() throws IOException {
        CsvFolder store = new CsvFolder(folder, IN_WINDOWS_31J);
        store.write(named("総務部").build());
        Map<String, String> before = contents();
        Facts facts = named("窓口〜𠮷〜")
                .addStaff(new StaffMember(
                        new StaffId("1"),
                        UNIT,
                        "髙﨑¥",
                        LocalDate.of(2020, 4, 1),
                        Optional.of(LocalDate.of(10000, 1, 1))))
                .build();
        assertThatThrownBy(() -> store.write(facts))
                .isInstanceOfSatisfying(
                        RefusedFactsException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.describe(Language.EN))
                                .containsExactly(
                                        "department 01: [csv.unwritable-character] The character 〜 (U+301C) in '所属名' cannot be written"
                                                + " in windows-31j. Write UTF-8, or replace the character.",
                                        "department 01: [csv.unwritable-character] The character 𠮷 (U+20BB7) in '所属名' cannot be"
                                                + " written in windows-31j. Write UTF-8, or replace the character.",
                                        "staff 1: [csv.unwritable-day] +10000-01-01 in '退職日' cannot be written: only days from"
                                                + " 0001-04-01 to 9999-12-31 can.",
                                        "staff 1: [csv.unwritable-character] The character ¥ (U+00A5) in '職位' cannot be written in"
                                                + " windows-31j. Write UTF-8, or replace the character."))
                .hasMessageContaining("U+301C");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThat(Folders.problems(new CsvFolder(folder).export(named("\uD842").build()))
                        .single()
                        .values())
                .containsEntry("character", "U+D842");
    }

    @Test
    void the_number_of_a_rater_is_in_the_evaluations_file_and_in_no_problem() {
        CsvFolder store = new CsvFolder(folder, IN_WINDOWS_31J);
        ProjectId work = new ProjectId("P-1");
        Facts facts = ImmutableFacts.builder()
                .from(Folders.facts(new CsvFolder(Folders.sound(folder))))
                .addRatings(new Rating(
                        work,
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.empty(),
                        new RaterGroupId("executive"),
                        new RaterId("𠮷1"),
                        Score.of("3"),
                        LocalDate.of(2024, 3, 15)))
                .build();
        Problem problem = Folders.problems(store.export(facts)).single();
        assertThat(problem.describe(Language.EN))
                .contains("P-1/DEBRIEF", "(withheld)", "評価者番号")
                .doesNotContain("𠮷", "20BB7");
    }

    @Test
    void the_number_of_a_related_rater_is_in_the_relations_file_and_in_no_problem() throws IOException {
        Facts sound = Folders.facts(new CsvFolder(Folders.sound(folder)));
        CsvFolder store = new CsvFolder(folder, IN_WINDOWS_31J);
        DeclaredRelation related = new DeclaredRelation(
                new RaterId("RATER-1"),
                Optional.empty(),
                Optional.of(new ProjectId("P-1")),
                new RelationKindId("contractor-of-project"),
                LocalDate.of(2024, 3, 1),
                Optional.empty());
        store.write(ImmutableFacts.copyOf(sound).withRelations(related));
        assertThat(new String(Files.readAllBytes(folder.resolve("relations.csv")), WINDOWS_31J))
                .isEqualToNormalizingNewlines("""
                        評価者番号,被評価者,対象プロジェクト,関係の種類,開始日,終了日
                        RATER-1,,P-1,プロジェクトの受託者,2024-03-01,
                        """);
        Facts unwritable = ImmutableFacts.copyOf(sound)
                .withRelations(new DeclaredRelation(
                        new RaterId("𠮷1"),
                        related.ratee(),
                        related.project(),
                        related.kind(),
                        LocalDate.of(10000, 1, 1),
                        Optional.empty()));
        assertThat(Folders.problems(store.export(unwritable)))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.describe(Language.EN))
                        .contains("relation P-1/contractor-of-project")
                        .doesNotContain("𠮷", "20BB7"));
    }

    @Test
    void facts_that_do_not_fit_together_are_not_written() {
        Facts facts = named("総務部")
                .addGrants(new RoleGrant(new StaffId("9"), new RoleId("expert"), LocalDate.of(2024, 3, 31), "moka@1.0"))
                .build();
        assertThat(Folders.faults(Folders.problems(new CsvFolder(folder).export(facts))))
                .containsExactly("facts.unknown-reference certification 9/expert");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_holds_only_facts_that_are_as_complete_as_it_is_said_to_be() {
        Facts facts = Facts.builder().addComplete(FactKind.EVALUATION).build();
        Problem problem = Folders.problems(new CsvFolder(folder).export(facts)).single();
        assertThat(problem.message(Language.EN)).contains("[EVALUATION]", "[PARTICIPATION, CERTIFICATION]");
        CsvFolder alike = new CsvFolder(
                folder,
                CsvOptions.builder().complete(Set.of(FactKind.EVALUATION)).build());
        alike.write(facts);
        assertThat(Folders.facts(alike)).isEqualTo(facts);
    }

    @Test
    void formulas_are_guarded_only_on_request_and_only_in_free_text() throws IOException {
        Facts facts = named("=1+1")
                .addStaff(new StaffMember(new StaffId("-1"), UNIT, "＠係", LocalDate.of(2020, 4, 1), Optional.empty()))
                .addStaff(new StaffMember(new StaffId("2"), UNIT, "a=b", LocalDate.of(2020, 4, 1), Optional.empty()))
                .build();
        new CsvFolder(folder).write(facts);
        assertThat(Files.readString(folder.resolve("departments.csv"))).contains("\n01,=1+1,");
        new CsvFolder(folder, CsvOptions.builder().guardsFormulas(true).build()).write(facts);
        assertThat(Files.readString(folder.resolve("departments.csv"))).contains("\n01,'=1+1,");
        assertThat(Files.readString(folder.resolve("staff.csv")))
                .contains("\n-1,01,'＠係,2020-04-01,")
                .contains("\n2,01,a=b,2020-04-01,");
    }

    @Test
    void appending_rewrites_the_certifications_and_nothing_else() throws IOException {
        Folders.sound(folder);
        Map<String, String> before = contents();
        RoleGrant later =
                new RoleGrant(new StaffId("00124"), new RoleId("expert"), LocalDate.of(2025, 3, 31), "moka@1.0");
        assertThat(new CsvFolder(folder).append(List.of(later))).isEqualTo(1);
        Map<String, String> after = contents();
        assertThat(Files.readString(folder.resolve("certifications.csv")))
                .endsWith("\r\n00123,expert,2024-03-31,moka@1.0\r\n00124,expert,2025-03-31,moka@1.0\r\n");
        before.remove("certifications.csv");
        after.remove("certifications.csv");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void appending_to_someone_unknown_or_to_a_faulty_folder_is_refused_and_changes_nothing() throws IOException {
        Folders.sound(folder);
        Map<String, String> before = contents();
        RoleGrant toNobody =
                new RoleGrant(new StaffId("9"), new RoleId("expert"), LocalDate.of(2025, 3, 31), "moka@1.0");
        assertThatThrownBy(() -> new CsvFolder(folder).append(List.of(toNobody)))
                .isInstanceOf(RefusedFactsException.class)
                .hasMessageContaining("facts.unknown-reference");
        assertThat(contents()).isEqualTo(before);
        Files.delete(folder.resolve("staff.csv"));
        assertThatThrownBy(() -> new CsvFolder(folder).append(List.of()))
                .isInstanceOf(RefusedFactsException.class)
                .hasMessageContaining("csv.file-missing");
    }

    @Test
    void a_file_that_cannot_be_replaced_leaves_nothing_beside_it() throws IOException {
        Files.createDirectories(folder.resolve("departments.csv").resolve("in-the-way"));
        assertThatThrownBy(() -> new CsvFolder(folder).write(named("総務部").build()))
                .isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("departments.csv"));
        }
    }

    @Test
    void a_charset_that_does_not_hold_ascii_as_it_is_cannot_be_set() {
        assertThatThrownBy(() ->
                        CsvOptions.builder().charset(StandardCharsets.UTF_16LE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UTF-16LE");
    }
}
