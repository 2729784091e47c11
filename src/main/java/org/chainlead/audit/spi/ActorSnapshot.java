package org.chainlead.audit.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, frozen at the moment of the act: names change later, the trail must not.
 *
 * @param account the account, absent for the system itself and for a failed sign-in of an unknown name
 * @param name the person's name at that moment
 * @param unit the unit the person acted for
 * @param unitName the unit's name at that moment
 * @param role the role acted in, as the name of the enum value
 * @param onBehalfOf the name of the person stood in for (X代Y)
 * @param clientAddress network address the request came from
 */
public record ActorSnapshot(
        @Nullable UUID account,
        String name,
        @Nullable UUID unit,
        @Nullable String unitName,
        @Nullable String role,
        @Nullable String onBehalfOf,
        @Nullable String clientAddress) {}
