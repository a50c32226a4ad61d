package io.github.dxjinzai.core.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ratings of one subject on one occasion, over all perspectives (多角的な評価). Their order does not matter; an absent rater,
 * group or perspective is never a zero.
 *
 * @param ratings the ratings that count
 */
public record MultiAngleEvaluation(List<Rating> ratings) {

    public MultiAngleEvaluation {
        ratings = List.copyOf(ratings);
    }

    /** The part of the evaluation that these groups gave; all of it if {@code groups} is empty. */
    public MultiAngleEvaluation by(List<RaterGroupId> groups) {
        return groups.isEmpty()
                ? this
                : new MultiAngleEvaluation(ratings.stream()
                        .filter(rating -> groups.contains(rating.group()))
                        .toList());
    }

    /** The part of the evaluation from one perspective, by the groups that may take it. */
    public MultiAngleEvaluation from(Perspective perspective) {
        return new MultiAngleEvaluation(ratings.stream()
                .filter(rating -> rating.perspective().equals(Optional.of(perspective.id()))
                        && perspective.raters().contains(rating.group()))
                .toList());
    }

    /** The score over all ratings; absent if there are none. */
    public Optional<MeanScore> mean(Pooling pooling) {
        if (ratings.isEmpty()) {
            return Optional.empty();
        }
        if (pooling == Pooling.MEAN_OF_RATINGS) {
            return Optional.of(MeanScore.of(ratings.stream().map(Rating::score).toList()));
        }
        SortedMap<RaterGroupId, List<Score>> byGroup = new TreeMap<>(Comparator.naturalOrder());
        for (Rating rating : ratings) {
            byGroup.computeIfAbsent(rating.group(), group -> new ArrayList<>()).add(rating.score());
        }
        return Optional.of(
                MeanScore.ofMeans(byGroup.values().stream().map(MeanScore::of).toList()));
    }

    /** How many raters took part, each counted once. */
    public int raters() {
        return (int) ratings.stream().map(Rating::rater).distinct().count();
    }
}
