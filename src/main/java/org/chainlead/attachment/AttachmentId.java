package org.chainlead.attachment;

import java.util.UUID;

/** Identity of an attachment. */
public record AttachmentId(UUID uuid) {

    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    public static AttachmentId random() {
        return new AttachmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
