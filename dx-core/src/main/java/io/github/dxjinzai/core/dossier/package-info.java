/**
 * All dated facts of one person (個人の記録), of a whole municipality, and whether a kind of fact is known to be complete.
 *
 * <p>Storey 2, nouns. May not live here: any conclusion drawn from the facts.
 */
@NullMarked
package io.github.dxjinzai.core.dossier;

import org.jspecify.annotations.NullMarked;
