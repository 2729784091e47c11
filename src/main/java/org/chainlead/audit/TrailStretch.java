package org.chainlead.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.database.CopyRows;

/**
 * Entries for a loader that fills an empty database, in the order in which they shall be numbered. They are chained and
 * hashed here exactly as an act's are, in whatever thread; {@link TrailLoading} writes them. Not for acts of people.
 */
public final class TrailStretch {

    private final Supplier<UUID> ids;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();
    private final CopyRows texts = new CopyRows();

    /** @param ids identities and salts of the texts */
    public TrailStretch(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /**
     * Appends an entry to the chain of its subject.
     *
     * @param seq place in the chain, from 1
     * @param prev what this gave for the entry before; nothing for the first
     */
    public byte[] add(AuditRecord record, ActorSnapshot who, Instant moment, int seq, byte[] prev) {
        Instant at = moment.truncatedTo(ChronoUnit.MICROS);
        String details = Details.write(record, keep(record));
        AuditLine line = new AuditLine(
                record.subject, seq, at, record.action, who, record.visibility, record.visibleUnit, details);
        byte[] hash = line.hash(prev);
        entries.add(row(line, prev, hash));
        hashes.add(hash);
        return hash;
    }

    int size() {
        return entries.size();
    }

    byte[] hash(int index) {
        return hashes.get(index);
    }

    /** The row without its number. */
    byte[] entry(int index) {
        return entries.get(index);
    }

    CopyRows texts() {
        return texts;
    }

    private List<Details.TextRef> keep(AuditRecord record) {
        List<Details.TextRef> refs = new ArrayList<>(record.texts.size());
        for (AuditRecord.Text text : record.texts) {
            UUID id = ids.get();
            String salt = ids.get().toString();
            texts.add(id, salt, text.body());
            refs.add(new Details.TextRef(text.field(), id, Hashes.hex(Hashes.sha256(salt + text.body()))));
        }
        return refs;
    }

    private static byte[] row(AuditLine line, byte[] prev, byte[] hash) {
        ActorSnapshot who = line.who();
        return new CopyRows()
                .add(
                        line.subject().kind(),
                        line.subject().id(),
                        line.seq(),
                        line.at(),
                        line.action(),
                        who.account(),
                        who.name(),
                        who.unit(),
                        who.unitName(),
                        who.role(),
                        who.onBehalfOf(),
                        who.clientAddress(),
                        line.visibility(),
                        line.visibleUnit(),
                        line.details(),
                        prev,
                        hash)
                .bytes();
    }

    static byte[] number(long id) {
        return (id + "\t").getBytes(StandardCharsets.US_ASCII);
    }
}
