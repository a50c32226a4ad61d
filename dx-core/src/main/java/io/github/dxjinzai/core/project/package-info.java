/**
 * Projects and the parts that people take in them (プロジェクト・参加).
 *
 * <p>Storey 2, nouns. May not live here: what a project was worth, which is an evaluation.
 */
@NullMarked
package io.github.dxjinzai.core.project;

import org.jspecify.annotations.NullMarked;
