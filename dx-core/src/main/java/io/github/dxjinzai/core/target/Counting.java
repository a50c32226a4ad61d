package io.github.dxjinzai.core.target;

/**
 * How a target counts (目標の数え方). The source's table of 10, 30 and 60 means 100 people by the highest role held, and 60 by
 * every role held.
 *
 * @param holders under which roles a holder counts
 * @param over which people of a fiscal year are counted
 */
public record Counting(HolderCounting holders, CountedOver over) {}
