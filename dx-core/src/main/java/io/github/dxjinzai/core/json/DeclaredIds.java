package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ids that a policy file declares, gathered before it is read: so a reference can be checked where it stands, even in a file
 * with other faults, and a part may refer to one that comes later.
 */
final class DeclaredIds {

    private final JsonReading reading;
    /** By kind, the pointers of the ids' first declarations. */
    private final Map<String, Map<String, String>> firstByKind = new HashMap<>();

    private final List<RoleId> roles = new ArrayList<>();

    DeclaredIds(JsonReading reading, JsonNode document) {
        this.reading = reading;
        gather("clause", document.path("clauses"), "/clauses");
        gather("scale", document.path("scales"), "/scales");
        gather("term", document.path("terms"), "/terms");
        gather("statement", document.path("statements"), "/statements");
        gather("trait", document.path("traits"), "/traits");
        gather("rater group", document.path("raterGroups"), "/raterGroups");
        gather("perspective", document.path("perspectives"), "/perspectives");
        gather("role", document.path("roles"), "/roles");
        gather("axis", document.path("skillMap").path("axes"), "/skillMap/axes");
        gather("measure", document.path("measures"), "/measures");
        for (JsonNode role : document.path("roles")) {
            String id = role.path("id").asText("");
            roles.add(new RoleId(Ids.isId(id) ? id : "unnamed"));
        }
    }

    private void gather(String kind, JsonNode list, String pointer) {
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String id = list.path(i).path("id").asText("");
            first.putIfAbsent(id, pointer + "/" + i + "/id");
        }
        firstByKind.put(kind, first);
    }

    private Map<String, String> of(String kind) {
        return firstByKind.getOrDefault(kind, Map.of());
    }

    /** The roles in the file's order; one whose id is unsound stands as {@code unnamed}. */
    List<RoleId> roles() {
        return List.copyOf(roles);
    }

    /** Whether the id is declared first at this pointer. */
    boolean first(String kind, String id, String pointer) {
        return pointer.equals(of(kind).get(id));
    }

    /** Whether there is such an id; if not, a problem at {@code pointer}. */
    boolean known(String kind, String id, String pointer) {
        boolean known = of(kind).containsKey(id);
        if (!known) {
            reading.report(
                    PolicyProblem.DANGLING,
                    pointer,
                    "kind",
                    kind,
                    "id",
                    id,
                    "known",
                    String.join(", ", of(kind).keySet()));
        }
        return known;
    }

    /** A reference to a declared id, or a problem at {@code pointer}. */
    <T> Optional<T> reference(String kind, String id, String pointer, Function<String, T> make) {
        return known(kind, id, pointer) && Ids.isId(id) ? Optional.of(make.apply(id)) : Optional.empty();
    }
}
