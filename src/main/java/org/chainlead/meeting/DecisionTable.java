package org.chainlead.meeting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of decisions: which draft tasks belong to a meeting, and which are handed out. */
@Repository
class DecisionTable {

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(Meeting meeting, TaskId task) {
        return jdbc.sql(
                        "select exists (select 1 from meeting_decision where task_id = :task and meeting_id = :meeting)")
                .param("task", task.uuid())
                .param("meeting", meeting.id)
                .query(Boolean.class)
                .single();
    }

    void add(Meeting meeting, TaskId task, @Nullable AgendaItemId item, String by) {
        jdbc.sql("""
                        insert into meeting_decision (task_id, meeting_id, item_id, position, drafted_by)
                        values (:task, :meeting, :item,
                                (select coalesce(max(position) + 1, 0) from meeting_decision where meeting_id = :meeting), :by)""")
                .param("task", task.uuid())
                .param("meeting", meeting.id)
                .param("item", item == null ? null : item.uuid())
                .param("by", by)
                .update();
    }

    /** The title of a draft that is not handed out; refused when it is. */
    String needWaiting(Meeting meeting, TaskId task) {
        record Found(String title, boolean out) {}
        Found found = jdbc.sql("""
                        select t.title, d.handed_out_at is not null as out from meeting_decision d
                          join task t on t.id = d.task_id where d.task_id = :task and d.meeting_id = :meeting""")
                .param("task", task.uuid())
                .param("meeting", meeting.id)
                .query((row, n) -> new Found(row.getString("title"), row.getBoolean("out")))
                .optional()
                .orElseThrow(NotFound::new);
        if (found.out()) {
            throw Refusal.because("meeting.refused.handedOut", found.title());
        }
        return found.title();
    }

    String title(TaskId task) {
        return jdbc.sql("select title from task where id = :task")
                .param("task", task.uuid())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void atOnce(TaskId task, String said, String reason) {
        jdbc.sql("update meeting_decision set at_once_by = :said, at_once_reason = :reason where task_id = :task")
                .param("said", said)
                .param("reason", reason)
                .param("task", task.uuid())
                .update();
    }

    /** Notes that they are handed out, with their words as they are now. */
    void handedOut(Collection<TaskId> tasks, String by, Instant at) {
        if (tasks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update meeting_decision d
                           set handed_out_at = :at, handed_out_by = :by, printed_title = t.title, printed_goal = t.goal_text,
                               printed_due = t.due_on, printed_unit = coalesce(u.name, g.name)
                          from task t left join unit u on u.id = t.lead_unit_id left join unit_group g on g.id = t.group_id
                         where t.id = d.task_id and d.task_id in (:tasks) and d.handed_out_at is null""")
                .param("tasks", tasks.stream().map(TaskId::uuid).toList())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it is still not handed out; until the end of the transaction nobody else hands it out. */
    boolean lockWaiting(TaskId task) {
        return jdbc.sql("select 1 from meeting_decision where task_id = :task and handed_out_at is null for update")
                .param("task", task.uuid())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What is not handed out yet, in the order it was written down. */
    List<TaskId> waiting(UUID meeting) {
        return jdbc.sql("""
                        select task_id from meeting_decision where meeting_id = :meeting and handed_out_at is null
                         order by position""").param("meeting", meeting).query(UUID.class).list().stream()
                .map(TaskId::new)
                .toList();
    }
}
