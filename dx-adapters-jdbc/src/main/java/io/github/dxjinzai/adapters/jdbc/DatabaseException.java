package io.github.dxjinzai.adapters.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/**
 * The database failed (データベースの障害): the connection was lost, a table is missing, two programs wrote at once. Nothing has been
 * written.
 *
 * <p>Databases quote the refused row in their messages, rater and all. So the cause is kept only where it speaks of no row: not
 * with the SQL states of data (22) and of integrity (23), and not without a state.
 */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    DatabaseException(String action, SQLException failure) {
        super(
                action + " failed: SQL state " + failure.getSQLState() + ", error " + failure.getErrorCode(),
                quotesRows(failure) ? null : failure);
        this.sqlState = state(failure);
    }

    /** {@code failure} without what Jdbi adds, since its messages and contexts hold the values of rows. */
    static RuntimeException of(String action, JdbiException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return new DatabaseException(action, sql);
            }
        }
        return failure;
    }

    private static boolean quotesRows(SQLException failure) {
        for (Throwable one : failure) {
            if (one instanceof SQLException sql) {
                String state = state(sql);
                if (state.isEmpty() || state.startsWith("22") || state.startsWith("23")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }

    /** The SQL state that the database gave, such as {@code 23505}; empty where it gave none. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether another program may have been in the way: a constraint refused a row (23), or the transactions collided (40). */
    boolean mayPassNextTime() {
        return sqlState.startsWith("23") || sqlState.startsWith("40");
    }
}
