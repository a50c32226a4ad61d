package io.github.dxjinzai.adapters.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The tables that hold the facts (表の定義), as versioned scripts of plain SQL. The host runs them by whatever it runs its own with
 * (Flyway, Liquibase, a hand); no history table is forced on it. {@link #apply} does for a database without such a tool.
 *
 * <p>Example: {@code JdbcSchema.h2("dx_").scripts().get(0).name()} is {@code V1__facts.sql}.
 *
 * <p>The scripts as files are the resources {@code io/github/dxjinzai/adapters/jdbc/h2/V*.sql}; the prefix of the tables stands in
 * them as <code>${prefix}</code>, which is also Flyway's way to write a placeholder.
 */
public final class JdbcSchema {

    /** The prefix of the tables where nothing else is said. */
    public static final String DEFAULT_PREFIX = "dx_";

    /** A version: its script and the tables that the script makes. */
    private record Version(String script, List<String> tables) {}

    private static final List<Version> VERSIONS = List.of(
            new Version(
                    "V1__facts.sql",
                    List.of(
                            "departments",
                            "staff",
                            "projects",
                            "project_axes",
                            "participations",
                            "ratings",
                            "certifications",
                            "achievements",
                            "achievement_quantities",
                            "complete_kinds")),
            new Version("V2__requests_and_relations.sql", List.of("rating_requests", "relations")));

    private final String dialect;
    private final Prefix prefix;

    private JdbcSchema(String dialect, Prefix prefix) {
        this.dialect = dialect;
        this.prefix = prefix;
    }

    /**
     * One script.
     *
     * @param name its file name; scripts run in the order of their versions
     * @param sql its text with the prefix filled: statements that end with a semicolon
     */
    public record Script(String name, String sql) {}

    /**
     * The tables in H2's SQL.
     *
     * @param prefix what their names begin with: a lower-case letter, then lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the prefix has another form
     */
    public static JdbcSchema h2(String prefix) {
        return new JdbcSchema("h2", new Prefix(prefix));
    }

    /** All scripts, in the order in which they run. */
    public List<Script> scripts() {
        return VERSIONS.stream().map(this::script).toList();
    }

    /** The names of all tables, with the prefix; one that refers to another comes after it. */
    public List<String> tables() {
        return VERSIONS.stream().flatMap(version -> tables(version).stream()).toList();
    }

    private Script script(Version version) {
        return new Script(version.script(), prefix.in(resource(dialect + "/" + version.script())));
    }

    private List<String> tables(Version version) {
        return version.tables().stream().map(prefix::table).toList();
    }

    /**
     * Runs the scripts of the versions whose tables are not there: all of them in a new database, the later ones in a database of an
     * earlier version, whose facts stay as they are.
     *
     * <p>The tables are looked for in the connection's current schema. Databases such as H2 commit each table as it is made: a
     * failure half-way leaves those made so far.
     *
     * @return whether any script was run
     * @throws IllegalStateException if some of the tables of a version are there and others are not, or those of an earlier version are
     *     missing; nothing is made
     * @throws DatabaseException if the database fails
     */
    public boolean apply(DataSource source) {
        Set<String> present = present(source);
        int last = VERSIONS.size();
        while (last > 0 && tables(VERSIONS.get(last - 1)).stream().noneMatch(present::contains)) {
            last--;
        }
        List<String> missing = VERSIONS.subList(0, last).stream()
                .flatMap(version -> tables(version).stream())
                .filter(table -> !present.contains(table))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the tables " + present + " are there, but " + missing + " are not");
        }
        List<Script> due = VERSIONS.subList(last, VERSIONS.size()).stream()
                .map(this::script)
                .toList();
        try {
            Jdbi.create(source).useHandle(handle -> {
                for (Script script : due) {
                    handle.createScript(script.sql()).executeAsSeparateStatements();
                }
            });
        } catch (JdbiException e) {
            throw DatabaseException.of("making the tables", e);
        }
        return !due.isEmpty();
    }

    private Set<String> present(DataSource source) {
        List<String> all = new ArrayList<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (tables.next()) {
                all.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new DatabaseException("looking for the tables", e);
        }
        Set<String> present = new TreeSet<>(tables());
        present.retainAll(all);
        return present;
    }

    private static String resource(String name) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
