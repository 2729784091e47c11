package org.chainlead.org;

import org.jspecify.annotations.Nullable;

/** A person in an appointment, as shown in pickers and phone lists. */
public record PersonRef(
        AccountId account, String name, @Nullable String phone, Role role, UnitId unit, String unitName) {}
