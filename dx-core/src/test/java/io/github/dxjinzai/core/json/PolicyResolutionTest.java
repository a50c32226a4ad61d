package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.json.PolicyResolution.Document;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.PartPath;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Provenance;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermType;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A base and the overlays on it become one policy, and everything in it says where it comes from. */
class PolicyResolutionTest {

    private static final String SMALL = Documents.resource("faulty/sound.policy.json");
    private static final String LOCAL = Documents.resource("faulty/sound.overlay.json");
    private static final SchemaCheck POLICY_SCHEMA = new SchemaCheck("policy-1");
    private static final SchemaCheck OVERLAY_SCHEMA = new SchemaCheck("overlay-1");
    private static final SchemaCheck RESOLVED_SCHEMA = new SchemaCheck("resolved-1");
    private static final List<String> OVERRIDABLE = List.of(
            "/targets",
            "/roles/*/name",
            "/roles/*/certifiedWhen",
            "/measures",
            "/terms/high",
            "/municipality",
            "/statements",
            "/skillMap/rows/helper/marks");

    private static Document base() {
        JsonNode base = Edit.parse(SMALL);
        ArrayNode overridable = ((ObjectNode) base).putArray("overridable");
        OVERRIDABLE.forEach(overridable::add);
        assertThat(POLICY_SCHEMA.faults(base.toString())).isEmpty();
        return new Document("base.json", base.toPrettyString());
    }

    private static Document overlay(String id, String of, String rest) {
        String text = "{\n\"format\": 1,\n\"id\": \"" + id + "\",\n\"version\": \"1\",\n\"extends\": \"" + of
                + "\",\n\"note\": {\"ja\": \"" + id + "の値\"},\n" + rest + "\n}";
        assertThat(OVERLAY_SCHEMA.faults(text)).isEmpty();
        return new Document(id + ".json", text);
    }

    private static List<String> problems(Document base, Document... overlays) {
        List<Problem> problems = Documents.problems(PolicyResolution.resolve(base, List.of(overlays)));
        assertThat(problems).allSatisfy(Documents::readsWell);
        return problems.stream()
                .map(one -> one.place().describe() + " " + one.code().id())
                .toList();
    }

    private static PolicyResolution sound(Document base, Document... overlays) {
        PolicyResolution resolved = PolicyResolution.resolve(base, List.of(overlays))
                .toEither()
                .getOrElseThrow(all -> new AssertionError(all.mkString("\n")));
        assertThat(POLICY_SCHEMA.faults(resolved.document())).isEmpty();
        assertThat(RESOLVED_SCHEMA.faults(resolved.json())).isEmpty();
        return resolved;
    }

    @Test
    void what_may_be_changed_is_changed_and_the_rest_stays() {
        PolicyResolution resolved = sound(base(), overlay("sakura", "kaede@1", """
                        "replace": {
                          "/roles/helper/name": {"ja": "推進員"},
                          "/targets/list/helper@2024/people": 8,
                          "/terms/high/value": 4.5,
                          "/roles/guide/certifiedWhen/all/led/atLeast": 3,
                          "/skillMap/rows/helper/marks": {"data": "marked"}
                        },
                        "remove": ["/measures/course", "/targets/list/helper"],
                        "add": {
                          "clauses": [{"id": "own", "heading": "市の方針"}],
                          "statements": [{"id": "s2", "text": {"ja": "市民とともに"}, "clause": "own"}],
                          "raterGroups": [{"id": "citizen", "name": {"ja": "市民"}, "clause": "own"}],
                          "targets": [{"role": "guide", "year": 2025, "people": 2, "clause": "own"}],
                          "roles": [{"id": "master", "name": {"ja": "達人"}, "clause": "own",
                            "certifiedWhen": {"id": "held", "holds": "chief"}}]
                        },
                        "fill": {"pass": 3.5}"""));
        Policy policy = resolved.policy();
        assertThat(policy.role(new RoleId("helper")).name().in(Language.JA)).isEqualTo("推進員");
        assertThat(policy.role(new RoleId("guide")).name().in(Language.JA)).isEqualTo("先導者");
        assertThat(policy.measures()).isEmpty();
        assertThat(policy.targets().list())
                .extracting(one -> one.role() + " " + one.people().orElseThrow())
                .containsExactly("helper 8", "guide 2");
        assertThat(policy.ladder().ascending()).last().hasToString("master");
        assertThat(policy.fullVersion()).isEqualTo("kaede@1+sakura@1");
        assertThat(policy.terms().values())
                .filteredOn(term -> !term.isOpen())
                .extracting(term -> term.id() + " " + term.filling().orElseThrow())
                .containsExactly("pass Filling[value=3.5, by=sakura@1]", "high Filling[value=4.5, by=sakura@1]");
        Provenance provenance = resolved.provenance();
        assertThat(provenance.of(path("/roles/helper/name/ja")).orElseThrow()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Provenance.Kind.REPLACED);
            assertThat(entry.by()).hasToString("sakura@1");
            assertThat(entry.note().orElseThrow().in(Language.JA)).isEqualTo("sakuraの値");
            assertThat(entry.place().describe()).isEqualTo("sakura.json#/replace/~1roles~1helper~1name (8:25)");
        });
        assertThat(provenance.of(path("/roles/helper/duties"))).isEmpty();
        assertThat(provenance.of(path("/terms/pass/value")).orElseThrow().kind())
                .isEqualTo(Provenance.Kind.FILLED);
        assertThat(provenance.of(path("/roles/master/name")).orElseThrow().kind())
                .isEqualTo(Provenance.Kind.ADDED);
        assertThat(provenance.of(path("/measures/course")).orElseThrow().kind()).isEqualTo(Provenance.Kind.REMOVED);
        assertThat(resolved.valueAt(path("/roles/helper/name"))).isEqualTo("{\"ja\":\"推進員\"}");
    }

    private static PartPath path(String text) {
        return PartPath.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "\"replace\": {\"/name\": {\"ja\": \"x\"}}; /replace/~1name (7:22) policy.not-overridable",
                "\"replace\": {\"/roles/helper/id\": \"x\"}; /replace/~1roles~1helper~1id (7:33) policy.not-overridable",
                "\"replace\": {\"/version\": \"x\"}; /replace/~1version (7:25) policy.not-overridable",
                "\"replace\": {\"/overridable\": []}; /replace/~1overridable (7:29) policy.not-overridable",
                "\"replace\": {\"/measures/course/id\": \"x\"}; /replace/~1measures~1course~1id (7:36) policy.not-overridable",
                "\"remove\": [\"/roles/helper\"]; /remove/0 (7:12) policy.not-overridable",
                "\"remove\": [\"/measures/no-course\"]; /remove/0 (7:12) policy.no-such-part",
                "\"replace\": {\"/roles/nobody/name\": {\"ja\": \"x\"}}; /replace/~1roles~1nobody~1name (7:35) policy.no-such-part",
                "\"replace\": {\"/measures/course/name/ja/x\": 1}; /replace/~1measures~1course~1name~1ja~1x (7:43) policy.no-such-part",
                "\"replace\": {\"/targets\": 3}; /replace/~1targets (7:25) json.wrong-type",
                "\"replace\": {\"/targets/list/helper@2024/people\": -3}; /replace/~1targets~1list~1helper@2024~1people (7:49) json.bad-value",
                "\"replace\": {\"/roles/helper/certifiedWhen\": {\"id\": \"x\", \"holds\": \"y\"}}; /replace/~1roles~1helper~1certifiedWhen/holds (7:65) policy.dangling-reference",
                "\"add\": {\"statements\": [{\"id\": \"s1\", \"text\": {\"ja\": \"x\"}, \"clause\": \"c1\"}]}; /add/statements/0/id (7:31) policy.duplicate-id",
                "\"add\": {\"clauses\": [{\"id\": \"c9\"}]}; /add/clauses/0 (7:21) json.missing-field"
            })
    void what_is_wrong_points_to_the_overlay(String rest, String expected) {
        assertThat(problems(base(), overlay("sakura", "kaede@1", rest.strip())))
                .containsExactly("sakura.json#" + expected.strip());
    }

    @Test
    void what_the_base_is_left_wrong_by_points_to_the_base() {
        assertThat(problems(
                        base(), overlay("sakura", "kaede@1", "\"replace\": {\"/statements\": [], \"/measures\": []}")))
                .isEmpty();
        Document base =
                new Document("base.json", base().text().replace("\"/statements\"", "\"/statements\", \"/clauses/c2\""));
        assertThat(problems(base, overlay("sakura", "kaede@1", "\"remove\": [\"/clauses/c2\"]")))
                .hasSize(3)
                .allMatch(one -> one.matches("base\\.json#/.*/clause \\(\\d+:\\d+\\) policy.dangling-reference"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "\"replace\": {\"/targets\": {}};\"replace\": {\"/targets/list/helper@2024/people\": 1}",
                "\"remove\": [\"/measures/course\"];\"replace\": {\"/measures\": []}",
                "\"replace\": {\"/measures\": []};\"add\": {\"measures\": [{\"id\": \"m\"}]}",
                "\"add\": {\"roles\": [{\"id\": \"a\"}]};\"add\": {\"roles\": [{\"id\": \"b\"}]}"
            })
    void two_that_do_not_build_on_each_other_may_not_change_the_same_part(String one, String other) {
        assertThat(problems(base(), overlay("ume", "kaede@1", one), overlay("sakura", "kaede@1", other)))
                .anyMatch(problem -> problem.startsWith("ume.json#") && problem.endsWith("policy.overlay-conflict"));
    }

    @Test
    void one_that_builds_on_another_may_change_what_that_one_changed_and_filled() {
        Document ume = overlay("ume", "kaede@1", """
                "overridable": ["/statements/own", "/statements/s1"],
                "replace": {"/municipality": {"ja": "うめ"}, "/terms/high/value": 3},
                "add": {"statements": [{"id": "own", "text": {"ja": "うめ"}, "clause": "c1"}]}""");
        Document sakura = overlay("sakura", "ume@1", """
                "replace": {"/municipality": {"ja": "さくら"}, "/statements/own/text": {"ja": "さくら"},
                  "/terms/high/value": 5}""");
        Policy policy = sound(base(), sakura, ume).policy();
        assertThat(policy.municipality().in(Language.JA)).isEqualTo("さくら");
        assertThat(policy.statements()).last().asString().contains("さくら");
        assertThat(policy.fullVersion()).isEqualTo("kaede@1+ume@1+sakura@1");
        assertThat(problems(base(), sakura))
                .containsExactly("sakura.json#/extends (5:12) policy.overlay-of-other-policy");
    }

    @Test
    void a_higher_overlay_replaces_what_a_lower_one_filled() {
        Document base = new Document("base.json", base().text().replace("\"/terms/high\"", "\"/terms/pass\""));
        Document ume = overlay("ume", "kaede@1", "\"fill\": {\"pass\": 3}");
        Document sakura = overlay("sakura", "ume@1", "\"replace\": {\"/terms/pass/value\": 4}");
        PolicyResolution resolved = sound(base, ume, sakura);
        assertThat(resolved.policy().terms().values()).first().asString().contains("value=4, by=sakura@1");
        assertThat(problems(base, ume, overlay("sakura", "kaede@1", "\"replace\": {\"/terms/pass/value\": 4}")))
                .containsExactly("ume.json#/fill/pass (7:18) policy.already-filled");
    }

    @Test
    void an_overlay_that_changes_parts_says_so_where_it_is_applied_without_the_document() {
        Document sakura = overlay("sakura", "kaede@1", "\"remove\": [\"/measures/course\"]");
        Overlay overlay = PolicyReader.readOverlay(sakura.file(), sakura.text()).get();
        Policy base = PolicyReader.readPolicy("base.json", base().text()).get();
        assertThat(Documents.problems(overlay.applyTo(base)))
                .extracting(one -> one.code().id())
                .containsExactly("policy.changes-unresolved");
        assertThat(overlay.settlingOnly().applyTo(base).isValid()).isTrue();
    }

    @Test
    void overlays_that_only_fill_give_what_they_give_when_applied() {
        for (String[] pair : new String[][] {
            {SMALL, LOCAL},
            {
                ReferencePolicies.policyText("moka-dx-talent").orElseThrow(),
                ReferencePolicies.overlayText("moka-dx-talent-illustrative").orElseThrow()
            }
        }) {
            Policy applied = PolicyReader.readOverlay("o.json", pair[1])
                    .get()
                    .applyTo(PolicyReader.readPolicy("p.json", pair[0]).get())
                    .get();
            PolicyResolution resolved = sound(new Document("p.json", pair[0]), new Document("o.json", pair[1]));
            assertThat(resolved.policy()).isEqualTo(applied);
            Policy alone =
                    PolicyReader.readPolicy("r.json", resolved.document()).get();
            assertThat(alone.openTerms()).isEmpty();
            assertThat(alone.openScales()).isEmpty();
            assertThat(alone.termValues().score(firstThreshold(alone)))
                    .isEqualTo(applied.termValues().score(firstThreshold(applied)));
        }
    }

    private static Term<Score> firstThreshold(Policy policy) {
        return new Term.Named<>(policy.terms().values().stream()
                .filter(term -> term.type() instanceof TermType.OnScale)
                .findFirst()
                .orElseThrow()
                .id());
    }

    private static final List<String> CHANGES = List.of(
            "\"replace\": {\"/roles/helper/name\": {\"ja\": \"甲\"}}",
            "\"replace\": {\"/roles/guide/name\": {\"ja\": \"乙\"}}",
            "\"replace\": {\"/municipality\": {\"ja\": \"丙\"}}",
            "\"replace\": {\"/targets/list/helper@2024/people\": 3}",
            "\"remove\": [\"/measures/course\"]",
            "\"remove\": [\"/targets/list/helper\"]",
            "\"add\": {\"statements\": [{\"id\": \"n1\", \"text\": {\"ja\": \"丁\"}, \"clause\": \"c1\"}]}",
            "\"add\": {\"statements\": [{\"id\": \"n2\", \"text\": {\"ja\": \"戊\"}, \"clause\": \"c1\"}]}",
            "\"add\": {\"clauses\": [{\"id\": \"k1\", \"heading\": \"己\"}]}",
            "\"fill\": {\"pass\": 3}",
            "\"fill\": {\"way\": \"merit\", \"whose\": \"team\"}",
            "\"fill\": {\"pass\": 4}");

    /** Every overlay on the base or on an earlier one. */
    private static List<Document> overlays(Random random, int count) {
        List<Document> all = new ArrayList<>();
        List<String> versions = new ArrayList<>(List.of("kaede@1"));
        for (int i = 0; i < count; i++) {
            String id = "o" + random.nextInt(1000) + "-" + i;
            all.add(overlay(
                    id, versions.get(random.nextInt(versions.size())), CHANGES.get(random.nextInt(CHANGES.size()))));
            versions.add(id + "@1");
        }
        return all;
    }

    @Property(tries = 150)
    void the_order_in_which_overlays_are_given_does_not_matter(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int count) {
        Random random = new Random(seed);
        List<Document> overlays = overlays(random, count);
        List<Document> shuffled = new ArrayList<>(overlays);
        Collections.shuffle(shuffled, random);
        Validation<Seq<Problem>, PolicyResolution> one = PolicyResolution.resolve(base(), overlays);
        Validation<Seq<Problem>, PolicyResolution> other = PolicyResolution.resolve(base(), shuffled);
        assertThat(other.isValid()).isEqualTo(one.isValid());
        if (one.isValid()) {
            assertThat(other.get().policy()).isEqualTo(one.get().policy());
            assertThat(other.get().json()).isEqualTo(one.get().json());
        } else {
            assertThat(Documents.problems(other)).isEqualTo(Documents.problems(one));
        }
    }

    /** (base + a) + b is base + (a + b): what is resolved so far is a policy on which the rest is resolved. */
    @Property(tries = 150)
    void overlays_merged_one_after_the_other_give_what_they_give_at_once(@ForAll long seed) {
        Random random = new Random(seed);
        Document lower = overlay("a", "kaede@1", CHANGES.get(random.nextInt(CHANGES.size())));
        String change = CHANGES.get(random.nextInt(CHANGES.size()));
        Validation<Seq<Problem>, PolicyResolution> first = PolicyResolution.resolve(base(), List.of(lower));
        Validation<Seq<Problem>, PolicyResolution> stepwise = first.isValid()
                ? PolicyResolution.resolve(
                        new Document("base.json", first.get().document()), List.of(overlay("b", "kaede@1", change)))
                : first;
        Validation<Seq<Problem>, PolicyResolution> atOnce =
                PolicyResolution.resolve(base(), List.of(lower, overlay("b", "a@1", change)));
        assertThat(atOnce.isValid()).isEqualTo(stepwise.isValid());
        if (atOnce.isValid()) {
            assertThat(atOnce.get().document()).isEqualTo(stepwise.get().document());
            assertThat(ignoringVersions(atOnce.get().policy()))
                    .isEqualTo(ignoringVersions(stepwise.get().policy()));
        }
    }

    private static Policy ignoringVersions(Policy policy) {
        return ImmutablePolicy.copyOf(policy).withOverlays(List.of()).withTerms(Map.of());
    }
}
