package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.dxjinzai.core.simulation.Applicants;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.ProgrammeChange;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.StepDistribution;
import io.github.dxjinzai.core.source.Words;
import java.util.List;
import java.util.function.Function;

/** Writes a scenario as JSON, by {@code scenario-1.schema.json}, so that {@link ScenarioReader} reads the same scenario. */
public final class ScenarioWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScenarioWriter() {}

    /** A scenario; the same scenario gives the same text on every machine. */
    public static String write(StatedScenario stated) {
        return JsonWriter.text(tree(stated));
    }

    static ObjectNode tree(StatedScenario stated) {
        ObjectNode root = NODES.objectNode();
        root.put("format", ScenarioReader.FORMAT);
        Scenario scenario = stated.scenario();
        Scenario first = ImmutableScenario.copyOf(scenario).withChanges(List.of());
        write(first, first.assumptions(), one -> stated.grounds(one.id()), root);
        for (ProgrammeChange change : scenario.changes()) {
            int year = change.fromYear();
            Scenario then = scenario.in(year);
            ObjectNode to = root.withArrayProperty(ScenarioReader.CHANGES).addObject();
            to.put(ScenarioReader.FROM, year);
            write(
                    then,
                    then.assumptions().stream()
                            .filter(one -> change.stated().contains(one.id()))
                            .toList(),
                    one -> stated.grounds(one.from(year).id()),
                    to);
        }
        return root;
    }

    /** Some assumptions of a scenario: those of projects and staff, and those of offers. */
    private static void write(
            Scenario scenario, List<Assumption> some, Function<Assumption, Grounds> grounds, ObjectNode to) {
        for (Assumption assumption : some) {
            if (assumption.id().indexOf('/') < 0) {
                write(
                        grounds.apply(assumption),
                        value(scenario, assumption),
                        to.withObjectProperty(ScenarioReader.ASSUMPTIONS).putObject(assumption.id()));
            }
        }
        for (Offer offer : scenario.programme().offers()) {
            String prefix = offer.id() + "/";
            List<Assumption> ofOffer =
                    some.stream().filter(one -> one.id().startsWith(prefix)).toList();
            if (!ofOffer.isEmpty()) {
                ObjectNode one = to.withArrayProperty(ScenarioReader.PROGRAMME).addObject();
                one.put("id", offer.id());
                for (Assumption assumption : ofOffer) {
                    String field = assumption.id().substring(prefix.length());
                    write(grounds.apply(assumption), value(offer, field, assumption.value()), one.putObject(field));
                }
            }
        }
    }

    private static void write(Grounds grounds, JsonNode value, ObjectNode one) {
        one.set(ScenarioReader.VALUE, value);
        one.put(ScenarioReader.SOURCE, grounds.source());
        grounds.range()
                .ifPresent(range -> one.putObject(ScenarioReader.RANGE)
                        .<ObjectNode>set("from", like(value, range.from()))
                        .set("to", like(value, range.to())));
    }

    private static JsonNode value(Offer offer, String field, String text) {
        return switch (field) {
            case "gives" -> {
                ObjectNode gives = NODES.objectNode();
                gives.put("kind", Words.of(offer.kind()));
                gives.put("item", offer.item().value());
                offer.by().ifPresent(office -> gives.put("by", office.value()));
                offer.validYears().ifPresent(years -> gives.put("validYears", years));
                gives.put("again", offer.again());
                yield gives;
            }
            case "applicants" -> applicants(offer.applicants());
            case ScenarioReader.TRAINERS -> {
                ArrayNode roles = NODES.arrayNode();
                offer.trainers().forEach(role -> roles.add(role.value()));
                yield roles;
            }
            case "figures" -> {
                ObjectNode figures = NODES.objectNode();
                offer.figures().forEach((quantity, distribution) -> {
                    ObjectNode weights = figures.putObject(quantity.value());
                    distribution.weights().forEach((figure, weight) -> weights.put(figure.toString(), weight));
                });
                yield figures;
            }
            case "places", ScenarioReader.PLACES_PER_TRAINER, "raises", "hours", "place-cost", "year-cost" ->
                IntNode.valueOf(Integer.parseInt(text));
            default -> TextNode.valueOf(text);
        };
    }

    private static ObjectNode applicants(Applicants who) {
        ObjectNode node = NODES.objectNode();
        list(node, "holding", who.holding());
        list(node, "notHolding", who.notHolding());
        list(node, "departments", who.departments());
        list(node, "having", who.having());
        if (who.serviceYears() > 0) {
            node.put("serviceYears", who.serviceYears());
        }
        return node;
    }

    private static void list(ObjectNode to, String field, List<?> all) {
        if (!all.isEmpty()) {
            ArrayNode texts = to.putArray(field);
            all.forEach(one -> texts.add(one.toString()));
        }
    }

    private static JsonNode value(Scenario scenario, Assumption assumption) {
        return switch (assumption.id()) {
            case "raters-per-group" -> {
                ObjectNode groups = NODES.objectNode();
                scenario.ratersPerGroup().forEach((group, raters) -> groups.put(group.value(), raters));
                yield groups;
            }
            case "leader-applicants" ->
                applicants(scenario.programme().leaders().orElseThrow());
            case "joiner-departments" -> {
                ObjectNode units = NODES.objectNode();
                scenario.personnel().joinerDepartments().forEach((unit, weight) -> units.put(unit.value(), weight));
                yield units;
            }
            case "quality" -> steps(scenario.quality());
            case "deviation" -> steps(scenario.deviation());
            case "ability" -> steps(scenario.ability());
            case "severity" -> steps(scenario.severity().orElseThrow());
            case "years",
                    "projects-per-year",
                    "leaders-per-project",
                    "members-from",
                    "members-to",
                    "axes-per-project",
                    "joiners-per-year",
                    "project-cost",
                    "budget",
                    "experience",
                    "retires-after" -> IntNode.valueOf(Integer.parseInt(assumption.value()));
            default -> TextNode.valueOf(assumption.value());
        };
    }

    private static JsonNode like(JsonNode value, String text) {
        return value.isInt() ? IntNode.valueOf(Integer.parseInt(text)) : TextNode.valueOf(text);
    }

    private static ObjectNode steps(StepDistribution distribution) {
        ObjectNode node = NODES.objectNode().put("lowest", distribution.lowest());
        distribution.weights().forEach(node.putArray("weights")::add);
        return node;
    }
}
