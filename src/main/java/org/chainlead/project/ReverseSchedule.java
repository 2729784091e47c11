package org.chainlead.project;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.calendar.WorkCalendar;

/**
 * 倒排工期: when each step is due for the target date to be kept. A day that is no working day moves to the working day
 * before it, because what is needed by then cannot come later; the target date itself stays.
 */
final class ReverseSchedule {

    /** A usual step and how many calendar days before the target it is needed. */
    record Step(String name, int daysBefore) {}

    private ReverseSchedule() {}

    static List<MilestoneDraft> of(LocalDate target, List<Step> steps, WorkCalendar calendar) {
        return steps.stream()
                .map(step -> new MilestoneDraft(step.name(), due(target, step, calendar), null))
                .toList();
    }

    private static LocalDate due(LocalDate target, Step step, WorkCalendar calendar) {
        LocalDate day = target.minusDays(step.daysBefore());
        boolean moves = step.daysBefore() > 0 && !calendar.isWorkingDay(day);
        return moves ? calendar.addWorkingDays(day, -1) : day;
    }
}
