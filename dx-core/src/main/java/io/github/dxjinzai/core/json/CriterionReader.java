package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.policy.PolicyProblem.CASES_MISMATCH;

import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Take;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the criterion of one role, or of one cell of the skill map. */
final class CriterionReader {

    /** What a criterion is: exactly one of these. */
    static final List<String> OPERATORS = List.of(
            "all",
            "any",
            "some",
            "not",
            "choose",
            "holds",
            "profile",
            "exists",
            "count",
            "consecutiveYears",
            "total",
            "level",
            "served",
            "joined",
            "post",
            "department",
            "during");

    private static final List<String> BESIDE_OPERATORS = List.of(
            "cases",
            "for",
            "as",
            "which",
            "by",
            "axis",
            "changeKind",
            "changeDepth",
            "lapsed",
            "within",
            "per",
            "where",
            "quantity",
            "take",
            "atLeast",
            "above",
            "atMost",
            "below",
            "of",
            "last");

    private final CriterionContext context;
    private final JsonReading reading;
    private final DeclaredIds declared;
    private final ValueReader values;
    private final SelectionReader selections;

    CriterionReader(CriterionContext context, ValueReader values, SelectionReader selections) {
        this.context = context;
        this.reading = context.reading();
        this.declared = context.declared();
        this.values = values;
        this.selections = selections;
    }

    /** Reads a node below the node {@code above}; its id is {@code above/id}. */
    Optional<Criterion> read(JsonObject at, String above) {
        String id = context.nodeId(at, above);
        Optional<ClauseId> clause = context.clause(at);
        List<String> operators = OPERATORS.stream().filter(at::has).toList();
        Optional<Criterion> criterion = Optional.empty();
        if (operators.size() == 1) {
            criterion = operator(operators.get(0), at, id, clause);
        } else {
            OPERATORS.forEach(at::allow);
            BESIDE_OPERATORS.forEach(at::allow);
            reading.badValue(at.pointer(), String.join(", ", operators), Wanted.exactlyOne(OPERATORS));
        }
        at.close();
        return at.sound() ? criterion : Optional.empty();
    }

    private Optional<Criterion> operator(String operator, JsonObject at, String id, Optional<ClauseId> clause) {
        return switch (operator) {
            case "all" -> parts(at, "all", id).map(of -> new Criterion.All(id, clause, of));
            case "any" -> parts(at, "any", id).map(of -> new Criterion.Any(id, clause, of));
            case "not" -> at.object("not").flatMap(of -> read(of, id)).map(of -> new Criterion.Not(id, clause, of));
            case "choose" -> choose(at, id, clause);
            case "some" -> {
                Optional<List<Criterion>> of = parts(at, "some", id);
                Optional<Term<Integer>> least = values.whole(at, "atLeast");
                of.ifPresent(parts -> within(at, least, parts.size()));
                yield of.flatMap(parts -> least.map(number -> new Criterion.Some(id, clause, parts, number)));
            }
            case "holds" -> {
                Optional<RoleId> role = at.text("holds").flatMap(text -> context.needed(text, at.pointer("holds")));
                Optional<Span> since = at.optionalObject("for").flatMap(values::span);
                yield role.map(one -> new Criterion.Holds(id, clause, one, since));
            }
            case "profile" -> profile(at, id, clause);
            case "exists" -> count(at, "exists", id, clause, Optional.of(new Term.Stated<>(1)));
            case "count" -> count(at, "count", id, clause, values.whole(at, "atLeast"));
            case "consecutiveYears" -> {
                Optional<Term<Integer>> years = values.whole(at, "consecutiveYears");
                Optional<FactSelection> of = selections.read(at, "of", id);
                Optional<Window> window = selections.window(at);
                boolean ofProjects = at.isText("of", SelectionReader.PARTICIPATION);
                List<ProjectCondition> last = ofProjects ? selections.projectConditions(at, "last", id) : List.of();
                yield years.isPresent() && of.isPresent() && window.isPresent()
                        ? Optional.of(
                                new Criterion.ConsecutiveYears(id, clause, years.get(), of.get(), window.get(), last))
                        : Optional.empty();
            }
            case "total" -> total(at, id, clause);
            case "level" -> level(at, id, clause);
            case "served" ->
                at.object("served").flatMap(values::span).map(span -> new Criterion.Served(id, clause, span));
            case "joined" ->
                at.object("joined")
                        .flatMap(SelectionReader::between)
                        .map(between -> new Criterion.Joined(id, clause, between));
            case "post" ->
                atLeastOne(at, "post", at.texts("post", (text, pointer) -> Optional.of(text)))
                        .map(posts -> new Criterion.Post(id, clause, posts));
            case "department" ->
                atLeastOne(
                                at,
                                "department",
                                at.texts("department", (text, pointer) -> selections.department(text, pointer)))
                        .map(units -> new Criterion.Unit(id, clause, units));
            default ->
                at.object("during")
                        .flatMap(SelectionReader::between)
                        .map(between -> new Criterion.During(id, clause, between));
        };
    }

    private <T> Optional<List<T>> atLeastOne(JsonObject at, String field, List<T> all) {
        if (at.hasEmptyList(field)) {
            reading.badValue(at.pointer(field), "[]", new Wanted("at least one", "1つ以上"));
        }
        return at.sound() ? Optional.of(all) : Optional.empty();
    }

    private void within(JsonObject at, Optional<Term<Integer>> least, int parts) {
        least.filter(number -> number instanceof Term.Stated<Integer> stated && stated.value() > parts)
                .ifPresent(number -> reading.badValue(
                        at.pointer("atLeast"),
                        ((Term.Stated<Integer>) number).value().toString(),
                        new Wanted("1 to " + parts, "1から" + parts)));
    }

    private Optional<Criterion> profile(JsonObject at, String id, Optional<ClauseId> clause) {
        Optional<RoleId> row = at.text("profile")
                .flatMap(text -> declared.reference(PolicyPart.SKILL_ROW, text, at.pointer("profile"), RoleId::new));
        Optional<Term<Integer>> least = at.has("atLeast") ? values.whole(at, "atLeast") : Optional.empty();
        at.allow("atLeast");
        if (context.isCell()) {
            reading.badValue(
                    at.pointer("profile"),
                    row.map(RoleId::value).orElse("?"),
                    new Wanted("no profile within a cell of the skill map", "スキルマップの欄の条件では profile は使えません"));
        }
        return at.sound() ? row.map(one -> new Criterion.Profile(id, clause, one, least)) : Optional.empty();
    }

    private Optional<Criterion> count(
            JsonObject at, String field, String id, Optional<ClauseId> clause, Optional<Term<Integer>> least) {
        Optional<FactSelection> of = selections.read(at, field, id);
        Optional<Window> window = selections.window(at);
        Per per = at.optionalWord("per", Per.class).orElse(Per.FACT);
        return at.sound()
                ? Optional.of(new Criterion.Count(
                        id, clause, of.orElseThrow(), window.orElseThrow(), per, least.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Criterion> total(JsonObject at, String id, Optional<ClauseId> clause) {
        List<Contribution> of = at.objects("total", one -> selections.contribution(one, id));
        if (at.hasEmptyList("total")) {
            reading.badValue(at.pointer("total"), "[]", new Wanted("at least one contribution", "1つ以上の加算の対象"));
        }
        Optional<Window> window = selections.window(at);
        Optional<ValueReader.Threshold> threshold = values.threshold(at);
        return at.sound()
                ? threshold.map(
                        one -> new Criterion.Total(id, clause, of, window.orElseThrow(), one.comparison(), one.value()))
                : Optional.empty();
    }

    private Optional<Criterion> level(JsonObject at, String id, Optional<ClauseId> clause) {
        Optional<AchievementSelection> of = selections.achievements(at, "level", id);
        Optional<Window> window = selections.window(at);
        Optional<QuantityId> quantity = of.flatMap(kind -> selections.quantity(at, kind));
        at.allow("quantity");
        Optional<Take> take = at.word("take", Take.class);
        Optional<ValueReader.Threshold> threshold = values.threshold(at);
        return at.sound()
                ? threshold.map(one -> new Criterion.Level(
                        id,
                        clause,
                        of.orElseThrow(),
                        window.orElseThrow(),
                        quantity.orElseThrow(),
                        take.orElseThrow(),
                        one.comparison(),
                        one.value()))
                : Optional.empty();
    }

    private Optional<List<Criterion>> parts(JsonObject at, String field, String id) {
        List<Criterion> of = at.objects(field, part -> read(part, id));
        if (at.hasEmptyList(field)) {
            reading.badValue(at.pointer(field), "[]", new Wanted("at least one criterion", "1つ以上の条件"));
        }
        return at.sound() ? Optional.of(of) : Optional.empty();
    }

    private Optional<Criterion> choose(JsonObject at, String id, Optional<ClauseId> clause) {
        Optional<OpenTerm> term = at.parsed(
                        "choose",
                        Wanted.word("$term"),
                        text -> Optional.of(text).filter(one -> one.startsWith("$")))
                .flatMap(text -> values.term(text, at.pointer("choose")));
        Optional<TermType.OneOf> choice = term.flatMap(open -> choice(open, at.pointer("choose")));
        Map<String, Criterion> cases = new LinkedHashMap<>();
        at.object("cases").ifPresent(map -> {
            for (String option : map.names()) {
                map.object(option).flatMap(of -> read(of, id)).ifPresent(of -> cases.put(option, of));
            }
            choice.ifPresent(type -> matches(term.orElseThrow().id(), type, map));
        });
        if (!at.sound()) {
            return Optional.empty();
        }
        Map<String, Criterion> inOrder = new LinkedHashMap<>();
        for (String option : choice.orElseThrow().options()) {
            inOrder.put(option, Optional.ofNullable(cases.get(option)).orElseThrow());
        }
        return Optional.of(new Criterion.Choose(id, clause, term.orElseThrow().id(), inOrder));
    }

    private Optional<TermType.OneOf> choice(OpenTerm term, String pointer) {
        if (term.type() instanceof TermType.OneOf choice) {
            return Optional.of(choice);
        }
        values.termType(term, pointer, new Wanted("a choice", "選択(choice)の用語"));
        return Optional.empty();
    }

    private void matches(TermId term, TermType.OneOf choice, JsonObject cases) {
        Set<String> missing = new LinkedHashSet<>(choice.options());
        Set<String> extra = new LinkedHashSet<>(cases.names());
        extra.removeAll(missing);
        missing.removeAll(cases.names());
        if (!missing.isEmpty() || !extra.isEmpty()) {
            reading.report(
                    CASES_MISMATCH,
                    cases.pointer(),
                    "term",
                    term.value(),
                    "missing",
                    Wanted.listed(missing).english(),
                    "missing.ja",
                    Wanted.listed(missing).japanese(),
                    "extra",
                    Wanted.listed(extra).english(),
                    "extra.ja",
                    Wanted.listed(extra).japanese());
        }
    }
}
