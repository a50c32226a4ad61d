package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.source.ClauseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What was found at one node of a criterion (判定の理由). The findings of a judgment form a tree as the criterion does: every node of
 * the criterion is there, in the policy's order, and below a node that looks at projects, one finding for each project.
 *
 * @param node the id of the criterion's node; several findings have the same where a node looks at several projects
 * @param verdict what the finding amounts to; where there are children, what theirs amount to
 * @param reason why
 * @param details the values by name, typed; in the order of their names
 * @param evidence the facts it rests on
 * @param clause where the source asks for it
 * @param children the findings below
 */
public record Finding(
        String node,
        Verdict verdict,
        Reason reason,
        SortedMap<String, Detail> details,
        List<FactRef> evidence,
        Optional<ClauseId> clause,
        List<Finding> children) {

    public Finding {
        details = Details.of(details);
        evidence = List.copyOf(evidence);
        children = List.copyOf(children);
    }

    static Finding of(
            String node,
            Verdict verdict,
            Reason reason,
            Map<String, Detail> details,
            List<FactRef> evidence,
            Optional<ClauseId> clause,
            List<Finding> children) {
        return new Finding(node, verdict, reason, Details.of(details), evidence, clause, children);
    }

    /** This finding and all below it, a parent before its children. */
    public Stream<Finding> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Finding::all));
    }

    /** A value by its name, if the finding has it. */
    public Optional<Detail> detail(String name) {
        return Optional.ofNullable(details.get(name));
    }
}
