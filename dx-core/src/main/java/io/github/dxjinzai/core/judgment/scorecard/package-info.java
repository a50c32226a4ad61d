/**
 * What a reader may see of the evaluations that judging rests on (評価結果票), and whether outcomes differ between groups of people
 * (公平性の報告).
 *
 * <p>Storey 3, part of the room {@code judgment}. May not live here: a figure of ratings that has not passed
 * {@code evaluation.disclosure}.
 */
@NullMarked
package io.github.dxjinzai.core.judgment.scorecard;

import org.jspecify.annotations.NullMarked;
