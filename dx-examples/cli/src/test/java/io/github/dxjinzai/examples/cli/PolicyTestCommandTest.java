package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTestCommandTest {

    @TempDir
    private Path folder;

    private static DxRun bundled(String... more) {
        return DxRun.of(with(
                new String[] {"policy", "test", "--policy", "moka-dx-talent", "--overlay", "moka-dx-talent-illustrative"
                },
                more));
    }

    private static String[] with(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void the_bundled_tests_pass_and_cover_every_node() {
        DxRun run = bundled("--coverage", "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("✓ a-gap-year: specialist (Two years with a gap between them are not consecutive)")
                .contains("106 tests, 0 failed.")
                .contains("0 of 58 nodes were not seen both met and not met.");
        assertThat(bundled("--lang", "ja").out()).contains("失敗 0件");
    }

    @Test
    void a_test_beside_the_policy_that_fails_says_what_came_out_and_why() throws IOException {
        Files.writeString(
                folder.resolve("city.policy.json"),
                ReferencePolicies.policyText("moka-dx-talent").orElseThrow());
        Files.writeString(
                folder.resolve("city.cases.yaml"),
                ReferencePolicies.casesText("moka-dx-talent")
                        .orElseThrow()
                        .replace("{role: advisor, verdict: met}", "{role: advisor, verdict: not-met}"));
        String[] command = {
            "policy",
            "test",
            "--policy",
            folder.resolve("city.policy.json").toString(),
            "--overlay",
            "moka-dx-talent-illustrative"
        };
        DxRun run = DxRun.of(command);
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out())
                .contains("✗ member-exactly-at-the-threshold: advisor")
                .contains("期待: not-met、実際: met")
                .contains("認定基準を満たしています")
                .contains("失敗 1件");
        assertThat(DxRun.of(with(command, "--format", "csv")).out())
                .contains("member-exactly-at-the-threshold,advisor,not-met,met,false");
        assertThat(DxRun.of(with(command, "--format", "json")).out()).contains("\"passed\" : false");
    }

    @Test
    void a_policy_without_tests_says_where_they_belong() throws IOException {
        Path policy = folder.resolve("alone.policy.json");
        Files.writeString(policy, ReferencePolicies.policyText("moka-dx-talent").orElseThrow());
        DxRun run = DxRun.of("policy", "test", "--policy", policy.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("command.no-cases").contains("alone.cases.yaml");
    }
}
