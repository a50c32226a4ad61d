package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.judgment.Reason;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.PolicyVersion;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.testkit.CaseProblem;
import io.github.dxjinzai.core.testkit.CriterionNode;
import io.github.dxjinzai.core.testkit.PolicyCase;
import io.github.dxjinzai.core.testkit.PolicyCase.Because;
import io.github.dxjinzai.core.testkit.PolicyCase.Expectation;
import io.github.dxjinzai.core.testkit.PolicyCases;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the cases that test a policy, by {@code cases-1.schema.json}: JSON, or YAML where the file's name says so. Told in
 * {@code docs/policy-tests.md}.
 */
public final class CaseReader {

    /** The version of the format that is read. */
    public static final int FORMAT = 1;

    private static final StaffId SOMEONE = new StaffId("case");
    private static final List<String> FACTS =
            List.of("training", "qualification", "attestation", "assessment", "credit", "project", "granted");
    private static final Set<String> WORDS = Set.of("on", "until", "by", "figures");
    private static final List<String> SUBJECTS = List.of("role", "standing", "skill");
    private static final String JOINED = "joined";
    private static final String POST = "post";
    private static final String DEPARTMENT = "department";
    private static final Wanted OPAQUE = new Wanted(
            "an id of up to " + DepartmentId.LONGEST + " characters without blanks",
            "空白を含まない番号(" + DepartmentId.LONGEST + "文字まで)");

    private final JsonReading reading;
    private final Policy policy;
    private final Map<String, CriterionNode> nodes;
    private final Set<String> serviceAskedFor;
    private final Set<String> ids = new HashSet<>();

    private CaseReader(JsonReading reading, Policy policy) {
        this.reading = reading;
        this.policy = policy;
        this.nodes = CriterionNode.of(policy);
        this.serviceAskedFor = serviceAskedFor(policy);
    }

    /**
     * Reads the cases of a policy.
     *
     * @param file the name of the document
     * @param text the document
     * @param policy the policy that they are for, with its overlays
     * @return the cases, or everything that is wrong with them
     */
    public static Validation<Seq<Problem>, PolicyCases> read(String file, String text, Policy policy) {
        JsonReading.Opened opened = JsonReading.open(file, text);
        JsonReading reading = opened.reading();
        Optional<PolicyCases> cases = opened.root()
                .flatMap(document -> JsonObject.of(reading, document, ""))
                .flatMap(root -> new CaseReader(reading, policy).cases(root));
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? Validation.valid(cases.orElseThrow())
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private Optional<PolicyCases> cases(JsonObject root) {
        PolicyReader.format(reading, root, FORMAT);
        root.parsed("of", Wanted.POLICY_VERSION, PolicyReader::policyVersion)
                .filter(of -> !of.equals(policy.version()))
                .ifPresent(of -> reading.report(
                        PolicyProblem.OTHER_POLICY,
                        root.pointer("of"),
                        "extends",
                        of.toString(),
                        "policy",
                        policy.version().toString()));
        overlays(root);
        List<PolicyCase> cases = root.objects("cases", this::one);
        if (root.hasEmptyList("cases")) {
            reading.badValue(root.pointer("cases"), "[]", new Wanted("at least one case", "1つ以上の事例"));
        }
        root.allow("$schema");
        root.close();
        return root.sound() ? Optional.of(new PolicyCases(policy, cases)) : Optional.empty();
    }

    private void overlays(JsonObject root) {
        List<PolicyVersion> stated = root.optionalTexts("overlays", (text, pointer) -> {
            Optional<PolicyVersion> overlay = PolicyReader.policyVersion(text);
            if (overlay.isEmpty()) {
                reading.badValue(pointer, text, Wanted.POLICY_VERSION);
            }
            return overlay;
        });
        boolean sound = stated.size() == root.raw("overlays").size();
        if (root.has("overlays") && sound && !Set.copyOf(stated).equals(Set.copyOf(policy.overlays()))) {
            Wanted needed =
                    Wanted.listed(stated.stream().map(PolicyVersion::toString).toList());
            Wanted applied = Wanted.listed(
                    policy.overlays().stream().map(PolicyVersion::toString).toList());
            reading.report(
                    CaseProblem.OTHER_OVERLAYS,
                    root.pointer("overlays"),
                    "overlays",
                    needed.english(),
                    "overlays.ja",
                    needed.japanese(),
                    "applied",
                    applied.english(),
                    "applied.ja",
                    applied.japanese());
        }
    }

    private Optional<PolicyCase> one(JsonObject at) {
        Optional<String> id = at.parsed("id", Wanted.ID, PolicyReader.id(Function.identity()));
        id.filter(text -> !ids.add(text)).ifPresent(text -> reading.duplicate(PolicyPart.CASE, text, at.pointer("id")));
        Optional<LocalizedText> says = at.optionalObject("says").flatMap(PolicyReader::localizedText);
        Optional<ClauseId> clause = at.optionalText("clause")
                .filter(text -> known(
                        PolicyPart.CLAUSE,
                        text,
                        at.pointer("clause"),
                        policy.clauses().keySet().stream().map(ClauseId::value)))
                .map(ClauseId::new);
        Optional<LocalDate> day = at.parsed("day", Wanted.DAY, PolicyReader::day);
        day.filter(judged -> !policy.isInForce(judged))
                .ifPresent(judged -> reading.report(
                        PolicyProblem.NOT_IN_FORCE,
                        at.pointer("day"),
                        "day",
                        judged.toString(),
                        "versions",
                        policy.fullVersion() + " " + policy.inForceFrom()));
        Optional<Service> service = service(at);
        Gathered facts = new Gathered();
        at.optionalObjects("facts", fact -> fact(fact, facts));
        Set<FactKind> complete = complete(at);
        List<Expectation> expected = at.objects("expect", this::expectation);
        if (at.hasEmptyList("expect")) {
            reading.badValue(at.pointer("expect"), "[]", new Wanted("at least one expectation", "1つ以上の期待"));
        }
        at.close();
        return at.sound()
                ? Optional.of(new PolicyCase(
                        id.orElseThrow(),
                        says,
                        clause,
                        day.orElseThrow(),
                        new Dossier(SOMEONE, service, facts.work, facts.achievements, facts.grants, complete),
                        expected))
                : Optional.empty();
    }

    private static final class Gathered {
        private final List<ProjectWork> work = new ArrayList<>();
        private final List<Achievement> achievements = new ArrayList<>();
        private final List<RoleGrant> grants = new ArrayList<>();
        private final Set<String> projects = new HashSet<>();
    }

    private Set<FactKind> complete(JsonObject at) {
        JsonNode stated = at.raw("complete");
        if (stated.isArray()) {
            Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
            kinds.addAll(at.texts("complete", (text, pointer) -> {
                Optional<FactKind> kind = Words.parse(FactKind.class, text);
                if (kind.isEmpty()) {
                    reading.badValue(pointer, text, Wanted.oneOf(FactKind.class));
                }
                return kind;
            }));
            return kinds;
        }
        boolean all = at.optionalParsed(
                        "complete",
                        Wanted.word("all | none | [" + Words.all(FactKind.class) + "]"),
                        text -> Optional.of(text).filter(word -> word.equals("all") || word.equals("none")))
                .map("all"::equals)
                .orElse(true);
        return all ? EnumSet.allOf(FactKind.class) : Set.of();
    }

    /** The fields of the service that some criterion looks at. */
    private static Set<String> serviceAskedFor(Policy policy) {
        Set<String> asked = new LinkedHashSet<>();
        Stream.of(
                        policy.criteria().values().stream(),
                        policy.skillCriteria().values().stream(),
                        policy.tenures().values().stream().flatMap(one -> one.renewedWhen().stream()),
                        policy.tenures().values().stream().flatMap((Tenure one) -> one.heldWhile().stream()))
                .flatMap(all -> all)
                .flatMap(Criterion::all)
                .forEach(node -> {
                    if (node instanceof Criterion.Served || node instanceof Criterion.Joined) {
                        asked.add(JOINED);
                    } else if (node instanceof Criterion.Post) {
                        asked.add(POST);
                    } else if (node instanceof Criterion.Unit) {
                        asked.add(DEPARTMENT);
                    }
                });
        return asked;
    }

    private Optional<Service> service(JsonObject at) {
        Optional<LocalDate> joined = at.optionalParsed(JOINED, Wanted.DAY, PolicyReader::day);
        Optional<String> post = at.optionalText(POST);
        List<DepartmentId> units = units(at);
        List<String> stated =
                Stream.of(JOINED, POST, DEPARTMENT).filter(at::has).toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        for (String field : serviceAskedFor) {
            if (!at.has(field)) {
                reading.report(
                        CaseProblem.SERVICE_IN_PART,
                        at.pointer(),
                        "stated",
                        String.join(", ", stated),
                        "missing",
                        field);
            }
        }
        // what no criterion looks at may be anything
        List<DepartmentId> departments = units.isEmpty() ? List.of(new DepartmentId("-")) : units;
        StaffMember member = new StaffMember(
                SOMEONE, departments.get(0), post.orElse("-"), joined.orElse(LocalDate.EPOCH), Optional.empty());
        return Optional.of(new Service(member, departments));
    }

    /** A unit, or a list of it and the units above. */
    private List<DepartmentId> units(JsonObject at) {
        if (at.raw(DEPARTMENT).isArray()) {
            List<DepartmentId> units = at.texts(DEPARTMENT, (text, pointer) -> {
                if (!DepartmentId.isId(text)) {
                    reading.badValue(pointer, text, OPAQUE);
                    return Optional.empty();
                }
                return Optional.of(new DepartmentId(text));
            });
            if (at.hasEmptyList(DEPARTMENT)) {
                reading.badValue(at.pointer(DEPARTMENT), "[]", OPAQUE);
            }
            return units;
        }
        return at
                .optionalParsed(
                        DEPARTMENT,
                        OPAQUE,
                        text -> Optional.of(text).filter(DepartmentId::isId).map(DepartmentId::new))
                .stream()
                .toList();
    }

    // ---- facts

    private Optional<Boolean> fact(JsonObject at, Gathered into) {
        List<String> said = FACTS.stream().filter(at::has).toList();
        if (said.size() != 1) {
            at.names().forEach(at::allow);
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(FACTS));
        } else if (said.contains("project")) {
            project(at, into.projects).ifPresent(into.work::add);
        } else if (said.contains("granted")) {
            grant(at).ifPresent(into.grants::add);
        } else {
            achievement(at, said.get(0)).ifPresent(into.achievements::add);
        }
        at.close();
        return Optional.of(true);
    }

    private Optional<RoleGrant> grant(JsonObject at) {
        Optional<RoleId> role = role(at, "granted");
        Optional<LocalDate> on = at.parsed("on", Wanted.DAY, PolicyReader::day);
        return at.sound()
                ? Optional.of(new RoleGrant(
                        SOMEONE,
                        role.orElseThrow(),
                        on.orElseThrow(),
                        policy.version().toString()))
                : Optional.empty();
    }

    private Optional<Achievement> achievement(JsonObject at, String field) {
        AchievementKind kind = Words.parse(AchievementKind.class, field).orElseThrow();
        Optional<AchievementId> item = at.parsed(field, Wanted.ID, PolicyReader.id(AchievementId::new))
                .filter(id -> known(
                        PolicyPart.ACHIEVEMENT,
                        id.value(),
                        at.pointer(field),
                        policy.achievements().values().stream()
                                .filter(type -> type.kind() == kind)
                                .map(type -> type.id().value())));
        Optional<LocalDate> on = at.parsed("on", Wanted.DAY, PolicyReader::day);
        Optional<LocalDate> until = at.optionalParsed("until", Wanted.DAY, PolicyReader::day);
        Optional<AttesterId> by = at.optionalParsed("by", Wanted.ID, PolicyReader.id(AttesterId::new))
                .filter(id -> known(
                        PolicyPart.ATTESTER,
                        id.value(),
                        at.pointer("by"),
                        policy.attesters().stream().map(one -> one.id().value())));
        TreeMap<QuantityId, Quantity> figures = new TreeMap<>();
        at.optionalObject("figures").ifPresent(map -> figures(map, item, figures));
        item.map(id -> policy.achievements().get(id))
                .ifPresentOrElse(
                        type -> byName(at, type, figures), () -> at.names().forEach(at::allow));
        until.filter(last -> on.filter(last::isBefore).isPresent())
                .ifPresent(last -> reading.badValue(
                        at.pointer("until"), last.toString(), new Wanted("the day of on or a later one", "on 以後の日")));
        return at.sound()
                ? Optional.of(new Achievement(SOMEONE, kind, item.orElseThrow(), on.orElseThrow(), until, by, figures))
                : Optional.empty();
    }

    /** Figures that stand among the fact's own fields, by their names. */
    private void byName(JsonObject at, AchievementType type, Map<QuantityId, Quantity> into) {
        for (QuantityId quantity : type.quantities()) {
            String name = quantity.value();
            if (!FACTS.contains(name) && !WORDS.contains(name)) {
                at.allow(name);
                if (at.has(name)) {
                    PolicyReader.quantity(reading, at, name).ifPresent(one -> into.put(quantity, one));
                }
            }
        }
    }

    private void figures(JsonObject map, Optional<AchievementId> item, Map<QuantityId, Quantity> into) {
        Set<String> allowed = new TreeSet<>();
        item.map(id -> policy.achievements().get(id))
                .ifPresent(type -> type.quantities().forEach(one -> allowed.add(one.value())));
        for (String name : map.names()) {
            Optional<Quantity> value = PolicyReader.quantity(reading, map, name);
            if (item.isEmpty() || known(PolicyPart.QUANTITY, name, map.pointer(name), allowed.stream())) {
                value.ifPresent(one -> into.put(new QuantityId(name), one));
            }
        }
    }

    private Optional<ProjectWork> project(JsonObject at, Set<String> seen) {
        Optional<String> id = at.text("project").filter(text -> {
            if (!ProjectId.isId(text)) {
                reading.badValue(at.pointer("project"), text, new Wanted("the number of a project", "プロジェクトの番号"));
            }
            return ProjectId.isId(text);
        });
        id.filter(text -> !seen.add(text))
                .ifPresent(text -> reading.duplicate(PolicyPart.PROJECT, text, at.pointer("project")));
        Optional<Part> as = at.word("as", Part.class);
        Optional<LocalDate> from = at.parsed("from", Wanted.DAY, PolicyReader::day);
        Optional<LocalDate> to = at.optionalParsed("to", Wanted.DAY, PolicyReader::day);
        to.filter(last -> from.filter(last::isBefore).isPresent())
                .ifPresent(last -> reading.badValue(
                        at.pointer("to"), last.toString(), new Wanted("the day of from or a later one", "from 以後の日")));
        List<AxisId> axes = at.optionalTexts(
                "axes",
                (text, pointer) -> Optional.of(text)
                        .filter(one -> known(PolicyPart.AXIS, one, pointer, axes()))
                        .map(AxisId::new));
        Optional<String> title = at.optionalText("title");
        Optional<ChangeKind> kind = at.optionalWord("changeKind", ChangeKind.class);
        Optional<ChangeDepth> depth = at.optionalWord("changeDepth", ChangeDepth.class);
        List<Rating> ratings =
                new CaseRatings(reading, policy, nodes.values(), SOMEONE).of(at, id.map(ProjectId::new), from, to);
        if (!at.sound()) {
            return Optional.empty();
        }
        Project project = ImmutableProject.builder()
                .id(new ProjectId(id.orElseThrow()))
                .title(title.orElse(id.get()))
                .startsOn(from.orElseThrow())
                .endsOn(to)
                .axes(axes)
                .changeKind(kind)
                .changeDepth(depth)
                .build();
        return Optional.of(new ProjectWork(project, as.orElseThrow(), ratings));
    }

    private Stream<String> axes() {
        return policy.skillMap().map(SkillMap::axes).stream()
                .flatMap(List::stream)
                .map(SkillAxis::id)
                .map(AxisId::value);
    }

    // ---- expectations

    private Optional<Expectation> expectation(JsonObject at) {
        List<Because> because = at.optionalObjects("because", this::because);
        // beside a role, it says that it is judged for a renewal; by itself, it names the role
        boolean renewal = at.has("renewal") && !at.has("role");
        List<String> said = SUBJECTS.stream().filter(at::has).toList();
        SUBJECTS.forEach(at::allow);
        at.allow("renewal");
        if (said.size() + (renewal ? 1 : 0) != 1) {
            at.names().forEach(at::allow);
            reading.badValue(
                    at.pointer(),
                    String.join(", ", said),
                    Wanted.exactlyOne(List.of("role", "renewal", "standing", "skill")));
            return Optional.empty();
        }
        Optional<Expectation> expected =
                renewal ? ofRole(at, "renewal", true, because) : expectation(at, said.get(0), because);
        at.close();
        return at.sound() ? expected : Optional.empty();
    }

    private Optional<Expectation> expectation(JsonObject at, String subject, List<Because> because) {
        return switch (subject) {
            case "role" -> ofRole(at, "role", at.optionalFlag("renewal").orElse(false), because);
            case "standing" -> ofStanding(at, because);
            default -> ofSkill(at, because);
        };
    }

    private Optional<Expectation> ofRole(JsonObject at, String field, boolean renewal, List<Because> because) {
        Optional<RoleId> role = role(at, field);
        return at.word("verdict", Verdict.class)
                .flatMap(verdict -> role.map(
                        of -> new Expectation.OfVerdict(of, renewal, verdict, because, reading.place(at.pointer()))));
    }

    private Optional<Expectation> ofStanding(JsonObject at, List<Because> because) {
        Optional<RoleId> role = role(at, "standing");
        Optional<LocalDate> since = at.optionalParsed("since", Wanted.DAY, PolicyReader::day);
        Optional<LocalDate> until = at.optionalParsed("until", Wanted.DAY, PolicyReader::day);
        return at.word("state", RoleStanding.State.class)
                .flatMap(state -> role.map(of ->
                        new Expectation.OfStanding(of, state, since, until, because, reading.place(at.pointer()))));
    }

    private Optional<Expectation> ofSkill(JsonObject at, List<Because> because) {
        Optional<SkillCell> cell = at.object("skill").flatMap(skill -> {
            Optional<RoleId> role = role(skill, "role");
            Optional<AxisId> axis = skill.text("axis")
                    .filter(text -> known(PolicyPart.AXIS, text, skill.pointer("axis"), axes()))
                    .map(AxisId::new);
            skill.close();
            return role.flatMap(row -> axis.map(column -> new SkillCell(row, column)));
        });
        cell.filter(one -> !policy.skillCriteria().containsKey(one))
                .ifPresent(one -> reading.report(
                        CaseProblem.CELL_WITHOUT_CRITERION, at.pointer("skill"), "cell", one.toString()));
        return at.word("verdict", Verdict.class)
                .flatMap(verdict ->
                        cell.map(one -> new Expectation.OfSkill(one, verdict, because, reading.place(at.pointer()))));
    }

    private Optional<Because> because(JsonObject at) {
        Optional<String> node = at.text("node").filter(id -> isNode(id, at.pointer("node")));
        Optional<Reason> reason = at.word("reason", Reason.class);
        Optional<Verdict> verdict = at.optionalWord("verdict", Verdict.class);
        at.close();
        return node.flatMap(id -> reason.map(why -> new Because(id, why, verdict)));
    }

    private boolean isNode(String id, String pointer) {
        CriterionNode node = nodes.get(id);
        if (node == null) {
            String last = id.substring(id.lastIndexOf('/') + 1);
            List<String> near = nodes.keySet().stream()
                    .filter(one -> one.endsWith("/" + last))
                    .toList();
            reading.report(
                    CaseProblem.NO_SUCH_NODE,
                    pointer,
                    "node",
                    id,
                    "suggestion",
                    near.isEmpty() ? "" : "Did you mean one of: " + String.join(", ", near) + "?",
                    "suggestion.ja",
                    near.isEmpty() ? "" : "次のことでしょうか: " + String.join(", ", near));
            return false;
        }
        if (!node.used()) {
            reading.report(CaseProblem.NODE_NOT_LOOKED_AT, pointer, "node", id);
        }
        return node.used();
    }

    private Optional<RoleId> role(JsonObject at, String field) {
        return at.parsed(field, Wanted.ID, PolicyReader.id(RoleId::new))
                .filter(role -> known(
                        PolicyPart.ROLE,
                        role.value(),
                        at.pointer(field),
                        policy.roles().stream().map(one -> one.id().value())));
    }

    private boolean known(PolicyPart kind, String id, String pointer, Stream<String> all) {
        List<String> known = all.toList();
        if (known.contains(id)) {
            return true;
        }
        DeclaredIds.dangling(reading, kind, id, pointer, known);
        return false;
    }
}
