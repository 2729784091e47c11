package org.chainlead.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.project.GaugeStanding;

/**
 * What the acting person sees of a ranking: the office all lines, a unit its own.
 *
 * @param ranked by place; equals share one
 * @param apart 不参加排名, in the order of the unit list, each with what is wanting
 */
public record RankingSheet(
        RankingBasis basis, LocalDate asOf, Instant readAt, List<GaugeStanding> ranked, List<GaugeStanding> apart) {}
