package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.HolderCounting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void every_schema_has_a_stable_id_and_a_title_in_both_languages() {
        assertThat(Schemas.names()).contains("policy-1", "overlay-1");
        for (String name : Schemas.names()) {
            JsonNode schema = Edit.parse(Schemas.text(name).orElseThrow());
            assertThat(schema.path("$id").asText())
                    .isEqualTo("https://dxjinzai.github.io/schemas/" + name + ".schema.json");
            assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("title").asText()).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void there_is_no_schema_of_an_unknown_name() {
        assertThat(Schemas.text("policy-2")).isEmpty();
        assertThat(Schemas.text("../reference/moka-dx-talent.policy.json")).isEmpty();
    }

    @Test
    void the_bundled_policies_and_overlays_follow_their_schemas() {
        for (String name : ReferencePolicies.policies()) {
            assertThat(new SchemaCheck("policy-1")
                            .faults(ReferencePolicies.policyText(name).orElseThrow()))
                    .isEmpty();
        }
        for (String name : ReferencePolicies.overlays()) {
            assertThat(new SchemaCheck("overlay-1")
                            .faults(ReferencePolicies.overlayText(name).orElseThrow()))
                    .isEmpty();
        }
    }

    @Test
    void no_object_of_fixed_fields_takes_others() {
        for (String name : List.of("policy-1", "overlay-1")) {
            List<String> open = new ArrayList<>();
            open(Edit.parse(Schemas.text(name).orElseThrow()), "", open);
            assertThat(open).isEmpty();
        }
    }

    private static void open(JsonNode schema, String pointer, List<String> into) {
        if (schema.path("type").asText().equals("object") && !schema.has("additionalProperties")) {
            into.add(pointer);
        }
        schema.properties().forEach(field -> open(field.getValue(), pointer + "/" + field.getKey(), into));
        for (int i = 0; i < (schema.isArray() ? schema.size() : 0); i++) {
            open(schema.get(i), pointer + "/" + i, into);
        }
    }

    @Test
    void the_words_of_the_schema_are_those_of_the_code() {
        JsonNode definitions =
                Edit.parse(Schemas.text("policy-1").orElseThrow()).path("$defs");
        Map.<String, Enum<?>[]>of(
                        "ratedSubject", RatedSubject.values(),
                        "pooling", Pooling.values(),
                        "combination", Combination.values(),
                        "holderCounting", HolderCounting.values(),
                        "countedOver", CountedOver.values())
                .forEach((name, words) -> {
                    List<String> stated = new ArrayList<>();
                    definitions.path(name).at("/anyOf/0/enum").forEach(one -> stated.add(one.asText()));
                    assertThat(stated)
                            .containsExactlyElementsOf(
                                    Arrays.stream(words).map(Words::of).toList());
                });
    }
}
