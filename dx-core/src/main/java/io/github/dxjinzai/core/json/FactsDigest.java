package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeSet;

/** The digest of all facts as of a day (事実全体のダイジェスト): what tells whether two runs began with the same. */
public final class FactsDigest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FactsDigest() {}

    /**
     * The digest of the canonical JSON in UTF-8 of the units, of what is known to be complete, and of the digests that a {@linkplain Receipts
     * receipt} has of each person's facts. Names of units and titles of projects do not change it, nor facts dated after the day, for nothing
     * rests on them. Takes time in proportion to the facts.
     *
     * @param facts the facts
     * @param day the day as of which they are used, such as a scenario's opening day
     */
    public static Digest of(Facts facts, LocalDate day) {
        ObjectNode root = NODES.objectNode();
        ArrayNode complete = root.putArray("complete");
        new TreeSet<>(facts.complete()).forEach(kind -> complete.add(Words.of(kind)));
        ArrayNode units = root.putArray("departments");
        facts.departments().forEach(unit -> {
            ObjectNode one = units.addObject().put("id", unit.id().value());
            unit.parent().ifPresent(parent -> one.put("parent", parent.value()));
        });
        ObjectNode people = root.putObject("staff");
        facts.dossiers().forEach((person, dossier) -> {
            ObjectNode kinds = people.putObject(person.value());
            Receipts.facts(dossier.asOf(day)).forEach((kind, digest) -> kinds.put(Words.of(kind), digest.hex()));
        });
        return Digest.of(CanonicalJson.write(root).getBytes(StandardCharsets.UTF_8));
    }
}
