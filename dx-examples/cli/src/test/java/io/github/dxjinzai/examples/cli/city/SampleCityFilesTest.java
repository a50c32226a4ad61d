package io.github.dxjinzai.examples.cli.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.dxjinzai.adapters.csv.CsvFolder;
import io.github.dxjinzai.adapters.csv.CsvTable;
import io.github.dxjinzai.core.dossier.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped files against the generator. With {@code -Ddx.city.write=true} they are written anew first. */
class SampleCityFilesTest {

    private static final boolean WRITES = Boolean.getBoolean("dx.city.write");
    private static final Path SHIPPED = Path.of("src/main/resources/io/github/dxjinzai/examples/cli/city");
    private static final Facts CITY = SampleCity.facts(SampleCity.SEED);

    @BeforeAll
    static void writeAnew() {
        if (WRITES) {
            new CsvFolder(SHIPPED, SampleCity.csvOptions()).write(CITY);
        }
    }

    @Test
    void the_shipped_files_are_what_the_seed_gives_byte_for_byte(@TempDir Path folder) throws IOException {
        new CsvFolder(folder, SampleCity.csvOptions()).write(CITY);
        assertThat(names(SHIPPED)).isEqualTo(names(folder)).hasSize(CsvTable.values().length);
        for (CsvTable table : CsvTable.values()) {
            assertThat(SHIPPED.resolve(table.fileName())).hasSameBinaryContentAs(folder.resolve(table.fileName()));
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    @Test
    void the_shipped_files_read_back_are_the_facts_of_the_seed() {
        assertThat(new CsvFolder(SHIPPED, SampleCity.csvOptions()).read().get()).isEqualTo(CITY);
    }

    @Test
    void the_shipped_files_have_a_bom_windows_line_ends_and_japanese_headers() throws IOException {
        String text = Files.readString(SHIPPED.resolve("staff.csv"), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF職員番号,所属コード,職位,採用日,退職日\r\n");
        assertThat(Files.readString(SHIPPED.resolve("certifications.csv"), StandardCharsets.UTF_8))
                .contains("00268,DXスペシャリスト,2025-03-31,moka-dx-talent@2023-03+moka-dx-talent-illustrative@1\r\n");
    }

    @Test
    void the_files_can_be_copied_to_a_folder_once(@TempDir Path folder) throws IOException {
        assumeFalse(WRITES, "the resources on the class path are still the old ones");
        Path demo = folder.resolve("demo");
        assertThat(SampleCity.copyTo(demo)).hasSize(CsvTable.values().length);
        for (CsvTable table : CsvTable.values()) {
            assertThat(demo.resolve(table.fileName())).hasSameBinaryContentAs(SHIPPED.resolve(table.fileName()));
        }
        assertThatThrownBy(() -> SampleCity.copyTo(demo))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("departments.csv");
    }
}
