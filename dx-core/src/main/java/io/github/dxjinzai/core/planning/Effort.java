package io.github.dxjinzai.core.planning;

/**
 * How much work goes into a plan (計算量).
 *
 * @param search how many replications each programme is tried with, 1 or more
 * @param confirmation how many replications of their own the programme found is confirmed with, 1 or more
 * @param walk which programmes are tried
 */
public record Effort(int search, int confirmation, Walk walk) {

    public Effort {
        if (search < 1 || confirmation < 1 || (long) search + confirmation > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a plan takes 1 replication or more, not " + search + " and " + confirmation);
        }
    }

    /** Which programmes are tried (探索の方法). */
    public enum Walk {
        /**
         * By halving along the lever with the most values, for each setting of the others. It takes for granted that more of a lever
         * never makes a target less likely; the plan says how often what was tried speaks against it.
         */
        MONOTONE,
        /** From the cheapest programme upwards until one does; it takes nothing for granted and may take very long. */
        EXHAUSTIVE
    }
}
