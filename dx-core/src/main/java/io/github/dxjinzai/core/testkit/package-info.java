/**
 * What a municipality or an adapter tests itself with (検証用具).
 *
 * <p>Storey 5, edges. May not live here: a test framework.
 */
@NullMarked
package io.github.dxjinzai.core.testkit;

import org.jspecify.annotations.NullMarked;
