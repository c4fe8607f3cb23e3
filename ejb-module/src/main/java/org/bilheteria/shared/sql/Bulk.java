package org.bilheteria.shared.sql;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes and reads many rows at once in the transaction of an entity manager, on its connection: what it does is committed or
 * undone with the entities' changes. It knows nothing of entities that are not flushed yet.
 */
public final class Bulk {

    private final Connection connection;
    private final boolean arraysCompared;

    private Bulk(Connection connection) throws SQLException {
        this.connection = connection;
        this.arraysCompared = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** @param database within a transaction */
    public static Bulk in(EntityManager database) {
        try {
            return new Bulk(database.unwrap(Connection.class));
        } catch (SQLException e) {
            throw failed("The database did not say what it is", e);
        }
    }

    /** Runs the statement once for each, all in one batch. @throws IllegalStateException when one did not change one row */
    public <T> void each(String statement, Collection<T> rows, Parameters<T> parameters) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (T row : rows) {
                parameters.set(prepared, row);
                prepared.addBatch();
            }
            for (int changed : prepared.executeBatch()) {
                if (changed != 1 && changed != PreparedStatement.SUCCESS_NO_INFO) {
                    throw new IllegalStateException(
                            "One row was to be changed, and " + changed + " were: " + statement);
                }
            }
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** Reads rows. */
    public <R> List<R> read(String query, Setting setting, Reading<R> reading) {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            setting.set(prepared);
            try (ResultSet found = prepared.executeQuery()) {
                List<R> read = new ArrayList<>();
                while (found.next()) {
                    read.add(reading.row(found));
                }
                return read;
            }
        } catch (SQLException e) {
            throw failed(query, e);
        }
    }

    /**
     * What a query reads from, up to and with its {@code where}: those rows whose column is one of many, which are its first
     * parameter, an {@link #array}.
     *
     * @param alias by which the rest of the query calls the table
     */
    public String those(String table, String alias, String column, String type) {
        // A list, or the same as a subquery, H2 would compare with every row of the table; joined it asks the index for
        // each.
        return arraysCompared
                ? " from " + table + " " + alias + " where " + alias + "." + column + " = any (?)"
                : " from unnest(cast(? as " + type + " array)) many(one) join " + table + " " + alias + " on " + alias
                        + "." + column + " = many.one where true";
    }

    /** As a parameter for {@link #those}. */
    public Array array(String type, Collection<?> elements) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }

    private static IllegalStateException failed(String statement, SQLException e) {
        return new IllegalStateException("The database refused: " + statement, e);
    }

    /** Sets the parameters of a statement for one row. */
    @FunctionalInterface
    public interface Parameters<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }

    /** Sets the parameters of a query. */
    @FunctionalInterface
    public interface Setting {
        void set(PreparedStatement query) throws SQLException;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<R> {
        R row(ResultSet row) throws SQLException;
    }
}
