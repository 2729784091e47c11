package org.chainlead.indicator;

import java.util.UUID;

/** Identity of an 指标. */
public record IndicatorId(UUID uuid) {

    public static IndicatorId of(String text) {
        return new IndicatorId(UUID.fromString(text));
    }

    public static IndicatorId random() {
        return new IndicatorId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
