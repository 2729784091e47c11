package org.chainlead.chaincard;

import java.util.List;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Three-party responsibility for a chain: the leader, the department that leads, the counties and parks where it takes
 * place; with the office that follows it, its class and the template of its elements.
 *
 * @param version of the card it was read from
 * @param grouping 千亿级, 百亿级 or what else a prefecture calls it; may be empty
 * @param carriers the main one first
 */
public record Responsibility(
        long version,
        String grouping,
        @Nullable LeaderPostId leader,
        @Nullable UnitId office,
        @Nullable UnitId leadUnit,
        List<UnitId> carriers,
        TemplateId template) {

    public Responsibility {
        carriers = List.copyOf(carriers);
    }
}
