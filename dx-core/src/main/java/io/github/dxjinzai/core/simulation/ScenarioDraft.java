package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.source.Term;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A scenario to begin with for any policy (シナリオのひな型): everything that its criteria speak of is on offer to everyone once a year,
 * and where it asks for ratings there are projects. No figure in it is anybody's; all are there to be replaced.
 */
public final class ScenarioDraft {

    private static final int PROJECTS = 4;
    private static final int RATERS = 3;
    private static final int DAYS = 28;

    private final Policy policy;
    private final Map<AchievementId, SortedSet<AttesterId>> offices = new HashMap<>();
    private final Map<QuantityId, SortedSet<Quantity>> thresholds = new HashMap<>();

    private ScenarioDraft(Policy policy) {
        this.policy = policy;
        Stream.of(
                        policy.criteria().values().stream(),
                        policy.tenures().values().stream().flatMap(ScenarioDraft::conditions),
                        policy.skillCriteria().values().stream())
                .flatMap(some -> some)
                .flatMap(Criterion::all)
                .forEach(this::visit);
    }

    /**
     * The draft.
     *
     * @param policy the policy, every term and scale of it settled
     * @param openingDay the day as of which the facts are known
     * @param years how many fiscal years, 1 to 100
     */
    public static Scenario of(Policy policy, LocalDate openingDay, int years) {
        return new ScenarioDraft(policy).scenario(openingDay, years);
    }

    private static Stream<Criterion> conditions(Tenure tenure) {
        return Stream.concat(tenure.renewedWhen().stream(), tenure.heldWhile().stream());
    }

    private void visit(Criterion criterion) {
        if (criterion instanceof Criterion.Count count) {
            visit(count.of());
        } else if (criterion instanceof Criterion.ConsecutiveYears run) {
            visit(run.of());
        } else if (criterion instanceof Criterion.Level level) {
            visit(level.of());
            threshold(level.quantity(), level.threshold());
        } else if (criterion instanceof Criterion.Total total) {
            for (Contribution one : total.of()) {
                visit(one.of());
                if (one.worth() instanceof Contribution.Worth.Own own) {
                    threshold(own.quantity(), total.threshold());
                }
            }
        }
    }

    private void visit(FactSelection selection) {
        if (selection instanceof AchievementSelection achievements) {
            achievements.where().forEach(one -> threshold(one.quantity(), one.threshold()));
            achievements
                    .which()
                    .forEach(item -> offices.computeIfAbsent(item, one -> new TreeSet<>())
                            .addAll(achievements.by()));
        }
    }

    private void threshold(QuantityId quantity, Term<Quantity> threshold) {
        policy.termValues()
                .quantity(threshold)
                .ifPresent(value -> thresholds
                        .computeIfAbsent(quantity, one -> new TreeSet<>())
                        .add(value));
    }

    private Scenario scenario(LocalDate openingDay, int years) {
        AskedRatings asked = new AskedRatings(policy);
        int steps = asked.problems().isEmpty()
                ? asked.all().stream()
                        .mapToInt(one -> one.scale().scores().size() - 1)
                        .min()
                        .orElse(0)
                : 0;
        SortedMap<RaterGroupId, Integer> raters = new TreeMap<>();
        policy.raterGroups().stream().map(RaterGroup::id).forEach(group -> raters.put(group, RATERS));
        return Scenario.builder()
                .openingDay(openingDay)
                .years(years)
                .projectsPerYear(asked.looksAtProjects() ? PROJECTS : 0)
                .leadersPerProject(1)
                .membersFrom(3)
                .membersTo(5)
                .leaderHoldsRole(Chance.percent(75))
                .memberHasExperience(Chance.percent(25))
                .axesPerProject(policy.skillMap()
                        .map(map -> Math.min(2, map.axes().size()))
                        .orElse(0))
                .projectStarts(day(1, 10))
                .projectEnds(day(10, 20))
                .ratersPerGroup(raters)
                .quality(new StepDistribution(
                        steps / 2, List.of(1, 2, 1).subList(0, Math.min(3, steps - steps / 2 + 1))))
                .deviation(StepDistribution.from(-1, 1, 2, 1))
                .ability(StepDistribution.from(-1, 1, 2, 1))
                .perspectiveMissing(Chance.percent(2))
                .afterProjectMissing(Chance.percent(2))
                .leaves(Chance.percent(3))
                .joinersPerYear(3)
                .programme(Programme.none().withOffers(offers()))
                .build();
    }

    /** A day of the month that comes so many months after the first of the fiscal year. */
    private MonthDay day(int months, int dayOfMonth) {
        return MonthDay.of(policy.fiscalYearStart().plus(months), dayOfMonth);
    }

    private List<Offer> offers() {
        List<Offer> all = new ArrayList<>();
        for (AchievementType type : new TreeMap<>(policy.achievements()).values()) {
            List<Optional<AttesterId>> by = new ArrayList<>();
            offices.getOrDefault(type.id(), new TreeSet<>()).forEach(office -> by.add(Optional.of(office)));
            if (by.isEmpty()) {
                by.add(Optional.empty());
            }
            by.forEach(office -> all.add(offer(type, office, 1 + all.size() % DAYS)));
        }
        return all;
    }

    private Offer offer(AchievementType type, Optional<AttesterId> office, int dayOfMonth) {
        SortedMap<QuantityId, FigureDistribution> figures = new TreeMap<>();
        type.quantities().forEach(quantity -> figures.put(quantity, around(quantity)));
        return Offer.builder()
                .id(type.id() + office.map(one -> "." + one).orElse(""))
                .kind(type.kind())
                .item(type.id())
                .by(office)
                .again(true)
                .on(day(5, dayOfMonth))
                .applicants(Applicants.everyone())
                .applies(Chance.percent(50))
                .passes(Chance.percent(60))
                .figures(figures)
                .hours(0)
                .placeCost(0)
                .yearCost(0)
                .build();
    }

    /** Nothing, each threshold, and twice the greatest, all equally likely. */
    private FigureDistribution around(QuantityId quantity) {
        SortedMap<Quantity, Integer> weights = new TreeMap<>();
        weights.put(Quantity.NONE, 1);
        SortedSet<Quantity> known = thresholds.getOrDefault(quantity, new TreeSet<>());
        known.forEach(one -> weights.put(one, 1));
        if (!known.isEmpty()) {
            weights.put(known.last().plus(known.last()), 1);
        }
        return new FigureDistribution(weights);
    }
}
