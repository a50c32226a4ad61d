package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluations of the fictional city as each reader may see them. */
class EvaluateCommandTest {

    private static final String PROJECT = "P-2023-01";
    private static final String LEADER = "00287";
    private static final String MEMBER = "00312";

    @TempDir
    private static Path shared;

    private static String store = "";

    @BeforeAll
    static void the_city_is_imported() {
        Path city = shared.resolve("city");
        SampleCity.copyTo(city);
        store = shared.resolve("store").toString();
        assertThat(DxRun.filled(store, "import", city.toString()).code()).isEqualTo(ExitCode.DONE);
    }

    private static DxRun evaluate(String... more) {
        List<String> all = new ArrayList<>(List.of("evaluate", "--on", "2026-03-31", "--round", "sample-city"));
        all.addAll(List.of(more));
        return DxRun.filled(store, all.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "person, ja",
        "person, en",
        "rater, ja",
        "rater, en",
        "personnel, ja",
        "personnel, en",
        "committee, ja",
        "committee, en",
        "public, ja",
        "public, en",
        "research, ja",
        "research, en",
    })
    void each_reader_is_shown_exactly_the_golden_text(String reader, String lang) throws IOException {
        List<String> options = new ArrayList<>(List.of("--for", reader, "--lang", lang));
        options.addAll(
                switch (reader) {
                    case "person" -> List.of("--staff", MEMBER);
                    case "committee" -> List.of("--staff", LEADER);
                    case "rater", "personnel" -> List.of("--project", PROJECT);
                    case "research" -> List.of("--seed", "7");
                    default -> List.of();
                });
        DxRun run = evaluate(options.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        golden("evaluate-" + reader + "." + lang + ".txt", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void differences_between_groups_are_shown_exactly_as_the_golden_text(String lang) throws IOException {
        golden(
                "fairness." + lang + ".txt",
                evaluate("--fairness", "--role", "advisor", "--lang", lang).out());
    }

    @Test
    void every_reader_is_shown_in_every_format_what_is_his_to_see() throws IOException {
        for (String reader : List.of("rater", "personnel", "committee", "public", "research")) {
            DxRun run = reader.equals("research")
                    ? evaluate("--for", reader, "--seed", "7", "--format", "json")
                    : evaluate("--for", reader, "--format", "json");
            JsonNode root = JsonMapper.builder().build().readTree(run.out());
            assertThat(root.path("cards").isEmpty()).isEqualTo(reader.equals("public"));
            assertThat(root.path("reliability").isEmpty()).isEqualTo(reader.equals("public"));
            boolean groups = reader.equals("personnel") || reader.equals("committee");
            assertThat(root.findValues("group").stream()
                            .anyMatch(one -> one.asText().equals("colleague")))
                    .isEqualTo(groups);
        }
        assertThat(evaluate("--for", "committee", "--format", "csv").out()).startsWith("project,staff,occasion,");
        assertThat(evaluate("--fairness", "--format", "csv").out()).startsWith("table,grouping,group,");
    }

    @Test
    void what_was_shown_before_withholds_what_the_difference_would_give_away() {
        String[] one = {"--for", "committee", "--project", PROJECT, "--lang", "en"};
        String[] again = {
            "--for",
            "committee",
            "--project",
            PROJECT,
            "--lang",
            "en",
            "--shown-on",
            "2025-03-31",
            "--shown-on",
            "2024-03-31"
        };
        assertThat(evaluate(again).out()).isEqualTo(evaluate(one).out());
        DxRun late = evaluate("--for", "committee", "--shown-on", "2026-03-31", "--lang", "en");
        assertThat(late.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(late.err()).contains("[scorecard.shown-later]");
    }

    @Test
    void no_rater_stands_in_what_anybody_is_shown() {
        for (String reader : List.of("rater", "personnel", "committee")) {
            for (String format : List.of("text", "json", "csv")) {
                assertThat(evaluate("--for", reader, "--project", PROJECT, "--format", format)
                                .out())
                        .doesNotContain("EX-0")
                        .doesNotContain("00028");
            }
        }
    }

    @Test
    void research_has_pseudonyms_and_no_title() {
        String out = evaluate("--for", "research", "--seed", "7").out();
        assertThat(out)
                .doesNotContain("P-20")
                .doesNotContain(LEADER)
                .contains("X1")
                .contains("Y1");
        assertThat(evaluate("--for", "research", "--seed", "8").out()).isNotEqualTo(out);
    }

    @Test
    void what_cannot_be_asked_is_a_problem() {
        assertThat(evaluate("--for", "person", "--lang", "en").err()).contains("[command.whose-evaluation]");
        assertThat(evaluate("--for", "research", "--lang", "en").err()).contains("[command.research-is-pseudonymous]");
        assertThat(evaluate("--for", "rater", "--project", "P-1", "--lang", "en")
                        .err())
                .contains("[command.unknown-project]");
        assertThat(evaluate("--for", "rater", "--staff", "9", "--lang", "en").err())
                .contains("[command.unknown-staff]");
        assertThat(DxRun.published(store, "evaluate", "--on", "2026-03-31", "--for", "committee", "--lang", "en")
                        .err())
                .contains("[scorecard.scale-open]");
    }

    @Test
    void without_a_round_everyone_is_anonymous_and_all_ratings_are_shown() {
        DxRun run = DxRun.filled(
                store, "evaluate", "--on", "2026-03-31", "--for", "committee", "--project", PROJECT, "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .doesNotContain("Round:")
                .doesNotContain("(named)")
                .containsPattern("Technical +Outside experts +2 +withheld");
    }

    @Test
    void a_round_shows_what_was_rated_on_its_days_and_nothing_else() throws IOException {
        String file = round("criteria: ", "criteria: ");
        DxRun all = evaluateUnder(file, "--for", "committee");
        assertThat(all.out()).contains("■ P-2022-01").contains("■ P-2025-06");
        DxRun one = evaluateUnder(round("opensOn: 2022-12-01", "opensOn: 2025-04-01"), "--for", "committee");
        assertThat(one.err()).isEmpty();
        assertThat(one.out())
                .doesNotContain("■ P-2022-01")
                .contains("■ P-2025-06")
                .contains("Left out, because they are of other rounds: ");
        assertThat(all.out()).doesNotContain("Left out, because");
    }

    @Test
    void a_round_is_used_by_its_criteria_and_for_its_purpose_only() throws IOException {
        assertThat(evaluateUnder(round("illustrative@1", "illustrative@2"), "--for", "committee")
                        .err())
                .contains("[round.other-criteria]");
        assertThat(evaluateUnder(round("executive:", "boss:"), "--for", "committee")
                        .err())
                .contains("[round.unknown-rater-group]")
                .contains("colleague");
        assertThat(evaluateUnder(round("purpose: research", "purpose: pay"), "--for", "research", "--seed", "7")
                        .err())
                .contains("[round.other-purpose]");
        String pay = round("purpose: certification", "purpose: pay");
        DxRun told = DxRun.filled(
                store, "explain", "--staff", MEMBER, "--for", "committee", "--on", "2026-03-31", "--round", pay);
        assertThat(told.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(told.err()).contains("[round.other-purpose]");
        assertThat(DxRun.filled(
                                store,
                                "explain",
                                "--staff",
                                MEMBER,
                                "--for",
                                "committee",
                                "--on",
                                "2026-03-31",
                                "--round",
                                "sample-city")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    private static DxRun evaluateUnder(String round, String... more) {
        List<String> all = new ArrayList<>(List.of("evaluate", "--on", "2026-03-31", "--lang", "en", "--round", round));
        all.addAll(List.of(more));
        return DxRun.filled(store, all.toArray(String[]::new));
    }

    /** The bundled round with something changed. */
    private static String round(String what, String with) throws IOException {
        return RoundCommandTest.round(shared, what, with);
    }

    /** Holds a text against the golden file; {@code -Ddx.golden.write=true} writes the file instead. */
    private static void golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), actual);
            return;
        }
        try (InputStream stream = EvaluateCommandTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            assertThat(actual).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
