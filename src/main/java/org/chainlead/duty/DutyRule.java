package org.chainlead.duty;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.CountingPeriod;
import org.chainlead.org.LeaderPostId;

/**
 * What the holders of some posts have to do how often.
 *
 * @param name what is to be done, e.g. 到企业调研
 * @param countedFrom before the period of this day nothing is owed
 * @param basis the document it rests on, may be empty
 * @param version 0 for one that is new
 */
public record DutyRule(
        DutyRuleId id,
        String name,
        int times,
        CountingPeriod per,
        LocalDate countedFrom,
        String basis,
        List<LeaderPostId> posts,
        long version) {

    public DutyRule {
        posts = List.copyOf(posts);
    }
}
