package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which nodes of a policy's criteria its cases have seen met, and not met (テストの網羅): of the criteria for a first grant, for a renewal
 * and for keeping a role, with the conditions below them; of a choice that a term has made, only those of the case chosen.
 *
 * @param nodes every node, in the policy's order
 */
public record Coverage(List<Node> nodes) {

    public Coverage {
        nodes = List.copyOf(nodes);
    }

    /**
     * One node.
     *
     * @param id its id
     * @param seenMet whether a case saw it met
     * @param seenNotMet whether a case saw it not met
     */
    public record Node(String id, boolean seenMet, boolean seenNotMet) {

        /** Whether both were seen. */
        public boolean isCovered() {
            return seenMet && seenNotMet;
        }
    }

    static Coverage of(PolicyCases cases) {
        Set<String> met = new HashSet<>();
        Set<String> notMet = new HashSet<>();
        cases.run().stream()
                .flatMap(result -> result.judgment().stream())
                .flatMap(judgment -> judgment.finding().all())
                .forEach(finding -> note(finding, met, notMet));
        return new Coverage(ids(cases.policy())
                .distinct()
                .map(id -> new Node(id, met.contains(id), notMet.contains(id)))
                .toList());
    }

    private static void note(Finding finding, Set<String> met, Set<String> notMet) {
        if (finding.verdict() == Verdict.MET) {
            met.add(finding.node());
        } else if (finding.verdict() == Verdict.NOT_MET) {
            notMet.add(finding.node());
        }
    }

    /** The nodes that were not seen both ways. */
    public List<Node> uncovered() {
        return nodes.stream().filter(node -> !node.isCovered()).toList();
    }

    private static Stream<String> ids(Policy policy) {
        return policy.ladder().ascending().stream()
                .flatMap(role -> Stream.concat(
                        Stream.of(policy.criterion(role)),
                        policy.tenure(role).stream()
                                .flatMap(tenure ->
                                        Stream.concat(tenure.renewedWhen().stream(), tenure.heldWhile().stream()))))
                .flatMap(criterion -> ids(policy, criterion));
    }

    /** The nodes that can be looked at: of a choice that is made, only the case chosen. */
    private static Stream<String> ids(Policy policy, Criterion criterion) {
        Stream<Criterion> parts = criterion instanceof Criterion.Choose choose
                ? policy.termValues()
                        .choice(choose.term())
                        .flatMap(chosen -> Optional.ofNullable(choose.cases().get(chosen)))
                        .map(Stream::of)
                        .orElseGet(() -> criterion.parts().stream())
                : criterion.parts().stream();
        return Stream.concat(ids(criterion), parts.flatMap(part -> ids(policy, part)));
    }

    private static Stream<String> ids(Criterion criterion) {
        Stream<String> below;
        if (criterion instanceof Criterion.Count count) {
            below = ids(count.of());
        } else if (criterion instanceof Criterion.ConsecutiveYears run) {
            below = Stream.concat(ids(run.of()), run.last().stream().map(ProjectCondition::id));
        } else if (criterion instanceof Criterion.Level level) {
            below = ids(level.of());
        } else if (criterion instanceof Criterion.Total total) {
            below = total.of().stream().flatMap(one -> ids(one.of()));
        } else {
            below = Stream.empty();
        }
        return Stream.concat(Stream.of(criterion.id()), below);
    }

    private static Stream<String> ids(FactSelection of) {
        return of instanceof ProjectSelection projects
                ? projects.where().stream().map(ProjectCondition::id)
                : ((AchievementSelection) of).where().stream().map(QuantityCondition::id);
    }
}
