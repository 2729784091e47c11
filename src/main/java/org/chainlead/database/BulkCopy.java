package org.chainlead.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes many rows at once through one connection, in its transaction, and counts what it wrote and how long it took. A
 * thread of its own sends them, in their order, while the next are being made.
 */
public final class BulkCopy implements AutoCloseable {

    /** What went into a table: rows, and how long they took. */
    public record Tally(long rows, long nanos) {

        public double seconds() {
            return nanos / 1e9;
        }

        private Tally plus(Tally other) {
            return new Tally(rows + other.rows, nanos + other.nanos);
        }
    }

    /** So many writings wait for their turn; each may be some ten megabytes. */
    private static final int AHEAD = 3;

    /** Bytes that go to the server at once. */
    private static final int LOT = 1 << 16;

    private final CopyManager copies;
    private final Set<String> emptied;
    private final Map<String, Tally> tallies = new ConcurrentSkipListMap<>();
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("copy").unstarted(work));

    /** @param emptied tables emptied in this transaction: their rows are written as seen by everybody, for good */
    public BulkCopy(Connection connection, Set<String> emptied) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.emptied = Set.copyOf(emptied);
    }

    /**
     * Writes rows into a table, after all that was given before.
     *
     * @param columns as {@code a, b, c}, in the order of the values of the rows
     * @throws SQLException when this or an earlier writing failed
     */
    public void write(String table, String columns, CopyRows rows) throws SQLException {
        write(table, columns, List.of(rows.bytes()), rows.count());
    }

    /**
     * Writes rows that are text already, after all that was given before.
     *
     * @param parts whole rows, or pieces that make whole rows together; not to be changed any more
     * @throws SQLException when this or an earlier writing failed
     */
    public void write(String table, String columns, Iterable<byte[]> parts, long rows) throws SQLException {
        if (rows == 0) {
            return;
        }
        while (waiting.size() >= AHEAD) {
            end(waiting.remove());
        }
        waiting.add(sender.submit(() -> {
            send(table, columns, parts, rows);
            return rows;
        }));
    }

    /** Waits until everything is written: before that nobody else may use the connection. */
    public void await() throws SQLException {
        while (!waiting.isEmpty()) {
            end(waiting.remove());
        }
    }

    /** Lets go of the connection; what was not waited for may have failed. */
    @Override
    public void close() {
        sender.close();
    }

    private void send(String table, String columns, Iterable<byte[]> parts, long rows) throws SQLException {
        long start = System.nanoTime();
        CopyIn copy = copies.copyIn("copy " + table + " (" + columns + ") from stdin"
                + (emptied.contains(table) ? " with (freeze true)" : ""));
        try {
            PGCopyOutputStream lots = new PGCopyOutputStream(copy, LOT);
            for (byte[] part : parts) {
                lots.write(part);
            }
            lots.endCopy();
        } catch (IOException e) {
            throw new SQLException(e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        tallies.merge(table, new Tally(rows, System.nanoTime() - start), Tally::plus);
    }

    private static void end(Future<?> writing) throws SQLException {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** By table. */
    public Map<String, Tally> tallies() {
        return Map.copyOf(tallies);
    }
}
