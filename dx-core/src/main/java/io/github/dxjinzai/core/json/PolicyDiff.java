package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changes from one version of a policy to another (新旧対照), part by part: {@code from} is the old one, {@code to} the new one.
 *
 * <p>Every change has a path by ids that stays the same when parts are moved about:
 * {@code /roles/expert/certifiedWhen/where/debrief/score/atLeast}. A part that is there in one version only is one change, with all that
 * is in it.
 *
 * @param from the old version, with its overlays
 * @param to the new version, with its overlays
 * @param changes the changes, in the order of the new version, what was removed after what stands in its place
 */
public record PolicyDiff(String from, String to, List<Change> changes) {

    private static final Set<String> FLOORS = Set.of("atLeast", "above");
    private static final Set<String> CEILINGS = Set.of("atMost", "below");

    public PolicyDiff {
        changes = List.copyOf(changes);
    }

    /** What kind of change it is. */
    public enum Kind {
        /** There only in the new version (追加). */
        ADDED,
        /** There only in the old version (削除). */
        REMOVED,
        /** Another value (変更). */
        CHANGED,
        /** The same parts in another order (順序の変更): of roles, this is their rank. */
        REORDERED
    }

    /** What a change means for those who are judged. */
    public enum Direction {
        /** More is asked for (厳しくなる). */
        STRICTER,
        /** Less is asked for (緩やかになる). */
        MORE_LENIENT,
        /** It cannot be said from the change alone (一概に言えない). */
        NOT_SAID
    }

    /**
     * One change.
     *
     * @param path where, by ids
     * @param kind what kind of change
     * @param before the old value as JSON, where there is one
     * @param after the new value as JSON, where there is one
     * @param direction what it means for those who are judged
     */
    public record Change(
            String path, Kind kind, Optional<String> before, Optional<String> after, Direction direction) {}

    /** The changes from one version to another; none between equal ones. */
    public static PolicyDiff between(Policy from, Policy to) {
        List<Change> changes = new ArrayList<>();
        compare("", PolicyWriter.tree(from), PolicyWriter.tree(to), changes);
        return new PolicyDiff(from.fullVersion(), to.fullVersion(), changes);
    }

    private static void compare(String path, JsonNode old, JsonNode now, List<Change> into) {
        if (old.equals(now)) {
            return;
        }
        // a criterion of another operator is another criterion, whatever its fields have in common
        if (old.isObject() && now.isObject() && operators(old).equals(operators(now))) {
            compare(path, fields(old), fields(now), into);
            return;
        }
        Optional<Map<String, JsonNode>> oldParts = parts(old);
        Optional<Map<String, JsonNode>> newParts = parts(now);
        if (oldParts.isPresent() && newParts.isPresent()) {
            compare(path, oldParts.get(), newParts.get(), into);
            List<String> stayed = new ArrayList<>(oldParts.get().keySet());
            stayed.retainAll(newParts.get().keySet());
            List<String> order = new ArrayList<>(newParts.get().keySet());
            order.retainAll(oldParts.get().keySet());
            if (!stayed.equals(order)) {
                into.add(new Change(
                        path,
                        Kind.REORDERED,
                        Optional.of(String.join(", ", stayed)),
                        Optional.of(String.join(", ", order)),
                        Direction.NOT_SAID));
            }
            return;
        }
        into.add(new Change(
                path,
                Kind.CHANGED,
                Optional.of(old.toString()),
                Optional.of(now.toString()),
                direction(path, old, now)));
    }

    private static void compare(String path, Map<String, JsonNode> old, Map<String, JsonNode> now, List<Change> into) {
        now.forEach((name, value) -> Optional.ofNullable(old.get(name))
                .ifPresentOrElse(
                        before -> compare(path + "/" + name, before, value, into),
                        () -> into.add(new Change(
                                path + "/" + name,
                                Kind.ADDED,
                                Optional.empty(),
                                Optional.of(value.toString()),
                                Direction.NOT_SAID))));
        old.forEach((name, value) -> {
            if (!now.containsKey(name)) {
                into.add(new Change(
                        path + "/" + name,
                        Kind.REMOVED,
                        Optional.of(value.toString()),
                        Optional.empty(),
                        Direction.NOT_SAID));
            }
        });
    }

    private static List<String> operators(JsonNode node) {
        return CriterionReader.OPERATORS.stream()
                .filter(operator -> node.has("id") && node.has(operator))
                .toList();
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
            String name = each.next();
            fields.put(name, node.path(name));
        }
        return fields;
    }

    /** The elements of a list by what tells them apart; absent if it is no list of such parts. */
    private static Optional<Map<String, JsonNode>> parts(JsonNode list) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        for (JsonNode one : list) {
            Optional<String> name = name(one);
            if (name.isEmpty() || parts.put(name.get(), one) != null) {
                return Optional.empty();
            }
        }
        return list.isArray() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<String> name(JsonNode part) {
        if (part.has("id")) {
            return Optional.of(part.path("id").asText());
        }
        return part.has("role")
                ? Optional.of(part.path("role").asText()
                        + (part.has("year") ? "-" + part.path("year").asText() : ""))
                : Optional.empty();
    }

    private static Direction direction(String path, JsonNode old, JsonNode now) {
        String field = path.substring(path.lastIndexOf('/') + 1);
        // below 'not' more is less
        if (!old.isNumber() || !now.isNumber() || path.contains("/not/") || !path.startsWith("/roles/")) {
            return Direction.NOT_SAID;
        }
        boolean more = now.decimalValue().compareTo(old.decimalValue()) > 0;
        if (FLOORS.contains(field) || field.equals("consecutiveYears")) {
            return more ? Direction.STRICTER : Direction.MORE_LENIENT;
        }
        return CEILINGS.contains(field) && !path.contains("/total/")
                ? more ? Direction.MORE_LENIENT : Direction.STRICTER
                : Direction.NOT_SAID;
    }

    /** The changes as JSON, by {@code policy-diff-1.schema.json}. */
    public String json() {
        ObjectNode node = PolicyWriter.NODES.objectNode();
        node.put("from", from);
        node.put("to", to);
        ArrayNode list = node.putArray("changes");
        for (Change change : changes) {
            ObjectNode one = list.addObject();
            one.put("path", change.path());
            one.put("kind", Words.of(change.kind()));
            change.before().ifPresent(before -> one.put("before", before));
            change.after().ifPresent(after -> one.put("after", after));
            one.put("direction", Words.of(change.direction()));
        }
        return JsonWriter.text(node);
    }

    /** The changes in words: a line for the direction of the comparison, then one for each change. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder(language.choose(
                from + " から " + to + " への変更: " + changes.size() + "件\n",
                "Changes from " + from + " to " + to + ": " + changes.size() + "\n"));
        changes.forEach(
                change -> text.append("  ").append(sentence(change, language)).append('\n'));
        return text.toString();
    }

    private static String sentence(Change change, Language language) {
        String before = change.before().orElse("");
        String after = change.after().orElse("");
        String sentence = switch (change.kind()) {
            case ADDED -> language.choose(change.path() + " を追加: " + after, change.path() + " is added: " + after);
            case REMOVED ->
                language.choose(change.path() + " を削除: " + before, change.path() + " is removed: " + before);
            case CHANGED ->
                language.choose(
                        change.path() + " を " + before + " から " + after + " に変更",
                        change.path() + " changes from " + before + " to " + after);
            case REORDERED ->
                language.choose(
                        change.path() + " の順序を変更: " + before + " → " + after,
                        change.path() + " is put in another order: " + before + " → " + after);
        };
        return sentence
                + switch (change.direction()) {
                    case STRICTER -> language.choose("(厳しくなる)", " (stricter)");
                    case MORE_LENIENT -> language.choose("(緩やかになる)", " (more lenient)");
                    case NOT_SAID -> "";
                };
    }
}
