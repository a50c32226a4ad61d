package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.examples.cli.city.SampleCity;
import io.github.dxjinzai.examples.cli.city.Stories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on the fictional city: what an official would type, and what must come out. */
class CityCommandsTest {

    private static final String DAY = "2026-03-31";

    @TempDir
    private static Path shared;

    private static String store = "";

    @TempDir
    private Path own;

    @BeforeAll
    static void the_city_is_imported() {
        Path city = shared.resolve("city");
        SampleCity.copyTo(city);
        store = shared.resolve("store").toString();
        DxRun run = DxRun.filled(store, "import", city.toString(), "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("staff").contains("653");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "led-before-certified, expert, ja",
        "led-before-certified, expert, en",
        "gap-year, specialist, ja",
        "gap-year, specialist, en",
    })
    void judging_one_person_prints_exactly_the_golden_text(String story, String role, String lang) throws IOException {
        DxRun run = DxRun.filled(store, "judge", "--staff", staff(story), "--role", role, "--on", DAY, "--lang", lang);
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        golden(story + "-" + role + "." + lang + ".txt", run.out());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "person, text, ja",
        "person, text, en",
        "committee, text, ja",
        "committee, text, en",
        "public, text, ja",
        "public, text, en",
        "public, markdown, ja",
        "public, json, en",
    })
    void explaining_to_a_reader_prints_exactly_the_golden_text(String reader, String format, String lang)
            throws IOException {
        DxRun run = DxRun.filled(
                store,
                "explain",
                "--for",
                reader,
                "--staff",
                staff("gap-year"),
                "--role",
                "specialist",
                "--on",
                DAY,
                "--format",
                format,
                "--lang",
                lang);
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        golden("explain-" + reader + "." + lang + "." + format + ".txt", run.out());
        if (reader.equals("public")) {
            assertThat(run.out()).doesNotContain(staff("gap-year")).doesNotContain("4.25");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"text, ja", "text, en", "markdown, en", "json, ja"})
    void the_pathway_of_one_person_prints_exactly_the_golden_text(String format, String lang) throws IOException {
        DxRun run = DxRun.filled(
                store,
                "pathway",
                "--staff",
                staff("gap-year"),
                "--role",
                "specialist",
                "--on",
                DAY,
                "--format",
                format,
                "--lang",
                lang);
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        golden("pathway." + lang + "." + format + ".txt", run.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja", "en"})
    void what_changed_since_a_day_and_how_safe_it_is_print_exactly_the_golden_text(String lang) throws IOException {
        for (String option : List.of("--from=2024-03-31", "--safety")) {
            DxRun run = DxRun.filled(
                    store,
                    "judge",
                    "--staff",
                    staff("gap-year"),
                    "--role",
                    "specialist",
                    "--on",
                    DAY,
                    option,
                    "--lang",
                    lang);
            assertThat(run.code()).isEqualTo(ExitCode.DONE);
            golden("judge" + option.replaceFirst("=.*", "").substring(1) + "." + lang + ".txt", run.out());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja", "en"})
    void the_skill_map_of_one_person_prints_exactly_the_golden_text(String lang) throws IOException {
        DxRun run = DxRun.filled(store, "skillmap", "--staff", staff("gap-year"), "--on", DAY, "--lang", lang);
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        golden("skillmap." + lang + ".txt", run.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja", "en"})
    void without_the_overlay_an_answer_that_needs_a_threshold_is_undetermined_and_names_the_term_and_its_clause(
            String lang) throws IOException {
        DxRun run = DxRun.published(
                store, "judge", "--staff", Stories.EXPERT.value(), "--role", "expert", "--on", DAY, "--lang", lang);
        golden("expert-without-overlay." + lang + ".txt", run.out());
        assertThat(run.out())
                .contains("debriefThreshold")
                .contains("デジタル人材認定基準")
                .contains(lang.equals("ja") ? "判定できません" : "undetermined");
    }

    @Test
    void without_the_overlay_what_no_threshold_can_change_is_still_decided() {
        DxRun run = DxRun.published(
                store, "judge", "--staff", Stories.LED_BEFORE_CERTIFIED.value(), "--role", "expert", "--on", DAY);
        assertThat(run.out()).contains("認定基準を満たしていません").contains("認定前に始まったプロジェクトは数えない");
    }

    @Test
    void judging_everyone_gives_a_verdict_for_each_role_of_each_serving_person() {
        DxRun csv = DxRun.filled(store, "judge", "--on", DAY, "--format", "csv");
        assertThat(csv.out().lines().count()).isEqualTo(1 + 586 * 3);
        assertThat(csv.out()).contains(Stories.MISSING_TECHNICAL + ",expert,2026-03-31,undetermined");
        DxRun text = DxRun.filled(store, "judge", "--on", "R8.3.31", "--lang", "en");
        assertThat(text.out()).contains("that are not met are left out");
    }

    @Test
    void a_day_before_the_policy_is_in_force_is_refused() {
        DxRun run = DxRun.filled(store, "judge", "--on", "2023-03-31", "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("[command.policy-not-in-force]").contains("2023-04-01");
    }

    @Test
    void someone_or_a_role_that_is_not_known_is_refused() {
        DxRun staff = DxRun.filled(store, "judge", "--staff", "99999", "--on", DAY, "--lang", "en");
        assertThat(staff.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(staff.err()).contains("[command.unknown-staff]");
        DxRun role = DxRun.filled(store, "judge", "--role", "wizard", "--on", DAY, "--lang", "en");
        assertThat(role.err()).contains("[command.unknown-role]").contains("advisor, expert, specialist");
        DxRun nowhere = DxRun.filled(own.resolve("none").toString(), "judge", "--on", DAY, "--lang", "en");
        assertThat(nowhere.err()).contains("[command.no-store]");
    }

    @Test
    void skills_are_judged_and_illegible_marks_stay_illegible() {
        DxRun run = DxRun.filled(
                store, "judge", "--staff", Stories.EXPERT.value(), "--skills", "--on", DAY, "--lang", "en");
        assertThat(run.out()).contains("Leadership").contains("(?)").contains("〇");
    }

    @Test
    void certifying_twice_writes_once() throws IOException {
        String copy = own.resolve("store").toString();
        Files.copy(Path.of(store + ".mv.db"), Path.of(copy + ".mv.db"));
        DxRun dry = DxRun.filled(copy, "certify", "--on", DAY, "--dry-run", "--lang", "en");
        DxRun first = DxRun.filled(copy, "certify", "--on", DAY, "--lang", "en");
        DxRun second = DxRun.filled(copy, "certify", "--on", DAY, "--lang", "en");
        assertThat(first.out()).isEqualTo(dry.out()).contains("New certifications: 21.");
        assertThat(first.out()).contains(Stories.NEW_SPECIALIST + "  specialist");
        assertThat(second.out()).contains("New certifications: 0.");
        golden("attainment.ja.txt", DxRun.filled(copy, "attainment").out());
        golden(
                "attainment.en.txt",
                DxRun.filled(copy, "attainment", "--lang", "en").out());
    }

    @Test
    void attainment_is_refused_while_it_is_open_how_targets_count() {
        DxRun run = DxRun.published(store, "attainment", "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err())
                .contains("[command.counting-open]")
                .contains("holdersCountAs")
                .contains("peopleCounted");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_with_one_thread_and_two() {
        String[] one = simulate("--threads", "1", "--seed", "7", "--replications", "40");
        String[] two = simulate("--threads", "2", "--seed", "7", "--replications", "40");
        String[] other = simulate("--threads", "2", "--seed", "8", "--replications", "40");
        DxRun first = DxRun.filled(store, one);
        assertThat(first.code()).isEqualTo(ExitCode.DONE);
        assertThat(DxRun.filled(store, one).out()).isEqualTo(first.out());
        assertThat(DxRun.filled(store, two).out()).isEqualTo(first.out());
        assertThat(DxRun.filled(store, other).out()).isNotEqualTo(first.out());
    }

    @Test
    void simulating_tells_the_probability_of_every_target_with_quantiles() {
        DxRun run = DxRun.filled(
                store, "simulate", "--from", "2024-03-31", "--until", "R7", "--replications", "20", "--lang", "en");
        assertThat(run.out())
                .contains("probability")
                .contains("in 90% of runs at least", "in 90% at most")
                .contains("FY2025")
                .contains("DX specialist")
                .contains("every value assumed");
        DxRun open = DxRun.published(store, "simulate", "--from", "2024-03-31", "--until", "R7", "--lang", "en");
        assertThat(open.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(open.err()).contains("[simulation.open-term]").contains("debriefThreshold");
        DxRun none = DxRun.filled(store, "simulate", "--from", "2024-04-01", "--until", "R5", "--lang", "en");
        assertThat(none.err()).contains("[command.nothing-to-simulate]");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--replications, 0",
        "--threads, 0",
        "--projects, -1",
        "--leaders, -1",
        "--sensitivity, 1",
        "--sensitivity, -1"
    })
    void a_number_out_of_range_is_a_problem(String option, String value) {
        DxRun run = DxRun.filled(store, simulate(option, value));
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("command.number-out-of-range").contains(option);
    }

    @Test
    void a_folder_with_faults_is_refused_with_all_of_them_and_the_store_stays_as_it_was() throws IOException {
        String copy = own.resolve("store").toString();
        Files.copy(Path.of(store + ".mv.db"), Path.of(copy + ".mv.db"));
        Path city = own.resolve("city");
        SampleCity.copyTo(city);
        Path staff = city.resolve("staff.csv");
        Files.writeString(staff, Files.readString(staff) + "00999,9999,主事,4/1/2023,\r\n");
        Path projects = city.resolve("projects.csv");
        Files.writeString(projects, Files.readString(projects).replace("RPA", "RPA\"x"));
        DxRun run = DxRun.filled(copy, "import", city.toString(), "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("staff.csv:655:4").contains("[calendar.not-a-date]");
        assertThat(DxRun.filled(copy, "judge", "--staff", "00999", "--on", DAY, "--lang", "en")
                        .err())
                .contains("[command.unknown-staff]");
    }

    @Test
    void a_scenario_as_a_file_is_simulated_like_the_same_one_by_options_and_its_assumptions_are_listed() {
        DxRun file = DxRun.filled(
                store,
                "simulate",
                "--scenario",
                "sample-city",
                "--replications",
                "20",
                "--sensitivity",
                "0",
                "--format",
                "json");
        assertThat(file.code()).isEqualTo(ExitCode.DONE);
        assertThat(withoutGrounds(file.out()))
                .isEqualTo(withoutGrounds(
                        DxRun.filled(store, simulate("--replications", "20")).out()));
        assertThat(DxRun.filled(
                                store,
                                "simulate",
                                "--scenario",
                                "sample-city",
                                "--replications",
                                "20",
                                "--sensitivity",
                                "0",
                                "--lang",
                                "en")
                        .out())
                .contains("joiners-per-year")
                .contains("10 … 25")
                .contains("every value assumed");
    }

    /** The forecast without the assumptions, in whose ranges the two differ. */
    private static String withoutGrounds(String json) {
        assertThat(json).contains("\"scenarioDigest\"", "\"assumptions\"");
        return json.replaceAll("(?s)\"assumptions\" : \\[.*?\\],\\s*\"people\"", "\"people\"");
    }

    @Test
    void values_with_a_source_are_not_called_assumed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.scenario.json");
        try (InputStream stream = ScenarioFile.class.getResourceAsStream("sample-city.scenario.json")) {
            assertThat(stream).isNotNull();
            Files.writeString(
                    file,
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceFirst("\"assumed\"", "\"the fictional annual report\""));
        }
        DxRun run = DxRun.filled(
                store,
                "simulate",
                "--scenario",
                file.toString(),
                "--replications",
                "5",
                "--sensitivity",
                "0",
                "--lang",
                "en");
        assertThat(run.out()).contains("the fictional annual report").doesNotContain("every value assumed");
        Files.writeString(file, Files.readString(file).replace("\"leaves\"", "\"leave\""));
        assertThat(DxRun.filled(store, "simulate", "--scenario", file.toString(), "--lang", "en")
                        .err())
                .contains("[json.missing-field]")
                .contains("[json.unknown-field]");
    }

    @Test
    void a_scenario_is_a_file_or_options_but_not_both_nor_neither() {
        for (DxRun run : List.of(
                DxRun.filled(store, "simulate"),
                DxRun.filled(store, "simulate", "--from", "2024-03-31"),
                DxRun.filled(store, "simulate", "--scenario", "sample-city", "--projects", "3"))) {
            assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(run.err()).contains("command.scenario-or-options");
        }
        assertThat(DxRun.filled(store, "simulate", "--scenario", "nowhere.json").err())
                .contains("command.no-such-file")
                .contains("sample-city");
    }

    private static String[] simulate(String... more) {
        return Stream.concat(
                        Stream.of("simulate", "--from", "2024-03-31", "--until", "R7", "--format", "json"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static String staff(String story) {
        return switch (story) {
            case "led-before-certified" -> Stories.LED_BEFORE_CERTIFIED.value();
            case "gap-year" -> Stories.GAP_YEAR.value();
            default -> throw new IllegalArgumentException(story);
        };
    }

    /** Holds a text against the golden file; {@code -Ddx.golden.write=true} writes the file instead. */
    private static void golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), actual);
        }
        try (InputStream stream = CityCommandsTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            assertThat(actual).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
