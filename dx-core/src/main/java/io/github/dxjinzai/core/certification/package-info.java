/**
 * The act of certification and its append-only record (認定・認定台帳).
 *
 * <p>Storey 3, rules. May not live here: the reasons, which are the judgment's.
 */
@NullMarked
package io.github.dxjinzai.core.certification;

import org.jspecify.annotations.NullMarked;
