package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.role.RoleId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which facts of a kind are looked at, and what each of them meets. */
abstract class FactTest {

    final Columns columns;

    /** By 64 people a bit each: those of whose facts of the kind nothing is missing. */
    final long[] complete;

    /** By fact: the month. */
    final int[] months;

    /** By fact: the day, and the code of what decides whether it is looked at. */
    final long[] stamps;

    /** The facts chosen last, as they are sorted. */
    long[] chosen = new long[256];

    private final Sieve sieve;

    /** By code: whether it is looked at. */
    private final boolean[] looked;

    /** Which of the tests of the sieve this one is, if it chooses facts. */
    private int number;

    private Optional<FactWindow> window = Optional.empty();

    FactTest(Columns columns, Sieve sieve, int[] months, long[] stamps, boolean[] looked, FactKind kind) {
        this.columns = columns;
        this.sieve = sieve;
        this.looked = looked;
        this.months = months;
        this.stamps = stamps;
        this.complete = columns.complete(kind);
    }

    /** Makes it one that chooses facts, of those within a window. */
    final void within(FactWindow of) {
        window = Optional.of(of);
        number = sieve.add(this);
    }

    /** Whether facts of a code are looked at. */
    final boolean looks(int code) {
        return looked[code];
    }

    /** What tests have in common whose {@link #from} is always the same. */
    Object beginning() {
        return window.orElseThrow();
    }

    /** Whether it may choose facts of any day up to the last one. */
    boolean isFromEver() {
        return window.orElseThrow().isFromEver();
    }

    /**
     * By lane, the first day of facts that it may choose, for some of 64 people. One that is sure not to meet what it has to need not be
     * chosen.
     */
    int[] from(int word, long open) {
        return window.orElseThrow().from(word, open);
    }

    /**
     * Chooses the facts that are looked at, of some of 64 people, in no order.
     *
     * @param open of whom
     * @param until the last day of those chosen
     * @return how many of {@link #chosen} are chosen
     */
    final int choose(int word, long open, int until) {
        if (open == 0) {
            return 0;
        }
        sieve.sort(word, open);
        turnTo(word, open);
        int[] first = from(word, open);
        int count = 0;
        for (int one : sieve.classesOf(number)) {
            int size = sieve.size(one);
            if (chosen.length < count + size) {
                chosen = Arrays.copyOf(chosen, 2 * (count + size));
            }
            count = choose(sieve.begin(one), size, open, first, until, count);
        }
        touch(count);
        return count;
    }

    private int choose(int begin, int size, long open, int[] from, int until, int before) {
        long[] facts = sieve.facts();
        long[] all = chosen;
        int count = before;
        for (int i = begin; i < begin + size; i++) {
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

    /** Reads a little of what belongs to the chosen facts, so that the memory is asked for it all before the first is waited for. */
    abstract void touch(int count);

    /** Gets ready for the verdicts on facts of some of 64 people. */
    abstract void turnTo(int word, long open);

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

        /** By lane: the first day of projects that may be chosen, and that of those that start after what they have to. */
        private final int[] first = new int[Long.SIZE];

        private final int[] after = new int[Long.SIZE];

        /** Of the people turned to: those of whose grants, and of whose evaluations, nothing is missing. */
        private long granted;

        private long rated;
        private int word = -1;

        /** The people turned to. */
        private long done;

        /** What was read in advance, kept so that it is read. */
        long touched;

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
                    to.columns.workStamps,
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
        void touch(int count) {
            long sum = 0;
            for (int k = 0; k < count && scores.length > 0; k++) {
                sum += columns.touch(Sieve.fact(chosen[k]));
            }
            touched = sum;
        }

        @Override
        void turnTo(int of, long people) {
            if (of != word) {
                word = of;
                done = 0;
                granted = grantsComplete[of];
                rated = evaluationsComplete[of];
            }
            if (afterGrantOf.length > 0) {
                for (long left = people & ~done; left != 0; left &= left - 1) {
                    int lane = Long.numberOfTrailingZeros(left);
                    after[lane] = after(of * Long.SIZE + lane);
                }
                done |= people;
            }
        }

        /** The first day on which a project of someone starts after all grants that it has to. */
        private int after(int person) {
            int last = FactWindow.EVER;
            for (Grants role : afterGrantOf) {
                int first = role.first(person, today);
                last = Math.max(last, first == Grants.NONE ? FactWindow.NEVER : first);
            }
            return last + 1;
        }

        @Override
        Object beginning() {
            return afterGrantOf.length == 0 ? super.beginning() : this;
        }

        @Override
        boolean isFromEver() {
            return afterGrantOf.length == 0 && super.isFromEver();
        }

        @Override
        int[] from(int of, long people) {
            int[] window = super.from(of, people);
            if (afterGrantOf.length == 0) {
                return window;
            }
            turnTo(of, people);
            for (long left = people; left != 0; left &= left - 1) {
                int lane = Long.numberOfTrailingZeros(left);
                // where a grant may be missing, an earlier project is undetermined
                first[lane] = none(granted, lane) == Node.NOT_MET ? Math.max(window[lane], after[lane]) : window[lane];
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
            if (afterGrantOf.length > 0 && Columns.day(stamps[work]) < after[lane]) {
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
                    to.columns.achievementStamps,
                    to.achievements(of),
                    FactKind.of(of.kind()));
            // of codes of which nothing ever runs out, nothing has
            this.lapsed = of.lapsed() || !columns.endsOf(to.achievements(of));
            this.figures = figures.toArray(FigureTest[]::new);
            this.open = open;
            this.today = to.today;
        }

        @Override
        boolean isDemanding() {
            return open || !lapsed || figures.length > 0;
        }

        @Override
        void touch(int count) {
            // what belongs to them is seldom read
        }

        @Override
        void turnTo(int word, long people) {
            // the same is asked of everyone's
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
                        : Node.bits(figure.comparison.holds(actual, figure.threshold));
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
}
