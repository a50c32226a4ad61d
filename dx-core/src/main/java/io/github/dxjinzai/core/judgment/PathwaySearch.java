package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.PathwayPlanner.Planned;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for a pathway: on one day after the other, a plan is made for that day and judged. */
final class PathwaySearch {

    /** How many days are looked at for one pathway. */
    static final int MOST_DAYS = 120;

    /** How many alternatives are looked at for one pathway. */
    private static final int MOST_ALTERNATIVES = 24;

    private static final int YEARS = 6;
    private static final int MOST_YEARS = 60;

    private final Policy policy;
    private final Dossier known;
    private final LocalDate today;
    private final Judgment judgment;
    private final Criterion criterion;
    private final Map<RoleId, Optional<Found>> roles = new TreeMap<>();
    private final List<Pathway.CarriedOut> others = new ArrayList<>();
    private int alternatives;

    /** A plan that works, and for which day. */
    record Found(LocalDate day, Way way, PathwayPlanner.State state) {}

    PathwaySearch(Policy policy, Dossier known, Judgment judgment) {
        this.policy = policy;
        this.known = known;
        this.judgment = judgment;
        this.today = judgment.day();
        this.criterion = criterion(policy, judgment);
    }

    private static Criterion criterion(Policy policy, Judgment judgment) {
        Criterion award = policy.criterion(judgment.role());
        return judgment.purpose() == Judgment.Purpose.RENEWAL
                ? policy.tenure(judgment.role()).flatMap(Tenure::renewedWhen).orElse(award)
                : award;
    }

    Pathway pathway() {
        Optional<Found> found = find(criterion, Map.of(), Set.of());
        if (found.isEmpty()) {
            Way none = planner(lastDay(criterion), Map.of(), Set.of(), 0)
                    .plan(criterion, start())
                    .way();
            return new Pathway(
                    judgment,
                    none.obstacles().findAny().isPresent()
                            ? none
                            : new Way.NoWay(criterion.id(), criterion.clause(), Obstacle.NONE_FOUND),
                    Optional.empty(),
                    new Pathway.CarriedOut(policy, known, today),
                    List.of());
        }
        Found best = found.get();
        Way way = widened(best.way(), best.day(), Map.of());
        return new Pathway(judgment, way, Optional.of(best.day()), best.state().carriedOut(best.day()), others);
    }

    private PathwayPlanner.State start() {
        return new PathwayPlanner.State(policy, known, List.of());
    }

    private PathwayPlanner planner(LocalDate day, Map<String, Integer> forced, Set<RoleId> within, int assumed) {
        return new PathwayPlanner(this, known, today, day, forced, within, assumed);
    }

    /** The first plan that works; each part in {@code forced} is part of it. */
    private Optional<Found> find(Criterion of, Map<String, Integer> forced, Set<RoleId> within) {
        for (int assumed = 0; assumed < PathwayPlanner.ASSUMPTIONS; assumed++) {
            for (LocalDate day : days(of)) {
                PathwayPlanner planner = planner(day, forced, within, assumed);
                Planned planned = planner.plan(of, start());
                Optional<PathwayPlanner.State> state =
                        planned.state().filter(one -> planner.find(of, one).verdict() == Verdict.MET);
                if (state.isPresent()) {
                    return Optional.of(new Found(day, planned.way(), state.get()));
                }
            }
            if (policy.openTerms().isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** How and by when a role can be had that something else needs first. */
    Optional<Found> role(RoleId role, Set<RoleId> within) {
        if (within.contains(role) || (judgment.role().equals(role) && judgment.purpose() == Judgment.Purpose.AWARD)) {
            return Optional.empty();
        }
        Optional<Found> seen = roles.get(role);
        if (seen == null) {
            Set<RoleId> deeper = new TreeSet<>(within);
            deeper.add(role);
            seen = find(policy.criterion(role), Map.of(), deeper);
            roles.put(role, seen);
        }
        return seen;
    }

    // ---- alternatives

    /** The way with all its alternatives looked into: each is put in the place of the one that was taken. */
    private Way widened(Way way, LocalDate day, Map<String, Integer> forced) {
        if (way instanceof Way.Every every) {
            return new Way.Every(
                    every.node(),
                    every.of().stream().map(one -> widened(one, day, forced)).toList());
        }
        if (!(way instanceof Way.AnyOf any)) {
            return way;
        }
        List<Way.Option> options = new ArrayList<>();
        for (Way.Option option : any.options()) {
            options.add(
                    option.taken()
                            ? new Way.Option(option.part(), true, widened(option.way(), day, forced), Optional.of(day))
                            : other(any, option, forced));
        }
        return new Way.AnyOf(any.node(), any.atLeast(), options);
    }

    private Way.Option other(Way.AnyOf any, Way.Option option, Map<String, Integer> forced) {
        if (forced.containsKey(any.node()) || !own(any.node()) || alternatives++ >= MOST_ALTERNATIVES) {
            return new Way.Option(
                    option.part(),
                    false,
                    new Way.NoWay(any.node(), Optional.empty(), Obstacle.NOT_LOOKED_INTO),
                    Optional.empty());
        }
        Map<String, Integer> more = new LinkedHashMap<>(forced);
        more.put(any.node(), option.part());
        Optional<Found> found = find(criterion, more, Set.of());
        Optional<Way> way = found.flatMap(one -> part(one.way(), any.node(), option.part()));
        if (found.isEmpty() || way.isEmpty()) {
            Way none = option.way().obstacles().findAny().isPresent()
                    ? option.way()
                    : new Way.NoWay(any.node(), Optional.empty(), Obstacle.NONE_FOUND);
            return new Way.Option(option.part(), false, none, Optional.empty());
        }
        others.add(found.get().state().carriedOut(found.get().day()));
        return new Way.Option(
                option.part(),
                false,
                widened(way.get(), found.get().day(), more),
                Optional.of(found.get().day()));
    }

    /** Whether the node is of the criterion itself, not of a role that is needed first. */
    private boolean own(String node) {
        return criterion.all().anyMatch(one -> one.id().equals(node));
    }

    private static Optional<Way> part(Way way, String node, int part) {
        if (way instanceof Way.Every every) {
            return every.of().stream()
                    .flatMap(one -> part(one, node, part).stream())
                    .findFirst();
        }
        if (way instanceof Way.AnyOf any) {
            return any.options().stream()
                    .filter(Way.Option::taken)
                    .flatMap(one -> any.node().equals(node) && one.part() == part
                            ? Stream.of(one.way())
                            : part(one.way(), node, part).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    // ---- days worth a look: those on which something can change

    private LocalDate lastDay(Criterion of) {
        NavigableSet<LocalDate> all = days(of);
        return all.last();
    }

    private NavigableSet<LocalDate> days(Criterion of) {
        NavigableSet<LocalDate> all = new TreeSet<>();
        after(today, all);
        FiscalYear year = FiscalYear.containing(today, policy.fiscalYearStart());
        for (int i = 1; i <= YEARS; i++) {
            after(year.plus(i).firstDay(), all);
        }
        TreeSet<LocalDate> anchors = new TreeSet<>(List.of(today, today.plusDays(1), today.plusDays(2)));
        known.service().ifPresent(service -> anchors.add(service.member().joinedOn()));
        known.grants().stream().map(RoleGrant::grantedOn).forEach(anchors::add);
        known.achievements().forEach(one -> {
            anchors.add(one.day());
            one.validUntil().ifPresent(last -> after(last.plusDays(1), all));
        });
        known.work().forEach(one -> anchors.add(one.project().startsOn()));
        List<Criterion> nodes = Stream.concat(
                        Stream.concat(withNeeded(of).stream(), policy.skillCriteria().values().stream()),
                        policy.tenures().values().stream().flatMap(one -> one.heldWhile().stream()))
                .flatMap(Criterion::all)
                .toList();
        nodes.forEach(node -> bounds(node, anchors, all));
        policy.tenures().values().forEach(tenure -> tenure.lasts().ifPresent(span -> after(span, anchors, all)));
        NavigableSet<LocalDate> some = new TreeSet<>();
        all.stream()
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(MOST_YEARS)))
                .limit(MOST_DAYS)
                .forEach(some::add);
        return some;
    }

    /** A criterion, and those of the roles that must be had first, as far down as that goes. */
    private List<Criterion> withNeeded(Criterion of) {
        List<Criterion> all = new ArrayList<>(List.of(of));
        Set<RoleId> seen = new TreeSet<>();
        for (int i = 0; i < all.size(); i++) {
            all.get(i)
                    .all()
                    .flatMap(PathwaySearch::needed)
                    .filter(seen::add)
                    .toList()
                    .forEach(role ->
                            Optional.ofNullable(policy.criteria().get(role)).ifPresent(all::add));
        }
        return all;
    }

    private static Stream<RoleId> needed(Criterion node) {
        if (node instanceof Criterion.Holds holds) {
            return Stream.of(holds.role());
        }
        if (node instanceof Criterion.Count count && count.of() instanceof ProjectSelection projects) {
            return projects.afterGrantsOf().stream();
        }
        return node instanceof Criterion.ConsecutiveYears run && run.of() instanceof ProjectSelection projects
                ? projects.and(run.last()).afterGrantsOf().stream()
                : Stream.empty();
    }

    private void bounds(Criterion node, Set<LocalDate> anchors, Set<LocalDate> into) {
        if (node instanceof Criterion.Served served) {
            after(served.atLeast(), anchors, into);
        } else if (node instanceof Criterion.Holds holds) {
            holds.since().ifPresent(span -> after(span, anchors, into));
        } else if (node instanceof Criterion.During during) {
            bounds(during.between(), anchors, into);
        } else if (node instanceof Criterion.Count count) {
            bounds(count.within(), anchors, into);
        } else if (node instanceof Criterion.ConsecutiveYears run) {
            bounds(run.within(), anchors, into);
        } else if (node instanceof Criterion.Total total) {
            bounds(total.within(), anchors, into);
        } else if (node instanceof Criterion.Level level) {
            bounds(level.within(), anchors, into);
        }
    }

    private void bounds(Window window, Set<LocalDate> anchors, Set<LocalDate> into) {
        if (window instanceof Window.Last last) {
            after(last.span(), anchors, into);
        } else if (window instanceof Window.Between between) {
            between.from().ifPresent(day -> after(day, into));
            between.until().ifPresent(day -> after(day.plusDays(1), into));
        }
    }

    private void after(Span span, Set<LocalDate> anchors, Set<LocalDate> into) {
        TermValues terms = policy.termValues();
        int amount = terms.whole(span.amount()).orElse(1);
        for (LocalDate first : anchors) {
            LocalDate last = Span.lastDay(first, amount, span.unit(), policy.fiscalYearStart());
            if (last.isBefore(today.plusYears(MOST_YEARS))) {
                after(last.plusDays(1), into);
            }
        }
    }

    private static void after(LocalDate day, Set<LocalDate> into) {
        into.add(day);
        into.add(day.plusDays(1));
        into.add(day.plusDays(2));
    }
}
