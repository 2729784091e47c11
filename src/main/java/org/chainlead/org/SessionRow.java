package org.chainlead.org;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in browser.
 *
 * @param own whether it is the session of who asks
 */
public record SessionRow(
        UUID key,
        AccountId account,
        String username,
        String name,
        @Nullable String address,
        Instant since,
        Instant lastAction,
        boolean own) {}
