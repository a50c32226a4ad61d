package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.role.RoleId;
import java.util.Arrays;
import java.util.List;

/** Which facts of a kind are looked at, and what each of them meets. */
abstract class FactTest {

    final Columns columns;

    /** By 64 people a bit each: those of whose facts of the kind nothing is missing. */
    final long[] complete;

    /** By fact: the day. */
    final int[] days;

    /** By fact: the month. */
    final int[] months;

    /** By fact: the code of what decides whether it is looked at. */
    final char[] traits;

    /** The facts chosen last. */
    int[] chosen = new int[16];

    private final Buckets buckets;

    /** By code: whether it is looked at. */
    private final boolean[] looked;

    /** The buckets of the codes that are looked at. */
    private final long asked;

    /** Whether a code that is not looked at is in a bucket with one that is. */
    private final boolean mixed;

    FactTest(
            Columns columns,
            Buckets buckets,
            int[] days,
            int[] months,
            char[] traits,
            boolean[] looked,
            FactKind kind) {
        this.columns = columns;
        this.buckets = buckets;
        this.days = days;
        this.months = months;
        this.traits = traits;
        this.looked = looked;
        this.complete = columns.complete(kind);
        long some = 0;
        long others = 0;
        for (int code = 0; code < looked.length; code++) {
            some |= looked[code] ? Buckets.bit(code) : 0;
            others |= looked[code] ? 0 : Buckets.bit(code);
        }
        this.asked = some;
        this.mixed = (some & others) != 0;
    }

    /** Those of 64 people who may have a fact that is looked at; all others have none. */
    final long candidates(int first, long open) {
        long found = 0;
        for (long left = open; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            found |= ((buckets.filled[first + bit] & asked) == 0 ? 0L : 1L) << bit;
        }
        return found;
    }

    /**
     * Chooses the facts of someone that are looked at, bucket by bucket.
     *
     * @param from the first day of those chosen
     * @param until the last one
     * @return how many of {@link #chosen} are chosen
     */
    final int choose(int person, int from, int until) {
        int count = 0;
        long filled = buckets.filled[person];
        for (long left = filled & asked; left != 0; left &= left - 1) {
            int bucket = buckets.firstOf[person] + Long.bitCount(filled & (Long.lowestOneBit(left) - 1));
            int begin = buckets.begins[bucket];
            int end = buckets.begins[bucket + 1];
            if (chosen.length < count + end - begin) {
                chosen = Arrays.copyOf(chosen, 2 * (count + end - begin));
            }
            for (int i = begin; i < end; i++) {
                chosen[count] = i;
                // without a jump, which nobody could foresee: 1 for a day before or after, else 0
                int beyond = (int) (((long) days[i] - from | (long) until - days[i]) >>> (Long.SIZE - 1));
                count += mixed && !looked[traits[i]] ? 0 : 1 - beyond;
            }
        }
        return count;
    }

    /** Gets ready for the facts of someone. */
    abstract void turnTo(int person);

    /** What a fact meets that is looked at, of the person turned to. */
    abstract int verdict(int fact);

    /** Whether there is anything that a fact has to meet. */
    abstract boolean isDemanding();

    /** Projects. */
    static final class OfProjects extends FactTest {

        private final Grants[] afterGrantOf;
        private final ScoreTest[] scores;
        private final boolean open;
        private final int today;
        private final long[] grantsComplete;
        private final long[] evaluationsComplete;

        /** The day after which a project has to start, and what it meets that does not. */
        private int after;

        private int notAfter;

        /** What a project meets that nobody rated. */
        private int unrated;

        /**
         * Projects.
         *
         * @param open whether a condition is undetermined, since a term is open
         */
        OfProjects(ProjectSelection of, List<RoleId> afterGrantOf, List<ScoreTest> scores, boolean open, Binding to) {
            super(
                    to.columns,
                    to.columns.works,
                    to.columns.workStarts,
                    to.columns.workStartMonths,
                    to.columns.workTraits,
                    to.works(of),
                    FactKind.PARTICIPATION);
            this.afterGrantOf = afterGrantOf.stream().map(columns::grants).toArray(Grants[]::new);
            this.scores = scores.toArray(ScoreTest[]::new);
            this.open = open;
            this.today = to.today;
            this.grantsComplete = columns.complete(FactKind.CERTIFICATION);
            this.evaluationsComplete = columns.complete(FactKind.EVALUATION);
        }

        @Override
        boolean isDemanding() {
            return open || afterGrantOf.length + scores.length > 0;
        }

        @Override
        void turnTo(int person) {
            after = Integer.MIN_VALUE;
            for (Grants role : afterGrantOf) {
                int granted = role.first(person, today);
                after = Math.max(after, granted == Grants.NONE ? Integer.MAX_VALUE : granted);
            }
            notAfter = Columns.has(grantsComplete, person) ? Node.NOT_MET : Node.UNDETERMINED;
            unrated = Columns.has(evaluationsComplete, person) ? Node.NOT_MET : Node.UNDETERMINED;
        }

        @Override
        int verdict(int work) {
            int verdict = open ? Node.UNDETERMINED : Node.MET;
            if (days[work] <= after) {
                verdict &= notAfter;
            }
            for (int i = 0; i < scores.length && verdict != Node.NOT_MET; i++) {
                verdict &= scores[i].verdict(work, unrated);
            }
            return verdict;
        }
    }

    /** Achievements. */
    static final class OfAchievements extends FactTest {

        private final boolean lapsed;
        private final FigureTest[] figures;
        private final boolean open;
        private final int today;

        /**
         * Achievements.
         *
         * @param open whether a condition is undetermined, since a term is open
         */
        OfAchievements(AchievementSelection of, List<FigureTest> figures, boolean open, Binding to) {
            super(
                    to.columns,
                    to.columns.achievements,
                    to.columns.achievementDays,
                    to.columns.achievementMonths,
                    to.columns.achievementTraits,
                    to.achievements(of),
                    FactKind.of(of.kind()));
            this.lapsed = of.lapsed();
            this.figures = figures.toArray(FigureTest[]::new);
            this.open = open;
            this.today = to.today;
        }

        @Override
        boolean isDemanding() {
            return open || !lapsed || figures.length > 0;
        }

        @Override
        void turnTo(int person) {
            // the same is asked of everyone's
        }

        @Override
        int verdict(int achievement) {
            if (!lapsed && columns.achievementEnds[achievement] < today) {
                return Node.NOT_MET;
            }
            int verdict = open ? Node.UNDETERMINED : Node.MET;
            for (FigureTest figure : figures) {
                long actual = figure(columns, achievement, figure.quantity);
                verdict &= actual == NO_FIGURE
                        ? Node.UNDETERMINED
                        : Node.bits(holds(figure.comparison, actual, figure.threshold));
            }
            return verdict;
        }
    }

    /** What a figure of an achievement must meet. */
    static final class FigureTest {

        private final int quantity;
        private final Comparison comparison;
        private final long threshold;

        FigureTest(int quantity, Comparison comparison, long threshold) {
            this.quantity = quantity;
            this.comparison = comparison;
            this.threshold = threshold;
        }
    }

    /** What a figure is that was not recorded. */
    static final long NO_FIGURE = -1;

    /** A figure of an achievement, in thousandths. */
    static long figure(Columns columns, int achievement, int quantity) {
        int end = columns.figuresOf[achievement + 1];
        for (int i = columns.figuresOf[achievement]; i < end; i++) {
            if (columns.figureIds[i] == quantity) {
                return columns.figures[i];
            }
        }
        return NO_FIGURE;
    }

    /** Whether a number stands so to a threshold. */
    static boolean holds(Comparison comparison, long value, long threshold) {
        return switch (comparison) {
            case AT_LEAST -> value >= threshold;
            case ABOVE -> value > threshold;
            case AT_MOST -> value <= threshold;
            case BELOW -> value < threshold;
        };
    }
}
