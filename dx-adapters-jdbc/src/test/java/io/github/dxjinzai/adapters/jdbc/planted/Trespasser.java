package io.github.dxjinzai.adapters.jdbc.planted;

import org.assertj.core.api.Assertions;
import org.h2.jdbcx.JdbcDataSource;

/** Breaks both rules of the architecture, so that the rules are seen to see. */
public final class Trespasser {

    private Trespasser() {}

    static void trespass() {
        Assertions.assertThat(new JdbcDataSource().getURL()).isEmpty();
    }
}
