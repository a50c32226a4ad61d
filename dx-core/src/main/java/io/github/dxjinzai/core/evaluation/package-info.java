/**
 * Evaluation from several angles (多角的な評価): perspectives, rater groups, ratings, exact scores.
 *
 * <p>Storey 2, nouns. May not live here: thresholds, which belong to a policy; the identity of raters in any output.
 */
@NullMarked
package io.github.dxjinzai.core.evaluation;

import org.jspecify.annotations.NullMarked;
