package org.chainlead.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Rows of a query one after another with a look at the next; holds a few thousand in memory, however many there are. */
final class RowCursor<T> implements AutoCloseable {

    private static final int FETCH = 2_000;

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Statement statement;
    private final ResultSet rows;
    private final Reader<T> reader;
    private @Nullable T next;

    /** @param connection without auto-commit, else the driver loads everything */
    RowCursor(Connection connection, String sql, Reader<T> reader) throws SQLException {
        this.reader = reader;
        this.statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        this.rows = statement.executeQuery(sql);
        advance();
    }

    /** The next row without taking it; null at the end. */
    @Nullable
    T peek() {
        return next;
    }

    /** Takes the next row; null at the end. */
    @Nullable
    T take() throws SQLException {
        T row = next;
        advance();
        return row;
    }

    private void advance() throws SQLException {
        next = rows.next() ? reader.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
