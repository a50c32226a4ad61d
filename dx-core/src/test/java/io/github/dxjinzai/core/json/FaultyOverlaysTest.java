package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.TermId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Small edits of one sound overlay: those that its text alone shows, and those that show when it is applied. */
class FaultyOverlaysTest {

    private static final String SOUND = Documents.resource("faulty/sound.overlay.json");
    private static final SchemaCheck SCHEMA = new SchemaCheck("overlay-1");
    private static final Policy POLICY = PolicyReader.readPolicy(
                    "p.json", Documents.resource("faulty/sound.policy.json"))
            .get();

    record Fault(String name, Edit edit, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault fault(String name, Edit edit, String... expected) {
        return new Fault(name, edit, List.of(expected));
    }

    static final List<Fault> SHOWN_BY_THE_TEXT = List.of(
            fault("misspelt field", Edit.rename("/fill", "fil"), "json.unknown-field /fil"),
            fault("no policy named", Edit.drop("/extends"), "json.missing-field #"),
            fault("policy without a version", Edit.set("/extends", "\"kaede\""), "json.bad-value /extends"),
            fault("policy with two versions", Edit.set("/extends", "\"kaede@1@2\""), "json.bad-value /extends"),
            fault("format 2", Edit.set("/format", "2"), "json.format-version /format"),
            fault("blank note", Edit.set("/note/ja", "\"\""), "json.wrong-type /note/ja"),
            fault("list of values", Edit.set("/fill", "[3.5]"), "json.wrong-type /fill"),
            fault("object as a value", Edit.set("/fill/pass", "{\"value\": 3.5}"), "json.wrong-type /fill/pass"),
            fault("term that is no id", Edit.set("/fill/$pass", "3"), "json.bad-value /fill/$pass"),
            fault(
                    "scale without a step",
                    Edit.set("/scales", "[{\"id\": \"points\", \"from\": 1, \"to\": 5}]"),
                    "json.missing-field /scales/0"),
            fault(
                    "scale left open",
                    Edit.set("/scales", "[{\"id\": \"points\", \"open\": true}]"),
                    "json.missing-field /scales/0",
                    "json.missing-field /scales/0",
                    "json.missing-field /scales/0",
                    "json.unknown-field /scales/0/open"),
            fault(
                    "scale of step 0",
                    Edit.set("/scales", "[{\"id\": \"points\", \"from\": 1, \"to\": 5, \"step\": 0}]"),
                    "policy.unsound-scale /scales/0"));

    static final List<Fault> SHOWN_WHEN_APPLIED = List.of(
            fault("another policy", Edit.set("/extends", "\"momiji@1\""), "policy.overlay-of-other-policy "),
            fault("another version", Edit.set("/extends", "\"kaede@2\""), "policy.overlay-of-other-policy "),
            fault("unknown term", Edit.set("/fill/passs", "3"), "policy.dangling-reference /fill/passs"),
            fault("no option", Edit.set("/fill/way", "\"month\""), "policy.filling-type /fill/way"),
            fault("number for a choice", Edit.set("/fill/way", "3"), "policy.filling-type /fill/way"),
            fault("word for a score", Edit.set("/fill/pass", "\"high\""), "policy.filling-type /fill/pass"),
            fault("score with four decimals", Edit.set("/fill/pass", "3.5001"), "policy.filling-type /fill/pass"),
            fault("off the scale", Edit.set("/fill/pass", "5.5"), "policy.off-scale /fill/pass"),
            fault("already filled", Edit.set("/fill/high", "3"), "policy.already-filled /fill/high"),
            fault(
                    "scale already settled",
                    Edit.set("/scales", "[{\"id\": \"points\", \"from\": 1, \"to\": 3, \"step\": 1}]"),
                    "policy.already-filled /scales/0"),
            fault(
                    "unknown scale",
                    Edit.set("/scales", "[{\"id\": \"marks\", \"from\": 1, \"to\": 3, \"step\": 1}]"),
                    "policy.dangling-reference /scales/0"));

    @Test
    void the_overlay_that_is_edited_is_sound_and_fits() {
        Policy filled =
                PolicyReader.readOverlay("o.json", SOUND).get().applyTo(POLICY).get();
        assertThat(filled.openTerms()).isEmpty();
        assertThat(filled.fullVersion()).isEqualTo("kaede@1+kaede-local@1");
        assertThat(filled.term(new TermId("pass")).filling().orElseThrow().by()).isEqualTo("kaede-local@1");
        assertThat(SCHEMA.faults(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SHOWN_BY_THE_TEXT")
    void what_the_text_shows_is_refused_by_the_reader_and_by_the_schema(Fault fault) {
        List<Problem> problems = Documents.problems(PolicyReader.readOverlay("o.json", edited(fault.edit())));
        assertThat(problems.stream().map(FaultyOverlaysTest::codeAndPointer))
                .containsExactlyInAnyOrderElementsOf(fault.expected());
        assertThat(problems).allSatisfy(Documents::readsWell);
        assertThat(SCHEMA.faults(edited(fault.edit()))).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("SHOWN_WHEN_APPLIED")
    void what_does_not_fit_the_policy_is_refused_when_applied(Fault fault) {
        Overlay overlay =
                PolicyReader.readOverlay("o.json", edited(fault.edit())).get();
        List<Problem> problems = Documents.problems(overlay.applyTo(POLICY));
        assertThat(problems.stream().map(FaultyOverlaysTest::codeAndPointer))
                .containsExactlyElementsOf(fault.expected());
        assertThat(problems).allSatisfy(Documents::readsWell);
        assertThat(SCHEMA.faults(edited(fault.edit()))).isEmpty();
    }

    @Test
    void everything_that_does_not_fit_is_reported_at_once() {
        JsonNode document = Edit.parse(SOUND);
        Edit.set("/fill", "{\"passs\": 3, \"way\": \"month\", \"pass\": 9, \"high\": 3}")
                .on(document);
        Overlay overlay =
                PolicyReader.readOverlay("o.json", document.toString()).get();
        assertThat(Documents.problems(overlay.applyTo(POLICY)).stream().map(FaultyOverlaysTest::codeAndPointer))
                .containsExactly(
                        "policy.dangling-reference /fill/passs",
                        "policy.filling-type /fill/way",
                        "policy.off-scale /fill/pass",
                        "policy.already-filled /fill/high");
    }

    @Test
    void a_scale_settled_twice_in_one_overlay_is_named_by_that_overlay() {
        JsonNode policy = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        Edit.set("/scales/0", "{\"id\": \"points\", \"clause\": \"c1\", \"open\": true}")
                .on(policy);
        JsonNode document = Edit.parse(SOUND);
        String scale = "{\"id\": \"points\", \"from\": 1, \"to\": 5, \"step\": 1}";
        Edit.set("/scales", "[" + scale + ", " + scale + "]").on(document);
        List<Problem> problems = Documents.problems(PolicyReader.readOverlay("o.json", document.toString())
                .get()
                .applyTo(PolicyReader.readPolicy("p.json", policy.toString()).get()));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).values()).containsEntry("by", "kaede-local@1");
    }

    @Test
    void the_overlay_and_the_policy_it_was_applied_to_stay_as_they_were() {
        Overlay overlay = PolicyReader.readOverlay("o.json", SOUND).get();
        overlay.applyTo(POLICY).get();
        assertThat(POLICY.openTerms()).hasSize(4);
        assertThat(Documents.problems(overlay.applyTo(overlay.applyTo(POLICY).get())))
                .hasSize(4);
    }

    private static String codeAndPointer(Problem problem) {
        return problem.code().id() + " "
                + (problem.place() instanceof Place.InJson json
                        ? json.pointer().isEmpty() ? "#" : json.pointer()
                        : problem.place().describe());
    }

    private static String edited(Edit edit) {
        JsonNode document = Edit.parse(SOUND);
        edit.on(document);
        return document.toString();
    }
}
