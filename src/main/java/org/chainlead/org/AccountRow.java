package org.chainlead.org;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as a row of the list.
 *
 * @param appointments unit and role of each appointment in force
 */
public record AccountRow(
        AccountId id,
        String username,
        String name,
        @Nullable String phone,
        AccountState state,
        List<String> appointments) {}
