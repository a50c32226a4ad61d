package io.github.dxjinzai.adapters.jdbc;

import io.github.dxjinzai.core.dossier.FactProblem;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.port.FactStore;
import io.github.dxjinzai.core.port.RefusedFactsException;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A database that holds a municipality's facts (データベース). {@link JdbcSchema} has its tables.
 *
 * <p>Example: {@code JdbcStore.h2(Path.of("facts")).write(facts)}.
 *
 * <p>Each call is one transaction on a connection of its own. A store may be used by several threads. Of two programs, only one may
 * write all facts at a time; certifications may be added by several. Time and memory grow with the number of facts.
 *
 * <p>What the database itself does wrong is thrown as {@link DatabaseException}.
 */
public final class JdbcStore implements FactStore {

    private static final int ATTEMPTS = 3;

    private final Jdbi jdbi;
    private final Prefix prefix;

    /** The tables whose names begin with {@link JdbcSchema#DEFAULT_PREFIX}, in the database of {@code source}. */
    public JdbcStore(DataSource source) {
        this(source, JdbcSchema.DEFAULT_PREFIX);
    }

    /**
     * The tables whose names begin with {@code prefix}, in the database of {@code source}; they have to be there.
     *
     * @throws IllegalArgumentException if the prefix is not a lower-case letter, then lower-case letters, digits and underscores
     */
    public JdbcStore(DataSource source, String prefix) {
        this.prefix = new Prefix(prefix);
        this.jdbi = Jdbi.create(source);
    }

    /**
     * A database of H2 in a file, made with its tables if it is not there; one of an earlier version gets the tables that have come
     * since, and keeps its facts. H2 has to be on the class path.
     *
     * <p>The file is open, and closed to other processes, only while a call lasts.
     *
     * @param file the file without H2's own ending {@code .mv.db}
     * @throws IllegalArgumentException if the path has a semicolon, from which H2 reads settings
     */
    public static JdbcStore h2(Path file) {
        return withTables(EmbeddedH2.file(file));
    }

    /**
     * A database of H2 in memory, for tests and trials, made with its tables if it is not there. It lasts as long as the process.
     * H2 has to be on the class path.
     *
     * @param name letters, digits, {@code _} and {@code -}; the same name is the same database
     * @throws IllegalArgumentException if the name has another form
     */
    public static JdbcStore h2InMemory(String name) {
        return withTables(EmbeddedH2.memory(name));
    }

    private static JdbcStore withTables(DataSource source) {
        JdbcSchema.h2(JdbcSchema.DEFAULT_PREFIX).apply(source);
        return new JdbcStore(source);
    }

    /**
     * Reads all tables, as they were at one moment.
     *
     * @return the facts; or every value of every row that the domain refuses, each with table, column and key; or, where the rows
     *     alone are sound, everything that {@link Facts#check} says if any of it is an error
     * @throws DatabaseException if the database fails
     */
    @Override
    public Validation<Seq<Problem>, Facts> read() {
        return transaction("reading the facts", handle -> new FactReading(handle, prefix).read());
    }

    /**
     * {@inheritDoc}
     *
     * @throws RefusedFactsException if {@link Facts#check} says that something is an error; nothing is written
     * @throws DatabaseException if the database fails; nothing is written
     */
    @Override
    public synchronized void write(Facts facts) {
        List<Problem> errors = facts.check().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new RefusedFactsException("the facts cannot be written", errors);
        }
        transaction("writing the facts", handle -> {
            FactWriting writing = new FactWriting(handle, prefix);
            writing.clear();
            writing.insert(facts);
            return facts;
        });
    }

    /**
     * {@inheritDoc}
     *
     * <p>All are added, or none. Where another program adds the same certification at that moment, the primary key lets it in
     * once, and it counts as new for one of the two.
     *
     * @throws RefusedFactsException if a certification is of someone who is not among the staff; nothing is added
     * @throws DatabaseException if the database fails; nothing is added
     */
    @Override
    public synchronized int append(List<RoleGrant> grants) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction("adding certifications", handle -> add(handle, grants));
            } catch (DatabaseException e) {
                // Another program was faster; what it added is seen the next time.
                if (!e.mayPassNextTime() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private int add(Handle handle, List<RoleGrant> grants) {
        Set<String> staff = new HashSet<>(handle.createQuery("SELECT id FROM " + prefix.table("staff"))
                .mapTo(String.class)
                .list());
        List<Problem> strangers = grants.stream()
                .filter(grant -> !staff.contains(grant.staff().value()))
                .map(grant -> Problem.of(
                        FactProblem.UNKNOWN_REFERENCE,
                        new Place.AtFact("certification", grant.staff() + "/" + grant.role()),
                        "field",
                        "staff",
                        "id",
                        grant.staff().value()))
                .distinct()
                .toList();
        if (!strangers.isEmpty()) {
            throw new RefusedFactsException("the certifications cannot be added", strangers);
        }
        Set<List<Object>> present = new HashSet<>(handle.createQuery(
                        "SELECT staff_id, role_id, granted_on, ground FROM " + prefix.table("certifications"))
                .map((row, context) -> Arrays.<Object>asList(
                        row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getString(4)))
                .list());
        List<RoleGrant> added = grants.stream()
                .distinct()
                .filter(grant -> !present.contains(List.<Object>of(
                        grant.staff().value(), grant.role().value(), grant.grantedOn(), grant.ground())))
                .toList();
        new FactWriting(handle, prefix).insert(added);
        return added.size();
    }

    /** Serializable, since many tables are read and have to be of one moment. */
    private <T> T transaction(String action, HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work);
        } catch (JdbiException e) {
            throw DatabaseException.of(action, e);
        }
    }
}
