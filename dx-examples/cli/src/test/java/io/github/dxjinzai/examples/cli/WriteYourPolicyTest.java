package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides of the documentation are true: every command prints what the page shows. */
class WriteYourPolicyTest {

    @TempDir
    private Path folder;

    @Test
    void every_command_of_the_guide_prints_what_the_page_shows() throws IOException {
        assertThat(new GuidePage("write-your-policy.md", folder).carryOut()).isGreaterThan(9);
    }

    @Test
    void every_command_of_the_page_on_the_register_prints_what_the_page_shows() throws IOException {
        assertThat(new GuidePage("register.md", folder).carryOut()).isGreaterThan(9);
    }
}
