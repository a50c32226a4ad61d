/**
 * What may come, under the very rules that certify (シミュレーション).
 *
 * <p>Storey 4, uses. May not live here: promotion rates, or any rule that the policy does not state.
 */
@NullMarked
package io.github.dxjinzai.core.simulation;

import org.jspecify.annotations.NullMarked;
