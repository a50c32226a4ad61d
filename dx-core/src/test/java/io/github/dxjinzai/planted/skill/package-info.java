/** Planted violations of the rules of the house. */
@NullMarked
package io.github.dxjinzai.planted.skill;

import org.jspecify.annotations.NullMarked;
