package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.target.HeadcountTarget;
import java.util.List;

/**
 * What a plan has to reach (計画の目標).
 *
 * @param probability how likely at least, above 0; {@code Chance.percent(80)}
 * @param reading whether each target by itself or all together
 * @param targets which of the policy's targets, and numbers of people of its roles that are asked for besides
 */
public record Goal(Chance probability, Reading reading, List<HeadcountTarget> targets) {

    public Goal {
        targets = List.copyOf(targets);
        if (probability.times() < 1) {
            throw new IllegalArgumentException("a goal asks for more than " + probability);
        }
    }

    /** What the probability is of (確率の読み方). */
    public enum Reading {
        /** Each target is reached with the probability (目標ごと). */
        EACH,
        /** All targets are reached at once with the probability, which is harder (すべて同時). */
        TOGETHER
    }

    /** Every target of a policy, each with the probability. */
    public static Goal everyTarget(Policy policy, Chance probability) {
        return new Goal(probability, Reading.EACH, policy.targets().list());
    }
}
