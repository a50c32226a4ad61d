package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.policy.PolicyProblem.AXIS_OUTSIDE_MAP;
import static io.github.dxjinzai.core.policy.PolicyProblem.CASES_MISMATCH;
import static io.github.dxjinzai.core.policy.PolicyProblem.NO_RATERS;
import static io.github.dxjinzai.core.policy.PolicyProblem.TERM_TYPE;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the criterion of one role, or of one cell of the skill map. */
final class CriterionReader {

    private static final List<String> OPERATORS =
            List.of("all", "any", "not", "choose", "holds", "exists", "count", "consecutiveYears");
    private static final List<String> BESIDE_OPERATORS =
            List.of("cases", "as", "axis", "where", "atLeast", "of", "last");
    private static final List<String> CONDITIONS = List.of("score", "startsAfterGranted");
    private static final String THIS_AXIS = "this";

    private final JsonReading reading;
    private final DeclaredIds declared;
    private final Map<TermId, OpenTerm> terms;
    private final Map<ScaleId, ScaleDeclaration> scales;
    private final Map<PerspectiveId, Perspective> perspectives;
    private final Set<RoleId> needed;
    private final Optional<AxisId> thisAxis;
    private final Set<String> ids = new HashSet<>();

    CriterionReader(
            JsonReading reading,
            DeclaredIds declared,
            Map<TermId, OpenTerm> terms,
            Map<ScaleId, ScaleDeclaration> scales,
            Map<PerspectiveId, Perspective> perspectives,
            Set<RoleId> needed,
            Optional<AxisId> thisAxis) {
        this.reading = reading;
        this.declared = declared;
        this.terms = terms;
        this.scales = scales;
        this.perspectives = perspectives;
        this.needed = needed;
        this.thisAxis = thisAxis;
    }

    /** Reads a node below the node {@code above}; its id is {@code above/id}. */
    Optional<Criterion> read(JsonObject at, String above) {
        String id = nodeId(at, above);
        Optional<ClauseId> clause = clause(at);
        List<String> operators = OPERATORS.stream().filter(at::has).toList();
        Optional<Criterion> criterion = Optional.empty();
        if (operators.size() == 1) {
            criterion = operator(operators.get(0), at, id, clause);
        } else {
            OPERATORS.forEach(at::allow);
            BESIDE_OPERATORS.forEach(at::allow);
            reading.badValue(at.pointer(), String.join(", ", operators), exactlyOne(OPERATORS));
        }
        at.close();
        return at.sound() ? criterion : Optional.empty();
    }

    private static Wanted exactlyOne(List<String> fields) {
        String all = String.join(", ", fields);
        return new Wanted("exactly one of " + all, "次のうちちょうど1つ: " + all);
    }

    private Optional<Criterion> operator(String operator, JsonObject at, String id, Optional<ClauseId> clause) {
        return switch (operator) {
            case "all" -> parts(at, "all", id).map(of -> new Criterion.All(id, clause, of));
            case "any" -> parts(at, "any", id).map(of -> new Criterion.Any(id, clause, of));
            case "not" -> at.object("not").flatMap(of -> read(of, id)).map(of -> new Criterion.Not(id, clause, of));
            case "choose" -> choose(at, id, clause);
            case "holds" ->
                at.text("holds")
                        .flatMap(text -> needed(text, at.pointer("holds")))
                        .map(role -> new Criterion.Holds(id, clause, role));
            case "exists" -> {
                participation(at, "exists");
                yield count(at, id, clause, Optional.of(1));
            }
            case "count" -> {
                participation(at, "count");
                yield count(at, id, clause, positive(at, "atLeast"));
            }
            default -> {
                Optional<Integer> years = positive(at, "consecutiveYears");
                participation(at, "of");
                ProjectSelection of = selection(at);
                List<ProjectCondition> where = conditions(at, "where", id);
                List<ProjectCondition> last = conditions(at, "last", id);
                yield years.map(run -> new Criterion.ConsecutiveYears(id, clause, run, of, where, last));
            }
        };
    }

    private Optional<Criterion> count(JsonObject at, String id, Optional<ClauseId> clause, Optional<Integer> least) {
        ProjectSelection of = selection(at);
        List<ProjectCondition> where = conditions(at, "where", id);
        return least.map(number -> new Criterion.Count(id, clause, of, where, number));
    }

    private void participation(JsonObject at, String field) {
        at.parsed(field, Wanted.word("participation"), text -> Optional.of(text).filter("participation"::equals));
    }

    private Optional<Integer> positive(JsonObject at, String field) {
        return at.integer(field).filter(number -> {
            if (number < 1) {
                reading.badValue(at.pointer(field), number.toString(), Wanted.ONE_OR_MORE);
            }
            return number >= 1;
        });
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
                .flatMap(text -> named(text, at.pointer("choose")))
                .flatMap(this::known);
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
        termType(term, pointer, new Wanted("a choice", "選択(choice)の用語"));
        return Optional.empty();
    }

    private void termType(OpenTerm term, String pointer, Wanted expected) {
        reading.report(
                TERM_TYPE,
                pointer,
                "term",
                term.id().value(),
                "expected",
                expected.english(),
                "expected.ja",
                expected.japanese());
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

    private ProjectSelection selection(JsonObject at) {
        Optional<Part> as = at.optionalWord("as", Part.class);
        Optional<AxisId> axis = at.optionalText("axis").flatMap(text -> {
            if (!text.equals(THIS_AXIS)) {
                return declared.reference(PolicyPart.AXIS, text, at.pointer("axis"), AxisId::new);
            }
            if (thisAxis.isEmpty()) {
                reading.report(AXIS_OUTSIDE_MAP, at.pointer("axis"));
            }
            return thisAxis;
        });
        return new ProjectSelection(as, axis);
    }

    private List<ProjectCondition> conditions(JsonObject at, String field, String above) {
        return at.optionalObjects(field, one -> condition(one, above));
    }

    private Optional<ProjectCondition> condition(JsonObject at, String above) {
        String id = nodeId(at, above);
        Optional<ClauseId> clause = clause(at);
        List<String> said = CONDITIONS.stream().filter(at::has).toList();
        Optional<ProjectCondition> condition = Optional.empty();
        if (said.size() != 1) {
            CONDITIONS.forEach(at::allow);
            reading.badValue(at.pointer(), String.join(", ", said), exactlyOne(CONDITIONS));
        } else if (said.contains("score")) {
            condition = at.object("score").flatMap(score -> score(score, id, clause));
        } else {
            condition = at.text("startsAfterGranted")
                    .flatMap(text -> needed(text, at.pointer("startsAfterGranted")))
                    .map(role -> new ProjectCondition.StartsAfterGrant(id, clause, role));
        }
        at.close();
        return at.sound() ? condition : Optional.empty();
    }

    private Optional<ProjectCondition> score(JsonObject at, String id, Optional<ClauseId> clause) {
        Optional<Occasion> occasion = at.word("occasion", Occasion.class);
        Optional<Term<RatedSubject>> of = wordTerm(at, "of", RatedSubject.class);
        List<PerspectiveId> angles = at.optionalTexts(
                "perspectives",
                (text, pointer) -> declared.reference(PolicyPart.PERSPECTIVE, text, pointer, PerspectiveId::new));
        List<RaterGroupId> by = at.optionalTexts(
                "by", (text, pointer) -> declared.reference(PolicyPart.RATER_GROUP, text, pointer, RaterGroupId::new));
        Optional<Term<Pooling>> within = wordTerm(at, "within", Pooling.class);
        Optional<Term<Combination>> combine = angles.size() < 2 && !at.has("combine")
                ? Optional.of(new Term.Stated<>(Combination.EACH_PERSPECTIVE))
                : wordTerm(at, "combine", Combination.class);
        at.allow("combine");
        Optional<Term<Score>> atLeast = scoreTerm(at, "atLeast");
        at.close();
        raters(at, angles, by);
        return at.sound()
                ? Optional.of(new ProjectCondition.ScoreAtLeast(
                        id,
                        clause,
                        occasion.orElseThrow(),
                        of.orElseThrow(),
                        angles,
                        by,
                        within.orElseThrow(),
                        combine.orElseThrow(),
                        atLeast.orElseThrow()))
                : Optional.empty();
    }

    private void raters(JsonObject at, List<PerspectiveId> angles, List<RaterGroupId> by) {
        for (PerspectiveId angle : angles) {
            Perspective perspective = perspectives.get(angle);
            if (perspective != null
                    && !by.isEmpty()
                    && perspective.raters().stream().noneMatch(by::contains)) {
                reading.report(
                        NO_RATERS,
                        at.pointer("by"),
                        "perspective",
                        angle.value(),
                        "groups",
                        by.stream().map(RaterGroupId::value).collect(Collectors.joining(", ")));
            }
        }
    }

    private Optional<RoleId> needed(String text, String pointer) {
        Optional<RoleId> role = declared.reference(PolicyPart.ROLE, text, pointer, RoleId::new);
        role.ifPresent(needed::add);
        return role;
    }

    private Optional<ClauseId> clause(JsonObject at) {
        return at.optionalText("clause")
                .flatMap(text -> declared.reference(PolicyPart.CLAUSE, text, at.pointer("clause"), ClauseId::new));
    }

    private String nodeId(JsonObject at, String above) {
        Optional<String> own =
                at.parsed("id", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        String id = above + "/" + own.orElse("");
        if (own.isPresent() && !ids.add(id)) {
            reading.duplicate(PolicyPart.CRITERION, id, at.pointer("id"));
        }
        return id;
    }

    // ---- values that a term may state

    /** A word of the domain, or a term that chooses one. */
    <E extends Enum<E>> Optional<Term<E>> wordTerm(JsonObject at, String field, Class<E> words) {
        return at.text(field).flatMap(text -> {
            if (!text.startsWith("$")) {
                Optional<E> word = Words.parse(words, text);
                if (word.isEmpty()) {
                    reading.badValue(at.pointer(field), text, Wanted.word(Words.all(words) + " | $term"));
                }
                return word.map(one -> new Term.Stated<>(one));
            }
            Optional<TermId> term = named(text, at.pointer(field));
            term.flatMap(this::known)
                    .filter(open -> !chooses(open, words))
                    .ifPresent(open -> termType(open, at.pointer(field), Wanted.oneOf(words)));
            return term.map(id -> new Term.Named<>(id));
        });
    }

    private static <E extends Enum<E>> boolean chooses(OpenTerm term, Class<E> words) {
        List<String> known =
                Arrays.stream(words.getEnumConstants()).map(Words::of).toList();
        return term.type() instanceof TermType.OneOf choice && known.containsAll(choice.options());
    }

    private Optional<Term<Score>> scoreTerm(JsonObject at, String field) {
        return at.scalar(field).flatMap(text -> {
            if (text.startsWith("$")) {
                Optional<TermId> term = named(text, at.pointer(field));
                term.flatMap(this::known)
                        .filter(open -> !(open.type() instanceof TermType.OnScale))
                        .ifPresent(open -> termType(open, at.pointer(field), new Wanted("a score", "評点(score)の用語")));
                return term.map(id -> new Term.Named<>(id));
            }
            Optional<Score> score = score(text);
            if (score.isEmpty()) {
                reading.badValue(at.pointer(field), text, new Wanted("a score | $term", "評点 | $term"));
            }
            score.ifPresent(one -> scales.values().stream()
                    .flatMap(declaration -> declaration.scale().stream())
                    .filter(scale -> scales.size() == 1 && !scale.spans(one))
                    .forEach(scale -> reading.add(Overlay.offScale(scale, one, reading.place(at.pointer(field))))));
            return score.map(one -> new Term.Stated<>(one));
        });
    }

    private static Optional<Score> score(String text) {
        try {
            return Optional.of(Score.of(text));
        } catch (NumberFormatException | ArithmeticException notAScore) {
            return Optional.empty();
        }
    }

    private Optional<TermId> named(String text, String pointer) {
        String id = text.startsWith("$") ? text.substring(1) : text;
        return declared.reference(PolicyPart.TERM, id, pointer, TermId::new);
    }

    private Optional<OpenTerm> known(TermId id) {
        Optional<OpenTerm> term = Optional.ofNullable(terms.get(id));
        if (term.isEmpty()) {
            // what is wrong with it is reported where it is declared
            reading.unresolved();
        }
        return term;
    }
}
