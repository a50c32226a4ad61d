package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Applicants;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.FigureDistribution;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Illustration;
import io.github.dxjinzai.core.simulation.ImmutableOffer;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.OfferChange;
import io.github.dxjinzai.core.simulation.Personnel;
import io.github.dxjinzai.core.simulation.Programme;
import io.github.dxjinzai.core.simulation.ProgrammeChange;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.ScenarioDraft;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.StepDistribution;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario says of programmes and of how people move, as a file. */
class ScenarioProgrammeTest {

    private static final Offer COURSE = Offer.builder()
            .id("course")
            .kind(AchievementKind.TRAINING)
            .item(new AchievementId("workshop"))
            .by(new AttesterId("head"))
            .validYears(3)
            .again(true)
            .on(MonthDay.of(9, 30))
            .places(40)
            .addTrainers(new RoleId("expert"), new RoleId("specialist"))
            .placesPerTrainer(8)
            .applicants(new Applicants(
                    List.of(new RoleId("advisor")),
                    List.of(new RoleId("expert")),
                    List.of(new DepartmentId("総務課")),
                    List.of(new AchievementId("it-passport")),
                    2))
            .applies(Chance.percent(30))
            .passes(Chance.percent(90))
            .figures(Map.of(
                    new QuantityId("hours"),
                    new FigureDistribution(new TreeMap<>(Map.of(Quantity.of("7.5"), 3, Quantity.of(40), 1)))))
            .raises(1)
            .hours(8)
            .placeCost(12_000)
            .yearCost(300_000)
            .build();
    private static final StatedScenario STATED = StatedScenario.assumed(Illustration.scenario()
                    .severity(StepDistribution.from(-1, 1, 3, 1))
                    .experience(2)
                    .programme(new Programme(
                            List.of(COURSE),
                            Optional.of(new Applicants(List.of(), List.of(), List.of(), List.of(), 3)),
                            Optional.of(2_000_000),
                            Optional.of(30_000_000)))
                    .personnel(new Personnel(
                            Optional.of(38),
                            Optional.of(Chance.percent(20)),
                            new TreeMap<>(Map.of(new DepartmentId("総務課"), 2, new DepartmentId("01"), 1)),
                            Optional.of("主事")))
                    .changes(List.of(
                            ProgrammeChange.builder()
                                    .fromYear(2024)
                                    .projectsPerYear(10)
                                    .leadersPerProject(2)
                                    .membersFrom(5)
                                    .membersTo(7)
                                    .leaderHoldsRole(Chance.percent(60))
                                    .memberHasExperience(Chance.percent(40))
                                    .leaders(Applicants.everyone())
                                    .projectCost(1_500_000)
                                    .budget(40_000_000)
                                    .addOffers(OfferChange.builder()
                                            .id("course")
                                            .places(60)
                                            .addTrainers(new RoleId("advisor"))
                                            .placesPerTrainer(10)
                                            .applicants(Applicants.everyone())
                                            .applies(Chance.percent(35))
                                            .passes(Chance.percent(95))
                                            .hours(6)
                                            .placeCost(11_000)
                                            .yearCost(280_000)
                                            .build())
                                    .build(),
                            ProgrammeChange.builder()
                                    .fromYear(2026)
                                    .addOffers(OfferChange.builder()
                                            .id("course")
                                            .places(80)
                                            .build())
                                    .build()))
                    .build())
            .with(Map.of(
                    "course/places@2026", new Grounds("council", Optional.of(new Grounds.Range("70", "90"))),
                    "course/places", new Grounds("training plan", Optional.of(new Grounds.Range("30", "50"))),
                    "course/raises", new Grounds("assumed", Optional.of(new Grounds.Range("0", "2"))),
                    "experience", new Grounds("assumed", Optional.of(new Grounds.Range("1", "3")))));
    private static final String TEXT = ScenarioWriter.write(STATED);
    private static final SchemaCheck SCHEMA = new SchemaCheck("scenario-1");

    @Test
    void what_is_written_is_read_back_and_follows_the_schema() {
        assertThat(ScenarioReader.read("s.json", TEXT).get()).isEqualTo(STATED);
        assertThat(ScenarioReader.read("s.yaml", TEXT).get()).isEqualTo(STATED);
        assertThat(SCHEMA.faults(TEXT)).isEmpty();
    }

    @Test
    void so_is_the_draft_of_every_policy_of_the_gallery() {
        for (String id : ReferencePolicies.gallery()) {
            Scenario draft = ScenarioDraft.of(ReferencePolicies.gallery(id), LocalDate.of(2024, 4, 1), 5);
            String text = ScenarioWriter.write(StatedScenario.assumed(draft));
            assertThat(ScenarioReader.read(id, text).get().scenario()).as(id).isEqualTo(draft);
            assertThat(SCHEMA.faults(text)).as(id).isEmpty();
        }
    }

    @Provide
    Arbitrary<Offer> offers() {
        Arbitrary<Integer> wholes = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<Chance> chances = Arbitraries.integers().between(0, 100).map(Chance::percent);
        Arbitrary<Quantity> figures =
                Arbitraries.longs().between(0, 999_999_999_999L).map(Quantity::new);
        return Combinators.combine(
                        wholes,
                        wholes,
                        chances,
                        figures.set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(AchievementKind.values()),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of("a", "b.c", "9-lives"),
                        Arbitraries.of(true, false))
                .as((one, other, chance, values, kind, years, item, stated) -> {
                    TreeMap<Quantity, Integer> weights = new TreeMap<>();
                    values.forEach(value -> weights.put(value, 1 + one % 7));
                    var builder = Offer.builder()
                            .id(item)
                            .kind(kind)
                            .item(new AchievementId(item))
                            .again(stated)
                            .on(MonthDay.from(LocalDate.ofYearDay(2024, 1 + other % 366)))
                            .applicants(
                                    new Applicants(List.of(), List.of(new RoleId(item)), List.of(), List.of(), years))
                            .applies(chance)
                            .passes(chance)
                            .hours(one)
                            .placeCost(other)
                            .yearCost(one);
                    return stated
                            ? builder.places(one)
                                    .validYears(years + 1 - years / 100)
                                    .putFigures(new QuantityId("mark"), new FigureDistribution(weights))
                                    .build()
                            : builder.build();
                });
    }

    @Property(tries = 100)
    void whatever_is_offered_is_read_back(@ForAll("offers") Offer offer) {
        StatedScenario stated = StatedScenario.assumed(Illustration.scenario()
                .programme(Programme.none().withOffers(List.of(offer)))
                .build());
        String text = ScenarioWriter.write(stated);
        assertThat(ScenarioReader.read("s.json", text).get()).isEqualTo(stated);
        assertThat(SCHEMA.faults(text)).isEmpty();
    }

    @Test
    void whatever_is_stated_besides_changes_the_digest() {
        Set<Digest> digests = new HashSet<>();
        digests.add(Illustration.scenario().build().digest());
        digests.add(STATED.scenario().digest());
        List<String> edits = List.of(
                "/assumptions/budget/value",
                "/assumptions/project-cost/value",
                "/assumptions/retires-after/value",
                "/assumptions/joiner-departments/value/01",
                "/assumptions/leader-applicants/value/serviceYears",
                "/programme/0/places/value",
                "/programme/0/gives/value/validYears",
                "/programme/0/applicants/value/serviceYears",
                "/programme/0/figures/value/hours/40",
                "/programme/0/hours/value",
                "/programme/0/place-cost/value",
                "/programme/0/year-cost/value",
                "/programme/0/places-per-trainer/value",
                "/changes/0/from",
                "/changes/0/assumptions/projects-per-year/value",
                "/changes/0/programme/0/hours/value",
                "/changes/1/programme/0/places/value");
        for (String pointer : edits) {
            JsonNode tree = Edit.parse(TEXT);
            // without ranges, which the new value may leave
            Edit.drop("/programme/0/places/range").on(tree);
            Edit.drop("/changes/1/programme/0/places/range").on(tree);
            Edit.set(pointer, "17").on(tree);
            digests.add(ScenarioReader.read("s.json", tree.toString())
                    .get()
                    .scenario()
                    .digest());
        }
        assertThat(digests).hasSize(edits.size() + 2);
    }

    private static List<String> problems(Edit edit) {
        JsonNode tree = Edit.parse(TEXT);
        edit.on(tree);
        Seq<io.github.dxjinzai.core.problem.Problem> problems = ScenarioReader.read("s.json", tree.toString())
                .fold(all -> all, none -> io.vavr.collection.List.empty());
        return problems.map(one -> one.code().id() + " " + one.place().describe())
                .asJava();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/programme/0/id; \"Big\"; json.bad-value",
                "/programme/0/gives/value/kind; \"holiday\"; json.bad-value",
                "/programme/0/gives/value/validYears; 0; json.bad-value",
                "/programme/0/gives/value/again; 1; json.wrong-type",
                "/programme/0/places/value; -1; json.bad-value",
                "/programme/0/applies/value; \"3/2\"; json.bad-value",
                "/programme/0/applicants/value/holding; [\"A b\"]; json.bad-value",
                "/programme/0/applicants/value/departments; [\"a b\"]; json.bad-value",
                "/programme/0/applicants/value/serviceYears; 101; json.bad-value",
                "/programme/0/applicants/value/age; 40; json.unknown-field",
                "/programme/0/figures/value; {}; json.bad-value",
                "/programme/0/figures/value/hours; {\"7\": 0}; json.bad-value",
                "/programme/0/figures/value/hours; {\"minus\": 1}; json.bad-value",
                "/programme/0/figures/value/hours; {\"7\": 1, \"7.0\": 1}; json.bad-value",
                "/programme/0/colour; 1; json.unknown-field",
                "/programme/0/trainers/value; []; json.bad-value",
                "/programme/0/places-per-trainer/value; -1; json.bad-value",
                "/changes/0/from; 0; json.bad-value",
                "/changes/0/from; 2026.5; json.wrong-type",
                "/changes/1/from; 2024; json.bad-value",
                "/changes/1/from; 2023; json.bad-value",
                "/changes/0/assumptions/projects-per-year/value; -1; json.bad-value",
                "/changes/0/assumptions/members-to/value; 4; json.bad-value",
                "/changes/0/assumptions/leaves; {}; json.unknown-field",
                "/changes/0/assumptions/joiners-per-year; {}; json.unknown-field",
                "/changes/0/programme/0/id; \"lecture\"; json.bad-value",
                "/changes/0/programme/0/gives; {}; json.unknown-field",
                "/changes/0/programme/0/on; {}; json.unknown-field",
                "/changes/0/programme/0/place-cost/value; -5; json.bad-value",
                "/changes/0/until; 2025; json.unknown-field",
                "/changes/1/programme; []; json.bad-value",
                "/changes/1/programme/0; {\"id\": \"course\"}; json.bad-value",
                "/assumptions/retires-after/value; 0; json.bad-value",
                "/assumptions/joiner-departments/value; {}; json.bad-value",
                "/assumptions/joiner-post/value; \"a\\tb\"; json.bad-value",
                "/assumptions/budget/value; -5; json.bad-value"
            })
    void what_cannot_be_is_a_problem_at_its_place(String pointer, String value, String code) {
        assertThat(problems(Edit.set(pointer, value)))
                .singleElement()
                .asString()
                .startsWith(code + " s.json#" + (pointer.equals("/changes/1/programme") ? "/changes/1" : pointer));
    }

    @Test
    void everything_wrong_with_the_changes_is_told_at_once() {
        JsonNode tree = Edit.parse(TEXT);
        Edit.set("/changes/1/from", "2024").on(tree);
        Edit.set("/changes/1/programme/0/places/value", "-3").on(tree);
        Edit.set("/changes/0/programme/0/id", "\"lecture\"").on(tree);
        Edit.set("/changes/0/assumptions/budget/value", "-1").on(tree);
        assertThat(ScenarioReader.read("s.json", tree.toString())
                        .getError()
                        .map(one -> one.place().describe().replaceAll(" .*", "")))
                .containsExactlyInAnyOrder(
                        "s.json#/changes/0/assumptions/budget/value",
                        "s.json#/changes/0/programme/0/id",
                        "s.json#/changes/1/from",
                        "s.json#/changes/1/programme/0/places/value");
    }

    @Test
    void who_trains_and_how_many_are_stated_together() {
        assertThat(problems(Edit.drop("/programme/0/trainers")))
                .singleElement()
                .asString()
                .startsWith("json.missing-field s.json#/programme/0");
        assertThat(problems(Edit.drop("/programme/0/places-per-trainer")))
                .singleElement()
                .asString()
                .startsWith("json.missing-field s.json#/programme/0");
        assertThat(SCHEMA.faults(without("/programme/0/trainers"))).isNotEmpty();
        // the change states both, and one of them alone may change later
        assertThat(without("/programme/0/trainers", "/programme/0/places-per-trainer"))
                .satisfies(
                        text -> assertThat(ScenarioReader.read("s.json", text).isValid())
                                .isTrue());
    }

    private static String without(String... pointers) {
        JsonNode tree = Edit.parse(TEXT);
        for (String pointer : pointers) {
            Edit.drop(pointer).on(tree);
        }
        return tree.toString();
    }

    @Property(tries = 60)
    void whatever_is_otherwise_in_later_years_is_read_back(
            @ForAll("offers") Offer offer, @ForAll @IntRange(min = 2, max = 511) int which) {
        Offer then = ImmutableOffer.copyOf(offer)
                .withPlaces(which)
                .withHours(which)
                .withPlaceCost(which)
                .withPasses(Chance.percent(which % 101));
        Scenario base = Illustration.scenario()
                .programme(Programme.none().withOffers(List.of(offer)))
                .build();
        List<String> all = List.of(
                "projects-per-year",
                "members-to",
                "members-from",
                "leader-holds-role",
                offer.id() + "/places",
                offer.id() + "/hours",
                offer.id() + "/place-cost",
                offer.id() + "/passes",
                offer.id() + "/applicants");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if ((which >>> i & 1) == 1) {
                ids.add(all.get(i));
            }
        }
        Scenario later = ImmutableScenario.copyOf(base)
                .withProjectsPerYear(which)
                .withMembersTo(which + 6)
                .withProgramme(Programme.none().withOffers(List.of(then)));
        StatedScenario stated =
                StatedScenario.assumed(base.from(2024, later, ids).from(2026, base, ids));
        assertThat(stated.scenario().changes()).isNotEmpty();
        String text = ScenarioWriter.write(stated);
        assertThat(ScenarioReader.read("s.json", text).get()).isEqualTo(stated);
        assertThat(ScenarioReader.read("s.yaml", text).get()).isEqualTo(stated);
        assertThat(SCHEMA.faults(text)).isEmpty();
    }

    @Test
    void two_offers_do_not_share_an_id() {
        JsonNode tree = Edit.parse(TEXT);
        ((com.fasterxml.jackson.databind.node.ArrayNode) tree.path("programme"))
                .add(tree.path("programme").get(0));
        assertThat(ScenarioReader.read("s.json", tree.toString()).getError())
                .singleElement()
                .satisfies(one -> assertThat(one.place().describe()).startsWith("s.json#/programme/1/id"));
    }
}
