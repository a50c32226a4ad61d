package io.github.dxjinzai.core.simulation.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tables in docs/calibration.md are what the code computes; {@code -Ddx.golden.write=true} writes them. */
class CalibrationPageTest {

    private static final Path PAGE = Path.of("../docs/calibration.md");

    /** How many were certified, and how many were asked for. */
    private static final int CERTIFIED = 21;

    private static final int TARGET = 20;

    @Test
    void the_tables_are_those_of_the_code() throws IOException {
        String page = Files.readString(PAGE);
        String written = replaced(replaced(replaced(page, "share", shares()), "team", teams()), "next", nextYears());
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertThat(page).isEqualTo(written);
        }
    }

    private static String replaced(String page, String name, String table) {
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- /" + name + " -->");
        return page.substring(0, from) + "\n" + table + "\n" + page.substring(to);
    }

    private static String shares() {
        StringBuilder table =
                new StringBuilder("| took part | estimate | 95 % interval | if it is so, 20 or more again |\n");
        table.append("| --- | --- | --- | --- |\n");
        for (int people : List.of(21, 24, 30, 40, 60, 120, 240)) {
            Share share = new Share(CERTIFIED, people);
            Interval interval = share.exact95();
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %.3f | %.3f to %.3f | %.2f |\n",
                    people,
                    share.estimate(),
                    interval.low(),
                    interval.high(),
                    atLeast(people, share.estimate())));
        }
        return table.toString();
    }

    /** Of teams of seven that pass or fail together. */
    private static String teams() {
        StringBuilder table =
                new StringBuilder("| teams of seven | estimate | 95 % interval | if it is so, 20 or more again |\n");
        table.append("| --- | --- | --- | --- |\n");
        for (int teams : List.of(3, 4, 6, 12)) {
            Share share = new Share(CERTIFIED / 7, teams);
            Interval interval = share.exact95();
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %.3f | %.3f to %.3f | %.2f |\n",
                    teams,
                    share.estimate(),
                    interval.low(),
                    interval.high(),
                    1 - below(teams, share.estimate(), 3)));
        }
        return table.toString();
    }

    private static double atLeast(int people, double p) {
        return 1 - below(people, p, TARGET);
    }

    /** The probability of fewer than so many successes. */
    private static double below(int trials, double p, int successes) {
        if (p == 1) {
            return trials < successes ? 1 : 0;
        }
        double term = Math.pow(1 - p, trials);
        double sum = 0;
        for (int i = 0; i < successes; i++) {
            sum += term;
            term *= (double) (trials - i) / (i + 1) * p / (1 - p);
        }
        return sum;
    }

    private static String nextYears() {
        YearlyCount count = new YearlyCount(CERTIFIED, 1);
        StringBuilder table = new StringBuilder("| at least | probability |\n| --- | --- |\n");
        for (int people : List.of(10, 20, 30, 40)) {
            table.append(String.format(Locale.ROOT, "| %d | %.2f |\n", people, count.nextYearAtLeast(people)));
        }
        return table.toString();
    }

    @Test
    void the_page_says_what_the_tables_show() throws IOException {
        Interval mean = new YearlyCount(CERTIFIED, 1).exact95();
        assertThat(Files.readString(PAGE))
                .contains(String.format(Locale.ROOT, "from %.1f to %.1f people a year", mean.low(), mean.high()));
        assertThat(new Share(CERTIFIED, 21).exact95().high()).isEqualTo(1);
        assertThat(new Share(CERTIFIED, 240).exact95().low()).isLessThan(0.06);
    }
}
