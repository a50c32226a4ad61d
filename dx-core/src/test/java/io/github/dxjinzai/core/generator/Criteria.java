package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.ImmutableEvaluationRules;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small criteria over the ids of the bundled policy, each with ids of its own, and the policy with its terms filled or open. */
public final class Criteria {

    private static final int DEPTH = 2;

    private Criteria() {}

    /** Criteria without {@code not}. */
    public static Arbitrary<Criterion> criteria() {
        return tree(DEPTH, false).map(one -> named("c", one));
    }

    /** Criteria in which {@code not} may stand anywhere. */
    public static Arbitrary<Criterion> criteriaWithNot() {
        return tree(DEPTH, true).map(one -> named("c", one));
    }

    /** Criteria that depend, at their root, on a choice that the source leaves open. */
    public static Arbitrary<Criterion> choices() {
        return choose(tree(DEPTH - 1, true)).map(one -> named("c", one));
    }

    /** The policy with the illustrative scale, every term filled with any value or left open. */
    public static Arbitrary<Policy> policies() {
        Arbitrary<Map<String, String>> values = Arbitraries.just(Map.of());
        for (OpenTerm term : Moka.published().terms().values()) {
            Arbitrary<Optional<String>> value = valuesOf(term).optional(0.8);
            values = Combinators.combine(values, value).as((so, one) -> {
                Map<String, String> more = new LinkedHashMap<>(so);
                one.ifPresent(text -> more.put(term.id().value(), text));
                return more;
            });
        }
        return values.map(Moka::filled);
    }

    /** The values that may fill a term. */
    public static Arbitrary<String> valuesOf(OpenTerm term) {
        return term.type() instanceof TermType.OneOf choice
                ? Arbitraries.of(choice.options())
                : Cities.scores().map(Score::toString);
    }

    private static Arbitrary<Criterion> tree(int depth, boolean not) {
        Arbitrary<Criterion> leaf =
                Arbitraries.frequencyOf(Tuple.of(1, holds()), Tuple.of(3, counts()), Tuple.of(3, runs()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Criterion> below = Arbitraries.lazy(() -> tree(depth - 1, not));
        Arbitrary<List<Criterion>> parts = below.list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Criterion> all = parts.map(of -> new Criterion.All("?", Optional.empty(), of));
        Arbitrary<Criterion> any = parts.map(of -> new Criterion.Any("?", Optional.empty(), of));
        Arbitrary<Criterion> choose = choose(below);
        Arbitrary<Criterion> negation = below.map(of -> new Criterion.Not("?", Optional.empty(), of));
        return not
                ? Arbitraries.frequencyOf(
                        Tuple.of(2, leaf),
                        Tuple.of(2, all),
                        Tuple.of(2, any),
                        Tuple.of(2, choose),
                        Tuple.of(2, negation))
                : Arbitraries.frequencyOf(Tuple.of(2, leaf), Tuple.of(2, all), Tuple.of(2, any), Tuple.of(2, choose));
    }

    private static Arbitrary<Criterion> choose(Arbitrary<Criterion> below) {
        return Combinators.combine(below, below, Arbitraries.of("eachYearPasses", "membersAgreeOn", "combination"))
                .as(Criteria::choice);
    }

    private static Criterion choice(Criterion one, Criterion other, String term) {
        List<String> options =
                ((TermType.OneOf) Moka.published().term(new TermId(term)).type()).options();
        Map<String, Criterion> cases = new LinkedHashMap<>();
        cases.put(options.get(0), one);
        cases.put(options.get(1), other);
        return new Criterion.Choose("?", Optional.empty(), new TermId(term), cases);
    }

    private static Arbitrary<Criterion> holds() {
        return Arbitraries.of(Moka.ROLES)
                .map(role -> new Criterion.Holds("?", Optional.empty(), role, Optional.empty()));
    }

    private static Arbitrary<Criterion> counts() {
        return Combinators.combine(
                        selections(),
                        conditions().list().ofMaxSize(2),
                        Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(2, 2), Tuple.of(1, 3)))
                .as((of, where, atLeast) -> new Criterion.Count(
                        "?", Optional.empty(), of.and(where), new Window.Ever(), Per.FACT, new Term.Stated<>(atLeast)));
    }

    private static Arbitrary<Criterion> runs() {
        return Combinators.combine(
                        selections(),
                        conditions().list().ofMaxSize(1),
                        conditions().list().ofMaxSize(1),
                        Arbitraries.frequency(Tuple.of(1, 1), Tuple.of(3, 2), Tuple.of(1, 3)))
                .as((of, where, last, years) -> new Criterion.ConsecutiveYears(
                        "?", Optional.empty(), new Term.Stated<>(years), of.and(where), new Window.Ever(), last));
    }

    static Arbitrary<ProjectSelection> selections() {
        return Combinators.combine(
                        Arbitraries.of(Part.class).optional(0.6),
                        Arbitraries.of(Moka.AXES).optional(0.2))
                .as((as, axis) -> new ProjectSelection(as, axis, List.of()));
    }

    static Arbitrary<ProjectCondition> conditions() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of(Moka.ROLES)
                                .map(role -> new ProjectCondition.StartsAfterGrant("?", Optional.empty(), role))),
                Tuple.of(3, debriefs()),
                Tuple.of(2, afterProjects()));
    }

    private static Arbitrary<ProjectCondition> debriefs() {
        return Combinators.combine(
                        terms(RatedSubject.class, "debriefScoreOf"),
                        Arbitraries.of(Moka.ANGLES).list().uniqueElements().ofMinSize(1),
                        Arbitraries.of(Moka.GROUPS).list().uniqueElements().ofMaxSize(2),
                        terms(Pooling.class, "withinPerspective"),
                        terms(Combination.class, "combination"),
                        thresholds("debriefThreshold"),
                        besides())
                .as((of, angles, by, within, combine, atLeast, besides) ->
                        score(Occasion.DEBRIEF, of, angles, by, within, combine, atLeast, besides));
    }

    private static Arbitrary<ProjectCondition> afterProjects() {
        return Combinators.combine(
                        Arbitraries.of(List.<RaterGroupId>of(), List.of(Moka.PROJECT_MEMBER)),
                        terms(Pooling.class, "withinPerspective"),
                        thresholds("memberThreshold"),
                        besides())
                .as((by, within, atLeast, besides) -> score(
                        Occasion.AFTER_PROJECT,
                        new Term.Stated<>(RatedSubject.PERSON),
                        List.of(),
                        by,
                        within,
                        new Term.Stated<>(Combination.EACH_PERSPECTIVE),
                        atLeast,
                        besides));
    }

    private static ProjectCondition score(
            Occasion occasion,
            Term<RatedSubject> of,
            List<PerspectiveId> angles,
            List<RaterGroupId> by,
            Term<Pooling> within,
            Term<Combination> combine,
            Term<Score> atLeast,
            Besides besides) {
        return new ProjectCondition.ScoreAtLeast(
                "?",
                Optional.empty(),
                occasion,
                of,
                angles,
                by,
                within,
                combine,
                atLeast,
                rules(angles, within, combine, besides));
    }

    /** What trimmed and weighted means need, and now and then something else that a policy can say. */
    private static EvaluationRules rules(
            List<PerspectiveId> angles, Term<Pooling> within, Term<Combination> combine, Besides besides) {
        ImmutableEvaluationRules.Builder rules = EvaluationRules.builder();
        if (within.equals(new Term.Stated<>(Pooling.TRIMMED_MEAN))) {
            rules.trim(new Trim.Count(1));
        }
        if (combine.equals(new Term.Stated<>(Combination.WEIGHTED_MEAN))) {
            int weight = 1000;
            for (PerspectiveId angle : angles) {
                rules.putPerspectiveWeights(angle, new Weight(weight));
                weight += 500;
            }
        }
        return switch (besides) {
            case NOTHING -> rules.build();
            case TWO_RATERS -> rules.minRaters(2).build();
            case ROUNDED ->
                rules.rounded(new Rounding(0, Rounding.Mode.HALF_UP)).build();
            case ABOVE -> rules.above(true).build();
            case RESPONSE -> rules.minResponse(50).build();
        };
    }

    private enum Besides {
        NOTHING,
        TWO_RATERS,
        ROUNDED,
        ABOVE,
        RESPONSE
    }

    private static Arbitrary<Besides> besides() {
        return Arbitraries.frequency(
                Tuple.of(6, Besides.NOTHING),
                Tuple.of(1, Besides.TWO_RATERS),
                Tuple.of(1, Besides.ROUNDED),
                Tuple.of(1, Besides.ABOVE),
                Tuple.of(1, Besides.RESPONSE));
    }

    private static <E extends Enum<E>> Arbitrary<Term<E>> terms(Class<E> words, String term) {
        Arbitrary<Term<E>> stated = Arbitraries.of(words).map(Term.Stated::new);
        Arbitrary<Term<E>> named = Arbitraries.just(new Term.Named<>(new TermId(term)));
        return Arbitraries.frequencyOf(Tuple.of(2, stated), Tuple.of(1, named));
    }

    private static Arbitrary<Term<Score>> thresholds(String term) {
        Arbitrary<Term<Score>> stated = Cities.scores().map(Term.Stated::new);
        Arbitrary<Term<Score>> named = Arbitraries.just(new Term.Named<>(new TermId(term)));
        return Arbitraries.frequencyOf(Tuple.of(2, stated), Tuple.of(1, named));
    }

    /** The same criterion, each node with an id of its own: the way down from {@code id}. */
    private static Criterion named(String id, Criterion node) {
        if (node instanceof Criterion.All all) {
            return new Criterion.All(id, all.clause(), named(id, all.of()));
        }
        if (node instanceof Criterion.Any any) {
            return new Criterion.Any(id, any.clause(), named(id, any.of()));
        }
        if (node instanceof Criterion.Not not) {
            return new Criterion.Not(id, not.clause(), named(id + "/not", not.of()));
        }
        if (node instanceof Criterion.Choose choose) {
            Map<String, Criterion> cases = new LinkedHashMap<>();
            choose.cases().forEach((option, taken) -> cases.put(option, named(id + "/" + option, taken)));
            return new Criterion.Choose(id, choose.clause(), choose.term(), cases);
        }
        if (node instanceof Criterion.Holds holds) {
            return new Criterion.Holds(id, holds.clause(), holds.role(), holds.since());
        }
        if (node instanceof Criterion.Count count) {
            return new Criterion.Count(
                    id, count.clause(), numbered(id, count.of()), count.within(), count.per(), count.atLeast());
        }
        Criterion.ConsecutiveYears run = (Criterion.ConsecutiveYears) node;
        return new Criterion.ConsecutiveYears(
                id,
                run.clause(),
                run.years(),
                numbered(id, run.of()),
                run.within(),
                numbered(id + "/last", run.last()));
    }

    private static List<Criterion> named(String id, List<Criterion> of) {
        List<Criterion> all = new ArrayList<>();
        for (Criterion one : of) {
            all.add(named(id + "/" + all.size(), one));
        }
        return all;
    }

    static FactSelection numbered(String id, FactSelection of) {
        ProjectSelection projects = (ProjectSelection) of;
        return new ProjectSelection(projects.as(), projects.axis(), numbered(id + "/where", projects.where()));
    }

    static List<ProjectCondition> numbered(String id, List<ProjectCondition> of) {
        List<ProjectCondition> all = new ArrayList<>();
        for (ProjectCondition one : of) {
            String own = id + all.size();
            all.add(
                    one instanceof ProjectCondition.ScoreAtLeast score
                            ? new ProjectCondition.ScoreAtLeast(
                                    own,
                                    score.clause(),
                                    score.occasion(),
                                    score.of(),
                                    score.perspectives(),
                                    score.by(),
                                    score.within(),
                                    score.combine(),
                                    score.atLeast(),
                                    score.rules())
                            : new ProjectCondition.StartsAfterGrant(
                                    own, one.clause(), ((ProjectCondition.StartsAfterGrant) one).role()));
        }
        return all;
    }
}
