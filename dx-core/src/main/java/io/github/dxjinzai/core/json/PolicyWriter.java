package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.Attester;
import io.github.dxjinzai.core.development.Extent;
import io.github.dxjinzai.core.development.Fee;
import io.github.dxjinzai.core.development.Measure;
import io.github.dxjinzai.core.development.TalentTrait;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.policy.Appeals;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Deadline;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Statement;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.Alignment;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.TargetScope;
import io.github.dxjinzai.core.target.TargetSize;
import io.github.dxjinzai.core.target.Targets;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a policy in the format that {@link PolicyReader} reads. What is written and read back is equal, overlays that have been
 * applied included: the file says what they filled.
 *
 * <p>The same policy is always written as the same bytes: parts in the policy's order, fields in that of the format.
 */
public final class PolicyWriter {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The lists that have to be there even if they are empty. */
    private static final List<String> REQUIRED =
            List.of("clauses", "scales", "terms", "raterGroups", "perspectives", "roles");

    private final Policy policy;

    private PolicyWriter(Policy policy) {
        this.policy = policy;
    }

    /** The policy as JSON, for people to read: indented, with a line end at the end. */
    public static String write(Policy policy) {
        return JsonWriter.text(tree(policy));
    }

    /** The policy as a tree. */
    static JsonNode tree(Policy policy) {
        return new PolicyWriter(policy).tree();
    }

    private ObjectNode tree() {
        ObjectNode root = NODES.objectNode();
        root.put("format", PolicyReader.FORMAT);
        root.put("id", policy.version().id());
        root.put("version", policy.version().version());
        texts(root, "overlays", policy.overlays());
        root.put("status", Words.of(policy.status()));
        ObjectNode inForce = root.putObject("inForce");
        inForce.put("from", policy.inForceFrom().toString());
        policy.inForceUntil().ifPresent(last -> inForce.put("until", last.toString()));
        root.put("fiscalYearStart", policy.fiscalYearStart().getValue());
        root.set("name", text(policy.name()));
        root.set("municipality", text(policy.municipality()));
        ObjectNode source = root.putObject("source");
        source.put("title", policy.sourceTitle());
        source.put("published", policy.sourcePublished());
        list(root, "clauses", policy.clauses().values(), this::clause);
        list(root, "scales", policy.scales().values(), this::scale);
        list(root, "terms", policy.terms().values(), this::term);
        list(root, "statements", policy.statements(), this::statement);
        list(root, "traits", policy.traits(), this::trait);
        list(root, "raterGroups", policy.raterGroups(), this::raterGroup);
        list(root, "perspectives", policy.perspectives(), this::perspective);
        list(root, "conflicts", policy.conflicts(), this::conflict);
        list(root, "achievements", policy.achievements().values(), this::achievement);
        list(root, "attesters", policy.attesters(), this::attester);
        list(root, "roles", policy.roles(), this::role);
        policy.skillMap().ifPresent(map -> root.set("skillMap", skillMap(map)));
        list(root, "measures", policy.measures(), this::measure);
        policy.transition().ifPresent(transition -> root.set("transition", transition(transition)));
        policy.appeals().ifPresent(appeals -> root.set("appeals", appeals(appeals)));
        root.set("targets", targets(policy.targets()));
        texts(root, "overridable", policy.overridable());
        return root;
    }

    // ---- words and nouns

    private ObjectNode clause(Clause clause) {
        ObjectNode node = NODES.objectNode();
        node.put("id", clause.id().value());
        node.put("heading", clause.heading());
        clause.quote().ifPresent(quote -> node.put("quote", quote));
        return node;
    }

    private ObjectNode scale(ScaleDeclaration declared) {
        ObjectNode node = NODES.objectNode();
        node.put("id", declared.id().value());
        node.put("clause", declared.clause().value());
        declared.scale().ifPresentOrElse(scale -> steps(node, scale), () -> node.put("open", true));
        declared.by().filter(this::isOverlay).ifPresent(by -> node.put("settledBy", by));
        return node;
    }

    private static void steps(ObjectNode node, Scale scale) {
        if (scale.kind() == ScaleKind.NUMERIC) {
            node.put("from", scale.from().value());
            node.put("to", scale.to().value());
            node.put("step", scale.step().value());
            return;
        }
        node.put("kind", Words.of(scale.kind()));
        ArrayNode levels = node.putArray("levels");
        scale.labels().forEach((score, label) -> {
            ObjectNode level = levels.addObject();
            level.put("score", score.value());
            level.set("label", text(label));
        });
    }

    private ObjectNode conflict(ConflictRule one) {
        ObjectNode node = NODES.objectNode();
        node.put("id", one.id());
        if (one.ground() instanceof ConflictRule.Ground.Declared declared) {
            node.put("kind", declared.kind().value());
        } else {
            node.put("togetherUnder", ((ConflictRule.Ground.TogetherUnder) one.ground()).days());
        }
        node.put("effect", Words.of(one.effect()));
        node.put("clause", one.clause().value());
        return node;
    }

    private boolean isOverlay(String by) {
        return !by.equals(policy.version().toString());
    }

    private ObjectNode term(OpenTerm term) {
        ObjectNode node = NODES.objectNode();
        node.put("id", term.id().value());
        if (term.type() instanceof TermType.OnScale on) {
            node.put("type", "score");
            node.put("scale", on.scale());
        } else if (term.type() instanceof TermType.OneOf choice) {
            node.put("type", "choice");
            texts(node, "of", choice.options());
        } else {
            TermType.Numeric number = (TermType.Numeric) term.type();
            node.put("type", "number");
            node.put("unit", number.unit());
            node.put("from", number.from());
            node.put("to", number.to());
            node.put("whole", number.whole());
        }
        node.put("clause", term.clause().value());
        node.set("says", text(term.says()));
        term.decides().ifPresent(decides -> node.set("decides", text(decides)));
        term.filling().ifPresent(filling -> {
            node.put("value", filling.value());
            if (isOverlay(filling.by())) {
                node.put("filledBy", filling.by());
            }
        });
        return node;
    }

    private ObjectNode statement(Statement one) {
        ObjectNode node = NODES.objectNode();
        node.put("id", one.id());
        node.set("text", text(one.text()));
        node.put("clause", one.clause().value());
        return node;
    }

    private ObjectNode trait(TalentTrait one) {
        ObjectNode node = NODES.objectNode();
        node.put("id", one.id());
        node.set("text", text(one.text()));
        one.side().ifPresent(side -> node.put("side", Words.of(side)));
        node.put("facet", Words.of(one.facet()));
        node.put("clause", one.clause().value());
        return node;
    }

    private ObjectNode raterGroup(RaterGroup one) {
        ObjectNode node = named(one.id(), one.name());
        node.put("clause", one.clause().value());
        aliases(node, one.aliases());
        return node;
    }

    private ObjectNode perspective(Perspective one) {
        ObjectNode node = named(one.id(), one.name());
        texts(node, "raters", one.raters());
        node.put("clause", one.clause().value());
        aliases(node, one.aliases());
        return node;
    }

    private ObjectNode achievement(AchievementType one) {
        ObjectNode node = NODES.objectNode();
        node.put("id", one.id().value());
        node.put("kind", Words.of(one.kind()));
        node.set("name", text(one.name()));
        texts(node, "quantities", one.quantities());
        texts(node, "axes", one.axes());
        node.put("clause", one.clause().value());
        return node;
    }

    private ObjectNode attester(Attester one) {
        ObjectNode node = named(one.id(), one.name());
        node.put("clause", one.clause().value());
        return node;
    }

    private ObjectNode role(Role role) {
        ObjectNode node = named(role.id(), role.name());
        list(node, "duties", role.duties(), PolicyWriter::text);
        node.put("clause", role.clause().value());
        node.set("certifiedWhen", CriterionWriter.tree(policy.criterion(role.id())));
        policy.tenure(role.id()).ifPresent(tenure -> node.set("tenure", tenure(tenure)));
        aliases(node, role.aliases());
        list(node, "alignment", role.alignment(), PolicyWriter::alignment);
        role.track().ifPresent(track -> node.put("track", track.value()));
        return node;
    }

    private static ObjectNode tenure(Tenure tenure) {
        ObjectNode node = NODES.objectNode();
        clause(node, tenure.clause());
        tenure.lasts().ifPresent(span -> node.set("lasts", CriterionWriter.span(span)));
        tenure.grace().ifPresent(span -> node.set("grace", CriterionWriter.span(span)));
        tenure.renewedWhen().ifPresent(when -> node.set("renewedWhen", CriterionWriter.tree(when)));
        tenure.heldWhile().ifPresent(when -> node.set("heldWhile", CriterionWriter.tree(when)));
        return node;
    }

    private static ObjectNode transition(Transition transition) {
        ObjectNode node = NODES.objectNode();
        clause(node, transition.clause());
        node.put("holders", Words.of(transition.holders()));
        if (!transition.byRole().isEmpty()) {
            ObjectNode roles = node.putObject("roles");
            transition.byRole().forEach((role, treatment) -> roles.put(role.value(), Words.of(treatment)));
        }
        return node;
    }

    private static ObjectNode appeals(Appeals appeals) {
        ObjectNode node = NODES.objectNode();
        clause(node, appeals.clause());
        node.set("filedWithin", deadline(appeals.filedWithin()));
        node.set("decidedWithin", deadline(appeals.decidedWithin()));
        return node;
    }

    private static ObjectNode deadline(Deadline deadline) {
        ObjectNode node = NODES.objectNode();
        node.set(Words.of(deadline.unit()), CriterionWriter.whole(deadline.amount()));
        return node;
    }

    // ---- the skill map

    private ObjectNode skillMap(SkillMap map) {
        ObjectNode node = NODES.objectNode();
        node.put("clause", map.clause().value());
        list(node, "axes", map.axes(), axis -> {
            ObjectNode one = named(axis.id(), axis.name());
            aliases(one, axis.aliases());
            list(one, "alignment", axis.alignment(), PolicyWriter::alignment);
            return one;
        });
        ArrayNode rows = node.putArray("rows");
        map.rows().forEach((role, marks) -> rows.add(row(map, role, marks)));
        return node;
    }

    private ObjectNode row(SkillMap map, RoleId role, Map<AxisId, SkillMark> marks) {
        ObjectNode node = NODES.objectNode();
        node.put("role", role.value());
        ObjectNode named = node.putObject("marks");
        marks.forEach((axis, mark) -> map.level(role, axis)
                .ifPresentOrElse(
                        level -> named.put(axis.value(), level), () -> named.put(axis.value(), Words.of(mark))));
        // every axis is named
        node.put("others", Words.of(SkillMark.UNMARKED));
        ObjectNode cells = NODES.objectNode();
        for (AxisId axis : marks.keySet()) {
            Optional.ofNullable(policy.skillCriteria().get(new SkillCell(role, axis)))
                    .ifPresent(criterion -> cells.set(axis.value(), CriterionWriter.tree(criterion)));
        }
        if (!cells.isEmpty()) {
            node.set("cells", cells);
        }
        return node;
    }

    // ---- measures and targets

    private ObjectNode measure(Measure one) {
        ObjectNode node = NODES.objectNode();
        node.put("id", one.id());
        node.set("name", text(one.name()));
        ArrayNode kinds = node.putArray("kinds");
        one.kinds().stream().sorted().map(Words::of).forEach(kinds::add);
        if (!one.sides().isEmpty()) {
            ArrayNode sides = node.putArray("sides");
            one.sides().stream().sorted().map(Words::of).forEach(sides::add);
        }
        one.sessions().ifPresent(extent -> node.set("sessions", extent(extent)));
        one.hours().ifPresent(extent -> node.set("hours", extent(extent)));
        list(node, "fees", one.fees(), PolicyWriter::fee);
        list(node, "notes", one.notes(), PolicyWriter::text);
        node.put("clause", one.clause().value());
        return node;
    }

    private static ObjectNode extent(Extent extent) {
        return NODES.objectNode().put("from", extent.from()).put("to", extent.to());
    }

    private static ObjectNode fee(Fee fee) {
        ObjectNode node = NODES.objectNode();
        node.set("payer", text(fee.payer()));
        node.put("yenPerPerson", fee.yenPerPerson());
        node.put("taxIncluded", fee.taxIncluded());
        return node;
    }

    private static ObjectNode targets(Targets targets) {
        ObjectNode node = NODES.objectNode();
        node.put("holders", CriterionWriter.word(targets.holders()));
        node.put("over", CriterionWriter.word(targets.over()));
        ArrayNode list = node.putArray("list");
        targets.list().forEach(one -> list.add(target(one)));
        return node;
    }

    static ObjectNode target(HeadcountTarget one) {
        ObjectNode node = NODES.objectNode();
        node.put("role", one.role().value());
        one.year().ifPresent(year -> node.put("year", year.year()));
        size(node, one);
        one.holders().ifPresent(holders -> node.put("holders", Words.of(holders)));
        one.over().ifPresent(over -> node.put("over", Words.of(over)));
        node.put("clause", one.clause().value());
        return node;
    }

    /** How many people a target asks for, and among whom. */
    static void size(ObjectNode node, HeadcountTarget one) {
        TargetSize size = one.size();
        if (size instanceof TargetSize.People people) {
            node.put("people", people.count());
        } else if (size instanceof TargetSize.ShareOfStaff share) {
            node.put("percent", share.percent());
        } else {
            node.put("unstated", true);
        }
        if (one.scope() instanceof TargetScope.Unit unit) {
            node.put("in", unit.id().value());
        } else if (one.scope() instanceof TargetScope.EachUnit each) {
            node.put("inEach", Words.of(each.which()));
        }
    }

    // ---- pieces

    private static ObjectNode named(Object id, LocalizedText name) {
        ObjectNode node = NODES.objectNode();
        node.put("id", id.toString());
        node.set("name", text(name));
        return node;
    }

    private static ObjectNode alignment(Alignment one) {
        ObjectNode node = NODES.objectNode();
        node.put("framework", one.framework());
        node.put("id", one.id());
        one.version().ifPresent(version -> node.put("version", version));
        one.url().ifPresent(url -> node.put("url", url));
        one.relation().ifPresent(relation -> node.put("relation", Words.of(relation)));
        return node;
    }

    private static void aliases(ObjectNode node, Aliases aliases) {
        if (!aliases.byTag().isEmpty()) {
            ObjectNode byTag = node.putObject("aliases");
            aliases.byTag().forEach((tag, names) -> {
                ArrayNode list = byTag.putArray(tag);
                names.forEach(list::add);
            });
        }
    }

    static void clause(ObjectNode node, Optional<ClauseId> clause) {
        clause.ifPresent(id -> node.put("clause", id.value()));
    }

    private static ObjectNode text(LocalizedText text) {
        ObjectNode node = NODES.objectNode();
        text.byTag().forEach(node::put);
        return node;
    }

    /** A list of ids or texts, where it is not empty. */
    static void texts(ObjectNode node, String field, Collection<?> all) {
        if (!all.isEmpty()) {
            ArrayNode list = node.putArray(field);
            all.forEach(one -> list.add(one.toString()));
        }
    }

    private interface Write<T> {
        JsonNode node(T one);
    }

    /** A list: written if it is not empty or has to be there. */
    private static <T> void list(ObjectNode node, String field, Collection<T> all, Write<T> write) {
        if (!all.isEmpty() || REQUIRED.contains(field)) {
            ArrayNode list = node.putArray(field);
            all.forEach(one -> list.add(write.node(one)));
        }
    }

    /** A number as it is. */
    static JsonNode number(BigDecimal value) {
        return NODES.numberNode(value);
    }
}
