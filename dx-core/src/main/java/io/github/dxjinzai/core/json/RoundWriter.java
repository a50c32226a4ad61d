package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;

/** Writes a round of evaluation as JSON, by {@code round-1.schema.json}, so that {@link RoundReader} reads the same round. */
public final class RoundWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RoundWriter() {}

    /** A round; the same round gives the same text on every machine. */
    public static String write(EvaluationRound round) {
        return JsonWriter.text(tree(round));
    }

    static ObjectNode tree(EvaluationRound round) {
        ObjectNode root = NODES.objectNode();
        root.put("format", RoundReader.FORMAT);
        root.put("id", round.id());
        root.put("purpose", round.purpose());
        root.put("criteria", round.criteria());
        root.put("opensOn", round.opensOn().toString());
        root.put("closesOn", round.closesOn().toString());
        DisclosureRules rules = round.rules();
        ObjectNode disclosure = root.putObject("disclosure");
        ObjectNode groups = disclosure.putObject("groups");
        rules.groups()
                .forEach((group, rule) -> groups.putObject(group.value())
                        .put("named", !rule.anonymous())
                        .put("minimum", rule.minimum()));
        disclosure.put("anonymousInAll", rules.anonymousInAll());
        disclosure.put("knownRatings", rules.knownRatings());
        if (!round.decisions().isEmpty()) {
            ArrayNode decisions = root.putArray("otherUses");
            round.decisions()
                    .forEach(one -> decisions
                            .addObject()
                            .put("purpose", one.purpose())
                            .put("decidedOn", one.decidedOn().toString())
                            .put("reason", one.reason()));
        }
        return root;
    }
}
