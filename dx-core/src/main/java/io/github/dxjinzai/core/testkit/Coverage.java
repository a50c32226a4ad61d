package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which nodes of a policy's criteria its cases have seen met, and not met (テストの網羅): of the criteria for a first grant, for a renewal
 * and for keeping a role, and for a cell of the skill map, with the conditions below them; of a choice that a term has made, only those of the case chosen.
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
        cases.run().stream().flatMap(result -> result.found().stream()).forEach(found -> note(found, "", met, notMet));
        return new Coverage(CriterionNode.of(cases.policy()).values().stream()
                .filter(CriterionNode::used)
                .map(node -> new Node(node.id(), met.contains(node.id()), notMet.contains(node.id())))
                .toList());
    }

    /** A finding below one of the same node is about one fact, one year or one angle, not about the node. */
    private static void note(Finding finding, String above, Set<String> met, Set<String> notMet) {
        if (!finding.node().equals(above)) {
            if (finding.verdict() == Verdict.MET) {
                met.add(finding.node());
            } else if (finding.verdict() == Verdict.NOT_MET) {
                notMet.add(finding.node());
            }
        }
        finding.children().forEach(child -> note(child, finding.node(), met, notMet));
    }

    /** The nodes that were not seen both ways. */
    public List<Node> uncovered() {
        return nodes.stream().filter(node -> !node.isCovered()).toList();
    }
}
