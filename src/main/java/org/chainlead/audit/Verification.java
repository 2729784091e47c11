package org.chainlead.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.chainlead.database.SealingLock;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole trail against itself, the batches and the anchors, reading only. Everything is seen as of one moment,
 * at which no sealing is half done; people go on working meanwhile. Memory does not grow with the trail.
 */
final class Verification {

    /** Action of the entry that an erasure leaves. */
    static final String ERASED = "textErased";

    /** The same for words and files that stand in no entry. */
    static final String CONTENT_ERASED = "contentErased";

    private static final String UNSEALED = """
            select count(*), min(occurred_at) from audit_entry e
             where not exists (select 1 from audit_seal s where s.entry_id = e.id)""";

    private final Connection connection;
    private final AnchorFiles anchors;
    private final Faults faults = new Faults();

    /** @param connection used by nobody else meanwhile; any role that may read the trail */
    Verification(Connection connection, AnchorFiles anchors) {
        this.connection = connection;
        this.anchors = anchors;
    }

    /** @param progress gets the number of rows looked at, twice the number of entries at the end */
    VerificationReport run(Instant now, LongConsumer progress) throws SQLException {
        try (AnchorReader lines = begin()) {
            Map<UUID, Tombstone> tombstones = tombstones();
            TextCheck texts = new TextCheck(connection, tombstones, faults);
            ChainCheck chains = new ChainCheck(faults, texts, progress);
            chains.run(connection);
            SealCheck seals = new SealCheck(connection, faults, n -> progress.accept(chains.entries() + n));
            seals.run(new AnchorLines(lines, faults));
            Unanchored unanchored = unanchored();
            return new VerificationReport(
                    now,
                    chains.entries(),
                    chains.subjects(),
                    seals.batches(),
                    texts.present(),
                    unanchored.count(),
                    unanchored.oldest(),
                    tombstones.values().stream().toList(),
                    faults.first(),
                    faults.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Keeps sealing away for the moment in which the view of the database and the length of the anchors are fixed. */
    private AnchorReader begin() throws SQLException {
        connection.setAutoCommit(true);
        execute("select pg_advisory_lock(" + SealingLock.KEY + ")");
        try {
            connection.setAutoCommit(false);
            execute("set transaction isolation level repeatable read, read only");
            execute("select 1 from audit_batch limit 1");
            return new AnchorReader(anchors);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            execute("select pg_advisory_unlock(" + SealingLock.KEY + ")");
        }
    }

    private Map<UUID, Tombstone> tombstones() throws SQLException {
        Map<UUID, Tombstone> tombstones = new HashMap<>();
        String sql = "select subject_kind, subject_id, occurred_at, details from audit_entry where action in ('"
                + ERASED + "', '" + CONTENT_ERASED + "') order by id";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Erasure.read(row).ifPresent(erased -> tombstones.put(erased.text(), erased.tombstone()));
            }
        }
        return tombstones;
    }

    private Unanchored unanchored() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(UNSEALED)) {
            row.next();
            OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
            return new Unanchored(row.getLong(1), oldest == null ? null : oldest.toInstant());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Unanchored(long count, @Nullable Instant oldest) {}
}
