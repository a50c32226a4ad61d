/**
 * Who may see what of an evaluation by several raters (開示と秘匿): figures that are shown or withheld, and counts for publication.
 *
 * <p>Storey 2, part of the room {@code evaluation}. May not live here: judging, which rests on withheld scores as well.
 */
@NullMarked
package io.github.dxjinzai.core.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
