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

    /** By fact: the month. */
    final int[] months;

    /** By fact: the code of what decides whether it is looked at. */
    final char[] traits;

    /** The facts chosen last, as they are sorted. */
    long[] chosen = new long[256];

    private final Sieve sieve;

    /** Which of the tests of the sieve this one is. */
    private final int number;

    FactTest(Columns columns, Sieve sieve, int[] months, char[] traits, boolean[] looked, FactKind kind) {
        this.columns = columns;
        this.sieve = sieve;
        this.number = sieve.add(looked);
        this.months = months;
        this.traits = traits;
        this.complete = columns.complete(kind);
    }

    /**
     * Chooses the facts that are looked at, of some of 64 people, those of one person together and in the order of their days if they
     * are of one class. One that is sure not to meet what it has to may be left out.
     *
     * @param open of whom
     * @param from by lane: the first day of those chosen
     * @param until the last one
     * @return how many of {@link #chosen} are chosen
     */
    final int choose(int word, long open, int[] from, int until) {
        if (open == 0) {
            return 0;
        }
        sieve.sort(word, open);
        int[] first = turnTo(word, open, from);
        int count = 0;
        for (int one : sieve.classesOf(number)) {
            int size = sieve.size(one);
            if (chosen.length < count + size) {
                chosen = Arrays.copyOf(chosen, 2 * (count + size));
            }
            count = choose(sieve.facts(one), size, open, first, until, count);
        }
        return count;
    }

    private int choose(long[] facts, int size, long open, int[] from, int until, int before) {
        long[] all = chosen;
        int count = before;
        for (int i = 0; i < size; i++) {
            long fact = facts[i];
            int day = Sieve.day(fact);
            int lane = Sieve.lane(fact);
            all[count] = fact;
            // 1 or 0 without a jump, since nobody could foresee which; the sign tells a day before or after
            int within = ~(day - from[lane] | until - day) >>> (Integer.SIZE - 1);
            count += within & (int) (open >>> lane);
        }
        return count;
    }

    /**
     * Gets ready for the facts of some of 64 people.
     *
     * @return by lane: the first day of facts that may meet what they have to, not before that given
     */
    abstract int[] turnTo(int word, long open, int[] from);

    /** What a fact meets that is looked at, of one of the people turned to. */
    abstract int verdict(int fact, int lane);

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

        /** By lane: the first day on which a project may start, and that from which it starts after what it has to. */
        private final int[] first = new int[Long.SIZE];

        private final int[] after = new int[Long.SIZE];

        /** Of the people turned to: those of whose grants, and of whose evaluations, nothing is missing. */
        private long granted;

        private long rated;

        /**
         * Projects.
         *
         * @param open whether a condition is undetermined, since a term is open
         */
        OfProjects(ProjectSelection of, List<RoleId> afterGrantOf, List<ScoreTest> scores, boolean open, Binding to) {
            super(
                    to.columns,
                    to.works,
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
        int[] turnTo(int word, long people, int[] from) {
            granted = grantsComplete[word];
            rated = evaluationsComplete[word];
            if (afterGrantOf.length == 0) {
                return from;
            }
            for (long left = people; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                int last = FactWindow.EVER;
                for (Grants role : afterGrantOf) {
                    int granted = role.first(word * Long.SIZE + lane, today);
                    last = Math.max(last, granted == Grants.NONE ? FactWindow.NEVER : granted);
                }
                after[lane] = last + 1;
                // where a grant may be missing, an earlier project is undetermined
                first[lane] = Math.max(from[lane], none(granted, lane) == Node.NOT_MET ? last + 1 : FactWindow.EVER);
            }
            return first;
        }

        /** What someone meets by what they do not have. */
        private static int none(long complete, int lane) {
            return (complete >>> lane & 1) == 0 ? Node.UNDETERMINED : Node.NOT_MET;
        }

        @Override
        int verdict(int work, int lane) {
            int verdict = open ? Node.UNDETERMINED : Node.MET;
            if (afterGrantOf.length > 0 && columns.workStarts[work] < after[lane]) {
                verdict &= none(granted, lane);
            }
            int unrated = none(rated, lane);
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
                    to.achievements,
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
        int[] turnTo(int word, long people, int[] from) {
            return from;
        }

        @Override
        int verdict(int achievement, int lane) {
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
