/**
 * The certified standings and their order (人材・体系).
 *
 * <p>Storey 2, nouns. May not live here: job titles, parts in a project, and the criteria of a role.
 */
@NullMarked
package io.github.dxjinzai.core.role;

import org.jspecify.annotations.NullMarked;
