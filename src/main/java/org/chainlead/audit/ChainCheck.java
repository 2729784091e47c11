package org.chainlead.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Walks every subject's chain: numbers without holes, each entry holding the hash of the one before and its own. */
final class ChainCheck {

    private static final String ENTRIES = "select * from audit_entry order by subject_kind, subject_id, seq";

    /** An entry as stored; {@code line} is null when its fields are none that the product writes. */
    private record Entry(
            Subject subject, int seq, @Nullable AuditLine line, String details, byte[] prev, byte[] hash) {}

    private final Faults faults;
    private final TextCheck texts;
    private final LongConsumer progress;
    private long entries;
    private long subjects;
    private @Nullable Entry last;

    ChainCheck(Faults faults, TextCheck texts, LongConsumer progress) {
        this.faults = faults;
        this.texts = texts;
        this.progress = progress;
    }

    void run(Connection connection) throws SQLException {
        try (RowCursor<Entry> rows = new RowCursor<>(connection, ENTRIES, ChainCheck::read)) {
            for (Entry entry = rows.take(); entry != null; entry = rows.take()) {
                check(entry);
                progress.accept(++entries);
                last = entry;
            }
        }
        texts.finish();
    }

    long entries() {
        return entries;
    }

    long subjects() {
        return subjects;
    }

    private void check(Entry entry) throws SQLException {
        Entry before = last != null && last.subject().equals(entry.subject()) ? last : null;
        if (before == null) {
            subjects++;
        }
        checkPlace(entry, before);
        if (entry.line() == null || !Arrays.equals(entry.line().hash(entry.prev()), entry.hash())) {
            faults.add("audit.fault.changed", TrailWords.subject(entry.subject()), entry.seq());
        } else {
            texts.check(entry.subject(), entry.seq(), Details.read(entry.details()));
        }
    }

    private void checkPlace(Entry entry, @Nullable Entry before) {
        int expected = before == null ? 1 : before.seq() + 1;
        byte[] hash = before == null ? new byte[0] : before.hash();
        if (entry.seq() != expected) {
            faults.add("audit.fault.gap", TrailWords.subject(entry.subject()), expected, entry.seq());
        } else if (!Arrays.equals(hash, entry.prev())) {
            faults.add("audit.fault.chain", TrailWords.subject(entry.subject()), entry.seq());
        }
    }

    private static Entry read(ResultSet row) throws SQLException {
        Subject subject = new Subject(row.getString("subject_kind"), row.getString("subject_id"));
        int seq = row.getInt("seq");
        String details = row.getString("details");
        return new Entry(subject, seq, AuditLine.read(row), details, row.getBytes("prev_hash"), row.getBytes("hash"));
    }
}
