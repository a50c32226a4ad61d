package io.github.dxjinzai.adapters.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases of H2 in this process. A class of its own: a host with another database need not have H2. */
final class EmbeddedH2 {

    /** H2 would write messages, which quote rows, to a file of its own beside the database. */
    private static final String SILENT = ";TRACE_LEVEL_FILE=0";

    private EmbeddedH2() {}

    static DataSource file(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "H2 reads settings after a semicolon, so the path of a database has none: " + path);
        }
        return source("jdbc:h2:file:" + path + SILENT);
    }

    static DataSource memory(String name) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be the name of a database in memory: letters, digits, _ and - only");
        }
        return source("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + SILENT);
    }

    private static DataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }
}
