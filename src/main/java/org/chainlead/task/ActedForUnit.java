package org.chainlead.task;

import java.util.Objects;
import org.chainlead.org.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a person acted for the unit whose work is to be verified: asked for its completion, is its 经办人, or held an
 * appointment there since the task was handed out. Nobody verifies their own work (product.md, PENDING_VERIFICATION).
 */
@Component
class ActedForUnit {

    private final JdbcClient jdbc;

    ActedForUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean is(Actor actor, Task task) {
        return Objects.equals(actor.account().uuid(), task.completionAskedBy)
                || Objects.equals(actor.account().uuid(), task.handlerId)
                || heldAppointment(actor, task);
    }

    private boolean heldAppointment(Actor actor, Task task) {
        return jdbc.sql("""
                                select count(*) from appointment a join task t on t.id = :task
                                 where a.account_id = :account and a.unit_id = t.lead_unit_id
                                   and (a.valid_until is null or a.valid_until >= t.starts_on)""")
                        .param("task", task.id)
                        .param("account", actor.account().uuid())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
