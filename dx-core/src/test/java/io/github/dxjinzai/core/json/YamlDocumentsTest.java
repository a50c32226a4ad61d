package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.source.Language;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document in YAML says what the same document in JSON says, with its own places. */
class YamlDocumentsTest {

    private static final String BUNDLED =
            ReferencePolicies.policyText("moka-dx-talent").orElseThrow();
    private static final String SMALL = Documents.resource("faulty/sound.policy.json");
    private static final YAMLMapper QUOTED = YAMLMapper.builder().build();
    private static final YAMLMapper PLAIN = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static String yaml(YAMLMapper by, JsonNode document) {
        try {
            return by.writeValueAsString(document);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    @Test
    void the_bundled_policy_in_yaml_is_the_same_policy() {
        Policy policy = ReferencePolicies.policy("moka-dx-talent");
        JsonNode document = Edit.parse(BUNDLED);
        for (String name : List.of("p.yaml", "P.YML")) {
            assertThat(PolicyReader.readPolicy(name, yaml(PLAIN, document)).get())
                    .isEqualTo(policy);
            assertThat(PolicyReader.readPolicy(name, yaml(QUOTED, document)).get())
                    .isEqualTo(policy);
        }
    }

    @Property(tries = 150)
    void any_policy_in_yaml_is_the_same_policy_or_has_the_same_problems(
            @ForAll long seed, @ForAll @IntRange(max = 3) int changes, @ForAll boolean quoted) {
        JsonNode document = MutatedPoliciesTest.mutated(SMALL, new Random(seed), changes);
        Validation<Seq<Problem>, Policy> json = PolicyReader.readPolicy("p.json", document.toString());
        Validation<Seq<Problem>, Policy> yaml =
                PolicyReader.readPolicy("p.yaml", yaml(quoted ? QUOTED : PLAIN, document));
        assertThat(yaml.isValid()).isEqualTo(json.isValid());
        if (json.isValid()) {
            assertThat(yaml.get()).isEqualTo(json.get());
        } else {
            assertThat(Documents.problems(yaml).stream().map(one -> one.at(Place.json("", pointer(one)))))
                    .isEqualTo(Documents.problems(json).stream()
                            .map(one -> one.at(Place.json("", pointer(one))))
                            .toList());
        }
    }

    /** JSON is YAML in all but name: so what is known of one reader holds for the places of the other. */
    @Property(tries = 150)
    void json_read_as_yaml_has_its_problems_at_the_same_places(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int changes) {
        String text =
                MutatedPoliciesTest.mutated(SMALL, new Random(seed), changes).toPrettyString();
        assertThat(places(PolicyReader.readPolicy("p.yaml", text)))
                .isEqualTo(places(PolicyReader.readPolicy("p.json", text)));
    }

    @Property(tries = 200)
    void a_text_cut_and_patched_anywhere_never_throws(@ForAll long seed) {
        Random random = new Random(seed);
        String document = yaml(PLAIN, Edit.parse(SMALL));
        int from = random.nextInt(document.length());
        int to = Math.min(document.length(), from + random.nextInt(30));
        String text = document.substring(0, from)
                + "{\"[,:]}-&*!|>%@`\t\n\u0000\u3000'".charAt(random.nextInt(20))
                + document.substring(to);
        assertThat(Documents.problems(PolicyReader.readPolicy("p.yaml", text))).allSatisfy(Documents::isWhole);
        PolicyReader.readOverlay("o.yml", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "on",
                "yes",
                "Off",
                "True",
                "NULL",
                "~",
                "2023-03",
                "2023-04-01",
                "1_000",
                "0o17",
                "017",
                "0x1F",
                "12:30",
                "190:20:30",
                ".5",
                "+1",
                "1.",
                ".inf",
                ".nan",
                "--",
                "1e",
                "=",
                "2023-04-01T00:00:00Z"
            })
    void what_json_would_not_read_as_a_value_stays_the_text_that_it_is(String written) {
        JsonNode read = JsonReading.open("d.yaml", "of: " + written).root().orElseThrow();
        assertThat(read.path("of").isTextual()).isTrue();
        assertThat(read.path("of").textValue()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "--",
            value = {
                "3.5,   3.5",
                "-2,    -2",
                "1e2,   1E+2",
                "0,     0",
                "true,  true",
                "false, false",
                "null,  null",
                "'',    null",
                "'\"3.5\"', '\"3.5\"'",
                "'''no''', '\"no\"'"
            })
    void what_json_would_read_as_a_value_is_that_value(String written, String json) {
        assertThat(JsonReading.open("d.yaml", "of: " + written)
                        .root()
                        .orElseThrow()
                        .path("of")
                        .toString())
                .isEqualTo(json.equals("1E+2") ? Edit.parse("1e2").toString() : json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1                     | anchor      | 1:4",
                "a: *x                       | alias       | 1:4",
                "a: !!str 2023-03            | tag         | 1:4",
                "a: !!java.io.File [x]       | tag         | 1:4",
                "a: {<<: {b: 1}}             | merge       | 1:5",
                "? [a]~: b                   | key         | 1:3",
                "a: 1~---~b: 2               | second      | 2:1",
                "&x a: 1                     | anchor      | 1:1",
                "!!map {a: 1}                | tag         | 1:1",
            })
    void what_json_cannot_say_is_refused_with_its_place(String text, String what, String place) {
        JsonReading.Opened opened = JsonReading.open("d.yaml", text.replace('~', '\n'));
        assertThat(opened.root()).isEmpty();
        assertThat(opened.reading().problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(YamlProblem.NOT_PLAIN);
            assertThat(problem.values().get("what")).contains(what);
            assertThat(problem.place().describe()).endsWith("(" + place + ")");
            Documents.readsWell(problem);
        });
    }

    @Test
    void an_alias_bomb_is_refused_before_it_grows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertThat(JsonReading.open("d.yaml", bomb.toString()).root()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "? [", "- ", "? "})
    void a_document_without_bottom_is_refused_where_it_becomes_too_deep(String opening) {
        JsonReading.Opened opened = JsonReading.open("d.yaml", opening.repeat(100_000));
        assertThat(opened.root()).isEmpty();
        // nothing more than that is said, since it was not read to its end
        assertThat(opened.reading().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(YamlProblem.NOT_PLAIN));
    }

    @Test
    void what_else_is_wrong_behind_a_nesting_that_is_too_deep_is_found_too() {
        JsonReading.Opened opened =
                JsonReading.open("d.yaml", "deep: " + "[".repeat(300) + "]".repeat(300) + "\nother: !tag x\n");
        assertThat(opened.root()).isEmpty();
        assertThat(opened.reading().problems()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:~\tb: 1       | 2:1",
                "a: [1, 2~b: 3   | 2:2",
                "a: \"x~         | 2:1",
                "a: 1~ b: 2      | 2:3",
                "a: -            | 1:4",
                "a: b: c         | 1:5",
                "a: @x           | 1:4",
                "a: \u0000x      | 1:4"
            })
    void what_is_no_yaml_is_a_problem_with_its_place(String text, String place) {
        JsonReading.Opened opened = JsonReading.open("d.yaml", text.replace('~', '\n'));
        assertThat(opened.root()).isEmpty();
        assertThat(opened.reading().problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(YamlProblem.NOT_YAML);
            assertThat(problem.place().describe()).endsWith("(" + place + ")");
            Documents.readsWell(problem);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a remark\n", "---\n", "\uFEFF\n"})
    void a_document_without_content_is_empty(String text) {
        assertThat(JsonReading.open("d.yaml", text).reading().problems())
                .extracting(Problem::code)
                .containsExactly(JsonProblem.EMPTY);
    }

    @Test
    void a_field_that_stands_twice_is_found_at_its_second_place() {
        List<Problem> problems = JsonReading.open("d.yaml", "a:\n  b: 1\n  c: 2\n  b: 3\n")
                .reading()
                .problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).describe(Language.EN)).startsWith("d.yaml#/a/b (4:3): [json.duplicate-field]");
    }

    @Test
    void a_version_without_quotes_that_reads_as_a_number_is_a_problem_where_it_stands() {
        String text = yaml(PLAIN, Edit.parse(SMALL)).replaceFirst("version: .*", "version: 1.10");
        assertThat(Documents.problems(PolicyReader.readPolicy("p.yaml", text)))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("p.yaml#/version (4:10): [json.wrong-type]");
    }

    private static String pointer(Problem problem) {
        return ((Place.InJson) problem.place()).pointer();
    }

    private static List<String> places(Validation<Seq<Problem>, Policy> read) {
        return Documents.problems(read).stream()
                .map(one -> one.toString().substring(2 + one.place().describe().indexOf('#')))
                .toList();
    }
}
