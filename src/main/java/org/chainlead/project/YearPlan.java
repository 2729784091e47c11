package org.chainlead.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 年度计划 of a project and year. Sums in 万元.
 *
 * @param starts 年度计划开工; then {@code startsOn} is the planned day, else null
 * @param verifiedInvestment the value that counts in the figures; null while none was verified
 * @param verifiedStartsOn the same for the planned start
 */
public record YearPlan(
        int year,
        BigDecimal investment,
        boolean starts,
        @Nullable LocalDate startsOn,
        String basis,
        @Nullable BigDecimal verifiedInvestment,
        @Nullable LocalDate verifiedStartsOn,
        FigureMark mark) {}
