/**
 * Where the source says so: clauses (典拠), text in several languages, and terms that the source leaves open (未定事項).
 *
 * <p>Storey 1, words. May not live here: what a clause means for a person.
 */
@NullMarked
package io.github.dxjinzai.core.source;

import org.jspecify.annotations.NullMarked;
