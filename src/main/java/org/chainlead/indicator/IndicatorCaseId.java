package org.chainlead.indicator;

import java.util.UUID;

/** Identity of what is done about a red indicator. */
public record IndicatorCaseId(UUID uuid) {

    public static IndicatorCaseId of(String text) {
        return new IndicatorCaseId(UUID.fromString(text));
    }

    public static IndicatorCaseId random() {
        return new IndicatorCaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
