package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.policy.PolicyProblem.AMBIGUOUS_NAME;
import static io.github.dxjinzai.core.policy.PolicyProblem.NO_RATERS;
import static io.github.dxjinzai.core.policy.PolicyProblem.ROLE_CYCLE;
import static io.github.dxjinzai.core.policy.PolicyProblem.TARGET_TWICE;
import static io.github.dxjinzai.core.policy.PolicyProblem.UNSOUND_LEVELS;
import static io.github.dxjinzai.core.policy.PolicyProblem.UNSOUND_SCALE;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.Attester;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Extent;
import io.github.dxjinzai.core.development.Facet;
import io.github.dxjinzai.core.development.Fee;
import io.github.dxjinzai.core.development.Measure;
import io.github.dxjinzai.core.development.MeasureKind;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.development.Side;
import io.github.dxjinzai.core.development.TalentTrait;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Appeals;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Deadline;
import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.PartPath;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyStatus;
import io.github.dxjinzai.core.policy.PolicyVersion;
import io.github.dxjinzai.core.policy.Prerequisites;
import io.github.dxjinzai.core.policy.Provenance;
import io.github.dxjinzai.core.policy.Reachability;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Statement;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.TrackId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.Alignment;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.HeadcountTarget;
import io.github.dxjinzai.core.target.HolderCounting;
import io.github.dxjinzai.core.target.TargetScope;
import io.github.dxjinzai.core.target.TargetSize;
import io.github.dxjinzai.core.target.Targets;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads policies and overlays from JSON, or from YAML where the file's name ends in {@code .yaml} or {@code .yml}. The format is described by the schemas {@code policy-1.schema.json} and
 * {@code overlay-1.schema.json} beside this class, and told in {@code docs/policy-format.md}.
 *
 * <p>Everything wrong is reported at once, each with its JSON pointer, line and column: what is no JSON, missing, misspelt or of
 * the wrong type, ids used twice, references to nothing, roles that need themselves.
 */
public final class PolicyReader {

    /** The version of the format that is read. */
    public static final int FORMAT = 1;

    /** Stands for the axes where none can be read, so that the rest of the map is still looked at. */
    private static final List<String> TARGET_SIZES = List.of("people", "percent", "unstated");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final AxisId UNNAMED = new AxisId("unnamed");

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

    private final JsonReading reading;
    private final JsonObject root;
    private final DeclaredIds declared;
    private final Map<TermId, OpenTerm> terms = new LinkedHashMap<>();
    private final Map<ScaleId, ScaleDeclaration> scales = new LinkedHashMap<>();
    private final Map<PerspectiveId, Perspective> perspectives = new LinkedHashMap<>();
    private final Map<AchievementId, AchievementType> achievements = new LinkedHashMap<>();

    /** By kind of part, whose each id, name and alias is. */
    private final Map<PolicyPart, Map<String, String>> owners = new EnumMap<>(PolicyPart.class);

    private PolicyReader(JsonReading reading, JsonObject root, JsonNode document) {
        this.reading = reading;
        this.root = root;
        this.declared = new DeclaredIds(reading, document);
    }

    /**
     * Reads a policy.
     *
     * @param file the name of the document, for the places of problems
     * @param text the document
     * @return the policy, or everything that is wrong with it
     */
    public static Validation<Seq<Problem>, Policy> readPolicy(String file, String text) {
        JsonReading.Opened opened = JsonReading.open(file, text);
        return result(opened.reading(), policy(opened));
    }

    static Optional<Policy> policy(JsonReading.Opened opened) {
        JsonReading reading = opened.reading();
        return opened.root()
                .flatMap(document -> JsonObject.of(reading, document, "")
                        .flatMap(root -> new PolicyReader(reading, root, document).policy()));
    }

    /**
     * Reads an overlay.
     *
     * @param file the name of the document, for the places of problems
     * @param text the document
     * @return the overlay, or everything that is wrong with it
     */
    public static Validation<Seq<Problem>, Overlay> readOverlay(String file, String text) {
        JsonReading.Opened opened = JsonReading.open(file, text);
        return result(opened.reading(), overlay(opened));
    }

    static Optional<Overlay> overlay(JsonReading.Opened opened) {
        JsonReading reading = opened.reading();
        return opened.root()
                .flatMap(document -> JsonObject.of(reading, document, "")
                        .flatMap(root -> new PolicyReader(reading, root, document).overlay()));
    }

    private static <T> Validation<Seq<Problem>, T> result(JsonReading reading, Optional<T> value) {
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? Validation.valid(value.orElseThrow())
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    // ---- the whole

    private Optional<Policy> policy() {
        format();
        Optional<PolicyVersion> version = version(root);
        List<PolicyVersion> overlays = root.optionalTexts("overlays", (text, pointer) -> {
            Optional<PolicyVersion> overlay = policyVersion(text);
            if (overlay.isEmpty()) {
                reading.badValue(pointer, text, Wanted.POLICY_VERSION);
            }
            return overlay;
        });
        Optional<PolicyStatus> status = root.word("status", PolicyStatus.class);
        Optional<InForce> inForce = root.object("inForce").flatMap(PolicyReader::inForce);
        Optional<Integer> startMonth = root.integer("fiscalYearStart").filter(month -> {
            boolean known = month >= 1 && month <= 12;
            if (!known) {
                reading.badValue(root.pointer("fiscalYearStart"), month.toString(), new Wanted("1 to 12", "1から12までの月"));
            }
            return known;
        });
        Optional<LocalizedText> name = localized(root, "name");
        Optional<LocalizedText> municipality = localized(root, "municipality");
        Optional<List<String>> source = root.object("source").flatMap(PolicyReader::source);
        List<Clause> clauses = root.objects("clauses", this::clause);
        root.objects("scales", at -> scale(at, version)).forEach(one -> scales.put(one.id(), one));
        root.objects("terms", at -> term(at, version)).forEach(one -> terms.put(one.id(), one));
        List<Statement> statements = root.optionalObjects("statements", this::statement);
        List<TalentTrait> traits = root.optionalObjects("traits", this::trait);
        List<RaterGroup> groups = root.objects("raterGroups", this::raterGroup);
        root.objects("perspectives", this::perspective).forEach(one -> perspectives.put(one.id(), one));
        root.optionalObjects("achievements", this::achievement).forEach(one -> achievements.put(one.id(), one));
        List<Attester> attesters = root.optionalObjects("attesters", this::attester);
        Set<RelationKindId> kinds = new HashSet<>();
        List<ConflictRule> conflicts = root.optionalObjects("conflicts", at -> conflict(at, kinds));
        Map<RoleId, SortedSet<RoleId>> needs = new TreeMap<>();
        Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
        Map<RoleId, Tenure> tenures = new LinkedHashMap<>();
        Map<RoleId, SortedSet<RoleId>> keeps = new TreeMap<>();
        List<Role> roles = root.objects("roles", at -> role(at, criteria, tenures, needs, keeps));
        Map<SkillCell, Criterion> skillCriteria = new LinkedHashMap<>();
        Optional<SkillMap> skillMap = root.optionalObject("skillMap").flatMap(at -> skillMap(at, skillCriteria));
        List<Measure> measures = root.optionalObjects("measures", this::measure);
        Month start = startMonth.map(Month::of).orElse(Month.APRIL);
        Optional<Targets> targets = root.object("targets").flatMap(at -> targets(at, start));
        Optional<Transition> transition = root.optionalObject("transition").flatMap(this::transition);
        Optional<Appeals> appeals = root.optionalObject("appeals").flatMap(this::appeals);
        if (root.hasEmptyList("roles")) {
            reading.badValue(root.pointer("roles"), "[]", new Wanted("at least one role", "1つ以上の人材"));
        }
        List<PartPath> overridable = overridable();
        root.allow("$schema");
        root.close();
        Set<RoleId> unreachable = Reachability.of(criteria).unreachable();
        // a criterion with a fault may be reached in its own way
        Map<RoleId, SortedSet<RoleId>> circular = new TreeMap<>(needs);
        circular.keySet().removeIf(role -> criteria.containsKey(role) && !unreachable.contains(role));
        cycles(circular, "certifiedWhen");
        cycles(keeps, "tenure/heldWhile");
        if (!root.sound()) {
            return Optional.empty();
        }
        return Optional.of(ImmutablePolicy.builder()
                .version(version.orElseThrow())
                .overlays(overlays)
                .status(status.orElseThrow())
                .inForceFrom(inForce.orElseThrow().from())
                .inForceUntil(inForce.orElseThrow().until())
                .fiscalYearStart(start)
                .name(name.orElseThrow())
                .municipality(municipality.orElseThrow())
                .sourceTitle(source.orElseThrow().get(0))
                .sourcePublished(source.orElseThrow().get(1))
                .clauses(byId(clauses, Clause::id))
                .terms(terms)
                .scales(scales)
                .statements(statements)
                .traits(traits)
                .raterGroups(groups)
                .perspectives(perspectives.values())
                .conflicts(conflicts)
                .roles(roles)
                .criteria(criteria)
                .tenures(tenures)
                .transition(transition)
                .appeals(appeals)
                .achievements(achievements)
                .attesters(attesters)
                .skillMap(skillMap)
                .skillCriteria(skillCriteria)
                .measures(measures)
                .targets(targets.orElseThrow())
                .overridable(overridable)
                .build());
    }

    private List<PartPath> overridable() {
        return root.optionalTexts("overridable", (text, pointer) -> {
            Optional<PartPath> path = PartPath.parse(text)
                    .filter(one -> MergedTree.CHANGEABLE.contains(one.steps().get(0)));
            if (path.isEmpty()) {
                reading.badValue(pointer, text, Wanted.PART_PATH);
            }
            return path;
        });
    }

    private List<Overlay.Change> changes() {
        List<Overlay.Change> changes = new ArrayList<>();
        List<PartPath> removed = root.optionalTexts("remove", this::exactPath);
        for (int i = 0; i < removed.size(); i++) {
            changes.add(new Overlay.Change(
                    Provenance.Kind.REMOVED, removed.get(i), reading.place(root.pointer("remove") + "/" + i)));
        }
        root.optionalObject("replace").ifPresent(replace -> {
            for (String name : replace.names()) {
                exactPath(name, replace.pointer(name))
                        .ifPresent(path -> changes.add(new Overlay.Change(
                                Provenance.Kind.REPLACED, path, reading.place(replace.pointer(name)))));
                if (replace.raw(name).isNull()) {
                    JsonObject.wrongType(reading, Wanted.ANY, replace.raw(name), replace.pointer(name));
                }
            }
        });
        root.optionalObject("add").ifPresent(add -> {
            MergedTree.ADDABLE.forEach((name, path) -> add.optionalObjects(name, one -> {
                changes.add(new Overlay.Change(Provenance.Kind.ADDED, path, reading.place(one.pointer())));
                return Optional.empty();
            }));
            add.close();
        });
        return changes;
    }

    private Optional<PartPath> exactPath(String text, String pointer) {
        Optional<PartPath> path = PartPath.parse(text).filter(PartPath::isExact);
        if (path.isEmpty()) {
            reading.badValue(pointer, text, Wanted.PART_PATH);
        }
        return path;
    }

    private Optional<Overlay> overlay() {
        reading.asForm();
        format();
        Optional<PolicyVersion> version = version(root);
        Optional<PolicyVersion> of = root.parsed("extends", Wanted.POLICY_VERSION, PolicyReader::policyVersion);
        Optional<LocalizedText> note = root.has("note") ? localized(root, "note") : Optional.empty();
        root.allow("note");
        root.allow("$schema");
        List<Overlay.SettledScale> settled = root.optionalObjects("scales", at -> {
            Optional<ScaleId> id = at.parsed("id", Wanted.ID, PolicyReader.id(ScaleId::new));
            Optional<Scale> scale = steps(at, id);
            at.close();
            return scale.map(one -> new Overlay.SettledScale(one, reading.place(at.pointer())));
        });
        List<Overlay.Filling> fillings = new ArrayList<>();
        root.optionalObject("fill").ifPresent(fill -> {
            for (String name : fill.names()) {
                Optional<String> value = fill.scalar(name);
                if (!Ids.isId(name)) {
                    reading.badValue(fill.pointer(name), name, Wanted.ID);
                } else {
                    value.ifPresent(one -> fillings.add(
                            new Overlay.Filling(new TermId(name), one, reading.place(fill.pointer(name)))));
                }
            }
        });
        List<Overlay.Change> changes = changes();
        overridable();
        root.close();
        return root.sound()
                ? Optional.of(new Overlay(version.orElseThrow(), of.orElseThrow(), note, settled, fillings, changes))
                : Optional.empty();
    }

    private void format() {
        format(reading, root, FORMAT);
    }

    /** Reads the version of the format, which must be {@code known}. */
    static void format(JsonReading reading, JsonObject root, int known) {
        root.integer("format")
                .filter(version -> version != known)
                .ifPresent(version -> reading.report(
                        JsonProblem.FUTURE_FORMAT,
                        root.pointer("format"),
                        "version",
                        version.toString(),
                        "known",
                        Integer.toString(known)));
    }

    private static Optional<PolicyVersion> version(JsonObject at) {
        Optional<String> id =
                at.parsed("id", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        Optional<String> version =
                at.parsed("version", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        return id.flatMap(known -> version.map(of -> new PolicyVersion(known, of)));
    }

    static Optional<PolicyVersion> policyVersion(String text) {
        int cut = text.indexOf('@');
        if (cut < 0 || !Ids.isId(text.substring(0, cut)) || !Ids.isId(text.substring(cut + 1))) {
            return Optional.empty();
        }
        return Optional.of(new PolicyVersion(text.substring(0, cut), text.substring(cut + 1)));
    }

    private record InForce(LocalDate from, Optional<LocalDate> until) {}

    private static Optional<InForce> inForce(JsonObject at) {
        Optional<LocalDate> from = at.parsed("from", Wanted.DAY, PolicyReader::day);
        Optional<LocalDate> until = at.optionalParsed("until", Wanted.DAY, PolicyReader::day);
        at.close();
        until.filter(last -> from.filter(last::isBefore).isPresent())
                .ifPresent(last -> at.reading()
                        .badValue(
                                at.pointer("until"),
                                last.toString(),
                                new Wanted("the first day or a later one", "施行日以後の日")));
        return from.map(first -> new InForce(first, until));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text).toString());
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> source(JsonObject at) {
        Optional<String> title = at.text("title");
        Optional<String> published = at.parsed(
                "published",
                Wanted.MONTH_OR_DAY,
                text -> month(text).or(() -> day(text).map(LocalDate::toString)));
        at.close();
        return title.flatMap(text -> published.map(when -> List.of(text, when)));
    }

    private void cycles(Map<RoleId, SortedSet<RoleId>> needs, String field) {
        Prerequisites prerequisites = new Prerequisites(needs);
        Set<RoleId> reported = new HashSet<>();
        int index = 0;
        for (RoleId role : declared.roles()) {
            String pointer = "/roles/" + index++ + "/" + field;
            prerequisites.cycleThrough(role).filter(path -> reported.add(role)).ifPresent(path -> {
                reported.addAll(path);
                reading.report(
                        ROLE_CYCLE,
                        pointer,
                        "role",
                        role.value(),
                        "path",
                        String.join(" → ", path.stream().map(RoleId::value).toList()));
            });
        }
    }

    // ---- words and nouns

    private Optional<Clause> clause(JsonObject at) {
        Optional<ClauseId> id = newId(at, PolicyPart.CLAUSE, ClauseId::new);
        Optional<String> heading = at.text("heading");
        Optional<String> quote = at.optionalText("quote");
        at.close();
        return at.sound() ? Optional.of(new Clause(id.orElseThrow(), heading.orElseThrow(), quote)) : Optional.empty();
    }

    private Optional<ScaleDeclaration> scale(JsonObject at, Optional<PolicyVersion> policy) {
        Optional<ScaleId> id = newId(at, PolicyPart.SCALE, ScaleId::new);
        Optional<ClauseId> clause = clauseOf(at);
        Optional<Scale> scale = Optional.empty();
        if (at.has("open")) {
            at.flag("open")
                    .filter(open -> !open)
                    .ifPresent(open -> reading.badValue(at.pointer("open"), "false", Wanted.word("true")));
        } else {
            Optional<ScaleKind> kind =
                    at.has("kind") ? at.word("kind", ScaleKind.class) : Optional.of(ScaleKind.NUMERIC);
            if (kind.isEmpty()) {
                List.of("from", "to", "step", "levels").forEach(at::allow);
            } else {
                scale = kind.get() == ScaleKind.NUMERIC ? steps(at, id) : levels(at, id, kind.get());
            }
            at.allow("kind");
        }
        Optional<String> settledBy = at.optionalParsed("settledBy", Wanted.POLICY_VERSION, PolicyReader::policyVersion)
                .map(PolicyVersion::toString);
        at.close();
        return at.sound()
                ? Optional.of(new ScaleDeclaration(
                        id.orElseThrow(),
                        clause.orElseThrow(),
                        scale,
                        scale.flatMap(settled -> settledBy.or(() ->
                                Optional.of(writtenBy(at.pointer(at.has("levels") ? "levels" : "from"), policy))))))
                : Optional.empty();
    }

    private Optional<Scale> steps(JsonObject at, Optional<ScaleId> id) {
        Optional<Score> from = score(at, "from");
        Optional<Score> to = score(at, "to");
        Optional<Score> step = score(at, "step");
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        if (!Scale.isSound(from.get(), to.get(), step.get())) {
            reading.report(
                    UNSOUND_SCALE,
                    at.pointer(),
                    "scale",
                    id.map(ScaleId::value).orElse("?"),
                    "from",
                    from.get().toString(),
                    "to",
                    to.get().toString(),
                    "step",
                    step.get().toString());
            return Optional.empty();
        }
        return id.map(known -> new Scale(known, from.get(), to.get(), step.get()));
    }

    private Optional<Scale> levels(JsonObject at, Optional<ScaleId> id, ScaleKind kind) {
        TreeMap<Score, LocalizedText> labels = new TreeMap<>();
        List<Score> scores = at.objects("levels", level -> {
            Optional<Score> score = score(level, "score");
            Optional<LocalizedText> label = localized(level, "label");
            level.close();
            score.ifPresent(one -> label.ifPresent(text -> labels.put(one, text)));
            return score;
        });
        if (!at.sound()) {
            return Optional.empty();
        }
        boolean fits = labels.size() == scores.size() && (kind == ScaleKind.ORDINAL || scores.size() == 2);
        ScaleId named = id.orElseThrow();
        Optional<Scale> scale = fits ? Scale.ofLevels(named, kind, labels) : Optional.empty();
        if (scale.isEmpty()) {
            boolean two = kind == ScaleKind.PASS_FAIL;
            reading.report(
                    UNSOUND_LEVELS,
                    at.pointer("levels"),
                    "scale",
                    named.value(),
                    "levels",
                    Wanted.listed(scores.stream().map(Score::toString).toList()).english(),
                    "levels.ja",
                    Wanted.listed(scores.stream().map(Score::toString).toList()).japanese(),
                    "expected",
                    (two ? "exactly two" : "two or more") + " different scores in equal steps are",
                    "expected.ja",
                    (two ? "ちょうど2つ" : "2つ以上") + "の、等しい刻みの異なる評点");
        }
        return scale;
    }

    private Optional<ConflictRule> conflict(JsonObject at, Set<RelationKindId> seen) {
        Optional<String> id = newId(at, PolicyPart.CONFLICT, Function.identity());
        if (at.has("kind") == at.has("togetherUnder")) {
            reading.badValue(
                    at.pointer(),
                    at.has("kind") ? "kind, togetherUnder" : "",
                    Wanted.exactlyOne(List.of("kind", "togetherUnder")));
        }
        Optional<RelationKindId> kind = at.optionalParsed("kind", Wanted.ID, PolicyReader.id(RelationKindId::new));
        kind.filter(one -> !seen.add(one))
                .ifPresent(one -> reading.duplicate(PolicyPart.RELATION_KIND, one.value(), at.pointer("kind")));
        Optional<Integer> days = at.optionalInteger("togetherUnder");
        days.filter(one -> one < 1)
                .ifPresent(one -> reading.badValue(
                        at.pointer("togetherUnder"), one.toString(), new Wanted("1 day or more", "1以上の日数")));
        Optional<ConflictEffect> effect = at.word("effect", ConflictEffect.class);
        Optional<ClauseId> clause = clauseOf(at);
        at.close();
        return at.sound()
                ? Optional.of(new ConflictRule(
                        id.orElseThrow(),
                        kind.<ConflictRule.Ground>map(ConflictRule.Ground.Declared::new)
                                .orElseGet(() -> new ConflictRule.Ground.TogetherUnder(days.orElseThrow())),
                        effect.orElseThrow(),
                        clause.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Score> score(JsonObject at, String field) {
        return at.number(field).flatMap(number -> score(at.pointer(field), number));
    }

    private Optional<Score> score(String pointer, BigDecimal number) {
        try {
            return Optional.of(Score.of(number));
        } catch (ArithmeticException notAScore) {
            reading.badValue(
                    pointer, number.toString(), new Wanted("a score with at most three decimals", "小数3桁までの評点"));
            return Optional.empty();
        }
    }

    private Optional<OpenTerm> term(JsonObject at, Optional<PolicyVersion> policy) {
        Optional<TermId> id = newId(at, PolicyPart.TERM, TermId::new);
        Optional<TermKind> kind = at.word("type", TermKind.class);
        if (kind.isEmpty()) {
            List.of("scale", "of", "unit", "from", "to", "whole").forEach(at::allow);
        }
        Optional<TermType> type = kind.flatMap(one -> switch (one) {
            case SCORE -> onScale(at);
            case CHOICE -> oneOf(at);
            case NUMBER -> number(at);
        });
        Optional<ClauseId> clause = clauseOf(at);
        Optional<LocalizedText> says = localized(at, "says");
        Optional<LocalizedText> decides = at.has("decides") ? localized(at, "decides") : Optional.empty();
        at.allow("decides");
        Optional<String> value = at.has("value") ? at.scalar("value") : Optional.empty();
        at.allow("value");
        Optional<PolicyVersion> filledBy =
                at.optionalParsed("filledBy", Wanted.POLICY_VERSION, PolicyReader::policyVersion);
        at.close();
        if (!at.sound()) {
            return Optional.empty();
        }
        OpenTerm open = new OpenTerm(
                id.orElseThrow(),
                type.orElseThrow(),
                clause.orElseThrow(),
                says.orElseThrow(),
                decides,
                Optional.empty());
        Optional<Problem> misfit =
                value.flatMap(text -> Overlay.misfit(open, text, reading.place(at.pointer("value")), scales));
        misfit.ifPresent(reading::add);
        if (misfit.isPresent() || value.isEmpty()) {
            return Optional.of(open);
        }
        String by = filledBy.map(PolicyVersion::toString).orElseGet(() -> writtenBy(at.pointer("value"), policy));
        return Optional.of(open.filledWith(new OpenTerm.Filling(value.get(), by)));
    }

    private String writtenBy(String pointer, Optional<PolicyVersion> policy) {
        return reading.writtenBy(pointer)
                .orElseGet(() -> policy.map(PolicyVersion::toString).orElse(""));
    }

    private enum TermKind {
        SCORE,
        CHOICE,
        NUMBER
    }

    private Optional<TermType> number(JsonObject at) {
        Optional<String> unit =
                at.parsed("unit", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        Optional<Quantity> from = quantity(at, "from");
        Optional<Quantity> to = quantity(at, "to");
        boolean whole = at.optionalFlag("whole").orElse(false);
        if (unit.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().compareTo(to.get()) > 0) {
            reading.badValue(at.pointer("to"), to.get().toString(), new Wanted("from or more", "from 以上"));
            return Optional.empty();
        }
        return Optional.of(
                new TermType.Numeric(unit.get(), from.get().value(), to.get().value(), whole));
    }

    private Optional<Quantity> quantity(JsonObject at, String field) {
        return quantity(reading, at, field);
    }

    static Optional<Quantity> quantity(JsonReading reading, JsonObject at, String field) {
        return at.number(field).flatMap(number -> {
            try {
                return Optional.of(Quantity.of(number));
            } catch (ArithmeticException notAQuantity) {
                reading.badValue(at.pointer(field), number.toString(), Wanted.QUANTITY);
                return Optional.empty();
            }
        });
    }

    private Optional<TermType> onScale(JsonObject at) {
        return at.parsed("scale", Wanted.ID, PolicyReader.id(ScaleId::new))
                .filter(scale -> declared.known(PolicyPart.SCALE, scale.value(), at.pointer("scale")))
                .map(scale -> new TermType.OnScale(scale.value()));
    }

    private Optional<TermType> oneOf(JsonObject at) {
        List<String> options = at.texts("of", (text, pointer) -> Optional.of(text));
        if (!at.sound()) {
            return Optional.empty();
        }
        if (options.size() < 2) {
            reading.badValue(
                    at.pointer("of"), options.toString(), new Wanted("at least two different words", "2つ以上の異なる語"));
            return Optional.empty();
        }
        return Optional.of(new TermType.OneOf(options));
    }

    private Optional<Statement> statement(JsonObject at) {
        Optional<String> id = newId(at, PolicyPart.STATEMENT, Function.identity());
        Optional<LocalizedText> text = localized(at, "text");
        Optional<ClauseId> clause = clauseOf(at);
        at.close();
        return at.sound()
                ? Optional.of(new Statement(id.orElseThrow(), text.orElseThrow(), clause.orElseThrow()))
                : Optional.empty();
    }

    private Optional<TalentTrait> trait(JsonObject at) {
        Optional<String> id = newId(at, PolicyPart.TRAIT, Function.identity());
        Optional<LocalizedText> text = localized(at, "text");
        Optional<Side> side = at.optionalWord("side", Side.class);
        Optional<Facet> facet = at.word("facet", Facet.class);
        Optional<ClauseId> clause = clauseOf(at);
        at.close();
        return at.sound()
                ? Optional.of(new TalentTrait(
                        id.orElseThrow(), text.orElseThrow(), side, facet.orElseThrow(), clause.orElseThrow()))
                : Optional.empty();
    }

    private Optional<RaterGroup> raterGroup(JsonObject at) {
        Optional<RaterGroupId> id = newId(at, PolicyPart.RATER_GROUP, RaterGroupId::new);
        Optional<LocalizedText> name = localized(at, "name");
        Optional<ClauseId> clause = clauseOf(at);
        Aliases aliases = aliases(at);
        at.close();
        names(at, PolicyPart.RATER_GROUP, id.map(RaterGroupId::value), name, aliases);
        return at.sound()
                ? Optional.of(new RaterGroup(id.orElseThrow(), name.orElseThrow(), clause.orElseThrow(), aliases))
                : Optional.empty();
    }

    private Optional<Perspective> perspective(JsonObject at) {
        Optional<PerspectiveId> id = newId(at, PolicyPart.PERSPECTIVE, PerspectiveId::new);
        Optional<LocalizedText> name = localized(at, "name");
        List<RaterGroupId> raters = at.texts(
                "raters",
                (text, pointer) -> declared.reference(PolicyPart.RATER_GROUP, text, pointer, RaterGroupId::new));
        Optional<ClauseId> clause = clauseOf(at);
        Aliases aliases = aliases(at);
        at.close();
        names(at, PolicyPart.PERSPECTIVE, id.map(PerspectiveId::value), name, aliases);
        if (at.hasEmptyList("raters")) {
            reading.report(
                    NO_RATERS,
                    at.pointer("raters"),
                    "perspective",
                    id.map(PerspectiveId::value).orElse("?"),
                    "groups",
                    Wanted.listed(List.of()).english(),
                    "groups.ja",
                    Wanted.listed(List.of()).japanese());
        }
        return at.sound()
                ? Optional.of(
                        new Perspective(id.orElseThrow(), name.orElseThrow(), raters, clause.orElseThrow(), aliases))
                : Optional.empty();
    }

    private Optional<AchievementType> achievement(JsonObject at) {
        Optional<AchievementId> id = newId(at, PolicyPart.ACHIEVEMENT, AchievementId::new);
        Optional<AchievementKind> kind = at.word("kind", AchievementKind.class);
        Optional<LocalizedText> name = localized(at, "name");
        names(at, PolicyPart.ACHIEVEMENT, id.map(AchievementId::value), name, Aliases.NONE);
        List<QuantityId> quantities = at.optionalTexts("quantities", (text, pointer) -> {
            Optional<QuantityId> quantity = id(QuantityId::new).apply(text);
            if (quantity.isEmpty()) {
                reading.badValue(pointer, text, Wanted.ID);
            }
            return quantity;
        });
        List<AxisId> axes = at.optionalTexts(
                "axes", (text, pointer) -> declared.reference(PolicyPart.AXIS, text, pointer, AxisId::new));
        Optional<ClauseId> clause = clauseOf(at);
        at.close();
        return at.sound()
                ? Optional.of(new AchievementType(
                        id.orElseThrow(),
                        kind.orElseThrow(),
                        name.orElseThrow(),
                        quantities,
                        axes,
                        clause.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Attester> attester(JsonObject at) {
        Optional<AttesterId> id = newId(at, PolicyPart.ATTESTER, AttesterId::new);
        Optional<LocalizedText> name = localized(at, "name");
        names(at, PolicyPart.ATTESTER, id.map(AttesterId::value), name, Aliases.NONE);
        Optional<ClauseId> clause = clauseOf(at);
        at.close();
        return at.sound()
                ? Optional.of(new Attester(id.orElseThrow(), name.orElseThrow(), clause.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Role> role(
            JsonObject at,
            Map<RoleId, Criterion> criteria,
            Map<RoleId, Tenure> tenures,
            Map<RoleId, SortedSet<RoleId>> needs,
            Map<RoleId, SortedSet<RoleId>> keeps) {
        Optional<RoleId> id = newId(at, PolicyPart.ROLE, RoleId::new);
        Optional<LocalizedText> name = localized(at, "name");
        List<LocalizedText> duties = at.optionalObjects("duties", PolicyReader::localizedText);
        Optional<ClauseId> clause = clauseOf(at);
        SortedSet<RoleId> needed = new TreeSet<>();
        String above = id.map(RoleId::value).orElse("");
        Optional<Criterion> criterion = at.object("certifiedWhen")
                .flatMap(when -> criteria(context(needed, Optional.empty())).read(when, above));
        SortedSet<RoleId> kept = new TreeSet<>();
        Optional<Tenure> tenure = at.optionalObject("tenure").flatMap(one -> tenure(one, above, kept));
        id.ifPresent(role -> {
            needs.put(role, needed);
            keeps.put(role, kept);
        });
        Aliases aliases = aliases(at);
        List<Alignment> alignment = at.optionalObjects("alignment", PolicyReader::alignment);
        Optional<TrackId> track = at.optionalParsed(
                "track", Wanted.ID, text -> Optional.of(text).filter(Ids::isId).map(TrackId::new));
        at.close();
        names(at, PolicyPart.ROLE, id.map(RoleId::value), name, aliases);
        if (!at.sound()) {
            return Optional.empty();
        }
        criteria.put(id.orElseThrow(), criterion.orElseThrow());
        tenure.ifPresent(one -> tenures.put(id.get(), one));
        return Optional.of(
                new Role(id.get(), name.orElseThrow(), duties, clause.orElseThrow(), aliases, alignment, track));
    }

    private Optional<Tenure> tenure(JsonObject at, String role, Set<RoleId> kept) {
        CriterionContext context = context(new TreeSet<>(), Optional.empty());
        ValueReader values = values(context);
        Optional<ClauseId> clause = context.clause(at);
        Optional<Span> lasts = at.optionalObject("lasts").flatMap(values::span);
        Optional<Span> grace = at.optionalObject("grace").flatMap(values::span);
        Optional<Criterion> renewedWhen = at.optionalObject("renewedWhen")
                .flatMap(when -> criteria(context).read(when, role + "/renewal"));
        Optional<Criterion> heldWhile = at.optionalObject("heldWhile")
                .flatMap(when -> criteria(context(kept, Optional.empty())).read(when, role + "/keeping"));
        at.close();
        if (at.has("grace") && !at.has("lasts")) {
            reading.badValue(at.pointer("grace"), "grace", new Wanted("lasts beside it", "lasts と合わせて"));
        }
        return at.sound() ? Optional.of(new Tenure(clause, lasts, grace, renewedWhen, heldWhile)) : Optional.empty();
    }

    private Optional<Transition> transition(JsonObject at) {
        Optional<ClauseId> clause = at.has("clause") ? clauseOf(at) : Optional.empty();
        at.allow("clause");
        Optional<HolderTreatment> holders = at.word("holders", HolderTreatment.class);
        Map<RoleId, HolderTreatment> byRole = new TreeMap<>();
        at.optionalObject("roles").ifPresent(roles -> {
            for (String name : roles.names()) {
                Optional<RoleId> role = declared.reference(PolicyPart.ROLE, name, roles.pointer(name), RoleId::new);
                roles.word(name, HolderTreatment.class)
                        .ifPresent(treatment -> role.ifPresent(one -> byRole.put(one, treatment)));
            }
        });
        at.close();
        return at.sound() ? Optional.of(new Transition(clause, holders.orElseThrow(), byRole)) : Optional.empty();
    }

    private Optional<Appeals> appeals(JsonObject at) {
        CriterionContext context = context(new TreeSet<>(), Optional.empty());
        Optional<ClauseId> clause = context.clause(at);
        Optional<Deadline> filed = at.object("filedWithin").flatMap(values(context)::deadline);
        Optional<Deadline> decided = at.object("decidedWithin").flatMap(values(context)::deadline);
        at.close();
        return at.sound()
                ? Optional.of(new Appeals(clause, filed.orElseThrow(), decided.orElseThrow()))
                : Optional.empty();
    }

    private CriterionContext context(Set<RoleId> needed, Optional<CriterionContext.Cell> cell) {
        return new CriterionContext(reading, declared, needed, cell);
    }

    private ValueReader values(CriterionContext context) {
        return new ValueReader(context, terms, scales);
    }

    private CriterionReader criteria(CriterionContext context) {
        ValueReader values = values(context);
        ScoreReader scores = new ScoreReader(context, values, perspectives);
        return new CriterionReader(context, values, new SelectionReader(context, values, scores, achievements));
    }

    private Optional<SkillMap> skillMap(JsonObject at, Map<SkillCell, Criterion> criteria) {
        Optional<ClauseId> clause = clauseOf(at);
        List<SkillAxis> axes = at.objects("axes", axis -> {
            Optional<AxisId> id = newId(axis, PolicyPart.AXIS, AxisId::new);
            Optional<LocalizedText> name = localized(axis, "name");
            Aliases aliases = aliases(axis);
            List<Alignment> alignment = axis.optionalObjects("alignment", PolicyReader::alignment);
            axis.close();
            names(axis, PolicyPart.AXIS, id.map(AxisId::value), name, aliases);
            return axis.sound()
                    ? Optional.of(new SkillAxis(id.orElseThrow(), name.orElseThrow(), aliases, alignment))
                    : Optional.empty();
        });
        Map<RoleId, Map<AxisId, SkillMark>> rows = new LinkedHashMap<>();
        Map<RoleId, Map<AxisId, BigDecimal>> levels = new LinkedHashMap<>();
        if (at.hasEmptyList("axes")) {
            reading.badValue(at.pointer("axes"), "[]", new Wanted("at least one axis", "1つ以上のスキル"));
        }
        Set<RoleId> seen = new HashSet<>();
        at.objects("rows", row -> skillRow(row, axes, criteria, seen)).forEach(row -> {
            rows.put(row.role(), row.marks());
            if (!row.levels().isEmpty()) {
                levels.put(row.role(), row.levels());
            }
        });
        at.close();
        return at.sound() ? Optional.of(new SkillMap(axes, rows, levels, clause.orElseThrow())) : Optional.empty();
    }

    private record SkillRow(RoleId role, Map<AxisId, SkillMark> marks, Map<AxisId, BigDecimal> levels) {}

    private Optional<SkillRow> skillRow(
            JsonObject at, List<SkillAxis> axes, Map<SkillCell, Criterion> criteria, Set<RoleId> seen) {
        Optional<RoleId> role = at.text("role")
                .flatMap(text -> declared.reference(PolicyPart.ROLE, text, at.pointer("role"), RoleId::new));
        role.filter(row -> !seen.add(row))
                .ifPresent(row -> reading.duplicate(PolicyPart.SKILL_ROW, row.value(), at.pointer("role")));
        Optional<SkillMark> others = at.word("others", SkillMark.class);
        Map<AxisId, SkillMark> marks = new LinkedHashMap<>();
        Map<AxisId, BigDecimal> levels = new LinkedHashMap<>();
        axes.forEach(axis -> others.ifPresent(mark -> marks.put(axis.id(), mark)));
        at.object("marks").ifPresent(map -> {
            for (String name : map.names()) {
                Optional<AxisId> axis = declared.reference(PolicyPart.AXIS, name, map.pointer(name), AxisId::new);
                if (map.isNumber(name)) {
                    Optional<Quantity> level = quantity(map, name);
                    axis.ifPresent(column -> level.ifPresent(one -> {
                        marks.put(column, SkillMark.MARKED);
                        levels.put(column, one.value());
                    }));
                } else {
                    Optional<SkillMark> mark = map.word(name, SkillMark.class);
                    axis.ifPresent(column -> mark.ifPresent(one -> marks.put(column, one)));
                }
            }
        });
        // the criterion is one for all cells of the row: what is wrong with it is reported once
        Iterator<AxisId> columns = axes.isEmpty()
                ? List.of(UNNAMED).iterator()
                : axes.stream().map(SkillAxis::id).iterator();
        do {
            AxisId axis = columns.next();
            CriterionContext cell = context(
                    new TreeSet<>(),
                    Optional.of(new CriterionContext.Cell(axis, Optional.ofNullable(levels.get(axis)))));
            at.optionalObject("earnedWhen")
                    .flatMap(when -> criteria(cell).read(when, cellId(role, axis)))
                    .filter(criterion -> !cell.lacksLevel())
                    .ifPresent(criterion -> role.ifPresent(row -> criteria.put(new SkillCell(row, axis), criterion)));
        } while (columns.hasNext() && at.sound());
        cells(at, role, levels, criteria);
        at.close();
        return at.sound() ? Optional.of(new SkillRow(role.orElseThrow(), marks, levels)) : Optional.empty();
    }

    private static String cellId(Optional<RoleId> role, AxisId axis) {
        return "skill/" + role.map(RoleId::value).orElse("") + "/" + axis;
    }

    /** The criteria that are stated for cells one by one; they take the place of the row's. */
    private void cells(
            JsonObject at, Optional<RoleId> role, Map<AxisId, BigDecimal> levels, Map<SkillCell, Criterion> criteria) {
        at.optionalObject("cells").ifPresent(cells -> {
            for (String name : cells.names()) {
                Optional<AxisId> axis = declared.reference(PolicyPart.AXIS, name, cells.pointer(name), AxisId::new);
                AxisId column = axis.orElse(UNNAMED);
                CriterionContext cell = context(
                        new TreeSet<>(),
                        Optional.of(new CriterionContext.Cell(column, Optional.ofNullable(levels.get(column)))));
                cells.object(name)
                        .flatMap(when -> criteria(cell).read(when, cellId(role, column)))
                        .filter(criterion -> !cell.lacksLevel())
                        .ifPresent(criterion ->
                                role.ifPresent(row -> criteria.put(new SkillCell(row, column), criterion)));
            }
        });
    }

    private Optional<Measure> measure(JsonObject at) {
        Optional<String> id = newId(at, PolicyPart.MEASURE, Function.identity());
        Optional<LocalizedText> name = localized(at, "name");
        List<MeasureKind> kinds = at.texts("kinds", (text, pointer) -> word(MeasureKind.class, text, pointer));
        List<Side> sides = at.optionalTexts("sides", (text, pointer) -> word(Side.class, text, pointer));
        Optional<Extent> sessions = at.optionalObject("sessions").flatMap(this::extent);
        Optional<Extent> hours = at.optionalObject("hours").flatMap(this::extent);
        List<Fee> fees = at.optionalObjects("fees", this::fee);
        List<LocalizedText> notes = at.optionalObjects("notes", PolicyReader::localizedText);
        Optional<ClauseId> clause = clauseOf(at);
        at.close();
        return at.sound()
                ? Optional.of(Measure.builder()
                        .id(id.orElseThrow())
                        .name(name.orElseThrow())
                        .kinds(kinds)
                        .sides(sides)
                        .sessions(sessions)
                        .hours(hours)
                        .fees(fees)
                        .notes(notes)
                        .clause(clause.orElseThrow())
                        .build())
                : Optional.empty();
    }

    private Optional<Extent> extent(JsonObject at) {
        Optional<Integer> from = at.integer("from");
        Optional<Integer> to = at.integer("to");
        at.close();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get() < 0 || to.get() < from.get()) {
            reading.badValue(
                    at.pointer(), from.get() + ", " + to.get(), new Wanted("0 <= from <= to", "0 ≦ from ≦ to"));
            return Optional.empty();
        }
        return Optional.of(new Extent(from.get(), to.get()));
    }

    private Optional<Fee> fee(JsonObject at) {
        Optional<LocalizedText> payer = localized(at, "payer");
        Optional<Integer> yen = at.integer("yenPerPerson").filter(amount -> {
            if (amount < 0) {
                reading.badValue(at.pointer("yenPerPerson"), amount.toString(), Wanted.NONE_OR_MORE);
            }
            return amount >= 0;
        });
        Optional<Boolean> taxIncluded = at.flag("taxIncluded");
        at.close();
        return at.sound()
                ? Optional.of(new Fee(payer.orElseThrow(), yen.orElseThrow(), taxIncluded.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Targets> targets(JsonObject at, Month start) {
        ValueReader values = values(context(new TreeSet<>(), Optional.empty()));
        var holders = values.word(at, "holders", HolderCounting.class);
        var over = values.word(at, "over", CountedOver.class);
        Set<List<Object>> seen = new HashSet<>();
        List<HeadcountTarget> list = at.objects("list", one -> {
            Optional<RoleId> role = one.text("role")
                    .flatMap(text -> declared.reference(PolicyPart.ROLE, text, one.pointer("role"), RoleId::new));
            Optional<FiscalYear> year = one.optionalInteger("year").flatMap(number -> year(one, number, start));
            Optional<TargetSize> size = targetSize(one);
            Optional<TargetScope> scope = targetScope(one);
            Optional<HolderCounting> itsHolders = one.optionalWord("holders", HolderCounting.class);
            Optional<CountedOver> itsOver = one.optionalWord("over", CountedOver.class);
            Optional<ClauseId> clause = clauseOf(one);
            one.close();
            if (!one.sound()) {
                return Optional.empty();
            }
            if (!seen.add(List.of(role.orElseThrow(), year, scope.orElseThrow()))) {
                reading.report(
                        TARGET_TWICE,
                        one.pointer(),
                        "role",
                        role.get().value(),
                        "year",
                        year.map(FiscalYear::toString).orElse("no year"),
                        "year.ja",
                        year.map(FiscalYear::japaneseLabel).orElse("年度の定めのない"));
            }
            return Optional.of(new HeadcountTarget(
                    role.get(), year, size.orElseThrow(), scope.get(), itsHolders, itsOver, clause.orElseThrow()));
        });
        at.close();
        return at.sound()
                ? Optional.of(new Targets(holders.orElseThrow(), over.orElseThrow(), list))
                : Optional.empty();
    }

    /** Exactly one of {@code people}, {@code percent} and {@code unstated}. */
    private Optional<TargetSize> targetSize(JsonObject at) {
        List<String> said = TARGET_SIZES.stream().filter(at::has).toList();
        TARGET_SIZES.forEach(at::allow);
        if (said.size() != 1) {
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(TARGET_SIZES));
            return Optional.empty();
        }
        return switch (said.get(0)) {
            case "people" ->
                at.integer("people")
                        .filter(number -> {
                            if (number < 0) {
                                reading.badValue(at.pointer("people"), number.toString(), Wanted.NONE_OR_MORE);
                            }
                            return number >= 0;
                        })
                        .map(TargetSize.People::new);
            case "percent" ->
                at.number("percent").flatMap(number -> {
                    Optional<TargetSize> share = share(number);
                    if (share.isEmpty()) {
                        reading.badValue(at.pointer("percent"), number.toPlainString(), Wanted.PERCENT);
                    }
                    return share;
                });
            default ->
                at.flag("unstated").flatMap(unstated -> {
                    if (!unstated) {
                        reading.badValue(at.pointer("unstated"), "false", Wanted.word("true"));
                        return Optional.empty();
                    }
                    return Optional.of(new TargetSize.Unstated());
                });
        };
    }

    private static Optional<TargetSize> share(BigDecimal percent) {
        if (percent.signum() <= 0
                || percent.compareTo(HUNDRED) > 0
                || percent.stripTrailingZeros().scale() > 3) {
            return Optional.empty();
        }
        return Optional.of(new TargetSize.ShareOfStaff(percent.movePointRight(3).intValueExact()));
    }

    /** At most one of {@code in} and {@code inEach}. */
    private Optional<TargetScope> targetScope(JsonObject at) {
        if (at.has("in") && at.has("inEach")) {
            reading.badValue(at.pointer(), "in, inEach", Wanted.exactlyOne(List.of("in", "inEach")));
        }
        Optional<TargetScope> unit = at.optionalParsed(
                        "in",
                        Wanted.DEPARTMENT,
                        text -> Optional.of(text).filter(DepartmentId::isId).map(DepartmentId::new))
                .map(TargetScope.Unit::new);
        Optional<TargetScope> each =
                at.optionalWord("inEach", TargetScope.Which.class).map(TargetScope.EachUnit::new);
        return Optional.of(unit.or(() -> each).orElseGet(TargetScope.AllStaff::new));
    }

    private Optional<FiscalYear> year(JsonObject at, int number, Month start) {
        if (number < 1868 || number > 9999) {
            reading.badValue(
                    at.pointer("year"),
                    Integer.toString(number),
                    new Wanted("the calendar year in which the fiscal year begins", "年度の始まる西暦の年"));
            return Optional.empty();
        }
        return Optional.of(new FiscalYear(number, start));
    }

    // ---- pieces

    static <T> Function<String, Optional<T>> id(Function<String, T> make) {
        return text -> Ids.isId(text) ? Optional.of(make.apply(text)) : Optional.empty();
    }

    private <T> Optional<T> newId(JsonObject at, PolicyPart kind, Function<String, T> make) {
        Optional<String> text =
                at.parsed("id", Wanted.ID, one -> Optional.of(one).filter(Ids::isId));
        text.filter(one -> !declared.first(kind, one, at.pointer("id")))
                .ifPresent(one -> reading.duplicate(kind, one, at.pointer("id")));
        return text.map(make);
    }

    private Optional<ClauseId> clauseOf(JsonObject at) {
        return at.text("clause")
                .flatMap(text -> declared.reference(PolicyPart.CLAUSE, text, at.pointer("clause"), ClauseId::new));
    }

    private static Optional<LocalizedText> localized(JsonObject at, String field) {
        return at.object(field).flatMap(PolicyReader::localizedText);
    }

    static Optional<LocalizedText> localizedText(JsonObject at) {
        TreeMap<String, String> byTag = new TreeMap<>();
        for (String tag : at.names()) {
            Optional<String> text = at.text(tag);
            if (!LANGUAGE_TAG.matcher(tag).matches()) {
                at.reading().badValue(at.pointer(tag), tag, Wanted.LANGUAGE_TAG);
            }
            text.ifPresent(one -> byTag.put(tag, one));
        }
        if (at.sound() && byTag.isEmpty()) {
            at.reading().report(JsonProblem.MISSING, at.pointer(), "field", Language.JA.tag());
        }
        return at.sound() ? Optional.of(new LocalizedText(byTag)) : Optional.empty();
    }

    private static Aliases aliases(JsonObject at) {
        SortedMap<String, List<String>> byTag = new TreeMap<>();
        at.optionalObject("aliases").ifPresent(aliases -> {
            for (String tag : aliases.names()) {
                if (!LANGUAGE_TAG.matcher(tag).matches()) {
                    at.reading().badValue(aliases.pointer(tag), tag, Wanted.LANGUAGE_TAG);
                }
                byTag.put(tag, aliases.texts(tag, (text, pointer) -> Optional.of(text)));
            }
        });
        return new Aliases(byTag);
    }

    private static Optional<Alignment> alignment(JsonObject at) {
        Optional<String> framework = at.text("framework");
        Optional<String> id = at.text("id");
        Optional<String> version = at.optionalText("version");
        Optional<String> url =
                at.optionalParsed("url", Wanted.LINK, text -> Optional.of(text).filter(LINK.asMatchPredicate()));
        Optional<Alignment.Relation> relation = at.optionalWord("relation", Alignment.Relation.class);
        at.close();
        return at.sound()
                ? Optional.of(new Alignment(framework.orElseThrow(), id.orElseThrow(), version, url, relation))
                : Optional.empty();
    }

    /** Whatever a file may call a part by means no other part of its kind. */
    private void names(
            JsonObject at, PolicyPart kind, Optional<String> id, Optional<LocalizedText> name, Aliases aliases) {
        if (id.isEmpty()) {
            return;
        }
        claim(kind, id.get(), id.get(), at.pointer("id"));
        name.ifPresent(text ->
                text.byTag().forEach((tag, one) -> claim(kind, id.get(), one, at.pointer("name") + "/" + tag)));
        aliases.byTag().forEach((tag, all) -> {
            for (int i = 0; i < all.size(); i++) {
                claim(kind, id.get(), all.get(i), at.pointer("aliases") + "/" + tag + "/" + i);
            }
        });
    }

    private void claim(PolicyPart kind, String id, String word, String pointer) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).strip();
        String other = owners.computeIfAbsent(kind, of -> new HashMap<>()).putIfAbsent(plain, id);
        if (other != null && !other.equals(id)) {
            reading.report(
                    AMBIGUOUS_NAME,
                    pointer,
                    "kind",
                    kind.english(),
                    "kind.ja",
                    kind.japanese(),
                    "name",
                    word,
                    "id",
                    id,
                    "other",
                    other);
        }
    }

    private <E extends Enum<E>> Optional<E> word(Class<E> words, String text, String pointer) {
        Optional<E> word = Words.parse(words, text);
        if (word.isEmpty()) {
            reading.badValue(pointer, text, Wanted.oneOf(words));
        }
        return word;
    }

    private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
        Map<K, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }
}
