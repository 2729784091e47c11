package org.chainlead.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.jspecify.annotations.Nullable;

/** The content of an entry in the one form that is hashed: every field with its length, so that no two contents look alike. */
record AuditLine(
        Subject subject,
        int seq,
        Instant at,
        String action,
        ActorSnapshot who,
        Visibility visibility,
        @Nullable UUID visibleUnit,
        String details) {

    /** Hash over the previous entry's hash and every field of this one. */
    byte[] hash(byte[] prev) {
        MessageDigest digest = Hashes.sha256();
        digest.update(prev);
        put(digest, subject.kind());
        put(digest, subject.id());
        put(digest, Integer.toString(seq));
        put(digest, at.toString());
        put(digest, action);
        put(digest, who.account());
        put(digest, who.name());
        put(digest, who.unit());
        put(digest, who.unitName());
        put(digest, who.role());
        put(digest, who.onBehalfOf());
        put(digest, who.clientAddress());
        put(digest, visibility.name());
        put(digest, visibleUnit);
        put(digest, details);
        return digest.digest();
    }

    /** An entry as stored; null when its fields are none that the product writes. */
    static @Nullable AuditLine read(ResultSet row) throws SQLException {
        try {
            return new AuditLine(
                    new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                    row.getInt("seq"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    row.getString("action"),
                    who(row),
                    Visibility.valueOf(row.getString("visibility")),
                    row.getObject("visible_unit", UUID.class),
                    row.getString("details"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ActorSnapshot who(ResultSet row) throws SQLException {
        return new ActorSnapshot(
                row.getObject("actor_account", UUID.class),
                row.getString("actor_name"),
                row.getObject("actor_unit", UUID.class),
                row.getString("actor_unit_name"),
                row.getString("actor_role"),
                row.getString("on_behalf_of"),
                row.getString("client_address"));
    }

    private static void put(MessageDigest digest, @Nullable Object field) {
        byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
        int length = field == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(4).putInt(length).array());
        digest.update(bytes);
    }
}
