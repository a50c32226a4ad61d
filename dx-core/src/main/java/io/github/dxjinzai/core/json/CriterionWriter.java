package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Trim;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes criteria in the format that {@link CriterionReader} reads. */
final class CriterionWriter {

    private CriterionWriter() {}

    static ObjectNode tree(Criterion criterion) {
        ObjectNode node = node(criterion.id(), criterion.clause());
        if (criterion instanceof Criterion.All all) {
            parts(node, "all", all.of());
        } else if (criterion instanceof Criterion.Any any) {
            parts(node, "any", any.of());
        } else if (criterion instanceof Criterion.Some some) {
            node.set("atLeast", whole(some.atLeast()));
            parts(node, "some", some.of());
        } else if (criterion instanceof Criterion.Not not) {
            node.set("not", tree(not.of()));
        } else if (criterion instanceof Criterion.Choose choose) {
            node.put("choose", "$" + choose.term());
            ObjectNode cases = node.putObject("cases");
            choose.cases().forEach((option, taken) -> cases.set(option, tree(taken)));
        } else if (criterion instanceof Criterion.Holds holds) {
            node.put("holds", holds.role().value());
            holds.since().ifPresent(since -> node.set("for", span(since)));
        } else if (criterion instanceof Criterion.Profile profile) {
            node.put("profile", profile.row().value());
            profile.atLeast().ifPresent(least -> node.set("atLeast", whole(least)));
        } else {
            facts(node, criterion);
        }
        return node;
    }

    private static void facts(ObjectNode node, Criterion criterion) {
        if (criterion instanceof Criterion.Count count) {
            boolean exists = count.atLeast().equals(new Term.Stated<>(1));
            selection(node, exists ? "exists" : "count", count.of());
            window(node, count.within());
            if (count.per() != Per.FACT) {
                node.put("per", Words.of(count.per()));
            }
            if (!exists) {
                node.set("atLeast", whole(count.atLeast()));
            }
        } else if (criterion instanceof Criterion.ConsecutiveYears run) {
            node.set("consecutiveYears", whole(run.years()));
            selection(node, "of", run.of());
            window(node, run.within());
            conditions(node, "last", run.last());
        } else if (criterion instanceof Criterion.Total total) {
            ArrayNode list = node.putArray("total");
            total.of().forEach(one -> list.add(contribution(one)));
            window(node, total.within());
            threshold(node, total.comparison(), total.threshold());
        } else if (criterion instanceof Criterion.Level level) {
            selection(node, "level", level.of());
            window(node, level.within());
            node.put("quantity", level.quantity().value());
            node.put("take", Words.of(level.take()));
            threshold(node, level.comparison(), level.threshold());
        } else {
            service(node, criterion);
        }
    }

    private static void service(ObjectNode node, Criterion criterion) {
        if (criterion instanceof Criterion.Served served) {
            node.set("served", span(served.atLeast()));
        } else if (criterion instanceof Criterion.Joined joined) {
            node.set("joined", between(joined.between()));
        } else if (criterion instanceof Criterion.Post post) {
            PolicyWriter.texts(node, "post", post.oneOf());
        } else if (criterion instanceof Criterion.Unit unit) {
            PolicyWriter.texts(node, "department", unit.oneOf());
        } else {
            node.set("during", between(((Criterion.During) criterion).between()));
        }
    }

    /** A node with its own id: the last of those on the way down. */
    private static ObjectNode node(String id, Optional<ClauseId> clause) {
        ObjectNode node = PolicyWriter.NODES.objectNode();
        node.put("id", id.substring(id.lastIndexOf('/') + 1));
        PolicyWriter.clause(node, clause);
        return node;
    }

    private static void parts(ObjectNode node, String field, List<Criterion> of) {
        ArrayNode list = node.putArray(field);
        of.forEach(one -> list.add(tree(one)));
    }

    // ---- selections

    private static void selection(ObjectNode node, String field, FactSelection of) {
        if (of instanceof ProjectSelection projects) {
            node.put(field, SelectionReader.PARTICIPATION);
            projects.as().ifPresent(part -> node.put("as", Words.of(part)));
            projects.axis().ifPresent(axis -> node.put("axis", axis.value()));
            projects.changeKind().ifPresent(kind -> node.put("changeKind", Words.of(kind)));
            projects.changeDepth().ifPresent(depth -> node.put("changeDepth", Words.of(depth)));
            conditions(node, "where", projects.where());
            return;
        }
        AchievementSelection achievements = (AchievementSelection) of;
        node.put(field, Words.of(achievements.kind()));
        PolicyWriter.texts(node, "which", achievements.which());
        PolicyWriter.texts(node, "by", achievements.by());
        if (achievements.lapsed()) {
            node.put("lapsed", true);
        }
        if (!achievements.where().isEmpty()) {
            ArrayNode where = node.putArray("where");
            achievements.where().forEach(one -> where.add(figure(one)));
        }
    }

    private static ObjectNode figure(QuantityCondition one) {
        ObjectNode node = node(one.id(), one.clause());
        node.put("quantity", one.quantity().value());
        threshold(node, one.comparison(), one.threshold());
        return node;
    }

    private static ObjectNode contribution(Contribution one) {
        ObjectNode node = PolicyWriter.NODES.objectNode();
        selection(node, "of", one.of());
        if (one.worth() instanceof Contribution.Worth.Own own) {
            node.put("quantity", own.quantity().value());
        } else {
            node.set("each", quantity(((Contribution.Worth.Each) one.worth()).value()));
        }
        one.atMost().ifPresent(most -> node.set("atMost", quantity(most)));
        return node;
    }

    private static void conditions(ObjectNode node, String field, List<ProjectCondition> of) {
        if (!of.isEmpty()) {
            ArrayNode list = node.putArray(field);
            of.forEach(one -> list.add(condition(one)));
        }
    }

    private static ObjectNode condition(ProjectCondition one) {
        ObjectNode node = node(one.id(), one.clause());
        if (one instanceof ProjectCondition.StartsAfterGrant after) {
            node.put("startsAfterGranted", after.role().value());
        } else {
            node.set("score", score((ProjectCondition.ScoreAtLeast) one));
        }
        return node;
    }

    private static ObjectNode score(ProjectCondition.ScoreAtLeast one) {
        ObjectNode node = PolicyWriter.NODES.objectNode();
        node.put("occasion", Words.of(one.occasion()));
        node.put("of", word(one.of()));
        PolicyWriter.texts(node, "perspectives", one.perspectives());
        PolicyWriter.texts(node, "by", one.by());
        node.put("within", word(one.within()));
        node.put("combine", word(one.combine()));
        EvaluationRules rules = one.rules();
        rules.axis().ifPresent(axis -> node.put("axis", axis.value()));
        rules.trim().ifPresent(trim -> node.set("trim", trim(trim)));
        weights(node, "weights", rules.weights());
        weights(node, "perspectiveWeights", rules.perspectiveWeights());
        rules.minRaters().ifPresent(least -> node.put("minRaters", least));
        if (!rules.minRatersByGroup().isEmpty()) {
            ObjectNode byGroup = node.putObject("minRatersByGroup");
            rules.minRatersByGroup().forEach((group, least) -> byGroup.put(group.value(), least));
        }
        rules.minResponse().ifPresent(percent -> node.put("minResponse", percent));
        rules.rounded()
                .ifPresent(rounded -> node.putObject("rounded")
                        .put("decimals", rounded.decimals())
                        .put("mode", Words.of(rounded.mode())));
        rules.scale().ifPresent(scale -> node.put("scale", scale.value()));
        node.set(
                rules.above() ? "above" : "atLeast",
                one.atLeast() instanceof Term.Stated<Score> stated
                        ? PolicyWriter.number(stated.value().value())
                        : named(one.atLeast()));
        return node;
    }

    private static ObjectNode trim(Trim trim) {
        ObjectNode node = PolicyWriter.NODES.objectNode();
        return trim instanceof Trim.Count count
                ? node.put("count", count.count())
                : node.put("percent", ((Trim.Share) trim).percent());
    }

    private static void weights(ObjectNode node, String field, Map<?, Weight> weights) {
        if (!weights.isEmpty()) {
            ObjectNode byId = node.putObject(field);
            weights.forEach((id, weight) -> byId.set(id.toString(), PolicyWriter.number(weight.value())));
        }
    }

    // ---- windows and values

    private static void window(ObjectNode node, Window window) {
        if (window instanceof Window.Last last) {
            node.set("within", span(last.span()));
        } else if (window instanceof Window.SinceGranted since) {
            node.putObject("within").put("sinceGranted", since.role().value());
        } else if (window instanceof Window.Between between) {
            node.set("within", between(between));
        }
    }

    private static ObjectNode between(Window.Between between) {
        ObjectNode node = PolicyWriter.NODES.objectNode();
        between.from().ifPresent(from -> node.put("from", from.toString()));
        between.until().ifPresent(until -> node.put("until", until.toString()));
        return node;
    }

    static ObjectNode span(Span span) {
        ObjectNode node = PolicyWriter.NODES.objectNode();
        String unit = switch (span.unit()) {
            case FISCAL_YEARS -> "fiscalYears";
            case YEARS -> "years";
            case MONTHS -> "months";
        };
        node.set(unit, whole(span.amount()));
        return node;
    }

    private static void threshold(ObjectNode node, Comparison comparison, Term<Quantity> value) {
        String field = switch (comparison) {
            case AT_LEAST -> "atLeast";
            case ABOVE -> "above";
            case AT_MOST -> "atMost";
            case BELOW -> "below";
        };
        node.set(field, quantity(value));
    }

    private static JsonNode quantity(Term<Quantity> term) {
        return term instanceof Term.Stated<Quantity> stated
                ? PolicyWriter.number(stated.value().value())
                : named(term);
    }

    static JsonNode whole(Term<Integer> term) {
        return term instanceof Term.Stated<Integer> stated
                ? PolicyWriter.number(BigDecimal.valueOf(stated.value()))
                : named(term);
    }

    private static JsonNode named(Term<?> term) {
        return PolicyWriter.NODES.textNode("$" + ((Term.Named<?>) term).id());
    }

    /** A word of the domain, or the term that chooses one. */
    static <E extends Enum<E>> String word(Term<E> term) {
        return term instanceof Term.Stated<E> stated ? Words.of(stated.value()) : "$" + ((Term.Named<E>) term).id();
    }
}
