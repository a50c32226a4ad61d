package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From files of requests and relations through the store to judgments, under a fictional policy: the executives' mean has to be 3.5,
 * of at least half of those asked, and a superior's rating is excluded. P-1 is rated 2 by 00009 and 4 by 00008.
 */
class RelatedRatersCommandTest {

    private static final String REQUESTS = "プロジェクト番号,評価の機会,被評価者,観点,評価者区分,依頼人数,依頼日\n";
    private static final String RELATIONS = "評価者番号,被評価者,対象プロジェクト,関係の種類,開始日,終了日\n";
    private static final String SUPERIOR = "00009,00001,,直属の上司,2023-04-01,\n";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @TempDir
    private Path own;

    private Path policy() throws IOException {
        return Files.writeString(own.resolve("fictional.policy.yaml"), """
                format: 1
                id: fictional-evaluation
                version: "1"
                status: adopted
                inForce: {from: 2023-04-01}
                fiscalYearStart: 4
                name: {ja: 架空市評価要領, en: Fictional rules of evaluation}
                municipality: {ja: 架空市, en: Fictional City}
                source: {title: 架空市評価要領, published: 2023-03}
                clauses:
                  - {id: basic, heading: 第1条}
                scales:
                  - {id: five, from: 1, to: 5, step: 0.5, clause: basic}
                terms: []
                raterGroups:
                  - {id: executive, name: {ja: 幹部職員, en: Executives}, clause: basic}
                perspectives: []
                conflicts:
                  - {id: by-superior, kind: direct-superior, effect: exclude, clause: basic}
                roles:
                  - id: basic
                    name: {ja: 基礎, en: Basic}
                    clause: basic
                    certifiedWhen:
                      id: basic
                      exists: participation
                      where:
                        - id: rated
                          score:
                            occasion: debrief
                            of: team
                            within: mean-of-ratings
                            minResponse: 50
                            atLeast: 3.5
                targets:
                  holders: every-role-held
                  over: holders-at-year-end
                  list: []
                """);
    }

    private DxRun imported(Charset charset, String requests, String relations) throws IOException {
        Path folder = Files.createDirectories(own.resolve("facts"));
        write(folder, charset, "departments.csv", "所属コード,所属名,上位所属コード\n01,総務課,\n");
        write(folder, charset, "staff.csv", "職員番号,所属コード,職位,採用日,退職日\n00001,01,主事,2015-04-01,\n");
        write(folder, charset, "projects.csv", "プロジェクト番号,年度,プロジェクト名,開始日,終了日,スキル\nP-1,2023,窓口,2023-05-10,2024-03-15,\n");
        write(folder, charset, "participations.csv", "プロジェクト番号,職員番号,役割\nP-1,00001,リーダー\n");
        write(folder, charset, "evaluations.csv", """
                プロジェクト番号,評価の機会,被評価者,観点,評価者区分,評価者番号,評点,評価日
                P-1,報告会,,,幹部職員,00009,2,2024-03-15
                P-1,報告会,,,幹部職員,00008,4,2024-03-15
                """);
        write(folder, charset, "requests.csv", REQUESTS + requests);
        write(folder, charset, "relations.csv", RELATIONS + relations);
        return run("import", folder.toString(), "--charset", charset.name(), "--lang", "en");
    }

    private static void write(Path folder, Charset charset, String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(charset));
    }

    private DxRun run(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--policy", policy().toString(), "--store", own.resolve("store").toString()));
        return DxRun.of(all.toArray(String[]::new));
    }

    private String verdict() throws IOException {
        DxRun run = run("judge", "--on", "2024-03-31", "--format", "csv");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run.out().lines().skip(1).findFirst().orElseThrow();
    }

    private static String asked(int people) {
        return "P-1,報告会,,,幹部職員," + people + ",2024-03-01\n";
    }

    @Test
    void a_rating_by_a_related_rater_is_excluded_from_the_files_to_the_judgment() throws IOException {
        DxRun plain = imported(StandardCharsets.UTF_8, asked(2), "");
        assertThat(plain.code()).as(plain.err()).isEqualTo(ExitCode.DONE);
        assertThat(plain.out()).containsPattern("requests +1").containsPattern("relations +0");
        assertThat(verdict()).startsWith("00001,basic,2024-03-31,not-met");
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_31J)) {
            assertThat(imported(charset, asked(2), SUPERIOR).out()).containsPattern("relations +1");
            assertThat(verdict()).startsWith("00001,basic,2024-03-31,met");
        }
        DxRun explained = run("judge", "--staff", "00001", "--role", "basic", "--on", "2024-03-31", "--lang", "en");
        assertThat(explained.out()).contains("excluded").doesNotContain("00009").doesNotContain("00008");
        imported(StandardCharsets.UTF_8, asked(2), "00009,00001,,直属の上司,2023-04-01,2024-03-14\n");
        assertThat(verdict()).startsWith("00001,basic,2024-03-31,not-met");
    }

    @Test
    void a_response_rate_below_the_minimum_leaves_a_judgment_undetermined_and_at_it_does_not() throws IOException {
        imported(StandardCharsets.UTF_8, asked(4), SUPERIOR);
        assertThat(verdict()).startsWith("00001,basic,2024-03-31,met");
        imported(StandardCharsets.UTF_8, asked(5), SUPERIOR);
        assertThat(verdict()).startsWith("00001,basic,2024-03-31,undetermined");
        imported(StandardCharsets.UTF_8, "", SUPERIOR);
        assertThat(verdict()).startsWith("00001,basic,2024-03-31,undetermined");
    }

    @Test
    void a_kind_of_relation_or_a_group_that_the_policy_does_not_know_is_refused_and_no_rater_is_named()
            throws IOException {
        DxRun refused = imported(
                StandardCharsets.UTF_8,
                "P-1,報告会,,,課長,2,2024-03-01\n",
                "00009,00001,,直属の部下,2023-04-01,\n00009,00002,,直属の上司,2023-04-01,\n");
        assertThat(refused.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(refused.err())
                .contains("requests.csv:2:5 評価者区分: [csv.unknown-word]")
                .contains("relations.csv:2:4 関係の種類: [csv.unknown-word]")
                .doesNotContain("00009");
    }
}
