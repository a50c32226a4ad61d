/**
 * Measures by which people are developed, and the traits sought (方策・職員像).
 *
 * <p>Storey 2, nouns. May not live here: what a measure yields, which is an assumption of a scenario.
 */
@NullMarked
package io.github.dxjinzai.core.development;

import org.jspecify.annotations.NullMarked;
