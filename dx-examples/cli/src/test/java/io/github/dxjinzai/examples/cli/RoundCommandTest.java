package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.json.RoundReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of evaluation: what they promise, and which changes are refused. */
class RoundCommandTest {

    private static final String BUNDLED = "sample-city.round.yaml";

    @TempDir
    private Path folder;

    private static DxRun run(String round, String... more) {
        List<String> all = new ArrayList<>(
                List.of("round", round, "--policy", "moka-dx-talent", "--overlay", "moka-dx-talent-illustrative"));
        all.addAll(List.of(more));
        return DxRun.of(all.toArray(String[]::new));
    }

    /** The bundled round with something changed, as a file of its own. */
    static String round(Path folder, String what, String with) throws IOException {
        String text = resource(BUNDLED);
        assertThat(text).contains(what);
        Path file = Files.createTempFile(folder, "round", ".round.yaml");
        Files.writeString(file, text.replace(what, with));
        return file.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = RoundCommand.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void what_a_round_promises_is_shown_exactly_as_the_golden_text(String lang) throws IOException {
        DxRun run = run("sample-city", "--lang", lang);
        assertThat(run.err()).isEmpty();
        String name = "round." + lang + ".txt";
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/dxjinzai/examples/cli", name), run.out());
            return;
        }
        assertThat(run.out()).isEqualTo(resource(name));
    }

    @Test
    void as_json_a_round_is_a_round_that_can_be_read_again() throws IOException {
        DxRun run = run("sample-city", "--format", "json");
        assertThat(RoundReader.read("round.json", run.out()).get())
                .isEqualTo(RoundReader.read(BUNDLED, resource(BUNDLED)).get());
        assertThat(run("sample-city", "--format", "csv").out()).startsWith("id,what,value");
    }

    @Test
    void before_it_opens_rules_may_become_stricter_and_not_laxer() throws IOException {
        String was = round(folder, "executive: {named: true}", "executive: {named: false, minimum: 4}");
        String stricter = round(folder, "executive: {named: true}", "executive: {named: false, minimum: 5}");
        assertThat(run(stricter, "--was", was, "--on", "2022-11-30").code()).isEqualTo(ExitCode.DONE);
        DxRun named = run("sample-city", "--was", was, "--on", "2022-11-30", "--lang", "en");
        assertThat(named.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(named.err()).contains("[disclosure.");
        assertThat(named.out()).isEmpty();
    }

    @Test
    void once_it_is_open_nothing_changes_but_what_was_decided_since() throws IOException {
        String other = round(folder, "purpose: certification", "purpose: pay");
        DxRun refused = run(other, "--was", "sample-city", "--on", "2022-12-01", "--lang", "en");
        assertThat(refused.err()).contains("[round.open-already]").contains("purpose");
        assertThat(run(other, "--was", "sample-city", "--on", "2022-11-30").code())
                .isEqualTo(ExitCode.DONE);
        String decided = round(folder, "purpose: research", "purpose: training");
        DxRun kept = run(decided, "--was", "sample-city", "--on", "2025-05-01", "--lang", "en");
        assertThat(kept.code()).isEqualTo(ExitCode.DONE);
        assertThat(digest(kept.out()))
                .isEqualTo(digest(run("sample-city", "--lang", "en").out()));
        assertThat(digest(run(other, "--lang", "en").out())).isNotEqualTo(digest(kept.out()));
    }

    private static String digest(String out) {
        return out.substring(out.indexOf("digest"));
    }

    @Test
    void what_is_wrong_with_a_round_is_told_with_its_place() throws IOException {
        String wrong = round(folder, "format: 1", "format: 1\nanonymous: 3");
        DxRun run = run(wrong, "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("[json.unknown-field]").contains("/anonymous");
        assertThat(run(round(folder, "outside-expert", "boss"), "--lang", "en").err())
                .contains("[round.unknown-rater-group]");
        assertThat(run("sample-city", "--on", "2025-04-01", "--lang", "en").err())
                .contains("[command.change-needs-a-day]");
        assertThat(run("no-such-file", "--lang", "en").err()).contains("no-such-file");
    }
}
