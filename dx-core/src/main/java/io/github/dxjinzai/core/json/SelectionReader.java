package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.DepartmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads which facts a criterion looks at, when they must have happened, and what each must meet. */
final class SelectionReader {

    /** What a project is named by. */
    static final String PARTICIPATION = "participation";

    private static final List<String> CONDITIONS = List.of("score", "startsAfterGranted");

    private final JsonReading reading;
    private final CriterionContext context;
    private final ValueReader values;
    private final ScoreReader scores;
    private final Map<AchievementId, AchievementType> types;

    SelectionReader(
            CriterionContext context,
            ValueReader values,
            ScoreReader scores,
            Map<AchievementId, AchievementType> types) {
        this.reading = context.reading();
        this.context = context;
        this.values = values;
        this.scores = scores;
        this.types = types;
    }

    /** What {@code field} names, with the filters beside it. */
    Optional<FactSelection> read(JsonObject at, String field, String id) {
        Optional<String> named = at.text(field);
        if (named.filter(PARTICIPATION::equals).isPresent()) {
            return projects(at, id).map(one -> one);
        }
        Optional<AchievementKind> kind = named.flatMap(text -> Words.parse(AchievementKind.class, text));
        if (kind.isEmpty()) {
            List.of("as", "axis", "changeKind", "changeDepth", "which", "by", "lapsed", "where")
                    .forEach(at::allow);
            named.ifPresent(text -> reading.badValue(
                    at.pointer(field), text, Wanted.word(PARTICIPATION + " | " + Words.all(AchievementKind.class))));
            return Optional.empty();
        }
        return achievements(at, kind.get(), id).map(one -> one);
    }

    private Optional<ProjectSelection> projects(JsonObject at, String id) {
        Optional<Part> as = at.optionalWord("as", Part.class);
        Optional<AxisId> axis = context.axis(at);
        Optional<ChangeKind> kind = at.optionalWord("changeKind", ChangeKind.class);
        Optional<ChangeDepth> depth = at.optionalWord("changeDepth", ChangeDepth.class);
        List<ProjectCondition> where = projectConditions(at, "where", id);
        return at.sound() ? Optional.of(new ProjectSelection(as, axis, kind, depth, where)) : Optional.empty();
    }

    /** The achievements of the kind that {@code field} names. */
    Optional<AchievementSelection> achievements(JsonObject at, String field, String id) {
        return at.word(field, AchievementKind.class).flatMap(kind -> achievements(at, kind, id));
    }

    private Optional<AchievementSelection> achievements(JsonObject at, AchievementKind kind, String id) {
        List<AchievementId> which = at.optionalTexts("which", (text, pointer) -> item(text, pointer, kind));
        if (at.hasEmptyList("which")) {
            reading.badValue(at.pointer("which"), "[]", new Wanted("at least one", "1つ以上"));
        }
        Optional<AxisId> axis = context.axis(at);
        if (axis.isPresent()) {
            which = bearingOn(at, axis.get(), kind, which);
        }
        List<AttesterId> by = at.optionalTexts(
                "by",
                (text, pointer) -> context.declared().reference(PolicyPart.ATTESTER, text, pointer, AttesterId::new));
        boolean lapsed = at.optionalFlag("lapsed").orElse(false);
        AchievementSelection all = new AchievementSelection(kind, which, by, lapsed, List.of());
        List<QuantityCondition> where = at.optionalObjects("where", one -> figure(one, all, id));
        return at.sound() ? Optional.of(new AchievementSelection(kind, which, by, lapsed, where)) : Optional.empty();
    }

    private List<AchievementId> bearingOn(JsonObject at, AxisId axis, AchievementKind kind, List<AchievementId> which) {
        List<AchievementId> bearing = types.values().stream()
                .filter(type -> type.kind() == kind
                        && type.axes().contains(axis)
                        && (which.isEmpty() || which.contains(type.id())))
                .map(AchievementType::id)
                .toList();
        if (bearing.isEmpty() && at.sound()) {
            reading.report(
                    PolicyProblem.NOTHING_ON_AXIS, at.pointer("axis"), "kind", Words.of(kind), "axis", axis.value());
        }
        return bearing;
    }

    private Optional<AchievementId> item(String text, String pointer, AchievementKind kind) {
        Optional<AchievementId> item =
                context.declared().reference(PolicyPart.ACHIEVEMENT, text, pointer, AchievementId::new);
        item.flatMap(this::type)
                .filter(type -> type.kind() != kind)
                .ifPresent(type -> reading.report(
                        PolicyProblem.OTHER_KIND,
                        pointer,
                        "item",
                        text,
                        "kind",
                        Words.of(type.kind()),
                        "expected",
                        Words.of(kind)));
        return item;
    }

    private Optional<AchievementType> type(AchievementId id) {
        return Optional.ofNullable(types.get(id));
    }

    /** The figure named by the field {@code quantity}, which the achievements selected must be able to have. */
    Optional<QuantityId> quantity(JsonObject at, AchievementSelection of) {
        return at.parsed("quantity", Wanted.ID, PolicyReader.id(QuantityId::new))
                .filter(id -> isKnown(id, of, at.pointer("quantity")));
    }

    private boolean isKnown(QuantityId id, AchievementSelection of, String pointer) {
        TreeSet<String> known = new TreeSet<>();
        types.values().stream()
                .filter(type -> type.kind() == of.kind()
                        && (of.which().isEmpty() || of.which().contains(type.id())))
                .forEach(type -> type.quantities().forEach(one -> known.add(one.value())));
        if (known.contains(id.value())) {
            return true;
        }
        DeclaredIds.dangling(reading, PolicyPart.QUANTITY, id.value(), pointer, known);
        return false;
    }

    private Optional<QuantityCondition> figure(JsonObject at, AchievementSelection of, String above) {
        String id = context.nodeId(at, above);
        Optional<ClauseId> clause = context.clause(at);
        Optional<QuantityId> quantity = quantity(at, of);
        Optional<ValueReader.Threshold> threshold = values.threshold(at);
        at.close();
        return at.sound()
                ? threshold.map(
                        one -> new QuantityCondition(id, clause, quantity.orElseThrow(), one.comparison(), one.value()))
                : Optional.empty();
    }

    /** What one part of a total adds. */
    Optional<Contribution> contribution(JsonObject at, String id) {
        Optional<FactSelection> of = read(at, "of", id);
        Optional<Contribution.Worth> worth;
        if (at.has("each")) {
            worth = values.quantity(at, "each").map(Contribution.Worth.Each::new);
        } else if (of.filter(AchievementSelection.class::isInstance).isPresent()) {
            worth = quantity(at, (AchievementSelection) of.get()).map(Contribution.Worth.Own::new);
        } else {
            of.ifPresent(projects -> values.quantity(at, "each"));
            worth = Optional.empty();
        }
        at.allow("each");
        at.allow("quantity");
        if (at.has("each") && at.has("quantity")) {
            reading.badValue(
                    at.pointer("quantity"),
                    "each, quantity",
                    new Wanted("one of each, quantity", "each か quantity のどちらか"));
        }
        Optional<Term<Quantity>> most = at.has("atMost") ? values.quantity(at, "atMost") : Optional.empty();
        at.allow("atMost");
        at.close();
        return at.sound()
                ? Optional.of(new Contribution(of.orElseThrow(), worth.orElseThrow(), most))
                : Optional.empty();
    }

    // ---- windows

    /** The window of the field {@code within}; ever, if there is none. */
    Optional<Window> window(JsonObject at) {
        at.allow("within");
        return at.has("within") ? at.object("within").flatMap(this::bounds) : Optional.of(new Window.Ever());
    }

    private Optional<Window> bounds(JsonObject at) {
        if (at.has("sinceGranted")) {
            Optional<Window> since = at.text("sinceGranted")
                    .flatMap(text -> context.declared()
                            .reference(PolicyPart.ROLE, text, at.pointer("sinceGranted"), RoleId::new))
                    .map(Window.SinceGranted::new);
            at.close();
            return since;
        }
        if (at.has("from") || at.has("until")) {
            return between(at).map(one -> one);
        }
        Optional<Span> span = values.span(at);
        return span.map(Window.Last::new);
    }

    /** The days {@code from} and {@code until}, at least one of them. */
    static Optional<Window.Between> between(JsonObject at) {
        Optional<LocalDate> from = at.optionalParsed("from", Wanted.DAY, PolicyReader::day);
        Optional<LocalDate> until = at.optionalParsed("until", Wanted.DAY, PolicyReader::day);
        at.close();
        if (!at.has("from") && !at.has("until")) {
            at.reading().badValue(at.pointer(), "{}", new Wanted("from, until or both", "from か until、または両方"));
        }
        until.filter(last -> from.filter(last::isBefore).isPresent())
                .ifPresent(last -> at.reading()
                        .badValue(
                                at.pointer("until"),
                                last.toString(),
                                new Wanted("the first day or a later one", "最初の日以後の日")));
        return at.sound() ? Optional.of(new Window.Between(from, until)) : Optional.empty();
    }

    Optional<DepartmentId> department(String text, String pointer) {
        if (!DepartmentId.isId(text)) {
            reading.badValue(pointer, text, Wanted.DEPARTMENT);
            return Optional.empty();
        }
        return Optional.of(new DepartmentId(text));
    }

    // ---- conditions on projects

    List<ProjectCondition> projectConditions(JsonObject at, String field, String above) {
        return at.optionalObjects(field, one -> projectCondition(one, above));
    }

    private Optional<ProjectCondition> projectCondition(JsonObject at, String above) {
        String id = context.nodeId(at, above);
        Optional<ClauseId> clause = context.clause(at);
        List<String> said = CONDITIONS.stream().filter(at::has).toList();
        Optional<ProjectCondition> condition = Optional.empty();
        if (said.size() != 1) {
            CONDITIONS.forEach(at::allow);
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(CONDITIONS));
        } else if (said.contains("score")) {
            condition = at.object("score").flatMap(score -> scores.read(score, id, clause));
        } else {
            condition = at.text("startsAfterGranted")
                    .flatMap(text -> context.needed(text, at.pointer("startsAfterGranted")))
                    .map(role -> new ProjectCondition.StartsAfterGrant(id, clause, role));
        }
        at.close();
        return at.sound() ? condition : Optional.empty();
    }
}
