package org.chainlead.org;

/**
 * Somebody was given an appointment.
 *
 * @param giver who gave it, acting as {@code giverRole}
 * @param standIn whether it is a 代理 for days of absence
 * @param awaitsConfirmation whether it counts only after a second administrator's word
 */
public record AppointmentGiven(
        AppointmentId id,
        AccountId account,
        String unitName,
        Role role,
        AccountId giver,
        Role giverRole,
        boolean standIn,
        boolean awaitsConfirmation) {}
