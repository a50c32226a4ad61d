package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.review.EarliestYears;
import io.github.dxjinzai.core.policy.review.PolicyReview;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyReviewWriterTest {

    private static final Problem OPEN = Problem.of(
            PolicyProblem.OPEN_SCALE, new Place.AtFact("scale", "rating"), "scale", "rating", "clause", "評価");

    @Test
    void what_is_written_follows_the_schema() {
        Stream.concat(
                        Stream.of(Moka.published(), Moka.illustrative()),
                        ReferencePolicies.gallery().stream().map(ReferencePolicies::gallery))
                .forEach(policy -> assertThat(new SchemaCheck("policy-review-1")
                                .faults(PolicyReviewWriter.write(PolicyReview.of(policy), List.of(OPEN))))
                        .as(policy.fullVersion())
                        .isEmpty());
    }

    @Test
    void a_role_that_nobody_can_reach_has_no_year_and_a_finding_with_its_place_and_mending() {
        JsonNode document = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        Edit.set("/roles/0/certifiedWhen", "{\"id\": \"served\", \"served\": {\"years\": 2000}}")
                .on(document);
        Policy policy = PolicyReader.readPolicy("p.json", document.toString()).get();
        String written = PolicyReviewWriter.write(PolicyReview.of(policy), List.of());
        assertThat(new SchemaCheck("policy-review-1").faults(written)).isEmpty();
        JsonNode node = Edit.parse(written);
        assertThat(node.at("/earliest/0/anyDay").has("year")).isFalse();
        assertThat(node.at("/findings/0/code").asText()).isEqualTo("review.never-met");
        assertThat(node.at("/findings/1/code").asText()).isEqualTo("review.role-unreachable");
        assertThat(node.at("/findings/1/severity").asText()).isEqualTo("error");
        assertThat(node.at("/findings/1/place/pointer").asText()).isEqualTo("/roles/0/certifiedWhen");
        assertThat(node.at("/findings/1/mend/ja").asText()).contains("helper/served");
    }

    @Test
    void the_schema_rejects_what_is_missing_and_what_is_unknown() {
        String sound = PolicyReviewWriter.write(PolicyReview.of(Moka.illustrative()), List.of());
        for (String broken : List.of(
                sound.replace("\"policy\" :", "\"policies\" :"),
                sound.replaceFirst("\"exact\" : true", "\"exact\" : \"yes\""),
                sound.replaceFirst("\"reason\" : \"first-fact\"", "\"reason\" : \"luck\""),
                sound.replaceFirst("\"leaders\" : 0", "\"leaders\" : -1"))) {
            assertThat(broken).isNotEqualTo(sound);
            assertThat(new SchemaCheck("policy-review-1").faults(broken)).isNotEmpty();
        }
    }

    @Test
    void the_reasons_of_the_schema_are_those_of_the_code() {
        List<String> stated = new ArrayList<>();
        Edit.parse(Schemas.text("policy-review-1").orElseThrow())
                .at("/$defs/step/properties/reason/enum")
                .forEach(one -> stated.add(one.asText()));
        assertThat(stated)
                .containsExactlyElementsOf(
                        Stream.of(EarliestYears.Reason.values()).map(Words::of).toList());
    }
}
