package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stricter threshold tried out on the fictional city. */
class PolicyDryRunCommandTest {

    @TempDir
    private static Path shared;

    private static String store = "";
    private static String stricter = "";

    @BeforeAll
    static void the_city_is_imported() throws IOException {
        Path city = shared.resolve("city");
        SampleCity.copyTo(city);
        store = shared.resolve("store").toString();
        assertThat(DxRun.filled(store, "import", city.toString()).code()).isEqualTo(ExitCode.DONE);
        Path overlay = shared.resolve("stricter.overlay.json");
        Files.writeString(
                overlay,
                ReferencePolicies.overlayText("moka-dx-talent-illustrative")
                        .orElseThrow()
                        .replace("\"id\": \"moka-dx-talent-illustrative\"", "\"id\": \"stricter\"")
                        .replace("\"debriefThreshold\": 3.5", "\"debriefThreshold\": 4"));
        stricter = overlay.toString();
    }

    private static DxRun dryRun(String... more) {
        String[] common = {
            "policy",
            "dry-run",
            "--from",
            "moka-dx-talent",
            "--from-overlay",
            "moka-dx-talent-illustrative",
            "--to",
            "moka-dx-talent",
            "--to-overlay",
            stricter,
            "--on",
            "2026-03-31",
            "--store",
            store
        };
        String[] all = Arrays.copyOf(common, common.length + more.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        return DxRun.of(all);
    }

    @Test
    void a_stricter_threshold_takes_from_holders_who_are_judged_again_and_says_why() {
        DxRun run = dryRun("--holders", "judge-again", "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("Nothing was changed")
                .contains("loses it")
                .contains("keeps it (meets the new criteria)")
                .contains("threshold 4");
    }

    @Test
    void nobody_loses_anything_where_holders_keep_what_they_have() {
        DxRun run = dryRun("--holders", "keep");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("保つ(経過措置による)").doesNotContain("失う");
    }

    @Test
    void everyone_is_in_the_table_for_programs() {
        DxRun csv = dryRun("--holders", "expire", "--format", "csv");
        assertThat(csv.out().lines().count()).isEqualTo(1 + 586 * 3);
        assertThat(csv.out()).startsWith("staff,role,held,outcome,before,after").contains(",loses,met,not-met");
        DxRun json = dryRun("--holders", "expire", "--format", "json");
        assertThat(json.out()).contains("\"outcome\" : \"loses\"");
    }

    @Test
    void what_becomes_of_holders_has_to_be_said() {
        DxRun run = dryRun();
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("command.transition-not-stated");
    }
}
