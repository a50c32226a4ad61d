package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import java.util.List;
import java.util.Optional;

/** What a criterion asks of facts, without where it stands and where the source says so: equal for leaves that ask the same. */
final class Shape {

    private static final String NOWHERE = "";

    private Shape() {}

    /** The same leaf without ids and clauses; any other criterion as it is. */
    static Criterion of(Criterion leaf) {
        if (leaf instanceof Criterion.Count count) {
            return new Criterion.Count(
                    NOWHERE, Optional.empty(), of(count.of()), count.within(), count.per(), count.atLeast());
        }
        if (leaf instanceof Criterion.ConsecutiveYears run) {
            return new Criterion.ConsecutiveYears(
                    NOWHERE, Optional.empty(), run.years(), of(run.of()), run.within(), conditions(run.last()));
        }
        if (leaf instanceof Criterion.Total total) {
            List<Contribution> parts = total.of().stream()
                    .map(one -> new Contribution(of(one.of()), one.worth(), one.atMost()))
                    .toList();
            return new Criterion.Total(
                    NOWHERE, Optional.empty(), parts, total.within(), total.comparison(), total.threshold());
        }
        if (leaf instanceof Criterion.Level level) {
            return new Criterion.Level(
                    NOWHERE,
                    Optional.empty(),
                    achievements(level.of()),
                    level.within(),
                    level.quantity(),
                    level.take(),
                    level.comparison(),
                    level.threshold());
        }
        if (leaf instanceof Criterion.Holds holds) {
            return new Criterion.Holds(NOWHERE, Optional.empty(), holds.role(), holds.since());
        }
        return leaf;
    }

    private static FactSelection of(FactSelection selection) {
        return selection instanceof ProjectSelection projects
                ? new ProjectSelection(
                        projects.as(),
                        projects.axis(),
                        projects.changeKind(),
                        projects.changeDepth(),
                        conditions(projects.where()))
                : achievements((AchievementSelection) selection);
    }

    private static AchievementSelection achievements(AchievementSelection of) {
        return new AchievementSelection(
                of.kind(),
                of.which(),
                of.by(),
                of.lapsed(),
                of.where().stream()
                        .map(one -> new QuantityCondition(
                                NOWHERE, Optional.empty(), one.quantity(), one.comparison(), one.threshold()))
                        .toList());
    }

    private static List<ProjectCondition> conditions(List<ProjectCondition> of) {
        return of.stream()
                .<ProjectCondition>map(one -> one instanceof ProjectCondition.ScoreAtLeast score
                        ? new ProjectCondition.ScoreAtLeast(
                                NOWHERE,
                                Optional.empty(),
                                score.occasion(),
                                score.of(),
                                score.perspectives(),
                                score.by(),
                                score.within(),
                                score.combine(),
                                score.atLeast(),
                                score.rules())
                        : new ProjectCondition.StartsAfterGrant(
                                NOWHERE, Optional.empty(), ((ProjectCondition.StartsAfterGrant) one).role()))
                .toList();
    }
}
