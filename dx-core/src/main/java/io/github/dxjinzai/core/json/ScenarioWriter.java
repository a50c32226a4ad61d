package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.github.dxjinzai.core.simulation.StepDistribution;

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
        ObjectNode assumptions = root.putObject("assumptions");
        for (Assumption assumption : stated.scenario().assumptions()) {
            Grounds grounds = stated.grounds(assumption.id());
            ObjectNode one = assumptions.putObject(assumption.id());
            JsonNode value = value(stated.scenario(), assumption);
            one.set(ScenarioReader.VALUE, value);
            one.put(ScenarioReader.SOURCE, grounds.source());
            grounds.range()
                    .ifPresent(range -> one.putObject(ScenarioReader.RANGE)
                            .<ObjectNode>set("from", like(value, range.from()))
                            .set("to", like(value, range.to())));
        }
        return root;
    }

    private static JsonNode value(Scenario scenario, Assumption assumption) {
        return switch (assumption.id()) {
            case "raters-per-group" -> {
                ObjectNode groups = NODES.objectNode();
                scenario.ratersPerGroup().forEach((group, raters) -> groups.put(group.value(), raters));
                yield groups;
            }
            case "quality" -> steps(scenario.quality());
            case "deviation" -> steps(scenario.deviation());
            case "ability" -> steps(scenario.ability());
            case "years",
                    "projects-per-year",
                    "leaders-per-project",
                    "members-from",
                    "members-to",
                    "axes-per-project",
                    "joiners-per-year" -> IntNode.valueOf(Integer.parseInt(assumption.value()));
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
