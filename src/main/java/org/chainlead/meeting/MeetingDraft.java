package org.chainlead.meeting;

import java.time.LocalDateTime;
import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as arranged.
 *
 * @param chain the chain it is about; absent for a meeting of the whole prefecture
 * @param startsAt in Asia/Shanghai; absent while the form is not filled
 * @param chairPost the leader who chairs, where that is a leader's post
 * @param chairName who chairs, as printed
 * @param units 参会单位 in the order they are printed
 */
public record MeetingDraft(
        String name,
        MeetingKind kind,
        @Nullable ChainId chain,
        @Nullable LocalDateTime startsAt,
        String place,
        @Nullable LeaderPostId chairPost,
        String chairName,
        List<UnitId> units) {

    public MeetingDraft {
        units = List.copyOf(units);
    }
}
