package org.chainlead.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 年度计划 as typed.
 *
 * @param investment 年度计划投资 in 万元
 * @param startsOn planned day of the start; null when the project is not to start this year
 * @param basis paper or decision the figures come from
 * @param reason why a verified plan is changed; empty else
 * @param version of the plan the form was opened with, {@link FigureMark#NEW} for the first
 */
public record YearPlanDraft(
        int year,
        @Nullable BigDecimal investment,
        boolean starts,
        @Nullable LocalDate startsOn,
        String basis,
        String reason,
        long version) {}
