package org.chainlead.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Writes many rows at once through one connection, in its transaction, and counts what it wrote and how long it took. */
public final class BulkCopy {

    /** What went into a table: rows, and how long they took. */
    public record Tally(long rows, long nanos) {

        public double seconds() {
            return nanos / 1e9;
        }

        private Tally plus(Tally other) {
            return new Tally(rows + other.rows, nanos + other.nanos);
        }
    }

    private final CopyManager copies;
    private final Set<String> emptied;
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** @param emptied tables emptied in this transaction: their rows are written as seen by everybody, for good */
    public BulkCopy(Connection connection, Set<String> emptied) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.emptied = Set.copyOf(emptied);
    }

    /**
     * Writes rows into a table.
     *
     * @param columns as {@code a, b, c}, in the order of the values of the rows
     */
    public void write(String table, String columns, CopyRows rows) throws SQLException {
        write(table, columns, List.of(rows.bytes()), rows.count());
    }

    /**
     * Writes rows that are text already.
     *
     * @param parts whole rows, or pieces that make whole rows together
     */
    public void write(String table, String columns, Iterable<byte[]> parts, long rows) throws SQLException {
        if (rows == 0) {
            return;
        }
        long start = System.nanoTime();
        CopyIn copy = copies.copyIn("copy " + table + " (" + columns + ") from stdin"
                + (emptied.contains(table) ? " with (freeze true)" : ""));
        try {
            for (byte[] part : parts) {
                copy.writeToCopy(part, 0, part.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        tallies.merge(table, new Tally(rows, System.nanoTime() - start), Tally::plus);
    }

    /** By table. */
    public Map<String, Tally> tallies() {
        return Map.copyOf(tallies);
    }
}
