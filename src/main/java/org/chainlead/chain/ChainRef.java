package org.chainlead.chain;

import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/** A chain as shown in lists and pickers, with the post that leads it and the office that follows it. */
public record ChainRef(
        ChainId id,
        String code,
        String name,
        @Nullable String grouping,
        @Nullable LeaderPostId leader,
        @Nullable String leaderName,
        @Nullable UnitId office,
        @Nullable String officeName) {}
