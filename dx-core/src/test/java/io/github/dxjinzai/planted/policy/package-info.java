/** Planted violations of the rules of the house. */
@NullMarked
package io.github.dxjinzai.planted.policy;

import org.jspecify.annotations.NullMarked;
