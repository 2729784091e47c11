package org.chainlead.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a row of the list.
 *
 * @param onBehalfOf who is stood in for under a 代理
 */
public record AppointmentRow(
        AppointmentId id,
        AccountId account,
        String person,
        UnitId unit,
        String unitName,
        Role role,
        @Nullable String post,
        @Nullable ReviewStep reviewStep,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String onBehalfOf,
        AppointmentState state) {}
