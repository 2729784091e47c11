package org.chainlead.supervision;

import java.util.UUID;

/** Identity of a 通知单, chosen by who asks for it: asked twice it is made once. */
public record NoticeId(UUID uuid) {

    public static NoticeId of(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    public static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
