package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.source.ClauseId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a policy's criteria (条件): a criterion, or what a project or a figure must meet.
 *
 * @param id the id
 * @param clause its own clause, or that of the nearest node above that has one
 * @param used whether judgments look at it; not where a term has chosen another case
 * @param condition the condition, where the node is one on a project
 */
public record CriterionNode(String id, Optional<ClauseId> clause, boolean used, Optional<ProjectCondition> condition) {

    /**
     * Every node of a policy by its id: of the criteria of grant, renewal and keeping of its roles, and of the cells of the skill map;
     * in the policy's order, a parent before its parts.
     */
    public static Map<String, CriterionNode> of(Policy policy) {
        Gathering gathering = new Gathering(policy.termValues());
        policy.ladder().ascending().forEach(role -> {
            gathering.add(policy.criterion(role), Optional.empty(), true);
            Optional<Tenure> tenure = policy.tenure(role);
            Optional<ClauseId> clause = tenure.flatMap(Tenure::clause);
            tenure.flatMap(Tenure::renewedWhen).ifPresent(one -> gathering.add(one, clause, true));
            tenure.flatMap(Tenure::heldWhile).ifPresent(one -> gathering.add(one, clause, true));
        });
        policy.skillCriteria().values().forEach(one -> gathering.add(one, Optional.empty(), true));
        return Collections.unmodifiableMap(gathering.nodes);
    }

    private static final class Gathering {

        private final TermValues terms;
        private final Map<String, CriterionNode> nodes = new LinkedHashMap<>();

        Gathering(TermValues terms) {
            this.terms = terms;
        }

        void add(Criterion criterion, Optional<ClauseId> above, boolean used) {
            Optional<ClauseId> clause = criterion.clause().or(() -> above);
            note(new CriterionNode(criterion.id(), clause, used, Optional.empty()));
            if (criterion instanceof Criterion.Choose choose) {
                Optional<String> chosen = terms.choice(choose.term());
                choose.cases()
                        .forEach((option, one) -> add(
                                one, clause, used && chosen.map(option::equals).orElse(true)));
                return;
            }
            criterion.parts().forEach(part -> add(part, clause, used));
            if (criterion instanceof Criterion.Count count) {
                conditions(count.of(), clause, used);
            } else if (criterion instanceof Criterion.ConsecutiveYears run) {
                conditions(run.of(), clause, used);
                run.last().forEach(one -> condition(one, clause, used));
            } else if (criterion instanceof Criterion.Total total) {
                total.of().stream().map(Contribution::of).forEach(of -> conditions(of, clause, used));
            } else if (criterion instanceof Criterion.Level level) {
                conditions(level.of(), clause, used);
            }
        }

        private void conditions(FactSelection of, Optional<ClauseId> above, boolean used) {
            if (of instanceof ProjectSelection projects) {
                projects.where().forEach(one -> condition(one, above, used));
                return;
            }
            List<QuantityCondition> where = ((AchievementSelection) of).where();
            where.forEach(
                    one -> note(new CriterionNode(one.id(), one.clause().or(() -> above), used, Optional.empty())));
        }

        private void condition(ProjectCondition one, Optional<ClauseId> above, boolean used) {
            note(new CriterionNode(one.id(), one.clause().or(() -> above), used, Optional.of(one)));
        }

        private void note(CriterionNode node) {
            nodes.merge(node.id(), node, (one, other) -> one.used() ? one : other);
        }
    }
}
