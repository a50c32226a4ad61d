package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.planning.Lever;
import io.github.dxjinzai.core.planning.Levers;
import io.github.dxjinzai.core.source.Words;

/** Writes levers as JSON, by {@code levers-1.schema.json}, so that {@link LeversReader} reads the same levers. */
public final class LeversWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LeversWriter() {}

    /** Levers; the same levers give the same text on every machine. */
    public static String write(Levers levers) {
        return JsonWriter.text(tree(levers));
    }

    static ObjectNode tree(Levers levers) {
        ObjectNode root = NODES.objectNode();
        root.put("format", LeversReader.FORMAT);
        ObjectNode currency = root.putObject("currency");
        levers.currency().byTag().forEach(currency::put);
        ObjectNode all = root.putObject("levers");
        for (Lever lever : levers.list()) {
            ObjectNode one = all.putObject(lever.id());
            one.put("from", lever.range().from());
            one.put("to", lever.range().to());
            one.put("step", lever.range().step());
            one.put("costPerUnit", lever.price().perUnit());
            one.put("per", Words.of(lever.price().basis()));
            one.put(ScenarioReader.SOURCE, lever.grounds().source());
        }
        return root;
    }
}
