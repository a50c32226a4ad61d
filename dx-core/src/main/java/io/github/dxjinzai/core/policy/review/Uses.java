package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which parts of a policy something uses, through every case of every choice (使われている構成要素). */
final class Uses {

    private final Policy policy;
    private final Set<TermId> terms = new HashSet<>();
    private final Set<ScaleId> scales = new HashSet<>();
    private final Set<PerspectiveId> perspectives = new HashSet<>();
    private final Set<RaterGroupId> groups = new HashSet<>();
    private final Set<AxisId> axes = new HashSet<>();
    private final Set<AchievementId> items = new HashSet<>();
    private final Set<AchievementKind> kinds = new HashSet<>();
    private final Set<AttesterId> attesters = new HashSet<>();
    private boolean ratingsWithoutPerspective;

    private Uses(Policy policy) {
        this.policy = policy;
    }

    static Uses of(Policy policy) {
        Uses uses = new Uses(policy);
        policy.criteria().values().stream().flatMap(Criterion::all).forEach(uses::add);
        policy.skillCriteria().values().stream().flatMap(Criterion::all).forEach(uses::add);
        policy.tenures().values().forEach(uses::add);
        policy.appeals()
                .ifPresent(one -> uses.terms(
                        one.filedWithin().amount(), one.decidedWithin().amount()));
        uses.terms(policy.targets().holders(), policy.targets().over());
        uses.addMap();
        return uses;
    }

    boolean uses(TermId term) {
        return terms.contains(term);
    }

    /** A scale is used by a term that is, by a threshold, or because it is the only one. */
    boolean uses(ScaleId scale) {
        return policy.scales().size() == 1
                || scales.contains(scale)
                || policy.terms().values().stream()
                        .anyMatch(term -> terms.contains(term.id())
                                && term.type() instanceof TermType.OnScale on
                                && on.scale().equals(scale.value()));
    }

    boolean uses(PerspectiveId perspective) {
        return ratingsWithoutPerspective || perspectives.contains(perspective);
    }

    boolean uses(RaterGroupId group) {
        return ratingsWithoutPerspective
                || groups.contains(group)
                || policy.perspectives().stream().anyMatch(one -> one.raters().contains(group));
    }

    boolean uses(AxisId axis) {
        return axes.contains(axis)
                || policy.achievements().values().stream()
                        .anyMatch(type -> uses(type) && type.axes().contains(axis));
    }

    boolean uses(AchievementType type) {
        return items.contains(type.id()) || kinds.contains(type.kind());
    }

    boolean uses(AttesterId attester) {
        return attesters.contains(attester);
    }

    private void terms(Term<?>... all) {
        Stream.of(all).forEach(term -> {
            if (term instanceof Term.Named<?> named) {
                terms.add(named.id());
            }
        });
    }

    private void add(Tenure tenure) {
        tenure.lasts().ifPresent(this::add);
        tenure.grace().ifPresent(this::add);
        Stream.of(tenure.renewedWhen(), tenure.heldWhile())
                .flatMap(Optional::stream)
                .flatMap(Criterion::all)
                .forEach(this::add);
    }

    private void add(Span span) {
        terms(span.amount());
    }

    private void addMap() {
        policy.skillMap()
                .ifPresent(map -> map.rows()
                        .values()
                        .forEach(marks -> marks.forEach((axis, mark) -> {
                            if (mark != SkillMark.UNMARKED) {
                                axes.add(axis);
                            }
                        })));
    }

    private void add(Criterion node) {
        if (node instanceof Criterion.Choose choose) {
            terms.add(choose.term());
        } else if (node instanceof Criterion.Some some) {
            terms(some.atLeast());
        } else if (node instanceof Criterion.Holds holds) {
            holds.since().ifPresent(this::add);
        } else if (node instanceof Criterion.Profile profile) {
            profile.atLeast().ifPresent(this::terms);
        } else if (node instanceof Criterion.Served served) {
            add(served.atLeast());
        } else if (node instanceof Criterion.Count count) {
            terms(count.atLeast());
            add(count.of(), count.within());
        } else if (node instanceof Criterion.ConsecutiveYears run) {
            terms(run.years());
            add(run.of(), run.within());
            run.last().forEach(this::add);
        } else if (node instanceof Criterion.Total total) {
            terms(total.threshold());
            total.of().forEach(one -> add(one, total.within()));
        } else if (node instanceof Criterion.Level level) {
            terms(level.threshold());
            add(level.of(), level.within());
        }
    }

    private void add(Contribution one, Window window) {
        add(one.of(), window);
        one.atMost().ifPresent(this::terms);
        if (one.worth() instanceof Contribution.Worth.Each each) {
            terms(each.value());
        }
    }

    private void add(FactSelection of, Window window) {
        if (window instanceof Window.Last last) {
            add(last.span());
        }
        if (of instanceof ProjectSelection projects) {
            projects.axis().ifPresent(axes::add);
            projects.where().forEach(this::add);
            return;
        }
        AchievementSelection achievements = (AchievementSelection) of;
        items.addAll(achievements.which());
        if (achievements.which().isEmpty()) {
            kinds.add(achievements.kind());
        }
        attesters.addAll(achievements.by());
        achievements.where().forEach(one -> terms(one.threshold()));
    }

    private void add(ProjectCondition condition) {
        if (condition instanceof ProjectCondition.ScoreAtLeast score) {
            terms(score.of(), score.within(), score.combine(), score.atLeast());
            perspectives.addAll(score.perspectives());
            groups.addAll(score.by());
            score.rules().axis().ifPresent(axes::add);
            score.rules().scale().ifPresent(scales::add);
            ratingsWithoutPerspective |=
                    score.perspectives().isEmpty() && score.by().isEmpty();
        }
    }
}
