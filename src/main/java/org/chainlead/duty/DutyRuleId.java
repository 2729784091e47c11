package org.chainlead.duty;

import java.util.UUID;

/** Identity of a rule of 履职频次. */
public record DutyRuleId(UUID uuid) {

    public static DutyRuleId random() {
        return new DutyRuleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
