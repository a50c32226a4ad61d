package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dx simulate} in several processes, whose counts are merged. */
class SimulatePartsTest {

    private static final int RUNS = 11;

    @TempDir
    private static Path folder;

    private static String store = "";

    @BeforeAll
    static void three_parts_are_done_apart() throws IOException {
        store = GalleryTown.in(folder);
        part("a", 0, 4);
        part("b", 4, 1);
        part("c", 5, RUNS - 5);
    }

    private static void part(String name, int first, int replications) {
        DxRun run = simulate(
                "--first",
                "" + first,
                "--replications",
                "" + replications,
                "--sensitivity",
                "0",
                "--counts",
                file(name),
                "--lang",
                "en");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        String which = first == 0 ? "" : " (numbers " + first + " to " + (first + replications - 1) + ")";
        assertThat(run.out()).contains("replications " + replications + which + ", seed ");
    }

    private static String file(String name) {
        return folder.resolve(name + ".counts.json").toString();
    }

    private static DxRun simulate(String... more) {
        return from(store, more);
    }

    private static DxRun from(String store, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "simulate",
                "--policy",
                "gallery:mizuhono-2026",
                "--scenario",
                "gallery:mizuhono-2026",
                "--store",
                store));
        all.addAll(List.of(more));
        return DxRun.of(all.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"text, ja", "text, en", "json, en", "csv, ja", "csv, en"})
    void parts_merged_print_what_one_process_prints(String format, String lang) throws IOException {
        List<String> told = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (List<String> how : List.of(
                List.of("--replications", "" + RUNS),
                List.of("--merge", file("c"), "--merge", file("a"), "--merge", file("b")),
                // the last part is run with the merging
                List.of("--merge", file("a"), "--merge", file("b"), "--first", "5", "--replications", "6"))) {
            Path page = folder.resolve("page.html");
            List<String> all = new ArrayList<>(how);
            all.addAll(List.of("--format", format, "--lang", lang, "--sensitivity", "2", "--bottlenecks", "1"));
            all.addAll(List.of("--report", page.toString()));
            DxRun run = simulate(all.toArray(String[]::new));
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
            told.add(run.out());
            pages.add(Files.readString(page));
        }
        assertThat(told.get(0)).isNotBlank();
        assertThat(told.subList(1, 3)).containsOnly(told.get(0));
        assertThat(pages.subList(1, 3)).containsOnly(pages.get(0));
    }

    @Test
    void what_was_merged_can_be_written_and_merged_again() throws IOException {
        assertThat(simulate("--merge", file("a"), "--merge", file("b"), "--sensitivity", "0", "--counts", file("ab"))
                        .code())
                .isEqualTo(ExitCode.DONE);
        DxRun whole =
                simulate("--merge", file("c"), "--merge", file("ab"), "--sensitivity", "0", "--counts", file("abc"));
        assertThat(whole.code()).as(whole.err()).isEqualTo(ExitCode.DONE);
        assertThat(simulate("--replications", "" + RUNS, "--sensitivity", "0", "--counts", file("whole"))
                        .out())
                .isEqualTo(whole.out());
        assertThat(Files.readString(Path.of(file("abc")))).isEqualTo(Files.readString(Path.of(file("whole"))));
    }

    @Test
    void parts_of_another_run_are_refused_and_it_is_said_by_what_they_differ() {
        refused("simulation.part-of-another-run", "乱数の種が「20230401」", "--merge", file("a"), "--seed", "1");
        DxRun other = DxRun.of(
                "simulate",
                "--policy",
                "gallery:yasu-dx",
                "--scenario",
                "gallery:yasu-dx",
                "--store",
                store,
                "--merge",
                file("a"),
                "--lang",
                "en");
        assertThat(other.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(other.err()).contains("The digest of the policy is '", "The digest of the scenario is '");
    }

    @Test
    void facts_that_changed_since_are_told() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String changed = GalleryTown.in(elsewhere);
        Path staff = elsewhere.resolve("town").resolve("staff.csv");
        Files.writeString(staff, Files.readString(staff) + "00061,011,主事,2001-04-01,\n");
        assertThat(DxRun.of(
                                "import",
                                elsewhere.resolve("town").toString(),
                                "--policy",
                                "gallery:yasu-dx",
                                "--store",
                                changed)
                        .code())
                .isEqualTo(ExitCode.DONE);
        DxRun run = from(changed, "--merge", file("a"), "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("The digest of the facts is '");
    }

    @Test
    void replications_that_count_twice_or_are_missing_are_named() {
        refused("simulation.parts-overlap", "0 番から 3 番", "--merge", file("a"), "--merge", file("a"));
        refused("simulation.parts-overlap", "4 番から 4 番", "--merge", file("b"), "--replications", "5");
        refused("simulation.parts-missing", "4 番から 4 番", "--merge", file("a"), "--merge", file("c"));
        DxRun stated = simulate(
                "--merge", file("a"), "--merge", file("c"), "--incomplete", "--sensitivity", "0", "--lang", "en");
        assertThat(stated.code()).as(stated.err()).isEqualTo(ExitCode.DONE);
        assertThat(stated.err()).contains("The replications 4 to 4 are missing.");
        assertThat(stated.out()).contains("replications 10 (numbers 0 to 3, numbers 5 to 10), seed ");
    }

    @Test
    void what_does_not_go_together_is_refused() throws IOException {
        refused("command.needs-merge", "--merge", "--incomplete");
        refused("command.precision-of-a-whole", "--first", "--precision", "0.1", "--first", "3");
        refused("command.precision-of-a-whole", "--merge", "--precision", "0.1", "--merge", file("a"));
        refused("command.number-out-of-range", "--first", "--first", "-1");
        refused("command.no-such-file", "nowhere.json", "--merge", "nowhere.json");
        Path broken = folder.resolve("broken.json");
        Files.writeString(
                broken, Files.readString(Path.of(file("a"))).replaceFirst("\"never\" : \\d+", "\"never\" : 7"));
        refused("simulation.part-miscounted", "/firstReached/0/runs", "--merge", broken.toString());
    }

    private static void refused(String code, String said, String... options) {
        DxRun run = simulate(options);
        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains(code, said);
        assertThat(run.out()).isEmpty();
    }
}
