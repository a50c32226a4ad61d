package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a policy alone lets one know (方針の点検): faults that no reader of single fields can see, the earliest fiscal year of every role, and
 * the seats that the targets require. Pure: it depends on the policy only.
 *
 * <p>What is called 'never met' is met by nobody, and 'always met' by everybody, on any day on which the policy is in force, if
 * roles are granted by this policy and scores lie on their scale. The converse does not hold: not every such criterion is found.
 *
 * <p>What is open is not held against a policy: a term without a value may come to be anything that fills it, an illegible mark
 * anything it may say.
 *
 * @param policy the version, with its overlays
 * @param findings what was found, in the policy's order; the place is the version and a JSON pointer into the policy's file, and for
 *     the criteria of a skill map the row
 * @param anyDay the earliest years if roles are granted as soon as criteria are met
 * @param yearEnd the earliest years if roles are granted at the end of each fiscal year
 * @param seats the seats that the targets require
 */
public record PolicyReview(
        String policy,
        List<Problem> findings,
        EarliestYears anyDay,
        EarliestYears yearEnd,
        List<SeatRequirement> seats) {

    private static final LocalizedText PLAN = LocalizedText.of("年度なし", "no year");

    public PolicyReview {
        findings = List.copyOf(findings);
        seats = List.copyOf(seats);
    }

    /** Reviews a policy; takes time in proportion to its nodes times its roles, and to the square of the parts of one {@code all}. */
    public static PolicyReview of(Policy policy) {
        return new Reviewing(policy).review();
    }

    /** Whether there is a finding that makes the policy unusable as it is. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Problem::isError);
    }

    /** One review. */
    private static final class Reviewing {

        private final Policy policy;
        private final CriterionAnalysis analysis;
        private final EarliestYears anyDay;
        private final EarliestYears yearEnd;
        private final List<Problem> found = new ArrayList<>();

        Reviewing(Policy policy) {
            this.policy = policy;
            this.analysis = CriterionAnalysis.of(policy);
            this.anyDay = new EarliestDays(policy, analysis, Rounds.ANY_DAY).years();
            this.yearEnd = new EarliestDays(policy, analysis, Rounds.YEAR_END).years();
        }

        PolicyReview review() {
            roles();
            skillMap();
            targets();
            unused();
            return new PolicyReview(
                    policy.fullVersion(), found, anyDay, yearEnd, new SeatCounts(policy, analysis).requirements());
        }

        private Place at(String pointer) {
            return Place.json(policy.version().toString(), pointer);
        }

        private void report(ReviewProblem code, String pointer, String... values) {
            found.add(Problem.of(code, at(pointer), values));
        }

        private void roles() {
            Map<RoleId, List<String>> digital = SideAnalysis.of(policy, analysis);
            int index = 0;
            for (RoleId role : policy.ladder().ascending()) {
                String pointer = "/roles/" + index++;
                List<String> never = criterion(policy.criterion(role), pointer + "/certifiedWhen");
                if (!analysis.isReachable(role)) {
                    report(
                            ReviewProblem.ROLE_UNREACHABLE,
                            pointer + "/certifiedWhen",
                            "role",
                            role.value(),
                            "nodes",
                            String.join(", ", new TreeSet<>(never)));
                }
                policy.tenure(role)
                        .flatMap(Tenure::renewedWhen)
                        .ifPresent(one -> criterion(one, pointer + "/tenure/renewedWhen"));
                policy.tenure(role)
                        .flatMap(Tenure::heldWhile)
                        .ifPresent(one -> criterion(one, pointer + "/tenure/heldWhile"));
                Optional.ofNullable(digital.get(role))
                        .ifPresent(facts -> report(
                                ReviewProblem.D_ALONE,
                                pointer + "/certifiedWhen",
                                "role",
                                role.value(),
                                "facts",
                                String.join(", ", facts)));
            }
        }

        private List<String> criterion(Criterion criterion, String pointer) {
            CriterionReview review = new CriterionReview(policy, analysis, this::at);
            review.look(criterion, pointer);
            found.addAll(review.found());
            return review.never();
        }

        /** The cells of one row mostly have one criterion in the file, so that the same fault in several cells is one. */
        private void skillMap() {
            List<RoleId> rows = policy.skillMap()
                    .map(map -> List.copyOf(map.rows().keySet()))
                    .orElse(List.of());
            Set<String> seen = new HashSet<>();
            for (Map.Entry<SkillCell, Criterion> cell : policy.skillCriteria().entrySet()) {
                String row = "/skillMap/rows/" + rows.indexOf(cell.getKey().role());
                CriterionReview review = new CriterionReview(policy, analysis, pointer -> at(row));
                review.look(cell.getValue(), row);
                String axis = "/" + cell.getKey().axis() + "/";
                review.found().stream()
                        .filter(one -> seen.add(
                                row + one.code().id() + one.values().toString().replace(axis, "/*/")))
                        .forEach(found::add);
            }
        }

        // ---- targets

        private void targets() {
            List<StatedTarget> targets = StatedTarget.of(policy);
            for (StatedTarget target : targets) {
                reach(target);
                target.year().ifPresent(year -> falls(target, year, targets));
            }
        }

        private void reach(StatedTarget target) {
            if (!analysis.isReachable(target.role())) {
                report(ReviewProblem.TARGET_UNREACHABLE, target, "people", target.asked());
                return;
            }
            if (target.year().isEmpty()) {
                return;
            }
            FiscalYear year = target.year().get();
            boolean outside = year.lastDay().isBefore(policy.inForceFrom())
                    || policy.inForceUntil()
                            .filter(last -> year.firstDay().isAfter(last))
                            .isPresent();
            if (outside) {
                report(ReviewProblem.TARGET_OUTSIDE_FORCE, target);
            } else if (isBefore(year, anyDay.of(target.role()))) {
                late(ReviewProblem.TARGET_TOO_EARLY, target, anyDay.of(target.role()));
            } else if (isBefore(year, yearEnd.of(target.role()))) {
                late(ReviewProblem.TARGET_NEEDS_ROUNDS, target, yearEnd.of(target.role()));
            }
        }

        private static boolean isBefore(FiscalYear year, EarliestYears.Earliest earliest) {
            return earliest.year().map(first -> year.compareTo(first) < 0).orElse(true);
        }

        private void late(ReviewProblem code, StatedTarget target, EarliestYears.Earliest earliest) {
            report(
                    code,
                    target,
                    "people",
                    target.asked(),
                    "earliest",
                    earliest.year().map(FiscalYear::toString).orElse("never"),
                    "earliest.ja",
                    earliest.year().map(FiscalYear::japaneseLabel).orElse("なし"));
        }

        private void report(ReviewProblem code, StatedTarget target, String... more) {
            List<String> values = new ArrayList<>(List.of(
                    "role",
                    target.role().value(),
                    "year",
                    target.year()
                            .map(FiscalYear::toString)
                            .orElseGet(() -> PLAN.byTag().get("en")),
                    "year.ja",
                    target.year()
                            .map(FiscalYear::japaneseLabel)
                            .orElseGet(() -> PLAN.byTag().get("ja"))));
            values.addAll(List.of(more));
            report(code, "/targets/list/" + target.index(), values.toArray(String[]::new));
        }

        /** A role that is not lost, counted wherever it is held: fewer holders are no aim. */
        private void falls(StatedTarget target, FiscalYear year, List<StatedTarget> all) {
            Optional<Counting> held =
                    Optional.of(new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END));
            if (!target.isWhole()
                    || !target.counting().equals(held)
                    || policy.tenure(target.role()).isPresent()) {
                return;
            }
            Optional<StatedTarget> before = Optional.empty();
            for (StatedTarget one : all) {
                boolean earlier = one.isWhole()
                        && one.counting().equals(held)
                        && one.role().equals(target.role())
                        && one.year().filter(other -> other.compareTo(year) < 0).isPresent();
                if (earlier && before.map(most -> one.people() > most.people()).orElse(true)) {
                    before = Optional.of(one);
                }
            }
            before.filter(most -> most.people() > target.people())
                    .ifPresent(most -> report(
                            ReviewProblem.TARGET_FALLS,
                            target,
                            "people",
                            Integer.toString(target.people()),
                            "before",
                            Integer.toString(most.people()),
                            "earlier",
                            most.year().orElseThrow().toString(),
                            "earlier.ja",
                            most.year().orElseThrow().japaneseLabel()));
        }

        // ---- what nothing uses

        private void unused() {
            Uses uses = Uses.of(policy);
            unused(PolicyPart.SCALE, "/scales/", List.copyOf(policy.scales().keySet()), uses::uses);
            unused(PolicyPart.TERM, "/terms/", List.copyOf(policy.terms().keySet()), uses::uses);
            unused(PolicyPart.RATER_GROUP, "/raterGroups/", ids(policy.raterGroups(), one -> one.id()), uses::uses);
            unused(PolicyPart.PERSPECTIVE, "/perspectives/", ids(policy.perspectives(), one -> one.id()), uses::uses);
            List<AchievementType> types = List.copyOf(policy.achievements().values());
            for (int i = 0; i < types.size(); i++) {
                if (!uses.uses(types.get(i))) {
                    unused(
                            PolicyPart.ACHIEVEMENT,
                            "/achievements/" + i,
                            types.get(i).id());
                }
            }
            unused(PolicyPart.ATTESTER, "/attesters/", ids(policy.attesters(), one -> one.id()), uses::uses);
            policy.skillMap()
                    .ifPresent(map ->
                            unused(PolicyPart.AXIS, "/skillMap/axes/", ids(map.axes(), one -> one.id()), uses::uses));
        }

        private static <P, I> List<I> ids(List<P> parts, Function<P, I> id) {
            return parts.stream().map(id).toList();
        }

        private <I> void unused(PolicyPart kind, String pointer, List<I> ids, Predicate<I> used) {
            for (int i = 0; i < ids.size(); i++) {
                if (!used.test(ids.get(i))) {
                    unused(kind, pointer + i, ids.get(i));
                }
            }
        }

        private void unused(PolicyPart kind, String pointer, Object id) {
            report(
                    ReviewProblem.UNUSED,
                    pointer,
                    "kind",
                    kind.english(),
                    "kind.ja",
                    kind.japanese(),
                    "id",
                    id.toString());
        }
    }
}
