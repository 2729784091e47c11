package org.chainlead.org;

import org.jspecify.annotations.Nullable;

/**
 * Which appointments a list shows.
 *
 * @param words part of the person's or the unit's name, the user name, or the initials; empty for all
 * @param state null for all
 */
public record AppointmentFilter(
        String words, @Nullable Role role, @Nullable AppointmentState state) {}
