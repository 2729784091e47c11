package org.chainlead.ranking;

import java.time.LocalDate;
import org.chainlead.org.LeaderPostId;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.StandingGroup;
import org.jspecify.annotations.Nullable;

/**
 * A 排名依据 as it is typed.
 *
 * @param number 文号
 * @param clause 条款
 * @param wording 条款原文
 * @param from first day of the period
 * @param until last day of the period
 * @param post 分管领导 who is to decide
 */
public record RankingDraft(
        @Nullable GaugeKind gauge,
        @Nullable StandingGroup by,
        String number,
        String clause,
        String wording,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LeaderPostId post) {

    public static RankingDraft empty() {
        return new RankingDraft(null, null, "", "", "", null, null, null);
    }
}
