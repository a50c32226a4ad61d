package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.policy.PolicyProblem.MEAN_OF_ORDINAL;
import static io.github.dxjinzai.core.policy.PolicyProblem.NO_RATERS;
import static io.github.dxjinzai.core.policy.PolicyProblem.NO_WEIGHT;
import static io.github.dxjinzai.core.policy.PolicyProblem.WEIGHTS_MISMATCH;
import static io.github.dxjinzai.core.policy.PolicyProblem.WITHOUT_USE;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the condition that an evaluation reaches a threshold. */
final class ScoreReader {

    private static final String AT_LEAST = "atLeast";
    private static final String ABOVE = "above";
    private static final String WEIGHTS = "weights";
    private static final String PERSPECTIVE_WEIGHTS = "perspectiveWeights";
    private static final String TRIM = "trim";
    private static final String MIN_BY_GROUP = "minRatersByGroup";

    private final CriterionContext context;
    private final JsonReading reading;
    private final DeclaredIds declared;
    private final ValueReader values;
    private final Map<PerspectiveId, Perspective> perspectives;

    ScoreReader(CriterionContext context, ValueReader values, Map<PerspectiveId, Perspective> perspectives) {
        this.context = context;
        this.reading = context.reading();
        this.declared = context.declared();
        this.values = values;
        this.perspectives = perspectives;
    }

    /** Reads the condition of the node {@code id}. */
    Optional<ProjectCondition> read(JsonObject at, String id, Optional<ClauseId> clause) {
        Optional<Occasion> occasion = at.word("occasion", Occasion.class);
        Optional<Term<RatedSubject>> of = values.word(at, "of", RatedSubject.class);
        List<PerspectiveId> angles = at.optionalTexts(
                "perspectives",
                (text, pointer) -> declared.reference(PolicyPart.PERSPECTIVE, text, pointer, PerspectiveId::new));
        List<RaterGroupId> by = at.optionalTexts(
                "by", (text, pointer) -> declared.reference(PolicyPart.RATER_GROUP, text, pointer, RaterGroupId::new));
        Optional<AxisId> axis = context.axis(at);
        Optional<Term<Pooling>> within = values.word(at, "within", Pooling.class);
        Optional<Term<Combination>> combine = angles.size() < 2 && !at.has("combine")
                ? Optional.of(new Term.Stated<>(Combination.EACH_PERSPECTIVE))
                : values.word(at, "combine", Combination.class);
        at.allow("combine");
        Optional<ScaleId> scale = at.optionalText("scale")
                .flatMap(text -> declared.reference(PolicyPart.SCALE, text, at.pointer("scale"), ScaleId::new));
        boolean above = at.has(ABOVE);
        Optional<Term<Score>> threshold = values.score(at, above ? ABOVE : AT_LEAST, scale);
        at.allow(AT_LEAST);
        at.allow(ABOVE);
        if (above && at.has(AT_LEAST)) {
            reading.badValue(
                    at.pointer(), String.join(", ", AT_LEAST, ABOVE), Wanted.exactlyOne(List.of(AT_LEAST, ABOVE)));
        }
        Optional<Trim> trim = at.optionalObject(TRIM).flatMap(this::trim);
        Map<RaterGroupId, Weight> weights = byId(at, WEIGHTS, PolicyPart.RATER_GROUP, RaterGroupId::new, this::weight);
        Map<PerspectiveId, Weight> ofAngles =
                byId(at, PERSPECTIVE_WEIGHTS, PolicyPart.PERSPECTIVE, PerspectiveId::new, this::weight);
        Optional<Integer> minRaters = at.optionalInteger("minRaters")
                .filter(count -> within(at, "minRaters", count, 1, Integer.MAX_VALUE, Wanted.ONE_OR_MORE));
        Map<RaterGroupId, Integer> minByGroup = byId(
                at,
                MIN_BY_GROUP,
                PolicyPart.RATER_GROUP,
                RaterGroupId::new,
                (map, name) -> map.integer(name)
                        .filter(count -> within(map, name, count, 1, Integer.MAX_VALUE, Wanted.ONE_OR_MORE)));
        Optional<Integer> minResponse = at.optionalInteger("minResponse")
                .filter(percent ->
                        within(at, "minResponse", percent, 1, 100, new Wanted("1 to 100 (percent)", "1から100まで(%)")));
        Optional<Rounding> rounded = at.optionalObject("rounded").flatMap(this::rounding);
        at.close();
        raters(at, angles, by);
        if (!at.sound()) {
            return Optional.empty();
        }
        EvaluationRules rules = EvaluationRules.builder()
                .axis(axis)
                .trim(trim)
                .weights(weights)
                .perspectiveWeights(ofAngles)
                .minRaters(minRaters)
                .minRatersByGroup(minByGroup)
                .minResponse(minResponse)
                .above(above)
                .rounded(rounded)
                .scale(scale)
                .build();
        ProjectCondition.ScoreAtLeast node = new ProjectCondition.ScoreAtLeast(
                id,
                clause,
                occasion.orElseThrow(),
                of.orElseThrow(),
                angles,
                by,
                within.orElseThrow(),
                combine.orElseThrow(),
                threshold.orElseThrow(),
                rules);
        fits(at, node);
        return at.sound() ? Optional.of(node) : Optional.empty();
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

    // ---- pieces

    private Optional<Trim> trim(JsonObject at) {
        List<String> ways = List.of("count", "percent");
        List<String> said = ways.stream().filter(at::has).toList();
        ways.forEach(at::allow);
        Optional<Trim> trim = Optional.empty();
        if (said.size() != 1) {
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(ways));
        } else if (said.contains("count")) {
            trim = at.integer("count")
                    .filter(count -> within(at, "count", count, 1, Integer.MAX_VALUE, Wanted.ONE_OR_MORE))
                    .map(Trim.Count::new);
        } else {
            trim = at.integer("percent")
                    .filter(percent -> within(
                            at,
                            "percent",
                            percent,
                            1,
                            Trim.Share.MOST,
                            new Wanted("1 to 49 (percent at each end)", "1から49まで(両端それぞれの%)")))
                    .map(Trim.Share::new);
        }
        at.close();
        return trim;
    }

    private Optional<Rounding> rounding(JsonObject at) {
        Optional<Integer> decimals = at.integer("decimals")
                .filter(count ->
                        within(at, "decimals", count, 0, Rounding.MOST_DECIMALS, new Wanted("0 to 3", "0から3まで")));
        Optional<Rounding.Mode> mode = at.word("mode", Rounding.Mode.class);
        at.close();
        return decimals.flatMap(count -> mode.map(way -> new Rounding(count, way)));
    }

    private boolean within(JsonObject at, String field, int value, int from, int to, Wanted expected) {
        boolean fits = value >= from && value <= to;
        if (!fits) {
            reading.badValue(at.pointer(field), Integer.toString(value), expected);
        }
        return fits;
    }

    private Optional<Weight> weight(JsonObject at, String name) {
        return at.number(name).flatMap(number -> {
            try {
                return Optional.of(Weight.of(number));
            } catch (IllegalArgumentException | ArithmeticException notAWeight) {
                reading.badValue(
                        at.pointer(name),
                        number.toString(),
                        new Wanted("a weight of 0 or more with at most three decimals", "0以上で小数3桁までの重み"));
                return Optional.<Weight>empty();
            }
        });
    }

    private interface Value<V> {
        Optional<V> read(JsonObject at, String name);
    }

    private <K, V> Map<K, V> byId(
            JsonObject at, String field, PolicyPart kind, Function<String, K> make, Value<V> value) {
        Map<K, V> all = new LinkedHashMap<>();
        at.optionalObject(field).ifPresent(map -> {
            for (String name : map.names()) {
                Optional<K> id = declared.reference(kind, name, map.pointer(name), make);
                Optional<V> one = value.read(map, name);
                id.ifPresent(key -> one.ifPresent(of -> all.put(key, of)));
            }
            if (map.names().isEmpty()) {
                reading.badValue(
                        map.pointer(), "{}", new Wanted("at least one " + kind.english(), "1つ以上の" + kind.japanese()));
            }
        });
        return all;
    }

    // ---- whether the parts fit together

    private void fits(JsonObject at, ProjectCondition.ScoreAtLeast node) {
        EvaluationRules rules = node.rules();
        Set<Pooling> pooled = possible(node.within(), Pooling.class);
        Set<Combination> combined = possible(node.combine(), Combination.class);
        boolean trims = pooled.contains(Pooling.TRIMMED_MEAN);
        if (trims && rules.trim().isEmpty()) {
            reading.report(JsonProblem.MISSING, at.pointer(), "field", TRIM);
        }
        if (!trims && rules.trim().isPresent()) {
            withoutUse(at, TRIM, Words.of(Pooling.TRIMMED_MEAN));
        }
        if (!rules.weights().isEmpty()) {
            if (!pooled.contains(Pooling.MEAN_OF_GROUPS)) {
                withoutUse(at, WEIGHTS, Words.of(Pooling.MEAN_OF_GROUPS));
            }
            weighed(at, WEIGHTS, PolicyPart.RATER_GROUP, groups(node), rules.weights());
        }
        boolean weighs = combined.contains(Combination.WEIGHTED_MEAN);
        if (weighs && rules.perspectiveWeights().isEmpty()) {
            reading.report(JsonProblem.MISSING, at.pointer(), "field", PERSPECTIVE_WEIGHTS);
        }
        if (!rules.perspectiveWeights().isEmpty()) {
            if (!weighs) {
                withoutUse(at, PERSPECTIVE_WEIGHTS, Words.of(Combination.WEIGHTED_MEAN));
            }
            weighed(at, PERSPECTIVE_WEIGHTS, PolicyPart.PERSPECTIVE, node.perspectives(), rules.perspectiveWeights());
        }
        minimums(at, node);
        scaleOf(node)
                .filter(scale -> !scale.kind().allowsMeans())
                .ifPresent(scale -> Stream.<Enum<?>>concat(
                                pooled.stream().filter(Pooling::isMean),
                                combined.stream().filter(Combination::isMean))
                        .forEach(way -> reading.report(
                                MEAN_OF_ORDINAL,
                                at.pointer(way instanceof Pooling ? "within" : "combine"),
                                "scale",
                                scale.id().value(),
                                "way",
                                Words.of(way))));
    }

    /** What a word may come to be: the one stated, or that its term is filled with, or all that it leaves open. */
    private <E extends Enum<E>> Set<E> possible(Term<E> term, Class<E> words) {
        if (term instanceof Term.Stated<E> stated) {
            return Set.of(stated.value());
        }
        Set<E> all = new LinkedHashSet<>();
        values.known(((Term.Named<E>) term).id()).ifPresent(open -> {
            if (open.type() instanceof TermType.OneOf choice) {
                List<String> options =
                        open.filling().map(filling -> List.of(filling.value())).orElse(choice.options());
                options.forEach(option -> Words.parse(words, option).ifPresent(all::add));
            }
        });
        return all;
    }

    private Optional<Scale> scaleOf(ProjectCondition.ScoreAtLeast node) {
        if (node.atLeast() instanceof Term.Named<Score> named) {
            return values.known(named.id())
                    .map(OpenTerm::type)
                    .filter(TermType.OnScale.class::isInstance)
                    .flatMap(type -> values.scale(Optional.of(new ScaleId(((TermType.OnScale) type).scale()))));
        }
        return values.scale(node.rules().scale());
    }

    /** The groups whose ratings may count. */
    private Set<RaterGroupId> groups(ProjectCondition.ScoreAtLeast node) {
        Set<RaterGroupId> all = new LinkedHashSet<>();
        if (node.perspectives().isEmpty()) {
            declared.all(PolicyPart.RATER_GROUP).stream()
                    .flatMap(id -> PolicyReader.id(RaterGroupId::new).apply(id).stream())
                    .forEach(all::add);
        }
        for (PerspectiveId angle : node.perspectives()) {
            Optional.ofNullable(perspectives.get(angle))
                    .ifPresentOrElse(perspective -> all.addAll(perspective.raters()), reading::unresolved);
        }
        if (!node.by().isEmpty()) {
            all.retainAll(node.by());
        }
        return all;
    }

    private <K> void weighed(
            JsonObject at, String field, PolicyPart kind, Collection<K> counting, Map<K, Weight> weights) {
        Set<K> missing = new LinkedHashSet<>(counting);
        missing.removeAll(weights.keySet());
        Set<K> extra = new LinkedHashSet<>(weights.keySet());
        counting.forEach(extra::remove);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            Wanted without = listed(missing);
            Wanted beside = listed(extra);
            reading.report(
                    WEIGHTS_MISMATCH,
                    at.pointer(field),
                    "kind",
                    kind.english(),
                    "kind.ja",
                    kind.japanese(),
                    "missing",
                    without.english(),
                    "missing.ja",
                    without.japanese(),
                    "extra",
                    beside.english(),
                    "extra.ja",
                    beside.japanese());
        }
        if (weights.values().stream().noneMatch(Weight::counts)) {
            reading.report(NO_WEIGHT, at.pointer(field));
        }
    }

    private static Wanted listed(Collection<?> ids) {
        return Wanted.listed(ids.stream().map(Object::toString).toList());
    }

    private void minimums(JsonObject at, ProjectCondition.ScoreAtLeast node) {
        if (node.rules().minRatersByGroup().isEmpty()) {
            return;
        }
        Set<RaterGroupId> counting = groups(node);
        node.rules().weights().forEach((group, weight) -> {
            if (!weight.counts()) {
                counting.remove(group);
            }
        });
        for (RaterGroupId group : node.rules().minRatersByGroup().keySet()) {
            if (!counting.contains(group)) {
                Wanted known = listed(counting);
                reading.badValue(
                        at.pointer(MIN_BY_GROUP) + "/" + group.value(),
                        group.value(),
                        new Wanted("a group whose ratings count: " + known.english(), "数える評価者区分: " + known.japanese()));
            }
        }
    }

    private void withoutUse(JsonObject at, String field, String needs) {
        reading.report(WITHOUT_USE, at.pointer(field), "field", field, "needs", needs);
    }
}
