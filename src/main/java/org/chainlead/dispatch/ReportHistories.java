package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All reports of a task with the versions such a reader sees. */
@Repository
class ReportHistories {

    private final JdbcClient jdbc;
    private final ReportVersions versions;

    ReportHistories(JdbcClient jdbc, ReportVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    List<ReportHistory> of(TaskId task, Reader reader) {
        List<ReportHistory> all = jdbc.sql(
                        "select id, period, late from report where task_id = :task order by period desc")
                .param("task", task.uuid())
                .query((row, n) -> new ReportHistory(
                        new ReportId(row.getObject("id", UUID.class)),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getBoolean("late"),
                        List.of()))
                .list();
        Map<UUID, List<ReportVersionView>> seen =
                versions.of(all.stream().map(report -> report.id().uuid()).toList(), reader);
        List<ReportHistory> history = new ArrayList<>();
        for (ReportHistory report : all) {
            List<ReportVersionView> own = seen.get(report.id().uuid());
            if (own != null) {
                history.add(new ReportHistory(report.id(), report.period(), report.late(), own));
            }
        }
        return history;
    }
}
