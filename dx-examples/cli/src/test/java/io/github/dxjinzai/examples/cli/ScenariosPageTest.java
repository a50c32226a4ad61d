package io.github.dxjinzai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on scenarios: its files are read and its commands are carried out. */
class ScenariosPageTest {

    @Test
    void every_file_and_output_of_the_page_is_carried_out(@TempDir Path folder) throws IOException {
        assertThat(new GuidePage("scenarios.md", folder).carryOut()).isEqualTo(10);
    }
}
