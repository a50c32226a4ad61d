package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.certification.DryRun;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.planning.Effort;
import io.github.dxjinzai.core.planning.Goal;
import io.github.dxjinzai.core.planning.Lever;
import io.github.dxjinzai.core.planning.Levers;
import io.github.dxjinzai.core.planning.Plan;
import io.github.dxjinzai.core.planning.Planner;
import io.github.dxjinzai.core.planning.PolicyComparison;
import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.Stamp;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlanningJsonTest {

    private static final Scenario SCENARIO =
            Illustration.scenario().years(2).joinersPerYear(4).build();
    private static final Stamp STAMP = new Stamp("0.1.0", PolicyDigest.of(Illustration.POLICY));
    private static final String OFFERS = """
            {
              "format": 1,
              "currency": {"ja": "千円", "en": "thousand yen"},
              "levers": {
                "course/places": {"from": 10, "to": 40, "step": 10, "costPerUnit": 8, "per": "year", "source": "assumed"},
                "course/applies": {"from": 20, "to": 60, "step": 20, "costPerUnit": 5, "per": "year", "source": "assumed"}
              }
            }
            """;
    private static final String LEVERS = """
            {
              "format": 1,
              "currency": {"ja": "千円", "en": "thousand yen"},
              "levers": {
                "projects-per-year": {"from": 2, "to": 8, "step": 3, "costPerUnit": 800, "per": "year", "source": "assumed"},
                "perspective-missing": {"from": 20, "to": 0, "step": 10, "costPerUnit": 5, "per": "project", "source": "assumed"}
              }
            }
            """;

    @Test
    void a_plan_follows_its_schema() {
        Levers levers = LeversReader.read("levers.json", LEVERS).get();
        Plan plan = Planner.of(
                        Illustration.POLICY,
                        Illustration.town(40),
                        SCENARIO,
                        levers,
                        Goal.everyTarget(Illustration.POLICY, Chance.percent(60)),
                        Long.MIN_VALUE)
                .get()
                .plan(new Effort(10, 10, Effort.Walk.MONOTONE), 2);
        String json = PlanWriter.write(plan, STAMP);
        SchemaCheck schema = new SchemaCheck("plan-1");
        assertThat(schema.faults(json)).isEmpty();
        assertThat(schema.faults(json.replace("\"frontier\"", "\"front\""))).isNotEmpty();
        assertThat(schema.faults(json.replace("\"within\"", "\"reached\""))).isNotEmpty();
        assertThat(json)
                .contains("\"seed\" : \"-9223372036854775808\"")
                .contains("\"scenarioDigest\" : \"" + SCENARIO.digest() + "\"")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void a_comparison_follows_its_schema() {
        PolicyComparison comparison = PolicyComparison.of(
                        Illustration.POLICY,
                        SCENARIO,
                        Illustration.POLICY,
                        Illustration.scenario().years(2).joinersPerYear(5).build(),
                        Illustration.town(40),
                        3,
                        Optional.empty())
                .get()
                .run(new Replications(0, 10), 1);
        DryRun today = DryRun.of(
                Judge.by(Illustration.POLICY),
                Judge.by(Illustration.POLICY),
                Illustration.town(4),
                Illustration.OPENING,
                Transition.all(HolderTreatment.KEEP));
        SchemaCheck schema = new SchemaCheck("comparison-1");
        for (Optional<DryRun> facts : List.of(Optional.of(today), Optional.<DryRun>empty())) {
            String json = ComparisonWriter.write(comparison, STAMP, STAMP, facts);
            assertThat(schema.faults(json)).isEmpty();
            assertThat(schema.faults(json.replace("\"rows\"", "\"lines\""))).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<Levers> levers() {
        Arbitrary<Lever.Price> price = Combinators.combine(
                        Arbitraries.longs().between(0, Integer.MAX_VALUE), Arbitraries.of(Lever.Basis.values()))
                .as(Lever.Price::new);
        Arbitrary<Lever> numbers = Combinators.combine(
                        Arbitraries.of(Lever.Quantity.values()),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 9),
                        price,
                        Arbitraries.of("assumed", "人事課 2023"))
                .as((what, from, steps, step, cost, source) -> new Lever.Amount(
                        what,
                        new Lever.Range(from, from + steps * step, step),
                        cost,
                        new Grounds(source, Optional.empty())));
        Arbitrary<Lever> shares = Combinators.combine(
                        Arbitraries.of(Lever.Percentage.values()),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        price)
                .as((what, from, to, cost) ->
                        new Lever.Share(what, new Lever.Range(from, to, 1), cost, Grounds.assumed()));
        Arbitrary<Lever.Price> yearly =
                Arbitraries.longs().between(0, Integer.MAX_VALUE).map(yen -> new Lever.Price(yen, Lever.Basis.YEAR));
        Arbitrary<String> offers = Arbitraries.of("course", "it-passport.autumn", "2nd");
        Arbitrary<Lever> places = Combinators.combine(
                        offers,
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 20),
                        yearly)
                .as((offer, from, more, cost) ->
                        new Lever.Places(offer, new Lever.Range(from, from + more, 1), cost, Grounds.assumed()));
        Arbitrary<Lever> chances = Combinators.combine(
                        offers,
                        Arbitraries.of(Lever.OfferChance.values()),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        yearly)
                .as((offer, what, from, to, cost) ->
                        new Lever.OfferShare(offer, what, new Lever.Range(from, to, 1), cost, Grounds.assumed()));
        Arbitrary<Lever> always = Arbitraries.oneOf(numbers, shares, places, chances);
        Arbitrary<Lever> from = Combinators.combine(
                        always.filter(Lever::isYearly), Arbitraries.integers().between(1, 9999))
                .as((lever, year) -> new Lever.From(year, lever));
        return Arbitraries.oneOf(always, from)
                .list()
                .uniqueElements(Lever::id)
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> new Levers(LocalizedText.of("千円", "thousand yen"), list));
    }

    @Property
    void levers_that_are_written_and_read_back_are_equal(@ForAll("levers") Levers levers) {
        String json = LeversWriter.write(levers);
        assertThat(LeversReader.read("levers.json", json).get()).isEqualTo(levers);
        assertThat(new SchemaCheck("levers-1").faults(json)).isEmpty();
    }

    @Test
    void faulty_levers_are_refused_with_their_place() {
        Map.of(
                        "\"to\": 8", "\"to\": 1",
                        "\"step\": 3", "\"step\": 4",
                        "\"from\": 20", "\"from\": 120",
                        "\"costPerUnit\": 800", "\"costPerUnit\": -1",
                        "\"per\": \"year\"", "\"per\": \"month\"",
                        "projects-per-year", "projects-a-year",
                        "\"source\": \"assumed\"},\n", "\"sauce\": \"assumed\"},\n",
                        "\"en\": \"thousand yen\"", "\"en\": \" \"")
                .forEach((sound, faulty) -> {
                    var read = LeversReader.read("levers.json", LEVERS.replace(sound, faulty));
                    assertThat(read.isInvalid()).as(faulty).isTrue();
                    assertThat(read.getError().map(Object::toString).mkString())
                            .as(faulty)
                            .contains("levers.json");
                });
        assertThat(LeversReader.read("levers.json", OFFERS).isValid()).isTrue();
        SchemaCheck schema = new SchemaCheck("levers-1");
        assertThat(schema.faults(OFFERS)).isEmpty();
        Map.of(
                        "\"to\": 40", "\"to\": 0",
                        "\"costPerUnit\": 8, \"per\": \"year\"", "\"costPerUnit\": 8, \"per\": \"project\"",
                        "course/places", "course/seats",
                        "course/applies", "Course/applies",
                        "\"to\": 60", "\"to\": 120")
                .forEach((sound, faulty) -> {
                    assertThat(OFFERS).contains(sound);
                    var read = LeversReader.read("levers.json", OFFERS.replace(sound, faulty));
                    assertThat(read.isInvalid()).as(faulty).isTrue();
                    assertThat(read.getError().map(Object::toString).mkString())
                            .as(faulty)
                            .contains("levers.json");
                });
        assertThat(schema.faults(OFFERS.replace("course/places", "course/seats")))
                .isNotEmpty();
        assertThat(schema.faults(OFFERS.replace(
                        "\"costPerUnit\": 8, \"per\": \"year\"", "\"costPerUnit\": 8, \"per\": \"project\"")))
                .isNotEmpty();
        assertThat(LeversReader.read(
                                "levers.json",
                                "{\"format\": 1, \"currency\": {\"ja\": \"円\", \"en\": \"yen\"}, \"levers\": {}}")
                        .isInvalid())
                .isTrue();
    }

    @Test
    void only_what_a_programme_can_change_is_turned_from_a_year_on() {
        SchemaCheck schema = new SchemaCheck("levers-1");
        for (String sound : List.of("projects-per-year@2028", "leader-holds-role@2028")) {
            String text = LEVERS.replace("projects-per-year", sound);
            assertThat(LeversReader.read("levers.json", text)
                            .get()
                            .list()
                            .get(0)
                            .id())
                    .isEqualTo(sound);
            assertThat(schema.faults(text)).isEmpty();
        }
        for (String faulty : List.of(
                "joiners-per-year@2028", "perspective-missing@2028", "projects-per-year@", "projects-per-year@R10")) {
            String text = LEVERS.replace("projects-per-year", faulty);
            assertThat(LeversReader.read("levers.json", text)
                            .getError()
                            .map(one -> one.code().id() + " " + one.place().describe()))
                    .singleElement()
                    .asString()
                    .startsWith("json.bad-value levers.json#/levers/" + faulty);
            assertThat(schema.faults(text)).isNotEmpty();
        }
    }

    @Test
    void the_digest_of_a_scenario_is_of_its_values_and_not_of_what_they_rest_on() {
        StatedScenario known = StatedScenario.assumed(SCENARIO)
                .with(Map.of("leaves", new Grounds("personnel office", Optional.empty())));
        assertThat(ScenarioReader.read("s.json", ScenarioWriter.write(known))
                        .get()
                        .scenario()
                        .digest())
                .isEqualTo(SCENARIO.digest())
                .isNotEqualTo(ImmutableScenario.copyOf(SCENARIO).withYears(3).digest());
    }
}
