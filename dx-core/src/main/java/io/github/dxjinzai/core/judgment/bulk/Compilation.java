package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Likeness;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compiles criteria of one policy: terms are filled in, leaves that ask the same become one. What it has no columns for is left to the
 * judge, leaf by leaf.
 */
final class Compilation {

    private final Policy policy;
    private final TermValues terms;
    private final Map<Criterion, Plan> leaves = new HashMap<>();
    private final Set<Criterion> underway = new HashSet<>();
    private final List<String> leftToTheJudge = new ArrayList<>();

    Compilation(Policy policy) {
        this.policy = policy;
        this.terms = policy.termValues();
    }

    /** The ids of the leaves that the judge has to find one by one, in the order in which they were met. */
    List<String> leftToTheJudge() {
        return List.copyOf(leftToTheJudge);
    }

    Plan compile(Criterion criterion) {
        if (!underway.add(criterion)) {
            // it comes back to itself, which the judge would find out for someone it comes to
            return oneByOne(criterion);
        }
        try {
            return plan(criterion);
        } finally {
            underway.remove(criterion);
        }
    }

    private Plan plan(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            List<Plan> parts = parts(all.of());
            return to -> new Logic.All(bound(parts, to));
        }
        if (criterion instanceof Criterion.Any any) {
            List<Plan> parts = parts(any.of());
            return to -> new Logic.Any(bound(parts, to));
        }
        if (criterion instanceof Criterion.Some some) {
            return some(parts(some.of()), Optional.of(some.atLeast()));
        }
        if (criterion instanceof Criterion.Not not) {
            Plan part = compile(not.of());
            return to -> new Logic.Not(to.node(part));
        }
        if (criterion instanceof Criterion.Choose choose) {
            return choice(choose);
        }
        if (criterion instanceof Criterion.Profile profile) {
            return profile(profile);
        }
        Criterion asked = Likeness.of(criterion);
        Plan known = leaves.get(asked);
        if (known == null) {
            known = leaf(criterion).orElseGet(() -> oneByOne(criterion));
            leaves.put(asked, known);
        }
        return known;
    }

    private List<Plan> parts(List<Criterion> of) {
        return of.stream().map(this::compile).toList();
    }

    private static List<Node> bound(List<Plan> plans, Binding to) {
        return plans.stream().map(to::node).toList();
    }

    private Plan oneByOne(Criterion criterion) {
        leftToTheJudge.add(criterion.id());
        return to -> new OneByOne(criterion, to.judge, to.packed, to.day);
    }

    private static Plan constant(int verdict) {
        return to -> new Logic.Constant(verdict);
    }

    // ---- logic

    private Plan some(List<Plan> parts, Optional<Term<Integer>> atLeast) {
        Optional<Integer> number = atLeast.isPresent() ? terms.whole(atLeast.get()) : Optional.of(parts.size());
        return number.<Plan>map(required -> to -> new Logic.Some(bound(parts, to), required))
                .orElseGet(() -> constant(Node.UNDETERMINED));
    }

    private Plan choice(Criterion.Choose node) {
        Optional<String> chosen = terms.choice(node.term());
        if (chosen.isPresent()) {
            Criterion taken = node.cases().get(chosen.get());
            return taken == null ? oneByOne(node) : compile(taken);
        }
        List<Plan> cases = parts(List.copyOf(node.cases().values()));
        return cases.isEmpty() ? constant(Node.UNDETERMINED) : to -> new Logic.Agreed(bound(cases, to));
    }

    private Plan profile(Criterion.Profile node) {
        Optional<SkillMap> known = policy.skillMap().filter(map -> map.rows().containsKey(node.row()));
        if (known.isEmpty()) {
            return oneByOne(node);
        }
        List<Plan> cells = new ArrayList<>();
        for (SkillAxis axis : known.get().axes()) {
            SkillMark mark = known.get().mark(node.row(), axis.id());
            Optional<Criterion> earnedWhen =
                    Optional.ofNullable(policy.skillCriteria().get(new SkillCell(node.row(), axis.id())));
            if (mark == SkillMark.MARKED && earnedWhen.isPresent()) {
                cells.add(compile(earnedWhen.get()));
            } else if (mark != SkillMark.UNMARKED) {
                cells.add(constant(Node.UNDETERMINED));
            }
        }
        return some(cells, node.atLeast());
    }

    // ---- leaves

    private Optional<Plan> leaf(Criterion criterion) {
        if (criterion instanceof Criterion.Holds holds) {
            return holds(holds);
        }
        if (criterion instanceof Criterion.Count count) {
            return count(count);
        }
        if (criterion instanceof Criterion.ConsecutiveYears run) {
            return run(run);
        }
        if (criterion instanceof Criterion.Total total) {
            return total(total);
        }
        if (criterion instanceof Criterion.Level level) {
            return level(level);
        }
        return service(criterion);
    }

    private Optional<Plan> count(Criterion.Count node) {
        Optional<Integer> required = terms.whole(node.atLeast());
        if (isOpen(node.within()) || required.isEmpty()) {
            return Optional.of(constant(Node.UNDETERMINED));
        }
        return !isSound(node.within())
                ? Optional.empty()
                : test(node.of())
                        .map(of -> to ->
                                new CountLeaf(of.bind(to), to.window(node.within()), node.per(), required.get(), to));
    }

    private Optional<Plan> run(Criterion.ConsecutiveYears node) {
        Optional<Integer> required = terms.whole(node.years());
        if (isOpen(node.within()) || required.isEmpty()) {
            return Optional.of(constant(Node.UNDETERMINED));
        }
        Optional<TestPlan> of = test(node.of());
        Optional<TestPlan> last = node.last().isEmpty()
                ? Optional.empty()
                : test(new ProjectSelection(Optional.empty(), Optional.empty(), node.last()));
        if (of.isEmpty() || last.isPresent() == node.last().isEmpty() || !isSound(node.within())) {
            return Optional.empty();
        }
        return Optional.of(to -> new RunLeaf(
                of.get().bind(to), last.map(one -> one.bind(to)), to.window(node.within()), required.get(), to));
    }

    private Optional<Plan> total(Criterion.Total node) {
        if (isOpen(node.within())
                || isOpen(node.threshold())
                || node.of().stream()
                        .anyMatch(one -> isOpen(one.worth())
                                || one.atMost().filter(this::isOpen).isPresent())) {
            return Optional.of(constant(Node.UNDETERMINED));
        }
        List<Optional<TestPlan>> tests =
                node.of().stream().map(one -> test(one.of())).toList();
        if (!isSound(node.within()) || tests.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        long threshold = terms.quantity(node.threshold()).orElseThrow().thousandths();
        return Optional.of(to -> {
            List<TotalLeaf.Part> parts = new ArrayList<>();
            for (Contribution one : node.of()) {
                parts.add(part(one, tests.get(parts.size()).orElseThrow(), to));
            }
            return new TotalLeaf(parts, to.window(node.within()), node.comparison(), threshold, to);
        });
    }

    private TotalLeaf.Part part(Contribution one, TestPlan of, Binding to) {
        long atMost = one.atMost()
                .map(most -> terms.quantity(most).orElseThrow().thousandths())
                .orElse(Long.MAX_VALUE);
        if (one.worth() instanceof Contribution.Worth.Own own) {
            return new TotalLeaf.Part(of.bind(to), to.columns.quantities.code(own.quantity()), true, 0, atMost);
        }
        Contribution.Worth.Each each = (Contribution.Worth.Each) one.worth();
        return new TotalLeaf.Part(
                of.bind(to),
                Dictionary.ABSENT,
                false,
                terms.quantity(each.value()).orElseThrow().thousandths(),
                atMost);
    }

    private Optional<Plan> level(Criterion.Level node) {
        if (isOpen(node.within()) || isOpen(node.threshold())) {
            return Optional.of(constant(Node.UNDETERMINED));
        }
        long threshold = terms.quantity(node.threshold()).orElseThrow().thousandths();
        return !isSound(node.within())
                ? Optional.empty()
                : test(node.of())
                        .map(of -> to -> new LevelLeaf(
                                of.bind(to),
                                to.window(node.within()),
                                to.columns.quantities.code(node.quantity()),
                                node.take(),
                                node.comparison(),
                                threshold,
                                to));
    }

    private Optional<Plan> holds(Criterion.Holds node) {
        Optional<Tenure> tenure = policy.tenure(node.role());
        Optional<Span> lasts = tenure.flatMap(Tenure::lasts);
        Optional<Span> grace = tenure.flatMap(Tenure::grace);
        boolean lastsOpen = lasts.filter(this::isOpen).isPresent()
                || grace.filter(this::isOpen).isPresent();
        boolean sinceOpen = node.since().filter(this::isOpen).isPresent();
        boolean sound = (lastsOpen
                        || (lasts.stream().allMatch(this::isSound)
                                && grace.stream().allMatch(this::isSound)))
                && (sinceOpen || node.since().stream().allMatch(this::isSound));
        if (!sound) {
            return Optional.empty();
        }
        Optional<Plan> keptBy = tenure.flatMap(Tenure::heldWhile).map(this::compile);
        HoldsNode.Asked asked = new HoldsNode.Asked(
                node.role(),
                lasts.filter(span -> !lastsOpen).map(this::length),
                lastsOpen,
                grace.filter(span -> !lastsOpen).map(this::length),
                keptBy,
                node.since().filter(span -> !sinceOpen).map(this::length),
                sinceOpen);
        return Optional.of(to -> new HoldsNode(asked, to));
    }

    private HoldsNode.Length length(Span span) {
        return new HoldsNode.Length(terms.whole(span.amount()).orElseThrow(), span.unit());
    }

    private Optional<Plan> service(Criterion criterion) {
        if (criterion instanceof Criterion.During during) {
            return Optional.of(
                    to -> new Logic.Constant(Node.bits(during.between().contains(to.day))));
        }
        if (criterion instanceof Criterion.Served served) {
            return served(served.atLeast());
        }
        if (criterion instanceof Criterion.Joined joined) {
            return Optional.of(to -> new ServiceLeaf.Joined(
                    to.columns,
                    joined.between().from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                    joined.between().until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)));
        }
        if (criterion instanceof Criterion.Post post) {
            return Optional.of(to -> {
                Columns columns = to.columns;
                // 0 stands for a service that is not known
                boolean[] asked = new boolean[columns.postNames.size() + 1];
                for (int i = 1; i < asked.length; i++) {
                    asked[i] = post.oneOf().contains(columns.postNames.value(i - 1));
                }
                return new ServiceLeaf.Among(columns, columns.posts, asked);
            });
        }
        Criterion.Unit unit = (Criterion.Unit) criterion;
        return Optional.of(to -> {
            Columns columns = to.columns;
            boolean[] asked = new boolean[columns.unitLists.size()];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = columns.unitLists.value(i).stream().anyMatch(unit.oneOf()::contains);
            }
            return new ServiceLeaf.Among(columns, columns.units, asked);
        });
    }

    private Optional<Plan> served(Span span) {
        if (isOpen(span)) {
            return Optional.of(to -> new ServiceLeaf.Open(to.columns));
        }
        if (!isSound(span)) {
            return Optional.empty();
        }
        HoldsNode.Length length = length(span);
        return Optional.of(to -> new ServiceLeaf.Joined(
                to.columns, Long.MIN_VALUE, to.notRunOutFrom(length.amount(), length.unit()) - 1L));
    }

    // ---- what is asked of facts

    /** A test of facts before it knows which facts there are. */
    @FunctionalInterface
    private interface TestPlan {
        FactTest bind(Binding to);
    }

    private Optional<TestPlan> test(FactSelection of) {
        return of instanceof ProjectSelection projects
                ? projects(projects)
                : Optional.of(achievements((AchievementSelection) of));
    }

    private TestPlan achievements(AchievementSelection of) {
        List<QuantityCondition> known =
                of.where().stream().filter(one -> !isOpen(one.threshold())).toList();
        boolean open = known.size() < of.where().size();
        return to -> new FactTest.OfAchievements(
                of,
                known.stream()
                        .map(one -> new FactTest.FigureTest(
                                to.columns.quantities.code(one.quantity()),
                                one.comparison(),
                                terms.quantity(one.threshold()).orElseThrow().thousandths()))
                        .toList(),
                open,
                to);
    }

    private Optional<TestPlan> projects(ProjectSelection of) {
        List<RoleId> afterGrantOf = new ArrayList<>();
        List<ScoreTest.Asked> scores = new ArrayList<>();
        boolean open = false;
        for (ProjectCondition one : of.where()) {
            if (one instanceof ProjectCondition.StartsAfterGrant after) {
                afterGrantOf.add(after.role());
            } else {
                ProjectCondition.ScoreAtLeast score = (ProjectCondition.ScoreAtLeast) one;
                if (isOpen(score)) {
                    open = true;
                } else {
                    Optional<ScoreTest.Asked> asked = asked(score);
                    if (asked.isEmpty()) {
                        return Optional.empty();
                    }
                    scores.add(asked.get());
                }
            }
        }
        boolean undetermined = open;
        return Optional.of(to -> new FactTest.OfProjects(
                of,
                afterGrantOf,
                scores.stream().map(one -> new ScoreTest(one, to)).toList(),
                undetermined,
                to));
    }

    private boolean isOpen(ProjectCondition.ScoreAtLeast node) {
        return terms.word(node.of(), RatedSubject.class).isEmpty()
                || terms.word(node.within(), Pooling.class).isEmpty()
                || terms.word(node.combine(), Combination.class).isEmpty()
                || terms.score(node.atLeast()).isEmpty();
    }

    /** The condition with its terms filled in, if there are columns for what it asks. */
    private Optional<ScoreTest.Asked> asked(ProjectCondition.ScoreAtLeast node) {
        Pooling pooling = terms.word(node.within(), Pooling.class).orElseThrow();
        Combination combination = terms.word(node.combine(), Combination.class).orElseThrow();
        Score threshold = terms.score(node.atLeast()).orElseThrow();
        boolean weighted = combination == Combination.WEIGHTED_MEAN;
        Map<PerspectiveId, Weight> weights = weighted ? node.rules().perspectiveWeights() : Map.of();
        Map<PerspectiveId, Perspective> known = policy.perspectives().stream()
                .collect(Collectors.toMap(Perspective::id, one -> one, (first, second) -> first));
        Predicate<PerspectiveId> counts =
                id -> !weighted || (weights.containsKey(id) && weights.get(id).counts());
        List<Perspective> angles = node.perspectives().stream()
                .distinct()
                .filter(counts.and(known::containsKey))
                .map(known::get)
                .toList();
        List<ConflictRule.Ground> grounds = policy.conflicts().stream()
                .filter(one -> one.effect() == ConflictEffect.EXCLUDE)
                .map(ConflictRule::ground)
                .toList();
        Set<RelationKindId> excluded = grounds.stream()
                .filter(ConflictRule.Ground.Declared.class::isInstance)
                .map(ground -> ((ConflictRule.Ground.Declared) ground).kind())
                .collect(Collectors.toUnmodifiableSet());
        boolean asksForTimeTogether = grounds.stream().anyMatch(ConflictRule.Ground.TogetherUnder.class::isInstance);
        boolean asksForNone = !node.perspectives().isEmpty() && angles.isEmpty();
        boolean everyGroupIsNothing = pooling == Pooling.MEAN_OF_GROUPS
                && !node.rules().weights().isEmpty()
                && node.rules().weights().values().stream().noneMatch(Weight::counts);
        Optional<Trim> trim = node.rules().trim();
        if (!known.keySet().containsAll(node.perspectives())
                || asksForNone
                || asksForTimeTogether
                || angles.size() > ScoreTest.MOST_ANGLES
                || everyGroupIsNothing
                || (pooling == Pooling.TRIMMED_MEAN && trim.isEmpty())
                || node.rules().minResponse().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new ScoreTest.Asked(
                node,
                terms.word(node.of(), RatedSubject.class).orElseThrow() == RatedSubject.PERSON,
                pooling,
                combination,
                threshold,
                angles,
                weights,
                excluded,
                !node.scaleIn(policy)
                        .map(Scale::kind)
                        .map(kind -> kind.allowsMeans())
                        .orElse(true)));
    }

    // ---- terms and windows

    private boolean isOpen(Term<?> term) {
        return !terms.open(term).isEmpty();
    }

    private boolean isOpen(Contribution.Worth worth) {
        return worth instanceof Contribution.Worth.Each each && isOpen(each.value());
    }

    private boolean isOpen(Span span) {
        return isOpen(span.amount());
    }

    private boolean isOpen(Window window) {
        return window instanceof Window.Last last && isOpen(last.span());
    }

    /** Whether a length of time is one: at least one month or year. */
    private boolean isSound(Span span) {
        return terms.whole(span.amount()).orElseThrow() >= 1;
    }

    private boolean isSound(Window window) {
        return !(window instanceof Window.Last last) || isSound(last.span());
    }
}
