package io.github.dxjinzai.core.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/policy-checks.md tells is what the code does; with {@code -Ddx.golden.write=true} its tables are written anew. */
class PolicyChecksPageTest {

    private static final Path PAGE = Path.of("../docs/policy-checks.md");

    @Test
    void the_table_of_codes_is_that_of_the_code() throws IOException {
        check(
                "codes",
                Stream.of(ReviewProblem.values())
                        .map(code -> "| `" + code.id() + "` | " + Words.of(code.severity()) + " | "
                                + both(code.text().message()) + " | "
                                + both(code.text().mend().orElseThrow()) + " |\n")
                        .collect(Collectors.joining(
                                "",
                                "| code | severity | 日本語 | English | 直し方 | mending |\n| --- | --- | --- | --- | --- | --- |\n",
                                "")));
    }

    @Test
    void the_reasons_are_those_of_the_code() throws IOException {
        check(
                "reasons",
                Stream.of(NeverMet.values())
                        .filter(why -> why != NeverMet.ROLE_UNREACHABLE)
                        .map(why -> "| " + both(why.text()) + " |\n")
                        .collect(Collectors.joining("", "| 日本語 | English |\n| --- | --- |\n", "")));
    }

    private static String both(LocalizedText text) {
        return text.in(Language.JA) + " | " + text.in(Language.EN);
    }

    private static void check(String name, String table) throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- /" + name + " -->");
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table);
        }
    }
}
