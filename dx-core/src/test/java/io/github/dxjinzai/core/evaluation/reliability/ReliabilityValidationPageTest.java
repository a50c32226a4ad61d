package io.github.dxjinzai.core.evaluation.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in docs/validation.md is what the code computes; {@code -Ddx.golden.write=true} writes it. */
class ReliabilityValidationPageTest {

    private static final Path PAGE = Path.of("../docs/validation.md");
    private static final String BEGIN = "<!-- reliability -->\n";
    private static final String END = "<!-- /reliability -->";

    @Test
    void the_table_is_that_of_the_code() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        String table = table(ReferenceFigures.rows());
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table);
        }
    }

    @Test
    void only_the_figures_that_the_page_speaks_of_are_off_by_more_than_rounding() {
        assertThat(ReferenceFigures.rows().stream()
                        .filter(row -> !isRounded(row))
                        .map(ReferenceFigures.Row::toString))
                .containsExactly(
                        "gtheory-brennan-1-pxi: G(n_i=5)",
                        "gtheory-brennan-1-pxi: Phi(n_i=5)",
                        "gtheory-brennan-1-pxi: Phi(n_i=10)",
                        "gtheory-brennan-1-pxi: G(n_i=15)");
    }

    private static String table(List<ReferenceFigures.Row> rows) {
        StringBuilder table = new StringBuilder();
        String at = "";
        for (ReferenceFigures.Row row : rows) {
            if (!row.caseId().equals(at)) {
                at = row.caseId();
                String source = ReferenceFigures.cases().path(at).path("source").asText();
                String title = ReferenceFigures.cases().path(at).path("title").asText();
                table.append("\n### ")
                        .append(title)
                        .append("\n\nCase `")
                        .append(at)
                        .append("`. Source: ")
                        .append(source)
                        .append("\n\n");
                table.append("| figure | published | computed | difference | reference |\n");
                table.append("| --- | --- | --- | --- | --- |\n");
            }
            table.append(line(row)).append('\n');
        }
        return table.append('\n').toString();
    }

    private static String line(ReferenceFigures.Row row) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < row.published().size(); i++) {
            differences.add(difference(row, i).toPlainString());
        }
        String computed = row.computed().stream()
                .map(one -> plain(shown(one)).toPlainString())
                .collect(Collectors.joining("; "));
        String reference = row.reference().isEmpty()
                ? "–"
                : (row.isWithinTolerance() ? "agrees to " : "differs by more than ")
                        + new BigDecimal(Double.toString(row.tolerance())).stripTrailingZeros();
        return "| `" + row.figure().replace("|", "\\|") + "` | " + orNone(row.published()) + " | " + computed + " | "
                + orNone(differences) + (isRounded(row) ? "" : " *") + " | " + reference + " |";
    }

    private static String orNone(List<String> texts) {
        return texts.isEmpty() ? "–" : String.join("; ", texts);
    }

    private static BigDecimal shown(double computed) {
        return BigDecimal.valueOf(computed).setScale(8, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Computed less published, to two digits more than were printed. */
    private static BigDecimal difference(ReferenceFigures.Row row, int place) {
        BigDecimal printed = new BigDecimal(row.published().get(place));
        return plain(shown(row.computed().get(place))
                .subtract(printed)
                .setScale(Math.min(8, printed.scale() + 2), RoundingMode.HALF_EVEN));
    }

    private static boolean isRounded(ReferenceFigures.Row row) {
        for (int i = 0; i < row.published().size(); i++) {
            BigDecimal half = new BigDecimal("0.5")
                    .scaleByPowerOfTen(-new BigDecimal(row.published().get(i)).scale());
            BigDecimal exact = shown(row.computed().get(i))
                    .subtract(new BigDecimal(row.published().get(i)));
            if (exact.abs().compareTo(half) > 0) {
                return false;
            }
        }
        return true;
    }
}
