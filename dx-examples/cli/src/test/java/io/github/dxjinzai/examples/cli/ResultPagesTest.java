package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that {@code dx simulate}, {@code dx plan} and {@code dx compare} write, read back as a browser reads them. */
class ResultPagesTest {

    private static final String HOSTILE = "</script><script>alert(1)</script> A&B <img src=x onerror=alert(1)>";
    private static final List<String> CITY_POLICY =
            List.of("--policy", "moka-dx-talent", "--overlay", "moka-dx-talent-illustrative");

    @TempDir
    private static Path shared;

    /** By command and language: what was printed, and the page. */
    private static final Map<String, DxRun> PRINTED = new LinkedHashMap<>();

    private static final Map<String, Document> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void the_pages_are_written() throws IOException {
        Path city = shared.resolve("city");
        SampleCity.copyTo(city);
        String store = shared.resolve("store").toString();
        assertThat(DxRun.filled(store, "import", city.toString()).code()).isEqualTo(ExitCode.DONE);
        // a source is a text of the user's, and stands on every page
        Path scenario = shared.resolve("hostile.scenario.json");
        Files.writeString(
                scenario,
                resource("sample-city.scenario.json")
                        .replaceFirst(
                                "(\"value\": \"3/100\",\\s*\"source\": )\"assumed\"",
                                "$1" + JsonMapper.builder().build().writeValueAsString(HOSTILE)));
        Path stricter = shared.resolve("stricter.overlay.json");
        Files.writeString(stricter, resource("stricter.overlay.json"));
        for (String lang : List.of("ja", "en")) {
            run(
                    "simulate",
                    lang,
                    store,
                    scenario,
                    CITY_POLICY,
                    List.of("--replications", "12", "--sensitivity", "2", "--bottlenecks", "1"));
            run(
                    "plan",
                    lang,
                    store,
                    scenario,
                    CITY_POLICY,
                    List.of("--replications", "6", "--targets", "advisor@R6,expert@R6"));
            run(
                    "compare",
                    lang,
                    store,
                    scenario,
                    List.of(
                            "moka-dx-talent",
                            "--overlay-a",
                            "moka-dx-talent-illustrative",
                            "--overlay-b",
                            stricter.toString()),
                    List.of("--replications", "4"));
        }
    }

    private static void run(
            String command, String lang, String store, Path scenario, List<String> policy, List<String> more)
            throws IOException {
        Path page = shared.resolve(command + "." + lang + ".html");
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(policy);
        all.addAll(more);
        all.addAll(List.of(
                "--scenario", scenario.toString(), "--store", store, "--lang", lang, "--report", page.toString()));
        DxRun run = DxRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains(page.toString());
        PRINTED.put(command + " " + lang, run);
        PAGES.put(command + " " + lang, Jsoup.parse(Files.readString(page)));
    }

    private static String resource(String name) throws IOException {
        try (var stream = ResultPagesTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String printed(String run) {
        return PRINTED.getOrDefault(run, new DxRun(ExitCode.FAILED, "", "")).out();
    }

    private static Document page(String command, String lang) {
        return PAGES.getOrDefault(command + " " + lang, new Document(""));
    }

    @Test
    void every_page_has_its_parts_in_the_order_of_its_contents() {
        assertThat(sections("simulate"))
                .containsExactly(
                        "targets", "people", "reached", "bottlenecks", "sensitivity", "assumptions", "provenance");
        assertThat(sections("plan"))
                .containsExactly(
                        "targets", "cheapest", "frontier", "gains", "levers", "assumptions", "search", "provenance");
        assertThat(sections("compare")).containsExactly("today", "years", "assumptions", "provenance");
        PAGES.forEach((name, page) -> assertThat(page.select("nav a").eachAttr("href"))
                .as(name)
                .isEqualTo(page.select("main > section").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList()));
    }

    private static List<String> sections(String command) {
        return page(command, "en").select("main > section").eachAttr("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulate", "plan", "compare"})
    void both_languages_have_the_same_parts_and_the_same_figures(String command) {
        Document japanese = page(command, "ja");
        Document english = page(command, "en");
        assertThat(japanese.select("html").attr("lang")).isEqualTo("ja");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(japanese.select("[id]").eachAttr("id"))
                .isEqualTo(english.select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates();
        assertThat(japanese.select("td.number")).hasSameSizeAs(english.select("td.number"));
        assertThat(japanese.select("td.number").eachText().stream()
                        .filter(text -> text.matches("[-0-9.%]+"))
                        .toList())
                .isEqualTo(english.select("td.number").eachText().stream()
                        .filter(text -> text.matches("[-0-9.%]+"))
                        .toList())
                .hasSizeGreaterThan(10);
        assertThat(english.select("h1, h2, caption, th[scope=col], .legend, figcaption")
                        .text())
                .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
        assertThat(japanese.select("h1, h2, caption, th[scope=col], .legend li, figcaption, main p").eachText().stream()
                        .filter(text -> text.matches(".*[A-Za-z].*")))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .as("every heading, legend and sentence")
                        .containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulate", "plan", "compare"})
    void every_figure_of_a_chart_stands_in_a_table_of_its_section(String command) throws IOException {
        Document page = page(command, "en");
        assertThat(page.select(".chart")).isNotEmpty();
        for (Element chart : page.select(".chart")) {
            String id = chart.id();
            Set<String> shown = new LinkedHashSet<>();
            Element section = Objects.requireNonNull(chart.closest("section"));
            for (String text : section.select("td, th").eachText()) {
                shown.addAll(List.of(text.split(" |–")));
            }
            JsonNode spec = spec(page, chart);
            Set<String> drawn = new TreeSet<>();
            List<JsonNode> data = new ArrayList<>(List.of(spec.at("/data/values")));
            spec.get("layer").forEach(layer -> data.add(layer.at("/data/values")));
            for (JsonNode values : data) {
                for (JsonNode value : values) {
                    for (String field :
                            List.of("q10", "q25", "median", "q75", "q90", "people", "low", "value", "high", "cost")) {
                        if (value.has(field)) {
                            drawn.add(value.get(field).asText());
                        }
                    }
                }
            }
            assertThat(drawn).as(id).isNotEmpty();
            assertThat(shown.stream().map(ResultPagesTest::plain).toList())
                    .as(command + " " + id)
                    .containsAll(drawn.stream().map(ResultPagesTest::plain).toList());
            assertThat(chart.attr("role")).isEqualTo("img");
            assertThat(chart.attr("aria-label")).as(id).matches(".*[0-9].*");
        }
    }

    /** The columns in which the figures of a chart stand, by the fields of its data. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "low", List.of("95% from"),
            "high", List.of("95% to"),
            "value", List.of("people moved", "people", "B - A", "best probability", "probability"),
            "cost", List.of("cost (thousand yen)"),
            "q10", List.of("10% quantile"),
            "q25", List.of("25% quantile"),
            "median", List.of("50% quantile"),
            "q75", List.of("75% quantile"),
            "q90", List.of("90% quantile"));

    @ParameterizedTest
    @ValueSource(strings = {"simulate", "plan", "compare"})
    void what_is_drawn_is_the_rows_of_the_table_one_by_one_each_figure_from_its_own_column(String command)
            throws IOException {
        for (Element section : page(command, "en").select("section:has(.chart)")) {
            List<Element> charts = section.select(".chart");
            for (int i = 0; i < charts.size(); i++) {
                String id = charts.get(i).id();
                JsonNode spec = spec(page(command, "en"), charts.get(i));
                JsonNode values = spec.at("/data/values").isMissingNode()
                        ? spec.at("/layer/0/data/values")
                        : spec.at("/data/values");
                Element table = section.select("table").get(i);
                List<String> heads = table.select("thead th").eachText();
                List<Element> rows = table.select("tbody tr");
                assertThat(values).as(id).hasSameSizeAs(rows);
                for (int row = 0; row < rows.size(); row++) {
                    JsonNode drawn = values.get(row);
                    List<String> cells = rows.get(row).select("th, td").eachText();
                    COLUMNS.forEach((field, columns) -> {
                        if (drawn.has(field)) {
                            String column = columns.stream()
                                    .filter(heads::contains)
                                    .findFirst()
                                    .orElseThrow();
                            assertThat(plain(drawn.get(field).asText()))
                                    .as("%s: %s of %s", id, field, cells)
                                    .isEqualTo(plain(cells.get(heads.indexOf(column))));
                        }
                    });
                    String of = drawn.path("label").asText(drawn.path("year").asText());
                    assertThat(String.join(" ", cells)).as(id).contains(of.split("[\\s()]+"));
                }
            }
        }
    }

    @Test
    void each_mark_is_placed_by_the_figure_that_it_shows() throws IOException {
        String intervals = "rule low-high, point value";
        assertThat(placed("simulate", "#targets")).isEqualTo(intervals);
        assertThat(placed("compare", "#years")).isEqualTo("rule at, " + intervals);
        assertThat(placed("plan", "#targets")).isEqualTo("rule at, " + intervals);
        assertThat(placed("plan", "#frontier")).isEqualTo("rule at, rule low-high, line value");
        assertThat(placed("plan", "#gains")).isEqualTo("bar value, text value");
        assertThat(placed("simulate", "#sensitivity")).isEqualTo("bar value, text value");
        assertThat(placed("simulate", "#people"))
                .startsWith("area q10-q90, area q25-q75, rule people, text people, line median");
        for (String command : List.of("compare", "plan")) {
            String rule = command.equals("plan") ? "0.8" : "0";
            String of = command.equals("plan") ? "probability asked for" : "no difference";
            Element section = page(command, "en").expectFirst(command.equals("plan") ? "#targets" : "#years");
            assertThat(spec(page(command, "en"), section.expectFirst(".chart"))
                            .at("/layer/0/data/values/0/at")
                            .decimalValue())
                    .isEqualByComparingTo(rule);
            assertThat(section.select(".legend").text()).contains(of);
        }
    }

    /** The marks of the first chart of a section, and the fields along which they are placed. */
    private static String placed(String command, String section) throws IOException {
        List<String> marks = new ArrayList<>();
        Document page = page(command, "en");
        for (JsonNode layer :
                spec(page, page.expectFirst(section).expectFirst(".chart")).get("layer")) {
            JsonNode at = layer.get("encoding");
            String channel = at.at("/x/type").asText().equals("quantitative") ? "x" : "y";
            String to = at.at("/" + channel + "2/field").asText();
            marks.add(layer.at("/mark/type").asText() + " "
                    + at.at("/" + channel + "/field").asText() + (to.isEmpty() ? "" : "-" + to));
        }
        return String.join(", ", marks);
    }

    private static JsonNode spec(Document page, Element chart) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(page.expectFirst("#" + chart.attr("data-spec")).data());
    }

    /** A number without what changes nothing of it. */
    private static String plain(String number) {
        return number.matches("-?[0-9]+\\.[0-9]+") ? number.replaceAll("\\.?0+$", "") : number;
    }

    @Test
    void a_page_shows_the_very_rows_that_are_printed() {
        for (String command : List.of("simulate", "plan", "compare")) {
            String printed = printed(command + " en");
            List<Element> rows =
                    page(command, "en").select("#targets tbody tr, #years tbody tr, #sensitivity tbody tr");
            assertThat(rows).isNotEmpty();
            for (Element row : rows) {
                List<String> cells = row.select("th, td").eachText();
                List<String> known = command.equals("plan") ? cells.subList(0, cells.size() - 2) : cells;
                assertThat(printed.replaceAll(" +", " ")).contains(String.join(" ", known));
            }
            // and none of them is left out: one for each line that begins with a fiscal year
            long years = printed.lines()
                    .filter(line -> line.matches("FY20\\d\\d .*\\d\\.\\d{2,3} .*"))
                    .count();
            assertThat(page(command, "en").select("#targets tbody tr, #years tbody tr"))
                    .as(command)
                    .hasSize((int) years);
        }
    }

    @Test
    void seed_digests_and_version_are_on_every_page() {
        String policy = PolicyDigest.of(SampleCity.policy()).hex();
        PAGES.forEach((name, page) -> {
            String made = page.select("#provenance").text();
            assertThat(made).as(name).contains("20230401", policy, Dx.libraryVersion());
            // of each side of a comparison the policy's and the scenario's
            assertThat(page.select("#provenance td").eachText().stream().filter(text -> text.matches("[0-9a-f]{64}")))
                    .as(name)
                    .hasSize(name.startsWith("compare") ? 4 : 2);
        });
    }

    @Test
    void texts_of_the_user_are_shown_and_never_run() {
        PAGES.forEach((name, page) -> {
            assertThat(page.select("#assumptions").text()).as(name).contains(HOSTILE);
            assertThat(page.select("img, [onerror]")).as(name).isEmpty();
            assertThat(page.select("script").stream()
                            .filter(script -> script.attr("type").isEmpty())
                            .toList())
                    .as(name)
                    .hasSize(4);
        });
    }

    @Test
    void a_page_fetches_nothing_and_runs_only_the_scripts_it_was_made_with() throws NoSuchAlgorithmException {
        for (Map.Entry<String, Document> one : PAGES.entrySet()) {
            Document page = one.getValue();
            assertThat(page.select("[src], link, iframe, object, embed, base, form, [srcset], [action], [data]"))
                    .as(one.getKey())
                    .isEmpty();
            assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
            assertThat(page.select("script[type=application/json]"))
                    .isNotEmpty()
                    .allSatisfy(spec -> assertThat(spec.data()).doesNotContain("http", "\"url\""));
            String allowed =
                    page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            for (Element script : page.select("script:not([type])")) {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(script.data().getBytes(StandardCharsets.UTF_8));
                assertThat(allowed)
                        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                        .contains("default-src 'none'");
            }
        }
    }

    @Test
    void the_two_assumptions_that_matter_most_are_named_on_the_page_and_in_the_text() {
        String said = page("simulate", "en").select("#sensitivity p").text();
        assertThat(said)
                .contains("What matters most: ")
                .containsPattern("people between the ends\\), .* people between the ends\\)\\.")
                .contains("Without a range, and not compared: opening-day");
        assertThat(printed("simulate en")).contains("What matters most: ");
        assertThat(printed("simulate ja")).contains("最も効く前提条件: ");
    }

    @Test
    void every_row_for_a_spreadsheet_says_by_what_it_was_made() {
        String store = shared.resolve("store").toString();
        String policy = PolicyDigest.of(SampleCity.policy()).hex();
        List<DxRun> runs = List.of(
                DxRun.filled(store, "simulate", "--scenario", "sample-city", "--replications", "3", "--format", "csv"),
                DxRun.filled(store, "plan", "--targets", "advisor@R6", "--replications", "3", "--format", "csv"),
                DxRun.of(
                        "compare",
                        "moka-dx-talent",
                        "--overlay",
                        "moka-dx-talent-illustrative",
                        "--replications",
                        "3",
                        "--store",
                        store,
                        "--format",
                        "csv"));
        for (DxRun run : runs) {
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
            List<String> lines = run.out().lines().toList();
            assertThat(lines.get(0)).contains("replications,seed,library,policyDigest", "scenarioDigest");
            assertThat(lines).hasSizeGreaterThan(1);
            assertThat(lines.subList(1, lines.size()))
                    .allSatisfy(line -> assertThat(line)
                            .contains(",3,20230401," + Dx.libraryVersion() + "," + policy + ",")
                            .containsPattern("[0-9a-f]{64},[0-9a-f]{64}$|[0-9a-f]{64},[0-9a-f]{64},"));
        }
    }

    @Test
    void a_page_that_cannot_be_written_is_a_failure() {
        String nowhere = shared.resolve("nowhere").resolve("page.html").toString();
        DxRun run = DxRun.filled(
                shared.resolve("store").toString(),
                "simulate",
                "--scenario",
                "sample-city",
                "--sensitivity",
                "0",
                "--replications",
                "2",
                "--report",
                nowhere,
                "--lang",
                Language.EN.tag());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    }
}
