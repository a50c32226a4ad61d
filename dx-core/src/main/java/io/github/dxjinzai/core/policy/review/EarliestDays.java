package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.policy.review.EarliestYears.Reached;
import io.github.dxjinzai.core.policy.review.EarliestYears.Reason;
import io.github.dxjinzai.core.policy.review.EarliestYears.Step;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds for each role the first day on which its criterion can be met by a person who begins with the policy. */
final class EarliestDays {

    /** Beyond it a calendar has no fiscal years. */
    private static final int LAST_YEAR = 9990;

    private final Policy policy;
    private final CriterionAnalysis analysis;
    private final Rounds rounds;
    private final Map<RoleId, Reached> granted = new HashMap<>();

    EarliestDays(Policy policy, CriterionAnalysis analysis, Rounds rounds) {
        this.policy = policy;
        this.analysis = analysis;
        this.rounds = rounds;
    }

    EarliestYears years() {
        // a shortest way to a role passes each other role once at most
        for (int round = 0; round <= policy.roles().size(); round++) {
            for (RoleId role : policy.ladder().ascending()) {
                reach(policy.criterion(role)).ifPresent(met -> granted.put(role, grant(role, met)));
            }
        }
        Map<RoleId, EarliestYears.Earliest> byRole = new LinkedHashMap<>();
        for (RoleId role : policy.ladder().ascending()) {
            Optional<Reached> reached = Optional.ofNullable(granted.get(role));
            byRole.put(
                    role,
                    new EarliestYears.Earliest(
                            reached.map(one -> yearOf(one.day())),
                            reached.map(Reached::exact).orElse(true),
                            reached.map(Reached::because).orElse(List.of())));
        }
        return new EarliestYears(rounds, byRole);
    }

    private Reached grant(RoleId role, Reached met) {
        LocalDate day = rounds.grantedOn(met.day(), policy.fiscalYearStart());
        boolean inForce = !day.isAfter(policy.inForceUntil().orElse(LocalDate.MAX));
        return new Reached(
                day, with(met.because(), new Step(role.value(), Reason.GRANTED, yearOf(day))), met.exact() && inForce);
    }

    private FiscalYear yearOf(LocalDate day) {
        return FiscalYear.containing(day, policy.fiscalYearStart());
    }

    private static List<Step> with(List<Step> steps, Step more) {
        List<Step> all = new ArrayList<>(steps);
        all.add(more);
        return all;
    }

    // ---- criteria

    /** The first day on which a criterion can be met; absent where there is none. */
    private Optional<Reached> reach(Criterion criterion) {
        if (!analysis.outcomes(criterion).met()) {
            return Optional.empty();
        }
        if (criterion instanceof Criterion.All all) {
            return kth(all.of().stream().map(this::reach).toList(), all.of().size());
        }
        if (criterion instanceof Criterion.Any any) {
            return kth(any.of().stream().map(this::reach).toList(), 1);
        }
        if (criterion instanceof Criterion.Some some) {
            return kth(
                    some.of().stream().map(this::reach).toList(),
                    analysis.range().whole(some.atLeast()).from());
        }
        if (criterion instanceof Criterion.Choose choose) {
            return analysis.chosen(choose)
                    .map(this::reach)
                    .orElseGet(() -> kth(
                                    choose.cases().values().stream()
                                            .map(this::reach)
                                            .toList(),
                                    1)
                            .map(EarliestDays::bound));
        }
        if (criterion instanceof Criterion.Profile profile) {
            return profile(profile);
        }
        return criterion instanceof Criterion.Not ? Optional.of(bound(start())) : ofFacts(criterion);
    }

    private Reached start() {
        return new Reached(policy.inForceFrom(), List.of(), true);
    }

    private static Reached bound(Reached one) {
        return new Reached(one.day(), one.because(), false);
    }

    /** When the k earliest of the parts can hold: on the day of the last of them. */
    private Optional<Reached> kth(List<Optional<Reached>> parts, int k) {
        if (k < 1) {
            return Optional.of(start());
        }
        List<Reached> known = parts.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Reached::day))
                .toList();
        if (known.size() < k) {
            return Optional.empty();
        }
        Reached last = known.get(k - 1);
        boolean exact = known.subList(0, k).stream().allMatch(Reached::exact);
        return Optional.of(new Reached(last.day(), last.because(), exact));
    }

    private Optional<Reached> profile(Criterion.Profile node) {
        List<Optional<Criterion>> cells = analysis.cells(node);
        List<Optional<Reached>> parts = cells.stream()
                .map(cell -> cell.map(this::reach).orElseGet(() -> Optional.of(bound(start()))))
                .toList();
        return kth(
                parts,
                node.atLeast()
                        .map(least -> analysis.range().whole(least).from())
                        .orElse(cells.size()));
    }

    // ---- facts

    private Optional<Reached> ofFacts(Criterion node) {
        if (node instanceof Criterion.Holds holds) {
            return held(holds);
        }
        if (node instanceof Criterion.Count count) {
            int least = analysis.range().whole(count.atLeast()).from();
            boolean yearly = count.per() == Per.FISCAL_YEAR;
            return least < 1
                    ? Optional.of(start())
                    : fact(count.id(), count.of(), count.within())
                            .flatMap(first -> after(count.id(), first, yearly ? least : 1))
                            .map(one -> analysis.range().isOpen(count.atLeast()) ? bound(one) : one);
        }
        if (node instanceof Criterion.ConsecutiveYears run) {
            return run(run);
        }
        if (node instanceof Criterion.Total total) {
            return total(total);
        }
        if (node instanceof Criterion.Level level) {
            return fact(level.id(), level.of(), level.within());
        }
        if (node instanceof Criterion.During during) {
            return during(during);
        }
        return Optional.of(node instanceof Criterion.Joined ? bound(start()) : start());
    }

    private Optional<Reached> during(Criterion.During node) {
        LocalDate from = node.between().from().orElse(LocalDate.MIN);
        Reached first = from.isAfter(policy.inForceFrom())
                ? new Reached(from, List.of(new Step(node.id(), Reason.FROM_DAY, yearOf(from))), true)
                : start();
        return Optional.of(node.between().until().isPresent() ? bound(first) : first);
    }

    private Optional<Reached> held(Criterion.Holds node) {
        Optional<Reached> grant = Optional.ofNullable(granted.get(node.role()));
        boolean lasting = policy.tenure(node.role()).isEmpty();
        if (node.since().isEmpty()) {
            return grant.map(one -> lasting ? one : bound(one));
        }
        Span span = node.since().get();
        int least = analysis.range().whole(span.amount()).from();
        return grant.flatMap(one -> {
            LocalDate last = Span.lastDay(one.day(), least, span.unit(), policy.fiscalYearStart());
            if (last.getYear() > LAST_YEAR) {
                return Optional.empty();
            }
            LocalDate over = last.plusDays(1);
            return Optional.of(new Reached(
                    over,
                    with(one.because(), new Step(node.id(), Reason.HELD_FOR, yearOf(over))),
                    one.exact() && lasting && !analysis.range().isOpen(span.amount())));
        });
    }

    private Optional<Reached> run(Criterion.ConsecutiveYears node) {
        int years = analysis.range().whole(node.years()).from();
        Optional<Reached> run = fact(node.id(), node.of(), node.within())
                .flatMap(first -> after(node.id(), first, years))
                .map(one -> analysis.range().isOpen(node.years()) ? bound(one) : one);
        if (run.isEmpty() || node.last().isEmpty()) {
            return run;
        }
        Optional<Reached> closing = fact(node.id(), ((ProjectSelection) node.of()).and(node.last()), node.within());
        return closing.map(last -> {
            Reached later = last.day().isAfter(run.get().day()) ? last : run.get();
            return new Reached(
                    later.day(), later.because(), last.exact() && run.get().exact());
        });
    }

    private Optional<Reached> total(Criterion.Total node) {
        boolean asks = node.comparison().isFloor()
                && !(node.comparison() == Comparison.AT_LEAST
                        && analysis.range().quantity(node.threshold()).from().equals(Quantity.NONE));
        if (!asks) {
            return Optional.of(bound(start()));
        }
        return node.of().stream()
                .filter(one -> !analysis.most(one, node.within())
                        .filter(Quantity.NONE::equals)
                        .isPresent())
                .map(Contribution::of)
                .flatMap(of -> fact(node.id(), of, node.within()).stream())
                .min(Comparator.comparing(Reached::day))
                .map(EarliestDays::bound);
    }

    /** The first day of the year in which there have been facts in so many years, the first of them in that of {@code first}. */
    private Optional<Reached> after(String node, Reached first, int years) {
        FiscalYear year = yearOf(first.day());
        if (years <= 1) {
            return Optional.of(first);
        }
        if (years > LAST_YEAR || year.year() + years > LAST_YEAR) {
            return Optional.empty();
        }
        FiscalYear last = year.plus(years - 1);
        return Optional.of(new Reached(
                last.firstDay(), with(first.because(), new Step(node, Reason.FISCAL_YEARS, last)), first.exact()));
    }

    /** The first day on which there can be a fact that is looked at and meets its conditions. */
    private Optional<Reached> fact(String node, FactSelection of, Window window) {
        if (analysis.facts().cause(of, window).isPresent()) {
            return Optional.empty();
        }
        Reached first = start();
        boolean exact = window instanceof Window.Ever;
        if (window instanceof Window.Between between) {
            LocalDate from = between.from().orElse(LocalDate.MIN);
            if (from.isAfter(first.day())) {
                first = new Reached(from, List.of(new Step(node, Reason.FROM_DAY, yearOf(from))), true);
            }
        }
        List<RoleId> after = Stream.concat(
                        window instanceof Window.SinceGranted since ? Stream.of(since.role()) : Stream.empty(),
                        of instanceof ProjectSelection projects ? projects.afterGrantsOf().stream() : Stream.empty())
                .distinct()
                .toList();
        for (RoleId role : after) {
            Reached grant = granted.get(role);
            if (grant == null) {
                return Optional.empty();
            }
            LocalDate next = grant.day().plusDays(1);
            exact &= grant.exact();
            if (next.isAfter(first.day())) {
                first = new Reached(
                        next, with(grant.because(), new Step(node, Reason.AFTER_GRANT, yearOf(next))), grant.exact());
            }
        }
        if (window instanceof Window.Between between
                && first.day().isAfter(between.until().orElse(LocalDate.MAX))) {
            return Optional.empty();
        }
        List<Step> because = first.because().isEmpty()
                ? List.of(new Step(node, Reason.FIRST_FACT, yearOf(first.day())))
                : first.because();
        return Optional.of(new Reached(first.day(), because, exact));
    }
}
