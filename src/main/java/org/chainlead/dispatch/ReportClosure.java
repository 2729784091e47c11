package org.chainlead.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.ClosureCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An unaccepted report blocks completion (product.md, 办结 results); a draft nobody has submitted does not. */
@Component
class ReportClosure implements ClosureCondition {

    private final JdbcClient jdbc;

    ReportClosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ClosureCheck> check(TaskId task) {
        List<ClosureCheck> open = jdbc.sql("""
                        select period, state from report
                         where task_id = :task and state <> 'ACCEPTED' and version_no > 0 order by period""")
                .param("task", task.uuid())
                .query((row, n) -> ClosureCheck.blocks(Reason.of(
                        "dispatch.closure.open",
                        row.getObject("period", LocalDate.class).getMonthValue(),
                        ReportState.valueOf(row.getString("state")))))
                .list();
        return open.isEmpty() ? List.of(ClosureCheck.fulfilled(Reason.of("dispatch.closure.done"))) : open;
    }
}
