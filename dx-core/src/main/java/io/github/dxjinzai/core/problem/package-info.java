/**
 * What is wrong with data that came from outside (問題): stable codes, places, named values, messages in Japanese and English.
 *
 * <p>Storey 1, words. May not live here: programming errors, which throw.
 */
@NullMarked
package io.github.dxjinzai.core.problem;

import org.jspecify.annotations.NullMarked;
