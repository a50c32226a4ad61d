/**
 * The skill map: roles by axes (スキルマップ).
 *
 * <p>Storey 2, nouns. May not live here: how a cell is earned, which is a criterion of the policy.
 */
@NullMarked
package io.github.dxjinzai.core.skill;

import org.jspecify.annotations.NullMarked;
