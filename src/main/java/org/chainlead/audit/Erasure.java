package org.chainlead.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entry that an erasure leaves in the trail, as written and as read. */
record Erasure(UUID text, Tombstone tombstone) {

    /** Both values stand for the same erased text: what it was, and by whose order and hands it went. */
    AuditRecord entry() {
        return AuditRecord.of(
                        tombstone.subject(), tombstone.seq() == 0 ? Verification.CONTENT_ERASED : Verification.ERASED)
                .detail("text", text)
                .detail("erasedSeq", tombstone.seq())
                .detail("erasedField", tombstone.field())
                .detail("erasedHash", tombstone.hash())
                .detail("order", tombstone.order())
                .detail("persons", tombstone.persons());
    }

    /** Empty when the row is not what {@link #entry} writes; its own chain tells why. */
    static Optional<Erasure> read(ResultSet row) throws SQLException {
        Subject subject = new Subject(row.getString("subject_kind"), row.getString("subject_id"));
        var at = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        try {
            Map<String, String> values = Details.read(row.getString("details")).values();
            return Optional.of(new Erasure(
                    UUID.fromString(values.getOrDefault("text", "")),
                    new Tombstone(
                            subject,
                            Integer.parseInt(values.getOrDefault("erasedSeq", "")),
                            values.getOrDefault("erasedField", ""),
                            values.getOrDefault("erasedHash", ""),
                            at,
                            values.getOrDefault("order", ""),
                            values.getOrDefault("persons", ""))));
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException e) {
            return Optional.empty();
        }
    }
}
