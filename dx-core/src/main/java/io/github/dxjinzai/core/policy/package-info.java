/**
 * A municipality's dated rules as data (方針): roles, perspectives, criteria, targets, measures, open terms.
 *
 * <p>Storey 3, rules. May not live here: the evaluation of a criterion on a person's facts.
 */
@NullMarked
package io.github.dxjinzai.core.policy;

import org.jspecify.annotations.NullMarked;
