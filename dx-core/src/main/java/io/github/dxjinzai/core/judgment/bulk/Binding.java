package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Project;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** What a compiled criterion is bound to so that it can be run: packed facts and a day. Not for several threads at once. */
final class Binding {

    /** The days of the epoch on which searches begin and end: those that can be packed. */
    private static final int EARLIEST =
            (int) LocalDate.of(Columns.FIRST_YEAR, 1, 1).toEpochDay();

    final Judge judge;
    final PackedFacts packed;
    final Columns columns;
    final LocalDate day;

    /** The day judged, as a day of the epoch. */
    final int today;

    final Month yearStart;
    /** The parts in projects, and the achievements, as the leaves look at them. */
    final Sieve works;

    final Sieve achievements;
    private final Map<Plan, Node> nodes = new HashMap<>();
    private final Map<Window, FactWindow> windows = new HashMap<>();

    Binding(Judge judge, PackedFacts packed, LocalDate day) {
        this.judge = judge;
        this.packed = packed;
        this.columns = packed.columns();
        this.day = day;
        this.today = (int) day.toEpochDay();
        this.yearStart = judge.policy().fiscalYearStart();
        this.works = new Sieve(columns.worksTraits.size(), columns.worksOf, columns.workStamps);
        this.achievements =
                new Sieve(columns.achievementsTraits.size(), columns.achievementsOf, columns.achievementStamps);
    }

    /** The node of a plan; always the same one. */
    Node node(Plan plan) {
        Node known = nodes.get(plan);
        if (known == null) {
            known = plan.bind(this);
            nodes.put(plan, known);
        }
        return known;
    }

    /** What a window is; always the same one. */
    FactWindow window(Window window) {
        return windows.computeIfAbsent(
                window, one -> FactWindow.of(one, judge.policy().termValues(), this));
    }

    // ---- which codes are looked at

    boolean[] works(ProjectSelection of) {
        boolean[] looked = new boolean[columns.worksTraits.size()];
        for (int i = 0; i < looked.length; i++) {
            Project example = columns.workExamples.get(i);
            looked[i] = of.selects(example, columns.worksTraits.value(i).part());
        }
        return looked;
    }

    boolean[] achievements(AchievementSelection of) {
        boolean[] looked = new boolean[columns.achievementsTraits.size()];
        for (int i = 0; i < looked.length; i++) {
            Achievement example = columns.achievementExamples.get(i);
            looked[i] = of.selects(example);
        }
        return looked;
    }

    // ---- days

    /**
     * The first day from which a span that begins on it has not run out on the day judged. Later beginnings never end earlier, so that
     * it can be searched for.
     */
    int notRunOutFrom(UnaryOperator<LocalDate> end) {
        return first(start -> !day.isAfter(end.apply(LocalDate.ofEpochDay(start))));
    }

    int notRunOutFrom(int amount, SpanUnit unit) {
        return notRunOutFrom(start -> lastDay(start, amount, unit));
    }

    LocalDate lastDay(LocalDate start, int amount, SpanUnit unit) {
        return Span.lastDay(start, amount, unit, yearStart);
    }

    /** The first day for which something holds that holds for every later one, and for the day judged. */
    private int first(IntPredicate holds) {
        int low = EARLIEST;
        int high = today;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
