/**
 * Headcount targets, how they count, and actual against target (目標人数・目標達成).
 *
 * <p>Storey 3, rules. May not live here: forecasts.
 */
@NullMarked
package io.github.dxjinzai.core.target;

import org.jspecify.annotations.NullMarked;
