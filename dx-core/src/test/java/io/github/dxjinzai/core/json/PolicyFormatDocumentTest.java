package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/policy-format.md tells is what the code does. */
class PolicyFormatDocumentTest {

    private static final String DOCUMENT = document();

    private static String document() {
        try {
            return Files.readString(Path.of("../docs/policy-format.md"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void the_table_of_codes_is_that_of_the_code() {
        String table = Stream.<ProblemCode[]>of(JsonProblem.values(), YamlProblem.values(), PolicyProblem.values())
                .flatMap(Stream::of)
                .map(code -> "| `" + code.id() + "` | " + Words.of(code.severity()) + " | "
                        + code.text().message().in(Language.JA) + " | "
                        + code.text().message().in(Language.EN) + " | "
                        + code.text().mend().orElseThrow().in(Language.JA) + " | "
                        + code.text().mend().orElseThrow().in(Language.EN) + " |\n")
                .collect(Collectors.joining(
                        "",
                        "<!-- codes -->\n| code | severity | 日本語 | English | 直し方 | mending |\n| --- | --- | --- | --- | --- | --- |\n",
                        "<!-- /codes -->"));
        int from = DOCUMENT.indexOf("<!-- codes -->");
        int to = DOCUMENT.indexOf("<!-- /codes -->") + "<!-- /codes -->".length();
        if (Boolean.getBoolean("dx.golden.write")) {
            write(DOCUMENT.substring(0, from) + table + DOCUMENT.substring(to));
        } else {
            assertThat(DOCUMENT.substring(from, to)).isEqualTo(table);
        }
    }

    private static void write(String document) {
        try {
            Files.writeString(Path.of("../docs/policy-format.md"), document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void every_field_and_word_of_the_schemas_is_told() {
        Set<String> words = new TreeSet<>();
        for (String name : List.of("policy-1", "overlay-1")) {
            words(Edit.parse(Schemas.text(name).orElseThrow()), words);
        }
        Set<String> told = Pattern.compile("`([^`\n]+)`|\"([^\"\n]+)\"")
                .matcher(DOCUMENT)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(text -> Stream.of(text.split("[^A-Za-z$-]+")))
                .collect(Collectors.toSet());
        assertThat(words).hasSizeGreaterThan(80);
        assertThat(told).containsAll(words);
    }

    private static void words(JsonNode schema, Set<String> into) {
        schema.path("properties").fieldNames().forEachRemaining(into::add);
        schema.path("enum").forEach(word -> into.add(word.asText()));
        schema.forEach(part -> words(part, into));
    }

    private static final String ATTESTERS = "[{\"id\": \"head\", \"name\": {\"en\": \"Head\"}, \"clause\": \"c1\"}]";

    private static final String ACHIEVEMENTS = Stream.of(
                    "exam-a qualification",
                    "exam-b qualification",
                    "exam-c qualification",
                    "course training hours",
                    "recommendation attestation",
                    "data-skill assessment level",
                    "exam-marks assessment total strategy")
            .map(PolicyFormatDocumentTest::achievement)
            .collect(Collectors.joining(", ", "[", "]"));

    private static String achievement(String words) {
        String[] word = words.split(" ");
        String quantities =
                Stream.of(word).skip(2).map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
        return "{\"id\": \"" + word[0] + "\", \"kind\": \"" + word[1] + "\", \"name\": {\"en\": \"" + word[0]
                + "\"}, \"quantities\": [" + quantities + "], \"clause\": \"c1\"}";
    }

    @Test
    void every_criterion_shown_is_read_and_every_operator_is_shown() {
        JsonNode sound = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        List<String> shown = blocks("## The language of criteria");
        assertThat(shown).hasSize(17);
        for (String criterion : shown) {
            JsonNode policy = sound.deepCopy();
            Edit.set("/achievements", ACHIEVEMENTS).on(policy);
            Edit.set("/attesters", ATTESTERS).on(policy);
            Edit.set("/roles/2/certifiedWhen", criterion).on(policy);
            assertThat(Documents.problems(PolicyReader.readPolicy("p.json", policy.toString())))
                    .as(criterion)
                    .isEmpty();
        }
        for (String operator : List.of(
                "all",
                "any",
                "some",
                "not",
                "holds",
                "profile",
                "exists",
                "count",
                "consecutiveYears",
                "total",
                "level",
                "served",
                "joined",
                "post",
                "department",
                "during",
                "choose",
                "score")) {
            assertThat(shown).anyMatch(criterion -> criterion.contains("\"" + operator + "\": "));
        }
    }

    @Test
    void the_overlay_shown_fits_its_policy() {
        String overlay = blocks("## Open terms and overlays").get(0);
        assertThat(PolicyReader.readOverlay("o.json", overlay)
                        .get()
                        .applyTo(PolicyReader.readPolicy("p.json", Documents.resource("faulty/sound.policy.json"))
                                .get())
                        .isValid())
                .isTrue();
    }

    @Test
    void the_overlay_shown_that_changes_parts_fits_a_base_that_lets_it() {
        String overlay = blocks("## Open terms and overlays").get(1);
        JsonNode base = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        Edit.set("/id", "\"ken\"").on(base);
        Edit.set("/overridable", "[\"/roles/*/name\", \"/targets\", \"/measures\"]")
                .on(base);
        assertThat(Documents.problems(PolicyResolution.resolve(
                        new PolicyResolution.Document("p.json", base.toString()),
                        List.of(new PolicyResolution.Document("o.yaml", overlay)))))
                .isEmpty();
    }

    private static List<String> blocks(String heading) {
        int from = DOCUMENT.indexOf(heading);
        int to = DOCUMENT.indexOf("\n## ", from + 1);
        List<String> blocks = new ArrayList<>();
        String[] parts = DOCUMENT.substring(from, to).split("```", -1);
        for (int i = 1; i < parts.length; i += 2) {
            blocks.add(parts[i].substring("json\n".length()));
        }
        return blocks;
    }
}
