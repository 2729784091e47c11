package org.chainlead.followup;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;

/**
 * When closed tasks come back, and how many.
 *
 * @param firstDays calendar days after 销号, as are the two others
 * @param sharePercent of the closures of a month, 1 to 100, rounded up; at least one task
 * @param version as read, for saving
 */
public record FollowUpRules(int firstDays, int secondDays, int thirdDays, int sharePercent, long version) {

    /** The longest time after which a task may come back. */
    public static final int LONGEST = 1000;

    private static final int ALL = 100;

    /** Days after 销号 of a stage. */
    public int days(FollowUpStage stage) {
        return switch (stage) {
            case FIRST -> firstDays;
            case SECOND -> secondDays;
            case THIRD -> thirdDays;
        };
    }

    /** How many of so many candidates are drawn. */
    int drawn(int candidates) {
        return candidates == 0 ? 0 : Math.max(1, Math.ceilDiv(candidates * sharePercent, ALL));
    }

    List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        if (firstDays < 1 || secondDays <= firstDays || thirdDays <= secondDays || thirdDays > LONGEST) {
            reasons.add(Reason.of("followup.refused.days", LONGEST));
        }
        if (sharePercent < 1 || sharePercent > ALL) {
            reasons.add(Reason.of("followup.refused.share"));
        }
        return reasons;
    }
}
