package org.chainlead.project;

import java.time.LocalDate;
import java.util.Objects;

/** How a kept 节点 stands on a day; its day is calendar days, because the unit sets it itself. */
public enum MilestoneStand {
    REACHED,
    /** Reached after its day. */
    LATE,
    OVERDUE,
    OPEN;

    public static MilestoneStand of(MilestoneDraft milestone, LocalDate today) {
        LocalDate due = Objects.requireNonNull(milestone.dueOn());
        LocalDate done = milestone.doneOn();
        if (done != null) {
            return done.isAfter(due) ? LATE : REACHED;
        }
        return due.isBefore(today) ? OVERDUE : OPEN;
    }
}
