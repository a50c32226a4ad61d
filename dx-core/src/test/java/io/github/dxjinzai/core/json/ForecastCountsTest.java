package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.ForecastPart;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.ImmutableOffer;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.Programme;
import io.github.dxjinzai.core.simulation.Progress;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.ScenarioDraft;
import io.github.dxjinzai.core.simulation.Simulation;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Parts of a run that were done apart, written, read and merged. */
class ForecastCountsTest {

    private static final int RUNS = 12;
    private static final Facts TOWN = Illustration.town(40);
    private static final Digest FACTS = FactsDigest.of(TOWN, Illustration.OPENING);
    private static final Simulation SIMULATION = simulation(5);
    private static final Stamp STAMP = new Stamp("0.1.0", PolicyDigest.of(SIMULATION.policy()));
    private static final Forecast WHOLE = run(0, RUNS);
    private static final Forecast ONE = run(0, 1);

    /** A town with targets of several kinds, offers, costs and a budget. */
    private static Simulation simulation(long seed) {
        Scenario draft = ScenarioDraft.of(ReferencePolicies.gallery("mizuhono-2026"), Illustration.OPENING, 4);
        Scenario scenario = ImmutableScenario.copyOf(draft)
                .withProgramme(new Programme(
                        draft.programme().offers().stream()
                                .<Offer>map(offer -> ImmutableOffer.copyOf(offer)
                                        .withPlaceCost(1_000)
                                        .withYearCost(50_000))
                                .toList(),
                        draft.programme().leaders(),
                        Optional.of(100_000),
                        Optional.of(300_000)));
        return Simulation.of(ReferencePolicies.gallery("mizuhono-2026"), TOWN, scenario, seed)
                .get();
    }

    private static Forecast run(int from, int to) {
        return SIMULATION.run(from, to, Progress.silent()).stamped(STAMP);
    }

    private static Validation<Seq<Problem>, Forecast> read(String text) {
        return ForecastCountsReader.read("part.json", text, ONE, FACTS);
    }

    private static ForecastPart part(String name, int from, int to) {
        return new ForecastPart(
                name, read(ForecastCountsWriter.write(run(from, to), FACTS)).get());
    }

    @Property(tries = 20)
    void parts_written_read_and_merged_in_any_order_and_grouping_are_the_whole(
            @ForAll Set<@IntRange(min = 1, max = RUNS - 1) Integer> cuts, @ForAll long order) {
        SortedSet<Integer> ends = new TreeSet<>(cuts);
        ends.add(RUNS);
        List<ForecastPart> parts = new ArrayList<>();
        int from = 0;
        for (int to : ends) {
            parts.add(part(from + ".json", from, to));
            from = to;
        }
        Random random = new Random(order);
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
            int first = random.nextInt(parts.size());
            ForecastPart one = parts.remove(first);
            ForecastPart other = parts.remove(random.nextInt(parts.size()));
            Forecast both = ForecastPart.merge(List.of(one, other)).get();
            // what was merged is written and read again, as by a process between
            parts.add(new ForecastPart(
                    "both", read(ForecastCountsWriter.write(both, FACTS)).get()));
        }
        assertThat(parts.get(0).forecast()).isEqualTo(WHOLE);
        assertThat(ForecastWriter.write(parts.get(0).forecast())).isEqualTo(ForecastWriter.write(WHOLE));
        assertThat(ForecastPart.missing(parts.get(0).forecast())).isEmpty();
    }

    @Test
    void what_is_written_is_read_back_and_follows_the_schema() throws JsonProcessingException {
        String text = ForecastCountsWriter.write(WHOLE, FACTS);
        assertThat(read(text).get()).isEqualTo(WHOLE);
        assertThat(ForecastCountsWriter.write(read(text).get(), FACTS)).isEqualTo(text);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text("forecast-counts-1").orElseThrow(), InputFormat.JSON);
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        JsonNode tree = JsonReading.MAPPER.readTree(text);
        for (String list : List.of("people", "staff", "shortfalls", "firstReached", "uses", "spending")) {
            assertThat(tree.path(list)).as("the test says something of " + list).isNotEmpty();
            assertThat(schema.validate(text.replace("\"" + list + "\"", "\"other\""), InputFormat.JSON))
                    .as(list)
                    .isNotEmpty();
        }
    }

    @Test
    void a_part_of_another_run_is_refused_by_all_that_differs() {
        Forecast other =
                simulation(6).run(0, 1, Progress.silent()).stamped(new Stamp("0.2.0", Digest.of(new byte[] {1})));
        String text = ForecastCountsWriter.write(other, Digest.of(new byte[] {2}));
        assertThat(read(text).getError())
                .allMatch(problem -> problem.code().id().equals("simulation.part-of-another-run"))
                .extracting(problem -> problem.message(Language.EN))
                .satisfiesExactly(
                        said -> assertThat(said).contains("version of the library is '0.2.0'", "'0.1.0'"),
                        said -> assertThat(said).contains("digest of the policy"),
                        said -> assertThat(said).contains("digest of the facts"),
                        said -> assertThat(said).contains("seed is '6'", "'5'"));
        assertThat(read(text).getError().get(0).describe(Language.JA))
                .startsWith("part.json#/library (3:15): [simulation.part-of-another-run] ライブラリの版が「0.2.0」");
        assertThat(read(ForecastCountsWriter.write(ONE, FACTS)
                                .replace(ONE.scenarioDigest().hex(), FACTS.hex()))
                        .getError())
                .extracting(problem -> problem.message(Language.EN))
                .singleElement()
                .asString()
                .contains("digest of the scenario");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastCountsWriter.write(SIMULATION.run(1, 1), FACTS))
                .withMessageContaining("does not say by what it was made");
    }

    @Test
    void replications_that_would_count_twice_are_named_and_those_that_are_missing() {
        assertThat(ForecastPart.merge(List.of(part("a", 0, 5), part("b", 3, 7), part("c", 4, 6)))
                        .getError())
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly(
                        "The replications 3 to 4 are both in 'a' and in 'b', and would count twice.",
                        "The replications 4 to 4 are both in 'a' and in 'c', and would count twice.",
                        "The replications 4 to 5 are both in 'b' and in 'c', and would count twice.");
        Forecast gaps =
                ForecastPart.merge(List.of(part("a", 2, 5), part("b", 9, 10))).get();
        assertThat(ForecastPart.missing(gaps))
                .extracting(problem -> problem.message(Language.EN))
                .containsExactly("The replications 0 to 1 are missing.", "The replications 5 to 8 are missing.");
        assertThat(ForecastPart.numbers(gaps.replications(), Language.EN)).isEqualTo("numbers 2 to 4, numbers 9 to 9");
        assertThat(read(ForecastCountsWriter.write(gaps, FACTS)).get()).isEqualTo(gaps);
    }

    @Test
    void sums_beyond_what_can_be_counted_are_a_problem() throws JsonProcessingException {
        List<ForecastPart> parts = new ArrayList<>();
        for (int from = 0; from < 2; from++) {
            ObjectNode tree =
                    (ObjectNode) JsonReading.MAPPER.readTree(ForecastCountsWriter.write(run(from, from + 1), FACTS));
            ObjectNode year = (ObjectNode) tree.at("/spending/0");
            year.put("sum", Long.MAX_VALUE).put("least", Long.MAX_VALUE).put("most", Long.MAX_VALUE);
            parts.add(new ForecastPart(from + "", read(tree.toString()).get()));
        }
        assertThat(ForecastPart.merge(parts).getError())
                .extracting(problem -> problem.code().id())
                .containsExactly("simulation.parts-too-large");
    }

    @Property(tries = 300)
    void whatever_is_wrong_with_a_document_is_a_problem_and_no_count_changes_unseen(
            @ForAll @IntRange(min = 0, max = 100_000) int where, @ForAll @IntRange(min = 0, max = 6) int what)
            throws JsonProcessingException {
        ObjectNode tree = (ObjectNode) JsonReading.MAPPER.readTree(ForecastCountsWriter.write(WHOLE, FACTS));
        List<JsonPointer> all = new ArrayList<>();
        pointers(tree, JsonPointer.empty(), all);
        JsonPointer at = all.get(where % all.size());
        JsonNode old = tree.at(at);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonNode put = switch (what) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.textNode("x");
            case 2 -> nodes.numberNode(-1);
            case 3 -> nodes.numberNode(1e300);
            case 4 -> nodes.arrayNode();
            case 5 -> nodes.objectNode();
            default -> old.isNumber() ? nodes.numberNode(old.longValue() + 1) : nodes.numberNode(0.5);
        };
        replace(tree, at, put);
        Validation<Seq<Problem>, Forecast> read = read(tree.toString());
        // one more person, a year later or one more yen may be what came out; one more time is not
        boolean plausible = what == 6
                && at.toString()
                        .matches(
                                "/(people|staff|shortfalls|uses|firstReached)/\\d+/runs/\\d+/0|/spending/\\d+/(sum|least|most|withinBudget)");
        if (!plausible && !put.equals(old)) {
            assertThat(read.isInvalid()).as("%s: %s", at, put).isTrue();
            assertThat(read.getError())
                    .allSatisfy(
                            problem -> assertThat(problem.describe(Language.JA)).startsWith("part.json#"));
        }
    }

    private static void pointers(JsonNode node, JsonPointer at, List<JsonPointer> all) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                all.add(at.appendProperty(name));
                pointers(object.get(name), at.appendProperty(name), all);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(at.appendIndex(i));
                pointers(array.get(i), at.appendIndex(i), all);
            }
        }
    }

    private static void replace(ObjectNode tree, JsonPointer at, JsonNode put) {
        JsonNode parent = tree.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), put);
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), put);
        }
    }

    @Test
    void the_digest_of_facts_tells_what_a_simulation_rests_on() {
        StaffId person = new StaffId("00001");
        RoleGrant grant = new RoleGrant(person, new RoleId("advisor"), Illustration.OPENING, "a paper");
        ImmutableFacts town = ImmutableFacts.copyOf(TOWN);
        assertThat(FactsDigest.of(town.withGrants(grant), Illustration.OPENING)).isNotEqualTo(FACTS);
        assertThat(FactsDigest.of(town.withGrants(grant), LocalDate.of(2023, 3, 31)))
                .as("nothing dated later")
                .isEqualTo(FactsDigest.of(TOWN, LocalDate.of(2023, 3, 31)));
        assertThat(FactsDigest.of(town.withComplete(Set.of()), Illustration.OPENING))
                .isNotEqualTo(FACTS);
        assertThat(FactsDigest.of(
                        town.withDepartments(new Department(new DepartmentId("01"), "other", Optional.empty())),
                        Illustration.OPENING))
                .as("no name")
                .isEqualTo(FACTS);
        List<Department> more = new ArrayList<>(TOWN.departments());
        more.add(new Department(new DepartmentId("02"), "財政課", Optional.empty()));
        assertThat(FactsDigest.of(town.withDepartments(more), Illustration.OPENING))
                .isNotEqualTo(FACTS);
    }
}
