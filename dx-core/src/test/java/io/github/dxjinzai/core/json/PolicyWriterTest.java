package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import io.github.dxjinzai.core.target.TargetScope;
import io.github.dxjinzai.core.target.TargetSize;
import io.github.dxjinzai.core.target.Targets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyWriterTest {

    private static final SchemaCheck SCHEMA = new SchemaCheck("policy-1");

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Property(tries = 200)
    void a_policy_that_is_written_and_read_back_is_equal(@ForAll("policies") Policy policy) {
        String written = PolicyWriter.write(policy);
        assertThat(Documents.problems(PolicyReader.readPolicy("p.json", written)))
                .as(written)
                .isEmpty();
        assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(policy);
        assertThat(SCHEMA.faults(written)).isEmpty();
    }

    @Provide
    Arbitrary<List<HeadcountTarget>> targets() {
        Arbitrary<TargetSize> sizes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1000).map(TargetSize.People::new),
                Arbitraries.integers().between(1, 100_000).map(TargetSize.ShareOfStaff::new),
                Arbitraries.just(new TargetSize.Unstated()));
        Arbitrary<TargetScope> scopes = Arbitraries.oneOf(
                Arbitraries.just(new TargetScope.AllStaff()),
                Arbitraries.of("0102", "IV-３").map(code -> new TargetScope.Unit(new DepartmentId(code))),
                Arbitraries.of(TargetScope.Which.class).map(TargetScope.EachUnit::new));
        return Combinators.combine(
                        Arbitraries.of(Moka.ROLES),
                        Arbitraries.integers()
                                .between(2020, 2030)
                                .map(FiscalYear::of)
                                .optional(),
                        sizes,
                        scopes,
                        Arbitraries.of(HolderCounting.class).optional(),
                        Arbitraries.of(CountedOver.class).optional())
                .as((role, year, size, scope, holders, over) ->
                        new HeadcountTarget(role, year, size, scope, holders, over, new ClauseId("targets")))
                .list()
                .uniqueElements(one -> List.of(one.role(), one.year(), one.scope()))
                .ofMaxSize(6);
    }

    @Property(tries = 200)
    void so_are_targets_of_every_kind(@ForAll("targets") List<HeadcountTarget> targets) {
        Policy base = Moka.published();
        Policy policy = ImmutablePolicy.copyOf(base)
                .withTargets(
                        new Targets(base.targets().holders(), base.targets().over(), targets));
        String written = PolicyWriter.write(policy);
        assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(policy);
        assertThat(SCHEMA.faults(written)).isEmpty();
    }

    @Test
    void so_is_every_policy_of_the_gallery() {
        for (String id : ReferencePolicies.gallery()) {
            String written = PolicyWriter.write(ReferencePolicies.gallery(id));
            assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(ReferencePolicies.gallery(id));
            assertThat(SCHEMA.faults(written)).as(id).isEmpty();
        }
    }

    @Test
    void so_is_the_bundled_policy_as_published_and_with_its_overlay() {
        for (Policy policy : new Policy[] {Moka.published(), Moka.illustrative()}) {
            String written = PolicyWriter.write(policy);
            assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(policy);
            assertThat(SCHEMA.faults(written)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"served\": {\"years\": 3}",
                "\"joined\": {\"from\": \"2024-04-01\", \"until\": \"2025-03-31\"}",
                "\"during\": {\"until\": \"2025-03-31\"}",
                "\"post\": [\"主事\", \"係長\"]",
                "\"department\": [\"0102\"]",
                "\"holds\": \"guide\", \"for\": {\"months\": 6}",
                "\"profile\": \"helper\", \"atLeast\": 2",
                "\"some\": [{\"id\": \"a\", \"served\": {\"years\": 3}}, {\"id\": \"b\", \"post\": [\"主事\"]}],"
                        + " \"atLeast\": 2",
                "\"not\": {\"id\": \"a\", \"served\": {\"fiscalYears\": 3}}",
                "\"count\": \"participation\", \"as\": \"leader\", \"axis\": \"ai\", \"changeKind\": \"dx\","
                        + " \"changeDepth\": \"transformation\", \"per\": \"fiscal-year\", \"atLeast\": 2",
                "\"consecutiveYears\": 2, \"of\": \"participation\", \"within\": {\"sinceGranted\": \"guide\"}"
            })
    void so_is_a_criterion_of_every_kind_with_all_that_can_stand_in_it(String kind) {
        JsonNode criterion = Edit.parse("{\"id\": \"kind\", " + kind + "}");
        JsonNode document = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        Edit.set("/roles/2/certifiedWhen", criterion.toString()).on(document);
        Policy policy = PolicyReader.readPolicy("p.json", document.toString()).get();
        String written = PolicyWriter.write(policy);
        assertThat(Edit.parse(written).at("/roles/2/certifiedWhen")).isEqualTo(criterion);
        assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(policy);
        assertThat(SCHEMA.faults(written)).isEmpty();
    }

    @Test
    void so_is_all_that_can_be_said_of_an_evaluation() {
        String score = "/roles/0/certifiedWhen/where/0/score";
        for (List<Edit> edits : List.of(
                List.of(
                        Edit.set(score + "/within", "\"trimmed-mean\""),
                        Edit.set(score + "/trim", "{\"percent\": 20}"),
                        Edit.set(score + "/combine", "\"weighted-mean\""),
                        Edit.set(score + "/perspectiveWeights", "{\"skill\": 0.5, \"policy\": 2}"),
                        Edit.set(score + "/minRaters", "3"),
                        Edit.set(score + "/minRatersByGroup", "{\"boss\": 1, \"peer\": 2}"),
                        Edit.set(score + "/minResponse", "60"),
                        Edit.set(score + "/rounded", "{\"decimals\": 1, \"mode\": \"half-up\"}"),
                        Edit.set(score + "/axis", "\"ai\""),
                        Edit.drop(score + "/atLeast"),
                        Edit.set(score + "/above", "3.5")),
                List.of(
                        Edit.set(score + "/within", "\"mean-of-groups\""),
                        Edit.set(score + "/weights", "{\"peer\": 1.5, \"boss\": 0}")),
                List.of(
                        Edit.drop("/terms/4"),
                        Edit.set("/scales/0", """
                                {"id": "points", "clause": "c1", "kind": "pass-fail", "levels": [
                                  {"score": 0, "label": {"ja": "否"}}, {"score": 1, "label": {"ja": "合"}}]}"""),
                        Edit.set("/scales/-", """
                                {"id": "grade", "clause": "c1", "kind": "ordinal", "levels": [
                                  {"score": 1, "label": {"ja": "低"}}, {"score": 2, "label": {"ja": "中"}},
                                  {"score": 3, "label": {"ja": "高", "en": "high"}}]}"""),
                        Edit.set(score + "/within", "\"lowest\""),
                        Edit.set(score + "/scale", "\"grade\""),
                        Edit.set(score + "/atLeast", "2"),
                        Edit.set(
                                "/conflicts",
                                "[{\"id\": \"a\", \"kind\": \"direct-superior\","
                                        + " \"effect\": \"exclude\", \"clause\": \"c2\"},"
                                        + "{\"id\": \"b\", \"togetherUnder\": 90, \"effect\": \"flag\","
                                        + " \"clause\": \"c1\"}]")))) {
            JsonNode document = Edit.parse(Documents.resource("faulty/sound.policy.json"));
            for (Edit edit : edits) {
                edit.on(document);
            }
            Policy policy =
                    PolicyReader.readPolicy("p.json", document.toString()).get();
            assertThat(SCHEMA.faults(document.toString())).isEmpty();
            String written = PolicyWriter.write(policy);
            assertThat(PolicyReader.readPolicy("p.json", written).get()).isEqualTo(policy);
            assertThat(SCHEMA.faults(written)).isEmpty();
        }
    }

    @Test
    void what_an_overlay_filled_is_written_with_its_name() {
        assertThat(PolicyWriter.write(Moka.illustrative()))
                .contains("\"overlays\" : [\n    \"moka-dx-talent-illustrative@1\"")
                .contains("\"filledBy\" : \"moka-dx-talent-illustrative@1\"")
                .contains("\"settledBy\" : \"moka-dx-talent-illustrative@1\"");
        assertThat(PolicyWriter.write(Moka.published())).doesNotContain("filledBy");
    }
}
