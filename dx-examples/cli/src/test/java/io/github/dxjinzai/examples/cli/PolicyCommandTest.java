package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCommandTest {

    private static final String SOUND =
            ReferencePolicies.policyText("moka-dx-talent").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void check_lists_what_the_bundled_policy_leaves_open_with_clauses() {
        DxRun japanese = DxRun.of("policy", "check", "--policy", "moka-dx-talent");
        assertThat(japanese.code()).isEqualTo(ExitCode.DONE);
        assertThat(japanese.out())
                .contains("未定事項 11件")
                .contains("「debriefThreshold」(報告会において一定以上の評価)。典拠:「デジタル人材認定基準」。")
                .contains("「eachYearPasses」")
                .contains("尺度「rating」");
        DxRun english = DxRun.of("policy", "check", "--policy", "moka-dx-talent", "--lang", "en");
        assertThat(english.out())
                .contains("Open: 11")
                .contains("'debriefThreshold'")
                .contains("デジタル人材認定基準");
    }

    @Test
    void check_finds_nothing_open_once_the_overlay_is_applied() {
        DxRun run =
                DxRun.of("policy", "check", "--policy", "moka-dx-talent", "--overlay", "moka-dx-talent-illustrative");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("未定事項 0件");
    }

    @Test
    void check_tells_the_earliest_years_and_the_seats_that_the_targets_require() {
        DxRun japanese =
                DxRun.of("policy", "check", "--policy", "moka-dx-talent", "--overlay", "moka-dx-talent-illustrative");
        assertThat(japanese.code()).isEqualTo(ExitCode.DONE);
        assertThat(japanese.out())
                .containsPattern("expert +令和5年度 +令和6年度 +advisor/member-of-project 最初の事実 令和5年度 → ")
                .containsPattern("specialist +令和6年度 +令和6年度")
                .contains("施行日からの累計")
                .containsPattern("令和7年度 +26 +60 +86\n");
        DxRun english = DxRun.of(
                "policy",
                "check",
                "--policy",
                "moka-dx-talent",
                "--overlay",
                "moka-dx-talent-illustrative",
                "--lang",
                "en");
        assertThat(english.out())
                .containsPattern("expert +FY2023 +FY2024 +advisor/member-of-project first fact FY2023 → ")
                .containsPattern("FY2025 +26 +60 +86\n")
                .contains("(targets without a year)");
    }

    @Test
    void check_tells_every_finding_of_a_review_with_its_mending_and_fails_by_an_error_only() throws IOException {
        String warned = SOUND.replaceFirst(
                Pattern.quote("\"certifiedWhen\": {"),
                "\"tenure\": {\"renewedWhen\": {\"id\": \"r\", \"served\": {\"years\": 1000}}}, \"certifiedWhen\": {");
        DxRun warning = check(warned, "ja");
        assertThat(warning.code()).isEqualTo(ExitCode.DONE);
        assertThat(warning.out())
                .contains("エラー 0件、警告 1件、助言 0件。未定事項 11件。")
                .containsPattern(
                        "\\[警告\\] .*policy.json#/roles/0/tenure/renewedWhen \\(\\d+:\\d+\\): 条件「.*/r」は決して満たせません")
                .containsPattern("    → 条件「.*/r」を");
        String unreachable = SOUND.replaceFirst(
                Pattern.quote("\"exists\": \"participation\","),
                "\"consecutiveYears\": 3, \"of\": \"participation\", \"within\": {\"fiscalYears\": 2},");
        assertThat(unreachable).isNotEqualTo(SOUND);
        DxRun error = check(unreachable, "en");
        assertThat(error.code()).as(error.err()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(error.out())
                .contains("[error]", "Nobody can reach the role 'advisor'")
                .containsPattern("advisor +never +never");
    }

    @Test
    void check_prints_the_review_as_json_and_csv() {
        DxRun json = DxRun.of("policy", "check", "--policy", "moka-dx-talent", "--format", "json");
        assertThat(json.code()).isEqualTo(ExitCode.DONE);
        assertThat(json.out()).contains("\"earliest\" : [", "\"seats\" : [", "\"policy.open-term\"", "\"yearEnd\"");
        DxRun csv = DxRun.of("policy", "check", "--policy", "gallery:mizuhono-2026", "--format", "csv", "--lang", "en");
        assertThat(csv.out())
                .startsWith("code,id,message")
                .contains("review.target-needs-rounds-within-year,/targets/list/1,");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        dangling role  | "startsAfterGranted": "advisor" | "startsAfterGranted": "adviser" | policy.dangling-reference | /startsAfterGranted
        cycle          | "startsAfterGranted": "advisor" | "startsAfterGranted": "expert"  | policy.role-cycle         | /roles/1/certifiedWhen
        unknown axis   | "axis": "this"                  | "axis": "telepathy"             | policy.dangling-reference | /axis
        wrong type     | "fiscalYearStart": 4            | "fiscalYearStart": "April"      | json.wrong-type           | /fiscalYearStart
        misspelt field | "consecutiveYears": 2           | "consecutiveYear": 2            | json.                     | /roles/2/certifiedWhen
        """)
    void check_reports_a_fault_with_its_pointer_in_both_languages(
            String fault, String sound, String broken, String code, String pointer) throws IOException {
        assertThat(SOUND).contains(sound);
        DxRun japanese = check(SOUND.replaceFirst(Pattern.quote(sound), broken), "ja");
        DxRun english = check(SOUND.replaceFirst(Pattern.quote(sound), broken), "en");
        for (DxRun run : List.of(japanese, english)) {
            assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(run.err()).contains("[" + code).contains(pointer).containsPattern("\\(\\d+:\\d+\\)");
            assertThat(run.err())
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception")
                    .doesNotContain("{");
        }
        assertThat(japanese.err()).isNotEqualTo(english.err());
    }

    @Test
    void check_reports_all_faults_of_a_file_at_once() throws IOException {
        DxRun run = check(
                SOUND.replace("\"fiscalYearStart\": 4", "\"fiscalYearStart\": 13")
                        .replaceFirst("\"startsAfterGranted\": \"advisor\"", "\"startsAfterGranted\": \"adviser\"")
                        .replaceFirst("\"status\"", "\"state\""),
                "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err())
                .contains("policy.dangling-reference", "json.bad-value", "json.unknown-field", "json.missing-field");
    }

    @Test
    void an_empty_file_and_one_that_is_no_json_are_problems() throws IOException {
        assertThat(check("", "en").err()).contains("[json.empty]");
        DxRun noJson = check("roles: advisor", "ja");
        assertThat(noJson.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(noJson.err()).contains("[json.not-json]").doesNotContain("\tat ");
    }

    @Test
    void a_file_that_is_not_there_or_not_utf_8_is_a_problem() throws IOException {
        DxRun missing = DxRun.of("policy", "check", "--policy", "nowhere.json", "--lang", "en");
        assertThat(missing.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(missing.err()).contains("[command.no-such-file]").contains("moka-dx-talent");
        Path file = folder.resolve("sjis.json");
        Files.write(file, "{\"name\": \"髙\"}".getBytes("windows-31j"));
        assertThat(DxRun.of("policy", "check", "--policy", file.toString()).err())
                .contains("[command.not-utf-8]");
    }

    @Test
    void problems_are_json_where_json_is_asked_for() throws IOException {
        Path file = folder.resolve("policy.json");
        Files.writeString(file, "[]");
        DxRun run = DxRun.of("policy", "check", "--policy", file.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out())
                .contains("\"code\" : \"json.wrong-type\"")
                .contains("\"ja\"")
                .contains("\"en\"");
    }

    @Test
    void show_tells_every_part_with_its_clause() {
        DxRun run = DxRun.of("policy", "show", "--policy", "moka-dx-talent");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("真岡市職員DX人材育成方針")
                .contains("2年以上連続してプロジェクトにリーダーとして参加し")
                .contains("一般利用団体以外の地方公共団体 20900円/人")
                .contains("4-5回")
                .contains("令和7年度: 3  〔デジタル人材認定目標人数〕")
                .contains("debriefThreshold: 報告会において一定以上の評価 = 未定");
        assertThat(DxRun.of("policy", "show", "--policy", "moka-dx-talent", "--lang", "en", "--format", "csv")
                        .out())
                .startsWith("part,id,text,clause")
                .contains("trait,problem-solving");
    }

    @Test
    void holes_are_listed_with_what_fills_them_and_who_says_so() {
        DxRun run = DxRun.of("policy", "holes", "--policy", "moka-dx-talent", "--format", "csv");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).hasSize(12);
        assertThat(run.out()).contains("debriefThreshold", "尺度: rating", "デジタル人材認定基準");
        assertThat(DxRun.of("policy", "holes", "--policy", "moka-dx-talent", "--format", "json")
                        .out())
                .contains("\"kind\" : \"scale\"");
    }

    @Test
    void a_form_left_blank_is_refused_and_one_filled_in_leaves_nothing_open() throws IOException {
        String form = DxRun.of("policy", "holes", "--policy", "moka-dx-talent", "--form")
                .out();
        Path file = folder.resolve("form.yaml");
        Files.writeString(file, form);
        DxRun blank = DxRun.of("policy", "check", "--policy", "moka-dx-talent", "--overlay", file.toString());
        assertThat(blank.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(blank.err()).contains("[policy.blank-in-form]", "→ 「from」に値を書くか");
        String overlay =
                ReferencePolicies.overlayText("moka-dx-talent-illustrative").orElseThrow();
        String filled = form.replace("from:", "from: 1").replace("to:", "to: 5").replace("step:", "step: 0.5");
        for (String line :
                overlay.lines().filter(one -> one.startsWith("    \"")).toList()) {
            String[] pair = line.strip().replaceAll(",$", "").split(": ", 2);
            filled = filled.replace(pair[0] + ":\n", pair[0] + ": " + pair[1] + "\n");
        }
        Files.writeString(file, filled);
        assertThat(DxRun.of(
                                "policy",
                                "holes",
                                "--policy",
                                "moka-dx-talent",
                                "--overlay",
                                file.toString(),
                                "--format",
                                "json")
                        .out()
                        .replaceAll("\\s", ""))
                .isEqualTo("[]");
    }

    @Test
    void show_resolved_tells_whose_each_value_is() {
        DxRun text = DxRun.of(
                "policy",
                "show",
                "--policy",
                "moka-dx-talent",
                "--overlay",
                "moka-dx-talent-illustrative",
                "--resolved");
        assertThat(text.code()).isEqualTo(ExitCode.DONE);
        assertThat(text.out())
                .contains("真岡市職員DX人材育成方針")
                .contains("/terms/debriefThreshold/value: 3.5  ← 記入: moka-dx-talent-illustrative@1 (説明のための仮の値");
        assertThat(DxRun.of(
                                "policy",
                                "show",
                                "--policy",
                                "moka-dx-talent",
                                "--overlay",
                                "moka-dx-talent-illustrative",
                                "--resolved",
                                "--format",
                                "json")
                        .out())
                .contains("\"provenance\"", "\"change\" : \"filled\"", "\"value\" : 3.5");
    }

    @Test
    void a_wrong_call_is_told_apart_from_a_problem() {
        assertThat(DxRun.of("policy", "check").code()).isEqualTo(ExitCode.USAGE);
        assertThat(DxRun.of("policy").code()).isEqualTo(ExitCode.USAGE);
        assertThat(DxRun.of().code()).isEqualTo(ExitCode.USAGE);
        assertThat(DxRun.of("policy", "check", "--policy", "moka-dx-talent", "--lang", "fr")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(DxRun.of("--help").out()).contains("終了コード");
    }

    private DxRun check(String policy, String lang) throws IOException {
        Path file = folder.resolve("policy.json");
        Files.writeString(file, policy);
        return DxRun.of("policy", "check", "--policy", file.toString(), "--lang", lang);
    }
}
