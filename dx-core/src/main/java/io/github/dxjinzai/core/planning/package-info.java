/**
 * Which programme reaches the targets at the least cost, and what another policy would change (計画).
 *
 * <p>Storey 4, uses. May not live here: rules of certification, or chance of its own; every figure is a simulation's.
 */
@NullMarked
package io.github.dxjinzai.core.planning;

import org.jspecify.annotations.NullMarked;
