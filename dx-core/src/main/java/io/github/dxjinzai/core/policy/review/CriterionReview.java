package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what is wrong with one criterion, where it is wrong: of nodes that can never be met because of one below, the lowest is named.
 */
final class CriterionReview {

    private final Policy policy;
    private final CriterionAnalysis analysis;
    private final ScoreAnalysis scores;
    private final Function<String, Place> places;
    private final List<Problem> found = new ArrayList<>();
    private final List<String> never = new ArrayList<>();

    /** A review of a criterion whose places are told by {@code places} from pointers within it. */
    CriterionReview(Policy policy, CriterionAnalysis analysis, Function<String, Place> places) {
        this.policy = policy;
        this.analysis = analysis;
        this.scores = new ScoreAnalysis(policy, analysis.range());
        this.places = places;
    }

    List<Problem> found() {
        return found;
    }

    /** The nodes that can never be met, the lowest of them. */
    List<String> never() {
        return never;
    }

    /** Looks at a node and all below it; whether its verdict is already explained by what was found. */
    boolean look(Criterion node, String pointer) {
        return look(node, pointer, false);
    }

    private boolean look(Criterion node, String pointer, boolean withinAll) {
        if (node instanceof Criterion.Choose choose) {
            return choice(choose, pointer);
        }
        String field = field(node);
        if (field.isEmpty()) {
            return leaf(node, pointer);
        }
        boolean all = node instanceof Criterion.All;
        boolean explained = false;
        List<Criterion> parts = node.parts();
        for (int i = 0; i < parts.size(); i++) {
            String below = pointer + "/" + field + (node instanceof Criterion.Not ? "" : "/" + i);
            explained |= look(parts.get(i), below, all);
        }
        if (node instanceof Criterion.All whole && !withinAll) {
            Optional<Contradiction> contradiction = Contradiction.among(whole, analysis.range());
            if (contradiction.isPresent()) {
                never.add(node.id());
                report(
                        ReviewProblem.CONTRADICTION,
                        pointer,
                        "node",
                        node.id(),
                        "first",
                        contradiction.get().first().id(),
                        "second",
                        contradiction.get().second().id());
                return true;
            }
        }
        if (explained && !(node instanceof Criterion.Not)) {
            return true;
        }
        NeverMet why = node instanceof Criterion.Not ? NeverMet.ALWAYS_DENIED : NeverMet.TOO_FEW_PARTS;
        return verdict(node, pointer, Optional.of(why)) || explained;
    }

    private static String field(Criterion node) {
        if (node instanceof Criterion.All) {
            return "all";
        }
        if (node instanceof Criterion.Any) {
            return "any";
        }
        if (node instanceof Criterion.Some) {
            return "some";
        }
        return node instanceof Criterion.Not ? "not" : "";
    }

    private boolean choice(Criterion.Choose node, String pointer) {
        Optional<Criterion> chosen = analysis.chosen(node);
        boolean explained = false;
        for (String option : node.cases().keySet()) {
            Criterion one = Optional.ofNullable(node.cases().get(option)).orElseThrow();
            // a case that was not chosen has no effect
            if (chosen.isEmpty() || chosen.get().equals(one)) {
                explained |= look(
                        one, pointer + "/cases/" + option.replace("~", "~0").replace("/", "~1"));
            }
        }
        return explained;
    }

    /** Reports a node that is never met, always met or never refused; whether it is. */
    private boolean verdict(Criterion node, String pointer, Optional<NeverMet> why) {
        Outcomes outcomes = analysis.outcomes(node);
        if (!outcomes.met()) {
            never(node.id(), pointer, why.orElse(NeverMet.TOO_FEW_PARTS));
        } else if (outcomes.isAlways()) {
            report(ReviewProblem.ALWAYS_MET, pointer, "node", node.id());
        } else if (!outcomes.refused()) {
            report(ReviewProblem.CANNOT_FAIL, pointer, "node", node.id());
        }
        return !outcomes.met() || !outcomes.refused();
    }

    private void never(String node, String pointer, NeverMet why) {
        never.add(node);
        // that a role cannot be reached is said of the role
        if (why != NeverMet.ROLE_UNREACHABLE) {
            report(
                    ReviewProblem.NEVER_MET,
                    pointer,
                    "node",
                    node,
                    "why",
                    why.text().in(Language.EN),
                    "why.ja",
                    why.text().in(Language.JA));
        }
    }

    private void report(ReviewProblem code, String pointer, String... values) {
        found.add(Problem.of(code, places.apply(pointer), values));
    }

    // ---- what looks at facts

    private boolean leaf(Criterion node, String pointer) {
        boolean explained = false;
        if (node instanceof Criterion.Count count) {
            explained = selection(count.of(), pointer);
        } else if (node instanceof Criterion.ConsecutiveYears run) {
            explained = selection(run.of(), pointer);
            explained |= conditions(run.last(), pointer + "/last");
        } else if (node instanceof Criterion.Total total) {
            for (int i = 0; i < total.of().size(); i++) {
                // one part that adds nothing need not be the reason
                selection(total.of().get(i).of(), pointer + "/total/" + i);
            }
        } else if (node instanceof Criterion.Level level) {
            explained = selection(level.of(), pointer);
            excludesNobody(level.id(), level.comparison(), level.threshold(), pointer);
        }
        Optional<NeverMet> why =
                node instanceof Criterion.Profile profile ? Optional.of(cells(profile)) : analysis.cause(node);
        return explained || verdict(node, pointer, why);
    }

    private NeverMet cells(Criterion.Profile node) {
        return analysis.lacksCriterion(node) ? NeverMet.CELL_WITHOUT_CRITERION : NeverMet.TOO_FEW_PARTS;
    }

    private boolean selection(FactSelection of, String pointer) {
        if (of instanceof ProjectSelection projects) {
            return conditions(projects.where(), pointer + "/where");
        }
        List<QuantityCondition> where = ((AchievementSelection) of).where();
        for (int i = 0; i < where.size(); i++) {
            QuantityCondition one = where.get(i);
            excludesNobody(one.id(), one.comparison(), one.threshold(), pointer + "/where/" + i);
        }
        return false;
    }

    private void excludesNobody(String node, Comparison comparison, Term<Quantity> threshold, String pointer) {
        if (comparison == Comparison.AT_LEAST
                && !analysis.range().isOpen(threshold)
                && analysis.range().quantity(threshold).to().equals(Quantity.NONE)) {
            report(ReviewProblem.EXCLUDES_NOBODY, pointer, "node", node, "threshold", "0", "lowest", "0");
        }
    }

    private boolean conditions(List<ProjectCondition> conditions, String pointer) {
        boolean never = false;
        for (int i = 0; i < conditions.size(); i++) {
            ProjectCondition one = conditions.get(i);
            Optional<NeverMet> why = analysis.facts().cause(one);
            if (one instanceof ProjectCondition.ScoreAtLeast score) {
                score(score, why, pointer + "/" + i + "/score");
            } else {
                String place = pointer + "/" + i;
                why.ifPresent(cause -> never(one.id(), place, cause));
            }
            never |= why.isPresent();
        }
        return never;
    }

    private void score(ProjectCondition.ScoreAtLeast node, Optional<NeverMet> why, String pointer) {
        String threshold = pointer + (node.rules().above() ? "/above" : "/atLeast");
        Optional<PerspectiveId> without = scores.withoutRaters(node);
        Optional<Score> settled = analysis.range().settled(node.atLeast());
        List<Scale> scales = scores.scales(node);
        boolean off = settled.isPresent()
                && !scales.isEmpty()
                && scales.stream().noneMatch(scale -> scale.spans(settled.get()));
        if (without.isPresent()) {
            never.add(node.id());
            report(
                    ReviewProblem.NO_RATERS,
                    pointer,
                    "node",
                    node.id(),
                    "perspective",
                    without.get().value());
        }
        if (off) {
            why.ifPresent(cause -> never.add(node.id()));
            report(
                    ReviewProblem.OFF_SCALE,
                    threshold,
                    "node",
                    node.id(),
                    "score",
                    settled.get().toString(),
                    "scale",
                    joined(scales, scale -> scale.id().value()),
                    "range",
                    joined(scales, scale -> scale.from() + "–" + scale.to()));
        } else if (why.isPresent() && without.isEmpty()) {
            never(node.id(), threshold, why.get());
        } else {
            scores.lowestThatPasses(node)
                    .ifPresent(lowest -> report(
                            ReviewProblem.EXCLUDES_NOBODY,
                            threshold,
                            "node",
                            node.id(),
                            "threshold",
                            settled.orElseThrow().toString(),
                            "lowest",
                            lowest.toString()));
        }
        if (!scores.isScaleSaid(node)) {
            report(
                    ReviewProblem.SCALE_NOT_SAID,
                    pointer,
                    "node",
                    node.id(),
                    "score",
                    settled.orElseThrow().toString(),
                    "scales",
                    joined(
                            List.copyOf(policy.scales().values()),
                            (ScaleDeclaration scale) -> scale.id().value()));
        }
    }

    private static <T> String joined(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining(", "));
    }
}
