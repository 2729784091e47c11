package org.chainlead.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Light;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted report tells about a task.
 *
 * @param report which report; a later version of it replaces what it told before
 * @param line the latest progress in one line
 * @param on the day the unit said so; an older report does not take the place of a younger one's line and light
 * @param verified whether somebody checked it; 已采纳（未逐条核） is not verified data
 */
public record Progress(
        UUID report,
        String line,
        LocalDate on,
        Light reportedLight,
        boolean verified,
        List<Value> values,
        List<Occurrence> occurrences,
        List<MilestoneDone> milestones) {

    /** A figure with its 数据期; the last day of the period orders figures, the text is shown. */
    public record Value(GoalId goal, LocalDate periodEnd, String periodText, BigDecimal value, String source) {}

    /** An occurrence of a 频次 goal. */
    public record Occurrence(GoalId goal, LocalDate on, String kind, String subject, String result, String reference) {}

    /** @param on when it was reached; absent takes an earlier word of the same report back */
    public record MilestoneDone(UUID milestone, @Nullable LocalDate on) {}
}
