/**
 * The bundled policies, loaded by name and never by default (同梱の方針).
 *
 * <p>Storey 5, edges. May not live here: anything that the rest of the core depends on.
 */
@NullMarked
package io.github.dxjinzai.core.reference;

import org.jspecify.annotations.NullMarked;
