package org.chainlead.supervision;

import java.time.Instant;
import java.util.List;

/** An urge that was sent, as it was logged; {@code reminder} as in {@link UrgePreview}. */
public record UrgeView(
        UrgeId id, String reason, String sentBy, Instant sentAt, List<UrgeRecipient> recipients, String reminder) {

    public UrgeView {
        recipients = List.copyOf(recipients);
    }
}
