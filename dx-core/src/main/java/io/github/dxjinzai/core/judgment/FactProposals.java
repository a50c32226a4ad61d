package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.PathwayPlanner.State;
import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Proposes facts for one criterion that looks at facts: each is added and judged, and kept if it brings the criterion nearer. */
final class FactProposals {

    private static final int MOST_FACTS = 40;
    private static final Quantity LARGE = Quantity.of(1_000);
    private static final Quantity LEAST = new Quantity(1);

    private final PathwayPlanner planner;
    private final Criterion node;
    private boolean timeIsOver;
    private boolean outOfReach;
    private boolean roleOutOfReach;

    FactProposals(PathwayPlanner planner, Criterion node) {
        this.planner = planner;
        this.node = node;
    }

    Obstacle obstacle() {
        if (roleOutOfReach) {
            return Obstacle.ROLE_OUT_OF_REACH;
        }
        if (outOfReach) {
            return Obstacle.FIGURE_OUT_OF_REACH;
        }
        return timeIsOver ? Obstacle.TIME_IS_OVER : Obstacle.NONE_FOUND;
    }

    // ---- what the criterion speaks of

    List<TermId> openTerms(State state) {
        TermValues terms = state.policy().termValues();
        List<TermId> open = new ArrayList<>();
        if (PathwayPlanner.window(node) instanceof Window.Last last) {
            open.addAll(terms.open(last.span().amount()));
        }
        if (node instanceof Criterion.Count count) {
            open.addAll(terms.open(count.atLeast()));
        } else if (node instanceof Criterion.ConsecutiveYears run) {
            open.addAll(terms.open(run.years()));
        } else if (node instanceof Criterion.Level level) {
            open.addAll(terms.open(level.threshold()));
        } else if (node instanceof Criterion.Total total) {
            open.addAll(terms.open(total.threshold()));
            for (Contribution one : total.of()) {
                one.atMost().ifPresent(most -> open.addAll(terms.open(most)));
                if (one.worth() instanceof Contribution.Worth.Each each) {
                    open.addAll(terms.open(each.value()));
                }
            }
        }
        for (FactSelection of : PathwayPlanner.selections(node)) {
            if (of instanceof AchievementSelection achievements) {
                achievements.where().forEach(where -> open.addAll(terms.open(where.threshold())));
            } else {
                conditions((ProjectSelection) of)
                        .filter(ProjectCondition.ScoreAtLeast.class::isInstance)
                        .map(ProjectCondition.ScoreAtLeast.class::cast)
                        .forEach(one -> open.addAll(terms.open(one.of(), one.within(), one.combine(), one.atLeast())));
            }
        }
        return open.stream().distinct().toList();
    }

    private Stream<ProjectCondition> conditions(ProjectSelection of) {
        return node instanceof Criterion.ConsecutiveYears run
                ? Stream.concat(of.where().stream(), run.last().stream())
                : of.where().stream();
    }

    Set<FactKind> kinds() {
        Set<FactKind> kinds = EnumSet.of(FactKind.CERTIFICATION, FactKind.EVALUATION);
        PathwayPlanner.selections(node).forEach(of -> kinds.add(kind(of)));
        return kinds;
    }

    private static FactKind kind(FactSelection of) {
        return of instanceof AchievementSelection achievements
                ? FactKind.of(achievements.kind())
                : FactKind.PARTICIPATION;
    }

    // ---- what is added

    /**
     * The state with facts added until the criterion is met, or would be if nothing were missing of the records; empty where facts do
     * not bring it there.
     */
    Optional<State> added(State start, List<Way> asked) {
        Optional<State> ready = roles(start, asked);
        if (ready.isEmpty()) {
            roleOutOfReach = true;
            return Optional.empty();
        }
        State state = ready.get();
        if (node instanceof Criterion.ConsecutiveYears run) {
            return run(run, state, asked);
        }
        if (node instanceof Criterion.Level level) {
            return level(level, state, asked);
        }
        for (int i = 0; !planner.isMet(node, state) && !isComplete(state); i++) {
            Optional<State> next = i < MOST_FACTS ? oneMore(state, asked) : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            state = next.get();
        }
        return Optional.of(state);
    }

    /** The grants after which facts count. */
    private Optional<State> roles(State start, List<Way> asked) {
        Set<RoleId> needed = new TreeSet<>();
        if (PathwayPlanner.window(node) instanceof Window.SinceGranted since) {
            needed.add(since.role());
        }
        for (FactSelection of : PathwayPlanner.selections(node)) {
            if (of instanceof ProjectSelection projects) {
                conditions(projects)
                        .filter(ProjectCondition.StartsAfterGrant.class::isInstance)
                        .map(ProjectCondition.StartsAfterGrant.class::cast)
                        .forEach(one -> needed.add(one.role()));
            }
        }
        State state = start;
        for (RoleId role : needed) {
            if (grants(state, role).isEmpty()) {
                Optional<State> granted = planner.granted(node.id(), node.clause(), role, false, state, asked, node);
                if (granted.isEmpty()) {
                    return Optional.empty();
                }
                state = granted.get();
            }
        }
        return Optional.of(state);
    }

    private static List<RoleGrant> grants(State state, RoleId role) {
        return state.dossier().grants().stream()
                .filter(one -> one.role().equals(role))
                .toList();
    }

    private Optional<State> oneMore(State state, List<Way> asked) {
        if (node instanceof Criterion.Total total) {
            if (!total.comparison().isFloor()) {
                outOfReach = true;
                return Optional.empty();
            }
            Quantity missing = missing(total, state);
            for (Contribution one : total.of()) {
                Map<QuantityId, Quantity> figures =
                        one.worth() instanceof Contribution.Worth.Own own ? Map.of(own.quantity(), missing) : Map.of();
                Optional<State> next = fact(one.of(), figures, state, asked, this::isNearer);
                if (next.isPresent()) {
                    return next;
                }
            }
            return Optional.empty();
        }
        return fact(((Criterion.Count) node).of(), Map.of(), state, asked, this::isNearer);
    }

    private boolean isNearer(State before, State after) {
        Finding then = planner.find(node, after);
        return then.verdict() == Verdict.MET
                || amount(then, "actual").compareTo(amount(planner.find(node, before), "actual")) > 0;
    }

    private static BigDecimal amount(Finding finding, String name) {
        return finding.detail(name)
                .filter(Detail.Amount.class::isInstance)
                .map(detail -> ((Detail.Amount) detail).value())
                .orElse(BigDecimal.ZERO);
    }

    private Quantity missing(Criterion.Total total, State state) {
        Finding finding = planner.find(node, state);
        BigDecimal more = amount(finding, "required").subtract(amount(finding, "actual"));
        Quantity least = Quantity.of(more.max(BigDecimal.ZERO));
        return total.comparison() == Comparison.ABOVE && !least.equals(Quantity.LARGEST) ? least.plus(LEAST) : least;
    }

    // ---- runs and levels

    private Optional<State> run(Criterion.ConsecutiveYears run, State start, List<Way> asked) {
        TermValues terms = start.policy().termValues();
        int needed = terms.whole(run.years()).orElseThrow();
        LocalDate first = planner.first(kind(run.of()));
        for (FiscalYear last = yearOf(planner.target(), start);
                last.compareTo(yearOf(first, start).plus(-needed)) >= 0;
                last = last.plus(-1)) {
            State state = start;
            List<Way> ways = new ArrayList<>();
            boolean complete = true;
            for (int back = needed - 1; back >= 0 && complete; back--) {
                FiscalYear year = last.plus(-back);
                boolean closes = back == 0;
                FactSelection of =
                        closes && !run.last().isEmpty() ? ((ProjectSelection) run.of()).and(run.last()) : run.of();
                Criterion.ConsecutiveYears one = new Criterion.ConsecutiveYears(
                        run.id(), run.clause(), new Term.Stated<>(1), of, run.within(), List.of());
                if (!has(one, year, state)) {
                    Optional<State> with =
                            fact(of, Map.of(), state, ways, (before, after) -> has(one, year, after), year);
                    complete = with.isPresent();
                    state = with.orElse(state);
                }
            }
            if (complete) {
                asked.addAll(ways);
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether the year has a fact that meets every condition. */
    private boolean has(Criterion.ConsecutiveYears one, FiscalYear year, State state) {
        return planner.find(one, state).children().stream()
                .anyMatch(child -> child.verdict() == Verdict.MET
                        && child.detail("year").equals(Optional.of(new Detail.Years(List.of(year)))));
    }

    private static FiscalYear yearOf(LocalDate day, State state) {
        return FiscalYear.containing(day, state.policy().fiscalYearStart());
    }

    private Optional<State> level(Criterion.Level level, State start, List<Way> asked) {
        Quantity threshold =
                start.policy().termValues().quantity(level.threshold()).orElseThrow();
        for (Quantity figure : figures(level.comparison(), threshold)) {
            Optional<State> next = fact(
                    level.of(),
                    Map.of(level.quantity(), figure),
                    start,
                    asked,
                    (before, after) -> planner.isMet(node, after) || isComplete(after));
            if (next.isPresent()) {
                return next;
            }
        }
        outOfReach = true;
        return Optional.empty();
    }

    /** Whether it would be met if nothing were missing of the records. */
    private boolean isComplete(State state) {
        return planner.completed(node, state, List.of(), kinds()).state().isPresent();
    }

    private static List<Quantity> figures(Comparison comparison, Quantity threshold) {
        if (isBeyondAll(comparison, threshold)) {
            return List.of();
        }
        return List.of(nearest(comparison, threshold), comparison.isFloor() ? farAbove(threshold) : Quantity.NONE);
    }

    private static Quantity farAbove(Quantity threshold) {
        return new Quantity(Math.min(threshold.thousandths() + LARGE.thousandths(), Quantity.LARGEST.thousandths()));
    }

    // ---- one fact

    private Optional<State> fact(
            FactSelection of,
            Map<QuantityId, Quantity> figures,
            State state,
            List<Way> asked,
            BiPredicate<State, State> accepted) {
        return fact(of, figures, state, asked, accepted, days(of, state));
    }

    private Optional<State> fact(
            FactSelection of,
            Map<QuantityId, Quantity> figures,
            State state,
            List<Way> asked,
            BiPredicate<State, State> accepted,
            FiscalYear year) {
        LocalDate begin = year.firstDay();
        LocalDate first = planner.first(kind(of));
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day : days(of, state)) {
            days.add(day);
        }
        days.add(year.lastDay());
        days.removeIf(day -> !year.contains(day) || day.isBefore(first) || day.isAfter(planner.target()));
        if (!planner.first(kind(of)).isAfter(planner.today()) && begin.isBefore(first)) {
            // the record may lack it: it may have happened at any time
            days.add(begin);
            days.add(year.lastDay().isBefore(first) ? year.lastDay() : first);
        }
        return fact(of, figures, state, asked, accepted, days);
    }

    private Optional<State> fact(
            FactSelection of,
            Map<QuantityId, Quantity> figures,
            State state,
            List<Way> asked,
            BiPredicate<State, State> accepted,
            NavigableSet<LocalDate> days) {
        if (of instanceof ProjectSelection projects) {
            Optional<State> repaired = repaired(projects, state, asked, accepted);
            if (repaired.isPresent()) {
                return repaired;
            }
        }
        for (LocalDate day : days) {
            if (of instanceof ProjectSelection projects) {
                ProjectProposal proposal = new ProjectProposal(planner, node, projects, projects.where(), state);
                Optional<State> with = proposal.begun(day);
                if (with.isPresent() && accepted.test(state, with.get())) {
                    asked.addAll(proposal.asked());
                    return with;
                }
            } else {
                Optional<State> with = achieved((AchievementSelection) of, figures, day, state, asked, accepted);
                if (with.isPresent()) {
                    return with;
                }
            }
        }
        return Optional.empty();
    }

    /** Ratings for projects that are on record already. */
    private Optional<State> repaired(
            ProjectSelection of, State state, List<Way> asked, BiPredicate<State, State> accepted) {
        for (ProjectWork work : state.dossier().work()) {
            if (of.selects(work.project(), work.part())) {
                ProjectProposal proposal = new ProjectProposal(planner, node, of, of.where(), state);
                Optional<State> with = proposal.rated(work);
                if (with.isPresent() && accepted.test(state, with.get())) {
                    asked.addAll(proposal.asked());
                    return with;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<State> achieved(
            AchievementSelection of,
            Map<QuantityId, Quantity> wanted,
            LocalDate day,
            State state,
            List<Way> asked,
            BiPredicate<State, State> accepted) {
        Optional<Map<QuantityId, Asked.Figure>> conditions = figures(of, wanted, state);
        if (conditions.isEmpty()) {
            outOfReach = true;
            return Optional.empty();
        }
        Map<QuantityId, Quantity> figures = new TreeMap<>(wanted);
        conditions.get().forEach((id, figure) -> figures.put(id, value(figure)));
        for (AchievementId item : items(of, state.policy())) {
            Achievement one = Achievement.of(state.dossier().staff(), of.kind(), item, day)
                    .with(figures);
            Achievement attested =
                    of.by().isEmpty() ? one : one.attestedBy(of.by().get(0));
            State with = state.plus(new Supplied.Achieved(attested));
            if (accepted.test(state, with)) {
                asked.add(PathwayPlanner.ask(
                        node.id(),
                        node.clause(),
                        of.by().isEmpty() ? new Supplier.Person() : new Supplier.Attesters(of.by()),
                        day.isBefore(planner.today()) ? planner.today() : day,
                        new Asked.Achieve(
                                of.kind(),
                                of.which(),
                                List.copyOf(conditions.get().values()))));
                return Optional.of(with);
            }
        }
        return Optional.empty();
    }

    private static List<AchievementId> items(AchievementSelection of, Policy policy) {
        return of.which().isEmpty()
                ? policy.achievements().values().stream()
                        .filter(type -> type.kind() == of.kind())
                        .map(AchievementType::id)
                        .toList()
                : of.which();
    }

    /** What the figures must be; empty where no figure can be so. */
    private static Optional<Map<QuantityId, Asked.Figure>> figures(
            AchievementSelection of, Map<QuantityId, Quantity> wanted, State state) {
        Map<QuantityId, Asked.Figure> figures = new LinkedHashMap<>();
        wanted.forEach((id, value) -> figures.put(id, new Asked.Figure(id, Comparison.AT_LEAST, value)));
        for (QuantityCondition where : of.where()) {
            Quantity threshold =
                    state.policy().termValues().quantity(where.threshold()).orElseThrow();
            Optional<Asked.Figure> also = Optional.ofNullable(figures.get(where.quantity()));
            boolean enough = also.filter(figure -> where.comparison().holds(value(figure), threshold))
                    .isPresent();
            if (!enough) {
                if (isBeyondAll(where.comparison(), threshold)) {
                    return Optional.empty();
                }
                figures.put(where.quantity(), new Asked.Figure(where.quantity(), where.comparison(), threshold));
            }
        }
        return Optional.of(figures);
    }

    private static boolean isBeyondAll(Comparison comparison, Quantity threshold) {
        return switch (comparison) {
            case AT_LEAST, AT_MOST -> false;
            case ABOVE -> threshold.equals(Quantity.LARGEST);
            case BELOW -> threshold.equals(Quantity.NONE);
        };
    }

    private static Quantity value(Asked.Figure figure) {
        return nearest(figure.comparison(), figure.threshold());
    }

    /** The figure that stands so to the threshold and is nearest to it. */
    private static Quantity nearest(Comparison comparison, Quantity threshold) {
        return switch (comparison) {
            case AT_LEAST, AT_MOST -> threshold;
            case ABOVE -> threshold.plus(LEAST);
            case BELOW -> new Quantity(threshold.thousandths() - 1);
        };
    }

    /** The days on which a fact may happen so that it may count: the earliest first. */
    private NavigableSet<LocalDate> days(FactSelection of, State state) {
        LocalDate first = planner.first(kind(of));
        LocalDate target = planner.target();
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(first, target));
        state.dossier().grants().forEach(grant -> days.add(grant.grantedOn().plusDays(1)));
        for (FiscalYear year = yearOf(first, state); year.compareTo(yearOf(target, state)) <= 0; year = year.next()) {
            days.add(year.firstDay());
        }
        boolean mayBePast = !first.isAfter(planner.today());
        if (PathwayPlanner.window(node) instanceof Window.Between between) {
            between.from().ifPresent(days::add);
            between.until().ifPresent(days::add);
            timeIsOver |= !mayBePast
                    && between.until().filter(last -> last.isBefore(first)).isPresent();
        }
        days.removeIf(day -> day.isAfter(target) || (day.isBefore(first) && !mayBePast));
        return days;
    }
}
