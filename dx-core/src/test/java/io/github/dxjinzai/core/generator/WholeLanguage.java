package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.Attester;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Appeals;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Deadline;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.Reachability;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Take;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Well-formed policies that use the whole language of criteria, and dossiers of people with everything that they ask for. */
public final class WholeLanguage {

    private static final ClauseId CLAUSE = new ClauseId("criteria");
    private static final QuantityId HOURS = new QuantityId("hours");
    private static final QuantityId LEVEL = new QuantityId("level");
    private static final TermId POINTS = new TermId("pointsNeeded");
    private static final TermId TIMES = new TermId("timesNeeded");
    private static final List<String> POSTS = List.of("主事", "係長", "課長");
    private static final List<String> UNITS = List.of("01", "0101", "02");
    private static final LocalDate FIRST = LocalDate.of(2021, 4, 1);
    private static final int DAYS = 365 * 5;

    private static final List<AchievementType> TYPES = List.of(
            type("dx-basics", AchievementKind.TRAINING, HOURS),
            type("rpa-course", AchievementKind.TRAINING, HOURS),
            type("exam-a", AchievementKind.QUALIFICATION),
            type("exam-b", AchievementKind.QUALIFICATION),
            type("recommendation", AchievementKind.ATTESTATION),
            type("data-level", AchievementKind.ASSESSMENT, LEVEL, HOURS),
            type("points", AchievementKind.CREDIT, HOURS));

    private static final List<AttesterId> OFFICES = List.of(new AttesterId("head"), new AttesterId("panel"));

    private WholeLanguage() {}

    private static AchievementType type(String id, AchievementKind kind, QuantityId... quantities) {
        return new AchievementType(
                new AchievementId(id),
                kind,
                LocalizedText.of("架空の" + id, "Fictional " + id),
                List.of(quantities),
                List.of(Moka.DATA_UTILISATION),
                CLAUSE);
    }

    // ---- policies

    /** Policies of any form that reads without a problem; some terms are open. */
    public static Arbitrary<Policy> policies() {
        return policies(true);
    }

    /** The same without {@code not}. */
    public static Arbitrary<Policy> policiesWithoutNot() {
        return policies(false);
    }

    private static Arbitrary<Policy> policies(boolean not) {
        Arbitrary<Function<String, Criterion>> any = criteria(2, not, true);
        Arbitrary<Function<String, Criterion>> keeping = criteria(1, not, false);
        Arbitrary<Tenure> tenures = Combinators.combine(
                        spans().optional(0.8), spans().optional(0.4), any.optional(0.5), keeping.optional(0.3))
                .as((lasts, grace, renewal, keep) -> new Tenure(
                        Optional.of(CLAUSE),
                        lasts,
                        grace.filter(span -> lasts.isPresent()),
                        renewal.map(one -> one.apply(Moka.EXPERT + "/renewal/r")),
                        keep.map(one -> one.apply(Moka.EXPERT + "/keeping/k"))));
        return Combinators.combine(
                        Criteria.policies(),
                        any.list().ofSize(3),
                        keeping.optional(0.5),
                        tenures.optional(0.5),
                        Combinators.combine(
                                        transitions().optional(0.3), appeals().optional(0.3))
                                .as(Changes::new),
                        quantities().optional(0.7),
                        Arbitraries.integers().between(1, 3).optional(0.7))
                .as(WholeLanguage::policy)
                .filter(policy ->
                        Reachability.of(policy.criteria()).unreachable().isEmpty());
    }

    private static Policy policy(
            Policy base,
            List<Function<String, Criterion>> criteria,
            Optional<Function<String, Criterion>> cell,
            Optional<Tenure> tenure,
            Changes changes,
            Optional<Quantity> points,
            Optional<Integer> times) {
        Map<RoleId, Criterion> byRole = new LinkedHashMap<>();
        for (RoleId role : Moka.ROLES) {
            byRole.put(role, criteria.get(byRole.size()).apply(role + "/c"));
        }
        Map<SkillCell, Criterion> cells = new LinkedHashMap<>();
        cell.ifPresent(one -> cells.put(
                new SkillCell(Moka.EXPERT, Moka.DATA_UTILISATION),
                one.apply("skill/" + Moka.EXPERT + "/" + Moka.DATA_UTILISATION + "/s")));
        Map<RoleId, Tenure> tenures = new LinkedHashMap<>();
        tenure.ifPresent(one -> tenures.put(Moka.EXPERT, one));
        Map<TermId, OpenTerm> terms = new LinkedHashMap<>(base.terms());
        String by = base.version().toString();
        terms.put(POINTS, number(POINTS, false, points.map(Quantity::toString), by));
        terms.put(TIMES, number(TIMES, true, times.map(Object::toString), by));
        Map<AchievementId, AchievementType> types = new LinkedHashMap<>();
        TYPES.forEach(one -> types.put(one.id(), one));
        return ImmutablePolicy.builder()
                .from(base)
                .criteria(byRole)
                .skillCriteria(cells)
                .tenures(tenures)
                .transition(changes.transition())
                .appeals(changes.appeals())
                .terms(terms)
                .achievements(types)
                .attesters(OFFICES.stream()
                        .map(id -> new Attester(id, LocalizedText.of("架空の" + id, "Fictional " + id), CLAUSE))
                        .toList())
                .build();
    }

    private static OpenTerm number(TermId id, boolean whole, Optional<String> value, String by) {
        return new OpenTerm(
                id,
                new TermType.Numeric("points", whole ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.TEN, whole),
                CLAUSE,
                LocalizedText.of("一定数", "a certain number"),
                Optional.empty(),
                value.map(text -> new OpenTerm.Filling(text, by)));
    }

    private record Changes(Optional<Transition> transition, Optional<Appeals> appeals) {}

    private static Arbitrary<Appeals> appeals() {
        Arbitrary<Term<Integer>> amounts = Arbitraries.integers()
                .between(0, 90)
                .map(one -> one == 0 ? new Term.Named<>(TIMES) : new Term.Stated<>(one));
        Arbitrary<Deadline> deadlines = Combinators.combine(amounts, Arbitraries.of(Deadline.Unit.class))
                .as(Deadline::new);
        return Combinators.combine(Arbitraries.of(true, false), deadlines, deadlines)
                .as((cited, filed, decided) ->
                        new Appeals(cited ? Optional.of(CLAUSE) : Optional.empty(), filed, decided));
    }

    private static Arbitrary<Transition> transitions() {
        return Combinators.combine(
                        Arbitraries.of(HolderTreatment.class),
                        Arbitraries.maps(Arbitraries.of(Moka.ROLES), Arbitraries.of(HolderTreatment.class))
                                .ofMaxSize(2))
                .as((holders, byRole) -> new Transition(Optional.of(CLAUSE), holders, byRole));
    }

    // ---- criteria, each made for the id that it is to have

    private static Arbitrary<Function<String, Criterion>> criteria(int depth, boolean not, boolean holds) {
        Arbitrary<Function<String, Criterion>> leaf = leaves(holds);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Function<String, Criterion>> below = Arbitraries.lazy(() -> criteria(depth - 1, not, holds));
        Arbitrary<List<Function<String, Criterion>>> parts =
                below.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Function<String, Criterion>> all =
                parts.map(of -> id -> new Criterion.All(id, Optional.of(CLAUSE), named(id, of)));
        Arbitrary<Function<String, Criterion>> any =
                parts.map(of -> id -> new Criterion.Any(id, Optional.empty(), named(id, of)));
        Arbitrary<Function<String, Criterion>> some = Combinators.combine(parts, numbers())
                .as((of, least) -> id -> new Criterion.Some(
                        id,
                        Optional.empty(),
                        named(id, of),
                        least instanceof Term.Stated<Integer> stated
                                ? new Term.Stated<>(Math.min(stated.value(), of.size()))
                                : least));
        Arbitrary<Function<String, Criterion>> negation =
                below.map(of -> id -> new Criterion.Not(id, Optional.empty(), of.apply(id + "/n")));
        return not
                ? Arbitraries.frequencyOf(
                        Tuple.of(3, leaf), Tuple.of(2, all), Tuple.of(2, any), Tuple.of(2, some), Tuple.of(1, negation))
                : Arbitraries.frequencyOf(Tuple.of(3, leaf), Tuple.of(2, all), Tuple.of(2, any), Tuple.of(2, some));
    }

    private static List<Criterion> named(String id, List<Function<String, Criterion>> of) {
        List<Criterion> all = new ArrayList<>();
        for (Function<String, Criterion> one : of) {
            all.add(one.apply(id + "/" + (char) ('a' + all.size())));
        }
        return all;
    }

    private static Arbitrary<Function<String, Criterion>> leaves(boolean holds) {
        Arbitrary<Function<String, Criterion>> held = Combinators.combine(
                        Arbitraries.of(Moka.ROLES), spans().optional(0.5))
                .as((role, since) -> id -> new Criterion.Holds(id, Optional.empty(), role, since));
        Arbitrary<Function<String, Criterion>> counts = Combinators.combine(
                        selections(), windows(), Arbitraries.of(Per.class), numbers())
                .as((of, within, per, least) ->
                        id -> new Criterion.Count(id, Optional.empty(), of.apply(id), within, per, least));
        Arbitrary<Function<String, Criterion>> runs = Combinators.combine(selections(), windows(), numbers())
                .as((of, within, years) -> id ->
                        new Criterion.ConsecutiveYears(id, Optional.empty(), years, of.apply(id), within, List.of()));
        Arbitrary<Function<String, Criterion>> totals = Combinators.combine(
                        contributions().list().ofMinSize(1).ofMaxSize(3),
                        windows(),
                        Arbitraries.of(Comparison.class),
                        thresholds())
                .as((of, within, comparison, threshold) -> id -> {
                    List<Contribution> all = new ArrayList<>();
                    // the conditions of several contributions have ids of their own
                    of.forEach(one -> all.add(one.apply(id + "/" + all.size())));
                    return new Criterion.Total(id, Optional.empty(), flat(id, all), within, comparison, threshold);
                });
        Arbitrary<Function<String, Criterion>> levels = Combinators.combine(
                        windows(),
                        Arbitraries.of(HOURS, LEVEL),
                        Arbitraries.of(Take.class),
                        Arbitraries.of(Comparison.class),
                        thresholds())
                .as((within, quantity, take, comparison, threshold) -> id -> new Criterion.Level(
                        id,
                        Optional.empty(),
                        new AchievementSelection(
                                AchievementKind.ASSESSMENT,
                                List.of(new AchievementId("data-level")),
                                List.of(),
                                false,
                                List.of()),
                        within,
                        quantity,
                        take,
                        comparison,
                        threshold));
        return holds
                ? Arbitraries.frequencyOf(
                        Tuple.of(2, held),
                        Tuple.of(3, counts),
                        Tuple.of(2, runs),
                        Tuple.of(2, totals),
                        Tuple.of(2, levels),
                        Tuple.of(2, ofService()),
                        Tuple.of(1, profiles()))
                : Arbitraries.oneOf(counts, runs, totals, levels, ofService());
    }

    private static List<Contribution> flat(String id, List<Contribution> of) {
        List<Contribution> all = new ArrayList<>();
        for (Contribution one : of) {
            FactSelection selection = one.of() instanceof AchievementSelection achievements
                    ? new AchievementSelection(
                            achievements.kind(),
                            achievements.which(),
                            achievements.by(),
                            achievements.lapsed(),
                            achievements.where().stream()
                                    .map(where -> new QuantityCondition(
                                            id + "/w" + all.size(),
                                            where.clause(),
                                            where.quantity(),
                                            where.comparison(),
                                            where.threshold()))
                                    .toList())
                    : new ProjectSelection(((ProjectSelection) one.of()).as(), Optional.empty(), List.of());
            all.add(new Contribution(selection, one.worth(), one.atMost()));
        }
        return all;
    }

    private static Arbitrary<Function<String, Criterion>> profiles() {
        return Combinators.combine(Arbitraries.of(Moka.ROLES), numbers().optional(0.5))
                .as((role, least) -> id -> new Criterion.Profile(id, Optional.empty(), role, least));
    }

    private static Arbitrary<Function<String, Criterion>> ofService() {
        return Arbitraries.oneOf(
                spans().map(span -> id -> new Criterion.Served(id, Optional.empty(), span)),
                between().map(days -> id -> new Criterion.Joined(id, Optional.empty(), days)),
                between().map(days -> id -> new Criterion.During(id, Optional.empty(), days)),
                Arbitraries.of(POSTS)
                        .list()
                        .uniqueElements()
                        .ofMinSize(1)
                        .map(posts -> id -> new Criterion.Post(id, Optional.empty(), posts)),
                Arbitraries.of(UNITS)
                        .map(DepartmentId::new)
                        .list()
                        .uniqueElements()
                        .ofMinSize(1)
                        .map(units -> id -> new Criterion.Unit(id, Optional.empty(), units)));
    }

    private static Arbitrary<Function<String, FactSelection>> selections() {
        Arbitrary<Function<String, FactSelection>> projects = Combinators.combine(
                        Criteria.selections(),
                        Criteria.conditions()
                                .map(WholeLanguage::byAnyone)
                                .list()
                                .ofMaxSize(1))
                .as((of, where) -> id -> Criteria.numbered(id, of.and(where)));
        return Arbitraries.frequencyOf(
                Tuple.of(1, projects), Tuple.of(3, achievements().map(one -> id -> one.apply(id))));
    }

    /** The same condition, on the ratings of all groups: so that every perspective has someone to take it. */
    private static ProjectCondition byAnyone(ProjectCondition condition) {
        return condition instanceof ProjectCondition.ScoreAtLeast score
                ? new ProjectCondition.ScoreAtLeast(
                        score.id(),
                        score.clause(),
                        score.occasion(),
                        score.of(),
                        score.perspectives(),
                        List.of(),
                        score.within(),
                        score.combine(),
                        score.atLeast(),
                        score.rules())
                : condition;
    }

    private static Arbitrary<Function<String, AchievementSelection>> achievements() {
        return Combinators.combine(
                        Arbitraries.of(TYPES),
                        Arbitraries.of(true, false),
                        Arbitraries.of(OFFICES).list().uniqueElements().ofMaxSize(1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Comparison.class),
                        thresholds(),
                        Arbitraries.of(true, false))
                .as((type, named, by, lapsed, comparison, threshold, asked) -> id -> new AchievementSelection(
                        type.kind(),
                        named ? List.of(type.id()) : List.of(),
                        by,
                        lapsed,
                        asked && !type.quantities().isEmpty()
                                ? List.of(new QuantityCondition(
                                        id + "/w",
                                        Optional.of(CLAUSE),
                                        type.quantities().get(0),
                                        comparison,
                                        threshold))
                                : List.of()));
    }

    private static Arbitrary<Function<String, Contribution>> contributions() {
        Arbitrary<Contribution.Worth> each = thresholds().map(Contribution.Worth.Each::new);
        Arbitrary<Function<String, Contribution>> own = Combinators.combine(
                        achievements(), thresholds().optional(0.4))
                .as((of, most) -> id -> {
                    AchievementSelection selection = of.apply(id);
                    boolean counted = TYPES.stream()
                            .filter(type -> type.kind() == selection.kind()
                                    && (selection.which().isEmpty()
                                            || selection.which().contains(type.id())))
                            .anyMatch(type -> type.quantities().contains(HOURS));
                    return new Contribution(
                            selection,
                            counted
                                    ? new Contribution.Worth.Own(HOURS)
                                    : new Contribution.Worth.Each(new Term.Stated<>(Quantity.of(2))),
                            most);
                });
        Arbitrary<Function<String, Contribution>> same = Combinators.combine(
                        selections(), each, thresholds().optional(0.4))
                .as((of, worth, most) -> id -> new Contribution(of.apply(id), worth, most));
        return Arbitraries.oneOf(own, same);
    }

    // ---- values

    private static Arbitrary<Quantity> quantities() {
        return Arbitraries.integers().between(0, 20).map(half -> new Quantity(half * 500L));
    }

    private static Arbitrary<Term<Quantity>> thresholds() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, quantities().map(Term.Stated::new)),
                Tuple.of(1, Arbitraries.just(new Term.Named<>(POINTS))));
    }

    private static Arbitrary<Term<Integer>> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 3).map(Term.Stated::new)),
                Tuple.of(1, Arbitraries.just(new Term.Named<>(TIMES))));
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(9, numbers()),
                                Tuple.of(1, Arbitraries.of(9_998, 999_999_999).map(Term.Stated::new))),
                        Arbitraries.of(SpanUnit.class))
                .as(Span::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    private static Arbitrary<Window.Between> between() {
        return Combinators.combine(days(), days(), Arbitraries.of(1, 2, 3))
                .as((one, other, which) -> new Window.Between(
                        which == 2 ? Optional.empty() : Optional.of(one.isBefore(other) ? one : other),
                        which == 1 ? Optional.empty() : Optional.of(one.isBefore(other) ? other : one)));
    }

    private static Arbitrary<Window> windows() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(new Window.Ever())),
                Tuple.of(2, spans().map(Window.Last::new)),
                Tuple.of(1, Arbitraries.of(Moka.ROLES).map(Window.SinceGranted::new)),
                Tuple.of(1, between().map(one -> one)));
    }

    // ---- dossiers

    /** A person with projects, achievements, grants and, mostly, a record of service. */
    public static Arbitrary<Dossier> dossiers() {
        return Dossiers.dossiers()
                .flatMap(base -> Combinators.combine(
                                achievements(base.staff()).list().ofMaxSize(8),
                                Dossiers.grants(base.staff()).list().ofMaxSize(3),
                                service(base.staff()).optional(0.8),
                                Arbitraries.of(FactKind.class).set())
                        .as((achieved, grants, service, complete) ->
                                dossier(base, achieved, grants, service, complete)));
    }

    private static Dossier dossier(
            Dossier base,
            List<Achievement> achieved,
            List<RoleGrant> grants,
            Optional<Service> service,
            Set<FactKind> complete) {
        List<RoleGrant> all = new ArrayList<>(base.grants());
        all.addAll(grants);
        return new Dossier(base.staff(), service, base.work(), achieved, all, complete);
    }

    /** An achievement of {@code staff}, of those that the policies speak of. */
    public static Arbitrary<Achievement> achievements(StaffId staff) {
        return Combinators.combine(
                        Arbitraries.of(TYPES),
                        days(),
                        Arbitraries.integers().between(0, 900).optional(0.3),
                        Arbitraries.of(OFFICES).optional(0.4),
                        quantities().optional(0.9))
                .as((type, day, valid, by, figure) -> {
                    TreeMap<QuantityId, Quantity> figures = new TreeMap<>();
                    figure.ifPresent(value -> type.quantities().forEach(one -> figures.put(one, value)));
                    return new Achievement(staff, type.kind(), type.id(), day, valid.map(day::plusDays), by, figures);
                });
    }

    private static Arbitrary<Service> service(StaffId staff) {
        return Combinators.combine(days(), Arbitraries.of(POSTS), Arbitraries.of(UNITS))
                .as((joined, post, unit) -> new Service(
                        new StaffMember(staff, new DepartmentId(unit), post, joined, Optional.empty()),
                        unit.equals("0101")
                                ? List.of(new DepartmentId("0101"), new DepartmentId("01"))
                                : List.of(new DepartmentId(unit))));
    }

    /** A day within the time of the dossiers, or after it. */
    public static Arbitrary<LocalDate> judgedOn() {
        return Arbitraries.frequencyOf(Tuple.of(3, days()), Tuple.of(1, Arbitraries.just(LocalDate.of(2030, 3, 31))));
    }
}
