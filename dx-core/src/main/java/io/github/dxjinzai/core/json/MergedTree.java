package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.policy.PartPath;
import io.github.dxjinzai.core.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A policy's document into which overlays are merged; every node remembers the document and the place that it comes from. */
final class MergedTree {

    /** The fields of a policy that an overlay may be let change. */
    static final Set<String> CHANGEABLE = Set.of(
            "status",
            "inForce",
            "fiscalYearStart",
            "name",
            "municipality",
            "source",
            "clauses",
            "scales",
            "terms",
            "statements",
            "traits",
            "raterGroups",
            "perspectives",
            "achievements",
            "attesters",
            "roles",
            "skillMap",
            "measures",
            "transition",
            "appeals",
            "targets");

    /** The lists that any overlay may add to, by the name under which it does. */
    static final Map<String, PartPath> ADDABLE = addable();

    private static Map<String, PartPath> addable() {
        Map<String, PartPath> lists = new LinkedHashMap<>();
        for (String name : List.of(
                "clauses",
                "scales",
                "terms",
                "statements",
                "traits",
                "raterGroups",
                "perspectives",
                "achievements",
                "attesters",
                "roles",
                "measures")) {
            lists.put(name, new PartPath(List.of(name)));
        }
        lists.put("axes", new PartPath(List.of("skillMap", "axes")));
        lists.put("rows", new PartPath(List.of("skillMap", "rows")));
        lists.put("targets", new PartPath(List.of("targets", "list")));
        return Collections.unmodifiableMap(lists);
    }

    /**
     * Where a node comes from.
     *
     * @param by the overlay that wrote it, {@code id@version}; absent for the policy itself
     * @param place where it stands in its own document
     */
    record Origin(Optional<String> by, Place place) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Origin origin;
    private final JsonNode value;
    private final Map<String, MergedTree> fields = new LinkedHashMap<>();
    private final List<MergedTree> elements = new ArrayList<>();

    private MergedTree(JsonNode value, Origin origin) {
        this.value = value;
        this.origin = origin;
    }

    /** The tree of what stands at {@code pointer} of a document. */
    static MergedTree of(JsonNode node, JsonReading reading, String pointer, Optional<String> by) {
        MergedTree tree = new MergedTree(node, new Origin(by, reading.place(pointer)));
        node.properties()
                .forEach(field -> tree.fields.put(
                        field.getKey(),
                        of(field.getValue(), reading, pointer + "/" + JsonObject.escaped(field.getKey()), by)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            tree.elements.add(of(node.get(i), reading, pointer + "/" + i, by));
        }
        return tree;
    }

    Origin origin() {
        return origin;
    }

    /** What is at the path, if anything is. */
    Optional<MergedTree> find(List<String> path) {
        Optional<MergedTree> at = Optional.of(this);
        for (int i = 0; i < path.size(); i++) {
            String step = path.get(i);
            at = at.flatMap(node -> node.step(step));
        }
        return at;
    }

    private Optional<MergedTree> step(String step) {
        return value.isArray()
                ? elements.stream()
                        .filter(one -> one.key().filter(step::equals).isPresent())
                        .findFirst()
                : Optional.ofNullable(fields.get(step));
    }

    /** The steps that lead on from here. */
    List<String> steps() {
        return value.isArray()
                ? elements.stream().flatMap(one -> one.key().stream()).toList()
                : List.copyOf(fields.keySet());
    }

    /** By what an element of a list is addressed: its id, or the role, year and scope of a target, or the role of a row. */
    Optional<String> key() {
        return text("id")
                .or(() -> text("role")
                        .map(role -> role
                                + text("year").map(year -> "@" + year).orElse("")
                                + text("in").map(unit -> "@in-" + unit).orElse("")
                                + text("inEach").map(which -> "@each-" + which).orElse("")));
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(one -> one.value)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
    }

    boolean isObject() {
        return value.isObject();
    }

    /** Puts a value at a field or in the place of the element of that key. */
    void put(String step, MergedTree other) {
        if (!value.isArray()) {
            fields.put(step, other);
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).key().filter(step::equals).isPresent()) {
                elements.set(i, other);
                return;
            }
        }
    }

    void remove(String step) {
        fields.remove(step);
        elements.removeIf(one -> one.key().filter(step::equals).isPresent());
    }

    /** Appends to the list at {@code path}, which is begun where there is none. */
    void append(List<String> path, MergedTree other) {
        MergedTree at = this;
        for (int i = 0; i < path.size(); i++) {
            JsonNode empty = i == path.size() - 1 ? NODES.arrayNode() : NODES.objectNode();
            at = at.fields.computeIfAbsent(path.get(i), step -> new MergedTree(empty, other.origin));
        }
        at.elements.add(other);
    }

    /** The merged document. */
    JsonNode document(Map<String, Origin> origins) {
        return document("", origins);
    }

    private JsonNode document(String pointer, Map<String, Origin> origins) {
        origins.put(pointer, origin);
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            fields.forEach(
                    (name, one) -> object.set(name, one.document(pointer + "/" + JsonObject.escaped(name), origins)));
            return object;
        }
        if (value.isArray()) {
            ArrayNode list = NODES.arrayNode();
            for (MergedTree one : elements) {
                list.add(one.document(pointer + "/" + list.size(), origins));
            }
            return list;
        }
        return value;
    }
}
