package org.chainlead.org;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person sees of the own account. */
public record OwnProfile(
        String username, String name, @Nullable String phone, Instant passwordChangedAt) {}
