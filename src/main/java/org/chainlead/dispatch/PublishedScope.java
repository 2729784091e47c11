package org.chainlead.dispatch;

import java.util.HashMap;
import java.util.Map;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskScope;
import org.springframework.stereotype.Component;

/**
 * Which rows of published rounds the acting person reads: of the own unit as it stood in the round, and of tasks whose
 * accepted reports the person reads anyway.
 */
@Component
class PublishedScope {

    static final String OPERATION = "dispatch.published";

    private final TaskScope tasks;
    private final Access access;
    private final CurrentUser user;

    PublishedScope(TaskScope tasks, Access access, CurrentUser user) {
        this.tasks = tasks;
        this.access = access;
        this.user = user;
    }

    RoundRowTable.Reach reach() {
        return reach(OPERATION);
    }

    /** The same by another operation; whoever reads all needs no condition. */
    RoundRowTable.Reach reach(String operation) {
        if (access.relations(operation).contains(Relation.ANY)) {
            return RoundRowTable.Reach.ALL;
        }
        TaskScope.Condition reached = tasks.of(operation);
        String task = "x.task_id in (select t.id from task t where " + reached.sql() + ")";
        return condition(reached, own(operation) ? "(x.unit_id = :me or " + task + ")" : task);
    }

    /** On the alias {@code r} of a round: the person reads one of its rows. It stops at the first it finds. */
    RoundRowTable.Reach rounds() {
        TaskScope.Condition reached = tasks.of(OPERATION);
        String row = "exists (select 1 from round_row x where x.round_id = r.id and ";
        String task = "exists (select 1 from task t join round_row x on x.task_id = t.id where x.round_id = r.id and "
                + reached.sql() + ")";
        return condition(reached, own(OPERATION) ? "(" + row + "x.unit_id = :me) or " + task + ")" : task);
    }

    private RoundRowTable.Reach condition(TaskScope.Condition reached, String sql) {
        Map<String, Object> parameters = new HashMap<>(reached.parameters());
        parameters.put("me", me().uuid());
        return new RoundRowTable.Reach(sql, parameters);
    }

    /** Rows of the own unit as it stood then, also of tasks that another unit leads by now. */
    private boolean own(String operation) {
        return access.relations(operation).contains(Relation.OWN_UNIT);
    }

    /** Words that nobody had accepted are read by their own unit only. */
    RoundRow shown(RoundRow row) {
        boolean accepted = row.state() == RowState.ACCEPTED || row.state() == RowState.UNCHECKED;
        return accepted || row.unit().equals(me()) ? row : row.withoutWords();
    }

    private UnitId me() {
        return user.actor().unit();
    }
}
