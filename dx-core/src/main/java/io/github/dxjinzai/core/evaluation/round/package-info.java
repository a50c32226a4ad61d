/**
 * A round of evaluation (評価の実施回): for which purpose, by which criteria and under which rules of disclosure raters are asked, all
 * fixed before it opens.
 *
 * <p>Storey 2, part of the room {@code evaluation}. May not live here: the clock; days are given.
 */
@NullMarked
package io.github.dxjinzai.core.evaluation.round;

import org.jspecify.annotations.NullMarked;
