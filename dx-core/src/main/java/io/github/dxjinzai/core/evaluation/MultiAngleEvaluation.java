package io.github.dxjinzai.core.evaluation;

import io.github.dxjinzai.core.skill.AxisId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The ratings of one subject on one occasion, over all perspectives (多角的な評価). Their order does not matter; an absent rater,
 * group or perspective is never a zero, nor is a rater who cannot judge.
 *
 * @param ratings the ratings that count
 */
public record MultiAngleEvaluation(List<Rating> ratings) {

    /** Up to so many ratings, raters are told apart by comparing each with each. */
    private static final int FEW = 8;

    private static final MultiAngleEvaluation NONE = new MultiAngleEvaluation(List.of());

    public MultiAngleEvaluation {
        ratings = List.copyOf(ratings);
    }

    /** The part of the evaluation that meets a condition. */
    public MultiAngleEvaluation where(Predicate<Rating> condition) {
        List<Rating> part = List.of();
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            if (condition.test(rating)) {
                part = part.isEmpty() ? new ArrayList<>(ratings.size() - i) : part;
                part.add(rating);
            }
        }
        return part.size() == ratings.size() ? this : part.isEmpty() ? NONE : new MultiAngleEvaluation(part);
    }

    /** The part of the evaluation that these groups gave; all of it if {@code groups} is empty. */
    public MultiAngleEvaluation by(List<RaterGroupId> groups) {
        return groups.isEmpty() ? this : where(rating -> groups.contains(rating.group()));
    }

    /** The part of the evaluation from one perspective, by the groups that may take it. */
    public MultiAngleEvaluation from(Perspective perspective) {
        Optional<PerspectiveId> angle = Optional.of(perspective.id());
        return where(rating ->
                rating.perspective().equals(angle) && perspective.raters().contains(rating.group()));
    }

    /** The part of the evaluation that is of an axis of the skill map. */
    public MultiAngleEvaluation on(AxisId axis) {
        return where(rating -> rating.axis().equals(Optional.of(axis)));
    }

    /** The part of the evaluation that no later revision supersedes. */
    public MultiAngleEvaluation latest() {
        boolean corrected = false;
        for (Rating rating : ratings) {
            corrected |= rating.revision() > 0;
        }
        if (!corrected) {
            return this;
        }
        Map<Rating.Key, Integer> last = new HashMap<>();
        ratings.forEach(rating -> last.merge(rating.key(), rating.revision(), Math::max));
        return where(rating -> last.getOrDefault(rating.key(), 0) == rating.revision());
    }

    /**
     * The score over all ratings that have one; absent if there are none, if a group with a weight gave none, or if a trimmed mean
     * would leave none.
     *
     * <p>Time grows with the number of ratings, and of those in an order with its logarithm.
     */
    public Optional<MeanScore> score(PoolingRule rule) {
        if (rule.how() == Pooling.MEAN_OF_RATINGS) {
            return mean(rule);
        }
        List<Score> scores = new ArrayList<>(ratings.size());
        for (Rating rating : ratings) {
            if (rating.mark() instanceof Mark.Scored scored && rule.counts(rating.group())) {
                scores.add(scored.score());
            }
        }
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        if (rule.how() != Pooling.MEAN_OF_GROUPS) {
            scores.sort(Comparator.naturalOrder());
        }
        return switch (rule.how()) {
            case MEAN_OF_RATINGS -> mean(rule);
            case MEAN_OF_GROUPS -> meanOfGroups(rule);
            case MEDIAN -> Optional.of(median(scores, rule.scale()));
            case TRIMMED_MEAN -> trimmed(scores, rule.trim().orElseThrow());
            case LOWEST -> Optional.of(MeanScore.of(scores.subList(0, 1)));
        };
    }

    private Optional<MeanScore> mean(PoolingRule rule) {
        long sum = 0;
        int scores = 0;
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            if (rating.mark() instanceof Mark.Scored scored && rule.counts(rating.group())) {
                sum += scored.score().thousandths();
                scores++;
            }
        }
        return scores == 0 ? Optional.empty() : Optional.of(new MeanScore(sum, scores));
    }

    private Optional<MeanScore> meanOfGroups(PoolingRule rule) {
        SortedMap<RaterGroupId, List<Score>> byGroup = new TreeMap<>(Comparator.naturalOrder());
        for (Rating rating : ratings) {
            rating.score()
                    .ifPresent(score -> byGroup.computeIfAbsent(rating.group(), group -> new ArrayList<>())
                            .add(score));
        }
        if (rule.weights().isEmpty()) {
            return Optional.of(MeanScore.ofMeans(
                    byGroup.values().stream().map(MeanScore::of).toList()));
        }
        List<MeanScore.Weighted> means = new ArrayList<>();
        for (Map.Entry<RaterGroupId, Weight> one : rule.weights().entrySet()) {
            Collection<Score> given = byGroup.getOrDefault(one.getKey(), List.of());
            if (one.getValue().counts()) {
                if (given.isEmpty()) {
                    return Optional.empty();
                }
                means.add(new MeanScore.Weighted(MeanScore.of(given), one.getValue()));
            }
        }
        return Optional.of(MeanScore.ofWeighted(means));
    }

    private static MeanScore median(List<Score> ascending, ScaleKind scale) {
        int lower = (ascending.size() - 1) / 2;
        int upper = scale.allowsMeans() ? ascending.size() / 2 : lower;
        return MeanScore.of(List.of(ascending.get(lower), ascending.get(upper)));
    }

    private static Optional<MeanScore> trimmed(List<Score> ascending, Trim trim) {
        long left = ascending.size() - 2L * trim.each(ascending.size());
        if (left < 1) {
            return Optional.empty();
        }
        int cut = trim.each(ascending.size());
        return Optional.of(MeanScore.of(ascending.subList(cut, ascending.size() - cut)));
    }

    /** How many raters gave a score, each counted once. */
    public int raters() {
        return count(true);
    }

    /** How many raters answered, with a score or that they cannot judge, each counted once. */
    public int answers() {
        return count(false);
    }

    private int count(boolean scored) {
        if (ratings.size() > FEW) {
            Set<RaterId> raters = new HashSet<>();
            for (Rating rating : ratings) {
                if (!scored || rating.mark() instanceof Mark.Scored) {
                    raters.add(rating.rater());
                }
            }
            return raters.size();
        }
        int count = 0;
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            count += (!scored || rating.mark() instanceof Mark.Scored) && isNew(rating.rater(), i, scored) ? 1 : 0;
        }
        return count;
    }

    /** Whether none of the first ratings is by the rater. */
    private boolean isNew(RaterId rater, int first, boolean scored) {
        for (int i = 0; i < first; i++) {
            Rating before = ratings.get(i);
            if ((!scored || before.mark() instanceof Mark.Scored)
                    && before.rater().equals(rater)) {
                return false;
            }
        }
        return true;
    }
}
