package io.github.dxjinzai.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page read back as a browser reads it. */
class HtmlReportTest {

    private static final String JA = HtmlReport.write(SampleReport.content(Language.JA));
    private static final String EN = HtmlReport.write(SampleReport.content(Language.EN));

    private static Document page(Language language) {
        return Jsoup.parse(language == Language.JA ? JA : EN);
    }

    @Test
    void the_sections_come_in_the_order_of_the_contents() {
        List<String> sections = page(Language.JA).select("main > section").eachAttr("id");
        assertThat(sections)
                .containsExactly(
                        "provenance",
                        "attainment",
                        "forecast",
                        "skill-map",
                        "judgment",
                        "open-terms",
                        "assumptions",
                        "about");
        assertThat(page(Language.JA).select("nav a").eachAttr("href"))
                .containsExactlyElementsOf(sections.stream().map(id -> "#" + id).toList());
    }

    @Test
    void both_languages_have_the_same_parts_and_the_same_figures() {
        Document japanese = page(Language.JA);
        Document english = page(Language.EN);
        assertThat(japanese.select("html").attr("lang")).isEqualTo("ja");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        for (String attribute : List.of("id", "data-node", "data-term", "data-entry", "data-verdict", "data-earned")) {
            assertThat(japanese.select("[" + attribute + "]").eachAttr(attribute))
                    .as(attribute)
                    .isNotEmpty()
                    .isEqualTo(english.select("[" + attribute + "]").eachAttr(attribute));
        }
        assertThat(japanese.select("td.number, .percent").eachText())
                .isEqualTo(english.select("td.number, .percent").eachText());
        assertThat(japanese.select("table")).hasSameSizeAs(english.select("table"));
    }

    @Test
    void both_languages_have_the_same_texts_and_none_is_blank() {
        ReportTexts japanese = ReportTexts.in(Language.JA);
        ReportTexts english = ReportTexts.in(Language.EN);
        assertThat(japanese.byKey().keySet()).isEqualTo(english.byKey().keySet());
        assertThat(japanese.byKey().values()).noneMatch(String::isBlank);
        assertThat(english.byKey().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_hole_of_a_text_is_left_unfilled(Language language) {
        assertThat(page(language).select("body").not("script").text()).doesNotContainPattern("\\{\\d\\}");
    }

    @Test
    void an_id_stands_once() {
        List<String> ids = page(Language.JA).select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        assertThat(HtmlReport.write(SampleReport.content(Language.JA))).isEqualTo(JA);
        assertThat(HtmlReport.write(SampleReport.content(Language.EN))).isEqualTo(EN);
    }

    @Test
    void texts_of_the_data_are_shown_and_never_run() {
        String hostile = "</script><script>alert('x')</script> A&B \"q\" <img src=x onerror=alert(1)>";
        Document tame = page(Language.JA);
        Document page = Jsoup.parse(HtmlReport.write(SampleReport.saying(Language.JA, hostile)));
        assertThat(page.select("script")).hasSameSizeAs(tame.select("script"));
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select(".tree").text()).contains(hostile);
        assertThat(page.select("#judgment > p").text()).contains(hostile);
    }

    @Test
    void names_of_the_policy_in_a_chart_cannot_end_its_script() throws JsonProcessingException {
        String hostile = "</script ><script>alert(1)</script >&<!--";
        ImmutableReportContent content = SampleReport.content(Language.JA);
        Policy renamed = ImmutablePolicy.copyOf(content.policy())
                .withRoles(content.policy().roles().stream()
                        .map(role -> new Role(
                                role.id(),
                                LocalizedText.of(hostile + role.id(), hostile),
                                role.duties(),
                                role.clause()))
                        .toList());
        Document page = Jsoup.parse(HtmlReport.write(content.withPolicy(renamed)));
        assertThat(page.select("script")).hasSameSizeAs(page(Language.JA).select("script"));
        JsonNode spec = JsonMapper.builder()
                .build()
                .readTree(page.expectFirst("#chart-attainment-spec").data());
        assertThat(spec.at("/data/values/0/role").asText()).startsWith(hostile);
        assertThat(page.expectFirst(".card-role").text()).startsWith(hostile);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_is_fetched_from_anywhere(Language language) {
        Document page = page(language);
        assertThat(page.select("[src], link, iframe, object, embed, base, form, [srcset], [action], [data]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("script").eachAttr("type")).doesNotContain("module");
        assertThat(page.select("script[type=application/json]"))
                .allSatisfy(spec -> assertThat(spec.data()).doesNotContain("http", "\"url\""));
        assertThat(page.html()).doesNotContain("sourceMappingURL");
    }

    @Test
    void the_security_policy_allows_the_scripts_of_the_page_and_no_others() throws NoSuchAlgorithmException {
        Document page = page(Language.JA);
        Set<String> allowed = new TreeSet<>();
        for (Element script : page.select("script:not([type])")) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            allowed.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).contains("default-src 'none'");
        assertThat(directive(policy, "script-src")).isEqualTo(allowed);
    }

    private static Set<String> directive(String policy, String name) {
        return Stream.of(policy.split("; "))
                .filter(one -> one.startsWith(name + " "))
                .flatMap(one -> Stream.of(one.substring(name.length() + 1).split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_figure_of_the_attainment_chart_stands_in_its_table() throws JsonProcessingException {
        Document page = page(Language.JA);
        List<List<String>> table = page.select("#attainment-table tbody tr").stream()
                .map(row -> row.select("td").eachText().subList(0, 3))
                .toList();
        JsonNode values = spec(page, "chart-attainment").at("/data/values");
        assertThat(values).hasSameSizeAs(table);
        for (int at = 0; at < table.size(); at++) {
            JsonNode value = values.get(at);
            assertThat(table.get(at))
                    .containsExactly(
                            value.get("role").asText(),
                            value.has("target") ? value.get("target").asText() : "—",
                            value.get("actual").asText());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_figure_of_a_fan_chart_stands_in_its_table(Language language) throws JsonProcessingException {
        Document page = page(language);
        for (String role : List.of("advisor", "expert", "specialist")) {
            Set<String> shown = new LinkedHashSet<>();
            for (String text : page.select("#forecast-" + role + "-table td").eachText()) {
                shown.addAll(List.of(text.split("–")));
            }
            Set<String> drawn = new LinkedHashSet<>();
            for (JsonNode layer : spec(page, "chart-forecast-" + role).get("layer")) {
                for (JsonNode value : layer.at("/data/values")) {
                    for (String field : List.of("q10", "q25", "median", "q75", "q90", "people")) {
                        if (value.has(field)) {
                            drawn.add(value.get(field).asText());
                        }
                    }
                }
            }
            assertThat(drawn).as(role).hasSizeGreaterThan(5);
            assertThat(shown).as(role).containsAll(drawn);
        }
    }

    private static JsonNode spec(Document page, String chart) throws JsonProcessingException {
        Element element = page.expectFirst("#" + page.expectFirst("#" + chart).attr("data-spec"));
        return JsonMapper.builder().build().readTree(element.data());
    }

    @Test
    void what_is_reached_and_what_is_short_is_said_in_words() {
        List<String> rows =
                page(Language.JA).select("#attainment-table tbody tr").eachText();
        assertThat(rows)
                .contains("令和5年度 DXアドバイザー 20 21 ✓ 達成")
                .contains("令和6年度 DXエキスパート 10 3 ▲ あと7人")
                .contains("令和5年度 DXエキスパート — 0 目標なし");
        assertThat(page(Language.JA).select("#plan-table tbody tr").eachText())
                .contains("DXアドバイザー 21 26 42 60 ▲ あと18人");
    }

    @Test
    void probabilities_come_with_their_interval_rounded_outwards() {
        List<String> rows = page(Language.EN).select("#chance-table tbody tr").eachText();
        assertThat(rows)
                .hasSize(9)
                .contains("FY2026 DX advisor long-term plan 60 12.8% 11.4–14.4%")
                .contains("FY2028 DX advisor long-term plan 60 100.0% 99.8–100.0%")
                .contains("FY2026 DX expert long-term plan 30 0.0% 0.0–0.2%")
                .contains("FY2028 DX expert long-term plan 30 <0.1% 0.0–0.3%")
                .contains("FY2028 DX specialist long-term plan 10 0.6% 0.3–1.2%");
    }

    @Test
    void a_chart_has_its_content_in_words() {
        for (Element chart : page(Language.JA).select(".chart")) {
            assertThat(chart.attr("role")).isEqualTo("img");
        }
        assertThat(page(Language.JA).expectFirst("#chart-forecast-expert").attr("aria-label"))
                .isEqualTo("DXエキスパートの人数の図。実績: R5 0、R6 3、R7 4。"
                        + "予測の中央値(10〜90%): R8 6 (4–8)、R9 9 (6–12)、R10 12 (8–16)。目標: R6 10、R7 20、計画 30。");
    }

    @Test
    void every_table_has_a_caption_and_says_what_its_headings_head() {
        for (Element table : page(Language.JA).select("table")) {
            assertThat(table.select("> caption").text()).isNotBlank();
            assertThat(table.select("th")).isNotEmpty().allMatch(th -> th.hasAttr("scope"));
        }
    }

    @Test
    void an_illegible_mark_is_told_from_a_blank_and_an_earned_cell_is_marked() {
        Document page = page(Language.JA);
        assertThat(page.select(".skills td")).hasSize(15);
        assertThat(page.select(".skills td.illegible"))
                .isNotEmpty()
                .allMatch(td -> td.text().startsWith("判読不能"));
        assertThat(page.select(".skills td.marked"))
                .isNotEmpty()
                .allMatch(td -> td.text().startsWith("〇"));
        assertThat(page.select(".skills td.earned"))
                .isNotEmpty()
                .allMatch(td -> td.text().endsWith("✓ 取得"));
        assertThat(page.select(".skills td[data-earned=met]")).isEqualTo(page.select(".skills td.earned"));
    }

    @Test
    void every_finding_of_every_judgment_is_a_node_in_order() {
        List<Judgment> judgments =
                SampleReport.content(Language.JA).person().orElseThrow().judgments();
        List<Finding> findings =
                judgments.stream().flatMap(judgment -> judgment.finding().all()).toList();
        List<Element> nodes = page(Language.JA).select(".node");
        assertThat(nodes).hasSameSizeAs(findings);
        for (int at = 0; at < nodes.size(); at++) {
            assertThat(nodes.get(at).attr("data-node"))
                    .isEqualTo(findings.get(at).node());
            assertThat(nodes.get(at).attr("data-verdict"))
                    .isEqualTo(Words.of(findings.get(at).verdict()));
        }
        assertThat(page(Language.JA).select(".judgment").eachAttr("data-verdict"))
                .containsExactly("met", "met", "not-met");
        assertThat(page(Language.JA)
                        .select(".judgment[data-role=specialist] .tree > .node > details > summary .clause")
                        .text())
                .isEqualTo("典拠: デジタル人材認定基準/DXスペシャリスト");
    }

    @Test
    void no_rater_is_named() {
        assertThat(page(Language.JA).select("#judgment").text()).doesNotContain("rater-");
        SampleReport.raters()
                .forEach(rater -> assertThat(
                                page(Language.JA).select("#judgment").text().replace("00312", ""))
                        .doesNotContain(rater));
    }

    @Test
    void every_open_term_is_listed_with_what_settles_it() {
        Document page = page(Language.JA);
        assertThat(page.select("[data-term=combination]").text())
                .contains("観点ごとに、それぞれ基準以上", "each-perspective", "moka-dx-talent-illustrative@1");
        assertThat(page.select("[data-term=rating]").text()).contains("1〜5(0.5刻み)");
        Document open = Jsoup.parse(HtmlReport.write(SampleReport.content(Language.JA)
                .withPolicy(ReferencePolicies.policy("moka-dx-talent"))
                .withPerson(Optional.empty())));
        assertThat(open.select("#open-terms tbody tr"))
                .hasSize(11)
                .allMatch(row -> row.text().contains("未定のまま"));
        assertThat(open.select("[data-entry=countingLabel]").text()).contains("未定");
    }

    @Test
    void a_report_of_the_policy_alone_has_the_same_sections() {
        ImmutableReportContent whole = SampleReport.content(Language.JA);
        Document bare = Jsoup.parse(HtmlReport.write(ReportContent.builder()
                .language(Language.JA)
                .city(whole.city())
                .policy(whole.policy())
                .day(whole.day())
                .libraryVersion(whole.libraryVersion())
                .dataSource(whole.dataSource())
                .build()));
        assertThat(bare.select("main > section").eachAttr("id"))
                .isEqualTo(page(Language.JA).select("main > section").eachAttr("id"));
        assertThat(bare.select(".chart, .judgment")).isEmpty();
        assertThat(bare.select("#forecast").text()).contains("予測は、この報告書に含まれていません。");
    }

    @Test
    void the_licences_of_the_libraries_are_in_the_page() {
        assertThat(page(Language.EN).select(".licences pre").text())
                .contains("vega-lite   6.4.3", "University of Washington", "Mike Bostock", "fast-json-patch");
    }
}
