package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.simulation.Proportion;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest programme found that reaches a goal, and what the search saw on its way (事業計画案). It holds for the assumptions of the
 * scenario, no further.
 *
 * @param policy the policy version that certifies, with its overlays
 * @param scenarioDigest the {@linkplain io.github.dxjinzai.core.simulation.Scenario#digest digest} of the scenario that the levers are turned in
 * @param seed the seed
 * @param goal what was asked for
 * @param levers what could be turned
 * @param effort how much work went into it
 * @param years how many fiscal years are simulated and paid for
 * @param aims the targets planned for, each with what can be reached
 * @param notPlanned the targets asked for that are not stated, or of years that are not simulated
 * @param cheapest the cheapest programme found for all aims within reach, on fresh replications; absent if none does
 * @param frontier cost against probability over the programmes tried in full: each dearer and likelier than the one before
 * @param gains what one step more of each lever brings at {@code cheapest}, or at the top of the ranges where there is none
 * @param search what the search did
 */
public record Plan(
        String policy,
        Digest scenarioDigest,
        long seed,
        Goal goal,
        Levers levers,
        Effort effort,
        int years,
        List<Reach> aims,
        List<HeadcountTarget> notPlanned,
        Optional<Option> cheapest,
        List<Option> frontier,
        List<Gain> gains,
        Search search) {

    public Plan {
        aims = List.copyOf(aims);
        notPlanned = List.copyOf(notPlanned);
        frontier = List.copyOf(frontier);
        gains = List.copyOf(gains);
    }

    /**
     * A programme and how likely it reaches the aims within reach.
     *
     * @param programme the programme
     * @param byAim for each aim of the plan, in order, in how many replications it is reached
     * @param together in how many replications all aims within reach are reached at once
     * @param score the figure held against the goal: {@code together}, or the least of those within reach
     */
    public record Option(PricedProgramme programme, List<Proportion> byAim, Proportion together, Proportion score) {

        public Option {
            byAim = List.copyOf(byAim);
        }
    }

    /**
     * What can be reached of one aim.
     *
     * @param aim the aim
     * @param within whether a programme within the ranges was found that reaches it, by itself, with the probability asked for
     * @param best how likely it is at the most likely programme tried
     * @param people how many people are reached with the probability asked for, at the programme where they are most; absent where the
     *     aim asks for no number of people
     * @param missing how many people are missing at most with that probability, at that programme; 0 where it is reached
     * @param year the first simulated year, not before the aim's, at whose end the number asked for is reached with that probability
     * @param byRules why it is out of reach whatever happens by chance; absent if only the ranges stand in the way, or nothing
     */
    public record Reach(
            Aim aim,
            boolean within,
            Proportion best,
            Optional<Integer> people,
            int missing,
            Optional<FiscalYear> year,
            Optional<Hindrance> byRules) {}

    /** What makes an aim impossible before anything is simulated (ルール上の制約). */
    public enum Hindrance {
        /** The role cannot be granted to anybody before a later year (最も早い認定年度より前). */
        TOO_EARLY,
        /** Even the top of the ranges has fewer seats than the aim takes (参加枠の不足). */
        TOO_FEW_SEATS,
        /** Even the top of the ranges has fewer places in trainings and examinations than the aim takes (定員の不足). */
        TOO_FEW_PLACES
    }

    /**
     * What one step more of a lever brings, everything else being the same, on the same replications.
     *
     * @param lever the lever's id
     * @param from the value it has
     * @param to the value one step dearer
     * @param beyond whether that lies beyond the range
     * @param probability by how much the score rises; below 0 if it falls
     * @param people how many more people count towards the aims, on the mean of the replications; none beyond an aim's number
     * @param cost what it costs more
     */
    public record Gain(String lever, int from, int to, boolean beyond, double probability, double people, long cost) {}

    /**
     * What the search did.
     *
     * @param programmes how many programmes there are within the ranges
     * @param tried how many of them were simulated
     * @param ruledOut how often programmes were passed over since they have fewer seats or places than the aims take
     * @param refuted how many programmes did on the replications of the search but not on fresh ones
     * @param against how many pairs of programmes tried in full speak against 'more never makes it less likely'
     */
    public record Search(long programmes, int tried, int ruledOut, int refuted, int against) {}

    /**
     * The lever that is the bottleneck (最も効く手段): the one whose next step brings most probability for its cost; where none brings
     * any, most people. Absent where no step brings anything.
     */
    public Optional<Gain> bottleneck() {
        Optional<Gain> likeliest = gains.stream()
                .filter(one -> one.probability() > 0)
                .reduce((one, other) ->
                        perCost(other.probability(), other) > perCost(one.probability(), one) ? other : one);
        return likeliest.isPresent()
                ? likeliest
                : gains.stream()
                        .filter(one -> one.people() > 0)
                        .reduce((one, other) ->
                                perCost(other.people(), other) > perCost(one.people(), one) ? other : one);
    }

    private static double perCost(double gain, Gain of) {
        return of.cost() == 0 ? Double.POSITIVE_INFINITY : gain / of.cost();
    }
}
