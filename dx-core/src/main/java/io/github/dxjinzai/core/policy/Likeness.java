package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.source.ClauseId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a criterion asks for, without its ids and clauses, so that two can be told to ask for the same (同じ内容かどうか). */
public final class Likeness {

    private static final String NO_ID = "";
    private static final Optional<ClauseId> NO_CLAUSE = Optional.empty();

    private Likeness() {}

    /** The criterion with no id and no clause in it: equal for two that ask for the same in the same order. */
    public static Criterion of(Criterion one) {
        if (one instanceof Criterion.All all) {
            return new Criterion.All(NO_ID, NO_CLAUSE, parts(all.of()));
        }
        if (one instanceof Criterion.Any any) {
            return new Criterion.Any(NO_ID, NO_CLAUSE, parts(any.of()));
        }
        if (one instanceof Criterion.Some some) {
            return new Criterion.Some(NO_ID, NO_CLAUSE, parts(some.of()), some.atLeast());
        }
        if (one instanceof Criterion.Not not) {
            return new Criterion.Not(NO_ID, NO_CLAUSE, of(not.of()));
        }
        if (one instanceof Criterion.Choose choose) {
            Map<String, Criterion> cases = new LinkedHashMap<>();
            choose.cases().forEach((option, taken) -> cases.put(option, of(taken)));
            return new Criterion.Choose(NO_ID, NO_CLAUSE, choose.term(), cases);
        }
        if (one instanceof Criterion.Holds holds) {
            return new Criterion.Holds(NO_ID, NO_CLAUSE, holds.role(), holds.since());
        }
        if (one instanceof Criterion.Profile profile) {
            return new Criterion.Profile(NO_ID, NO_CLAUSE, profile.row(), profile.atLeast());
        }
        return ofFacts(one);
    }

    private static Criterion ofFacts(Criterion one) {
        if (one instanceof Criterion.Count count) {
            return new Criterion.Count(NO_ID, NO_CLAUSE, of(count.of()), count.within(), count.per(), count.atLeast());
        }
        if (one instanceof Criterion.ConsecutiveYears run) {
            return new Criterion.ConsecutiveYears(
                    NO_ID, NO_CLAUSE, run.years(), of(run.of()), run.within(), conditions(run.last()));
        }
        if (one instanceof Criterion.Total total) {
            return new Criterion.Total(
                    NO_ID,
                    NO_CLAUSE,
                    total.of().stream()
                            .map(part -> new Contribution(of(part.of()), part.worth(), part.atMost()))
                            .toList(),
                    total.within(),
                    total.comparison(),
                    total.threshold());
        }
        if (one instanceof Criterion.Level level) {
            return new Criterion.Level(
                    NO_ID,
                    NO_CLAUSE,
                    achievements(level.of()),
                    level.within(),
                    level.quantity(),
                    level.take(),
                    level.comparison(),
                    level.threshold());
        }
        if (one instanceof Criterion.Served served) {
            return new Criterion.Served(NO_ID, NO_CLAUSE, served.atLeast());
        }
        if (one instanceof Criterion.Joined joined) {
            return new Criterion.Joined(NO_ID, NO_CLAUSE, joined.between());
        }
        if (one instanceof Criterion.Post post) {
            return new Criterion.Post(NO_ID, NO_CLAUSE, post.oneOf());
        }
        if (one instanceof Criterion.Unit unit) {
            return new Criterion.Unit(NO_ID, NO_CLAUSE, unit.oneOf());
        }
        return new Criterion.During(NO_ID, NO_CLAUSE, ((Criterion.During) one).between());
    }

    private static List<Criterion> parts(List<Criterion> of) {
        return of.stream().map(Likeness::of).toList();
    }

    private static FactSelection of(FactSelection of) {
        return of instanceof ProjectSelection projects
                ? new ProjectSelection(
                        projects.as(),
                        projects.axis(),
                        projects.changeKind(),
                        projects.changeDepth(),
                        conditions(projects.where()))
                : achievements((AchievementSelection) of);
    }

    private static AchievementSelection achievements(AchievementSelection of) {
        return new AchievementSelection(
                of.kind(),
                of.which(),
                of.by(),
                of.lapsed(),
                of.where().stream()
                        .map(one -> new QuantityCondition(
                                NO_ID, NO_CLAUSE, one.quantity(), one.comparison(), one.threshold()))
                        .toList());
    }

    private static List<ProjectCondition> conditions(List<ProjectCondition> of) {
        return of.stream().map(Likeness::of).toList();
    }

    private static ProjectCondition of(ProjectCondition one) {
        if (one instanceof ProjectCondition.StartsAfterGrant after) {
            return new ProjectCondition.StartsAfterGrant(NO_ID, NO_CLAUSE, after.role());
        }
        ProjectCondition.ScoreAtLeast score = (ProjectCondition.ScoreAtLeast) one;
        return new ProjectCondition.ScoreAtLeast(
                NO_ID,
                NO_CLAUSE,
                score.occasion(),
                score.of(),
                score.perspectives(),
                score.by(),
                score.within(),
                score.combine(),
                score.atLeast(),
                score.rules());
    }
}
