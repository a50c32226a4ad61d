/**
 * Verdicts for many people at once (一括判定): a policy compiled once, over facts packed in columns of numbers. Reasons are not built
 * here; they are {@code Judge}'s, which gives the same verdicts one by one.
 *
 * <p>Storey 3, rules. May not live here: a rule of its own. What a criterion means is said by {@code Judge}, and this room is held to it.
 */
@NullMarked
package io.github.dxjinzai.core.judgment.bulk;

import org.jspecify.annotations.NullMarked;
