/**
 * The reasoned answer for one person, one role, one day (判定).
 *
 * <p>Storey 3, rules. May not live here: the act of certification, which changes a register.
 */
@NullMarked
package io.github.dxjinzai.core.judgment;

import org.jspecify.annotations.NullMarked;
