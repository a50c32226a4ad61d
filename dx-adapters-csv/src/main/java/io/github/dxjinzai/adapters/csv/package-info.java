/**
 * A municipality's facts in a folder of CSV files, in and out (CSV の入出力).
 *
 * <p>May not live here: rules of the domain, other adapters.
 */
@NullMarked
package io.github.dxjinzai.adapters.csv;

import org.jspecify.annotations.NullMarked;
