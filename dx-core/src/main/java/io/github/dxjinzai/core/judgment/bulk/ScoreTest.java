package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.project.Occasion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the ratings of one project against a threshold. Means of ratings, angle by angle, are compared without a division or an
 * allocation; what is rarer is worked out angle by angle, and means of means as exact fractions.
 */
final class ScoreTest {

    /** The most angles: so many fit into a code beside the flag. */
    static final int MOST_ANGLES = 31;

    private static final int ANGLE = 31;
    private static final byte COUNTED = 32;
    private static final byte IGNORED = -1;
    private static final int SCORED = 32;

    /** The condition with its terms filled in, and what the policy says besides that bears on it. */
    record Asked(
            ProjectCondition.ScoreAtLeast node,
            boolean ofPerson,
            Pooling pooling,
            Combination combination,
            Score threshold,
            List<Perspective> angles,
            Map<PerspectiveId, Weight> weights,
            Set<RelationKindId> excluded,
            boolean ordinal) {

        Asked {
            angles = List.copyOf(angles);
            weights = Map.copyOf(weights);
            excluded = Set.copyOf(excluded);
        }

        boolean counts(RaterGroupId group) {
            Map<RaterGroupId, Weight> of = groupWeights();
            return (node.by().isEmpty() || node.by().contains(group))
                    && (of.isEmpty() || of.getOrDefault(group, new Weight(0)).counts());
        }

        Map<RaterGroupId, Weight> groupWeights() {
            return pooling == Pooling.MEAN_OF_GROUPS ? node.rules().weights() : Map.of();
        }

        boolean isEach() {
            return node.perspectives().isEmpty() || combination == Combination.EACH_PERSPECTIVE;
        }

        boolean isPlain() {
            return isEach()
                    && pooling == Pooling.MEAN_OF_RATINGS
                    && !node.rules().asksForMinimum()
                    && node.rules().rounded().isEmpty();
        }
    }

    private final Columns columns;
    private final int today;
    private final Asked asked;
    private final EvaluationRules rules;
    private final boolean plain;
    private final boolean afterProject;
    private final boolean above;
    private final int threshold;
    private final int angles;

    /** By the code of a rating: the angle, and whether its score counts; or that it is ignored. */
    private final byte[] table;

    /** By the code of a rating: the group. */
    private final char[] groupOf;

    /**
     * By the code of a rating, so that ratings are added up without a question that is answered differently for each: the bit of its
     * angle, and higher by {@link #SCORED} that of its angle where its score counts; and the place of {@link #surplus} to which it adds.
     */
    private final long[] marks;

    private final byte[] places;

    /** By angle: by how much its scores exceed the threshold; the last place is for ratings that do not count. */
    private final long[] surplus;

    private long[] scores = new long[16];
    private int[] groups = new int[16];

    ScoreTest(Asked asked, Binding to) {
        this.columns = to.columns;
        this.today = to.today;
        this.asked = asked;
        this.rules = asked.node().rules();
        this.plain = asked.isPlain();
        this.afterProject = asked.node().occasion() == Occasion.AFTER_PROJECT;
        this.above = rules.above();
        this.threshold = asked.threshold().thousandths();
        this.angles = Math.max(1, asked.angles().size());
        this.surplus = new long[angles + 1];
        int codes = columns.ratingsTraits.size();
        this.table = new byte[codes];
        this.groupOf = new char[codes];
        this.marks = new long[codes];
        this.places = new byte[codes];
        for (int i = 0; i < codes; i++) {
            Traits.OfRating one = columns.ratingsTraits.value(i);
            table[i] = entry(one);
            boolean counted = table[i] >= 0 && (table[i] & COUNTED) != 0;
            marks[i] = table[i] < 0 ? 0 : (counted ? 1L << SCORED | 1L : 1L) << (table[i] & ANGLE);
            places[i] = (byte) (counted ? table[i] & ANGLE : angles);
            groupOf[i] = (char) columns.groups.code(one.group());
        }
    }

    private byte entry(Traits.OfRating one) {
        boolean looked = one.occasion() == asked.node().occasion()
                && one.ofPerson() == asked.ofPerson()
                && (one.timely() || !afterProject)
                && rules.axis()
                        .map(axis -> one.axis().filter(axis::equals).isPresent())
                        .orElse(true)
                && asked.counts(one.group());
        int angle = looked ? angle(one) : IGNORED;
        if (angle < 0) {
            return IGNORED;
        }
        boolean counted = one.scored() && one.relations().stream().noneMatch(asked.excluded()::contains);
        return (byte) (counted ? angle | COUNTED : angle);
    }

    private int angle(Traits.OfRating one) {
        if (asked.node().perspectives().isEmpty()) {
            return 0;
        }
        for (int i = 0; i < asked.angles().size(); i++) {
            Perspective angle = asked.angles().get(i);
            if (one.perspective().filter(angle.id()::equals).isPresent()
                    && angle.raters().contains(one.group())) {
                return i;
            }
        }
        return IGNORED;
    }

    /**
     * The verdict on one project.
     *
     * @param unrated what it is where nobody rated it
     */
    int verdict(int work, int unrated) {
        int begin = columns.ratingsOf[work];
        // a project that ends later is not over
        int end = afterProject && columns.workEnds[work] > today ? begin : columns.ratingsOf[work + 1];
        return plain ? plain(begin, end, work, unrated) : general(begin, end, work, unrated);
    }

    private int plain(int begin, int end, int work, int unrated) {
        boolean settled = columns.workSettled[work] <= today;
        if (angles == 1) {
            return single(begin, end, settled, unrated);
        }
        Arrays.fill(surplus, 0);
        long seen = 0;
        for (int i = begin; i < end; i++) {
            if (settled || stands(i)) {
                int code = columns.ratingTraits[i];
                seen |= marks[code];
                surplus[places[code]] += (long) columns.ratingScores[i] - threshold;
            }
        }
        int given = (int) seen;
        int scored = (int) (seen >>> SCORED);
        int verdict = Node.MET;
        for (int angle = 0; angle < angles; angle++) {
            if ((scored >>> angle & 1) != 0) {
                if (!reaches(surplus[angle])) {
                    return Node.NOT_MET;
                }
            } else {
                verdict &= (given >>> angle & 1) != 0 ? Node.UNDETERMINED : unrated;
            }
        }
        return verdict;
    }

    private int single(int begin, int end, boolean settled, int unrated) {
        long over = 0;
        long seen = 0;
        for (int i = begin; i < end; i++) {
            if (settled || stands(i)) {
                long mark = marks[columns.ratingTraits[i]];
                seen |= mark;
                over += ((long) columns.ratingScores[i] - threshold) & -(mark >>> SCORED);
            }
        }
        return seen >>> SCORED != 0 ? Node.bits(reaches(over)) : seen != 0 ? Node.UNDETERMINED : unrated;
    }

    private boolean reaches(long over) {
        return above ? over > 0 : over >= 0;
    }

    /** Whether a rating was given by the day, and no later revision. */
    private boolean stands(int rating) {
        return columns.ratingDays[rating] <= today
                && (columns.ratingSuperseded.length == 0 || columns.ratingSuperseded[rating] > today);
    }

    // ---- what is rarer

    private int general(int begin, int end, int work, int unrated) {
        boolean settled = columns.workSettled[work] <= today;
        int verdict = Node.MET;
        boolean missing = false;
        List<MeanScore.Weighted> means = new ArrayList<>();
        for (int angle = 0; angle < angles; angle++) {
            int count = collect(begin, end, settled, angle);
            boolean given = count >= 0;
            count = Math.max(0, count);
            boolean enough = isEnough(begin, end, settled, angle);
            List<MeanScore> score = enough && count > 0 ? score(count) : List.of();
            if (!enough || (score.isEmpty() && given)) {
                if (!asked.isEach()) {
                    return Node.UNDETERMINED;
                }
                verdict &= Node.UNDETERMINED;
            } else if (score.isEmpty()) {
                missing = true;
                verdict &= unrated;
            } else if (asked.isEach()) {
                verdict &= compared(score.get(0));
            } else {
                means.add(new MeanScore.Weighted(score.get(0), weight(angle)));
            }
        }
        if (asked.isEach()) {
            return verdict;
        }
        return missing ? unrated : compared(MeanScore.ofWeighted(means));
    }

    private Weight weight(int angle) {
        PerspectiveId id = asked.angles().get(angle).id();
        return asked.combination() == Combination.WEIGHTED_MEAN
                ? asked.weights().getOrDefault(id, new Weight(0))
                : new Weight(1);
    }

    private int compared(MeanScore exact) {
        MeanScore score = rules.rounded().map(exact::rounded).orElse(exact);
        return Node.bits(above ? score.isAbove(asked.threshold()) : score.isAtLeast(asked.threshold()));
    }

    /** Collects the scores of an angle; how many there are, or -1 where nobody answered. */
    private int collect(int begin, int end, boolean settled, int angle) {
        if (scores.length < end - begin) {
            scores = new long[end - begin];
            groups = new int[end - begin];
        }
        boolean given = false;
        int count = 0;
        for (int i = begin; i < end; i++) {
            int code = columns.ratingTraits[i];
            int entry = table[code];
            if (entry >= 0 && (entry & ANGLE) == angle && (settled || stands(i))) {
                given = true;
                if ((entry & COUNTED) != 0) {
                    scores[count] = columns.ratingScores[i];
                    groups[count] = groupOf[code];
                    count++;
                }
            }
        }
        return given ? count : -1;
    }

    /** Whether as many raters gave a score as are asked for. */
    private boolean isEnough(int begin, int end, boolean settled, int angle) {
        if (rules.minRaters().isPresent()
                && raters(begin, end, settled, angle, Dictionary.ABSENT)
                        < rules.minRaters().get()) {
            return false;
        }
        for (Map.Entry<RaterGroupId, Integer> one : rules.minRatersByGroup().entrySet()) {
            boolean may = asked.angles().isEmpty()
                    || asked.angles().get(angle).raters().contains(one.getKey());
            int group = columns.groups.code(one.getKey());
            int raters = group == Dictionary.ABSENT ? 0 : raters(begin, end, settled, angle, group);
            if (may && raters < one.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** How many raters of a group, or of all, gave a score. */
    private int raters(int begin, int end, boolean settled, int angle, int group) {
        long seen = 0;
        for (int i = begin; i < end; i++) {
            int code = columns.ratingTraits[i];
            int entry = table[code];
            if (entry >= 0
                    && (entry & ANGLE) == angle
                    && (entry & COUNTED) != 0
                    && (group == Dictionary.ABSENT || groupOf[code] == group)
                    && (settled || stands(i))) {
                seen |= 1L << columns.raters[i];
            }
        }
        return Long.bitCount(seen);
    }

    /** The score that the collected ones make, if they make one. */
    private List<MeanScore> score(int count) {
        switch (asked.pooling()) {
            case MEAN_OF_GROUPS -> {
                return ofGroups(count);
            }
            case MEAN_OF_RATINGS -> {
                return List.of(mean(0, count));
            }
            case MEDIAN -> {
                Arrays.sort(scores, 0, count);
                long lower = scores[(count - 1) / 2];
                return List.of(new MeanScore(lower + (asked.ordinal() ? lower : scores[count / 2]), 2));
            }
            case LOWEST -> {
                Arrays.sort(scores, 0, count);
                return List.of(new MeanScore(scores[0], 1));
            }
            case TRIMMED_MEAN -> {
                Arrays.sort(scores, 0, count);
                int cut = rules.trim().orElseThrow().each(count);
                return count - 2L * cut < 1 ? List.of() : List.of(mean(cut, count - cut));
            }
        }
        throw new IllegalStateException("scores are pooled by " + asked.pooling());
    }

    private MeanScore mean(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += scores[i];
        }
        return new MeanScore(sum, to - from);
    }

    private List<MeanScore> ofGroups(int count) {
        List<MeanScore.Weighted> means = new ArrayList<>();
        Map<RaterGroupId, Weight> weights = asked.groupWeights();
        for (int group = 0; group < columns.groups.size(); group++) {
            long sum = 0;
            int of = 0;
            for (int i = 0; i < count; i++) {
                if (groups[i] == group) {
                    sum += scores[i];
                    of++;
                }
            }
            if (of > 0) {
                Weight weight = weights.isEmpty()
                        ? new Weight(1)
                        : weights.getOrDefault(columns.groups.value(group), new Weight(0));
                means.add(new MeanScore.Weighted(new MeanScore(sum, of), weight));
            }
        }
        long needed = weights.values().stream().filter(Weight::counts).count();
        return means.size() < needed ? List.of() : List.of(MeanScore.ofWeighted(means));
    }
}
