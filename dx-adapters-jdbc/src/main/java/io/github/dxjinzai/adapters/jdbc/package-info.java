/**
 * A municipality's facts in tables of a database, in and out (データベースの入出力).
 *
 * <p>May not live here: rules of the domain, other adapters. H2 is known to {@code EmbeddedH2} alone,
 * so that a host with another database need not have it.
 */
@NullMarked
package io.github.dxjinzai.adapters.jdbc;

import org.jspecify.annotations.NullMarked;
