/**
 * What the core asks of the outside, in the words of the domain (ポート).
 *
 * <p>Storey 5, edges. May not live here: anything of a technology.
 */
@NullMarked
package io.github.dxjinzai.core.port;

import org.jspecify.annotations.NullMarked;
