package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyGalleryCommandTest {

    static List<String> ids() {
        return ReferencePolicies.gallery();
    }

    @Test
    void the_gallery_is_listed_in_both_languages() {
        DxRun japanese = DxRun.of("policy", "gallery");
        assertThat(japanese.code()).isEqualTo(ExitCode.DONE);
        assertThat(japanese.out().lines()).hasSize(ids().size() + 1);
        assertThat(japanese.out()).contains("gallery:yasu-dx", "野洲市");
        DxRun english = DxRun.of("policy", "gallery", "--lang", "en", "--format", "csv");
        assertThat(english.out())
                .startsWith("policy,name,municipality,roles,open")
                .contains("gallery:gotsu-it-passport,\"Gotsu City, the IT passport for all staff\",Gotsu City,1,0");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_policy_of_the_gallery_has_no_faults_and_passes_its_tests(String id) {
        DxRun check = DxRun.of("policy", "check", "--policy", "gallery:" + id);
        assertThat(check.err()).isEmpty();
        assertThat(check.code()).isEqualTo(ExitCode.DONE);
        assertThat(check.out()).contains("不備はありません");
        DxRun test = DxRun.of("policy", "test", "--policy", "gallery:" + id);
        assertThat(test.err()).isEmpty();
        assertThat(test.code()).isEqualTo(ExitCode.DONE);
        DxRun holes = DxRun.of("policy", "holes", "--policy", "gallery:" + id);
        assertThat(holes.err()).isEmpty();
        assertThat(holes.code()).isEqualTo(ExitCode.DONE);
        DxRun show = DxRun.of("policy", "show", "--policy", "gallery:" + id);
        assertThat(show.err()).isEmpty();
        assertThat(show.code()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void what_is_published_of_the_gallery_can_be_read_again(String id, @TempDir Path folder) throws IOException {
        String book = folder.resolve("own.book.json").toString();
        DxRun published = DxRun.of("policy", "publish", "gallery:" + id, "--book", book, "--lang", "en");
        if (published.code() != ExitCode.DONE) {
            // a scheme that is not adopted is not published
            assertThat(published.err()).contains("[policy.draft-published]");
            assertThat(Path.of(book)).doesNotExist();
            return;
        }
        DxRun listed = DxRun.of("policy", "book", book, "--lang", "en", "--format", "csv");
        assertThat(listed.code()).as(listed.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(Path.of(book))).contains("\"policy\" : \"gallery:" + id + "\"");
        assertThat(DxRun.of("policy", "publish", "gallery:" + id, "--book", book)
                        .code())
                .as("again")
                .isEqualTo(ExitCode.DONE);
        DxRun shown = DxRun.of("policy", "show", "--policy", "book:" + book);
        assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.DONE);
        assertThat(shown.out())
                .isEqualTo(
                        DxRun.of("policy", "show", "--policy", "gallery:" + id).out());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_change_to_a_policy_of_the_gallery_is_tried_out_on_a_city(String id, @TempDir Path folder)
            throws IOException {
        Path city = Files.createDirectory(folder.resolve("city"));
        Files.writeString(city.resolve("departments.csv"), "所属コード,所属名,上位所属コード\n01,架空課,\n");
        Files.writeString(
                city.resolve("staff.csv"), "職員番号,所属コード,職位,採用日,退職日\n00001,01,主事,2005-04-01,\n00002,01,課長,2020-04-01,\n");
        Files.writeString(city.resolve("projects.csv"), "プロジェクト番号,年度,プロジェクト名,開始日,終了日,スキル\n");
        Files.writeString(city.resolve("participations.csv"), "プロジェクト番号,職員番号,役割\n");
        Files.writeString(city.resolve("evaluations.csv"), "プロジェクト番号,評価の機会,被評価者,観点,評価者区分,評価者番号,評点,評価日\n");
        String policy = "gallery:" + id;
        String store = folder.resolve("store").toString();
        DxRun read = DxRun.of("import", city.toString(), "--policy", policy, "--store", store);
        assertThat(read.code()).as(read.err()).isEqualTo(ExitCode.DONE);
        DxRun run = DxRun.of(
                "policy",
                "dry-run",
                "--from",
                policy,
                "--to",
                policy,
                "--holders",
                "judge-again",
                "--on",
                "2027-06-01",
                "--store",
                store,
                "--lang",
                "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("no difference")
                .doesNotContain("loses it")
                .doesNotContain("gains it");
    }

    @Test
    void two_versions_of_the_gallery_are_compared() {
        DxRun run = DxRun.of("policy", "diff", "gallery:mizuhono-2025", "gallery:mizuhono-2026", "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("data-3/certifiedWhen");
    }

    @Test
    void an_id_that_the_gallery_does_not_have_is_told_with_those_it_has() {
        for (String command : List.of("check", "test")) {
            DxRun run = DxRun.of("policy", command, "--policy", "gallery:yasu");
            assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(run.err()).contains("command.no-such-file").contains("gallery:yasu-dx");
        }
    }
}
