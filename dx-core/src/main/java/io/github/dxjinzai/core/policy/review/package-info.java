/**
 * What a policy alone lets one know, without a single person's facts (方針の点検): criteria that can never be met or always are, parts
 * that nothing uses, the earliest fiscal year of every role, the seats that the targets require.
 *
 * <p>Storey 3, rules; a part of the room {@code policy}. May not live here: what people's facts say, and anything random.
 */
@NullMarked
package io.github.dxjinzai.core.policy.review;

import org.jspecify.annotations.NullMarked;
