package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.testkit.CaseProblem;
import io.github.dxjinzai.core.testkit.PolicyCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/policy-tests.md tells is what the code does. */
class PolicyTestsPageTest {

    private static final Path PAGE = Path.of("../docs/policy-tests.md");
    private static final String HEAD = "format: 1\nof: kaede-dx@2024\ncases:\n";

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Policy kaede() {
        return PolicyReader.readPolicy("kaede.policy.yaml", Documents.resource("cases/kaede.policy.yaml"))
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> files() {
        return blocks("yaml").stream()
                .map(block -> block.startsWith("format:") ? block : HEAD + block)
                .toList();
    }

    private static Policy policyOf(String file) {
        return file.contains("kaede-dx@") ? kaede() : Moka.illustrative();
    }

    @Test
    void every_case_shown_is_read_and_passes() {
        int cases = 0;
        for (String file : files()) {
            PolicyCases shown = CaseReader.read("page.cases.yaml", file, policyOf(file))
                    .toEither()
                    .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
            shown.assertAllPass();
            cases += shown.cases().size();
        }
        assertThat(cases).isEqualTo(11);
    }

    /** A page whose boundaries say nothing would pass as well: a policy that asks for a little more must fail it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "atLeast: 12, within; atLeast: 12.001, within",
                "atLeast: 12, within; atLeast: 11.5, within",
                "served: { years: 3 }; served: { months: 37 }",
                "grace: { months: 6 }; grace: { months: 5 }",
                "atLeast: 30, within; atLeast: 30.001, within",
                "atLeast: this; above: this",
                "post: [監査員]; post: [係長]",
                "combine: each-perspective, atLeast: 4 }; combine: each-perspective, atLeast: 4.5 }",
                "of: team, perspectives; of: person, perspectives"
            })
    void a_policy_with_another_boundary_fails_a_case_of_the_page(String is, String becomes) {
        String text = Documents.resource("cases/kaede.policy.yaml");
        assertThat(text).contains(is);
        Policy changed = PolicyReader.readPolicy("kaede.policy.yaml", text.replace(is, becomes))
                .get();
        boolean failed = files().stream()
                .filter(file -> file.contains("kaede-dx@"))
                .map(file -> CaseReader.read("page.cases.yaml", file, kaede()).get())
                .flatMap(shown -> new PolicyCases(changed, shown.cases()).run().stream())
                .anyMatch(one -> !one.passed());
        assertThat(failed).isTrue();
    }

    @Test
    void every_file_shown_follows_the_schema() {
        for (String file : files()) {
            JsonNode tree = JsonReading.open("page.yaml", file).root().orElseThrow();
            assertThat(new SchemaCheck("cases-1").faults(tree.toString()))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void every_field_and_word_of_the_schema_is_told() {
        Set<String> words = new TreeSet<>();
        words(Edit.parse(Schemas.text("cases-1").orElseThrow()), words);
        Set<String> told = Pattern.compile("`([^`\n]+)`")
                .matcher(page())
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("[^A-Za-z$-]+")))
                .collect(Collectors.toSet());
        assertThat(words).hasSizeGreaterThan(60);
        assertThat(told).containsAll(words);
    }

    private static void words(JsonNode schema, Set<String> into) {
        schema.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (field.getKey().equals("properties")) {
                value.properties().forEach(named -> {
                    into.add(named.getKey());
                    // the codes of reasons are those of judgments
                    if (!named.getKey().equals("reason")) {
                        words(named.getValue(), into);
                    }
                });
            } else if (field.getKey().equals("enum")) {
                value.forEach(word -> into.add(word.asText()));
            } else {
                words(value, into);
            }
        });
        if (schema.isArray()) {
            schema.forEach(part -> words(part, into));
        }
    }

    @Test
    void the_table_of_codes_is_that_of_the_code() {
        String table = Stream.of(CaseProblem.values())
                .map(code -> "| `" + code.id() + "` | " + Words.of(code.severity()) + " | "
                        + code.text().message().in(Language.JA) + " | "
                        + code.text().message().in(Language.EN) + " | "
                        + code.text().mend().orElseThrow().in(Language.JA) + " | "
                        + code.text().mend().orElseThrow().in(Language.EN) + " |\n")
                .collect(Collectors.joining(
                        "",
                        "| code | severity | 日本語 | English | 直し方 | mending |\n| --- | --- | --- | --- | --- | --- |\n",
                        ""));
        rewriteIfAsked("<!-- codes -->\n", "<!-- /codes -->", table);
        assertThat(page()).contains("<!-- codes -->\n" + table + "<!-- /codes -->");
    }

    private static void rewriteIfAsked(String before, String after, String text) {
        if (Boolean.getBoolean("dx.golden.write")) {
            String page = page();
            int from = page.indexOf(before) + before.length();
            try {
                Files.writeString(PAGE, page.substring(0, from) + text + page.substring(page.indexOf(after, from)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
