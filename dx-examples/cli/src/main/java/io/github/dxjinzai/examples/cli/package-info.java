/**
 * The {@code dx} command: the main job of the library as a program (コマンド).
 *
 * <p>Here live options, tables and files. No rule of a policy may live here.
 */
@NullMarked
package io.github.dxjinzai.examples.cli;

import org.jspecify.annotations.NullMarked;
