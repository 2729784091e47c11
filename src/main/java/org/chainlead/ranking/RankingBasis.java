package org.chainlead.ranking;

import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.StandingGroup;
import org.jspecify.annotations.Nullable;

/**
 * 排名依据: the clause that obliges to rank, for one gauge and one period.
 *
 * @param until the last day on which anything is ranked by it
 * @param post 分管领导 who decides
 * @param refusal why it was refused; empty when it was not
 * @param mayDecide whether the acting person decides it now
 * @param mayEnd whether the acting person ends it, or takes it back, now
 */
public record RankingBasis(
        RankingBasisId id,
        GaugeKind gauge,
        StandingGroup by,
        String number,
        String clause,
        String wording,
        LocalDate from,
        LocalDate until,
        String post,
        BasisState state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String refusal,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        String endReason,
        boolean mayDecide,
        boolean mayEnd) {}
