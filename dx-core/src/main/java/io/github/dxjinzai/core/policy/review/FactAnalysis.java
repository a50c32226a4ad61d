package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which facts there can be that a criterion looks at, whoever the person is (あり得る事実). */
final class FactAnalysis {

    private static final long LARGEST = 999_999_999_999L;
    private static final int MONTHS = 12;
    private static final LocalDate ANCIENT = LocalDate.of(2, 1, 1);

    private final Policy policy;
    private final TermRange range;
    private final ScoreAnalysis scores;
    private final Set<RoleId> reachable;

    FactAnalysis(Policy policy, TermRange range, ScoreAnalysis scores, Set<RoleId> reachable) {
        this.policy = policy;
        this.range = range;
        this.scores = scores;
        this.reachable = reachable;
    }

    /** Figures in thousandths, both ends included; empty if {@code from} is above {@code to}. */
    record Figures(long from, long to) {

        static final Figures ALL = new Figures(0, LARGEST);

        boolean isEmpty() {
            return from > to;
        }

        Figures with(Comparison comparison, TermRange.Of<Quantity> threshold) {
            long least = threshold.from().thousandths();
            long most = threshold.to().thousandths();
            return switch (comparison) {
                case AT_LEAST -> new Figures(Math.max(from, least), to);
                case ABOVE -> new Figures(Math.max(from, least + 1), to);
                case AT_MOST -> new Figures(from, Math.min(to, most));
                case BELOW -> new Figures(from, Math.min(to, most - 1));
            };
        }
    }

    /** Why there can be no fact that is looked at and meets its conditions; absent where there can be. */
    Optional<NeverMet> cause(FactSelection of, Window window) {
        return cause(window).or(() -> causeOfConditions(of));
    }

    Optional<NeverMet> causeOf(List<ProjectCondition> conditions) {
        return conditions.stream()
                .flatMap(condition -> cause(condition).stream())
                .findFirst();
    }

    Optional<NeverMet> cause(ProjectCondition condition) {
        if (condition instanceof ProjectCondition.StartsAfterGrant after) {
            return reachable.contains(after.role()) ? Optional.empty() : Optional.of(NeverMet.ROLE_UNREACHABLE);
        }
        return scores.cause((ProjectCondition.ScoreAtLeast) condition);
    }

    private Optional<NeverMet> causeOfConditions(FactSelection of) {
        if (of instanceof ProjectSelection projects) {
            return causeOf(projects.where());
        }
        return figures((AchievementSelection) of).values().stream().anyMatch(Figures::isEmpty)
                ? Optional.of(NeverMet.FIGURES_CONTRADICT)
                : Optional.empty();
    }

    private Optional<NeverMet> cause(Window window) {
        if (window instanceof Window.SinceGranted since && !reachable.contains(since.role())) {
            return Optional.of(NeverMet.ROLE_UNREACHABLE);
        }
        return window instanceof Window.Between between && isEmpty(between)
                ? Optional.of(NeverMet.WINDOW_CLOSED)
                : Optional.empty();
    }

    /** Whether no day up to the last on which the policy is in force lies between. */
    private boolean isEmpty(Window.Between between) {
        LocalDate from = between.from().orElse(LocalDate.MIN);
        return from.isAfter(between.until().orElse(LocalDate.MAX))
                || from.isAfter(policy.inForceUntil().orElse(LocalDate.MAX));
    }

    /** What the conditions on one achievement leave of each figure that they speak of. */
    Map<QuantityId, Figures> figures(AchievementSelection of) {
        Map<QuantityId, Figures> left = new TreeMap<>();
        for (QuantityCondition one : of.where()) {
            left.merge(
                    one.quantity(),
                    Figures.ALL.with(one.comparison(), range.quantity(one.threshold())),
                    (before, now) ->
                            before.isEmpty() ? before : before.with(one.comparison(), range.quantity(one.threshold())));
        }
        return left;
    }

    /** In how many fiscal years the facts within a window can lie at most; absent without a limit. */
    Optional<Long> fiscalYearsIn(Window window) {
        if (window instanceof Window.Last last) {
            return Optional.of(touched(last.span()));
        }
        if (window instanceof Window.Between between) {
            Optional<LocalDate> end = between.until().isPresent()
                            && policy.inForceUntil().isPresent()
                    ? Optional.of(
                            between.until().get().isBefore(policy.inForceUntil().get())
                                    ? between.until().get()
                                    : policy.inForceUntil().get())
                    : between.until().or(policy::inForceUntil);
            return between.from()
                    .flatMap(from -> end.map(last -> Math.max(0L, yearOf(last).since(yearOf(from)) + 1L)));
        }
        return Optional.empty();
    }

    private long touched(Span span) {
        long amount = range.whole(span.amount()).to();
        return switch (span.unit()) {
            case FISCAL_YEARS -> amount;
            case YEARS -> amount + 1;
            case MONTHS -> (amount + MONTHS - 1) / MONTHS + 1;
        };
    }

    private FiscalYear yearOf(LocalDate day) {
        return FiscalYear.containing(day, policy.fiscalYearStart());
    }

    /** Whether a span of at least this length is never over, whenever it begins. */
    boolean isEndless(Span span) {
        int least = range.whole(span.amount()).from();
        return Span.lastDay(ANCIENT, least, span.unit(), policy.fiscalYearStart())
                .equals(LocalDate.MAX);
    }
}
