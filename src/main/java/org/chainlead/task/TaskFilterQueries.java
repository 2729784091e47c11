package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.spi.ReportStanding;
import org.springframework.stereotype.Component;

/** Filters as queries of what the acting person sees: one wording for rows, counts and sums. */
@Component
class TaskFilterQueries {

    private final TaskScope scope;
    private final CurrentUser user;
    private final WorkCalendar calendar;
    private final ReportStanding reports;
    private final Clock clock;

    TaskFilterQueries(TaskScope scope, CurrentUser user, WorkCalendar calendar, ReportStanding reports, Clock clock) {
        this.scope = scope;
        this.user = user;
        this.calendar = calendar;
        this.reports = reports;
        this.clock = clock;
    }

    TaskQuery of(TaskFilter filter) {
        TaskQuery query = new TaskQuery(
                filter,
                scope.of("task.view"),
                scope.showsProgress(),
                user.actor(),
                LocalDate.now(clock),
                calendar.lastOverdue(clock.instant()));
        return filter.report() == null ? query : query.and(reports.of(filter.report()));
    }
}
