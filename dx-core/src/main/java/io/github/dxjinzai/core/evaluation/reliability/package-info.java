/**
 * How far the figures of several raters can be relied on (評定の信頼性): agreement, reliability, variance components and the leniency
 * of raters, each coefficient with its raw figures and its n, or with the reason why it cannot be estimated.
 *
 * <p>Storey 2, a part of the room {@code evaluation}. May not live here: anything that a judgment rests on, for these are statistics
 * in floating point and a judgment compares exact scores; the identity of raters in any text; verdicts such as "good" or
 * "acceptable", which are for whoever reads the figures.
 */
@NullMarked
package io.github.dxjinzai.core.evaluation.reliability;

import org.jspecify.annotations.NullMarked;
