package org.chainlead.project;

import org.jspecify.annotations.Nullable;

/**
 * A project of the sheet of 年度计划.
 *
 * @param plan of the year as entered; null while there is none
 */
public record PlanRow(
        ProjectId project,
        String number,
        String name,
        @Nullable YearPlan plan) {}
