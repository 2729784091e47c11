package org.chainlead.dispatch;

import java.util.UUID;

/** Identity of a 月报. */
public record ReportId(UUID uuid) {

    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    public static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
