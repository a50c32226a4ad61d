package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Counts the seats that the targets of a policy require at least. */
final class SeatCounts {

    private final Policy policy;
    private final CriterionAnalysis analysis;
    private final Counting counting;
    private final Map<RoleId, SeatNeed> needs = new HashMap<>();

    SeatCounts(Policy policy, CriterionAnalysis analysis) {
        this.policy = policy;
        this.analysis = analysis;
        this.counting =
                policy.counting().orElse(new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END));
    }

    // ---- one person

    /** What each role needs: nothing at first, then as much as is found by what the roles before need. */
    private void find() {
        for (int round = 0; round <= policy.roles().size(); round++) {
            for (RoleId role : policy.ladder().ascending()) {
                need(policy.criterion(role)).ifPresent(need -> needs.put(role, need));
            }
        }
    }

    /** What a criterion needs; absent while it is not known to be reached. */
    private Optional<SeatNeed> need(Criterion criterion) {
        if (!analysis.outcomes(criterion).met()) {
            return Optional.empty();
        }
        if (criterion instanceof Criterion.All all) {
            List<Optional<SeatNeed>> parts = all.of().stream().map(this::need).toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? parts.stream().flatMap(Optional::stream).reduce(SeatNeed::and)
                    : Optional.empty();
        }
        if (criterion instanceof Criterion.Any any) {
            return kth(any.of().stream().map(this::need).toList(), 1);
        }
        if (criterion instanceof Criterion.Some some) {
            return kth(
                    some.of().stream().map(this::need).toList(),
                    analysis.range().whole(some.atLeast()).from());
        }
        if (criterion instanceof Criterion.Choose choose) {
            return analysis.chosen(choose)
                    .map(this::need)
                    .orElseGet(() ->
                            kth(choose.cases().values().stream().map(this::need).toList(), 1));
        }
        if (criterion instanceof Criterion.Profile profile) {
            List<Optional<Criterion>> cells = analysis.cells(profile);
            return kth(
                    cells.stream()
                            .map(cell -> cell.map(this::need).orElse(Optional.of(SeatNeed.NONE)))
                            .toList(),
                    profile.atLeast()
                            .map(least -> analysis.range().whole(least).from())
                            .orElse(cells.size()));
        }
        return ofFacts(criterion);
    }

    private static Optional<SeatNeed> kth(List<Optional<SeatNeed>> parts, int k) {
        List<SeatNeed> known = parts.stream().flatMap(Optional::stream).toList();
        return known.size() < k ? Optional.empty() : Optional.of(SeatNeed.kth(known, k));
    }

    private Optional<SeatNeed> ofFacts(Criterion node) {
        if (node instanceof Criterion.Holds holds) {
            return Optional.ofNullable(needs.get(holds.role()));
        }
        if (node instanceof Criterion.Count count) {
            int least = analysis.range().whole(count.atLeast()).from();
            return count.per() == Per.FISCAL_YEAR
                    ? facts(count.of(), count.within(), yearly(count.of(), least))
                    : facts(count.of(), count.within(), own(count.of(), least));
        }
        if (node instanceof Criterion.ConsecutiveYears run) {
            return run(run);
        }
        if (node instanceof Criterion.Total total) {
            return Optional.of(total(total));
        }
        if (node instanceof Criterion.Level level) {
            return facts(level.of(), level.within(), SeatNeed.NONE);
        }
        return Optional.of(SeatNeed.NONE);
    }

    private Optional<SeatNeed> run(Criterion.ConsecutiveYears node) {
        int years = analysis.range().whole(node.years()).from();
        Optional<SeatNeed> run = facts(node.of(), node.within(), yearly(node.of(), years));
        if (run.isEmpty() || node.last().isEmpty()) {
            return run;
        }
        ProjectSelection closing = ((ProjectSelection) node.of()).and(node.last());
        return facts(closing, node.within(), own(closing, 1)).map(last -> last.and(run.get()));
    }

    /** Facts, all of them after what is needed for the roles after whose grant they lie. */
    private Optional<SeatNeed> facts(FactSelection of, Window window, SeatNeed own) {
        Stream<RoleId> after = Stream.concat(
                window instanceof Window.SinceGranted since ? Stream.of(since.role()) : Stream.empty(),
                of instanceof ProjectSelection projects ? projects.afterGrantsOf().stream() : Stream.empty());
        List<Optional<SeatNeed>> before = after.distinct()
                .map(role -> Optional.ofNullable(needs.get(role)))
                .toList();
        return before.stream().allMatch(Optional::isPresent)
                ? Optional.of(before.stream()
                        .flatMap(Optional::stream)
                        .reduce(SeatNeed.NONE, SeatNeed::and)
                        .plus(own))
                : Optional.empty();
    }

    private static SeatNeed own(FactSelection of, long facts) {
        return facts < 1 || !(of instanceof ProjectSelection projects)
                ? SeatNeed.NONE
                : new SeatNeed(List.of(counts(projects, facts)));
    }

    private static SeatNeed yearly(FactSelection of, int years) {
        List<SeatNeed.Counts> byLag = new ArrayList<>();
        if (of instanceof ProjectSelection projects) {
            for (int lag = 0; lag < Math.min(years, SeatNeed.LONGEST); lag++) {
                byLag.add(counts(projects, years - lag));
            }
        }
        return new SeatNeed(byLag);
    }

    private static SeatNeed.Counts counts(ProjectSelection of, long facts) {
        return new SeatNeed.Counts(
                of.as().filter(Part.LEADER::equals).isPresent() ? facts : 0,
                of.as().filter(Part.MEMBER::equals).isPresent() ? facts : 0,
                facts);
    }

    /** What projects have to add once everything else adds as much as it can. */
    private SeatNeed total(Criterion.Total node) {
        if (!node.comparison().isFloor()) {
            return SeatNeed.NONE;
        }
        long missing = analysis.range().quantity(node.threshold()).from().thousandths();
        long each = 0;
        for (Contribution one : node.of()) {
            if (one.of() instanceof ProjectSelection
                    && one.worth() instanceof Contribution.Worth.Each worth
                    && analysis.facts().cause(one.of(), node.within()).isEmpty()) {
                each = Math.max(
                        each, analysis.range().quantity(worth.value()).to().thousandths());
            } else {
                Optional<Quantity> most = analysis.most(one, node.within());
                if (most.isEmpty()) {
                    return SeatNeed.NONE;
                }
                missing -= most.get().thousandths();
            }
        }
        long facts = missing <= 0 || each == 0 ? 0 : (missing + each - 1) / each;
        return facts == 0 ? SeatNeed.NONE : new SeatNeed(List.of(new SeatNeed.Counts(0, 0, facts)));
    }

    // ---- all people

    List<SeatRequirement> requirements() {
        List<StatedTarget> targets = StatedTarget.of(policy);
        if (targets.isEmpty()) {
            return List.of();
        }
        find();
        List<SeatRequirement> all = new ArrayList<>();
        FiscalYear first = FiscalYear.containing(policy.inForceFrom(), policy.fiscalYearStart());
        TreeSet<FiscalYear> years = new TreeSet<>();
        targets.forEach(target -> target.year().ifPresent(years::add));
        if (!years.isEmpty()) {
            SeatNeed.Counts sofar = SeatNeed.Counts.NONE;
            for (FiscalYear year = first; year.compareTo(years.last()) <= 0; year = year.next()) {
                for (FiscalYear target : years.tailSet(year)) {
                    sofar = larger(sofar, required(people(targets, target), target.since(year)));
                }
                all.add(requirement(Optional.of(year), sofar));
            }
        }
        Map<RoleId, Long> plan =
                people(targets.stream().filter(target -> target.year().isEmpty()));
        if (!plan.isEmpty()) {
            all.add(requirement(Optional.empty(), required(plan, 0)));
        }
        return List.copyOf(all);
    }

    private static SeatRequirement requirement(Optional<FiscalYear> year, SeatNeed.Counts counts) {
        return new SeatRequirement(year, counts.leaders(), counts.members(), counts.seats());
    }

    private static SeatNeed.Counts larger(SeatNeed.Counts one, SeatNeed.Counts other) {
        return new SeatNeed.Counts(
                Math.max(one.leaders(), other.leaders()),
                Math.max(one.members(), other.members()),
                Math.max(one.seats(), other.seats()));
    }

    /** How many people have been granted each role by the end of a year at least. */
    private Map<RoleId, Long> people(List<StatedTarget> targets, FiscalYear year) {
        Map<RoleId, Long> people = people(targets.stream()
                .filter(target -> target.year().filter(year::equals).isPresent()));
        if (counting.over() == CountedOver.GRANTED_IN_YEAR) {
            targets.stream()
                    .filter(target ->
                            target.year().filter(one -> one.compareTo(year) < 0).isPresent())
                    // one who is granted a role that does not run out is not granted it again
                    .filter(target ->
                            target.isWhole() && policy.tenure(target.role()).isEmpty())
                    .forEach(target -> people.merge(target.role(), (long) target.people(), Long::sum));
        }
        return people;
    }

    private static Map<RoleId, Long> people(Stream<StatedTarget> targets) {
        Map<RoleId, Long> people = new HashMap<>();
        targets.forEach(target -> people.merge(target.role(), (long) target.people(), Math::max));
        return people;
    }

    private SeatNeed.Counts required(Map<RoleId, Long> people, int lag) {
        return new SeatNeed.Counts(
                required(people, lag, SeatNeed.Counts::leaders),
                required(people, lag, SeatNeed.Counts::members),
                required(people, lag, SeatNeed.Counts::seats));
    }

    private long required(Map<RoleId, Long> people, int lag, ToLongFunction<SeatNeed.Counts> which) {
        Map<RoleId, Long> each = new HashMap<>();
        people.keySet()
                .forEach(role -> each.put(
                        role,
                        which.applyAsLong(
                                needs.getOrDefault(role, SeatNeed.NONE).at(lag))));
        boolean apart = policy.ladder().byTrack().size() == 1
                && counting.holders() == HolderCounting.HIGHEST_ROLE_HELD
                && counting.over() == CountedOver.HOLDERS_AT_YEAR_END;
        if (apart) {
            return people.entrySet().stream()
                    .mapToLong(one -> one.getValue() * each.getOrDefault(one.getKey(), 0L))
                    .sum();
        }
        // a person may count under several roles: as many need an n-th seat as the largest target of the roles that
        // need n
        long sum = 0;
        long before = 0;
        for (long seats : new TreeSet<>(each.values())) {
            long needed = seats;
            long most = people.entrySet().stream()
                    .filter(one -> each.getOrDefault(one.getKey(), 0L) >= needed)
                    .mapToLong(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            sum += (seats - before) * most;
            before = seats;
        }
        return sum;
    }
}
