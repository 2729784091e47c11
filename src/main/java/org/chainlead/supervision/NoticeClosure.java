package org.chainlead.supervision;

import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.ClosureCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An unanswered notice blocks completion (product.md, 办结 results); so does a reply that failed its check. */
@Component
class NoticeClosure implements ClosureCondition {

    private final JdbcClient jdbc;

    NoticeClosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ClosureCheck> check(TaskId task) {
        List<ClosureCheck> open = jdbc.sql("""
                        select n.kind, n.number, u.state from notice n
                          join notice_task p on p.notice_id = n.id join notice_unit u on u.notice_id = n.id
                         where p.task_id = :task and n.state = 'ISSUED' and u.state in ('TO_SIGN', 'TO_REPLY', 'FAILED')
                         order by n.issued_at, u.position""")
                .param("task", task.uuid())
                .query((row, n) -> ClosureCheck.blocks(Reason.of(
                        "supervision.closure.open",
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        AddresseeState.valueOf(row.getString("state")))))
                .list();
        return open.isEmpty() ? List.of(ClosureCheck.fulfilled(Reason.of("supervision.closure.done"))) : open;
    }
}
