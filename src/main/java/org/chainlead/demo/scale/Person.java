package org.chainlead.demo.scale;

import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account with its one appointment; named by post, as nobody here exists.
 *
 * @param post number of the leader's post, for LEADER and SECRETARY
 * @param who as the trail keeps it
 */
record Person(
        int index,
        UUID id,
        UUID appointment,
        String username,
        String name,
        Unit unit,
        Role role,
        @Nullable ReviewStep step,
        @Nullable Integer post,
        boolean disabled,
        ActorSnapshot who) {}
