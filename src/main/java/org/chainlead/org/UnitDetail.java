package org.chainlead.org;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the register keeps of a unit. */
public record UnitDetail(
        UnitId id,
        String code,
        String name,
        String shortName,
        UnitKind kind,
        @Nullable String superior,
        @Nullable String line,
        @Nullable String place,
        LocalDate from,
        @Nullable LocalDate lastDay,
        List<Dated> names,
        List<Dated> superiors,
        List<ReviewStepSetting> reviewSteps,
        List<String> groups,
        long version) {

    /** A name with its first and last day. */
    public record Dated(
            String name, LocalDate from, @Nullable LocalDate until) {}
}
