package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.source.TermId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which a policy's criteria make scores of evaluations, each once, and the scales that ratings are on. */
final class Ways {

    private final Policy policy;
    private final TermValues terms;
    private final List<ProjectCondition.ScoreAtLeast> nodes;
    private final Set<Way> ways = new LinkedHashSet<>();
    private final Set<TermId> open = new LinkedHashSet<>();

    Ways(Policy policy) {
        this.policy = policy;
        this.terms = policy.termValues();
        this.nodes = Stream.of(
                        policy.criteria().values(), policy.skillCriteria().values())
                .flatMap(Collection::stream)
                .flatMap(this::taken)
                .flatMap(Ways::selections)
                .flatMap(selection -> selection.where().stream())
                .filter(ProjectCondition.ScoreAtLeast.class::isInstance)
                .map(ProjectCondition.ScoreAtLeast.class::cast)
                .toList();
        for (ProjectCondition.ScoreAtLeast node : nodes) {
            open.addAll(terms.open(node.of(), node.within(), node.combine()));
            of(node).ifPresent(ways::add);
        }
    }

    /** A criterion and those below it, of a choice that was made only what was chosen. */
    private Stream<Criterion> taken(Criterion criterion) {
        List<Criterion> parts = criterion instanceof Criterion.Choose choose
                ? terms.choice(choose.term())
                        .flatMap(chosen -> Optional.ofNullable(choose.cases().get(chosen)))
                        .map(List::of)
                        .orElseGet(criterion::parts)
                : criterion.parts();
        return Stream.concat(Stream.of(criterion), parts.stream().flatMap(this::taken));
    }

    private static Stream<ProjectSelection> selections(Criterion criterion) {
        if (criterion instanceof Criterion.ConsecutiveYears run && run.of() instanceof ProjectSelection projects) {
            return Stream.of(projects, projects.and(run.last()));
        }
        return criterion instanceof Criterion.Count count && count.of() instanceof ProjectSelection projects
                ? Stream.of(projects)
                : Stream.empty();
    }

    /** How a condition makes its score; absent while a term that says it is open. */
    Optional<Way> of(ProjectCondition.ScoreAtLeast node) {
        return terms.word(node.of(), RatedSubject.class)
                .flatMap(subject -> terms.word(node.within(), Pooling.class)
                        .flatMap(within -> terms.word(node.combine(), Combination.class)
                                .map(combine -> new Way(
                                        node.occasion(),
                                        subject,
                                        node.perspectives(),
                                        node.by(),
                                        within,
                                        combine,
                                        node.rules()))));
    }

    List<Way> of(Occasion occasion, RatedSubject subject) {
        return ways.stream()
                .filter(way -> way.occasion() == occasion && way.subject() == subject)
                .toList();
    }

    /** Whether what a team's outcome was rated counts for those who took part. */
    boolean inherits() {
        return ways.stream().anyMatch(way -> way.subject() == RatedSubject.TEAM);
    }

    List<TermId> open() {
        return List.copyOf(open);
    }

    /** The scale of ratings on an occasion: the only one that criteria hold them against, or else the policy's only one. */
    Optional<Scale> scale(Occasion occasion) {
        Set<Scale> held = nodes.stream()
                .filter(node -> node.occasion() == occasion)
                .flatMap(node -> node.scaleIn(policy).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Scale> all = new ArrayList<>(held);
        if (all.isEmpty()) {
            policy.scales().values().stream().map(ScaleDeclaration::scale).forEach(scale -> scale.ifPresent(all::add));
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
