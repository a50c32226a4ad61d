package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.ProjectSelection;
import java.util.List;

/** Which facts of a kind are looked at, and what each of them meets. */
abstract class FactTest {

    final Columns columns;

    /** By person: the first of the facts. */
    final int[] factsOf;

    /** By fact: the day. */
    final int[] days;

    /** By fact: the month. */
    final int[] months;

    /** By fact: the code of what decides whether it is looked at. */
    final char[] traits;

    /** By code: whether it is looked at. */
    final boolean[] looked;

    private final int completeness;

    FactTest(
            Columns columns,
            int[] factsOf,
            int[] days,
            int[] months,
            char[] traits,
            boolean[] looked,
            int completeness) {
        this.columns = columns;
        this.factsOf = factsOf;
        this.days = days;
        this.months = months;
        this.traits = traits;
        this.looked = looked;
        this.completeness = completeness;
    }

    /** Whether nothing is missing of someone's facts of the kind. */
    final boolean isComplete(int person) {
        return columns.isComplete(person, completeness);
    }

    /** What a fact meets that is looked at. */
    abstract int verdict(int fact, int person);

    /** Whether there is anything that a fact has to meet. */
    abstract boolean isDemanding();

    /** Projects. */
    static final class OfProjects extends FactTest {

        private final int[] afterGrantOf;
        private final ScoreTest[] scores;
        private final boolean open;
        private final int today;

        /**
         * Projects.
         *
         * @param open whether a condition is undetermined, since a term is open
         */
        OfProjects(ProjectSelection of, int[] afterGrantOf, List<ScoreTest> scores, boolean open, Binding to) {
            super(
                    to.columns,
                    to.columns.worksOf,
                    to.columns.workStarts,
                    to.columns.workStartMonths,
                    to.columns.workTraits,
                    to.works(of),
                    Completeness.PARTICIPATION);
            this.afterGrantOf = afterGrantOf;
            this.scores = scores.toArray(ScoreTest[]::new);
            this.open = open;
            this.today = to.today;
        }

        @Override
        boolean isDemanding() {
            return open || afterGrantOf.length + scores.length > 0;
        }

        @Override
        int verdict(int work, int person) {
            int verdict = open ? Node.UNDETERMINED : Node.MET;
            for (int role : afterGrantOf) {
                verdict &= startsAfterGrant(work, person, role);
            }
            for (int i = 0; i < scores.length && verdict != Node.NOT_MET; i++) {
                verdict &= scores[i].verdict(work, person);
            }
            return verdict;
        }

        private int startsAfterGrant(int work, int person, int role) {
            int granted = Grants.first(columns, person, role, today);
            if (granted != Grants.NONE && days[work] > granted) {
                return Node.MET;
            }
            return columns.isComplete(person, Completeness.CERTIFICATION) ? Node.NOT_MET : Node.UNDETERMINED;
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
                    to.columns.achievementsOf,
                    to.columns.achievementDays,
                    to.columns.achievementMonths,
                    to.columns.achievementTraits,
                    to.achievements(of),
                    Completeness.of(of.kind()));
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
        int verdict(int achievement, int person) {
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
