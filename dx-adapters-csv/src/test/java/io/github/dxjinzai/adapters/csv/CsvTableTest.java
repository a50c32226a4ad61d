package io.github.dxjinzai.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.adapters.csv.CsvTable.Column;
import io.github.dxjinzai.core.source.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    @Test
    void no_header_means_two_columns_of_one_file() {
        for (CsvTable table : CsvTable.values()) {
            assertThat(table.columns().stream()
                            .flatMap(column -> Arrays.stream(Language.values()).map(column::header)))
                    .as(table.fileName())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_column_stands_in_some_file() {
        assertThat(Arrays.stream(CsvTable.values()).flatMap(table -> table.columns().stream()))
                .contains(Column.values());
    }

    @Test
    void ids_of_problems_are_unique_and_both_languages_have_the_same_holes() {
        assertThat(CsvProblem.values())
                .extracting(CsvProblem::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("csv."));
        for (CsvProblem problem : CsvProblem.values()) {
            assertThat(holes(problem.text().message().in(Language.JA)))
                    .as(problem.id())
                    .isEqualTo(holes(problem.text().message().in(Language.EN)));
        }
    }

    private static Set<String> holes(String message) {
        return HOLE.matcher(message).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void the_page_on_csv_files_has_a_row_for_every_column_of_every_file_and_no_other() throws IOException {
        List<String> expected = new ArrayList<>();
        for (CsvTable table : CsvTable.values()) {
            for (CsvTable.Column column : table.columns()) {
                expected.add("| `" + table.fileName() + "` | " + column.header(Language.JA) + " | `"
                        + column.header(Language.EN) + "` | "
                        + column.need().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |");
            }
        }
        List<String> rows = Files.readAllLines(Path.of("../docs/csv-format.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ") + 2))
                .toList();
        assertThat(rows).containsExactlyElementsOf(expected);
    }
}
