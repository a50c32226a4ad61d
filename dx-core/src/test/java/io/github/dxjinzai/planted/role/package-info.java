/** Planted violations of the rules of the house. */
@NullMarked
package io.github.dxjinzai.planted.role;

import org.jspecify.annotations.NullMarked;
