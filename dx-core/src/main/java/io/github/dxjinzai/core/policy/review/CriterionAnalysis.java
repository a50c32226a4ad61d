package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which verdicts the criteria of a policy can have at all, for whatever person and on whatever day the policy is in force.
 *
 * <p>What is open counts as everything that may fill it, and an illegible mark as everything that it may say: a hole is no fault.
 */
final class CriterionAnalysis {

    private final Policy policy;
    private final TermRange range;
    private final FactAnalysis facts;
    private final Set<RoleId> reachable;

    private CriterionAnalysis(Policy policy, Set<RoleId> reachable) {
        this.policy = policy;
        this.range = new TermRange(policy);
        this.reachable = reachable;
        this.facts = new FactAnalysis(policy, range, new ScoreAnalysis(policy, range), reachable);
    }

    /** The analysis of a policy: the roles that can be reached are those whose criterion can be met by means of others such. */
    static CriterionAnalysis of(Policy policy) {
        Set<RoleId> reached = new HashSet<>();
        CriterionAnalysis analysis = new CriterionAnalysis(policy, Set.copyOf(reached));
        boolean more = true;
        while (more) {
            more = false;
            for (RoleId role : policy.ladder().ascending()) {
                if (!reached.contains(role)
                        && analysis.outcomes(policy.criterion(role)).met()) {
                    reached.add(role);
                    more = true;
                }
            }
            analysis = new CriterionAnalysis(policy, Set.copyOf(reached));
        }
        return analysis;
    }

    boolean isReachable(RoleId role) {
        return reachable.contains(role);
    }

    FactAnalysis facts() {
        return facts;
    }

    TermRange range() {
        return range;
    }

    /** The verdicts that a criterion can have. */
    Outcomes outcomes(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            Outcomes parts = Outcomes.atLeast(all.of().size(), outcomes(all.of()));
            return Contradiction.among(all, range).isPresent() ? parts.neverMet() : parts;
        }
        if (criterion instanceof Criterion.Any any) {
            Outcomes parts = Outcomes.atLeast(1, outcomes(any.of()));
            return Contradiction.hasOpposites(any.of()) ? new Outcomes(parts.met(), false, parts.open()) : parts;
        }
        if (criterion instanceof Criterion.Some some) {
            return atLeast(some.atLeast(), outcomes(some.of()));
        }
        if (criterion instanceof Criterion.Not not) {
            return outcomes(not.of()).not();
        }
        if (criterion instanceof Criterion.Choose choose) {
            return choice(choose);
        }
        if (criterion instanceof Criterion.Profile profile) {
            return profile(profile);
        }
        return ofFacts(criterion);
    }

    private List<Outcomes> outcomes(List<Criterion> parts) {
        return parts.stream().map(this::outcomes).toList();
    }

    private Outcomes atLeast(Term<Integer> number, List<Outcomes> parts) {
        TermRange.Of<Integer> bounds = range.whole(number);
        Outcomes all = Outcomes.atLeast(Math.min(bounds.from(), parts.size() + 1), parts);
        for (int least = bounds.from(); least <= Math.min(bounds.to(), parts.size() + 1); least++) {
            all = all.or(Outcomes.atLeast(least, parts));
        }
        return range.isOpen(number) ? new Outcomes(all.met(), all.refused(), true) : all;
    }

    private Outcomes choice(Criterion.Choose node) {
        Optional<Criterion> chosen = chosen(node);
        if (chosen.isPresent()) {
            return outcomes(chosen.get());
        }
        Outcomes all = outcomes(List.copyOf(node.cases().values())).stream()
                .reduce(Outcomes::or)
                .orElse(Outcomes.ANY);
        return all.isSettled() ? all : new Outcomes(all.met(), all.refused(), true);
    }

    /** The case that a term has chosen. */
    Optional<Criterion> chosen(Criterion.Choose node) {
        return range.choice(node.term())
                .flatMap(option -> Optional.ofNullable(node.cases().get(option)));
    }

    private Outcomes profile(Criterion.Profile node) {
        List<Outcomes> cells = cells(node).stream()
                .map(cell -> cell.map(this::outcomes).orElse(Outcomes.ANY))
                .toList();
        if (lacksCriterion(node)) {
            cells = new ArrayList<>(cells);
            cells.addAll(Collections.nCopies(cellsWithoutCriterion(node), new Outcomes(false, false, true)));
        }
        return node.atLeast().isPresent()
                ? atLeast(node.atLeast().get(), cells)
                : Outcomes.atLeast(cells.size(), cells);
    }

    /** The criteria of the cells asked for, absent for an illegible mark; without those that say none. */
    List<Optional<Criterion>> cells(Criterion.Profile node) {
        List<Optional<Criterion>> cells = new ArrayList<>();
        policy.skillMap()
                .ifPresent(map -> map.axes().forEach(axis -> {
                    SkillMark mark = map.mark(node.row(), axis.id());
                    Optional<Criterion> earned =
                            Optional.ofNullable(policy.skillCriteria().get(new SkillCell(node.row(), axis.id())));
                    if (mark == SkillMark.ILLEGIBLE || (mark == SkillMark.MARKED && earned.isPresent())) {
                        cells.add(mark == SkillMark.ILLEGIBLE ? Optional.empty() : earned);
                    }
                }));
        return cells;
    }

    boolean lacksCriterion(Criterion.Profile node) {
        return cellsWithoutCriterion(node) > 0;
    }

    private int cellsWithoutCriterion(Criterion.Profile node) {
        return policy.skillMap().map(map -> cellsWithoutCriterion(node, map)).orElse(0);
    }

    private int cellsWithoutCriterion(Criterion.Profile node, SkillMap map) {
        return (int) map.axes().stream()
                .filter(axis -> map.mark(node.row(), axis.id()) == SkillMark.MARKED
                        && !policy.skillCriteria().containsKey(new SkillCell(node.row(), axis.id())))
                .count();
    }

    // ---- what facts decide

    private Outcomes ofFacts(Criterion node) {
        boolean possible = cause(node).isEmpty();
        if (node instanceof Criterion.Count count
                && range.whole(count.atLeast()).to() <= 0) {
            return withoutFacts(count.within(), range.isOpen(count.atLeast()));
        }
        if (node instanceof Criterion.ConsecutiveYears) {
            return Outcomes.ofFacts(possible);
        }
        if (node instanceof Criterion.Total total) {
            return total(total, possible);
        }
        if (node instanceof Criterion.During during) {
            LocalDate until = policy.inForceUntil().orElse(LocalDate.MAX);
            boolean covers = !during.between().from().orElse(LocalDate.MIN).isAfter(policy.inForceFrom())
                    && !during.between().until().orElse(LocalDate.MAX).isBefore(until);
            return new Outcomes(possible, !covers, false);
        }
        return Outcomes.ofFacts(possible);
    }

    /** What holds without any fact: not known only while what bounds the window is not. */
    private static Outcomes withoutFacts(Window window, boolean open) {
        return new Outcomes(true, false, open || window instanceof Window.SinceGranted);
    }

    private Outcomes total(Criterion.Total node, boolean possible) {
        TermRange.Of<Quantity> threshold = range.quantity(node.threshold());
        if (node.comparison() == Comparison.AT_LEAST && threshold.to().equals(Quantity.NONE)) {
            boolean open = range.isOpen(node.threshold()) || node.of().stream().anyMatch(this::isOpen);
            return withoutFacts(node.within(), open || isOpen(node.within()));
        }
        OptionalLong most = most(node);
        boolean stays = !node.comparison().isFloor()
                && most.isPresent()
                && node.comparison().holds(most.getAsLong(), threshold.from().thousandths());
        return new Outcomes(possible, !stays, true);
    }

    private boolean isOpen(Window window) {
        return window instanceof Window.Last last && range.isOpen(last.span().amount());
    }

    private boolean isOpen(Contribution one) {
        return one.atMost().filter(range::isOpen).isPresent()
                || (one.worth() instanceof Contribution.Worth.Each each && range.isOpen(each.value()));
    }

    /** The most that a total can be, in thousandths; absent without a limit. */
    private OptionalLong most(Criterion.Total node) {
        long sum = 0;
        for (Contribution one : node.of()) {
            Optional<Quantity> part = most(one, node.within());
            if (part.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += part.get().thousandths();
        }
        return OptionalLong.of(sum);
    }

    Optional<Quantity> most(Contribution one, Window window) {
        boolean worthless = one.worth() instanceof Contribution.Worth.Each each
                && range.quantity(each.value()).to().equals(Quantity.NONE);
        if (worthless || facts.cause(one.of(), window).isPresent()) {
            return Optional.of(Quantity.NONE);
        }
        return one.atMost().map(limit -> range.quantity(limit).to());
    }

    /** Why a criterion that looks at facts can never be met; absent where it can. */
    Optional<NeverMet> cause(Criterion node) {
        if (node instanceof Criterion.Holds holds) {
            return held(holds);
        }
        if (node instanceof Criterion.Count count) {
            return count(count);
        }
        if (node instanceof Criterion.ConsecutiveYears run) {
            return facts.cause(run.of(), run.within())
                    .or(() -> facts.causeOf(run.last()))
                    .or(() -> years(run.within(), range.whole(run.years()).from()));
        }
        if (node instanceof Criterion.Total total) {
            return causeOf(total);
        }
        if (node instanceof Criterion.Level level) {
            return causeOf(level);
        }
        return ofService(node);
    }

    private Optional<NeverMet> held(Criterion.Holds node) {
        if (!reachable.contains(node.role())) {
            return Optional.of(NeverMet.ROLE_UNREACHABLE);
        }
        if (node.since().filter(facts::isEndless).isPresent()) {
            return Optional.of(NeverMet.ENDLESS);
        }
        boolean kept = policy.tenure(node.role())
                .flatMap(Tenure::heldWhile)
                .map(this::outcomes)
                .map(Outcomes::met)
                .orElse(true);
        return kept ? Optional.empty() : Optional.of(NeverMet.HELD_NEVER);
    }

    private Optional<NeverMet> count(Criterion.Count node) {
        int least = range.whole(node.atLeast()).from();
        if (least <= 0) {
            return Optional.empty();
        }
        Optional<NeverMet> none = facts.cause(node.of(), node.within());
        if (none.isPresent()) {
            return none;
        }
        if (node.per() == Per.FISCAL_YEAR) {
            return years(node.within(), least);
        }
        return node.per() == Per.ITEM
                        && node.of() instanceof AchievementSelection of
                        && !of.which().isEmpty()
                        && Set.copyOf(of.which()).size() < least
                ? Optional.of(NeverMet.TOO_FEW_ITEMS)
                : Optional.empty();
    }

    private Optional<NeverMet> years(Window window, int least) {
        return facts.fiscalYearsIn(window).filter(most -> most < least).map(most -> NeverMet.WINDOW_TOO_SHORT);
    }

    private Optional<NeverMet> causeOf(Criterion.Total node) {
        TermRange.Of<Quantity> threshold = range.quantity(node.threshold());
        OptionalLong most = most(node);
        boolean tooLow = most.isPresent()
                && !node.comparison().holds(most.getAsLong(), threshold.from().thousandths());
        return switch (node.comparison()) {
            case AT_LEAST, ABOVE -> tooLow ? Optional.of(NeverMet.LIMITS_TOO_LOW) : Optional.empty();
            case BELOW ->
                threshold.to().equals(Quantity.NONE) ? Optional.of(NeverMet.THRESHOLD_TOO_LOW) : Optional.empty();
            case AT_MOST -> Optional.empty();
        };
    }

    private Optional<NeverMet> causeOf(Criterion.Level node) {
        Optional<NeverMet> none = facts.cause(node.of(), node.within());
        if (none.isPresent()) {
            return none;
        }
        FactAnalysis.Figures left = Optional.ofNullable(facts.figures(node.of()).get(node.quantity()))
                .orElse(FactAnalysis.Figures.ALL);
        TermRange.Of<Quantity> threshold = range.quantity(node.threshold());
        long least = threshold.from().thousandths();
        long most = threshold.to().thousandths();
        // a mean need not lie on a thousandth, so that the bounds themselves are compared
        boolean possible = switch (node.comparison()) {
            case AT_LEAST -> left.to() >= least;
            case ABOVE -> left.to() > least;
            case AT_MOST -> left.from() <= most;
            case BELOW -> left.from() < most;
        };
        return possible ? Optional.empty() : Optional.of(NeverMet.LEVEL_OUT_OF_RANGE);
    }

    private Optional<NeverMet> ofService(Criterion node) {
        if (node instanceof Criterion.Served served) {
            return facts.isEndless(served.atLeast()) ? Optional.of(NeverMet.ENDLESS) : Optional.empty();
        }
        if (node instanceof Criterion.Joined joined) {
            return joined.between()
                            .from()
                            .orElse(LocalDate.MIN)
                            .isAfter(joined.between().until().orElse(LocalDate.MAX))
                    ? Optional.of(NeverMet.WINDOW_CLOSED)
                    : Optional.empty();
        }
        if (node instanceof Criterion.During during) {
            LocalDate from = during.between().from().orElse(LocalDate.MIN);
            LocalDate until = during.between().until().orElse(LocalDate.MAX);
            return from.isAfter(until)
                            || until.isBefore(policy.inForceFrom())
                            || from.isAfter(policy.inForceUntil().orElse(LocalDate.MAX))
                    ? Optional.of(NeverMet.OUTSIDE_FORCE)
                    : Optional.empty();
        }
        boolean empty = (node instanceof Criterion.Post post && post.oneOf().isEmpty())
                || (node instanceof Criterion.Unit unit && unit.oneOf().isEmpty());
        return empty ? Optional.of(NeverMet.NOTHING_NAMED) : Optional.empty();
    }
}
