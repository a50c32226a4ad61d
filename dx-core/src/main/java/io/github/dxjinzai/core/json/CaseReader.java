package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.judgment.Reason;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
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

    private final JsonReading reading;
    private final Policy policy;
    private final Set<String> ids = new HashSet<>();

    private CaseReader(JsonReading reading, Policy policy) {
        this.reading = reading;
        this.policy = policy;
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
        List<PolicyCase> cases = root.objects("cases", this::one);
        if (root.hasEmptyList("cases")) {
            reading.badValue(root.pointer("cases"), "[]", new Wanted("at least one case", "1つ以上の事例"));
        }
        root.allow("$schema");
        root.close();
        return root.sound() ? Optional.of(new PolicyCases(policy, cases)) : Optional.empty();
    }

    private Optional<PolicyCase> one(JsonObject at) {
        Optional<String> id = at.parsed("id", Wanted.ID, PolicyReader.id(Function.identity()));
        id.filter(text -> !ids.add(text)).ifPresent(text -> reading.duplicate(PolicyPart.CASE, text, at.pointer("id")));
        Optional<LocalizedText> says = at.optionalObject("says").flatMap(PolicyReader::localizedText);
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
        Set<FactKind> complete = at.has("complete") ? complete(at) : EnumSet.allOf(FactKind.class);
        at.allow("complete");
        List<Expectation> expected = at.objects("expect", this::expectation);
        if (at.hasEmptyList("expect")) {
            reading.badValue(at.pointer("expect"), "[]", new Wanted("at least one expectation", "1つ以上の期待"));
        }
        at.close();
        return at.sound()
                ? Optional.of(new PolicyCase(
                        id.orElseThrow(),
                        says,
                        day.orElseThrow(),
                        new Dossier(SOMEONE, service, facts.work, facts.achievements, facts.grants, complete),
                        expected))
                : Optional.empty();
    }

    private static final class Gathered {
        private final List<ProjectWork> work = new ArrayList<>();
        private final List<Achievement> achievements = new ArrayList<>();
        private final List<RoleGrant> grants = new ArrayList<>();
    }

    private Set<FactKind> complete(JsonObject at) {
        return new HashSet<>(at.texts("complete", (text, pointer) -> {
            Optional<FactKind> kind = Words.parse(FactKind.class, text);
            if (kind.isEmpty()) {
                reading.badValue(pointer, text, Wanted.oneOf(FactKind.class));
            }
            return kind;
        }));
    }

    private Optional<Service> service(JsonObject at) {
        Optional<LocalDate> joined = at.optionalParsed("joined", Wanted.DAY, PolicyReader::day);
        Optional<String> post = at.optionalText("post");
        List<DepartmentId> units = at.optionalTexts("department", (text, pointer) -> {
            if (!DepartmentId.isId(text)) {
                reading.badValue(pointer, text, new Wanted("the code of a department", "所属コード"));
                return Optional.empty();
            }
            return Optional.of(new DepartmentId(text));
        });
        if (joined.isEmpty() || !at.sound()) {
            return Optional.empty();
        }
        List<DepartmentId> upwards = units.isEmpty() ? List.of(new DepartmentId("unit")) : units;
        return Optional.of(new Service(
                new StaffMember(SOMEONE, upwards.get(0), post.orElse(""), joined.get(), Optional.empty()), upwards));
    }

    // ---- facts

    private Optional<Boolean> fact(JsonObject at, Gathered into) {
        List<String> said = FACTS.stream().filter(at::has).toList();
        if (said.size() != 1) {
            at.names().forEach(at::allow);
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(FACTS));
        } else if (said.contains("project")) {
            project(at).ifPresent(into.work::add);
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
        until.filter(last -> on.filter(last::isBefore).isPresent())
                .ifPresent(last -> reading.badValue(
                        at.pointer("until"), last.toString(), new Wanted("the day of on or a later one", "on 以後の日")));
        return at.sound()
                ? Optional.of(new Achievement(SOMEONE, kind, item.orElseThrow(), on.orElseThrow(), until, by, figures))
                : Optional.empty();
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

    private Optional<ProjectWork> project(JsonObject at) {
        Optional<String> id = at.text("project").filter(text -> {
            if (!ProjectId.isId(text)) {
                reading.badValue(at.pointer("project"), text, new Wanted("the number of a project", "プロジェクトの番号"));
            }
            return ProjectId.isId(text);
        });
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
        if (!at.sound()) {
            at.allow("ratings");
            return Optional.empty();
        }
        Project project = ImmutableProject.builder()
                .id(new ProjectId(id.orElseThrow()))
                .title(id.get())
                .startsOn(from.orElseThrow())
                .endsOn(to)
                .axes(axes)
                .build();
        List<Rating> ratings = new ArrayList<>();
        at.optionalObjects("ratings", one -> ratings(one, project, ratings));
        return at.sound() ? Optional.of(new ProjectWork(project, as.orElseThrow(), ratings)) : Optional.empty();
    }

    private Stream<String> axes() {
        return policy.skillMap().map(SkillMap::axes).stream()
                .flatMap(List::stream)
                .map(SkillAxis::id)
                .map(AxisId::value);
    }

    /** The scores that one group gave, each by another rater. */
    private Optional<Boolean> ratings(JsonObject at, Project project, List<Rating> into) {
        Optional<Occasion> occasion = at.word("occasion", Occasion.class);
        Optional<RatedSubject> of = at.word("of", RatedSubject.class);
        Optional<PerspectiveId> angle = at.optionalText("perspective")
                .filter(text -> known(
                        PolicyPart.PERSPECTIVE,
                        text,
                        at.pointer("perspective"),
                        policy.perspectives().stream().map(one -> one.id().value())))
                .map(PerspectiveId::new);
        Optional<RaterGroupId> by = at.text("by")
                .filter(text -> known(
                        PolicyPart.RATER_GROUP,
                        text,
                        at.pointer("by"),
                        policy.raterGroups().stream().map(RaterGroup::id).map(RaterGroupId::value)))
                .map(RaterGroupId::new);
        Optional<LocalDate> on = at.optionalParsed("on", Wanted.DAY, PolicyReader::day);
        List<Score> scores = at.numbers("scores", number -> {
            try {
                return Optional.of(Score.of(number));
            } catch (ArithmeticException notAScore) {
                return Optional.empty();
            }
        });
        at.close();
        if (at.sound()) {
            LocalDate day = on.or(project::endsOn).orElse(project.startsOn());
            for (Score score : scores) {
                into.add(new Rating(
                        project.id(),
                        of.filter(RatedSubject.PERSON::equals).map(person -> SOMEONE),
                        occasion.orElseThrow(),
                        angle,
                        by.orElseThrow(),
                        new RaterId("rater-" + into.size()),
                        score,
                        day));
            }
        }
        return Optional.of(true);
    }

    // ---- expectations

    private Optional<Expectation> expectation(JsonObject at) {
        if (at.has("standing")) {
            Optional<RoleId> role = role(at, "standing");
            Optional<RoleStanding.State> state = at.word("state", RoleStanding.State.class);
            at.close();
            return at.sound()
                    ? Optional.of(new Expectation.OfStanding(
                            role.orElseThrow(), state.orElseThrow(), reading.place(at.pointer())))
                    : Optional.empty();
        }
        boolean renewal = at.has("renewal");
        Optional<RoleId> role = role(at, renewal ? "renewal" : "role");
        Optional<Verdict> verdict = at.word("verdict", Verdict.class);
        List<Because> because = at.optionalObjects("because", this::because);
        at.close();
        return at.sound()
                ? Optional.of(new Expectation.OfVerdict(
                        role.orElseThrow(), renewal, verdict.orElseThrow(), because, reading.place(at.pointer())))
                : Optional.empty();
    }

    private Optional<Because> because(JsonObject at) {
        Optional<String> node = at.text("node");
        Optional<Reason> reason = at.word("reason", Reason.class);
        at.close();
        return at.sound() ? Optional.of(new Because(node.orElseThrow(), reason.orElseThrow())) : Optional.empty();
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
