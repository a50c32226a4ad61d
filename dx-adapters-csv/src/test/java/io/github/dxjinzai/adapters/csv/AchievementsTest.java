package io.github.dxjinzai.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.StaffId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AchievementsTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String FILE = "achievements.csv";
    private static final String HEADER = "職員番号,実績の種類,実績,達成日,有効期限,証明者,数量\n";
    private static final StaffId PERSON = new StaffId("00123");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static final Vocabulary WORDS = Vocabulary.builder()
            .achievement(
                    new AchievementId("seminar"),
                    AchievementKind.TRAINING,
                    LocalizedText.of("髙﨑データ研修①", "Data seminar"))
            .achievement(
                    new AchievementId("exam-a"), AchievementKind.QUALIFICATION, LocalizedText.of("架空試験～甲", "Exam A"))
            .achievement(new AchievementId("marks"), AchievementKind.ASSESSMENT)
            .attester(new AttesterId("head"), LocalizedText.of("所属長", "Head of department"))
            .attester(new AttesterId("panel"))
            .quantity(new QuantityId("hours"))
            .quantity(new QuantityId("field-1"))
            .quantity(new QuantityId("score"), LocalizedText.of("評価;点", "Score"))
            .build();

    private static final CsvOptions WITH_WORDS =
            CsvOptions.builder().vocabulary(WORDS).build();

    @TempDir
    Path folder;

    private List<Achievement> read(String rows, CsvOptions options) {
        return Folders.facts(new CsvFolder(Folders.sound(folder, FILE, HEADER + rows), options))
                .achievements();
    }

    private List<Problem> refused(String rows, CsvOptions options) {
        return Folders.problems(new CsvFolder(Folders.sound(folder, FILE, HEADER + rows), options).read())
                .asJava();
    }

    private static Achievement seminar(Map<String, String> figures) {
        return Achievement.of(PERSON, AchievementKind.TRAINING, new AchievementId("seminar"), DAY)
                .with(figures.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                one -> new QuantityId(one.getKey()), one -> Quantity.of(one.getValue()))));
    }

    @Test
    void a_folder_without_the_file_has_no_achievements() {
        assertThat(Folders.facts(new CsvFolder(Folders.sound(folder))).achievements())
                .isEmpty();
    }

    @Test
    void a_row_says_everything_of_one_achievement() {
        assertThat(read("00123,研修,seminar,2024-06-30,2025-03-31,head,時間=12;点=30\n", CsvOptions.standard()))
                .containsExactly(seminar(Map.of("hours", "12", "points", "30"))
                        .attestedBy(new AttesterId("head"))
                        .until(LocalDate.of(2025, 3, 31)));
    }

    @Test
    void the_same_may_be_written_in_many_ways() {
        Achievement expected = seminar(Map.of("hours", "12.5", "points", "30"))
                .attestedBy(new AttesterId("head"))
                .until(LocalDate.of(2025, 3, 31));
        for (String row : List.of(
                "00123,training,seminar,2024/6/30,2025/3/31,head,hours=12.5;points=30",
                "00123, 研修 , seminar ,令和6年6月30日,R7.3.31,head,点=30;時間=12.500",
                "00123,ｔｒａｉｎｉｎｇ,ｓｅｍｉｎａｒ,Ｒ６．６．３０,２０２５－０３－３１,head,時間＝１２．５；点＝３０",
                "00123,研修,seminar,2024-06-30,2025-03-31,head,\" 時間 = +12.5 、 points = 030 ; \"")) {
            assertThat(read(row + "\n", CsvOptions.standard())).as(row).containsExactly(expected);
        }
        String turned = """
                quantities,item,kind,staff,achievedOn,attestedBy,validUntil
                hours=12.5;points=30,seminar,training,00123,2024-06-30,head,2025-03-31
                """;
        assertThat(Folders.facts(new CsvFolder(Folders.sound(folder, FILE, turned)))
                        .achievements())
                .containsExactly(expected);
    }

    @Test
    void every_kind_has_its_words() {
        Map<AchievementKind, List<String>> words = Map.of(
                AchievementKind.TRAINING, List.of("研修", "training"),
                AchievementKind.QUALIFICATION, List.of("資格・試験", "資格", "試験", "qualification"),
                AchievementKind.ATTESTATION, List.of("推薦・面接・確認", "推薦", "面接", "確認", "attestation"),
                AchievementKind.ASSESSMENT, List.of("得点・習熟度", "得点", "習熟度", "assessment"),
                AchievementKind.CREDIT, List.of("ポイント", "ﾎﾟｲﾝﾄ", "単位", "credit"));
        assertThat(words).containsOnlyKeys(AchievementKind.values());
        words.forEach((kind, all) ->
                all.forEach(word -> assertThat(read("00123," + word + ",x,2024-06-30,,,\n", CsvOptions.standard()))
                        .as(word)
                        .extracting(Achievement::kind)
                        .containsExactly(kind)));
    }

    @Test
    void sittings_are_rows_of_their_own_and_rows_that_say_the_same_are_one() {
        assertThat(read("""
                                00123,研修,seminar,2024-06-30,,,時間=1;点=2
                                00123,研修,seminar,2024-06-30,,,時間=2;点=1
                                00123,研修,seminar,2024-06-30,,,点=1;時間=2
                                00123,研修,seminar,2024-07-01,,,時間=2;点=1
                                """, CsvOptions.standard()))
                .extracting(one -> one.day() + " " + one.quantities())
                .containsExactly(
                        "2024-06-30 {hours=1, points=2}",
                        "2024-06-30 {hours=2, points=1}",
                        "2024-07-01 {hours=2, points=1}");
    }

    @Test
    void an_empty_figure_is_absent_and_zero_is_zero() {
        assertThat(read("00123,研修,seminar,2024-06-30,,,\n", CsvOptions.standard()))
                .containsExactly(seminar(Map.of()));
        assertThat(read("00123,研修,seminar,2024-06-30,,,時間=0\n", CsvOptions.standard()))
                .containsExactly(seminar(Map.of("hours", "0")));
    }

    @Test
    void names_of_the_policy_are_read_and_written_in_the_language_chosen() throws IOException {
        List<Achievement> read = read("""
                        00123,研修,髙﨑データ研修①,2024-06-30,,所属長,時間=12;field-1=3
                        00123,資格,Exam A,2024-06-30,,Head of department,
                        00123,得点,marks,2024-06-30,,panel,score=7
                        """, WITH_WORDS);
        assertThat(read)
                .extracting(one -> one.item() + " " + one.by().orElseThrow())
                .containsExactlyInAnyOrder("seminar head", "exam-a head", "marks panel");
        Facts facts = Folders.facts(new CsvFolder(folder, WITH_WORDS));
        CsvFolder japanese = new CsvFolder(folder.resolve("ja"), WITH_WORDS);
        CsvFolder english = new CsvFolder(
                folder.resolve("en"),
                CsvOptions.builder().vocabulary(WORDS).language(Language.EN).build());
        japanese.write(facts);
        english.write(facts);
        assertThat(Files.readString(folder.resolve("ja").resolve(FILE))).isEqualTo("""
                        \uFEFF職員番号,実績の種類,実績,達成日,有効期限,証明者,数量
                        00123,研修,髙﨑データ研修①,2024-06-30,,所属長,field-1=3;時間=12
                        00123,資格・試験,架空試験～甲,2024-06-30,,所属長,
                        00123,得点・習熟度,marks,2024-06-30,,panel,score=7
                        """.replace("\n", "\r\n"));
        assertThat(Files.readString(folder.resolve("en").resolve(FILE))).isEqualTo("""
                        \uFEFFstaff,kind,item,achievedOn,validUntil,attestedBy,quantities
                        00123,training,Data seminar,2024-06-30,,Head of department,field-1=3;hours=12
                        00123,qualification,Exam A,2024-06-30,,Head of department,
                        00123,assessment,marks,2024-06-30,,panel,Score=7
                        """.replace("\n", "\r\n"));
        assertThat(Folders.facts(japanese)).isEqualTo(facts);
        assertThat(Folders.facts(english)).isEqualTo(facts);
    }

    @Test
    void what_the_policy_does_not_speak_of_is_a_problem_with_line_and_column() {
        List<Problem> problems =
                refused("00123,研修,seminar,2024-06-30,,,\n00123,研修,講座,2024-06-30,,市長,点=1;hours=2\n", WITH_WORDS);
        assertThat(Folders.faults(problems))
                .containsExactly(
                        "csv.unknown-word achievements.csv:3:3 実績",
                        "csv.unknown-word achievements.csv:3:6 証明者",
                        "csv.unknown-word achievements.csv:3:7 数量");
        assertThat(problems.get(2).message(Language.EN))
                .isEqualTo("The word '点' is not known. Known words: hours = 時間, field-1, score = Score");
    }

    @Test
    void an_achievement_of_another_kind_than_the_policy_says_is_a_problem_and_is_not_written() {
        Problem problem =
                refused("00123,資格,seminar,2024-06-30,,,\n", WITH_WORDS).get(0);
        assertThat(problem.describe(Language.EN))
                .isEqualTo("achievements.csv:2:2 実績の種類: [csv.kind-disagrees] The achievement 'seminar' is called a"
                        + " 'qualification' here, but it is a 'training' in the policy.");
        assertThat(problem.message(Language.JA)).isEqualTo("実績「seminar」の種類は「資格・試験」とありますが、方針では「研修」です。");
        Facts facts = ImmutableFacts.builder()
                .from(Folders.facts(new CsvFolder(Folders.sound(folder.resolve("plain")))))
                .addAchievements(Achievement.of(PERSON, AchievementKind.CREDIT, new AchievementId("seminar"), DAY))
                .build();
        assertThat(Folders.faults(Folders.problems(new CsvFolder(folder.resolve("out"), WITH_WORDS).export(facts))))
                .containsExactly("csv.kind-disagrees achievement 00123/seminar/2024-06-30");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** 髙 is FBFC, 﨑 FAB1, ① 8740, ～ 8160: stated in bytes, so that no charset of Java vouches for itself. */
    @Test
    void names_and_full_width_digits_are_read_from_windows_31j() throws IOException {
        new CsvFolder(
                        folder,
                        CsvOptions.builder()
                                .from(WITH_WORDS)
                                .charset(WINDOWS_31J)
                                .build())
                .write(Folders.facts(new CsvFolder(Folders.sound(folder.resolve("plain")))));
        byte[] bytes = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(HEADER.getBytes(WINDOWS_31J))
                        + HexFormat.of().formatHex("00123,研修,".getBytes(WINDOWS_31J))
                        + "FBFCFAB1"
                        + HexFormat.of().formatHex("データ研修".getBytes(WINDOWS_31J))
                        + "8740"
                        + HexFormat.of().formatHex(",Ｒ６．６．３０,,,時間".getBytes(WINDOWS_31J))
                        + "8181"
                        + "82508251"
                        + "0D0A"
                        + HexFormat.of().formatHex("00123,資格,架空試験".getBytes(WINDOWS_31J))
                        + "8160"
                        + HexFormat.of().formatHex("甲,2024-06-30,,,\r\n".getBytes(WINDOWS_31J)));
        Files.write(folder.resolve(FILE), bytes);
        assertThat(Folders.facts(new CsvFolder(
                                folder,
                                CsvOptions.builder()
                                        .from(WITH_WORDS)
                                        .charset(WINDOWS_31J)
                                        .build()))
                        .achievements())
                .containsExactlyInAnyOrder(
                        seminar(Map.of("hours", "12")),
                        Achievement.of(PERSON, AchievementKind.QUALIFICATION, new AchievementId("exam-a"), DAY));
    }

    @Test
    void facts_without_achievements_leave_none_of_an_earlier_writing() throws IOException {
        Facts none = Folders.facts(new CsvFolder(Folders.sound(folder.resolve("plain"))));
        CsvFolder store = new CsvFolder(folder.resolve("out"));
        store.write(ImmutableFacts.builder()
                .from(none)
                .addAchievements(seminar(Map.of("hours", "3")))
                .build());
        store.write(none);
        assertThat(Files.readAllLines(folder.resolve("out").resolve(FILE))).hasSize(1);
        assertThat(Folders.facts(store)).isEqualTo(none);
    }

    @Test
    void a_day_of_an_achievement_that_cannot_be_written_is_said_with_its_column() {
        Facts facts = ImmutableFacts.builder()
                .from(Folders.facts(new CsvFolder(Folders.sound(folder.resolve("plain")))))
                .addAchievements(seminar(Map.of()).until(LocalDate.of(10000, 1, 1)))
                .build();
        Problem problem = Folders.problems(new CsvFolder(folder.resolve("out")).export(facts))
                .single();
        assertThat(problem.describe(Language.EN))
                .startsWith("achievement 00123/seminar/2024-06-30: [csv.unwritable-day] +10000-01-01 in '有効期限'");
    }

    @Test
    void every_kind_of_fact_may_be_complete_or_not() {
        for (FactKind kind : FactKind.values()) {
            CsvFolder store = new CsvFolder(
                    folder.resolve(kind.name()),
                    CsvOptions.builder().complete(Set.of(kind)).build());
            Facts facts = ImmutableFacts.builder()
                    .from(Folders.facts(new CsvFolder(Folders.sound(folder.resolve("plain")))))
                    .addAchievements(seminar(Map.of("hours", "3")))
                    .complete(Set.of(kind))
                    .build();
            store.write(facts);
            assertThat(Folders.facts(store)).isEqualTo(facts);
        }
    }

    @Test
    void names_that_mean_two_achievements_or_attesters_are_refused() {
        Vocabulary.Builder items = Vocabulary.builder()
                .achievement(new AchievementId("a"), AchievementKind.TRAINING, LocalizedText.of("講座", "Course"))
                .achievement(new AchievementId("b"), AchievementKind.CREDIT, LocalizedText.of("演習", "Ｃｏｕｒｓｅ"));
        assertThatThrownBy(items::build).isInstanceOf(IllegalArgumentException.class);
        Vocabulary.Builder offices = Vocabulary.builder()
                .attester(new AttesterId("a"), LocalizedText.of("所属長", "Head"))
                .attester(new AttesterId("b"), LocalizedText.of("所属長", "Chief"));
        assertThatThrownBy(offices::build).isInstanceOf(IllegalArgumentException.class);
    }
}
