/**
 * Fiscal years and Japanese dates (年度・和暦).
 *
 * <p>Storey 1, words. May not live here: anything that reads a clock, and any rule of a policy.
 */
@NullMarked
package io.github.dxjinzai.core.calendar;

import org.jspecify.annotations.NullMarked;
