package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.AssumptionRange;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.Replications;
import io.github.dxjinzai.core.simulation.StatedScenario;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which assumptions matter most (感度分析): each assumption that has a range is put to either end of it, all others being as they are, and
 * the same people meet the same chance in both. What is looked at is how many people hold each role at the end of the last year.
 *
 * <p>It says how far a forecast may be wrong because of one assumption alone, if its range is right; two that go wrong together may do more
 * or less. Of an assumption without a range it says nothing.
 *
 * @param year the last fiscal year simulated
 * @param replications how many replications there are at either end
 * @param swings one for each assumption with a range that may change who is certified, from the widest to the narrowest; those that are
 *     as wide, in the scenario's order
 * @param unstated the ids of the assumptions without a range, in the scenario's order
 */
public record Sensitivity(FiscalYear year, long replications, List<Swing> swings, List<String> unstated) {

    public Sensitivity {
        swings = List.copyOf(swings);
        unstated = List.copyOf(unstated);
    }

    /**
     * What an assumption moves between the ends of its range (変動幅).
     *
     * @param assumption the assumption
     * @param range its range
     * @param roles for each role how many hold it at the end of the last year, at the lower end and at the upper
     */
    public record Swing(Assumption assumption, Grounds.Range range, List<PolicyComparison.Row> roles) {

        public Swing {
            roles = List.copyOf(roles);
        }

        /** How many people hold a role or no longer hold it: the differences of all roles, whatever their direction, added up. */
        public double people() {
            return roles.stream()
                    .mapToDouble(row -> Math.abs(row.counts().difference()))
                    .sum();
        }
    }

    /** The assumptions that matter most: those that move anybody, at most {@code many}, the widest first. */
    public List<Swing> most(int many) {
        return swings.stream().filter(one -> one.people() > 0).limit(many).toList();
    }

    /**
     * Puts each assumption to the ends of its range. As much work as two runs for each of them; the answer does not depend on the
     * number of threads.
     *
     * @param range which replications, 2 or more
     * @param threads how many threads share the work, 1 or more
     * @return the answer, or all problems of the scenarios at the ends of the ranges, {@code simulation.*}
     */
    public static Validation<Seq<Problem>, Sensitivity> of(
            Policy policy, Facts facts, StatedScenario stated, long seed, Replications range, int threads) {
        List<Swing> swings = new ArrayList<>();
        FiscalYear last = FiscalYear.beginningFrom(stated.scenario().openingDay(), policy.fiscalYearStart())
                .plus(stated.scenario().years() - 1);
        for (AssumptionRange one : AssumptionRange.of(stated)) {
            Validation<Seq<Problem>, PolicyComparison.Pair> pair =
                    PolicyComparison.of(policy, one.low(), policy, one.high(), facts, seed, Optional.empty());
            if (pair.isInvalid()) {
                return Validation.invalid(pair.getError());
            }
            PolicyComparison compared = pair.get().run(range, threads);
            swings.add(new Swing(
                    one.assumption(),
                    one.range(),
                    compared.rows().stream()
                            .filter(row -> row.year().equals(last))
                            .toList()));
        }
        swings.sort(Comparator.comparingDouble(Swing::people).reversed());
        return Validation.valid(new Sensitivity(
                last,
                range.count(),
                swings,
                stated.scenario().assumptions().stream()
                        .map(Assumption::id)
                        .filter(id -> stated.grounds(id).range().isEmpty())
                        .toList()));
    }
}
