package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of 年度结转. */
@Repository
class CarryOverRows {

    private final JdbcClient jdbc;

    CarryOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the decision needs to know of a proposal. */
    record Header(
            CarryOverId id,
            PlanId plan,
            LocalDate startsOn,
            LocalDate dueOn,
            String reason,
            UUID proposedBy,
            @Nullable String decision) {}

    /** False when it was proposed before. */
    boolean add(ProposeCarryOver wish, Collection<TaskId> tasks, Actor by, Instant at) {
        int added = jdbc.sql("""
                        insert into carry_over (id, plan_id, starts_on, due_on, reason, proposed_by, proposed_by_name,
                            proposed_at)
                        values (:id, :plan, :starts, :due, :reason, :by, :name, :at) on conflict (id) do nothing""")
                .param("id", wish.id().uuid())
                .param("plan", java.util.Objects.requireNonNull(wish.plan()).uuid())
                .param("starts", wish.startsOn())
                .param("due", wish.dueOn())
                .param("reason", wish.reason().strip())
                .param("by", by.account().uuid())
                .param("name", by.signedName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        int position = 0;
        if (added == 1) {
            for (TaskId task : tasks) {
                jdbc.sql("""
                                insert into carry_over_task (carry_over_id, task_id, position)
                                values (:id, :task, :position)""")
                        .param("id", wish.id().uuid())
                        .param("task", task.uuid())
                        .param("position", position++)
                        .update();
            }
        }
        return added == 1;
    }

    /** Locked until the end of the transaction. */
    Optional<Header> lock(CarryOverId id) {
        return jdbc.sql("select * from carry_over where id = :id for update")
                .param("id", id.uuid())
                .query((row, n) -> new Header(
                        id,
                        new PlanId(row.getObject("plan_id", UUID.class)),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("decision")))
                .optional();
    }

    void decide(CarryOverId id, String decision, String reason, String by, Instant at) {
        jdbc.sql("""
                        update carry_over set decision = :decision, decision_reason = :reason, decided_by_name = :by,
                               decided_at = :at where id = :id""")
                .param("decision", decision)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
    }

    List<TaskId> open(CarryOverId id) {
        return jdbc.sql("""
                        select task_id from carry_over_task where carry_over_id = :id and new_task_id is null
                         order by position""")
                .param("id", id.uuid())
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
    }

    void settle(CarryOverId id, TaskId task, @Nullable TaskId made, String refused) {
        jdbc.sql("""
                        update carry_over_task set new_task_id = :made, refused = :refused
                         where carry_over_id = :id and task_id = :task""")
                .param("made", made == null ? null : made.uuid())
                .param("refused", refused)
                .param("id", id.uuid())
                .param("task", task.uuid())
                .update();
    }

    /** Another proposal for the task that nobody has decided. */
    boolean isProposed(TaskId task) {
        return jdbc.sql("""
                                select count(*) from carry_over_task r join carry_over c on c.id = r.carry_over_id
                                 where r.task_id = :task and c.decision is null""").param("task", task.uuid()).query(Integer.class).single() > 0;
    }

    /** Undecided first, then the latest. */
    List<CarryOver> page(int limit, @Nullable UUID decider) {
        return jdbc.sql("""
                        select c.*, p.name as plan_name from carry_over c join action_plan p on p.id = c.plan_id
                         order by c.decision is not null, c.proposed_at desc limit :limit""")
                .param("limit", limit)
                .query((row, n) -> read(row, decider))
                .list();
    }

    long waiting(UUID decider) {
        return jdbc.sql("select count(*) from carry_over where decision is null and proposed_by <> :me")
                .param("me", decider)
                .query(Long.class)
                .single();
    }

    private CarryOver read(ResultSet row, @Nullable UUID decider) throws SQLException {
        CarryOverId id = new CarryOverId(row.getObject("id", UUID.class));
        String decision = row.getString("decision");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new CarryOver(
                id,
                row.getString("plan_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                row.getString("proposed_by_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : decision.equals("APPROVED"),
                row.getString("decision_reason"),
                row.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant(),
                decider != null && !decider.equals(row.getObject("proposed_by", UUID.class)),
                rows(id));
    }

    private List<CarryOver.Row> rows(CarryOverId id) {
        return jdbc.sql("""
                        select r.task_id, r.new_task_id, r.refused, t.source_number, t.title, t.due_on, t.original_due_on,
                               (select count(*) from task k where k.parent_id = t.id
                                   and k.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'SUSPENDED')) as children
                          from carry_over_task r join task t on t.id = r.task_id
                         where r.carry_over_id = :id order by r.position""")
                .param("id", id.uuid())
                .query((row, n) -> {
                    UUID made = row.getObject("new_task_id", UUID.class);
                    String number = row.getString("source_number");
                    return new CarryOver.Row(
                            new TaskId(row.getObject("task_id", UUID.class)),
                            (number == null ? "" : number + " ") + row.getString("title"),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("original_due_on", LocalDate.class),
                            row.getLong("children"),
                            made == null ? null : new TaskId(made),
                            row.getString("refused"));
                })
                .list();
    }
}
