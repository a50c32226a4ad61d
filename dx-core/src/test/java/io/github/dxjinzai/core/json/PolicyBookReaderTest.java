package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PublishedPolicy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.source.Digest;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book of published versions, and the digest that holds them. */
class PolicyBookReaderTest {

    private static final String SOUND = Documents.resource("faulty/sound.policy.json");
    private static final SchemaCheck SCHEMA = new SchemaCheck("policy-book-1");

    private static String version(String version, String from) {
        JsonNode tree = Edit.parse(SOUND);
        Edit.set("/version", "\"" + version + "\"").on(tree);
        Edit.set("/inForce", "{\"from\": \"" + from + "\"}").on(tree);
        Edit.set("/status", "\"adopted\"").on(tree);
        return tree.toString();
    }

    private static final Map<String, String> FILES = new HashMap<>(Map.of(
            "a.policy.json", version("1", "2024-04-01"),
            "b.policy.json", version("2", "2025-04-01"),
            "same-day.policy.json", version("3", "2025-04-01")));

    private static PublishedPolicy published(String file) {
        Policy policy =
                PolicyReader.readPolicy(file, FILES.getOrDefault(file, "")).get();
        return new PublishedPolicy(policy, file, List.of(), PolicyDigest.of(policy));
    }

    private static Validation<Seq<Problem>, List<PublishedPolicy>> read(String book, Map<String, String> files) {
        return PolicyBookReader.read(
                "book.json",
                book,
                name -> Optional.ofNullable(files.get(name)).map(text -> new PolicyResolution.Document(name, text)));
    }

    private static String book(String... files) {
        List<PublishedPolicy> versions = new ArrayList<>();
        String text = "";
        for (String file : files) {
            text = PolicyBookReader.publish(versions, published(file)).get();
            versions.add(published(file));
        }
        return text;
    }

    private static List<String> problems(Validation<Seq<Problem>, ?> read) {
        return read.isValid()
                ? List.of()
                : read.getError()
                        .map(one -> one.code().id() + " " + one.place().describe())
                        .asJava();
    }

    @Test
    void what_is_published_is_read_back_in_the_order_of_its_first_days() {
        String book = book("b.policy.json", "a.policy.json");
        assertThat(SCHEMA.faults(book)).isEmpty();
        assertThat(read(book, FILES).get())
                .extracting(one -> one.policy().version().version())
                .containsExactly("1", "2");
    }

    @Test
    void a_version_published_twice_with_the_same_text_is_one() {
        List<PublishedPolicy> versions = List.of(published("a.policy.json"));
        assertThat(PolicyBookReader.publish(versions, published("a.policy.json"))
                        .get())
                .isEqualTo(book("a.policy.json"));
    }

    @Test
    void a_published_version_that_was_changed_is_refused_whatever_was_changed() {
        String book = book("a.policy.json", "b.policy.json");
        Map<String, String> changed = new HashMap<>(FILES);
        changed.put(
                "a.policy.json",
                FILES.getOrDefault("a.policy.json", "")
                        .replace("\"municipality\":{\"ja\":\"", "\"municipality\":{\"ja\":\"新"));
        assertThat(changed).isNotEqualTo(FILES);
        assertThat(problems(read(book, changed)))
                .singleElement()
                .asString()
                .startsWith("policy.changed-after-publication book.json#/versions/0/digest");
    }

    @Test
    void nor_can_it_be_published_anew_under_the_same_version() {
        Policy policy = PolicyReader.readPolicy(
                        "a.policy.json", FILES.getOrDefault("a.policy.json", "").replace("\"ja\":\"", "\"ja\":\"新"))
                .get();
        assertThat(problems(PolicyBookReader.publish(
                        List.of(published("a.policy.json")),
                        new PublishedPolicy(policy, "a.policy.json", List.of(), PolicyDigest.of(policy)))))
                .singleElement()
                .asString()
                .startsWith("policy.changed-after-publication");
    }

    @Test
    void layout_and_the_order_of_fields_do_not_change_a_digest() {
        Map<String, String> other = new HashMap<>(FILES);
        other.put("a.policy.json", Edit.parse(reversed("a.policy.json")).toPrettyString());
        assertThat(other).isNotEqualTo(FILES);
        assertThat(read(book("a.policy.json"), other).isValid()).isTrue();
    }

    private static String reversed(String file) {
        JsonNode tree = Edit.parse(FILES.getOrDefault(file, ""));
        Map<String, JsonNode> fields = new TreeMap<>(Collections.reverseOrder());
        tree.properties().forEach(one -> fields.put(one.getKey(), one.getValue()));
        StringBuilder text = new StringBuilder("{");
        fields.forEach((name, value) -> text.append(text.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
        return text.append('}').toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"format\" : 1; \"format\" : 2; json.format-version book.json#/format",
                "\"id\" : \"; \"ids\" : \"; json.missing-field book.json#",
                "a.policy.json; z.policy.json; policy.book-file-missing book.json#/versions/0/policy",
                "\"version\" : \"1\"; \"version\" : \"9\"; policy.other-version-in-file book.json#/versions/0/version",
                "\"digest\" : \"; \"digest\" : \"X; json.bad-value book.json#/versions/0/digest",
                "\"policy\" : \"b.policy.json\"; \"policy\" : \"a.policy.json\"; policy.other-version-in-file book.json#/versions/1"
            })
    void a_faulty_book_is_a_problem_at_its_place(String is, String becomes, String code) {
        String book = book("a.policy.json", "b.policy.json");
        assertThat(book).contains(is);
        assertThat(problems(read(book.replaceFirst(Pattern.quote(is), becomes), FILES)))
                .anyMatch(one -> one.startsWith(code));
    }

    @Test
    void an_entry_twice_and_two_versions_of_one_day_are_problems() {
        String twice = book("a.policy.json").replaceFirst("(?s)\\[\\s*(\\{.*\\})\\s*\\]", "[$1,$1]");
        assertThat(problems(read(twice, FILES))).singleElement().asString().startsWith("policy.published-twice");
        assertThat(problems(PolicyBookReader.publish(
                        List.of(published("b.policy.json")), published("same-day.policy.json"))))
                .singleElement()
                .asString()
                .startsWith("policy.both-in-force");
        String both = book("b.policy.json")
                .replace(
                        "\"versions\" : [",
                        "\"versions\" : [{\"version\": \"3\", \"policy\": \"same-day.policy.json\", \"digest\": \""
                                + published("same-day.policy.json").digest() + "\"},");
        assertThat(problems(read(both, FILES))).singleElement().asString().startsWith("policy.both-in-force");
    }

    @Test
    void a_draft_is_not_published_and_neither_is_another_policy_into_the_book() {
        Policy draft = PolicyReader.readPolicy(
                        "d.json", version("4", "2026-04-01").replace("\"adopted\"", "\"draft\""))
                .get();
        assertThat(problems(PolicyBookReader.publish(
                        List.of(), new PublishedPolicy(draft, "d.json", List.of(), PolicyDigest.of(draft)))))
                .singleElement()
                .asString()
                .startsWith("policy.draft-published");
        Policy moka = Moka.published();
        assertThat(problems(PolicyBookReader.publish(
                        List.of(published("a.policy.json")),
                        new PublishedPolicy(moka, "moka", List.of(), PolicyDigest.of(moka)))))
                .singleElement()
                .asString()
                .startsWith("policy.other-version-in-file");
    }

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Property(tries = 100)
    void two_policies_have_one_digest_only_if_they_are_equal(
            @ForAll("policies") Policy one, @ForAll("policies") Policy other) {
        assertThat(PolicyDigest.of(one).equals(PolicyDigest.of(other))).isEqualTo(one.equals(other));
        assertThat(PolicyDigest.of(PolicyReader.readPolicy("p.json", PolicyWriter.write(one))
                        .get()))
                .isEqualTo(PolicyDigest.of(one));
    }

    /** What was published must be found unchanged by any later version of the library. */
    @Test
    void the_digests_of_the_bundled_policies_are_what_they_were() {
        StringBuilder all = new StringBuilder();
        all.append("moka-dx-talent ").append(PolicyDigest.of(Moka.published())).append('\n');
        all.append("with its overlay ")
                .append(PolicyDigest.of(Moka.illustrative()))
                .append('\n');
        ReferencePolicies.gallery()
                .forEach(id -> all.append(id)
                        .append(' ')
                        .append(PolicyDigest.of(ReferencePolicies.gallery(id)))
                        .append('\n'));
        assertThat(all.toString()).isEqualTo(Documents.resource("policy-digests.txt"));
    }

    @Test
    void a_digest_is_that_of_the_standard() {
        assertThat(Digest.of("abc".getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> new Digest("BA78")).hasMessageContaining("BA78");
    }
}
