package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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
    private final Map<PolicyPart, Map<String, String>> firstByKind = new EnumMap<>(PolicyPart.class);

    private final List<RoleId> roles = new ArrayList<>();

    DeclaredIds(JsonReading reading, JsonNode document) {
        this.reading = reading;
        gather(PolicyPart.CLAUSE, document.path("clauses"), "/clauses");
        gather(PolicyPart.SCALE, document.path("scales"), "/scales");
        gather(PolicyPart.TERM, document.path("terms"), "/terms");
        gather(PolicyPart.STATEMENT, document.path("statements"), "/statements");
        gather(PolicyPart.TRAIT, document.path("traits"), "/traits");
        gather(PolicyPart.RATER_GROUP, document.path("raterGroups"), "/raterGroups");
        gather(PolicyPart.PERSPECTIVE, document.path("perspectives"), "/perspectives");
        gather(PolicyPart.CONFLICT, document.path("conflicts"), "/conflicts");
        gather(PolicyPart.ROLE, document.path("roles"), "/roles");
        gather(PolicyPart.AXIS, document.path("skillMap").path("axes"), "/skillMap/axes");
        gather(PolicyPart.MEASURE, document.path("measures"), "/measures");
        gather(PolicyPart.ACHIEVEMENT, document.path("achievements"), "/achievements");
        gather(PolicyPart.ATTESTER, document.path("attesters"), "/attesters");
        gather(PolicyPart.SKILL_ROW, document.path("skillMap").path("rows"), "/skillMap/rows", "role");
        for (JsonNode role : document.path("roles")) {
            String id = role.path("id").asText("");
            roles.add(new RoleId(Ids.isId(id) ? id : "unnamed"));
        }
    }

    private void gather(PolicyPart kind, JsonNode list, String pointer) {
        gather(kind, list, pointer, "id");
    }

    private void gather(PolicyPart kind, JsonNode list, String pointer, String field) {
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String id = list.path(i).path(field).asText("");
            if (!id.isEmpty()) {
                first.putIfAbsent(id, pointer + "/" + i + "/" + field);
            }
        }
        firstByKind.put(kind, first);
    }

    /** The ids declared of a kind, in the document's order. */
    List<String> all(PolicyPart kind) {
        return List.copyOf(of(kind).keySet());
    }

    private Map<String, String> of(PolicyPart kind) {
        return firstByKind.getOrDefault(kind, Map.of());
    }

    /** The roles in the file's order; one whose id is unsound stands as {@code unnamed}. */
    List<RoleId> roles() {
        return List.copyOf(roles);
    }

    /** Whether the id is declared first at this pointer. */
    boolean first(PolicyPart kind, String id, String pointer) {
        return pointer.equals(of(kind).get(id));
    }

    /** Whether there is such an id; if not, a problem at {@code pointer}. */
    boolean known(PolicyPart kind, String id, String pointer) {
        boolean known = of(kind).containsKey(id);
        if (!known) {
            dangling(reading, kind, id, pointer, of(kind).keySet());
        }
        return known;
    }

    /** A reference to a declared id, or a problem at {@code pointer}. */
    <T> Optional<T> reference(PolicyPart kind, String id, String pointer, Function<String, T> make) {
        if (!known(kind, id, pointer)) {
            return Optional.empty();
        }
        if (!Ids.isId(id)) {
            // the form of the id is reported where it is declared
            reading.unresolved();
            return Optional.empty();
        }
        return Optional.of(make.apply(id));
    }

    /** Reports that there is no such id, and which there are. */
    static void dangling(JsonReading reading, PolicyPart kind, String id, String pointer, Collection<String> known) {
        Wanted all = Wanted.listed(known);
        reading.report(
                PolicyProblem.DANGLING,
                pointer,
                "kind",
                kind.english(),
                "kind.ja",
                kind.japanese(),
                "id",
                id,
                "known",
                all.english(),
                "known.ja",
                all.japanese());
    }
}
