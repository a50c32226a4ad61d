package io.github.dxjinzai.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

    private static final Vocabulary MOKA = Vocabulary.builder()
            .role(new RoleId("expert"), LocalizedText.of("エキスパート", "Expert"))
            .role(new RoleId("specialist"))
            .axis(new AxisId("leadership"), LocalizedText.of("リーダーシップ", "Leadership"))
            .axis(new AxisId("ai-rpa"), LocalizedText.of("AI、RPA", "AI/RPA"))
            .axis(new AxisId("management"))
            .perspective(new PerspectiveId("policy"), LocalizedText.of("政策的観点", "Policy"))
            .perspective(new PerspectiveId("leadership"))
            .raterGroup(new RaterGroupId("executive"), LocalizedText.of("幹部職員", "Executives"))
            .raterGroup(new RaterGroupId("project-member"), LocalizedText.of("プロジェクトメンバー", "Project members"))
            .raterGroup(new RaterGroupId("colleague"))
            .build();

    @TempDir
    Path folder;

    @Test
    void an_alias_is_read_as_the_part_and_its_name_is_written() {
        Aliases senior = new Aliases(new TreeMap<>(Map.of("ja", List.of("上級者"), "en", List.of("Senior"))));
        Vocabulary words = Vocabulary.builder()
                .role(new RoleId("expert"), LocalizedText.of("エキスパート", "Expert"), senior)
                .axis(
                        new AxisId("ai"),
                        LocalizedText.of("AI", "AI"),
                        new Aliases(new TreeMap<>(Map.of("ja", List.of("a;b", "人工知能")))))
                .build();
        for (String cell : List.of("上級者", " Ｓｅｎｉｏｒ ", "エキスパート", "expert")) {
            assertThat(words.roles().read(cell).get()).hasToString("expert");
        }
        assertThat(words.roles().write(new RoleId("expert"), Language.JA).get()).isEqualTo("エキスパート");
        assertThat(words.axes().read("人工知能").get()).hasToString("ai");
        assertThat(words.axes().read("a;b").isLeft()).isTrue();
    }

    @Test
    void the_usual_kinds_of_relation_have_names_and_a_kind_that_the_policy_does_not_speak_of_is_unknown() {
        RelationKindId superior = new RelationKindId("direct-superior");
        for (String cell : List.of("直属の上司", "direct superior", " ｄｉｒｅｃｔ-superior ")) {
            assertThat(Vocabulary.idsOnly().relationKinds().read(cell).get()).isEqualTo(superior);
        }
        assertThat(Vocabulary.idsOnly().relationKinds().read("of-our-own").get())
                .hasToString("of-our-own");
        Vocabulary words = Vocabulary.builder()
                .relationKind(superior)
                .relationKind(new RelationKindId("of-our-own"), LocalizedText.of("内規の関係", "by our rules"))
                .build();
        assertThat(words.relationKinds().read("直属の上司").get()).isEqualTo(superior);
        assertThat(words.relationKinds().read("内規の関係").get()).hasToString("of-our-own");
        assertThat(words.relationKinds().read("relative").getLeft().code()).isEqualTo(CsvProblem.UNKNOWN_WORD);
        assertThat(words.relationKinds().read("direct-superor").isLeft()).isTrue();
    }

    @Test
    void names_in_any_language_mean_their_ids() {
        Folders.sound(
                folder,
                "certifications.csv",
                "職員番号,人材,認定日,根拠方針\n00123,ｴｷｽﾊﾟｰﾄ,2024-03-31,a\n00123,Expert,2024-03-31,b\n00123, expert ,2024-03-31,c\n");
        Facts facts = Folders.facts(
                new CsvFolder(folder, CsvOptions.builder().vocabulary(MOKA).build()));
        assertThat(facts.grants()).hasSize(3).allMatch(one -> one.role().equals(new RoleId("expert")));
    }

    @Test
    void an_unknown_word_is_reported_with_the_known_ones() {
        Folders.sound(folder, "certifications.csv", "職員番号,人材,認定日,根拠方針\n00123,アドバイザー,2024-03-31,a\n");
        Problem problem = Folders.problems(new CsvFolder(
                                folder, CsvOptions.builder().vocabulary(MOKA).build())
                        .read())
                .single();
        assertThat(problem.describe(Language.EN))
                .isEqualTo("certifications.csv:2:2 人材: [csv.unknown-word] The word 'アドバイザー' is not known."
                        + " Known words: expert = Expert = エキスパート, specialist");
    }

    @Test
    void names_are_written_in_the_language_chosen_and_read_back_equal() throws IOException {
        Facts facts = Folders.facts(new CsvFolder(Folders.sound(folder)));
        CsvFolder japanese = new CsvFolder(
                folder.resolve("ja"), CsvOptions.builder().vocabulary(MOKA).build());
        CsvFolder english = new CsvFolder(
                folder.resolve("en"),
                CsvOptions.builder().vocabulary(MOKA).language(Language.EN).build());
        japanese.write(facts);
        english.write(facts);
        assertThat(Files.readString(folder.resolve("ja/certifications.csv")))
                .isEqualTo("\uFEFF職員番号,人材,認定日,根拠方針\r\n00123,エキスパート,2024-03-31,moka@1.0\r\n");
        assertThat(Files.readString(folder.resolve("en/certifications.csv")))
                .isEqualTo("\uFEFFstaff,role,grantedOn,ground\r\n00123,Expert,2024-03-31,moka@1.0\r\n");
        assertThat(Files.readString(folder.resolve("ja/projects.csv"))).contains(",ai-rpa、リーダーシップ,DX,業務改革\r\n");
        assertThat(Files.readString(folder.resolve("en/projects.csv")))
                .contains(",AI/RPA;Leadership,dx,transformation\r\n");
        assertThat(Files.readString(folder.resolve("ja/evaluations.csv"))).contains("P-1,報告会,,政策的観点,幹部職員,");
        assertThat(Folders.facts(japanese)).isEqualTo(facts);
        assertThat(Folders.facts(english)).isEqualTo(facts);
    }

    @Test
    void what_the_vocabulary_does_not_know_is_not_written() {
        Facts facts = Folders.facts(new CsvFolder(Folders.sound(folder)));
        CsvFolder narrow = new CsvFolder(
                folder.resolve("narrow"),
                CsvOptions.builder()
                        .vocabulary(Vocabulary.builder()
                                .role(new RoleId("specialist"))
                                .build())
                        .build());
        assertThat(Folders.faults(Folders.problems(narrow.export(facts))))
                .containsExactly("csv.unknown-word certification 00123/expert");
        assertThat(folder.resolve("narrow")).doesNotExist();
    }

    @Test
    void a_word_cannot_mean_two_things_of_one_kind() {
        Vocabulary.Builder twice = Vocabulary.builder()
                .role(new RoleId("expert"), LocalizedText.of("熟練", "Expert"))
                .role(new RoleId("specialist"), LocalizedText.of("専門", "Ｅｘｐｅｒｔ"));
        assertThatThrownBy(twice::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ｅｘｐｅｒｔ");
        Vocabulary.Builder sameId =
                Vocabulary.builder().role(new RoleId("expert")).role(new RoleId("expert"));
        assertThatThrownBy(sameId::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expert");
    }
}
