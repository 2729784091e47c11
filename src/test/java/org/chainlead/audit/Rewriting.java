package org.chainlead.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A patient forger: after a change everything inside the database is made consistent again. */
final class Rewriting {

    private Rewriting() {}

    private record Row(long id, AuditLine line, byte[] prev, byte[] hash) {}

    static void makeChainsRight(TrailFixture trail) {
        List<Row> rows = trail.jdbc
                .sql("select * from audit_entry order by subject_kind, subject_id, seq")
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        Objects.requireNonNull(AuditLine.read(row)),
                        row.getBytes("prev_hash"),
                        row.getBytes("hash")))
                .list();
        byte[] prev = new byte[0];
        Subject subject = null;
        for (Row row : rows) {
            prev = row.line().subject().equals(subject) ? prev : new byte[0];
            subject = row.line().subject();
            byte[] hash = row.line().hash(prev);
            if (!Arrays.equals(hash, row.hash())) {
                trail.asOwner("update audit_entry set prev_hash = decode('" + Hashes.hex(prev)
                        + "', 'hex'), hash = decode('" + Hashes.hex(hash) + "', 'hex') where id = " + row.id());
            }
            prev = hash;
        }
    }

    static void makeRootsRight(TrailFixture trail) {
        String prevRoot = Batch.NONE;
        List<Batch> batches = trail.jdbc
                .sql("select * from audit_batch order by no")
                .query((row, n) -> SealStore.read(row))
                .list();
        for (Batch batch : batches) {
            List<SealStore.Leaf> leaves = trail.jdbc
                    .sql("select e.id, e.hash from audit_seal s join audit_entry e on e.id = s.entry_id"
                            + " where s.batch_no = ? order by s.position")
                    .param(batch.no())
                    .query((row, n) -> new SealStore.Leaf(row.getLong("id"), row.getBytes("hash")))
                    .list();
            Batch right = Batch.of(batch.no(), batch.sealedAt(), Sealer.tree(leaves), prevRoot);
            trail.asOwner("update audit_batch set root = '" + right.root() + "', prev_root = '" + right.prevRoot()
                    + "' where no = " + batch.no());
            prevRoot = right.root();
        }
    }
}
