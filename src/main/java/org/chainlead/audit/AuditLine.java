package org.chainlead.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
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

    private static void put(MessageDigest digest, @Nullable Object field) {
        byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
        int length = field == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(4).putInt(length).array());
        digest.update(bytes);
    }
}
