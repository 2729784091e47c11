package org.chainlead.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.chainlead.common.DateTimeText;
import org.jspecify.annotations.Nullable;

/** Walks batches, their entries and the anchors side by side: every batch has its anchor, every anchor its batch. */
final class SealCheck {

    private static final String BATCHES = "select * from audit_batch order by no";
    private static final String SEALS = """
            select s.batch_no, s.position, s.entry_id, e.hash
              from audit_seal s left join audit_entry e on e.id = s.entry_id
             order by s.batch_no, s.position""";

    private record Seal(long batch, int position, long entry, byte @Nullable [] hash) {}

    private final Connection connection;
    private final Faults faults;
    private final LongConsumer progress;
    private long batches;
    private long sealed;
    private String prevRoot = Batch.NONE;

    SealCheck(Connection connection, Faults faults, LongConsumer progress) {
        this.connection = connection;
        this.faults = faults;
        this.progress = progress;
    }

    void run(AnchorLines anchors) throws SQLException {
        try (RowCursor<Batch> rows = new RowCursor<>(connection, BATCHES, SealStore::read);
                RowCursor<Seal> seals = new RowCursor<>(connection, SEALS, SealCheck::seal)) {
            long expected = 1;
            for (long no = next(rows, seals, anchors); no != Long.MAX_VALUE; no = next(rows, seals, anchors)) {
                if (no > expected) {
                    faults.add("audit.fault.batchGap", expected, no - 1);
                }
                Batch batch = rows.peek() != null && rows.peek().no() == no ? rows.take() : null;
                check(no, batch, anchors.take(no), seals, anchors.peek() == null && rows.peek() == null);
                expected = no + 1;
            }
        }
    }

    long batches() {
        return batches;
    }

    private static long next(RowCursor<Batch> rows, RowCursor<Seal> seals, AnchorLines anchors) {
        Batch batch = rows.peek();
        Seal seal = seals.peek();
        Anchor anchor = anchors.peek();
        return LongStream.of(
                        batch == null ? Long.MAX_VALUE : batch.no(),
                        seal == null ? Long.MAX_VALUE : seal.batch(),
                        anchor == null ? Long.MAX_VALUE : anchor.batch().no())
                .min()
                .orElseThrow();
    }

    private void check(long no, @Nullable Batch batch, @Nullable Anchor anchor, RowCursor<Seal> seals, boolean isLast)
            throws SQLException {
        boolean hasSeals = seals.peek() != null && seals.peek().batch() == no;
        MerkleTree tree = tree(no, seals);
        if (batch == null) {
            if (anchor == null || hasSeals || !isLast || !isCompletable(anchor)) {
                faults.add("audit.fault.batchMissing", no);
            }
            prevRoot = anchor == null ? prevRoot : anchor.batch().root();
            return;
        }
        batches++;
        if (anchor == null) {
            faults.add("audit.fault.anchorMissing", no, time(batch));
        } else if (!anchor.batch().equals(batch)) {
            faults.add("audit.fault.anchorDiffers", no, time(batch));
        }
        if (tree != null && !fits(batch, tree)) {
            faults.add("audit.fault.root", no, time(batch));
        }
        prevRoot = batch.root();
    }

    private boolean fits(Batch batch, MerkleTree tree) {
        return tree.leaves() > 0
                && Batch.of(batch.no(), batch.sealedAt(), tree, prevRoot).equals(batch);
    }

    /** The tree of what stands in the batch; null, with the fault noted, when an entry of it is gone. */
    private @Nullable MerkleTree tree(long no, RowCursor<Seal> seals) throws SQLException {
        MerkleTree tree = new MerkleTree();
        boolean whole = true;
        for (Seal seal = seals.peek(); seal != null && seal.batch() == no; seal = seals.peek()) {
            progress.accept(++sealed);
            if (seal.hash() == null) {
                faults.add("audit.fault.entryMissing", seal.entry(), no);
                whole = false;
            } else {
                whole &= seal.position() == tree.leaves() || misplaced(seal, no);
                tree.add(seal.entry(), seal.hash());
            }
            seals.take();
        }
        return whole ? tree : null;
    }

    private boolean misplaced(Seal seal, long no) {
        faults.add("audit.fault.position", seal.entry(), no);
        return false;
    }

    /** After a crash between anchor and batch: the next sealing makes exactly this batch. */
    private boolean isCompletable(Anchor anchor) throws SQLException {
        MerkleTree tree = new MerkleTree();
        try (PreparedStatement query = connection.prepareStatement("""
                select e.id, e.hash from audit_entry e
                 where e.id = any(?) and not exists (select 1 from audit_seal s where s.entry_id = e.id)
                 order by e.id""")) {
            query.setArray(
                    1, connection.createArrayOf("bigint", anchor.entries().ids().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tree.add(row.getLong("id"), row.getBytes("hash"));
                }
            }
        }
        return fits(anchor.batch(), tree);
    }

    private static String time(Batch batch) {
        return DateTimeText.fullMoment(batch.sealedAt());
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getLong("batch_no"), row.getInt("position"), row.getLong("entry_id"), row.getBytes("hash"));
    }
}
