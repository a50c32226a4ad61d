/**
 * Members of staff and the organisation (職員・所属): ids, never names.
 *
 * <p>Storey 2, nouns. May not live here: names, birth dates, sex, or anything else that a judgment does not need.
 */
@NullMarked
package io.github.dxjinzai.core.staff;

import org.jspecify.annotations.NullMarked;
