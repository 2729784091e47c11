package org.chainlead.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.chainlead.common.Refusal;
import org.chainlead.database.BulkCopy;
import org.chainlead.database.CopyRows;
import org.chainlead.database.SealingLock;

/**
 * Writes {@linkplain TrailStretch stretches} of entries at the end of the trail and seals and anchors them at once, in
 * the batches the product would have made. For a loader that has the database for itself: it holds the lock of sealing
 * until the transaction ends. The connection is the owner's, because the numbers are given here.
 */
public final class TrailLoading {

    private static final String ENTRY = "id, subject_kind, subject_id, seq, occurred_at, action, actor_account,"
            + " actor_name, actor_unit, actor_unit_name, actor_role, on_behalf_of, client_address, visibility,"
            + " visible_unit, details, prev_hash, hash";

    private final Connection connection;
    private final BulkCopy copy;
    private final AnchorFiles anchors;
    private final Instant sealedAt;
    private final CopyRows batches = new CopyRows();
    private final List<String> lines = new ArrayList<>();
    private CopyRows seals = new CopyRows();
    private MerkleTree tree = new MerkleTree();
    private long last;
    private long batch;
    private String root;
    private String line;

    /**
     * @param anchors directory of the anchors
     * @param now time of the seals
     * @throws Refusal when batches and anchors do not fit together already
     */
    public TrailLoading(Connection connection, BulkCopy copy, Path anchors, Instant now) throws SQLException {
        this.connection = connection;
        this.copy = copy;
        this.anchors = new AnchorFiles(anchors);
        this.sealedAt = now.truncatedTo(ChronoUnit.MICROS);
        number("select 1 from pg_advisory_xact_lock(" + SealingLock.KEY + ")");
        this.last = number("select coalesce(max(id), 0) from audit_entry");
        Optional<Anchor> anchor = this.anchors.lastLine().flatMap(Anchor::parse);
        this.batch = anchor.map(a -> a.batch().no()).orElse(0L);
        this.root = anchor.map(a -> a.batch().root()).orElse(Batch.NONE);
        this.line = anchor.map(Anchor::hash).orElse(Batch.NONE);
        if (number("select coalesce(max(no), 0) from audit_batch") != batch) {
            throw Refusal.because("audit.load.contradiction", anchors);
        }
    }

    /** Numbers and writes the entries, those of the first stretch first. */
    public void write(List<TrailStretch> stretches) throws SQLException {
        List<byte[]> parts = new ArrayList<>();
        for (TrailStretch stretch : stretches) {
            for (int i = 0; i < stretch.size(); i++) {
                last++;
                parts.add(TrailStretch.number(last));
                parts.add(stretch.entry(i));
                seal(stretch.hash(i));
            }
        }
        copy.write("audit_entry", ENTRY, parts, parts.size() / 2L);
        for (TrailStretch stretch : stretches) {
            copy.write("audit_text", "id, salt, body", stretch.texts());
        }
        copy.write("audit_seal", "entry_id, batch_no, position", seals);
        seals = new CopyRows();
    }

    /** Ends the last batch and puts the anchors on the disk; right before the commit. */
    public void finish() throws SQLException {
        if (tree.leaves() > 0) {
            close();
        }
        copy.write("audit_batch", "no, sealed_at, entry_count, root, prev_root", batches);
        copy.await();
        number("select setval(pg_get_serial_sequence('audit_entry', 'id'), " + Math.max(1, last) + ")");
        if (!lines.isEmpty()) {
            anchors.append(lines);
        }
    }

    private void seal(byte[] hash) {
        seals.add(last, batch + 1, tree.leaves());
        tree.add(last, hash);
        if (tree.leaves() == Sealer.BATCH) {
            close();
        }
    }

    private void close() {
        batch++;
        Batch sealed = Batch.of(batch, sealedAt, tree, root);
        EntryIds ids = new EntryIds(
                LongStream.rangeClosed(last - tree.leaves() + 1, last).boxed().toList());
        Anchor anchor = new Anchor(sealed, ids, line);
        batches.add(batch, sealedAt, sealed.count(), sealed.root(), sealed.prevRoot());
        lines.add(anchor.line());
        root = sealed.root();
        line = anchor.hash();
        tree = new MerkleTree();
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
