package io.github.dxjinzai.adapters.jdbc;

import java.util.regex.Pattern;

/** What the names of the tables begin with: it goes into SQL as it is, so that its form is checked. */
record Prefix(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");

    Prefix {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' cannot be the prefix of tables: it has to match " + FORM.pattern());
        }
    }

    String table(String name) {
        return text + name;
    }

    /** {@code sql} with every {@code ${prefix}} filled. */
    String in(String sql) {
        return sql.replace("${prefix}", text);
    }
}
